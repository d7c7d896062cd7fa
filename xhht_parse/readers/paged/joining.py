"""Tables of pages that follow one another -> one table, where the second goes on with the first.

A table goes on if nothing stands between the two and their columns begin at the same places. Its header, printed
again, is left out; a row that the end of the page cut in two is made whole.
"""

from __future__ import annotations

from collections.abc import Sequence

from .tables import Table, TableRow

_NEAR = 6.0
"""Points: columns that begin nearer than this are one."""
_HEADER = 4
"""Rows of a header, at most."""
_CLOSERS = ".;:!?"


def goes_on(above: Table, below: Table) -> bool:
    """Whether the columns of the second are those of the first, but for cells that are merged on one page."""
    few, many = sorted((above.edges, below.edges), key=len)
    ends = abs(few[0] - many[0]) < _NEAR and abs(few[-1] - many[-1]) < _NEAR
    return ends and all(min(abs(edge - other) for other in many) < _NEAR for edge in few)


def joined(above: Table, below: Table) -> Table:
    """Both as one table, which has the rows of the first as its own."""
    edges = max((above.edges, below.edges), key=len)
    upper, lower = _fitted(above, edges), _fitted(below, edges)
    repeated = _repeated(upper, lower)
    rows = lower[repeated:]
    if rows and _is_rest(upper[-1], rows[0], repeated > 0):
        cells = tuple(" ".join(filter(None, pair)) for pair in zip(upper[-1].cells, rows[0].cells, strict=True))
        upper[-1], rows = upper[-1]._replace(cells=cells), rows[1:]
    upper += rows
    return Table(edges, upper, above.top, below.bottom)


def _fitted(table: Table, edges: Sequence[float]) -> list[TableRow]:
    """The rows with their cells in these columns."""
    if len(table.edges) == len(edges):
        return table.rows
    columns = [min(range(len(edges) - 1), key=lambda at: abs(edges[at] - edge)) for edge in table.edges[:-1]]
    found: list[TableRow] = []
    for row in table.rows:
        cells = [""] * (len(edges) - 1)
        for column, cell in zip(columns, row.cells, strict=True):
            cells[column] = f"{cells[column]} {cell}".strip()
        found.append(row._replace(cells=tuple(cells)))
    return found


def _repeated(upper: Sequence[TableRow], lower: Sequence[TableRow]) -> int:
    """How many rows of the second are the header of the first, printed again."""
    count = 0
    while count < min(_HEADER, len(upper), len(lower)) and _said(upper[count]) == _said(lower[count]):
        count += 1
    return count


def _said(row: TableRow) -> list[str]:
    return [cell.casefold() for cell in row.cells if cell]


def _is_rest(last: TableRow, first: TableRow, repeated: bool) -> bool:
    """Whether a row is the rest of the one above it, which the end of the page cut: its first cell is empty, and no
    cell begins anew where the one above is open."""
    if first.cells[0] or not last.cells[0] or not any(first.cells):
        return False
    pairs = [(a, b) for a, b in zip(last.cells, first.cells, strict=True) if b]
    if any(not a for a, _ in pairs):
        return False
    return repeated or any(a[-1] not in _CLOSERS and (b[0].islower() or b[0] in ",;.)") for a, b in pairs)
