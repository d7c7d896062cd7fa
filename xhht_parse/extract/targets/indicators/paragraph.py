"""What the numbers of a paragraph measure, clause by clause: each may go on with what stands before it.

In: a paragraph with its clauses and, where it lists the parts of a target above, that one. Out: the `names` of each
clause, which `find` makes; here is told only which one stands before it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from msgspec.structs import replace

from ....text.folds import pattern
from ..quantities.comparators import comparison
from ..room import Paragraph
from ..types import Clause, Named, Quantity
from .between import share_between
from .find import name_all
from .wording import ITEM

_START = attrgetter("start")
_PROMISE = pattern(
    r"(?P<told>(?: ?\([^()]*\))?[^,;.%0-9]{0,80})[,;.] "
    r"(?:phấn đấu|tiến tới|hướng tới|mục tiêu|đến|năm|dự kiến)[^;.%]{0,60}"
)
_TODAY = pattern(rf"{ITEM}(?:hiện (?:nay|tại)|hiện|đến nay)(?!\w),?(?: có(?!\w))?")
_NOW = pattern(r"(?<=[^,;]) (?:hiện (?:nay|tại)|hiện|đến nay)[ ]*\Z")


def name_clauses(paragraph: Paragraph) -> None:
    """Finds what the targets of each clause measure."""
    whole = paragraph.whole
    before: Named | None = whole.clauses[-1].names[-1] if whole is not None else None
    last: Clause | None = None
    """The last one that is no part of another."""
    for at, clause in enumerate(paragraph.clauses):
        if clause.part:
            before = _alike(clause.quantities[0], paragraph.clauses[:at]) or before
        else:
            before = _last_outside(paragraph.room.text, last) if last is not None else None
            before = _of_result(paragraph, clause, paragraph.clauses[at - 1] if at else None) or before
            last = clause
        clause.names = name_all(paragraph, clause, before)
        before = clause.names[-1]
    if len(paragraph.clauses) > 1:
        share_between(paragraph.room.text, paragraph.clauses)


def _of_result(paragraph: Paragraph, clause: Clause, above: Clause | None) -> Named | None:
    """What the number right before the clause's first target measures, which tells what was: "Tỷ lệ mượn sách hiện nay
    đạt 50%, phấn đấu đạt 60%", "Hiện có 50% bản có tủ sách; phấn đấu …"."""
    room, quantities, first = paragraph.room, paragraph.quantities, clause.quantities[0]
    at = bisect_left(quantities, first.start, key=_START) - 1
    if at < 0 or quantities[at].unit != first.unit:
        return None
    result, text = quantities[at], room.text
    if above is not None and above.quantities[-1].start >= result.start:
        return None  # a target itself
    promise = _PROMISE.fullmatch(text, result.end, first.start)
    if promise is None:
        return None
    same = result.start > clause.start
    start = max(clause.start if same else paragraph.opens, quantities[at - 1].end if at else 0)
    how = comparison(text, result, start, promise.end("told"), room.signs, False)
    if (today := _TODAY.match(text, start, how.head_end)) is not None:
        start = today.end()
    if (now := _NOW.search(text, start, how.head_end)) is not None:
        how = replace(how, head_end=now.start())
    label = clause.label if same else None
    told = Clause(start, promise.end("told"), label=label, quantities=[result], hows=[how])
    return name_all(paragraph, told, None)[0]


def _last_outside(text: str, clause: Clause) -> Named | None:
    """What the last number measures that stands in no bracket: "99% (nữ 98%); mức độ 2 đạt 95%" goes on with 99%."""
    for quantity, named in zip(reversed(clause.quantities), reversed(clause.names), strict=True):
        opened = text.rfind("(", clause.start, quantity.start)
        if opened < 0 or opened < text.rfind(")", clause.start, quantity.start):
            return named
    return None


def _alike(part: Quantity, clauses: Sequence[Clause]) -> Named | None:
    """The last name of a number in the same unit: in "02 lớp với 42 học viên, trong đó: buổi sáng: 01 lớp" of "lớp"."""
    noun = (part.unit or "").partition(" ")[0]
    for clause in reversed(clauses):
        for quantity, named in zip(reversed(clause.quantities), reversed(clause.names), strict=True):
            if noun and (quantity.unit or "").partition(" ")[0] == noun:
                return named
    return None
