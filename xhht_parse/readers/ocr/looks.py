"""A strip of a page -> what several looks at it read: larger and smaller, sharp and soft, in two languages.

A number stamped or written by hand is read differently by each look; what most of them agree on is evidence. English
knows hand-made digits better than Vietnamese does. All looks of one language are one start of tesseract.
"""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from . import program
from .types import DPI

if TYPE_CHECKING:
    from PIL.Image import Image

MANY, FEW = (0.7, 0.85, 1.0, 1.25, 1.5, 2.0), (0.85, 1.25, 2.0)
"""Sizes; at each there is a sharp look and a soft one, by each language."""
_EDGE = 20
"""White around the strip, without which tesseract loses its first and last letters."""
_LEAST, _SHARE = 1 / 4, 2 / 3
"""The share of the looks that must agree at least, and of those that read anything that could be meant."""


def looks(strips: Sequence[Image], clock: program.Clock, scales: Sequence[float] = MANY) -> list[list[str]]:
    """For each strip what each look reads, as one line."""
    if not strips:
        return []
    pages = [page for strip in strips for page in _shown(strip, scales)]
    file = io.BytesIO()
    pages[0].save(file, "TIFF", save_all=True, append_images=pages[1:], dpi=(DPI, DPI))
    known = [language for language in ("vie", "eng") if language in program.languages()]
    read = [program.words(file.getvalue(), clock, language) for language in known]
    each = len(pages) // len(strips)
    return [
        [" ".join(word.text for word in found.get(at, ())) for found in read for at in range(first, first + each)]
        for first in range(0, len(pages), each)
    ]


def _shown(strip: Image, scales: Sequence[float]) -> Iterator[Image]:
    """The strip in each size, sharp and soft, with white around it."""
    from PIL import Image, ImageFilter

    for scale in scales:
        size = (max(1, round(strip.width * scale)), max(1, round(strip.height * scale)))
        sharp = strip.resize(size, Image.Resampling.LANCZOS)
        for shown in (sharp, sharp.filter(ImageFilter.GaussianBlur(scale))):
            page = Image.new("L", (shown.width + 2 * _EDGE, shown.height + 2 * _EDGE), 255)
            page.paste(shown, (_EDGE, _EDGE))
            yield page


def agreed(readings: Iterable[str], looked: int) -> str | None:
    """The reading that most of so many looks share; None where they do not agree."""
    votes = Counter(readings)
    if not votes:
        return None
    best, count = max(votes.items(), key=lambda vote: (vote[1], vote[0]))
    return best if count >= _LEAST * looked and count >= _SHARE * votes.total() else None
