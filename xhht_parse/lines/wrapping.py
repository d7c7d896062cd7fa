"""How the lines of this text are broken: judged once over the whole text, before lines are joined.

In: the fold and its typed lines. Out: `Wrapping`: whether lines are broken inside sentences, how wide
they are then, whether blank lines part the paragraphs, and whether the first line of each is cut short.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from .types import Face, Line, Style

_BLANK, _TEXT, _CAPITALS, _BULLET = Face.BLANK, Face.TEXT, Face.CAPITALS, Style.BULLET
CLOSERS = frozenset(".;:!?…>")
"""A line that ends so (">" closes a tag) may be the last of its paragraph; one that ends otherwise is open."""

_QUOTES = frozenset("\"'*_")
_SHORT = 40
"""Lines up to this long are cells, names and headings: they say little about wrapping."""
_NEARLY = 0.86
"""A line that the next word would not have brought to this share of the usual width was broken early."""

_MUCH, _SOME = 0.55, 0.75
"""Shares of the usual width at which first lines broken early end."""


class Wrapping(NamedTuple):
    wrapped: bool
    """Lines are broken inside sentences."""
    full: float
    """A line is full if the next word would have brought it to this length; 0 where nothing is wrapped."""
    parted: bool
    """Blank lines stand between paragraphs, so that lines without one between belong together."""
    spaced: bool
    """Blank lines stand between all lines, those of one sentence too: they say nothing."""
    short_first: bool
    """The first line of a paragraph is broken early: "I. MỤC" / "ĐÍCH, YÊU CẦU"."""
    first_full: float = 0
    """The same as `full` for the first lines of paragraphs, where no blank lines part them and all are cut short."""


def is_open(fold: str, line: Line) -> bool:
    """Whether the sentence may go on: the last character, quotes and stars aside, closes nothing."""
    at = line.end - 1
    last = fold[at]
    while last in _QUOTES and at > line.start:
        at -= 1
        last = fold[at]
    return last not in CLOSERS


def wrapping(fold: str, lines: Sequence[Line]) -> Wrapping:
    """How this text is broken."""
    soft: list[tuple[int, int]] = []  # lines that a small letter follows on the next line: length, with the next word
    across: list[tuple[int, int]] = []  # the same over a blank line
    lengths: list[int] = []
    firsts: list[int] = []  # lengths of the soft lines that begin a paragraph
    openers: list[tuple[int, int]] = []  # the soft lines that a label or a full stop above them tells to begin one
    marked = marked_after_blank = starts = 0
    previous: Line | None = None
    above, first, opens, gap = 0, True, True, False
    for line in lines:
        face = line.face
        if face is _BLANK:
            gap = True
            continue
        if face is not _TEXT and face is not _CAPITALS:
            previous, gap = None, False
            continue
        start, readings, runs_on = line.start, line.readings, False
        if previous is not None:
            lengths.append(above)
            if readings:
                if readings[0].style is not _BULLET:  # the recipients' bullets stand close everywhere
                    marked += 1
                    marked_after_blank += gap
            else:
                starts += gap
                sign = fold[start]  # "trẻ em dưới" / "5 tuổi" seems to go on
                likely = sign.islower() or (above > _SHORT and (sign.isdigit() or sign == "("))
                runs_on = (likely or not gap) and (fold[previous.end - 1].isalnum() or is_open(fold, previous))
                if likely and runs_on:
                    (across if gap else soft).append((above, above + 1 + first_word(fold, line)))
                    if first and not gap:
                        firsts.append(above)
                    if opens and not gap:
                        openers.append(soft[-1])
        first = previous is None or gap
        opens = first or not runs_on
        previous, above, gap = line, line.end - start, False
    parted = marked_after_blank * 5 >= marked * 4 if marked > 2 else starts * 5 >= len(lengths)
    how = _judged(soft, across, lengths, parted, firsts)
    return how._replace(first_full=_first_full(openers, soft)) if how.wrapped and not parted else how


def _first_full(openers: list[tuple[int, int]], soft: list[tuple[int, int]]) -> float:
    """The length that most first lines would have reached with the next word, if all are cut shorter than others."""
    if len(openers) < 3:
        return 0
    usual, longest = _usual(soft), _usual(openers)
    reaches = sorted(reach for _, reach in openers)
    return reaches[len(reaches) // 8] if longest < _MUCH * usual else 0


def first_word(fold: str, line: Line) -> int:
    """The length of a line's first word."""
    blank = fold.find(" ", line.start, line.end)
    return (blank if blank >= 0 else line.end) - line.start


def _judged(
    soft: list[tuple[int, int]], across: list[tuple[int, int]], lengths: list[int], parted: bool, firsts: list[int]
) -> Wrapping:
    long = sum([length > _SHORT for length in lengths])
    wrapped = len(soft) >= 2 and len(soft) * 16 >= long
    spaced = not wrapped and len(across) >= 3 and len(across) * 4 >= long
    if not wrapped and not spaced:
        return Wrapping(False, 0, parted, False, False)
    broken = across if spaced else soft
    width = _usual(broken)
    # where lines are filled to one width, each would have passed it with the next word
    near = _NEARLY * width
    full = min([reach for _, reach in broken if reach >= near], default=width)
    # and the widest line of all shows how much goes on one
    full = min(full, max([length for length in lengths if length < full]) + 1)
    return Wrapping(True, full, parted and not spaced, spaced, len(firsts) >= 3 and _cut(soft, firsts, width))


def _usual(lines: list[tuple[int, int]]) -> int:
    """The length that nine of ten lines do not pass."""
    return sorted([length for length, _ in lines])[len(lines) * 9 // 10]


def _cut(soft: list[tuple[int, int]], firsts: list[int], width: int) -> bool:
    """Whether first lines are broken early: some lines much, or the widest first line still a good deal."""
    much = _MUCH * width
    early = sum([length < much for length, _ in soft])
    return early >= 3 or sorted(firsts)[len(firsts) * 9 // 10] < _SOME * width
