"""A document's text together with its two folds."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress

from .digits import digits
from .folds import by_chunks, fold, lower

_SLIPS = {"ƯBND": "UBND", r"\r\n": "    "}
"""Slips of scanners and pages that have one length with what they stand for: a line break written out."""


_PLACES = 1000


class View:
    """The canonical text and its folds: three strings of one length.

    `folded` keeps case (document numbers, names, headings in capitals), `lower` does not (words) and has blanks for
    the stars of bold type: "**12** trường".
    Both have blanks for the line feeds inside wrapped paragraphs once the paragraphs are known.
    """

    __slots__ = ("digits", "folded", "lower", "text")
    text: str
    folded: str
    lower: str
    """Made when first asked for: the lines are told apart without it, and a long text has not two at a time."""
    digits: bytes
    """Where digits stand in the folds (`digits.py`); made when first asked for."""

    def __init__(self, text: str, folded: str) -> None:
        self.text, self.folded = text, folded

    def __getattr__(self, name: str) -> str | bytes:
        """Called only where a slot is empty, so that what is made here costs nothing later."""
        if name == "lower":
            self.lower = by_chunks(_words, self.folded)
            return self.lower
        if name == "digits":
            self.digits = digits(self.folded)
            return self.digits
        raise AttributeError(name)

    def forget(self) -> None:
        """Let go of `lower` and `digits`, which are made anew if anyone asks for them."""
        for made in ("lower", "digits"):
            with suppress(AttributeError):  # nobody has asked for it
                delattr(self, made)

    @classmethod
    def of(cls, text: str) -> View:
        return cls(text, by_chunks(_mended, text))

    def with_blanks_at(self, places: Iterable[int]) -> View:
        """This view with a blank in the folds at each of these ascending places."""
        cuts = list(places)
        if not cuts:
            return self
        return View(self.text, _blanked(self.folded, cuts))

    def on_one_line(self, start: int, end: int) -> View:
        """This stretch as a view of its own, with blanks for the line feeds in its folds."""
        return View(self.text[start:end], self.folded[start:end].replace("\n", " "))


def _mended(text: str) -> str:
    folded = fold(text)
    for slip, meant in _SLIPS.items():
        if slip[0] in folded:
            folded = folded.replace(slip, meant)
    return folded


def _words(folded: str) -> str:
    return lower(folded).replace("*", " ")


def _blanked(text: str, places: list[int]) -> str:
    """A blank at each place; some thousand of them at a time, as each costs a piece of the text."""
    parts, last = [], 0
    for first in range(0, len(places), _PLACES):
        pieces = []
        for place in places[first : first + _PLACES]:
            pieces.append(text[last:place])
            last = place + 1
        parts.append(" ".join(pieces))
    parts.append(text[last:])
    return " ".join(parts)
