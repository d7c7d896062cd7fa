"""Tables of the text, in whatever form the text kept them -> `Grid`s.

Three forms: ruled by pipes (`pipes`), columns kept apart by tabs (`tabs`), flattened to one cell a
line (`flattened`). `columns` names the columns; `reader` finds the rows of a run of cells. Parts of
the document that are laid out in cells but are no tables (header, recipients, signature) are left
out. To add a form: a file that gives `RawTable`s, one line in `_raw`, examples both ways.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from ...outline.reading import Reading
from ...outline.types import Part, PartKind
from ...text.folds import pattern
from ..shared import Grid, GridCell, GridRow
from .columns import columns
from .flattened import OPENING, RawTable, flattened
from .pipes import pipe_tables
from .reader import RawRow
from .tabs import split, tabbed

__all__ = ["RULES", "find_tables"]

RULES = ("tables.pipes", "tables.tabs", "tables.flattened")

Form = Literal["pipes", "tabs", "flattened"]
_NO_TABLE = pattern(r"cộng hòa xã hội chủ nghĩa|nơi nhận|đảng cộng sản việt nam")


def find_tables(reading: Reading) -> list[Grid]:
    """The tables of the document and its attachments, in order of place."""
    grids: list[Grid] = []
    for part in _bodies(reading):
        for form, raw in _raw(reading, part):
            grid = _grid(reading, form, raw)
            if grid is not None:
                grids.append(grid)
    return sorted(grids, key=lambda grid: grid.start)


def _bodies(reading: Reading) -> Iterator[Part]:
    """The parts in which tables stand."""
    outline = reading.outline
    yield from (part for part in outline.parts if part.kind is PartKind.BODY)
    for attached in outline.attachments:
        yield from (part for part in attached.parts if part.kind is PartKind.BODY)


def _raw(reading: Reading, part: Part) -> Iterator[tuple[Form, RawTable]]:
    view, lines = reading.view, reading.outline.lines
    if view.text.find("|", part.start, part.end) >= 0:
        yield from (("pipes", raw) for raw in pipe_tables(view, part.start, part.end))
    at = _line_at(reading, part.start)
    last = _line_at(reading, part.end)
    while at < last:
        line = lines[at]
        following = at + 1
        raw: RawTable | None = None
        if line.end - line.start < 16 and OPENING.fullmatch(view.lower[line.start : line.end].strip(" *_")):
            if at == 0 or view.text[lines[at - 1].start : lines[at - 1].end] != "|":
                raw, following = flattened(view, lines, at, last)
                form: Form = "flattened"
        elif line.end - line.start > 8 and len(split(view, line)) >= 3:
            raw, following = tabbed(view, lines, at, last)
            form = "tabs"
        if raw is not None:
            yield form, raw
        at = following


def _line_at(reading: Reading, place: int) -> int:
    """Index of the first line that begins at or behind this place."""
    lines = reading.outline.lines
    low, high = 0, len(lines)
    while low < high:
        middle = (low + high) // 2
        if lines[middle].start < place:
            low = middle + 1
        else:
            high = middle
    return low


def _grid(reading: Reading, form: Form, raw: RawTable) -> Grid | None:
    """The table with named columns; None where the cells are the head or the foot of a document."""
    if _NO_TABLE.search(reading.view.lower, raw.start, min(raw.end, raw.start + 2000)) or raw.count < 2:
        return None
    names, surely = columns([c.text for c in raw.header], raw.count, raw.top)
    data = [row for row in raw.rows if row.kind == "data"]
    whole = sum(row.sure for row in data)
    aligned = bool(data) and whole * 2 >= len(data)
    if not surely:
        reading.doubt("table-header-unclear", raw.start, raw.end)
    if not aligned or whole < len(data):
        reading.doubt("table-unaligned", raw.start, raw.end, rows=len(data) - whole)
    header = GridRow(tuple(GridCell(c.start, c.end, at) for at, c in enumerate(raw.header)), "header")
    rows = (header, *(_row(row, raw.count) for row in raw.rows))
    return Grid(form, names, rows, raw.start, raw.end, aligned, f"tables.{form}")


def _row(row: RawRow, count: int) -> GridRow:
    """A row; of one that is not sure only the label and the name are kept."""
    cells = row.cells if row.sure else row.cells[: 2 - row.shift]
    kept = tuple(GridCell(c.start, c.end, min(at + row.shift, count - 1)) for at, c in enumerate(cells))
    return GridRow(kept, row.kind)
