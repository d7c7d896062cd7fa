"""VIQR (RFC 1456), Vietnamese in ASCII as mail had it: "U?y ban nha^n da^n" -> "Ủy ban nhân dân".

A mark stands behind its vowel, a tone behind the vowel's mark; a backslash before either leaves it as it is. A
word that would be no Vietnamese syllable stays as it was written. Where nobody wrote backslashes, a full stop
at the end of a line is one, and not the tone of the vowel before it.
"""

from __future__ import annotations

import re
import unicodedata

from .syllables import is_syllable
from .tables import VIQR_MARKS, VIQR_TONES

_SIGNS = VIQR_MARKS | VIQR_TONES
_WORD = re.compile(r"[A-Za-z][A-Za-z(^+'`?~.\\]*+")
_LETTER = re.compile(r"(?:[Aa][(^]?|[EOeo]\^|[OUou]\+?|[EIYeiy])['`?~.]?")
_MARKED = re.compile(r"[AaEeOo]\^|[Aa]\([A-Za-z'`?~.]|[OoUu]\+|\b[Dd][Dd](?=[AaEeIiOoUuYy])")
_LINE_END = re.compile(r"\.(?=[\"')]{0,2}[ \t]{0,9}$)", re.MULTILINE)
_DOUBLE_D = {"dd": "đ", "DD": "Đ", "Dd": "Đ"}


def marks(text: str) -> int:
    """How many letters carry VIQR's own marks (^ ( + dd), which other text hardly has."""
    return len(_MARKED.findall(text))


def viqr(text: str) -> str:
    """The text with every letter that VIQR spells with signs as one letter."""
    if "\\" not in text:
        text = _LINE_END.sub(r"\\.", text)
    return _WORD.sub(lambda match: _word(match[0]), text)


def _word(word: str) -> str:
    parts = [_decoded(part) for part in word.split("\\")]
    # What stands behind a backslash is a sign of its own.
    return parts[0] + "".join(parts[1:])


def _decoded(part: str) -> str:
    """One word with its signs: as a syllable, else without the sign at its end, else as it stands."""
    signs = len(part) - len(part.rstrip("(^+'`?~."))
    for end in (len(part), len(part) - 1) if signs else (len(part),):
        letters = _DOUBLE_D.get(part[:2], part[:2]) + part[2:end] if part[:2] in _DOUBLE_D else part[:end]
        plain = unicodedata.normalize("NFC", _LETTER.sub(_composed, letters))
        core = plain.rstrip("(^+'`?~.")
        if core and is_syllable(core):
            return plain + part[end:]
    return part


def _composed(match: re.Match[str]) -> str:
    return match[0][0] + "".join(_SIGNS[sign] for sign in match[0][1:])
