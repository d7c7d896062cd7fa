"""A straight picture of a page -> the lines ruled on it, and the page without them.

The frame of a table parts its cells, and tesseract takes it for letters: so it is found, kept apart and wiped out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from .types import Place

if TYPE_CHECKING:
    from PIL.Image import Image

_CHUNK = 8
"""Elements that are looked at together along a line."""
_RUN = re.compile(rb"\x01{10,}")
"""A ruled line is at least so many chunks long: 1 cm, more than any stroke of a letter."""
_INK = 216
"""Of 255, how dark a chunk of a line is."""
_THICK, _SLOPE = 9, 80
"""A line is at most so thick, and a bit more for every so many elements of its length, as sheets lie crooked under
the glass; what is thicker is a picture, or a stamp."""
_APART = 3
"""Pieces of one line, which no scanner makes quite level, differ by no more in height."""
_GAP = 30
"""Nor lie further apart."""
_LEVEL = 160
"""A level line is 2 cm long at least; the feet of bold letters look like shorter ones."""
_TOUCH = 12
"""An upright line ends at a level one, or crosses it; within so many elements."""


def ruled(picture: Image) -> list[Place]:
    """The level lines, then the upright ones."""
    from PIL import Image, ImageFilter

    paper = _paper(picture)
    ink = picture.point([255 if value < paper else 0 for value in range(256)]).filter(ImageFilter.MaxFilter(3))
    level = [line for line in _lines(ink) if line[2] - line[0] >= _LEVEL]
    turned = _lines(ink.transpose(Image.Transpose.TRANSPOSE)) if level else []
    upright = [(top, left, bottom, right) for left, top, right, bottom in turned]
    return [*level, *(line for line in upright if any(_touch(line, other) for other in level))]


def _touch(upright: Place, level: Place) -> bool:
    across = level[0] - _TOUCH <= upright[0] <= level[2] + _TOUCH
    return across and upright[1] - _TOUCH <= level[1] <= upright[3] + _TOUCH


def wiped(picture: Image, rules: Sequence[Place]) -> Image:
    """The page without these lines."""
    from PIL import ImageDraw

    clean = picture.copy()
    draw = ImageDraw.Draw(clean)
    for left, top, right, bottom in rules:
        draw.rectangle((left - 1, top - 1, right + 1, bottom + 1), fill=255)
    return clean


def _paper(picture: Image) -> int:
    """The grey below which there is ink: two thirds of the paper's own, which is what most of the page is."""
    counts = picture.histogram()
    half, seen = picture.width * picture.height // 2, 0
    for value, count in enumerate(counts):
        seen += count
        if seen > half:
            return value * 2 // 3
    return 128


def _lines(ink: Image) -> list[Place]:
    """The level lines of this picture of ink."""
    from PIL import Image

    width = ink.width // _CHUNK
    chunks = ink.crop((0, 0, width * _CHUNK, ink.height)).resize((width, ink.height), Image.Resampling.BOX)
    bits = chunks.point([1 if value >= _INK else 0 for value in range(256)]).tobytes()
    pieces: list[list[int]] = []
    for y in range(ink.height):
        for run in _RUN.finditer(bits, y * width, (y + 1) * width):
            left, right = (run.start() - y * width) * _CHUNK, (run.end() - y * width) * _CHUNK
            _take(pieces, left, y, right)
    return [(a, b, c, d + 1) for a, b, c, d in pieces if d - b < _THICK + (c - a) // _SLOPE]


def _take(pieces: list[list[int]], left: int, y: int, right: int) -> None:
    """Join the run to a line that it touches, or begin a new one."""
    for piece in reversed(pieces[-64:]):
        if y - piece[3] <= _APART and left <= piece[2] + _GAP and right >= piece[0] - _GAP:
            piece[:] = [min(left, piece[0]), piece[1], max(right, piece[2]), y]
            return
    pieces.append([left, y, right, y])
