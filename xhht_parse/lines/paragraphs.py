"""Typed lines -> paragraphs: lines that a hard wrap has broken come together again.

In: the view and its typed lines. Out: paragraphs in order; blank lines belong to none. Two lines are
joined only on what their faces show: how full the upper one is for this text's width, how it ends, how
the lower one begins, and whether its label, if it seems to have one, goes on with a list.
To add a reason to join or to part: `joining`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..text.view import View
from .inline import unfolded
from .joining import DIVISIONS, LONGEST_KIND, Joiner
from .types import Face, Line, Marker, Paragraph, Style
from .wrapping import CLOSERS, wrapping

_BLANK, _TEXT, _CAPITALS = Face.BLANK, Face.TEXT, Face.CAPITALS
_TITLED = DIVISIONS - {Style.ANNEX}
"""Divisions with a title below; that of an annex is the layout's to find."""
_FEW = 200
"""A text of more paragraphs did not come on one line."""


def paragraphs(view: View, lines: Sequence[Line]) -> list[Paragraph]:
    """The paragraphs of the text, in order."""
    fold = view.folded
    joiner = Joiner(fold, wrapping(fold, lines))
    found: list[Paragraph] = []
    breaks: list[int] = []
    previous: Line | None = None
    gap = 0
    for line in lines:
        if line.face is _BLANK:
            gap += 1
            continue
        if previous is not None and gap < 2 and _goes_on(joiner, previous, line, gap, found[-1]):
            breaks.extend(_feeds(fold, previous.end, line.start))
            found[-1].end = line.end
        else:
            if breaks:
                found[-1].breaks, breaks = tuple(breaks), []
            readings = line.readings
            if readings:
                joiner.opened(line)
                readings = _in_place(previous, gap, line)
            elif line.face is _CAPITALS and previous is not None and _is_division_alone(previous):
                joiner.title = line.start
            found.append(Paragraph(line.start, line.end, line.face, readings))
        previous, gap = line, 0
    if breaks:
        found[-1].breaks = tuple(breaks)
    return found if len(found) > _FEW else [piece for p in found for piece in unfolded(fold, p)]


def _feeds(fold: str, start: int, end: int) -> Iterator[int]:
    """The line feeds between two lines that are joined."""
    at = fold.find("\n", start, end)
    while at >= 0:
        yield at
        at = fold.find("\n", at + 1, end)


def _goes_on(joiner: Joiner, upper: Line, line: Line, gap: int, paragraph: Paragraph) -> bool:
    """Whether a line goes on with the paragraph above; what is plain to see is seen first."""
    fold = joiner.fold
    if gap:
        return (joiner.how.spaced or fold[upper.end - 1] == "-") and joiner.joins(upper, line, gap, paragraph)
    if line.readings and _plainly_ends(fold, upper):
        return False
    return _plainly_goes_on(fold, upper, line) or joiner.joins(upper, line, gap, paragraph)


def _plainly_goes_on(fold: str, upper: Line, line: Line) -> bool:
    """The commonest case, seen at once: a line that ends within a sentence, and one that begins with a small letter."""
    return (
        not line.readings
        and line.face is _TEXT
        and upper.face is _TEXT
        and fold[line.start].islower()
        and upper.end - upper.start > LONGEST_KIND
        and fold[upper.end - 1].isalnum()
        and (not upper.readings or upper.start + upper.readings[0].size < upper.end)
    )


def _plainly_ends(fold: str, upper: Line) -> bool:
    """The commonest case in lists: a line that a full stop closes, and not one behind its label alone: "1."."""
    return fold[upper.end - 1] in CLOSERS and not (upper.readings and upper.start + upper.readings[0].size >= upper.end)


def _is_division_alone(line: Line) -> bool:
    """ "Chương II": what stands below is its title."""
    return bool(line.readings) and line.start + line.readings[0].size == line.end and line.readings[0].style in _TITLED


def _in_place(previous: Line | None, gap: int, line: Line) -> tuple[Marker, ...]:
    """The line's readings; none for "1." alone in a cell of a table, which counts rows."""
    readings = line.readings
    if readings and not gap and previous is not None and previous.face is Face.ROW:
        alone = line.start + readings[0].size == line.end and readings[0].style not in DIVISIONS
        return () if alone else readings
    return readings
