"""Letters that only look Vietnamese, left by converters and OCR: "ñịnh", "HðND", "nƣớc" -> "định", "HĐND", "nước".

In: text. Out: the same text and how many letters were put right. A letter is put right only inside a word that is no
Vietnamese syllable as it stands and is one (or an abbreviation) afterwards: "El Niño" stays.
"""

from __future__ import annotations

import functools
import re

from .syllables import is_syllable

LOOKALIKES = {"ð": "đ", "ñ": "đ", "Ð": "Đ", "Ñ": "Đ", "\u0189": "Đ", "ɖ": "đ", "ƣ": "ư", "Ƣ": "Ư"}

_LETTERS = "".join(LOOKALIKES)
_WORD = re.compile(f"(?<![^\\W\\d_])[^\\W\\d_{_LETTERS}]{{0,12}}[{_LETTERS}][^\\W\\d_]{{0,12}}+(?![^\\W\\d_])")
_RIGHT = str.maketrans(LOOKALIKES)
_ABBREVIATION = re.compile(r"[A-ZĐƯ]{2,9}")


def put_right(text: str) -> tuple[str, int]:
    """The text with its lookalikes put right, and their number."""
    if not any(letter in text for letter in LOOKALIKES):
        return text, 0
    count = 0

    def word(match: re.Match[str]) -> str:
        nonlocal count
        right, letters = _word(match[0])
        count += letters
        return right

    return _WORD.sub(word, text), count


@functools.lru_cache(maxsize=4096)
def _word(word: str) -> tuple[str, int]:
    right = word.translate(_RIGHT)
    if _ABBREVIATION.fullmatch(right.replace("đ", "Đ")):
        right = right.upper()  # "HðND"
    elif not is_syllable(right):
        return word, 0
    return right, sum(letter in LOOKALIKES for letter in word)
