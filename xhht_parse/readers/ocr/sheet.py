"""One picture of a page -> the page upright and straight, with its words and its ruled lines.

A page that is read badly may lie on its side or upside down: then tesseract is asked how it lies, and it is read again.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from . import program
from .cells import completed
from .halves import halved
from .ruled import ruled, wiped
from .signer import signed
from .straighten import straight
from .types import Line, Sheet, sureness

if TYPE_CHECKING:
    from PIL.Image import Image

_POOR = 70.0
"""A page that lies as it should is read with more certainty than this, even when it is a bad copy."""
_LONG = 4
"""Letters of a word that is wider than high when it lies as it should."""


def sheet(number: int, picture: Image, clock: program.Clock) -> Sheet:
    """The page in this picture, which is grey and has 200 elements an inch."""
    first = _read(number, picture, 0, clock)
    if not first.lines or (sureness(first.lines) >= _POOR and _lies_level(first.lines)):
        return first
    quarters = program.turn(picture, clock)
    if not quarters:
        return first
    second = _read(number, picture.rotate(90 * quarters, expand=True), quarters, clock)
    return max(first, second, key=lambda read: (_lies_level(read.lines), sureness(read.lines)))


def _lies_level(lines: Sequence[Line]) -> bool:
    """Whether most words are wider than high."""
    words = [word for line in lines for word in line if len(word.text) >= _LONG]
    return sum(word.right - word.left >= word.bottom - word.top for word in words) * 2 >= len(words)


def _read(number: int, picture: Image, quarters: int, clock: program.Clock) -> Sheet:
    level = straight(picture)
    rules = ruled(level)
    clean = wiped(level, rules)
    read = Sheet(number, *level.size, level, program.lines(clean, clock), rules, quarters)
    for step in (halved, signed, completed):
        read = step(read, clean, clock)
    return read
