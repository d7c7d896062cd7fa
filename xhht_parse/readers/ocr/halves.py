"""A letterhead or a closing, whose two halves stand side by side -> each half read by itself.

The recipients on the left have other heights than the signature on the right; tesseract takes what stands side by side
for one line, and misreads both. Here a band of such lines is cut along the white between the halves, both are read
again, and the surer reading is kept.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from . import program
from .types import Line, Place, Sheet, sureness

if TYPE_CHECKING:
    from PIL.Image import Image

_GAP = 2.5
"""Heights of a line that two words of it stand apart, when they belong to two halves."""
_NEAR = 4.0
"""Heights of a line between a line and the next of the same band."""
_WHITE = 24
"""Elements that the white between the halves is wide at least."""
_MIDDLE = (0.2, 0.8)
"""The part of the page's width in which it lies."""
_INK = 128
_MARGIN = 10
_MOST = 3
"""Bands of a page; one with more is a table without lines."""


class _Band(NamedTuple):
    """Lines that the same white parts."""

    first: int
    last: int
    box: Place
    cut: int
    """The middle of the white."""


def halved(sheet: Sheet, wiped: Image, clock: program.Clock) -> Sheet:
    """`wiped` is the picture without its ruled lines."""
    lines = sorted(sheet.lines, key=lambda line: median(word.top + word.bottom for word in line))
    if any(bottom - top > right - left for left, top, right, bottom in sheet.rules):
        return sheet  # a table: its cells are parted by its lines
    bands = list(_bands(lines, wiped))
    if not 0 < len(bands) <= _MOST:
        return sheet
    made: list[Line] = []
    start = 0
    for band in bands:
        old = lines[band.first : band.last + 1]
        new = _read(wiped, band, clock)
        made += [*lines[start : band.first], *(new if sureness(new) > sureness(old) else old)]
        start = band.last + 1
    return sheet._replace(lines=[*made, *lines[start:]])


def _bands(lines: Sequence[Line], picture: Image) -> Iterator[_Band]:
    """From each line with a wide gap as far up and down as the same white goes."""
    height = median([word.bottom - word.top for line in lines for word in line] or [1])
    done = -1
    for at, line in enumerate(lines):
        gap = max(((a.right, b.left) for a, b in pairwise(line)), key=_width, default=(0, 0))
        if at <= done or _width(gap) <= _GAP * height:
            continue
        first = last = at
        while first - 1 > done and (white := _common(lines[first - 1], lines[first], gap, height)):
            first, gap = first - 1, white
        while last + 1 < len(lines) and (white := _common(lines[last + 1], lines[last], gap, height)):
            last, gap = last + 1, white
        done = last
        box = _box(lines, first, last, picture)
        cut = _cut(picture, box, gap)
        if last > first and cut is not None:
            yield _Band(first, last, box, cut)


def _width(gap: tuple[int, int]) -> int:
    return gap[1] - gap[0]


def _common(line: Line, other: Line, gap: tuple[int, int], height: float) -> tuple[int, int] | None:
    """The widest part of the gap that this line leaves white, too; None if there is none, or it stands far off."""
    apart = max(line[0].top, other[0].top) - min(line[0].bottom, other[0].bottom)
    if apart >= _NEAR * height:
        return None
    words = sorted((word.left, word.right) for word in line if word.right > gap[0] and word.left < gap[1])
    starts, ends = [gap[0], *(right for _, right in words)], [*(left for left, _ in words), gap[1]]
    white = max(zip(starts, ends, strict=True), key=_width)
    return white if _width(white) >= _WHITE else None


def _box(lines: Sequence[Line], first: int, last: int, picture: Image) -> Place:
    """The band over the whole width, with some white above and below, but nothing of its neighbours."""
    words = [word for line in lines[first : last + 1] for word in line]
    top, bottom = min(word.top for word in words), max(word.bottom for word in words)
    before = lines[first - 1] if first else ()
    above = max((word.bottom for word in before if word.bottom <= top), default=0)
    behind = lines[last + 1] if last + 1 < len(lines) else ()
    below = min((word.top for word in behind if word.top >= bottom), default=picture.height)
    return 0, max(above, top - _MARGIN), picture.width, min(below, bottom + _MARGIN)


def _cut(picture: Image, box: Place, gap: tuple[int, int]) -> int | None:
    """The middle of the widest white that goes from the top of the band to its foot, near the gap."""
    from PIL import Image

    ink = picture.crop(box).point([255 if value < _INK else 0 for value in range(256)])
    columns = ink.resize((picture.width, 1), Image.Resampling.BOX).tobytes()
    start, end = (round(picture.width * share) for share in _MIDDLE)
    white = max(
        _runs(columns, max(start, gap[0] - 5), min(end, gap[1] + 5)), key=lambda run: run[1] - run[0], default=None
    )
    return (white[0] + white[1]) // 2 if white and white[1] - white[0] >= _WHITE else None


def _runs(columns: bytes, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Stretches without ink."""
    begun: int | None = None
    for at in range(start, end):
        if columns[at] > 1:
            if begun is not None:
                yield begun, at
            begun = None
        elif begun is None:
            begun = at
    if begun is not None:
        yield begun, end


def _read(picture: Image, band: _Band, clock: program.Clock) -> list[Line]:
    left, top, right, bottom = band.box
    found: list[Line] = []
    for start, end in ((left, band.cut), (band.cut, right)):
        for line in program.lines(picture.crop((start, top, end, bottom)), clock, "6"):
            found.append(
                [
                    w._replace(left=w.left + start, right=w.right + start, top=w.top + top, bottom=w.bottom + top)
                    for w in line
                ]
            )
    return found
