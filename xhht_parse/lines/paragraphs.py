"""Typed lines -> paragraphs: lines that a hard wrap has broken come together again.

In: the view and its typed lines. Out: paragraphs in order, each the line that those below were joined to; blank lines
belong to none. Two lines are joined only on what their faces show: how full the upper one is for this text's width,
how it ends, how the lower one begins, and whether its label, if it seems to have one, goes on with a list.
To add a reason to join or to part: `joining`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from ..text.view import View
from .figures import LONGEST_KIND
from .inline import unfolded
from .joining import Joiner
from .lists import DIVISIONS
from .pages import without_pages
from .types import Face, Line, Paragraph, Style
from .wrapping import CLOSERS, wrapping

_BLANK, _TEXT, _CAPITALS, _ROW = Face.BLANK, Face.TEXT, Face.CAPITALS, Face.ROW
_TITLED = DIVISIONS - {Style.ANNEX}
"""Divisions with a title below; that of an annex is the layout's to find."""


_Kind = TypeVar("_Kind", bound=Paragraph)


def paragraphs(view: View, lines: Sequence[_Kind]) -> list[_Kind]:
    """The paragraphs of the text, in order: each is its first line, which now ends where its last one does."""
    fold = view.folded
    joiner = Joiner(fold, wrapping(fold, lines))
    wrapped, spaced = joiner.how.wrapped, joiner.how.spaced
    kept = without_pages(fold, lines) if wrapped else lines
    paged = len(kept) < len(lines)
    found: list[_Kind] = []
    counting: list[_Kind] = []
    breaks: list[int] = []
    previous = Line(0, 0, _BLANK)
    gap, below_prose = 0, False
    for line in kept:
        face = line.face
        if face is _BLANK:
            gap += 1
            continue
        readings = line.readings
        prose = face is _TEXT or face is _CAPITALS
        may_go_on = prose and (below_prose or readings) and found
        near = not gap or (gap == 1 and (spaced or fold[previous.end - 1] == "-"))
        if may_go_on and near and _goes_on(joiner, previous, line, gap, found[-1]):
            if gap or paged:
                breaks.extend(_feeds(fold, previous.end, line.start))
            else:
                breaks.append(fold.find("\n", previous.end))
            found[-1].end = line.end
        else:
            if breaks:
                found[-1].breaks, breaks = tuple(breaks), []
            if readings:
                if wrapped:
                    joiner.lists.opened(line)
                if gap == 0 and previous.face is _ROW and _is_alone(line):
                    counting.append(line)
            elif face is _CAPITALS and _is_division_alone(previous):
                joiner.title = line.start
            found.append(line)
        previous, gap, below_prose = line, 0, prose
    if breaks:
        found[-1].breaks = tuple(breaks)
    for line in counting:
        line.readings = ()
    return unfolded(fold, found)


def _feeds(fold: str, start: int, end: int) -> Iterator[int]:
    """The line feeds between two lines that are joined."""
    return (at for at in range(start, end) if fold[at] == "\n")


def _goes_on(joiner: Joiner, upper: Line, line: Line, gap: int, paragraph: Paragraph) -> bool:
    """Whether a line goes on with the paragraph above; what is plain to see is seen first."""
    if gap or (upper.readings and upper.start + upper.readings[0].size >= upper.end):  # a label that stands alone: "1."
        return joiner.joins(upper, line, gap, paragraph)
    fold, end = joiner.fold, upper.end
    if line.readings:
        if fold[end - 1] in CLOSERS:  # the commonest case in lists
            return joiner.lists.counts_on(line, paragraph)
    elif (
        line.face is upper.face is _TEXT
        and fold[line.start].islower()
        and end - upper.start > LONGEST_KIND
        and fold[end - 1].isalnum()
    ):  # the commonest case in prose: one sentence
        return True
    return joiner.joins(upper, line, gap, paragraph)


def _is_division_alone(line: Line) -> bool:
    """ "Chương II": what stands below is its title."""
    return bool(line.readings) and line.start + line.readings[0].size == line.end and line.readings[0].style in _TITLED


def _is_alone(line: Line) -> bool:
    """Whether a line has nothing but a label: right below a table's row "1." is a cell, which counts rows."""
    first = line.readings[0]
    return line.start + first.size == line.end and first.style not in DIVISIONS
