"""A document's text together with its folds."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from .digits import digits
from .folds import by_chunks, fold, lower

_SLIPS = {"ƯBND": "UBND", r"\r\n": "    ", " , ": ",  "}
"""Slips of scanners, pages and writers that have one length with what they stand for: a line break written out, a
blank on the wrong side of a mark."""


_PLACES = 1000
_LINE_ENDS = "\x0b\x85\u2028\u2029"
"""A line break of Word's as it comes in a copied text, and those of Unicode."""


class View:
    """The canonical text and its folds: strings of one length.

    `text` is what the rooms read: the canonical text with a line feed for each line end of Unicode. `folded` keeps
    case (document numbers, names, headings in capitals), `lower` does not (words) and has blanks for the stars of bold
    type: "**12** trường". Both have blanks for the line feeds inside wrapped paragraphs once the paragraphs are known.
    Each is made when first asked for: a long text has no more of them at a time than are in use.
    """

    __slots__ = ("_breaks", "canonical", "digits", "folded", "lower", "text")
    canonical: str
    text: str
    folded: str
    lower: str
    digits: bytes
    """Where digits stand in the folds (`digits.py`)."""

    def __init__(self, text: str, breaks: Sequence[int] = ()) -> None:
        self.canonical, self._breaks = text, breaks
        for sign in _LINE_ENDS:
            text = text.replace(sign, "\n")
        self.text = text

    def __getattr__(self, name: str) -> str | bytes:
        """Called only where a slot is empty, so that what is made here costs nothing later."""
        if name == "folded":
            folded = by_chunks(_mended, self.text)
            self.folded = _blanked(folded, self._breaks) if self._breaks else folded
            return self.folded
        if name == "lower":
            self.lower = by_chunks(_words, self.folded)
            return self.lower
        if name == "digits":
            self.digits = digits(self.folded)
            return self.digits
        raise AttributeError(name)

    def forget(self, *made: str) -> None:
        """Let go of these, which are made anew if anyone asks for them."""
        for name in made:
            with suppress(AttributeError):  # nobody has asked for it
                delattr(self, name)

    def with_blanks_at(self, places: Sequence[int]) -> View:
        """This view with a blank in the folds at each of these ascending places."""
        view = View(self.canonical, places)
        view.folded = _blanked(self.folded, places)
        return view

    def on_one_line(self, start: int, end: int) -> View:
        """This stretch as a view of its own, with blanks for the line feeds in its folds."""
        view = View(self.text[start:end])
        view.folded = self.folded[start:end].replace("\n", " ")
        return view


def _mended(text: str) -> str:
    folded = fold(text)
    for slip, meant in _SLIPS.items():
        if slip[0] in folded:
            folded = folded.replace(slip, meant)
    return folded


def _words(folded: str) -> str:
    return lower(folded).replace("*", " ")


def _blanked(text: str, places: Sequence[int]) -> str:
    """A blank at each place; some thousand of them at a time, as each costs a piece of the text."""
    made, last, step = "", 0, max(_PLACES, len(places) // 100)
    for first in range(0, len(places), step):
        pieces = []
        for place in places[first : first + step]:
            pieces.append(text[last:place])
            last = place + 1
        made += " ".join(pieces) + " "
    made += text[last:]
    return made
