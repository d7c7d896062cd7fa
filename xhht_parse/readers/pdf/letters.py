"""Letters with their boxes, in any order -> words: for lines that were not drawn from left to right.

In: the letters of one line as PDFium has it, blanks among them. Out: words from left to right, letters of old fonts
turned into Unicode, marks that were drawn apart behind their letter.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from ..paged.rows import median, noted
from .fonts import turned
from .types import Chunk, Letter

_MARKS = frozenset("0123456789*")
_RAISED, _SMALL = 0.22, 0.9
"""The number of a note stands this share of a letter's height above it, and is smaller."""
_APART, _APART_OF_WRITTEN = 0.1, 0.15
"""A gap of this share of a letter's height parts two words; in a line whose blanks were written a wider one."""
_SPACED = 1.6
"""Where letters are set apart ("C ủ a  T h ủ"), so many times the usual gap between them."""
_FARTHEST = 0.3
"""Letters farther from each other are words of one letter each, or cells."""


def rebuilt(letters: Iterable[Letter]) -> list[Chunk]:
    """The words of these letters."""
    found: list[Chunk] = []
    for row in _rows(letters):
        foot, height = median([letter.bottom for letter in row]), median([letter.top - letter.bottom for letter in row])
        found += [_word(word, foot, height) for word in _words(sorted(row, key=_place))]
    return found


def _rows(letters: Iterable[Letter]) -> Iterator[list[Letter]]:
    """The letters, those apart that were drawn wholly above or below the ones before."""
    row: list[Letter] = []
    for letter in letters:
        if row and (letter.top <= row[-1].bottom or letter.bottom >= row[-1].top):
            yield row
            row = []
        row.append(letter)
    if row:
        yield row


def _place(letter: Letter) -> float:
    """Where a letter stands; a mark stands at its middle, which is behind the beginning of its letter."""
    return (letter.left + letter.right) / 2 if unicodedata.combining(letter.text[:1]) else letter.left


def _words(letters: Sequence[Letter]) -> Iterator[list[Letter]]:
    word: list[Letter] = []
    apart = _gap_of_words(letters)
    for letter in letters:
        blank = letter.text.isspace()
        if word and (blank or _is_apart(word[-1], letter, apart)):
            yield word
            word = []
        if not blank:
            word.append(letter)
    if word:
        yield word


def _gap_of_words(letters: Sequence[Letter]) -> float:
    """The gap that parts two words of this line, as a share of a letter's height."""
    pairs = [(a, b) for a, b in pairwise(letters) if not (a.text.isspace() or b.text.isspace())]
    if not pairs:
        return _APART
    usual = median([(after.left - before.right) / ((before.top - before.bottom) or 1.0) for before, after in pairs])
    written = len(pairs) < len(letters) - 1
    return max(_APART_OF_WRITTEN if written else _APART, _SPACED * usual if usual < _FARTHEST else 0.0)


def _is_apart(before: Letter, letter: Letter, apart: float) -> bool:
    if unicodedata.combining(letter.text[:1]):
        return False
    return letter.left - before.right > apart * max(before.top - before.bottom, letter.top - letter.bottom)


def _word(letters: Sequence[Letter], foot: float, height: float) -> Chunk:
    return Chunk(
        _written(letters, foot, height),
        min(letter.left for letter in letters),
        min(letter.bottom for letter in letters),
        max(letter.right for letter in letters),
        max(letter.top for letter in letters),
    )


def _written(letters: Sequence[Letter], foot: float, height: float) -> str:
    text = ""
    for (convert, raised), run in groupby(letters, lambda letter: (letter.convert, _is_raised(letter, foot, height))):
        piece = "".join(letter.text for letter in run)
        piece = piece if convert is None else turned(piece, convert)
        text += noted(piece, text) if raised else piece
    return text


def _is_raised(letter: Letter, foot: float, height: float) -> bool:
    return (
        letter.text in _MARKS
        and letter.bottom > foot + _RAISED * height
        and letter.top - letter.bottom < _SMALL * height
    )
