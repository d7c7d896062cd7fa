"""Date and issuer that a sentence tells before the number: "Ngày 09/6/2025, Chính phủ ban hành Nghị định số …".

In: the view, where the paragraph's last mention ends, and where this one begins. Out: its `Announced`, or None.
To add a way of saying that something is issued: one word in `_BETWEEN`.
"""

from __future__ import annotations

from msgspec import Struct

from ...text.folds import pattern
from ...text.spans import Span
from ...text.view import View
from ...vocab.dates import read_date
from .tail import ISSUER

_ISSUES = (" hành ", " có ", " ký ")
_BETWEEN = pattern(
    r",? (?P<issuer>\w[^.;:()\n]{1,90}?)(?: (?:đã|vừa|mới|cũng|tiếp tục))*(?: (?:ký )?ban +hành| có| ký) \Z"
)
_NOT_YET = pattern(r" (?:chưa|không|cần|phải|sẽ|dự kiến)(?!\w)")
""" "Ngày 05/3/2024, Sở Y tế chưa có Tờ trình số …": it was not issued on that day."""
_REACH = 180


class Announced(Struct, frozen=True, gc=False):
    """The day, in ISO 8601, and who issued it."""

    date: str
    issuer: Span


def announced(view: View, floor: int, start: int) -> Announced | None:
    """What is told right before a mention that begins at `start`."""
    lower, floor = view.lower, max(floor, start - _REACH)
    if not lower.endswith(_ISSUES, floor, start) or (at := lower.rfind("ngày ", floor, start)) < 0:
        return None
    date = read_date(lower, at, start)
    between = _BETWEEN.match(lower, date.span.end, start) if date is not None else None
    if date is None or date.iso is None or between is None:
        return None
    issuer = Span(*between.span("issuer"))
    named = view.folded[issuer.start].isupper() and ISSUER.match(lower, issuer.start) is not None
    return Announced(date.iso, issuer) if named and _NOT_YET.search(lower, *issuer) is None else None
