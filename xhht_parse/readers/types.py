"""What a reader gives: the text of one file, how it was come by, and where in the file each line of it stands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from ..models import Repair, RunningText


class Where(NamedTuple):
    """Where one line of the text stands in the file."""

    page: int | None = None
    """Of a PDF or an image, from 1."""
    box: tuple[float, float, float, float] | None = None
    """Left, top, right, bottom in points (1/72 inch) from the page's upper left corner."""
    paragraph: int | None = None
    """Of a Word file, from 1: all paragraphs of the body, those in tables and boxes too, in order of the file."""


class PageSize(NamedTuple):
    """One page of the file, in points."""

    number: int
    width: float
    height: float
    origin: Literal["text", "ocr"]
    """Whether its words are the file's own or were recognised."""


class Doubt(NamedTuple):
    """A diagnostic about some lines of the text, counted from 0; `last_line` is the last of them."""

    code: str
    line: int
    last_line: int
    facts: Mapping[str, object]


class Decoded(NamedTuple):
    text: str
    """Its lines end in "\\n" and nothing else."""
    encoding: str
    """The encoding of the bytes, as Python names it: "utf-8", "utf-16-le"."""
    repairs: tuple[Repair, ...] = ()
    running: tuple[RunningText, ...] = ()
    """Headers and footers, which are no part of the text."""
    places: tuple[Where, ...] = ()
    """One for each line of `text.split("\\n")`; or none at all."""
    doubts: tuple[Doubt, ...] = ()
    pages: tuple[PageSize, ...] = ()


class Refusal(Exception):
    """A reader cannot read these bytes. `code` is a key of `failures.FAILURES`; `facts` fill its blanks."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code, facts)
        self.code, self.facts = code, facts
