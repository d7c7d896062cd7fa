"""Tables of the text, in whatever form the text kept them -> `Grid`s.

Three forms: bare pipes around cells that run over lines (`pipes`), one row a line with pipes or tabs between the cells
(`tabs`), flattened to one cell a line (`flattened`). `columns` names a column, `headers` all columns of a header,
`beside` asks what a name means there; `reader` finds the rows of a run of cells (`blocks`) by their `labels`; `signs`
tells where a table may stand. Parts of the document that are laid out in cells but are no tables (header, recipients,
signature) are left out. To add a form: a file that gives `RawTable`s, one line in `_at_line`, examples both ways.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Literal

from ...outline.reading import Reading
from ...outline.types import Part, PartKind
from ...text.folds import pattern
from ...text.spans import Spans
from ...text.view import View
from ..shared import Column, Grid, GridCell, GridRow
from .beside import among_others
from .columns import column
from .flattened import OPENING, RawTable, flattened
from .headers import columns
from .pipes import pipe_tables
from .reader import RawRow
from .signs import Signs
from .tabs import by_gaps, by_pipes, gap_table, line_table

__all__ = ["RULES", "find_tables"]

RULES = ("tables.pipes", "tables.tabs", "tables.flattened")

_BODY = PartKind.BODY
Form = Literal["pipes", "tabs", "flattened"]
_Header = tuple[tuple[str, ...], tuple[tuple[str, str], ...], int, int]
_Known = dict[_Header, tuple[tuple[Column, ...], bool]]
"""The headers of a document -> their columns."""
_NO_TABLE = pattern(r"cộng hòa xã hội chủ nghĩa|nơi nhận|đảng cộng sản việt nam")


def find_tables(reading: Reading) -> list[Grid]:
    """The tables of the document and its attachments, in order of place."""
    grids: list[Grid] = []
    known: _Known = {}
    for part in _bodies(reading):
        for form, raw in _raw(reading, part):
            grid = _grid(reading, form, raw, known)
            if grid is not None:
                grids.append(grid)
    return sorted(grids, key=lambda grid: grid.start)


def _bodies(reading: Reading) -> Iterator[Part]:
    """The parts in which tables stand."""
    outline = reading.outline
    yield from (part for part in outline.parts if part.kind is _BODY)
    for attached in outline.attachments:
        if attached.kind == "annex":  # its table may begin where a title is looked for
            yield Part(_BODY, attached.start, attached.end)
        else:
            yield from (part for part in attached.parts if part.kind is _BODY)


def _raw(reading: Reading, part: Part) -> Iterator[tuple[Form, RawTable]]:
    view, lines = reading.view, reading.outline.lines
    piped = view.text.find("|", part.start, part.end) >= 0
    done = place = part.start
    last = bisect_left(lines.starts, part.end)
    signs = Signs(view.text, part.start, part.end)
    while (sign := signs.after(place)) is not None:
        at = bisect_left(lines.starts, sign.end()) - 1
        if at < 0 or lines.ends[at] < sign.start() or lines.starts[at] < part.start:
            place = sign.end()
            continue
        form, (raw, following) = _at_line(view, lines, at, last)
        if raw is not None:
            if piped:
                yield from (("pipes", bare) for bare in pipe_tables(view, done, raw.start))
                done = raw.end
            yield form, raw
        place = max(sign.end(), lines.ends[following - 1] if following < len(lines) else part.end)
    if piped:
        yield from (("pipes", bare) for bare in pipe_tables(view, done, part.end))


def _at_line(view: View, lines: Spans, at: int, last: int) -> tuple[Form, tuple[RawTable | None, int]]:
    """The table that begins at this line, and the line to go on from."""
    line = lines[at]
    size = line.end - line.start
    opens = 0 < size < 16 and OPENING.fullmatch(view.lower[line.start : line.end].strip(" *_")) is not None
    if opens and (at == 0 or view.text[lines.starts[at - 1] : lines.ends[at - 1]] != "|"):
        return "flattened", flattened(view, lines, at, last)
    if size > 4 and by_pipes(view, line):
        return "pipes", line_table(view, lines, at, last, by_pipes)
    if size > 8 and by_gaps(view, line):
        return "tabs", gap_table(view, lines, at, last)
    return "tabs", (None, at + 1)


def _grid(reading: Reading, form: Form, raw: RawTable, known: _Known) -> Grid | None:
    """The table with named columns; None where the cells are the head or the foot of a document."""
    if _NO_TABLE.search(reading.view.lower, raw.start, min(raw.end, raw.start + 2000)) or raw.count < 2:
        return None
    names, surely = _columns(reading.view, raw, known)
    data = [row for row in raw.rows if row.kind == "data"]
    whole = sum([row.sure for row in data])
    aligned = bool(data) and whole * 2 >= len(data)
    if not surely:
        reading.doubt("table-header-unclear", raw.start, raw.end)
    if whole < len(data):
        reading.doubt("table-unaligned", raw.start, raw.end, rows=len(data) - whole)
    header = GridRow(tuple([GridCell(c.start, c.end, at) for at, c in enumerate(raw.header)]), "header")
    rows = (header, *[_row(row, raw.count) for row in raw.rows])
    return Grid(form, names, rows, raw.start, raw.end, aligned, f"tables.{form}")


def _columns(view: View, raw: RawTable, known: _Known) -> tuple[tuple[Column, ...], bool]:
    """The columns, and whether every name surely fits; one header often comes again, on each page. Their names have the
    text's own spelling."""
    own = {c.text: view.text[c.start : c.end].replace("\n", " ") for c in raw.header}
    header = tuple([own[c.text] for c in raw.header]), raw.names, raw.count, raw.top
    if header not in known:
        named = tuple(column(own.get(name, name), own.get(above, above)) for name, above in raw.names)
        found, surely = (named, True) if named else columns(header[0], raw.count, raw.top)
        known[header] = among_others(found), surely
    return known[header]


def _row(row: RawRow, count: int) -> GridRow:
    """A row; of one that is not sure only the label and the name are kept."""
    cells = row.cells if row.sure else row.cells[: 2 - row.shift]
    kept = [GridCell(c.start, c.end, at if at < count else count - 1) for at, c in enumerate(cells, row.shift)]
    return GridRow(tuple(kept), row.kind)
