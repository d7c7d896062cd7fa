"""Numbers of a table that lost its form, whose rows have become paragraphs: they promise nothing.

In: the quantities of a paragraph. Out: whether one counts rows, or all of them are a cell's. To know another word that
opens what a row measures: one in `_MEASURES`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..types import Quantity

GAP = "    "
"""Blanks between two columns of a page's text."""
_ROW = 4
"""Numbers that stand in a row without a word between them: those of a table."""
_MEASURES = ("tỷ lệ", "tỉ lệ", "tốc độ", "tổng ", "số ", "sản lượng", "diện tích", "năng suất")
"""What is measured in a number, and not counted by one before it."""
_ROWS = 200
"""More rows than a table counts."""
_LETTER = re.compile(r"[^\W\d_]")


def is_row_number(first: Quantity, opens: int) -> bool:
    """Whether the number at the head of a paragraph counts rows: "1 Tỷ lệ xã có thư viện % 60 100"."""
    return first.start == opens and (first.unit or "").startswith(_MEASURES)


def opens_columns(text: str, quantity: Quantity) -> bool:
    """Whether the number opens a line of columns that only blanks part: " 2 thải lớn được quan trắc     100%"."""
    feed = text.rfind("\n", 0, quantity.start) + 1
    if quantity.value >= _ROWS or text[feed : quantity.start].strip():
        return False
    stop = text.find("\n", quantity.start)
    return text.find(GAP, quantity.start, stop if stop >= 0 else len(text)) >= 0


def is_cell(text: str, start: int, end: int, candidates: Sequence[Quantity]) -> bool:
    """Whether the paragraph is nothing but numbers: a cell, or a row, of a table that lost its form."""
    if 1 < len(candidates) < _ROW:
        return False
    at = start
    for quantity in candidates:
        if quantity.family == "count" or _LETTER.search(text, at, quantity.start):
            return False
        at = quantity.end
    return _LETTER.search(text, at, end) is None
