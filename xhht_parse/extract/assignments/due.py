"""The deadline of a duty: "trước ngày 15 tháng 12 hằng năm", "hoàn thành trong quý IV/2025"."""

from __future__ import annotations

from msgspec.structs import replace

from ...text.digits import DIGIT
from ...text.folds import pattern
from ...text.literals import holds
from ...text.spans import Span, past_marks
from ...text.view import View
from ...vocab.dates import read_date
from ...vocab.periods import Period, find_periods
from .phrases import DUE
from .types import Due

TIME = pattern(
    r"(?<!\w)(?:thời gian|thời hạn|tiến độ)(?: (?:thực hiện|hoàn thành|trình|ban hành|triển khai))?[*_ ]{0,4}:",
    tries=True,
)
"""The label of a deadline."""
_BEFORE = pattern(r"(?:trước|chậm nhất|muộn nhất|xong|hết|đến)(?!\w)")
_OF_OLD = pattern(
    r"(?<!\w)(?:đã (?:được )?\w+ (?:\w+ )?|(?:theo|tại) [^.;:]{1,40} (?:đã )?(?:được )?(?:ban hành|phê duyệt|ký) )$"
)
"""Before the day of what is done: "đã được phê duyệt trước ngày …", "theo Quyết định ban hành trước ngày …"."""
_OF_PLAN = pattern(
    r"(?<!\w)(?:mục tiêu|nhiệm vụ|chỉ tiêu|kế hoạch|chương trình|dự toán|ngân sách)(?!\w)[^;,.0-9]{0,50} $"
)
"""Before a year that names a plan: "hoàn thành mục tiêu phát triển kinh tế năm 2026", not "… trong năm 2026"."""
_SOON = pattern(r"(?:trong (?:quý|tháng)|vào tháng) ")
_YEAR = pattern(r"[ *_]*(?:19|20)[0-9]{2}[ *_]*")
_HINTS = (  # the most frequent first
    "trình", "ngày", "thời gian", "trước", "hoàn thành", "tiến độ", "quý ", "thời hạn", "xong", "chậm nhất",
    "muộn nhất", "tháng ",
)  # fmt: skip
_DATED = ("20", "ngày ", "19", "ng năm")
"""What every deadline has: a year, a day or "hằng năm"."""
_STOP = pattern(r"[;()\n]|[.,](?=\s|$)")
_EVERY_YEAR = pattern(r"(?<!\w)(?:hằng|hàng|mỗi) năm(?!\w)")
_REACH = 60
_LIMIT = 6_000  # a duty longer than this is a whole part of the plan; its days are not its deadline


def deadline(view: View, start: int, end: int) -> Due | None:
    """The one deadline that `text[start:end]` names; None where it names none, or several."""
    lower = view.lower
    if end - start > _LIMIT or view.digits.find(DIGIT, start, end) < 0:
        return None
    if not holds(lower, _DATED, start, end) or not holds(lower, _HINTS, start, end):
        return None
    found = [p for p in find_periods(lower, start, end) if _is_deadline(view, p, start)]
    days = {(p.year, p.start_year, p.date, p.annual, lower[p.start : p.end] if p.year is None else "") for p in found}
    if not days:
        return _labelled(view, start, end)
    return _yearly(view, found[0], start) if len(days) == 1 else None


def _labelled(view: View, start: int, end: int) -> Due | None:
    """A day behind its label inside a sentence: "…, thời gian hoàn thành: 31/12/2027"."""
    labels = list(TIME.finditer(view.lower, start, end))
    if len(labels) != 1:
        return None
    at = past_marks(view.lower, labels[0].end(), end, " *_")
    stop = _STOP.search(view.lower, at, end)
    return cell_deadline(view, at, stop.start() if stop else end)


def _yearly(view: View, period: Period, floor: int) -> Due:
    """A period as a deadline; a day without a year comes every year where its clause says so: "Hằng năm báo cáo …"."""
    found = due(period)
    if found.year is not None or found.annual:
        return found
    clause = max(floor, *(view.lower.rfind(sign, floor, period.start) for sign in (";", ". ", "\n")))
    return replace(found, annual=True) if _EVERY_YEAR.search(view.lower, clause, period.start) else found


def cell_deadline(view: View, start: int, end: int) -> Due | None:
    """The deadline that a cell of a column "Thời gian hoàn thành" gives."""
    periods = [p for p in find_periods(view.lower, start, end) if p.kind not in ("base", "vision")]
    if len(periods) == 1:
        return due(periods[0])
    if _YEAR.fullmatch(view.lower, start, end):
        return Due(Span(start, end), int(view.lower[start:end].strip(" *_")), None, None, False)
    day = read_date(view.lower, start, end)
    if day is not None and day.iso is not None and day.span.end == end:
        return Due(day.span, int(day.iso[:4]), None, day.iso, False)
    return None


def due(period: Period) -> Due:
    """A period as a deadline."""
    return Due(Span(period.start, period.end), period.year, period.start_year, period.date, period.annual)


def _is_deadline(view: View, period: Period, floor: int) -> bool:
    words, near = view.lower[period.start : period.end], max(floor, period.start - _REACH)
    if _OF_OLD.search(view.lower, near, period.start) is not None:
        return False
    if period.kind == "day":
        return _BEFORE.match(words) is not None
    if period.kind not in ("in", "by", "before", "span"):
        return False
    if words.startswith("năm ") and _OF_PLAN.search(view.lower, near, period.start) is not None:
        return False
    clause = max(view.lower.rfind(sign, near, period.start) for sign in (";", ". ", "\n"))
    told = view.lower[max(near, clause) : period.start]
    return DUE.search(told) is not None or (period.kind == "in" and _SOON.match(words) is not None)
