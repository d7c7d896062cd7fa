"""A document's text together with its two folds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .folds import fold, lower

_SLIPS = {"ƯBND": "UBND", r"\r\n": "    "}
"""Slips of scanners and pages that have one length with what they stand for: a line break written out."""


@dataclass(frozen=True, slots=True)
class View:
    """The canonical text and its folds: three strings of one length.

    `folded` keeps case (document numbers, names, headings in capitals), `lower` does not (words).
    Both have blanks for the line feeds inside wrapped paragraphs once the paragraphs are known.
    """

    text: str
    folded: str
    lower: str

    @classmethod
    def of(cls, text: str) -> View:
        folded = fold(text)
        for slip, meant in _SLIPS.items():
            if slip[0] in folded:
                folded = folded.replace(slip, meant)
        return cls(text, folded, lower(folded))

    def with_blanks_at(self, places: Iterable[int]) -> View:
        """This view with a blank in the folds at each of these ascending places."""
        cuts = list(places)
        if not cuts:
            return self
        return View(self.text, _blanked(self.folded, cuts), _blanked(self.lower, cuts))


def _blanked(text: str, places: list[int]) -> str:
    pieces, last = [], 0
    for place in places:
        pieces.append(text[last:place])
        last = place + 1
    pieces.append(text[last:])
    return " ".join(pieces)
