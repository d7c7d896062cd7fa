"""What a reader gives: the text of one file and how it was come by."""

from __future__ import annotations

from typing import NamedTuple

from ..models import Repair, RunningText


class Decoded(NamedTuple):
    text: str
    encoding: str
    """The encoding of the bytes, as Python names it: "utf-8", "utf-16-le"."""
    repairs: tuple[Repair, ...] = ()
    running: tuple[RunningText, ...] = ()
    """Headers and footers, which are no part of the text."""


class Refusal(Exception):
    """A reader cannot read these bytes. `code` is a key of `failures.FAILURES`; `facts` fill its blanks."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code, facts)
        self.code, self.facts = code, facts
