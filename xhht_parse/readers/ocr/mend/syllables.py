"""A word that no Vietnamese syllable can be -> the one that it can be, if a mark above a letter is put back; or the two
that it is made of, if the blank between them is: "KINHPHÍ".

Two laws of the language: a syllable that ends in c, ch, p or t has the tone sắc or nặng ("quôc" lost its sắc above the
roof, for the dot of nặng stands below and is not lost), and there are some 190 rhymes ("QUYÉT" can only be "QUYẾT").
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from ...encodings.syllables import is_syllable

_WORD = re.compile(r"[^\W\d_]+")
_STOPPED = re.compile("(?:[pt]|ch?)$")
_ACUTE, _DOT = "\u0301", "\u0323"
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_ROOF = "\u0302"  # the circumflex, above which a tone is easily lost
_SHAPES = ("\u0302", "\u0306", "\u031b")


def possible(word: str) -> str:
    """The word, or what it must be; punctuation around it stays."""
    return _WORD.sub(lambda match: _possible(match[0]), word, count=1)


@lru_cache(maxsize=8192)
def _possible(word: str) -> str:
    if len(word) < 3 or word.isascii() or not (word.islower() or word.isupper() or word.istitle()):
        return word
    marks = unicodedata.normalize("NFD", word)
    if _stands(word, marks):
        return word
    found = {made for made in _candidates(marks) if _stands(made, unicodedata.normalize("NFD", made))}
    found = found or set(_parted(word))
    return found.pop() if len(found) == 1 else word


def _parted(word: str) -> Iterator[str]:
    """The word as two syllables."""
    for at in range(2, len(word) - 1):
        if all(is_syllable(part) and _is_toned(part) for part in (word[:at], word[at:])):
            yield f"{word[:at]} {word[at:]}"


def _is_toned(syllable: str) -> bool:
    """Whether it has a tone, if it ends in a stop."""
    marks = unicodedata.normalize("NFD", syllable.lower())
    return _STOPPED.search(marks) is None or _ACUTE in marks or _DOT in marks


def _stands(word: str, marks: str) -> bool:
    """Whether it is a syllable, with a tone if it ends in a stop."""
    stopped = _STOPPED.search(marks.lower()) is not None
    toned = _ACUTE in marks or _DOT in marks
    return is_syllable(word) and (toned or not stopped or _ROOF not in marks)


def _candidates(marks: str) -> Iterator[str]:
    """The word with the tone sắc, where it ends in a stop; and with a circumflex on each letter that can have one."""
    if _STOPPED.search(marks.lower()) and _DOT not in marks:
        bare = marks.translate(dict.fromkeys(map(ord, _TONES)))
        for at in (place.end() for place in re.finditer(f"[aeoAEO]{_ROOF}", bare)):
            yield unicodedata.normalize("NFC", bare[:at] + _ACUTE + bare[at:])
    for at, letter in enumerate(marks):
        if letter.lower() in "aeo" and marks[at + 1 : at + 2] not in _SHAPES:
            yield unicodedata.normalize("NFC", marks[: at + 1] + _ROOF + marks[at + 1 :])
