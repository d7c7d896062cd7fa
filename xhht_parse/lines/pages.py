"""Numbers of pages among the lines of a text whose lines are broken: a sentence goes on over them.

In: the fold and its typed lines. Out: the lines without them; later, their places in a paragraph. A number alone on
its line is one where a sentence is cut there, or where the next number follows so many lines of prose below that no
table has such rows.
To add a way of writing it: `NUMBER`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TypeVar

from ..text.folds import pattern
from .types import Face, Line
from .wrapping import CLOSERS

_Kind = TypeVar("_Kind", bound=Line)
NUMBER = pattern(r"(?:- ?|Trang |trang )?(?P<number>[0-9]{1,3})(?: ?-|/[0-9]{1,3})?")  # "3", "- 3 -", "Trang 3/12"
_LONGEST, _LINE, _NEAR = 13, 30, 120
"""Characters of such a line at most, of the line of prose above it at least, of it with all blanks before it."""
_PAGE, _PROSE = 25, 12
"""Lines of a page, blank ones too, and those of prose among them: a table's rows are shorter, and so are its lines."""
_UNIT = 16
"""Characters of a cell with a unit: "triệu đồng"."""
_BLANK, _TEXT, _ROW = Face.BLANK, Face.TEXT, Face.ROW
_LAST = frozenset("0123456789-")
"""How such a line ends."""
_LAST_OR_BLANK = _LAST | {" "}


def without_pages(fold: str, lines: Sequence[_Kind]) -> Sequence[_Kind]:
    """The lines without the numbers of pages, nor the blank lines round one that stands inside a sentence."""
    numbers = [
        (i, int(match["number"]))
        for i, line in enumerate(lines)
        if line.face is _TEXT
        and line.end - line.start <= _LONGEST
        and fold[line.end - 1] in _LAST
        and (match := NUMBER.fullmatch(fold, line.start, line.end))
    ]
    if not numbers:
        return lines
    dropped: set[int] = set()
    for i, _ in numbers:
        if lines[i - 1].face is _ROW:
            continue  # a table's cell, as most are
        above, below = _full(lines, i, -1), _full(lines, i, 1)
        if above >= 0 and below < len(lines) and _goes_on(fold, lines[above], lines[i], lines[below]):
            dropped.update(range(above + 1, below))
    for (i, number), (j, later) in pairwise(numbers):
        if later == number + 1 and j - i >= _PAGE and sum([_is_long(line) for line in lines[i:j]]) >= _PROSE:
            dropped.update(_page(fold, lines, i), _page(fold, lines, j))
    return [line for i, line in enumerate(lines) if i not in dropped] if dropped else lines


def between(fold: str, feeds: Sequence[int]) -> Iterator[int]:
    """The places of the numbers of pages between the line feeds of a paragraph."""
    for above, below in pairwise(feeds):
        near = below - above <= _NEAR and fold[below - 1] in _LAST_OR_BLANK
        if near and NUMBER.fullmatch(fold[above + 1 : below].strip()):
            yield from range(above + 1, below)


def _full(lines: Sequence[Line], i: int, step: int) -> int:
    """The next line up or down that is not blank."""
    i += step
    while 0 <= i < len(lines) and lines[i].face is _BLANK:
        i += step
    return i


def _page(fold: str, lines: Sequence[Line], i: int) -> range:
    """The number of a page, and the blank lines round it where a sentence is cut there."""
    above, below = _full(lines, i, -1), _full(lines, i, 1)
    cut = above >= 0 and below < len(lines) and _is_cut(fold, lines[above], lines[below])
    return range(above + 1, below) if cut else range(i, i + 1)


def _goes_on(fold: str, above: Line, number: Line, below: Line) -> bool:
    """Whether one sentence runs over a number from a line to the one below; but "Số người tham gia học tập" / "500" /
    "người" are cells."""
    cell = below.end - below.start <= _UNIT and fold[below.end - 1].isalnum()
    return _is_cut(fold, above, below) and _is_long(above) and not (cell and fold[number.start : number.end].isdigit())


def _is_cut(fold: str, above: Line, below: Line) -> bool:
    """Whether a sentence is open at the end of one line and the other goes on with it."""
    prose = above.face is _TEXT and below.face is _TEXT and not below.readings
    return prose and fold[above.end - 1] not in CLOSERS and fold[below.start].islower()


def _is_long(line: Line) -> bool:
    return line.end - line.start >= _LINE
