"""Pages -> the text of the document: tables as rows of pipes, heads and feet apart, notes at the end, paragraphs
parted by empty lines. Every line keeps its page and its box.

To add a step: a file beside this one that takes rows or lines and gives them back, and its place in `text`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...models import Repair, RunningText
from ..types import Decoded, PageSize, Where
from . import notes, running
from .columns import ordered
from .flow import Flow, unbroken
from .joining import goes_on, joined
from .rows import rows
from .running import Sheet
from .tables import Stack, Table, tables
from .types import Line, Page, Row

_Piece = tuple[str, Where]


def text(pages: Sequence[Page], repairs: Sequence[Repair] = (), aside: Sequence[RunningText] = ()) -> Decoded:
    """The text of these pages. `repairs` and `aside` are what the reader of the file has to add."""
    found, sheets = [], []
    for page in pages:
        ruled, words = tables(page)
        found.append(ruled)
        sheets.append(Sheet(page.number, page.width, page.height, rows(words, page.number)))
    sheets, heads = running.parted(sheets)
    blocks: list[Line | Table] = []
    footnotes: list[Line] = []
    for page, sheet, ruled in zip(pages, sheets, found, strict=True):
        body, below = notes.parted(sheet.rows, page.rules, page.height)
        footnotes += below
        blocks += _blocks(body, ruled, page.width)
    pieces = [*_written(_whole(blocks)), *_noted(footnotes)]
    lines = [piece for piece, _ in pieces]
    places = tuple(where for _, where in pieces)
    sizes = tuple(PageSize(page.number, page.width, page.height, page.origin) for page in pages)
    if not lines:
        return Decoded("", "utf-8", tuple(repairs), (*heads, *aside), (), (), sizes)
    return Decoded("\n".join(lines) + "\n", "utf-8", tuple(repairs), (*heads, *aside), (*places, Where()), (), sizes)


def _blocks(body: Sequence[Row], ruled: Sequence[Table | Stack], width: float) -> Iterator[Line | Table]:
    """Lines and tables from the top of the page to its foot."""
    start = 0
    for table in ruled:
        end = start
        while end < len(body) and body[end][0].middle < table.top:
            end += 1
        yield from ordered(body[start:end], width)
        if isinstance(table, Stack):
            yield from table.lines
        else:
            yield table
        start = end
    yield from ordered(body[start:], width)


def _whole(blocks: Sequence[Line | Table]) -> list[Line | Table]:
    """The same blocks, tables that go on from page to page as one."""
    found: list[Line | Table] = []
    for block in blocks:
        above = found[-1] if found else None
        if (
            isinstance(block, Table)
            and isinstance(above, Table)
            and above.rows[-1].page < block.rows[0].page
            and goes_on(above, block)
        ):
            found[-1] = joined(above, block)
        else:
            found.append(block)
    return found


def _written(blocks: Sequence[Line | Table]) -> Iterator[_Piece]:
    """The lines of the text; an empty one has no place."""
    flow = Flow([block for block in blocks if isinstance(block, Line)])
    run: list[Line] = []
    first = True
    for block in (*blocks, None):
        if isinstance(block, Line):
            run.append(block)
            continue
        yield from _paragraphs(run, flow, first)
        first = first and not run
        run = []
        if block is not None:
            if not first:
                yield "", Where()
            first = False
            yield from _piped(block)


def _paragraphs(lines: Sequence[Line], flow: Flow, first: bool) -> Iterator[_Piece]:
    fresh = [not (first and not at) and (not at or flow.begins(lines[at - 1], line)) for at, line in enumerate(lines)]
    for line, begins in unbroken(lines, fresh):
        if begins:
            yield "", Where()
        yield line.text, Where(line.page, (line.left, line.top, line.right, line.bottom))


def _piped(table: Table) -> Iterator[_Piece]:
    """A row of pipes each; columns that are always empty are left out."""
    used = [at for at in range(len(table.edges) - 1) if any(row.cells[at] for row in table.rows)]
    for row in table.rows:
        cells = " | ".join(row.cells[at] for at in used)
        yield f"| {cells} |", Where(row.page, (row.left, row.top, row.right, row.bottom))


def _noted(footnotes: Sequence[Line]) -> Iterator[_Piece]:
    if footnotes:
        yield "", Where()
    for note in footnotes:
        yield note.text, Where(note.page, (note.left, note.top, note.right, note.bottom))
