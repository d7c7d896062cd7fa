"""A picture of a page -> the same page with level lines.

The angle is the one at which the rows of the picture differ most in their ink: tried on a small copy, first by half
degrees, then by tenths. tesseract reads a page that is askew, but loses one letter in forty by it.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

_WIDTH = 450
"""Of the small copy."""
_MOST = 5.0
"""Degrees: no scanner lays a page more askew, and a photograph of one is no scan."""
_LEAST = 0.1
"""What is less askew stays as it is."""


def straight(picture: Image) -> Image:
    """The page with its lines level; the corners that come in are white."""
    from PIL import Image

    angle = _angle(picture)
    if abs(angle) < _LEAST:
        return picture
    return picture.rotate(angle, Image.Resampling.BICUBIC, fillcolor=255)


def _angle(picture: Image) -> float:
    """By how many degrees to turn it, counter-clockwise."""
    from PIL import Image, ImageOps

    scale = min(1.0, _WIDTH / picture.width)
    size = (max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
    small = ImageOps.invert(picture.resize(size, Image.Resampling.BOX))
    best = max((step / 2 for step in range(-round(_MOST * 2), round(_MOST * 2) + 1)), key=lambda a: _contrast(small, a))
    return max((best + step / 10 for step in range(-5, 6)), key=lambda a: (_contrast(small, a), -abs(a)))


def _contrast(small: Image, angle: float) -> int:
    """How much neighbouring rows differ in their ink when the page is turned so."""
    from PIL import Image

    turned = small.rotate(angle, Image.Resampling.BILINEAR, fillcolor=0)
    rows = turned.resize((1, turned.height), Image.Resampling.BOX).convert("I").tobytes()
    ink = memoryview(rows).cast("i").tolist()
    return sum((a - b) ** 2 for a, b in pairwise(ink))
