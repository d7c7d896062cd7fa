"""How deadlines and periods are written: "đến năm 2025", "giai đoạn 2021 - 2030", "hằng năm" …

In: a folded lower-case text (`view.lower`) and a stretch of it. Out: `Period`s in order of place.
Every year of the text becomes one, also those that set no deadline (`kind` says which: a vision, a
term of office, a base of comparison), so that a caller knows what its digits are.

To add a wording before a year: one line in `LEADS`, where the first that fits wins, and a test.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from msgspec import Struct

from ..text.folds import fold, pattern
from ..text.tries import MOST_BLANKS
from .dates import read_date

Kind = Literal[
    "by",  # đến năm 2025
    "in",  # năm 2025, trong quý III/2025, tháng 6 năm 2025
    "before",  # trước năm 2025
    "span",  # giai đoạn 2021 - 2025, từ năm 2021 đến năm 2025
    "from",  # từ năm 2025 trở đi
    "day",  # trước ngày 15/12/2025, trước ngày 15/12 hằng năm
    "annual",  # hằng năm
    "base",  # so với năm 2020
    "vision",  # tầm nhìn đến năm 2045
    "term",  # nhiệm kỳ 2020 - 2025
    "school",  # năm học 2025-2026
    "bare",  # 2021-2030 with no word before it
]
DUE: frozenset[Kind] = frozenset({"by", "in", "before", "span", "day", "school"})
"""Kinds that can be the deadline of a target or a duty."""


class Period(Struct, frozen=True, gc=False):
    """A period in its place."""

    start: int
    end: int
    kind: Kind
    year: int | None
    """The last year; for "trước năm 2030" the year as printed, `date` then is the last day before it."""
    start_year: int | None = None
    date: str | None = None
    """ISO day, where the text names one."""
    annual: bool = False
    """It comes back every year: "hằng năm", "trước ngày 15/12 hằng năm"."""

    @property
    def due(self) -> bool:
        """Whether it can be a deadline."""
        return self.kind in DUE and self.year is not None


class Lead(NamedTuple):
    """Words that stand before a year, and what they make of it."""

    kind: Kind
    words: re.Pattern[str]
    needs: tuple[str, ...] = ()
    """Words of which one must stand there: asked first, at a tenth of the cost."""


def _spaced(words: str) -> str:
    """The pattern with room for several blanks and the marks of bold type wherever it has a blank."""
    return words.replace(" ?", rf"[\x20*_]{{0,{MOST_BLANKS}}}").replace(" ", rf"[\x20*_]{{1,{MOST_BLANKS}}}")


def _lead(kind: Kind, words: str, *needs: str) -> Lead:
    return Lead(kind, pattern(_spaced(rf"(?<!\w)(?:{words}) ?\Z")), tuple(map(fold, needs)))


_PART = r"(?:(?:quý|tháng) [0-9ivx]{1,4}(?:(?:,| và| ?-) ?(?:(?:quý|tháng) )?[0-9ivx]{1,4})?)"  # quý III, quý IV
LEADS = (
    _lead(
        "base",
        r"(?:so với|so sánh|so(?= năm)|(?:cao|thấp|nhiều|ít|lớn) hơn(?= năm)"
        r"|giá cố định|giá so sánh|theo giá)"
        r"(?: (?:cùng kỳ|cuối|đầu|hết|thời điểm|mức|tổng số|kết quả|số liệu|giai đoạn|của|bình quân"
        r"|trung bình))*(?:(?: 0?[1-9])? năm(?: học)?(?: [(])?)?",
        "so",
        "giá",
        "hơn",
    ),
    _lead("vision", r"(?:tầm nhìn|định hướng)(?: chiến lược)?(?: (?:đến|tới))?(?: năm)?", "tầm", "định"),
    _lead("term", r"nhiệm kỳ|khóa(?: [ivxlc]{1,6},?)?(?: nhiệm kỳ)?", "nhiệm", "khóa"),
    _lead("school", r"(?:(?:đến )?(?:hết |cuối )?học kỳ (?:i{1,2}|[12]),? )?năm học", "học"),
    _lead(
        "span",
        r"(?:trong )?(?:các )?(?:giai đoạn|thời kỳ)(?: (?:[0-9]{1,2} năm|[iv]{1,3}|[1-4](?= ?[(])))?,? ?[(]?(?:từ )?"
        r"(?:năm)?",
        "giai",
        "thời",
    ),
    _lead(
        "span",
        r"(?:trong |cả )?0?[2-9] năm(?: (?:đầu|tiếp theo|cuối|tới))? ?[(](?:từ )?(?:năm)?",
        *("năm (", "đầu (", "theo (", "cuối (", "tới ("),
    ),
    _lead(
        "by",
        r"(?:(?:kể )?từ nay |chậm nhất |muộn nhất |giai đoạn |phấn đấu )?(?:cho )?(?:đến|tới)"
        rf"(?: (?:hết|cuối|đầu|giữa|khoảng|trước|thời điểm))*(?: {_PART})? ?/?(?:năm)?",
        "đến",
        "tới",
    ),
    _lead("before", rf"trước(?: {_PART})? ?/?(?:năm)?", "trước"),
    _lead("from", rf"(?:kể )?(?:từ|sau|bắt đầu)(?: (?:đầu|cuối))?(?: {_PART})? ?/?(?:năm)?", "từ", "sau", "bắt"),
    _lead(
        "in",
        rf"(?:(?:vào|trong|hết|cuối|đầu|giữa|riêng|cả|kết thúc) ?)*(?:{_PART} ?(?:/ ?|, ?)?"
        rf"|{_PART} )?(?:các )?năm",
        "năm",
    ),
    _lead("in", rf"(?:(?:vào|trong|hết|cuối|đầu) )*{_PART}(?: ?/| ?-| )", "quý", "tháng"),
    _lead("in", r"vào(?: (?:cuối|đầu|giữa|khoảng))? ", "vào"),  # 25% vào 2027
)

_ANCHOR = pattern(  # 2025, hằng năm, ngày 15: one class of seldom signs first, which is found 5 times as fast
    r"[12ằàỗừ](?:[09](?<=19|20)[0-9]{2}(?<![0-9.,][0-9]{4})(?![0-9]|[.,][0-9])(?P<year>)"
    r"|(?:ng(?<=hằng|hàng|từng)|i(?<=mỗi)) năm\b(?: (?:tiếp theo|còn lại)\b)?(?P<each>)"
    r"|y(?<=ngày)(?: )?(?=[0-3]?[0-9])(?P<day>))"
)
_RANGE = pattern(
    r"[ *_]{0,40}+(?:-|÷|đến(?: (?:hết|cuối))?|tới|và)[ *_]{0,40}+(?:(?:hết|cuối) )?(?:năm )?"
    r"((?:19|20)[0-9]{2})(?![0-9]|[.,][0-9])"
)
_LABEL = pattern(r"[ *_]{0,3}:[ *_]{1,4}(?:(?:đạt|trên|dưới|khoảng|ít nhất|tối thiểu) )?[0-9]")  # …; 2027: 90%
_REACHES = pattern(
    r" (?:đạt|là|còn)(?: (?:trên|dưới|khoảng|từ|ít nhất|tối thiểu))? [0-9]"
)  # đến 2027 đạt 70%, 2028 đạt 75%
_FIGURE_OPENS = pattern(r"(?:%|[0-9] [^\W\d_]+)(?: [^\W\d_]+){0,4} ?\(\Z")
""" "50% (2025), 70% (2030)", "12 lớp (2026)"."""
_ONWARD = pattern(r"[ ,]{0,3}(?:trở đi|trở về sau|và các năm tiếp theo|và những năm tiếp theo)")
_DAY_LEAD = _lead("day", r"(?:(?:chậm nhất|muộn nhất|đến|trước|hết|vào|trong|từ|kể|xong) ?)*").words
_AFTER_LEAD = pattern(r"(?<!\w)(?:trước|đến|hết) \Z")
_DAY = pattern(r"ngày(?: )?([0-3]?[0-9])(?:/| tháng )([01]?[0-9])(?![0-9/])(?: ?(?:của )?((?:hằng|hàng|mỗi) năm)\b)?")
_DAY_OF_EACH = pattern(r"(?<!\w)(?:trước|hết|đến|(?:chậm|muộn) nhất(?: là)?) [0-3]?[0-9]/[01]?[0-9] $")
_IN_DATE = pattern(r"[0-3]?[0-9] ?(?P<sign>[/.-]) ?[0-9]{1,2} ?(?P=sign)\Z")  # not "tháng 9 - 12/2025"
_REACH = 90  # how far back the words before a year may begin


def find_periods(lower: str, start: int, end: int) -> list[Period]:
    """Every year, day and "hằng năm" of `lower[start:end]` as a period."""
    periods: list[Period] = []
    at = floor = start
    while (anchor := _ANCHOR.search(lower, at, end)) is not None:
        sort, place = anchor.lastgroup, anchor.start()
        if sort == "year":
            found = _year(lower, anchor, floor, end)
        elif sort == "each":
            found = _each(lower, place - 1, anchor.end(), floor)
        else:
            found = _day(lower, place - len("ng"), floor, end)
        at = anchor.end() if found is None else found.end
        if found is not None:
            floor = at
            periods.append(found)
    return periods


def _year(lower: str, anchor: re.Match[str], floor: int, end: int) -> Period | None:
    """The period whose first year stands at the anchor."""
    place, year, stop = anchor.start(), int(anchor[0]), anchor.end()
    floor = max(floor, place - _REACH)
    before = lower[floor:place]
    if before.endswith(("/", "-", ".")) and (date := _IN_DATE.search(before)):
        # the tail of "30/7/2021", which has no word "ngày": a deadline only behind "trước", "đến" …
        return _day(lower, floor + date.start(), floor, end) if _AFTER_LEAD.search(before[: date.start()]) else None
    kind, begin = _led(before)
    begin = place if begin < 0 else floor + begin
    last = _RANGE.match(lower, stop, end)
    joined = last is not None and (lower.find("và", stop, last.start(1)) < 0 or int(last[1]) == year + 1)
    if last is not None and joined and int(last[1]) > year:
        kind = kind if kind in ("term", "school", "base", "vision") else "bare" if kind == "bare" else "span"
        return Period(begin, last.end(), kind, int(last[1]), year)
    if kind == "bare":
        in_brackets = before.endswith("(") and lower.startswith(")", stop, end) and _FIGURE_OPENS.search(before)
        next_one = before.endswith((", ", "; ")) and _REACHES.match(lower, stop, end)
        return Period(place, stop, "in", year) if in_brackets or next_one or _LABEL.match(lower, stop, end) else None
    onward = _ONWARD.match(lower, stop, end)
    if onward is not None or kind == "from":
        return Period(begin, onward.end() if onward else stop, "from", None, year)
    if kind == "before":
        return Period(begin, stop, kind, year, date=f"{year - 1:04d}-12-31" if before.endswith("năm ") else None)
    return Period(begin, stop, "in" if kind == "span" else kind, year)


def _each(lower: str, place: int, stop: int, floor: int) -> Period:
    """The period whose words "hằng năm" begin at this place: "hằng năm", "trước 30/11 hằng năm"."""
    day = None
    if place and lower[place - 2].isdigit():
        day = _DAY_OF_EACH.search(lower, max(floor, place - _REACH), place)
    if day is None:
        return Period(place, stop, "annual", None, annual=True)
    return Period(day.start(), stop, "day", None, annual=True)


def _led(before: str) -> tuple[Kind, int]:
    """What the words before a year make of it, and where they begin; "bare" and -1 where they are none of `LEADS`."""
    for kind, words, needs in LEADS:
        for word in needs:
            if word in before:
                match = words.search(before)
                if match is not None:
                    return kind, match.start()
                break
    return "bare", -1


def _day(lower: str, place: int, floor: int, end: int) -> Period | None:
    """The period whose word "ngày" stands at this place."""
    floor = max(floor, place - _REACH)
    lead = _DAY_LEAD.search(lower[floor:place])
    begin = floor + lead.start() if lead else place
    date = read_date(lower, place, end)
    if date is not None:
        year = int(date.iso[:4]) if date.iso else None
        return Period(begin, date.span.end, "day", year, date=date.iso)
    match = _DAY.match(lower, place, end)
    if match is None:
        return None
    return Period(begin, match.end(), "day", None, annual=match[3] is not None)
