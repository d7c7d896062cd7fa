"""Tables whose columns are kept apart by tabs or by wide runs of blanks, one row a line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...lines.types import Line
from ...text.view import View
from .blocks import cell
from .flattened import RawTable
from .reader import Cell, RawRow

_GAP = re.compile(r"\t[\t ]*| {3,}")
_LEAST = 3  # columns, and rows of as many columns


def split(view: View, line: Line) -> list[Cell]:
    """The cells of one line; fewer than three mean that it is no row."""
    if not _GAP.search(view.text, line.start, line.end):
        return []
    cells, at = [], line.start
    for gap in _GAP.finditer(view.text, line.start, line.end):
        cells.append(cell(view, at, gap.start()))
        at = gap.end()
    cells.append(cell(view, at, line.end))
    return [c for c in cells if c.text]


def tabbed(view: View, lines: Sequence[Line], first: int, last: int) -> tuple[RawTable | None, int]:
    """The table that begins at line `first`, and the line to go on from."""
    rows, at = [], first
    while at < last:
        line = lines[at]
        if line.start == line.end:
            at += 1
            continue
        cells = split(view, line)
        if len(cells) < _LEAST:
            break
        rows.append(cells)
        at += 1
    if len(rows) < _LEAST:
        return None, max(at, first + 1)
    count = len(rows[0])
    if sum(len(row) == count for row in rows) < max(_LEAST, len(rows) * 0.6):
        return None, at
    body = tuple(RawRow("data", tuple(row), 0, len(row) == count) for row in rows[1:])
    return RawTable(tuple(rows[0]), count, body, rows[0][0].start, rows[-1][-1].end), at
