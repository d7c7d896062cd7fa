"""Lines -> blocks of text with blank lines between them: the cells of a flattened table."""

from __future__ import annotations

from collections.abc import Iterator

from ...text.spans import Spans
from ...text.view import View
from .reader import Cell

_MARKS = " \t\n*_"


def cell(view: View, start: int, end: int) -> Cell:
    """The cell in this stretch, without blanks and marks of bold type at its ends."""
    return stripped(view.folded[start:end], start)


def stripped(piece: str, start: int) -> Cell:
    """The cell in this piece of the folded text, which begins at `start`."""
    text = piece.lstrip(_MARKS)
    start += len(piece) - len(text)
    text = text.rstrip(_MARKS)
    return Cell(text.replace("\n", " "), start, start + len(text))


def blocks(view: View, lines: Spans, first: int, last: int, spaced: bool) -> Iterator[tuple[int, Cell]]:
    """The blocks from line `first` up to `last`, each with the index of the line behind it.

    With `spaced`, lines without a blank line between them are one block; without, each line is one.
    """
    starts, ends, at = lines.starts, lines.ends, first
    while at < last:
        start, end = starts[at], ends[at]
        at += 1
        if start == end:
            continue
        while spaced and at < last and starts[at] < ends[at]:
            end = ends[at]
            at += 1
        yield at, stripped(view.folded[start:end], start)
