"""One table of a page -> lines: a table of data as rows of pipes, a table that only lays out the page cell by cell.

Laid out by a table are whole pages (told by long cells), letterheads, closings and boxes (`layout_tables`). The table
of a portal's fields ("Số hiệu" beside its value) is data. Of merged cells the first has the text, the rest are empty.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...text.folds import pattern
from ..layout_tables import lays_out

_FIELD = pattern(
    r"(?:số(?: ký)? hiệu|loại văn bản|nơi ban hành|cơ quan ban hành|người ký|ngày ban hành|ngày(?: có)? hiệu lực"
    r"|lĩnh vực|tình trạng|trích yếu)[^:]{0,20}:?"
)
_LONG = 3000
_WIDEST = 63
"""Columns of a table: every row gets as many as the fullest has."""
_SPACE = re.compile(r"\s+")


class Cell:
    """One cell: its lines, and how many columns and rows it covers."""

    __slots__ = ("columns", "head", "lines", "rows")

    def __init__(self, columns: int, rows: int, head: bool) -> None:
        self.columns, self.rows, self.head = columns, rows, head
        self.lines: list[str] = []


class Table:
    """An open table."""

    __slots__ = ("lines", "nested", "rows")

    def __init__(self, lines: bool) -> None:
        self.lines = lines
        """Whether it draws lines."""
        self.nested = False
        self.rows: list[list[Cell]] = []

    def laid(self) -> list[str]:
        """Its lines, with an empty line between two cells of a layout."""
        rows = [row for row in self.rows if any(cell.lines for cell in row)]
        if not rows:
            return []
        if self.nested or _lays_out(rows, self.lines):
            return [line for row in rows for cell in row if cell.lines for line in ("", *_stacked(cell.lines))]
        return [f"| {' | '.join(texts)} |" for texts in _aligned(rows)]


def _lays_out(rows: Sequence[Sequence[Cell]], lines: bool) -> bool:
    if any(sum(map(len, cell.lines)) > _LONG for row in rows for cell in row):
        return True
    filled = [[cell.lines for cell in row if cell.lines] for row in rows]
    heads = any(cell.head for row in rows for cell in row)
    return lays_out(filled, max(map(len, filled)), lines or heads, lambda low: _FIELD.fullmatch(low) is not None)


def _stacked(lines: list[str]) -> list[str]:
    """The lines of a cell, close together where they are few."""
    return [line for line in lines if line] if len(lines) <= 24 else lines


def _aligned(rows: Sequence[Sequence[Cell]]) -> Iterator[list[str]]:
    """Every row with one text a column, columns that are always empty left out."""
    grid = [_placed(row, covered) for row, covered in _covered(rows)]
    count = max(map(len, grid))
    used = [at for at in range(count) if any(at < len(row) and row[at] for row in grid)]
    for row in grid:
        yield [row[at] if at < len(row) else "" for at in used]


def _covered(rows: Sequence[Sequence[Cell]]) -> Iterator[tuple[Sequence[Cell], dict[int, int]]]:
    """Each row, with the columns that cells of rows above reach down into."""
    open_: dict[int, int] = {}
    for row in rows:
        yield row, open_
        below = {at: left - 1 for at, left in open_.items() if left > 1}
        at = 0
        for cell in row:
            while at in open_:
                at += 1
            for _ in range(cell.columns):
                if cell.rows > 1 and at < _WIDEST:
                    below[at] = cell.rows - 1
                at += 1
        open_ = below


def _placed(row: Sequence[Cell], covered: dict[int, int]) -> list[str]:
    """The text of each column; what stands beyond the last that there may be goes into that one."""
    texts: list[str] = []
    beyond: list[str] = []
    for cell in row:
        while len(texts) in covered:
            texts.append("")
        text = _SPACE.sub(" ", " ".join(cell.lines).replace("|", " ")).strip()
        if len(texts) < _WIDEST:
            texts.append(text)
            texts += [""] * min(cell.columns - 1, _WIDEST - len(texts))
        else:
            beyond.append(text)
    if beyond:
        texts[-1] = " ".join(filter(None, (texts[-1], *beyond)))
    return texts
