"""Tables with one row a line, their columns kept apart by pipes, by tabs or by wide runs of blanks.

| TT | Nội dung |          TT<tab>Nội dung<tab>Kinh phí
|----|----------|          1<tab>Biên soạn tài liệu<tab>20
| 1  | Rà soát  |
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

from ...text.spans import Span
from ...text.view import View
from .blocks import cell
from .flattened import RawTable
from .reader import Cell, RawRow

_GAP = re.compile(r"\t[\t \xa0]*|[ \xa0]{3,}")
_RAGGED = 2
"""A cell begins so many signs from where its column's name does, at most."""
_WIDEST = 40
"""Columns of a table whose empty cells are looked for, at most."""
_RULE = re.compile(r"[ :|+-]*-{2,}[ :|+-]*")

Split = Callable[[View, Span], list[Cell]]


def by_gaps(view: View, line: Span) -> list[Cell]:
    """The cells of a line between tabs or wide blanks; [] if there are fewer than three."""
    if not _GAP.search(view.text, line.start, line.end):
        return []
    cells, at = [], line.start
    for gap in _GAP.finditer(view.text, line.start, line.end):
        cells.append(cell(view, at, gap.start()))
        at = gap.end()
    cells = [c for c in (*cells, cell(view, at, line.end)) if c.text]
    return cells if len(cells) >= 3 else []


def _in_columns(view: View, line: Span, found: list[Cell], header: Sequence[Cell]) -> list[Cell]:
    """The cells of a row that has an empty one: between two tabs, or below a column of the header that is bare."""
    by_tabs = view.text.find("\t", line.start, line.end) >= 0
    whole = _between_tabs(view, line) if by_tabs else _below(view, line, found, header)
    return whole if len(whole) == len(header) else found


def _between_tabs(view: View, line: Span) -> list[Cell]:
    cells, at = list[Cell](), line.start
    end = line.end
    while view.text.startswith("\t", end):  # the last cell is empty
        end += 1
    for piece in view.text[at:end].split("\t"):
        cells.append(cell(view, at, at + len(piece)))
        at += len(piece) + 1
    return cells


def _below(view: View, line: Span, found: list[Cell], header: Sequence[Cell]) -> list[Cell]:
    """A cell for each column's name, empty where nothing stands below it; [] if one stands below none."""
    begins = [c.start - view.text.rfind("\n", 0, c.start) for c in header]
    whole, at = list[Cell](), line.start
    for one in found:
        place = one.start - view.text.rfind("\n", 0, one.start)
        column = bisect_right(begins, place + _RAGGED) - 1
        if column < len(whole) or abs(begins[column] - place) > _RAGGED:
            return []
        whole.extend([cell(view, at, at)] * (column - len(whole)))
        whole.append(one)
        at = one.end
    whole.extend([cell(view, at, at)] * (len(header) - len(whole)))
    return whole


def by_pipes(view: View, line: Span) -> list[Cell]:
    """The cells of a line between pipes, empty ones included; [] if there are fewer than two."""
    start, end = line.start, line.end
    if view.text.find("|", start, end) < 0:
        return []
    start += view.text[start] == "|"
    end -= end > start and view.text[end - 1] == "|"
    cells = []
    while (pipe := view.text.find("|", start, end)) >= 0:
        cells.append(cell(view, start, pipe))
        start = pipe + 1
    return [*cells, cell(view, start, end)] if cells else []


def line_table(view: View, lines: Sequence[Span], first: int, last: int, split: Split) -> tuple[RawTable | None, int]:
    """The table whose first row is line `first`, and the line to go on from."""
    least = 2 if split is by_pipes else 3  # rows: a pipe is surer than a blank
    rows, at = list[list[Cell]](), first
    while at < last:
        line = lines[at]
        if line.start < line.end:
            if not _RULE.fullmatch(view.folded, line.start, line.end):
                cells = split(view, line)
                if not cells:
                    break
                if split is by_gaps and rows and len(cells) < len(rows[0]) <= _WIDEST:
                    cells = _in_columns(view, line, cells, rows[0])
                rows.append(cells)
            elif len(rows) > 1 and _stands_alone(lines, at - 1):
                rows.pop()  # the rule stands below the header of the next table
                at -= 1
                break
        at += 1
    count = len(rows[0]) if rows else 0
    if len(rows) < least or sum(len(row) == count for row in rows) < max(least, len(rows) * 0.6):
        return None, max(at, first + 1)
    head = 2 if len(rows) > 2 and _spans(rows[0], rows[1]) else 1
    body = tuple(_row(row, count) for row in rows[head:])
    start, end = rows[0][0].start, rows[-1][-1].end
    if head == 1:
        return RawTable(tuple(rows[0]), count, body, start, end), at
    header = tuple(cell for row in rows[:2] for cell in row if cell.text)
    return RawTable(header, count, body, start, end, 0, tuple(_names(rows[0], rows[1]))), at


def _spans(upper: Sequence[Cell], lower: Sequence[Cell]) -> bool:
    """Whether the second row names parts of spanning headers: "TT | Năm | | Ghi chú" above " | 2026 | 2027 | "."""
    named = [at for at, cell in enumerate(lower) if cell.text]
    if len(upper) != len(lower) or len(named) < 2 or not upper[0].text or lower[0].text:
        return False
    blank = {at for at, cell in enumerate(upper) if not cell.text}
    return bool(blank) and blank <= set(named) and all(at in blank or at + 1 in blank for at in named)


def _names(upper: Sequence[Cell], lower: Sequence[Cell]) -> Iterator[tuple[str, str]]:
    """Of each column its own name and the spanning one."""
    above = ""
    for one, part in zip(upper, lower, strict=True):
        above = one.text or above
        yield (part.text, above) if part.text else (one.text, "")


def _stands_alone(lines: Sequence[Span], at: int) -> bool:
    """Whether a blank line stands above this line of text."""
    return lines[at].start < lines[at].end and lines[at - 1].start == lines[at - 1].end


def _row(cells: Sequence[Cell], count: int) -> RawRow:
    group = count > 2 and sum(bool(c.text) for c in cells) <= 2 and not any(c.text for c in cells[2:])
    return RawRow("group" if group else "data", tuple(cells), 0, len(cells) == count)
