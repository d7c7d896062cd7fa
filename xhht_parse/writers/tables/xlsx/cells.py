"""One value -> one typed cell: numbers are numbers, days are days, and a text is never a formula."""

from __future__ import annotations

import math
from datetime import date
from typing import TYPE_CHECKING

from ..column import Column, Value
from ..guard import guarded
from .look import WRAPPED, Look

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

LONGEST = 32_767
"""Characters that a cell holds; Excel counts UTF-16 units."""
_MORE = "…"
_YES, _NO = "có", "không"
_FIRST_YEAR = 1900  # Excel knows no day before


def write(sheet: Worksheet, row: int, at: int, column: Column, value: Value, look: Look) -> bool:
    """Write the value; False if its text was too long and had to be cut."""
    if isinstance(value, bool):
        sheet.write_string(row, at, _YES if value else _NO, look.text)
    elif isinstance(value, int | float):
        return _number(sheet, row, at, column, value, look)
    elif isinstance(value, date):
        _day(sheet, row, at, value, look)
    elif isinstance(value, tuple):
        return _text(sheet, row, at, column, "; ".join(value), look)
    elif value:
        return _text(sheet, row, at, column, column.words.get(value, value), look)
    return True


def _number(sheet: Worksheet, row: int, at: int, column: Column, value: float, look: Look) -> bool:
    try:
        exact = float(value)
    except OverflowError:
        return _text(sheet, row, at, column, str(value), look)
    if not math.isfinite(exact):
        return _text(sheet, row, at, column, str(value), look)
    if column.kind == "integer":
        sheet.write_number(row, at, exact, look.whole)
    else:
        sheet.write_number(row, at, exact, look.amount if exact.is_integer() else look.figure)
    return True


def _day(sheet: Worksheet, row: int, at: int, value: date, look: Look) -> None:
    if value.year >= _FIRST_YEAR:
        sheet.write_datetime(row, at, value, look.date)
    else:
        sheet.write_string(row, at, value.isoformat(), look.text)


def _text(sheet: Worksheet, row: int, at: int, column: Column, text: str, look: Look) -> bool:
    short = cut(text)
    usual = look.wrapped if column.name in WRAPPED else look.text
    sheet.write_string(row, at, short, usual if guarded(short) == short else look.quoted)
    return short == text


def cut(text: str) -> str:
    """As much of the text as a cell holds, "…" at its end if that is not all."""
    if len(text) <= LONGEST // 2 or _units(text) <= LONGEST:
        return text
    kept = text.encode("utf-16-le")[: 2 * (LONGEST - len(_MORE))].decode("utf-16-le", "ignore")
    return kept + _MORE


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
