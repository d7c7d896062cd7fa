"""A run of cells in reading order -> rows: where each row begins is told by its label.

Both flattened tables and tables of bare pipes come as such a run. The number of columns is the one
that makes most rows come out whole; rows that do not are kept only as far as they are sure.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import chain
from typing import Literal

from msgspec import Struct

from ...text.folds import fold
from .labels import Labels, Readings, named, opening

_TOTAL = re.compile(
    r"(?:tổng|cộng)(?! (?:đồng|tác|hợp|kết|thể|quan|công|cục|bí|liên|giám|đài|biên|điều|duyệt|rà|vệ) )", re.IGNORECASE
)
_PART = fold("trong đó")
_TOTAL_FIRST = frozenset("tTcC")
_FIGURE = re.compile(r"[<>≤≥=]{0,2} ?[0-9][0-9.,]*(?: ?- ?[0-9][0-9.,]*)? ?%?")
_TRIED = 40  # rows that decide the number of columns
_WIDEST = 30


class Cell(Struct, frozen=True, gc=False):
    """A cell's text, folded, and its place."""

    text: str
    start: int
    end: int


class RawRow(Struct, frozen=True, gc=False):
    """A row with its kind; `sure` tells whether every cell stands in its column."""

    kind: Literal["group", "data"]
    cells: tuple[Cell, ...]
    shift: int
    """Column of the first cell."""
    sure: bool


class Rows(Struct, gc=False):
    """The rows of one run, and where the run ends to be a table."""

    rows: list[RawRow] = []
    end: int = 0

    @property
    def whole(self) -> int:
        return sum([row.kind == "data" and row.sure for row in self.rows])


class Run:
    """Cells in reading order, each with what it can open: found once, as every number of columns asks for it again."""

    __slots__ = ("cells", "gaps", "noted", "openings")

    def __init__(self, cells: Sequence[Cell], opening: Callable[[str], Readings | None], noted: bool = False) -> None:
        self.cells, self.noted = cells, noted
        self.openings = [opening(cell.text) if cell.text else () for cell in cells]
        self.gaps = [at for at, cell in enumerate(cells) if not cell.text]


def _opening(text: str) -> Readings | None:
    """What the cell can be as a label; None for a title, a total or a part, which may open a row behind any other."""
    return None if is_total(text) or _is_part(text) else opening(text)


def is_total(text: str) -> bool:
    """Whether a cell is the name of a sum: "Tổng cộng"."""
    return text[:1] in _TOTAL_FIRST and _TOTAL.match(text) is not None


def _is_part(text: str) -> bool:
    """Whether a cell names a part of the row above, which has no label of its own: "Trong đó: Nữ"."""
    return len(text) > len(_PART) and text[: len(_PART)].lower() == _PART


def best(cells: Sequence[Cell], start: int, header: int, noted: bool) -> tuple[int, Rows]:
    """The number of columns and the rows of the run from `start` on.

    `header` counts the header's cells, `noted` tells whether the last column is one of notes, most of which are blank.
    """
    run = Run(cells, _opening, noted)
    tried = read(run, start, header, _TRIED)
    chosen, most = header, tried.whole
    if most and all(row.sure for row in tried.rows):
        return header, tried if len(tried.rows) < _TRIED else read(run, start, header)
    for count in chain(range(max(2, header - 12), min(header, _WIDEST)), range(header + 1, min(header + 3, _WIDEST))):
        whole = read(run, start, count, _TRIED).whole
        if whole > most + (most > 3):  # of many rows it must bring more than one more
            chosen, most = count, whole
    return chosen, read(run, start, chosen)


def read(run: Run, start: int, count: int, limit: int = 1_000_000) -> Rows:
    """The rows of `count` columns from `start` on, up to the first cell that begins none."""
    found, labels, at = Rows(), Labels(), start
    while at < len(run.cells) and len(found.rows) < limit:
        row = _row(run, at, count, labels)
        if row is None:
            break
        found.rows.append(row)
        at += len(row.cells)
    while found.rows and len(found.rows[-1].cells) == 1:
        found.rows.pop()  # "III. Tổ chức thực hiện", behind the table
        at -= 1
    found.end = at
    return found


def _row(run: Run, at: int, count: int, labels: Labels) -> RawRow | None:
    """The row that begins at this cell, whose label is then counted."""
    cells, text = run.cells, run.cells[at].text
    if labels.take(run.openings[at]):
        size = _size(run, at, count, labels)
        if size is None:
            return None
        if size == 2 and count > 2:
            return RawRow("group", tuple(cells[at : at + 2]), 0, True)
        return RawRow(
            "data", tuple(cells[at : at + size]), 0, size == count or _is_noteless(run, at + size, count - size)
        )
    if named(text):
        return RawRow("group", (cells[at],), 0, True)
    if is_total(text) or _is_part(text):  # "Tổng cộng", with no label
        size = _size(run, at, count - 1, labels)
        if size is not None:
            sure = size == count - 1 or _is_noteless(run, at + size, count - 1 - size)
            return RawRow("data", tuple(cells[at : at + size]), 1, sure)
    return None


def _is_noteless(run: Run, end: int, lost: int) -> bool:
    """Whether the one cell that the row has lost is the note: the cell before `end` is a figure, which is none."""
    return run.noted and lost == 1 and _FIGURE.fullmatch(run.cells[end - 1].text) is not None


def _size(run: Run, at: int, count: int, labels: Labels) -> int | None:
    """How many cells the row has: `count` if a row can begin behind them, else the fewest after which one can."""
    openings = run.openings
    behind = at + count
    ends = behind == len(openings) or (behind < len(openings) and labels.begins(openings[behind]))
    if ends and None not in openings[at + 2 : behind]:  # not "III. Tổ chức thực hiện", behind the table
        return count
    for size, other in enumerate(openings[at + 2 : behind + 5], 2):
        if other != () and labels.begins(other):
            return size
    return min(count, len(openings) - at) if len(openings) - at >= 2 else None
