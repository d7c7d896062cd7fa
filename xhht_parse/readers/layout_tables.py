"""Does a table lay out a page, or hold data? What the readers of Word files and of web pages ask of their tables.

In: rows of cells, a cell as its lines. A layout is a letterhead (issuer beside quốc hiệu, number beside date), a
closing ("Nơi nhận" beside "TM. …") or a box: told by its words, by having one column, or by having no lines, no column
"TT" and at most two columns or two rows.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..text.folds import fold, pattern

Rows = Sequence[Sequence[Sequence[str]]]

_NATION = pattern(r"cộng hòa xã hội chủ nghĩa việt nam|độc lập ?- ?tự do ?- ?hạnh phúc|đảng cộng sản việt nam")
_CLOSING = pattern(r"\W*nơi nhận *(?:[:;./]|$)|(?:tm|kt|tl|tuq|q)\. ?[^\W\d]|(?:t/m|k/t|t/l) ")
_COUNTED = pattern(r"(?:s?tt|số tt|số thứ tự|#)\.?")
_SIGNED = 400
"""Letters of a line in which the sign of a letterhead or a closing is looked for."""
_LINES = 6
"""Lines of a cell that are looked at."""


def lays_out(rows: Rows, columns: int, lines: bool, is_data: Callable[[str], bool] = lambda low: False) -> bool:
    """Whether the table lays out a page; `lines` says that it draws lines or has a header.

    `is_data` may tell a table of data by its first cell, in small letters.
    """
    if columns == 1 or _is_signed(rows):
        return True
    first = rows[0][0][0] if rows[0] and rows[0][0] else ""
    low = fold(first[:_SIGNED]).lower().strip()
    if lines or _COUNTED.fullmatch(low) or is_data(low):
        return False
    return columns == 2 or len(rows) < 3


def _is_signed(rows: Rows) -> bool:
    """Whether a cell of the first rows shows a letterhead, or one of any row a closing."""
    return any(_shows_sign(line, at) for at, row in enumerate(rows) for cell in row for line in cell[:_LINES])


def _shows_sign(line: str, row: int) -> bool:
    low = fold(line[:_SIGNED]).lower()
    if row < 3 and len(line) < _SIGNED and _NATION.search(low):
        return True
    return _CLOSING.match(low) is not None and (low.lstrip(" *").startswith("nơi") or line[:6].isupper())
