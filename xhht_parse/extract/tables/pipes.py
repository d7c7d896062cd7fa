"""Tables of bare pipes, between cells that run over lines: |⏎TT⏎|⏎Nội dung⏎|⏎|⏎1⏎|⏎Rà soát⏎|

Two pipes in a row end a row, or hold an empty cell between them.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from ...text.view import View
from .blocks import stripped
from .flattened import RawTable
from .labels import Labels, opening
from .reader import Cell, RawRow, Run, is_total

_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_SHORT = 3
"""No cell of so few signs has a blank line between two words."""
_NUMBERING = re.compile(r"[A-H]|\(?[0-9]{1,2}\)?(?: ?=.*)?")
_WIDEST = 30
_NAMING = 2
"""Only so many cells of a row that names those below it are filled."""
_TRIED = 40
_LONGER = 12  # how many cells too many a row may have


def pipe_tables(view: View, start: int, end: int) -> Iterator[RawTable]:
    """The tables in a stretch of text that holds pipes."""
    for run in _runs(view, start, end):
        table = _bare(run)
        if table is not None:
            yield table


def _runs(view: View, start: int, end: int) -> Iterator[Run]:
    """The stretches between pipes, cut where running text stands between two tables."""
    cells: list[Cell] = []
    at, last = view.folded.find("|", start, end) + 1, view.folded.rfind("|", start, end)
    for piece in view.folded[at:last].split("|") if at <= last else ():
        found = stripped(piece, at)
        at += len(piece) + 1
        if len(found.text) > _SHORT and _BLANK_LINE.search(view.text, found.start, found.end):
            if cells:
                yield Run(cells, opening)
            cells = []
        else:
            cells.append(found)
    if cells:
        yield Run(cells, opening)


def _bare(run: Run) -> RawTable | None:
    """Cells that run over lines, each closed by a pipe; rows begin with one more."""
    cells = run.cells
    first = next((at for at, one in enumerate(cells) if one.text), None)
    if first is None:
        return None
    header: list[Cell] = []
    at, top = first, 0
    while at < len(cells):
        if cells[at].text:
            header.append(cells[at])
        else:
            top = top or len(header)
            if at + 1 >= len(cells) or _opens(run, at + 1):
                break
        at += 1
    at += 1
    if not 2 <= len(header) <= 40:
        return None
    at, numbered = _past_numbering(cells, at)
    count = len(header) if top == len(header) else _columns(run, at, numbered or len(header), len(header))
    rows, end = _rows(run, at, count)
    if not rows:
        return None
    return RawTable(tuple(header), count, tuple(rows), header[0].start, end, top if top < len(header) else 0)


def _opens(run: Run, at: int) -> bool:
    """Whether the first data row begins here."""
    if is_total(run.cells[at].text):  # "Tổng cộng · 2.615.000", not the sub-header "Tổng số · Cấp tỉnh"
        return any(c.text[:1].isdigit() for c in run.cells[at + 1 : at + 3])
    return Labels().begins(run.openings[at])


def _past_numbering(cells: Sequence[Cell], at: int) -> tuple[int, int]:
    """Past a row that only numbers the columns ("A · B · 1 · 2 · 3=2/1"), and how many it numbers."""
    size = 0
    while at + size < len(cells) and _NUMBERING.fullmatch(cells[at + size].text):
        size += 1
    numbered = size >= 3 and cells[at].text.strip("()") in "A1" and cells[at + 1].text.strip("()") in "B21"
    return (at + size + 1, size) if numbered else (at, 0)


def _columns(run: Run, at: int, guess: int, most_of: int) -> int:
    """The number of columns, at most one a cell of the header, that makes most of the first rows whole."""
    most, chosen, limit = -1, guess, min(_TRIED, _ends(run, at))
    for count in (guess, *(n for n in range(min(most_of, _WIDEST), 1, -1) if n != guess)):
        least = most + (2 if most > 3 else 1)
        if least > limit:
            break
        whole = _whole(run, at, count)
        if whole >= least:
            most, chosen = whole, count
    return chosen


def _ends(run: Run, at: int) -> int:
    """How many rows can end behind cell `at`: at most at each empty stretch with something behind it that opens one."""
    cells, openings, last = run.cells, run.openings, len(run.cells) - 1
    gaps = run.gaps[bisect_left(run.gaps, at) :]
    return 1 + sum(gap == last or openings[gap + 1] != () or not cells[gap + 1].text for gap in gaps)


def _whole(run: Run, at: int, count: int) -> int:
    """How many of the first rows have this many cells, with the beginning of a row behind them."""
    labels, found = Labels(), 0
    for _ in range(_TRIED):
        if at >= len(run.cells):
            break
        labels.take(run.openings[at])
        size = _size(run, at, count, labels)
        found += size == count and _row_behind(run, at + size, labels)
        at += size + 1
    return found


def _row_behind(run: Run, at: int, labels: Labels, whole: bool = True) -> bool:
    """Whether the run ends at `at`, or an empty stretch stands there and a row begins behind it.

    Behind a whole row the label of the next may be an empty cell.
    """
    cells, last = run.cells, len(run.cells) - 1
    if at >= last:
        return at == last + 1 or (at == last and not cells[at].text)
    if cells[at].text:
        return False
    if not whole or cells[at + 1].text:
        return labels.begins(run.openings[at + 1])
    return at + 1 < last and bool(cells[at + 2].text)  # the label's cell is empty


def _rows(run: Run, at: int, count: int) -> tuple[list[RawRow], int]:
    """The rows from cell `at` on, and where the last of them ends."""
    found: list[RawRow] = []
    labels, end = Labels(), 0
    while at < len(run.cells):
        labels.take(run.openings[at])
        size = _size(run, at, count, labels)
        cells = tuple(run.cells[at : at + size])
        filled = [place for place, one in enumerate(cells) if one.text]
        if filled:
            total = size == count - 1 and is_total(cells[0].text)  # over the label's column too
            group = not total and size <= count and filled[-1] < _NAMING
            sure = group or total or size == count
            found.append(RawRow("group" if group else "data", cells, int(total), sure))
            end = cells[filled[-1]].end
        at += size + 1
    return found, end


def _size(run: Run, at: int, count: int, labels: Labels) -> int:
    """How many cells the row has whose label is counted: up to an empty stretch with the beginning of a row behind."""
    if _row_behind(run, at + count, labels):
        return count
    left = len(run.cells) - at
    first = bisect_right(run.gaps, at)
    for gap in run.gaps[first : bisect_left(run.gaps, at + count, first)]:
        if _row_behind(run, gap, labels, whole=False):
            return gap - at
    if left < count:
        return left
    if not run.cells[at + count].text:
        return count
    size = run.gaps[first] - at if first < len(run.gaps) else left
    return size if size < count + _LONGER else count
