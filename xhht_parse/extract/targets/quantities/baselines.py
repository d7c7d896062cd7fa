"""What a change is measured from: "từ 60% năm 2020 lên 75%", "so với năm 2020".

In: a quantity in its clause, the paragraph's periods. Out: a `Base`, and whether a number is itself only
the state that another starts from.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from ....text.folds import pattern
from ....text.spans import Span
from ....vocab.numbers import numbers
from ....vocab.periods import Period
from ..types import Base, Clause, Due, Quantity
from .comparators import TO

_FROM = pattern(r"(?<!\w)(?:từ|so với)(?: (?:mức|khoảng|trên|hơn|gần))*[ ]\Z", tries=True)
_TO = pattern(
    r"[ ]?(?:\(?(?:(?:vào |cuối |đầu )?(?:năm )?[0-9]{4}|hiện nay|hiện tại)\)?[ ]?,?[ ]?)?"
    rf"(?:(?:tăng|giảm) )?{TO}"
)
_AGAINST = pattern(r"(?<!\w)so với(?: mức)?[ ]\Z")
_TOLD = pattern(  # đạt 97% dân số (năm 2025 là 95%)
    r"[^();,.0-9]{0,60}\((?:(?:vào |cuối |thực hiện )?năm )(?P<year>20[0-9]{2})(?::| là| đạt| có| còn| chiếm) (?=[0-9])"
)
_LONGEST_TOLD = 20
_BESIDE = pattern(  # không thấp hơn kết quả năm 2025 (97,2%); so với năm 2020 (60%)
    r"(?<!\w)(?:hơn|so với|bằng)(?: (?!(?:vào|đến|trong) )[^\W\d_]+){0,5} (?:năm (?:học )?)?20[0-9]{2}"
    r"(?: ?- ?20[0-9]{2})? \((?:(?:đạt|là|có) )?\Z"
)
_BRACKETS = ("(", "(đạt ", "(là ", "(có ")
_LEADING = (*_BRACKETS, "từ ", "với ", "mức ", "khoảng ", "trên ", "hơn ", "gần ")
"""How the words before such a number end."""
_FURTHER = pattern(
    r"[0-9.,]{1,6} ?%(?:[,;]? (?:vào|đến|trong|hết|cuối|năm|và|lên|xuống|đạt|là|còn|khoảng|trên|dưới|ít nhất"
    r"|tối thiểu|20[0-9]{2}))*[,;]? "
)
"""From one goal to the next, by no more than a year."""
_REACH = 90
_STILL = pattern(r"(?<!\w)(?:còn|đạt|là|chiếm)(?: (?:khoảng|trên|dưới|gần|hơn))? \Z")
_AIMED = pattern(r"(?<!\w)(?:phấn đấu|mục tiêu|đến|năm|hằng|hàng)(?!\w)")
_THEN = ", phấn đấu "
_CHANGES_IT = pattern(
    rf"{_THEN}(?:(?:(?:đến|vào|trong|hết|cuối) )+(?:năm )?20[0-9]{{2}},? )?(?:giảm|nâng|tăng)(?: tỷ lệ này)? {TO}"
)


def is_baseline(text: str, quantity: Quantity, end: int) -> bool:
    """Whether this number only says where a change starts."""
    if not text.endswith(_LEADING, 0, quantity.start):
        return False  # as it is for most
    if text.endswith(_BRACKETS, 0, quantity.start):
        return _BESIDE.search(text, max(0, quantity.start - _REACH), quantity.start) is not None
    before = max(0, quantity.start - 24), quantity.start
    if _AGAINST.search(text, *before):
        return True
    led = _FROM.search(text, *before) is not None
    return led and _TO.match(text, quantity.end, min(len(text), end + 1)) is not None


def is_to_change(text: str, quantity: Quantity) -> bool:
    """ "Tỷ lệ hộ nghèo còn 5%, phấn đấu đến năm 2028 giảm xuống 3%"; not "năm 2027 còn 5%, phấn đấu …"."""
    if not text.startswith(_THEN, quantity.end) or _CHANGES_IT.match(text, quantity.end) is None:
        return False
    floor = max(0, quantity.start - 2 * _REACH)
    if _STILL.search(text, floor, quantity.start) is None:
        return False
    begin = max(floor, *(text.rfind(mark, floor, quantity.start) for mark in (";", ". ", "\n")))
    return _AIMED.search(text, begin, quantity.start) is None


def baseline(text: str, quantity: Quantity, clause: Clause, periods: Sequence[Period], due: Due | None) -> Base | None:
    """What the quantity's change starts from, where the clause says so; `periods` are those of the clause."""
    floor = quantity.start - _REACH
    floor = floor if floor > clause.start else clause.start
    led = "từ " in text[floor : quantity.start]
    for number in numbers(text, floor, quantity.start) if led else ():
        stop = number.end + 2 if text.startswith(("%", " %"), number.end) else number.end
        stop -= 1 if text.startswith("%", number.end) else 0
        unit = f" {quantity.unit}"  # từ 10 ngày xuống còn 7 ngày
        stop += len(unit) if quantity.family == "count" and text.startswith(unit, stop) else 0
        rate = f"/{quantity.per}"  # từ 23 ca/1.000 phụ nữ xuống 18 ca/1.000 phụ nữ
        stop += len(rate) if text.startswith(rate, stop) else 0
        before = text[max(clause.start, number.start - 24) : number.start]
        goal = _TO.match(text, stop, quantity.start + 1) if _FROM.search(before) else None
        if goal is not None and (goal.end() == quantity.start or _goes_on(text, goal, quantity)):
            year = _year_in(periods, stop, quantity.start)
            return Base(number.value, year, Span(number.start, stop))
    first = (due.start_year or due.year) if due is not None else None
    if first is not None and (told := _told(text, quantity, clause, first)) is not None:
        return told
    if not periods:
        return None
    behind = bisect_left(periods, quantity.end, key=lambda p: p.start)
    for period in periods[behind : behind + 3]:
        if period.kind == "base" and period.start < clause.end and period.start - quantity.end < _REACH:
            return Base(None, period.year, Span(period.start, period.end))
    return None


def _told(text: str, quantity: Quantity, clause: Clause, first: int) -> Base | None:
    """What was before the year `first`, as the bracket behind the quantity says; no target that stands there."""
    told = _TOLD.match(text, quantity.end, quantity.end + _REACH)
    if told is None or int(told["year"]) >= first:
        return None
    number = next(numbers(text, told.end(), min(len(text), told.end() + _LONGEST_TOLD)), None)
    if number is None or number.start != told.end() or any(q.start == number.start for q in clause.quantities):
        return None
    if quantity.unit is None or not text.startswith((quantity.unit, f" {quantity.unit}"), number.end):
        return None
    return Base(number.value, int(told["year"]), Span(told.start("year"), number.end))


def _goes_on(text: str, goal: re.Match[str], quantity: Quantity) -> bool:
    """Whether a share behind the first goal is a further one: "từ 65% lên 75% năm 2026 và 80% năm 2030"; not "mầm non
    từ 65% lên 75%, tiểu học 80%"."""
    further = quantity.family == "percent" and _FURTHER.fullmatch(text, goal.end(), quantity.start) is not None
    return further and text[goal.start() - 1] == "%" and ("lên" in goal[0] or "xuống" in goal[0])


def _year_in(periods: Sequence[Period], start: int, end: int) -> int | None:
    at = bisect_left(periods, start, key=lambda p: p.start)
    return periods[at].year if at < len(periods) and periods[at].start < end else None
