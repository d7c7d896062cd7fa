"""One table -> blocks: a table of data as rows of pipes, a table that only lays out a page cell by cell.

A layout (`layout_tables` tells it) is a letterhead, a closing or a box: its cells come one after the other, row by row.
Of merged cells the first has the text, the rest are empty.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from lxml import etree

from ..layout_tables import lays_out
from .names import (
    CELL,
    CELL_PR,
    CONTENT,
    CONTENT_CONTROL,
    DELETED,
    ROW,
    ROW_PR,
    STYLE_OF_TABLE,
    TABLE_PR,
    VAL,
    WRAPPERS,
    w,
)
from .styles import NO_BORDER, Styles, bordered
from .values import is_on, value_of, whole
from .writing import Block

_SPAN, _MERGED, _BEFORE, _HIDDEN = w("gridSpan"), w("vMerge"), w("gridBefore"), w("hidden")
_CELL_BORDERS = w("tcBorders")
_WIDEST = 63
"""Columns of a table: Word allows no more."""
_BLANKS = re.compile(r"[ \t\u00a0]{3,}")
_SPACE = re.compile(r"\s+")


class _Cell(NamedTuple):
    start: int
    """Column of the table's grid."""
    blocks: list[Block]


def table(
    element: etree._Element, read: Callable[[etree._Element], list[Block]], styles: Styles, counts: Counter[str]
) -> list[Block]:
    """The blocks of this table; `read` gives the blocks of a cell."""
    rows = [cells for row in _rows(element, counts) if (cells := _cells(row, read))]
    if not any(cell.blocks for row in rows for cell in row):
        return []
    if _lays_out(rows, _has_lines(element, styles)):
        return [block for row in rows for cell in row for block in _stacked(cell.blocks)]
    lines = zip(rows, _aligned(rows), strict=True)
    return [Block(_piped(texts), False, at > 0, _first(row)) for at, (row, texts) in enumerate(lines)]


def _rows(element: etree._Element, counts: Counter[str]) -> Iterator[etree._Element]:
    for row in _inside(element, ROW):
        properties = row.find(ROW_PR)
        if properties is not None:
            if any(child.tag in DELETED for child in properties):
                counts["tracked-deletion-left-out"] += 1
                continue
            hidden = properties.find(_HIDDEN)
            if hidden is not None and is_on(hidden):
                counts["hidden-text-left-out"] += 1
                continue
        yield row


def _inside(element: etree._Element, tag: str) -> Iterator[etree._Element]:
    """The rows of a table or the cells of a row, those inside content controls and tracked changes too."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in WRAPPERS or child.tag in (CONTENT_CONTROL, CONTENT):
            yield from _inside(child, tag)


def _cells(row: etree._Element, read: Callable[[etree._Element], list[Block]]) -> list[_Cell]:
    properties = row.find(ROW_PR)
    column = 0 if properties is None else min(whole(value_of(properties, _BEFORE)), _WIDEST)
    found: list[_Cell] = []
    for cell in _inside(row, CELL):
        of_cell = cell.find(CELL_PR)
        merged = None if of_cell is None else of_cell.find(_MERGED)
        below = merged is not None and merged.get(VAL, "continue") != "restart"
        blocks = [] if below else read(cell)
        if len(found) < _WIDEST:
            found.append(_Cell(column, blocks))
        else:  # every row gets as many columns as the fullest has
            found[-1].blocks.extend(blocks)
        column += 1 if of_cell is None else max(1, min(whole(value_of(of_cell, _SPAN), 1), _WIDEST))
    return found


def _has_lines(element: etree._Element, styles: Styles) -> bool:
    """Whether the table, its style or one of its cells draws a line."""
    properties = element.find(TABLE_PR)
    own = None if properties is None else bordered(properties)
    if own is None and properties is not None:
        own = styles.of(value_of(properties, STYLE_OF_TABLE)).bordered
    return bool(own) or any(
        side.get(VAL) not in NO_BORDER for borders in element.iter(_CELL_BORDERS) for side in borders
    )


def _lays_out(rows: Sequence[Sequence[_Cell]], lines: bool) -> bool:
    texts = [[[block.text for block in cell.blocks] for cell in row] for row in rows]
    return lays_out(texts, max(map(len, rows)), lines)


def _stacked(blocks: Sequence[Block]) -> list[Block]:
    """The lines of one cell, close together; wide blanks only made a line break."""
    return [
        block._replace(text=_BLANKS.sub(" ", block.text), centred=False, tight=at > 0)
        for at, block in enumerate(blocks)
    ]


def _aligned(rows: Sequence[Sequence[_Cell]]) -> Iterator[list[str]]:
    """Every row with one text a column. A row with fewer cells is laid against the grid of the fullest."""
    fullest = max(rows, key=len)
    starts, count = [cell.start for cell in fullest], len(fullest)
    for row in rows:
        texts = [""] * count
        at = -1
        for cell in row:
            wanted = at + 1 if len(row) == count else bisect_right(starts, cell.start) - 1
            at = min(max(wanted, at + 1), count - 1)
            texts[at] = f"{texts[at]} {_flat(cell)}".strip()
        yield texts


def _flat(cell: _Cell) -> str:
    text = " ".join(block.text for block in cell.blocks)
    return _SPACE.sub(" ", text.replace("|", " ")).strip()


def _first(row: Sequence[_Cell]) -> etree._Element | None:
    """The first paragraph of a row with words in it."""
    return next((block.paragraph for cell in row for block in cell.blocks if block.paragraph is not None), None)


def _piped(texts: Sequence[str]) -> str:
    return f"| {' | '.join(texts)} |"
