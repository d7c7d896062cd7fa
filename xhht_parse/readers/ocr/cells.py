"""A sheet with a ruled table -> the same sheet with the words of the cells that were overlooked.

A column of single numbers ("TT": 1, 2, 3 …) is a speckled strip to tesseract, and is left out. Here every square of
the ruled lines that has ink and no word is read by itself; all squares of a page are one start of tesseract.
"""

from __future__ import annotations

import io
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from . import program
from .types import DPI, Line, Place, Seen, Sheet

if TYPE_CHECKING:
    from PIL.Image import Image

_NEAR = 12
"""Lines nearer than this are one."""
_INSET = 5
_LEAST, _MOST = 14, 400
"""Squares with lower sides are none; a page with more squares than the second has a drawing on it."""
_INK = 128
_SMALL = 10
"""Ink that is lower is a speck, or a dash."""
_EDGE = 24
_SURE = 60.0
"""Less sure words of such a cell are specks."""


def completed(sheet: Sheet, wiped: Image, clock: program.Clock) -> Sheet:
    """`wiped` is the picture without its ruled lines."""
    squares = [ink for square in _empty(sheet) if (ink := _ink(wiped, square))]
    if not squares:
        return sheet
    words = program.words(_stacked([wiped.crop(square) for square in squares]), clock)
    found: list[Line] = []
    for at, square in enumerate(squares):
        line = [_moved(word, square) for word in words.get(at, ()) if word.sure >= _SURE]
        if line:
            found.append(line)
    return sheet._replace(lines=[*sheet.lines, *found])


def _empty(sheet: Sheet) -> Iterator[Place]:
    """The squares between lines that have no word."""
    across = _places(rule for rule in sheet.rules if rule[3] - rule[1] > rule[2] - rule[0])
    down = _places(
        (top, left, bottom, right) for left, top, right, bottom in sheet.rules if bottom - top <= right - left
    )
    columns, rows = len(across) - 1, len(down) - 1
    if columns < 2 or rows < 1 or columns * rows > _MOST:
        return
    filled = set()
    for line in sheet.lines:
        for word in line:
            row = bisect_right(down, (word.top + word.bottom) // 2)
            filled |= {(bisect_right(across, x), row) for x in (word.left, (word.left + word.right) // 2, word.right)}
    for row in range(rows):
        for column in range(columns):
            if (column + 1, row + 1) not in filled:
                yield across[column] + _INSET, down[row] + _INSET, across[column + 1] - _INSET, down[row + 1] - _INSET


def _places(lines: Iterable[Place]) -> list[int]:
    """Where upright lines stand, near ones as one."""
    found: list[int] = []
    for place in sorted((line[0] + line[2]) // 2 for line in lines):
        if not found or place - found[-1] > _NEAR:
            found.append(place)
    return found


def _ink(picture: Image, square: Place) -> Place | None:
    """The part of the square that has ink; None where it has none, or ink that comes in from a neighbour."""
    left, top, right, bottom = square
    if right - left < _LEAST or bottom - top < _LEAST:
        return None
    box = picture.crop(square).point([255 if value < _INK else 0 for value in range(256)]).getbbox()
    if box is None or box[3] - box[1] < _SMALL or box[0] == 0 or box[2] == right - left:
        return None
    return left + box[0], top + box[1], left + box[2], top + box[3]


def _stacked(pictures: Sequence[Image]) -> bytes:
    """One TIFF, a page for each picture, with white around it."""
    from PIL import Image

    pages = []
    for picture in pictures:
        page = Image.new("L", (picture.width + 2 * _EDGE, picture.height + 2 * _EDGE), 255)
        page.paste(picture, (_EDGE, _EDGE))
        pages.append(page)
    file = io.BytesIO()
    pages[0].save(file, "TIFF", save_all=True, append_images=pages[1:], dpi=(DPI, DPI))
    return file.getvalue()


def _moved(word: Seen, square: Place) -> Seen:
    """The word at its place on the page."""
    left, top = square[0] - _EDGE, square[1] - _EDGE
    return word._replace(left=word.left + left, top=word.top + top, right=word.right + left, bottom=word.bottom + top)
