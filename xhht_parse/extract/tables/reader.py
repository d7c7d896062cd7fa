"""A run of cells in reading order -> rows: where each row begins is told by its label.

Both flattened tables and tables of bare pipes come as such a run. The number of columns is the one
that makes most rows come out whole; rows that do not are kept only as far as they are sure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from .labels import Labels

_TOTAL = re.compile(r"(?:tổng|cộng)", re.IGNORECASE)
_TRIED = 40  # rows that decide the number of columns
_WIDEST = 30


class Cell(NamedTuple):
    """A cell's text, folded, and its place."""

    text: str
    start: int
    end: int


class RawRow(NamedTuple):
    """A row with its kind; `sure` tells whether every cell stands in its column."""

    kind: Literal["group", "data"]
    cells: tuple[Cell, ...]
    shift: int
    """Column of the first cell."""
    sure: bool


@dataclass(slots=True)
class Rows:
    """The rows of one run, and where the run ends to be a table."""

    rows: list[RawRow] = field(default_factory=list)
    end: int = 0

    @property
    def whole(self) -> int:
        return sum(row.kind == "data" and row.sure for row in self.rows)


def best(cells: Sequence[Cell], start: int, header: int) -> tuple[int, Rows]:
    """The number of columns and the rows of the run from `start` on; `header` counts the header's cells."""
    counts = [header, *(n for n in range(max(2, header - 12), min(header + 3, _WIDEST)) if n != header)]
    chosen, most = header, -1
    for count in counts:
        tried = read(cells, start, count, _TRIED)
        whole = tried.whole
        if count == header and whole and whole == sum(row.kind == "data" for row in tried.rows):
            return count, tried if len(tried.rows) < _TRIED else read(cells, start, count)
        if whole > most + (count != header and most >= 0 and _close(most)):
            chosen, most = count, whole
    return chosen, read(cells, start, chosen)


def _close(most: int) -> int:
    """How many rows more another count must bring than the header's own."""
    return 1 if most > 3 else 0


def read(cells: Sequence[Cell], start: int, count: int, limit: int = 1_000_000) -> Rows:
    """The rows of `count` columns from `start` on, up to the first cell that begins none."""
    found, labels, at = Rows(), Labels(), start
    while at < len(cells) and len(found.rows) < limit:
        row = _row(cells, at, count, labels)
        if row is None:
            break
        found.rows.append(row)
        labels.take(row.cells[0].text)
        at += len(row.cells)
    found.end = at
    return found


def _row(cells: Sequence[Cell], at: int, count: int, labels: Labels) -> RawRow | None:
    text = cells[at].text
    if labels.fits_named(text) and not labels.fits(text):
        return RawRow("group", (cells[at],), 0, True)
    if labels.fits(text):
        after = labels.copy()
        after.take(text)
        size = _size(cells, at, count, after)
        if size is None:
            return None
        if size == 2 and count > 2:
            return RawRow("group", tuple(cells[at : at + 2]), 0, True)
        return RawRow("data", tuple(cells[at : at + size]), 0, size == count)
    if _TOTAL.match(text):  # "Tổng cộng", with no label
        size = _size(cells, at, count - 1, labels)
        if size is not None:
            return RawRow("data", tuple(cells[at : at + size]), 1, size == count - 1)
    return None


def _size(cells: Sequence[Cell], at: int, count: int, labels: Labels) -> int | None:
    """How many cells the row has: `count` if a row can begin behind them, else the fewest after which one can."""
    if _begins(cells, at + count, labels):
        return count
    for size in range(2, count + 5):
        if at + size < len(cells) and _begins(cells, at + size, labels):
            return size
    return min(count, len(cells) - at) if len(cells) - at >= 2 else None


def _begins(cells: Sequence[Cell], at: int, labels: Labels) -> bool:
    """Whether a row can begin at this cell, or the run ends here."""
    if at >= len(cells):
        return at == len(cells)
    text = cells[at].text
    return labels.fits(text) or labels.fits_named(text) or _TOTAL.match(text) is not None
