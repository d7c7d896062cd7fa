"""What a promise measures that names nothing itself: what the result measures right before it.

In: a paragraph, one of its clauses, and the one above with a target. Out: the name of the number that was refused as a
result, or None. To know another word that opens such a promise: `_PROMISE`.
"""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter

from msgspec.structs import replace

from ....text.folds import pattern
from ..quantities.comparators import comparison
from ..room import Paragraph
from ..types import Clause, Named, Quantity
from .find import name_all
from .wording import ITEM

_START = attrgetter("start")
_PROMISE = pattern(
    r"(?P<told>(?: ?\([^()]*\))?[^,;.%0-9]{0,80})[,;.] "
    r"(?:phấn đấu|tiến tới|hướng tới|mục tiêu|đến|năm|dự kiến)[^;.%]{0,60}"
)
_TODAY = pattern(rf"{ITEM}(?:hiện (?:nay|tại)|hiện|đến nay)(?!\w),?(?: có(?!\w))?")
_NOW = pattern(r"(?<=[^,;]) (?:hiện (?:nay|tại)|hiện|đến nay)[ ]*\Z")


def of_result(paragraph: Paragraph, clause: Clause, above: Clause | None) -> Named | None:
    """ "Tỷ lệ mượn sách hiện nay đạt 50%, phấn đấu đạt 60%", "Hiện có 50% bản có tủ sách; phấn đấu …"."""
    text, quantities, first = paragraph.room.text, paragraph.quantities, clause.quantities[0]
    at = bisect_left(quantities, first.start, key=_START) - 1
    result = quantities[at] if at >= 0 else None
    if result is None or result.unit != first.unit:
        return None
    if above is not None and above.quantities[-1].start >= result.start:
        return None  # a target itself
    promise = _PROMISE.fullmatch(text, result.end, first.start)
    if promise is None:
        return None
    same = result.start > clause.start
    start = max(clause.start if same else paragraph.opens, quantities[at - 1].end if at else 0)
    told = _told(paragraph, result, start, promise.end("told"))
    told.label = clause.label if same else None
    return name_all(paragraph, told, None)[0]


def _told(paragraph: Paragraph, result: Quantity, start: int, end: int) -> Clause:
    """The result in a clause of its own, without the words that say that it is one."""
    text, known = paragraph.room.text, paragraph.room.signs
    how = comparison(text, result, start, end, known, False)
    today, now = _TODAY.match(text, start, how.head_end), _NOW.search(text, start, how.head_end)
    how = replace(how, head_end=now.start()) if now is not None else how
    return Clause(today.end() if today is not None else start, end, quantities=[result], hows=[how])
