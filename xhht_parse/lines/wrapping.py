"""How the lines of this text are broken: judged once over the whole text, before lines are joined.

In: the fold and its typed lines. Out: `Wrapping`: whether lines are broken inside sentences, how wide
they are then, whether blank lines part the paragraphs, and whether the first line of each is cut short.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from .types import Face, Line, Style

CLOSERS = frozenset(".;:!?…")
"""A line that ends so may be the last of its paragraph; one that ends otherwise is open."""


class Wrapping(NamedTuple):
    wrapped: bool
    """Lines are broken inside sentences."""
    width: int
    """About how wide a full line is; 0 where nothing is wrapped."""
    parted: bool
    """Blank lines stand between paragraphs, so that lines without one between belong together."""
    spaced: bool
    """Blank lines stand between all lines, those of one sentence too: they say nothing."""
    short_first: bool
    """The first line of a paragraph is broken early: "I. MỤC" / "ĐÍCH, YÊU CẦU"."""


def is_open(fold: str, line: Line) -> bool:
    """Whether the sentence may go on: the last character, quotes and stars aside, closes nothing."""
    at = line.end - 1
    while at > line.start and fold[at] in "\"'*_":
        at -= 1
    return fold[at] not in CLOSERS


def wrapping(fold: str, lines: Sequence[Line]) -> Wrapping:
    """How this text is broken."""
    soft: list[int] = []  # lengths of lines that a small letter follows, on the next line
    across: list[int] = []  # the same over a blank line
    firsts = total = marked = marked_after_blank = starts = 0
    previous: Line | None = None
    first, gap = True, False
    for line in lines:
        face = line.face
        if face is Face.BLANK:
            gap = True
            continue
        if face is not Face.TEXT and face is not Face.CAPITALS:
            previous, gap = None, False
            continue
        if previous is not None:
            total += 1
            if line.readings:
                if line.readings[0].style is not Style.BULLET:  # the recipients' bullets stand close everywhere
                    marked += 1
                    marked_after_blank += gap
            else:
                starts += gap
                if fold[line.start].islower() and is_open(fold, previous):
                    (across if gap else soft).append(previous.end - previous.start)
                    firsts += first and not gap
        first = previous is None or gap
        previous, gap = line, False
    parted = marked_after_blank * 5 >= marked * 4 if marked > 2 else starts * 5 >= total
    return _judged(soft, across, total, parted, firsts)


def _judged(soft: list[int], across: list[int], total: int, parted: bool, firsts: int) -> Wrapping:
    wrapped = len(soft) >= 2 and len(soft) * 16 >= total
    spaced = not wrapped and len(across) >= 3 and len(across) * 4 >= total
    lengths = sorted(across if spaced else soft)
    width = lengths[len(lengths) * 9 // 10] if wrapped or spaced else 0
    early = sum(length < 0.55 * width for length in soft)
    return Wrapping(wrapped or spaced, width, parted and not spaced, spaced, early >= 3 and firsts >= 3)
