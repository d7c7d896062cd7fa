"""Tables of bare pipes, between cells that run over lines: |⏎TT⏎|⏎Nội dung⏎|⏎|⏎1⏎|⏎Rà soát⏎|

Two pipes in a row end a row, or hold an empty cell between them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...text.view import View
from .blocks import cell
from .flattened import RawTable
from .labels import Labels, named
from .reader import Cell, RawRow

_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_NUMBERING = re.compile(r"[A-H]|\(?[0-9]{1,2}\)?(?: ?=.*)?")
_TOTAL = re.compile(r"(?:tổng|cộng)", re.IGNORECASE)
_WIDEST = 30
_TRIED = 40


def pipe_tables(view: View, start: int, end: int) -> Iterator[RawTable]:
    """The tables in a stretch of text that holds pipes."""
    for run in _runs(view, start, end):
        table = _bare(run)
        if table is not None:
            yield table


def _runs(view: View, start: int, end: int) -> Iterator[list[Cell]]:
    """The stretches between pipes, cut where running text stands between two tables."""
    run: list[Cell] = []
    pipe = view.text.find("|", start, end)
    while pipe >= 0:
        following = view.text.find("|", pipe + 1, end)
        if following < 0:
            break
        found = cell(view, pipe + 1, following)
        if found.text and _BLANK_LINE.search(view.text, found.start, found.end):
            if run:
                yield run
            run = []
        else:
            run.append(found)
        pipe = following
    if run:
        yield run


def _bare(run: Sequence[Cell]) -> RawTable | None:
    """Cells that run over lines, each closed by a pipe; rows begin with one more."""
    first = next((at for at, one in enumerate(run) if one.text), None)
    if first is None:
        return None
    header: list[Cell] = []
    at, top = first, 0
    while at < len(run):
        if run[at].text:
            header.append(run[at])
        else:
            top = top or len(header)
            if at + 1 >= len(run) or _opens(run, at + 1):
                break
        at += 1
    at += 1
    if not 2 <= len(header) <= 40:
        return None
    at, numbered = _past_numbering(run, at)
    count = len(header) if top == len(header) else _columns(run, at, numbered or len(header), len(header))
    rows, end = _rows(run, at, count, 1_000_000)
    if not rows:
        return None
    return RawTable(tuple(header), count, tuple(rows), header[0].start, end, top if top < len(header) else 0)


def _opens(run: Sequence[Cell], at: int) -> bool:
    """Whether the first data row begins here."""
    text = run[at].text
    if _TOTAL.match(text):  # "Tổng cộng · 2.615.000", not the sub-header "Tổng số · Cấp tỉnh"
        return any(c.text[:1].isdigit() for c in run[at + 1 : at + 3])
    labels = Labels()
    return labels.fits(text) or named(text)


def _past_numbering(run: Sequence[Cell], at: int) -> tuple[int, int]:
    """Past a row that only numbers the columns ("A · B · 1 · 2 · 3=2/1"), and how many it numbers."""
    size = 0
    while at + size < len(run) and _NUMBERING.fullmatch(run[at + size].text):
        size += 1
    numbered = size >= 3 and run[at].text.strip("()") in "A1" and run[at + 1].text.strip("()") in "B21"
    return (at + size + 1, size) if numbered else (at, 0)


def _columns(run: Sequence[Cell], at: int, guess: int, most_of: int) -> int:
    """The number of columns, at most one a cell of the header, that makes most of the first rows whole."""
    most, chosen = -1, guess
    for count in (guess, *(n for n in range(min(most_of, _WIDEST), 1, -1) if n != guess)):
        whole = _whole(run, at, count)
        if whole > most + (1 if most > 3 else 0):
            most, chosen = whole, count
    return chosen


def _whole(run: Sequence[Cell], at: int, count: int) -> int:
    """How many of the first rows have this many cells, with the beginning of a row behind them."""
    labels, found = Labels(), 0
    for _ in range(_TRIED):
        if at >= len(run):
            break
        size = _size(run, at, count, labels)
        if labels.fits(run[at].text):
            labels.take(run[at].text)
        found += size == count and _row_behind(run, at + size, labels)
        at += size + 1
    return found


def _row_behind(run: Sequence[Cell], at: int, labels: Labels, whole: bool = True) -> bool:
    """Whether the run ends at `at`, or an empty stretch stands there and a row begins behind it.

    Behind a whole row the label of the next may be an empty cell.
    """
    if at >= len(run):
        return at == len(run)
    if run[at].text or at + 1 >= len(run):
        return not run[at].text
    if run[at + 1].text or not whole:
        return labels.fits(run[at + 1].text) or named(run[at + 1].text)
    return at + 2 < len(run) and bool(run[at + 2].text)  # the label's cell is empty


def _rows(run: Sequence[Cell], at: int, count: int, limit: int) -> tuple[list[RawRow], int]:
    """The rows from cell `at` on, and where the last of them ends."""
    found: list[RawRow] = []
    labels, end = Labels(), 0
    while at < len(run) and len(found) < limit:
        size = _size(run, at, count, labels)
        cells = tuple(run[at : at + size])
        if any(c.text for c in cells):
            if labels.fits(cells[0].text):
                labels.take(cells[0].text)
            total = size == count - 1 and _TOTAL.match(cells[0].text) is not None  # over the label's column too
            group = not total and size <= count and not any(c.text for c in cells[2:])
            sure = group or total or size == count
            found.append(RawRow("group" if group else "data", cells, int(total), sure))
            end = next(c.end for c in reversed(cells) if c.text)
        at += size + 1
    return found, end


def _size(run: Sequence[Cell], at: int, count: int, labels: Labels) -> int:
    """How many cells the row has: up to an empty stretch with the beginning of a row behind it."""
    after = labels.copy()
    if after.fits(run[at].text):
        after.take(run[at].text)
    if _row_behind(run, at + count, after):
        return count
    shorter = next((size for size in range(1, count) if _row_behind(run, at + size, after, whole=False)), 0)
    if shorter:
        return shorter
    if at + count < len(run) and not run[at + count].text:
        return count
    return next((size for size in range(1, count + 12) if at + size >= len(run) or not run[at + size].text), count)
