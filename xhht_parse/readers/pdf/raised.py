"""Numbers of notes in the text layer: digits behind a word that are raised and smaller than its letters.

In: a word and the place of its first letter among PDFium's. Out: the word, its mark in brackets: "24%1" is "24%[1]".
"""

from __future__ import annotations

import re
from itertools import chain
from typing import Any

import pypdfium2.raw as pdfium

from ..paged.rows import noted

MARKS = frozenset("0123456789*")
_NOTED = re.compile(r"[^\d]([0-9]{1,3}|\*{1,3})(?=[.,;:)\"”]*\Z)")
_LONGEST = 6
"""Digits of a year and the number of a note behind it."""
_SMALL = 0.86
"""Of the size of the letters beside it a mark has less."""


def may_be_noted(word: str) -> bool:
    """Whether a word ends with what may be the number of a note, stops behind it aside."""
    return word[-1] in MARKS or _NOTED.search(word) is not None


class Marks:
    """The marks of one text page."""

    def __init__(self, page: Any, text: str) -> None:
        self._page, self._text = page, text
        self._rect = pdfium.FS_RECTF()

    def noted(self, word: str, start: int) -> str:
        """The word with the number of a note in brackets, if its number is raised: "24%1" is "24%[1]"."""
        inner = _NOTED.search(word)
        end = at = len(word) if inner is None else inner.end(1)
        while at and word[at - 1] in MARKS:
            at -= 1
        beside = self._beside(start + at)
        if end - at > _LONGEST or not self._is_raised(start + end - 1, beside):
            return word
        while not self._is_raised(start + at, beside):  # "20301": the number of a note behind a number
            at += 1
        return word[:at] + noted(word[at:end], word[:at]) + word[end:]

    def _beside(self, at: int) -> int:
        """The letter before this one, or if none stands on its line the letter behind."""
        text = self._text
        for other in chain(range(at - 1, max(-1, at - 5), -1), range(at, min(len(text), at + 9))):
            if not text[other].isspace() and text[other] not in MARKS and self._shares(at, other):
                return other
        return at

    def _shares(self, at: int, other: int) -> bool:
        """Whether half of a letter lies on the height of another."""
        (bottom, top), (low, high) = self._heights(at), self._heights(other)
        return (min(top, high) - max(bottom, low)) * 2 > top - bottom

    def _heights(self, at: int) -> tuple[float, float]:
        pdfium.FPDFText_GetLooseCharBox(self._page, at, self._rect)
        return self._rect.bottom, self._rect.top

    def _is_raised(self, at: int, beside: int) -> bool:
        size = pdfium.FPDFText_GetFontSize
        smaller: bool = size(self._page, at) < _SMALL * size(self._page, beside)
        return smaller and self._heights(at)[0] > self._heights(beside)[0]
