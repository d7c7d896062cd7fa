"""Tables flattened to one cell a line: "TT", "Nội dung", "Cơ quan chủ trì", then "1", "Rà soát …", "Sở Tài chính".

The header begins with the cell "TT" or "STT" and ends before the first row label. Blank cells are
lost in this form, so only rows that come out whole are trusted, or that lack their note alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from ...text.folds import fold, pattern
from ...text.spans import Spans
from ...text.view import View
from .blocks import blocks
from .labels import Labels, named
from .reader import Cell, RawRow, best

OPENING = pattern(r"(?:s?tt|số tt|số thứ tự|#)\.?")
_LAST = frozenset(("t", "T", "ự", "Ự", "#", "."))
"""What `OPENING` ends with."""
_FIRSTS = frozenset(("1", "I", "A"))
"""How the first label of a table begins: "1", "I. Kinh tế số"."""
_WIDEST_OPENING = 16  # "số    thứ    tự."
_HEADER = 40  # cells at most
_LONGEST = 120  # of a header cell
_NOTE = fold("ghi chú")
_NUMBERING = tuple(str(n) for n in range(1, 31))


class RawTable(Struct, frozen=True, gc=False):
    """A table before its columns are named."""

    header: tuple[Cell, ...]
    count: int
    rows: tuple[RawRow, ...]
    start: int
    end: int
    top: int = 0
    """Cells of the header's first row, 0 where the form does not show it."""
    names: tuple[tuple[str, str], ...] = ()
    """Name of each column and of the header that spans it, where the form shows them; else empty."""


def flattened(view: View, lines: Spans, first: int, last: int) -> tuple[RawTable | None, int]:
    """The table whose header opens at line `first`, and the line to go on from; None if it is none."""
    spaced = first + 1 < last and lines.starts[first + 1] == lines.ends[first + 1]
    header: list[Cell] = []
    after = row_at = first
    for after, found in blocks(view, lines, first, last, spaced):
        if len(header) > 1 and _first(found.text):
            break
        if (header and _opens(found.text)) or len(found.text) > _LONGEST or len(header) == _HEADER:
            return None, first + 1
        header.append(found)
        row_at = after
    if len(header) < 2 or after == row_at:
        return None, first + 1
    cells, behind = [], []
    for after, found in blocks(view, lines, row_at, last, spaced):
        if _opens(found.text):
            break  # the header again, on the next page
        cells.append(found)
        behind.append(after)
    begin = _numbering(cells)
    noted = any(one.text[:7].lower() == _NOTE for one in header)
    count, rows = best(cells, begin, max(len(header), begin), noted)
    if not rows.whole:
        return None, row_at
    end = rows.rows[-1].cells[-1].end
    return RawTable(tuple(header), count, tuple(rows.rows), header[0].start, end), behind[rows.end - 1]


def _opens(text: str) -> bool:
    """Whether a cell is the one that opens a header."""
    return len(text) <= _WIDEST_OPENING and text[-1:] in _LAST and OPENING.fullmatch(text.lower()) is not None


def _first(text: str) -> bool:
    """Whether a cell is a label that can be the first of a table: "1", "I", "A", "I. Kinh tế số"."""
    may_be = text[:1] in _FIRSTS or text in ("01", "a", "a)", "i")
    return may_be and (Labels().fits(text) or named(text))


def _numbering(cells: Sequence[Cell]) -> int:
    """How many cells only number the columns: "1 · 2 · 3 · 4"."""
    run = 0
    while run < min(len(cells), 30) and cells[run].text.strip("()") == _NUMBERING[run]:
        run += 1
    return run if run >= 3 else 0
