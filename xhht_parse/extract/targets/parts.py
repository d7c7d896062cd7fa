"""Clauses that go on with the list of the one before them: nothing but a name and so many of it.

In: a clause whose quantities are found, those kept before it. Out: whether it is one more of their list, or one more
part of the same whole; of which whole a part is. To know another word that keeps a name apart: one in `_PREPOSITIONS`.
"""

from __future__ import annotations

from collections.abc import Sequence

from .room import Paragraph
from .types import Clause, Quantity

_LONGEST_NAME = 60
_PREPOSITIONS = (" với", " từ", " tại", " ở", " cùng", " cho")
_CHANGES = (", tăng ", ", giảm ")


def goes_on(paragraph: Paragraph, clause: Clause, before: Clause) -> bool:
    """ "…; đàn bò 150 nghìn con": nothing but a name and its number, behind a target among objectives.

    A change may follow: "…; ngành dịch vụ 900 tỷ đồng, tăng 9% so với năm 2025".
    """
    first, text = clause.quantities[0], paragraph.room.text
    alike = first.family == "count" or first.family == before.quantities[0].family == "money"
    if paragraph.scope != "objectives" or not first.group or not alike:
        return False
    named, behind = text[clause.start : first.start].strip(), text[first.end : clause.end].strip(" .")
    if "," in named or named.endswith(_PREPOSITIONS) or (behind and not behind.startswith(_CHANGES)):
        return False
    return 0 < len(named) <= _LONGEST_NAME


def is_next_part(paragraph: Paragraph, clause: Clause, found: Sequence[Clause]) -> bool:
    """ "120 trường, trong đó mầm non 40 trường; tiểu học 50 trường": of another kind, no more than the parts leave."""
    part, first = found[-1], clause.quantities[0]
    beside = part.part and clause.sentence == part.sentence and paragraph.room.text.startswith(";", part.end)
    if not beside or first.family != "count":
        return False
    labelled = part.label is not None and clause.label is not None and part.end < clause.label.start
    if not labelled and not goes_on(paragraph, clause, part):
        return False
    left = 0.0
    for earlier in reversed(found):
        alike = [q.value for q in earlier.quantities if q.unit == first.unit]
        if not earlier.part:
            return bool(alike) and first.value <= left + alike[-1]
        left -= sum(alike)
    return False


def whole_of(wholes: Sequence[Quantity], part: Quantity) -> int:
    """Which of these a part is of: that of its unit, else the last that may hold it, as of "24 lớp với 850 học viên,
    trong đó 500 nữ" the second; the first where none does."""
    alike = [i for i, whole in enumerate(wholes) if whole.unit == part.unit]
    counts = [
        i for i, whole in enumerate(wholes) if whole.family == part.family == "count" and whole.value > part.value
    ]
    return alike[0] if alike else counts[-1] if counts else 0
