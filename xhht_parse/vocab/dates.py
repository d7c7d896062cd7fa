"""How a day is written, and its ISO spelling: as exact as the text is, never more.

In: a lower-case fold and a place. Out: `WrittenDate`s, whose `iso` is "2021-07-30", "2021-07" or
"2021", and None where the writing holds no day that exists ("ngày    tháng 10 năm 2021", "31/02/2021").
Vietnamese order is always day, month, year: 09/11 is 9 November.
To add a way of writing: one fragment below, named groups `day`, `month`, `year`, and a test.
"""

from __future__ import annotations

import re
from calendar import isleap
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from ..text.folds import pattern
from ..text.spans import Span

Fault = Literal["", "blank", "impossible"]


class WrittenDate(Struct, frozen=True, gc=False):
    """A date as one place of the text writes it."""

    iso: str | None
    span: Span
    """The word "ngày" (or "tháng", "năm") included where it stands there."""
    fault: Fault = ""
    """Why `iso` is None: the day was left blank, or no calendar has it."""


_GAP = r"[ \n]{0,30}+"  # blanks, or the line feed of a header cell: "ngày⏎05 tháng 9⏎năm 2021"
_DAY = r"(?P<day>[0-3]?[0-9])"
_DAY_APART = r"(?P<day>[0-3] [0-9](?= {0,3}tháng)|[0-3]?[0-9])"  # "ngày 2 9 tháng 01", as some pages part it
_YEAR = r"(?P<year>(?:19|20) ?[0-9]{2})(?![0-9])"  # "16/7/20 21"
_MONTHS = {
    "giêng": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7,
    "tám": 8, "chín": 9, "mười": 10, "mười một": 11, "mười hai": 12, "chạp": 12,
}  # fmt: skip
_MONTH_WORD = "|".join(sorted(_MONTHS, key=len, reverse=True))
_MONTH = rf"(?P<month>[01]?[0-9](?![0-9])|(?:{_MONTH_WORD})\b)"
_TO_YEAR = rf"{_GAP}(?:,{_GAP})?(?:n?ă?m{_GAP}|[/.-]{_GAP})?"  # a portal lost letters: "tháng 8 m 2022"

# "ngày 30 tháng 7 năm 2021", "23tháng 02năm 2021", "ngày 30 tháng 7/2021", "ngày … tháng 10 năm 2021"
_LONG = (
    rf"(?:ngày{_GAP}{_DAY_APART}?{_GAP}[.…_]{{0,20}}+{_GAP}|{_DAY.replace('day', 'bare')}{_GAP})"
    rf"tháng{_GAP}{_MONTH}?{_GAP}[.…_]{{0,20}}+{_TO_YEAR}{_YEAR}"
)
# "ngày 30/7/2021", "30-7-2021", "23.9.2021", "ngày22/5/2013", "ngày: 5/1/2024", "ngày     /10/2021"
_SHORT_SIGN = r" {0,2}+(?P<sign>[/.-]) {0,2}+"
_SHORT = rf"(?:ngày:?{_GAP})?{_DAY}{_SHORT_SIGN}(?P<month>[01]?[0-9])(?![0-9]) {{0,2}}+(?P=sign) {{0,2}}+{_YEAR}"
# "ngày 3.4.25", "ngày 30/6 năm 2026"
_WORDED = (
    rf"ngày:?{_GAP}{_DAY}(?P<sign>[/.-])(?P<month>[01]?[0-9])(?:(?P=sign)|{_GAP}năm{_GAP})"
    r"(?P<year>20[0-9]{2}|[0-4][0-9])(?![0-9]|[/.,-][0-9]| ?%)"
)
_DOTS = rf"{_GAP}[.…_]{{0,20}}+{_GAP}"
_SHORT_BLANK = rf"ngày{_DOTS}/{_GAP}(?P<month>[01]?[0-9])?{_DOTS}/{_GAP}{_YEAR}"
# "tháng 6 năm 2019", "tháng 6/2019", "6/2019"
_MONTH_YEAR = rf"(?:tháng{_GAP}{_MONTH}{_TO_YEAR}|(?P<short>[01]?[0-9])/){_YEAR}"
_YEAR_ALONE = rf"(?:năm{_GAP})?{_YEAR}"

_AT_LONG, _AT_SHORT, _AT_BLANK = pattern(_LONG), pattern(_SHORT), pattern(_SHORT_BLANK)
_AT_WORDED = pattern(_WORDED)
_AT_MONTH, _AT_YEAR = pattern(_MONTH_YEAR), pattern(_YEAR_ALONE)
_BEHIND_DAY = rf"(?:{_GAP}tháng|[/.-][01]?[0-9][/.-])"
# One class first, which is found twice as fast
_HINT = pattern(rf"[n0-9](?:(?<=n)gày|(?<=[0-3])[0-9]{_BEHIND_DAY}|(?<=[0-9]){_BEHIND_DAY})")


def read_date(lower: str, at: int, end: int) -> WrittenDate | None:
    """The day written at this very place, with or without "ngày" before it."""
    match = _AT_LONG.match(lower, at, end)
    if match is not None:
        day, bare, month = match.group("day", "bare", "month")
        return _day(match, month, day or bare)
    match = _AT_SHORT.match(lower, at, end) or _AT_WORDED.match(lower, at, end)
    if match is not None:
        return _day(match, match["month"], match["day"])
    match = _AT_BLANK.match(lower, at, end)
    return None if match is None else WrittenDate(None, Span(*match.span()), "blank")


def read_partial(lower: str, at: int, end: int) -> WrittenDate | None:
    """The day, month ("tháng 6 năm 2019") or year ("năm 2019", "2019") written at this very place."""
    date = read_date(lower, at, end)
    if date is not None:
        return date
    match = _AT_MONTH.match(lower, at, end)
    if match is not None:
        return _written(match, match["month"] or match["short"], None)
    match = _AT_YEAR.match(lower, at, end)
    return None if match is None else _written(match, None, None)


def find_dates(lower: str, start: int, end: int) -> Iterator[WrittenDate]:
    """Every day written in `lower[start:end]`, in order of place."""
    at = start
    while (hint := _HINT.search(lower, at, end)) is not None:
        date = None if _inside_number(lower, hint.start()) else read_date(lower, hint.start(), end)
        at = hint.start() + 1 if date is None else date.span.end
        if date is not None:
            yield date


def _inside_number(lower: str, at: int) -> bool:
    """Whether the digits at this place are the tail of something longer ("1.30/7/2021")."""
    return at > 0 and lower[at].isdigit() and (lower[at - 1].isdigit() or lower[at - 1] in "./")


def _day(match: re.Match[str], month: str | None, day: str | None) -> WrittenDate:
    if day is None or month is None:
        return WrittenDate(None, Span(*match.span()), "blank")
    return _written(match, month, int(day.replace(" ", "")))


def _written(match: re.Match[str], month: str | None, day: int | None) -> WrittenDate:
    year = match["year"].replace(" ", "")
    iso = _iso(year if len(year) > 2 else f"20{year}", _month(month), day)
    return WrittenDate(iso, Span(*match.span()), "" if iso else "impossible")


def _month(text: str | None) -> int | None:
    if text is None:
        return None
    return int(text) if text.isdigit() else _MONTHS[" ".join(text.split())]  # "mười  một"


_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


_TWO = tuple(f"{number:02d}" for number in range(32))


def _iso(year: str, month: int | None, day: int | None) -> str | None:
    """The ISO spelling, or None where the calendar has no such day."""
    if month is None:
        return year
    if not 1 <= month <= 12:
        return None
    if day is None:
        return f"{year}-{_TWO[month]}"
    if not 1 <= day <= _LENGTHS[month - 1] or (month == 2 and day == 29 and not isleap(int(year))):
        return None
    return f"{year}-{_TWO[month]}-{_TWO[day]}"
