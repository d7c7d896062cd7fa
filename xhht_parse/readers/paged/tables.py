"""The lines ruled on a page -> tables: cells between lines, and the words that stand in them.

In: the rules and words of a page. Out: tables with their rows, and the words outside of them. What only has a frame
around it is no table: its words go on as text. A ruled letterhead or closing gives its cells one after the other.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from .rows import rows
from .signs import is_closing, is_nation
from .types import Line, Page, Row, Rule, Word, run_on

_NEAR = 3.6
"""Points: lines nearer than this are one, such as the two sides of a double line."""
_LOW = 9.0
"""Points: a table is at least as high as a line of text."""
_COLUMNS, _ROWS = 64, 600
"""A page with more lines than these has a drawing on it."""
_PADDING = 4.0
"""Points that are left free at both sides of a cell."""
_BLANK = 0.25
"""Of a line's height: a blank."""
_SPACE = re.compile(r"\s+")


class TableRow(NamedTuple):
    cells: tuple[str, ...]
    """One for each column; of merged cells the first has the text."""
    page: int
    left: float
    top: float
    right: float
    bottom: float


class Table(NamedTuple):
    edges: tuple[float, ...]
    """Where the columns begin, and where the last one ends."""
    rows: list[TableRow]
    top: float
    bottom: float


class Stack(NamedTuple):
    """Cells that only lay out the page: their lines, cell after cell."""

    lines: list[Line]
    top: float
    bottom: float


class _Grid(NamedTuple):
    """Places of upright and level lines, and for each square the first square of its cell."""

    across: list[float]
    down: list[float]
    owner: list[int]

    def room(self, square: int) -> float:
        """The width that a line has in the cell of this square, less what is left free on both sides."""
        columns = len(self.across) - 1
        row = square // columns * columns
        last = max(at for at in range(square, row + columns) if self.owner[at] == self.owner[square])
        return self.across[last - row + 1] - self.across[square - row] - 2 * _PADDING

    def square(self, word: Word) -> int | None:
        """The first square of the cell in which a word has its middle."""
        column = bisect_right(self.across, (word.left + word.right) / 2) - 1
        row = bisect_right(self.down, _middle(word)) - 1
        if 0 <= column < len(self.across) - 1 and 0 <= row < len(self.down) - 1:
            return self.owner[row * (len(self.across) - 1) + column]
        return None


def tables(page: Page) -> tuple[list[Table | Stack], list[Word]]:
    """The tables of this page from top to bottom, and the words that stand in none."""
    if not page.rules:
        return [], list(page.words)
    words = sorted(page.words, key=_middle)
    middles = list(map(_middle, words))
    inside = bytearray(len(words))
    found: list[Table | Stack] = []
    for upright, level in _regions(page.rules):
        grid = _grid(upright, level)
        if grid is None:
            continue
        first, end = bisect_left(middles, grid.down[0]), bisect_right(middles, grid.down[-1])
        places = {at: square for at in range(first, end) if (square := grid.square(words[at])) is not None}
        table = _table(grid, _cells(words, places), page.number)
        if table is not None:
            found.append(table)
            for at in places:
                inside[at] = 1
    return found, [word for word, taken in zip(words, inside, strict=True) if not taken]


def _middle(word: Word) -> float:
    return (word.top + word.bottom) / 2


def _cells(words: Sequence[Word], places: Mapping[int, int]) -> dict[int, list[Word]]:
    """The words of each cell, by its first square."""
    cells: dict[int, list[Word]] = {}
    for at, square in places.items():
        cells.setdefault(square, []).append(words[at])
    return cells


def _regions(rules: Iterable[Rule]) -> Iterator[tuple[list[Rule], list[Rule]]]:
    """The upright and the level lines of each stretch of the page that has upright ones."""
    upright = sorted((rule for rule in rules if rule.bottom - rule.top > rule.right - rule.left), key=lambda r: r.top)
    level = sorted((rule for rule in rules if rule.bottom - rule.top <= rule.right - rule.left), key=lambda r: r.top)
    tops = [rule.top for rule in level]
    at = 0
    while at < len(upright):
        top, bottom, first = upright[at].top, upright[at].bottom, at
        while at < len(upright) and upright[at].top <= bottom + _NEAR:
            bottom = max(bottom, upright[at].bottom)
            at += 1
        yield upright[first:at], level[bisect_left(tops, top - _NEAR) : bisect_right(tops, bottom + _NEAR)]


def _grid(upright: Sequence[Rule], level: Sequence[Rule]) -> _Grid | None:
    """The grid of these lines, None where they make no table."""
    ends = [end for rule in level for end in (rule.left, rule.right)]
    across = _places([(rule.left + rule.right) / 2 for rule in upright] + ([min(ends), max(ends)] if ends else []))
    down = _places([(rule.top + rule.bottom) / 2 for rule in level])
    columns, lines = len(across) - 1, len(down) - 1
    if not (1 < columns <= _COLUMNS and 0 < lines <= _ROWS) or down[-1] - down[0] < _LOW:
        return None
    walls, floors = bytearray(columns * lines), bytearray(columns * lines)
    for rule in upright:  # the wall on the left of a square
        column = _at(across, (rule.left + rule.right) / 2)
        if column < columns:
            for row in _covered(down, rule.top, rule.bottom):
                walls[row * columns + column] = 1
    for rule in level:  # the floor above a square
        row = _at(down, (rule.top + rule.bottom) / 2)
        if row < lines:
            for column in _covered(across, rule.left, rule.right):
                floors[row * columns + column] = 1
    return _Grid(across, down, _owners(columns, lines, walls, floors))


def _places(values: Iterable[float]) -> list[float]:
    """Places of lines, near ones as one."""
    found: list[float] = []
    last = -1e9
    for value in sorted(values):
        if value - last > _NEAR:
            found.append(value)
        last = value
    return found


def _at(places: Sequence[float], value: float) -> int:
    """The place that this line was counted to."""
    return max(0, bisect_right(places, value + 0.01) - 1)


def _covered(places: Sequence[float], start: float, end: float) -> Iterator[int]:
    """The squares whose middle lies along this line."""
    for at in range(_at(places, start), len(places) - 1):
        middle = (places[at] + places[at + 1]) / 2
        if middle > end:
            return
        if middle >= start:
            yield at


def _owners(columns: int, lines: int, walls: bytearray, floors: bytearray) -> list[int]:
    """For each square the first one of its cell: squares with no line between them are one cell."""
    owner = list(range(columns * lines))

    def first(square: int) -> int:
        while owner[square] != square:
            owner[square] = owner[owner[square]]
            square = owner[square]
        return square

    for square in range(columns * lines):
        if square % columns and not walls[square]:
            _join(owner, first(square - 1), first(square))
        if square >= columns and not floors[square]:
            _join(owner, first(square - columns), first(square))
    return [first(square) for square in range(columns * lines)]


def _join(owner: list[int], a: int, b: int) -> None:
    owner[max(a, b)] = min(a, b)


def _table(grid: _Grid, cells: dict[int, list[Word]], page: int) -> Table | Stack | None:
    columns = len(grid.across) - 1
    lines = {square: [_whole(row) for row in rows(cells[square], page)] for square in sorted(cells)}
    if len({square % columns for square in lines}) < 2:
        return None
    if _is_signed(lines, columns):
        stacked = [line for square, cell in lines.items() for line in _stacked(cell, grid.room(square))]
        return Stack(stacked, grid.down[0], grid.down[-1])
    found: list[TableRow] = []
    for row in range(len(grid.down) - 1):
        own = tuple(_flat(lines.get(row * columns + column, ())) for column in range(columns))
        if any(own):
            found.append(TableRow(own, page, grid.across[0], grid.down[row], grid.across[-1], grid.down[row + 1]))
    return Table(tuple(grid.across), found, grid.down[0], grid.down[-1])


def _whole(row: Row) -> Line:
    """What stands in a row of a cell, as one line."""
    return row[0] if len(row) == 1 else row[0]._replace(text=" ".join(x.text for x in row), right=row[-1].right)


def _stacked(cell: Sequence[Line], room: float) -> Iterator[Line]:
    """The lines of a cell, those as one that the cell's width has broken."""
    line: Line | None = None
    for below in cell:
        if line is None:
            line = below._replace(fresh=True, column=1)
        elif line.right - line.left + below.lead + _BLANK * below.height > room:
            line = line._replace(
                text=f"{line.text} {below.text}", left=below.left, right=below.right, bottom=below.bottom
            )
        else:
            yield line
            line = below._replace(fresh=False, column=1)
    if line is not None:
        yield line


def _is_signed(cells: dict[int, list[Line]], columns: int) -> bool:
    """Whether a cell of the first rows shows a letterhead, or any cell a closing."""
    return any(
        (square < 3 * columns and any(is_nation(line.text) for line in lines[:6])) or is_closing(lines[0].text)
        for square, lines in cells.items()
    )


def _flat(lines: Iterable[Line]) -> str:
    """The lines of a cell as one."""
    return _SPACE.sub(" ", run_on(line.text for line in lines).replace("|", " ")).strip()
