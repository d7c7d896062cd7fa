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
_MOST = 0.6
"""So many of the rows have the same number of cells, at least."""
_RULE = re.compile(r"[ :|+-]*-{2,}[ :|+-]*")
_PART = re.compile(r"[^0-9]|(?:19|20)[0-9]{2}(?![0-9])")
"""How a part of a spanning header begins: no figure but a year."""

Split = Callable[[View, Span], list[Cell]]


def by_gaps(view: View, line: Span) -> list[Cell]:
    """The cells of a line between tabs or wide blanks; [] if there are fewer than three."""
    cells = _gapped(view, line)
    return cells if len(cells) >= 3 else []


def _gapped(view: View, line: Span) -> list[Cell]:
    """The filled cells of a line between tabs or wide blanks; [] if there is no gap."""
    if not _GAP.search(view.text, line.start, line.end):
        return []
    cells, at = [], line.start
    for gap in _GAP.finditer(view.text, line.start, line.end):
        cells.append(cell(view, at, gap.start()))
        at = gap.end()
    return [c for c in (*cells, cell(view, at, line.end)) if c.text]


def by_tabs(view: View, line: Span) -> list[Cell]:
    """The cells of a line between tabs, empty ones included; [] if there is no tab, or only one before all words."""
    text, cells = view.text, list[Cell]()
    at, end = text.rfind("\n", 0, line.start) + 1, text.find("\n", line.end)
    for piece in text[at : end if end >= 0 else len(text)].split("\t"):
        cells.append(cell(view, at, at + len(piece)))
        at += len(piece) + 1
    return [] if len(cells) < 2 or (len(cells) == 2 and not cells[0].text) else cells


def _even(rows: list[list[Cell]]) -> list[list[Cell]]:
    """Rows between tabs, each as wide as most are, with the tabs that it lost; [] where tabs only align words."""
    widest = max(map(len, rows), default=0)
    if not 3 <= widest <= _WIDEST or sum(len(row) == widest for row in rows) < len(rows) * _MOST:
        return []
    whole = [[*row, *[Cell("", row[-1].end, row[-1].end)] * (widest - len(row))] for row in rows]
    return whole if all(any(row[at].text for row in whole) for at in range(widest)) else []


def _below(view: View, line: Span, header: Sequence[Cell]) -> list[Cell]:
    """A cell for each column's name, empty where nothing stands below it; [] if one stands below none."""
    begins = [c.start - view.text.rfind("\n", 0, c.start) for c in header]
    whole, at = list[Cell](), line.start
    for one in _gapped(view, line):
        place = one.start - view.text.rfind("\n", 0, one.start)
        column = bisect_right(begins, place + _RAGGED) - 1
        if column < len(whole) or abs(begins[column] - place) > _RAGGED:
            return []
        whole.extend([cell(view, at, at)] * (column - len(whole)))
        whole.append(one)
        at = one.end
    whole.extend([cell(view, at, at)] * (len(header) - len(whole)))
    return whole if at > line.start else []


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
    rows, at = _rows(view, lines, first, last, split)
    if split is by_tabs:
        rows = _even(rows)
    count = len(rows[0]) if rows else 0
    least = 2 if split is by_pipes else 3  # rows, and cells of those between blanks: a pipe is surer than a blank
    whole = [row for row in rows if len(row) == count]
    shown = whole if split is not by_gaps else [row for row in whole if sum(bool(c.text) for c in row) >= least]
    if len(shown) < least or len(whole) < len(rows) * _MOST:
        return None, max(at, first + 1)
    head = 2 if len(rows) > 2 and _spans(rows[0], rows[1]) else 1
    body = tuple(_row(row, count) for row in rows[head:])
    start, end = rows[0][0].start, rows[-1][-1].end
    if head == 1:
        return RawTable(tuple(rows[0]), count, body, start, end), at
    header = tuple(cell for row in rows[:2] for cell in row if cell.text)
    return RawTable(header, count, body, start, end, 0, tuple(_names(rows[0], rows[1]))), at


def gap_table(view: View, lines: Sequence[Span], first: int, last: int) -> tuple[RawTable | None, int]:
    """The table of tabs or wide blanks whose first row is line `first`, and the line to go on from."""
    raw, tabbed = None, first
    if view.text.find("\t", lines[first].start, lines[first].end) >= 0:
        raw, tabbed = line_table(view, lines, first, last, by_tabs)
    if raw is not None:
        return raw, tabbed
    raw, at = line_table(view, lines, first, last, by_gaps)
    return raw, at if raw is not None else max(at, tabbed)


def _rows(view: View, lines: Sequence[Span], first: int, last: int, split: Split) -> tuple[list[list[Cell]], int]:
    """The rows from line `first` on, and the line behind them."""
    rows, at = list[list[Cell]](), first
    while at < last:
        line = lines[at]
        if line.start < line.end:
            if not _RULE.fullmatch(view.folded, line.start, line.end):
                cells = split(view, line)
                if split is by_gaps and rows and len(cells) < len(rows[0]) <= _WIDEST:
                    cells = _below(view, line, rows[0]) or cells
                if not cells:
                    break
                rows.append(cells)
            elif len(rows) > 1 and _stands_alone(lines, at - 1):
                rows.pop()  # the rule stands below the header of the next table
                return rows, at - 1
        at += 1
    return rows, at


def _spans(upper: Sequence[Cell], lower: Sequence[Cell]) -> bool:
    """Whether the second row names parts of spanning headers: "TT | Năm | | Ghi chú" above " | 2026 | 2027 | ".

    Below columns without a part of their own the first two cells are empty: "Năm 2025 | Kế hoạch | " above "Thực hiện |
    2026 | 2027".
    """
    named = [at for at, cell in enumerate(lower) if cell.text]
    if len(upper) != len(lower) or len(named) < 2 or not upper[0].text or lower[0].text:
        return False
    blank = {at for at, cell in enumerate(upper) if not cell.text}
    told = not lower[1].text and all(_PART.match(lower[at].text) for at in named)
    return bool(blank) and blank <= set(named) and (told or all(at in blank or at + 1 in blank for at in named))


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
