"""What the names of numbers in clauses beside one another leave to each other.

In: the clauses of a paragraph, each with its names. Out: the same names, changed in place. What numbers of one clause
share is `sharing`.
"""

from __future__ import annotations

from collections.abc import Sequence

from ....text.folds import pattern
from ....text.literals import holds
from ....text.spans import Span
from ..quantities.changes import VERBS
from ..quantities.comparators import ALL
from ..types import Clause, Named
from .phrases import PREDICATE, TELLS
from .wording import ITEM, first_word, trim, words_before

_BEHIND_ASIDE = pattern(r"\) (?P<what>[^;.()\n0-9]{3,160}?)(?=[;.()\n]|\Z|,[^;.()\n0-9]{0,80}[0-9])")
_ASIDE = pattern(r" ?\((?:riêng|trong đó)(?!\w)")
_YEAR_ALONE = pattern(rf"{ITEM}(?:(?:đến|vào|trong|hết|cuối) )*(?:năm )?20[0-9]{{2}}[ ]*")


def share_between(text: str, clauses: Sequence[Clause]) -> None:
    """ "80% thanh niên ở đô thị; 70% thanh niên ở xã được học nghề": the first gets the predicate of the last."""
    for at in range(len(clauses) - 2, -1, -1):
        clause, following = clauses[at], clauses[at + 1]
        if following.part and _ASIDE.match(text, clause.end):
            _share_past_aside(text, clause.names[-1], following)
        if clause.sentence != following.sentence:
            continue
        named, behind = clause.names[-1], following.names[0]
        if _is_named_next(text, clause, named, behind, following):
            clause.names = [Named(behind.spans, behind.population) for _ in clause.names]
            continue
        if not text.startswith(";", clause.end):
            continue
        if named.led or behind.led or len(named.spans) != 1 or not behind.spans:
            continue
        own, quantity = named.spans[0], clause.quantities[-1]
        if quantity.family != "percent" or not _are_beside(text, own, behind.spans[0]):
            continue
        if PREDICATE.search(text, *own) or TELLS.search(text, *own) or holds(text, VERBS, clause.start, quantity.start):
            continue
        predicate = PREDICATE.search(text, *behind.spans[-1])
        if predicate is not None:
            spans = (*named.spans, Span(predicate.start(), behind.spans[-1].end))
            clause.names[-1] = Named(spans, named.spans[0])


def _are_beside(text: str, one: Span, other: Span) -> bool:
    """Whether the same may be told of both: their first word is the same, or the one is nothing but those whom a share
    may be of, as in "85% học sinh, sinh viên; 60% người dân được đọc sách"."""
    return first_word(text, one) == first_word(text, other) or ALL.fullmatch(text, *one) is not None


def _is_named_next(text: str, clause: Clause, named: Named, behind: Named, following: Clause) -> bool:
    """ "Năm 2027: 40%; năm 2028: 60% số hộ có vườn", "Lộ trình: 2027: 40%; …": a year is all that stands before the
    first, or what only leads in."""
    label = clause.label
    if label is None or behind.led or not behind.spans:
        return False
    if _YEAR_ALONE.fullmatch(text, *label) is None and words_before(text, label, ()):
        return False
    if clause.quantities[-1].unit != following.quantities[0].unit or behind.spans[0].start < following.start:
        return False
    return not named.spans or not clause.start <= named.spans[-1].start < clause.end


def _share_past_aside(text: str, named: Named, aside: Clause) -> None:
    """ "70% công chức (riêng cấp xã đạt 60%) sử dụng nền tảng số": what stands behind the bracket tells of both."""
    told = _BEHIND_ASIDE.match(text, aside.end)
    if named.led or not named.spans or told is None or PREDICATE.match(text, told.start("what")) is None:
        return
    predicate = Span(*trim(text, *told.span("what")))
    named.spans = (*named.spans, predicate)
    for other in aside.names:
        other.spans = (*other.spans, predicate)
