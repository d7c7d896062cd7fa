"""What a page is before it is text: words with their boxes, and the lines ruled on it.

A PDF's text layer and OCR both give `Page`s; `lay.text` makes the text of them. All measures are in points (1/72
inch) from the page's upper left corner, as the page is read: a turned page has been turned upright.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple


class Word(NamedTuple):
    """Letters between two blanks, in Unicode (NFC), and the box around them."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


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


class Line(NamedTuple):
    """Words that stand side by side, as one string: a line of the page, or the part of it in one column."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    middle: float
    """Height of the middle of its letters, reckoned from the line they stand on: accents and tails do not move it."""
    page: int = 0
    lead: float = 0.0
    """Width of its first word."""
    fresh: bool | None = None
    """Whether an empty line stands above it; None where the lines around it tell."""
    column: int = 0
    """Of a page set in several columns: lines of one column have margins in common."""

    @property
    def centre(self) -> float:
        return (self.left + self.right) / 2

    @property
    def height(self) -> float:
        return self.bottom - self.top


def run_on(texts: Iterable[str]) -> str:
    """Lines of one paragraph as one; a word that was cut is whole."""
    text = ""
    for line in texts:
        text += line if not text or is_cut(text, line) else f" {line}"
    return text


def is_cut(upper: str, lower: str) -> bool:
    """Whether a word was cut behind a hyphen or a slash: "số 12/QĐ-" / "UBND"."""
    if len(upper) < 3 or not upper[-2].isalnum() or not lower[:1].isalnum():
        return False
    return upper[-1] == "-" or (upper[-1] == "/" and not lower[0].islower())


def merged(lines: Sequence[Line]) -> Line:
    """Lines as one, in the box around them all."""
    if len(lines) == 1:
        return lines[0]
    return lines[0]._replace(
        text=run_on(line.text for line in lines),
        left=min(line.left for line in lines),
        top=min(line.top for line in lines),
        right=max(line.right for line in lines),
        bottom=max(line.bottom for line in lines),
    )


Row = list[Line]
"""What stands side by side on a page, from left to right."""
