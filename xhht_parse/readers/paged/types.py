"""What a page is before it is text: words with their boxes, and the lines ruled on it.

A PDF's text layer and OCR both give `Page`s; `lay.text` makes the text of them. All measures are in points (1/72
inch) from the page's upper left corner, as the page is read: a turned page has been turned upright.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple


class Word(NamedTuple):
    """Letters between two blanks, in Unicode (NFC)."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    """Of the letters in points; of OCR the height of the line will do."""
    raised: bool = False
    """A mark of a note, above the line and small: "24%" and then a raised "1"."""


class Rule(NamedTuple):
    """A line ruled on the page, upright or level: one of its sides is next to nothing."""

    left: float
    top: float
    right: float
    bottom: float


class Page(NamedTuple):
    number: int
    """From 1."""
    width: float
    height: float
    words: Sequence[Word]
    """In the order of the source; lines are made by their boxes, not by this order."""
    rules: Sequence[Rule] = ()
    origin: Literal["text", "ocr"] = "text"
