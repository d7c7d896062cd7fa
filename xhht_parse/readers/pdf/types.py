"""Letters and words on the plane of a PDF page, which is measured from below."""

from __future__ import annotations

from typing import NamedTuple

from ..encodings.fonts import Converter


class Letter(NamedTuple):
    text: str
    left: float
    bottom: float
    right: float
    top: float
    convert: Converter | None
    """What turns it into Unicode, if its font is an old one."""


class Chunk(NamedTuple):
    """A word on the plane of the page."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
