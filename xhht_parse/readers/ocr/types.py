"""What recognition gives: words with their boxes and how sure the program was of each, page by page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from ..paged.types import Page

if TYPE_CHECKING:
    from PIL.Image import Image

DPI = 200
"""At which pages are drawn and read: finer is slower and no better, coarser loses marks on letters."""
POINT = 72 / DPI
"""Of one picture element."""

Place = tuple[int, int, int, int]
"""Left, top, right, bottom in elements of the picture."""


class Seen(NamedTuple):
    """One recognised word."""

    text: str
    left: int
    top: int
    right: int
    bottom: int
    sure: float
    """From 0 to 100, as tesseract says it."""
    was: str = ""
    """What tesseract read, where that was mended."""


Line = Sequence[Seen]
"""Words that tesseract put on one line, from left to right."""


class Sheet(NamedTuple):
    """A page upright and straight, and what was read on it."""

    number: int
    width: int
    height: int
    picture: Image | None
    """None once nothing is to be looked at again: a page has four million elements."""
    lines: list[Line]
    rules: Sequence[Place]
    quarters: int = 0
    """How often it was turned by a quarter, counter-clockwise."""


class Scan(NamedTuple):
    """A recognised page, ready to be laid out as text."""

    page: Page
    seen: tuple[Seen, ...]
    """The words of the page, each as it was recognised."""
    dropped: int = 0
    """Lines that were noise: stamps, signatures, specks."""
    quarters: int = 0


def sureness(lines: Sequence[Line]) -> float:
    """How sure the words are on the mean, of 100; a long word says more than a short one."""
    weights = [(word.sure, len(word.text)) for line in lines for word in line]
    return sum(sure * size for sure, size in weights) / (sum(size for _, size in weights) or 1)
