"""A closing whose right half was taken for a picture, because of its stamp and signature -> the same with the signer.

In: a sheet with "Nơi nhận" and nothing beside the recipients. Out: the sheet with those lines of the right half that
show at least two words that are surely such: "Lê Minh Hưng". What runs through the stamp stays unread.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..encodings.syllables import is_syllable
from ..paged.signs import is_recipients
from . import program
from .types import Line, Seen, Sheet

if TYPE_CHECKING:
    from PIL.Image import Image

_SURE = 75.0
_ABOVE, _BELOW = 2, 8
"""Heights of a line: how far above and below the recipients the signature may stand."""


def signed(sheet: Sheet, wiped: Image, clock: program.Clock) -> Sheet:
    """`wiped` is the picture without its ruled lines."""
    head = next((line for line in sheet.lines if is_recipients(" ".join(word.text for word in line[:3]))), None)
    if head is None or head[-1].right > sheet.width // 2:
        return sheet
    height = head[0].bottom - head[0].top
    top = head[0].top - _ABOVE * height
    below = [line for line in sheet.lines if line[0].top >= head[0].top]
    bottom = min(sheet.height, max(line[0].bottom for line in below) + _BELOW * height)
    left = max(line[-1].right for line in below if line[0].left < sheet.width // 2) + height
    beside = [word for line in sheet.lines for word in line if word.left > left and word.top > top]
    if len(_sure_words(beside)) > 1 or sheet.width - left < sheet.width // 4:
        return sheet
    found: list[Line] = []
    for line in program.lines(wiped.crop((left, max(0, top), sheet.width, bottom)), clock, "6"):
        words = _sure_words(line)
        if len(words) > 1:
            found.append([_moved(word, left, max(0, top)) for word in words])
    return sheet._replace(lines=[*sheet.lines, *found])


def _sure_words(line: Sequence[Seen]) -> list[Seen]:
    """Words that begin with a capital and are surely Vietnamese."""
    return [word for word in line if word.sure >= _SURE and word.text[0].isupper() and is_syllable(word.text)]


def _moved(word: Seen, left: int, top: int) -> Seen:
    return word._replace(left=word.left + left, top=word.top + top, right=word.right + left, bottom=word.bottom + top)
