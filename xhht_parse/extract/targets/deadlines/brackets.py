"""Periods that stand in a bracket: of whom they are told.

In: a period behind a quantity of its sentence. Out: whether its bracket keeps it from the others. The examples stand
beside `find.py`.
"""

from __future__ import annotations

from ....text.folds import pattern
from ....vocab.periods import Period
from ..types import Clause

HOPED, DONE = r"(?:(?:phấn đấu|dự kiến|cơ bản) )*", r"hoàn thành|thực hiện|xong|phấn đấu"
"""How a bracket tells by when something is done: "(dự kiến hoàn thành trước năm 2028)"."""
_DONE_BY = pattern(
    rf"\({HOPED}(?:{DONE}|đến|trước|vào)(?!\w)[^()]{{0,50}}\)"
    r"(?:[,;.]|\Z| và )"
)


def told_beside(text: str, first: int, period: Period) -> bool:
    """ "12 trường (xong trước năm 2027), 5 trạm": a bracket behind the `first` quantity tells of the last one alone."""
    bracket = text.rfind("(", first, period.start)
    return bracket >= 0 and _DONE_BY.match(text, bracket) is not None


def leads_in_bracket(text: str, start: int, period: Period, clause: Clause) -> bool:
    """Whether the period leads to a quantity, or a colon, in a bracket that opens behind `start`."""
    bracket = text.rfind("(", start, period.start)
    if bracket < 0 or text.find(")", bracket, period.start) >= 0:
        return False
    if text.startswith(":", period.end):
        return True  # còn 2% (năm 2025: 3%)
    within = next((q.start for q in clause.quantities if q.start >= period.end), None)
    return within is not None and text.find(")", period.end, within) < 0


def beside_next(text: str, start: int, following: int, period: Period) -> bool:
    """ "đạt 80% (90% vào năm 2030)": whether it stands in a bracket with the quantity at `following`."""
    opened = text.rfind("(", start, following)
    return opened >= 0 and text.find(")", opened, period.start) < 0
