"""What the numbers of a paragraph measure, clause by clause: each may go on with what stands before it.

In: a paragraph with its clauses and, where it lists the parts of a target above, that one. Out: the `names` of each
clause, which `find` makes; here is told only which one stands before it.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..room import Paragraph
from ..types import Clause, Named, Quantity
from .between import share_between
from .find import name_all
from .resulted import of_result


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
            before = of_result(paragraph, clause, paragraph.clauses[at - 1] if at else None) or before
            last = clause
        clause.names = name_all(paragraph, clause, before)
        before = clause.names[-1]
    if len(paragraph.clauses) > 1:
        share_between(paragraph.room.text, paragraph.clauses)


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
