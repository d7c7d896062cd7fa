"""Decoded text -> the same text, with letters of an old encoding turned into Unicode, and a note of it.

A Unicode file may hold the letters of an old Vietnamese font, or UTF-8 that was read as windows-1252. A look at a
few thousand letters shows a clean text, and it is given back as it is.
"""

from __future__ import annotations

import re
import unicodedata

from ..models import Repair

CODES = {
    "tcvn3": "converted-tcvn3",
    "tcvn3-capitals": "converted-tcvn3",
    "tcvn5712-1": "converted-tcvn5712-1",
    "vni": "converted-vni",
    "viscii": "converted-viscii",
    "vps": "converted-vps",
    "viqr": "converted-viqr",
    "windows-1258": "converted-windows-1258",
    "misread-utf-8": "converted-misread-utf-8",
    "lookalikes": "converted-lookalikes",
}
"""The code of the repair, for each encoding."""

_PIECE = 500
_VIETNAMESE = re.compile("[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]")
_ODD = re.compile(
    "[A-Za-z][\xa1-\xbf]|[\xa1-\xbf][A-Za-z]|[\xc3\xc4\xc6\xe1][\x80-\xbf\u0152-\u0192\u02c6\u02dc\u2010-\u203a\u20ac\u2122]"
)
_SUSPECT = re.compile("[\xa1-\xbf]|[\xc3\xc4\xc6\xe1][\x80-\xbf\u0152-\u0192\u02c6\u02dc\u2010-\u203a\u20ac\u2122]")
"""Without one of these nothing is odd."""
_LOOKALIKES = "ðñƣÐÑƢ"


def mended(text: str) -> tuple[str, tuple[Repair, ...]]:
    """The text in Unicode, and what was mended in it."""
    if _clean(text):
        return text, ()
    from .encodings.detection import of_lines, of_text
    from .encodings.lookalikes import put_right

    verdict = of_text(text) or of_lines(text)
    text, repairs = (text, ()) if verdict is None else (verdict.text, (conversion(verdict.encoding, verdict.letters),))
    text, letters = put_right(text)
    return text, (*repairs, conversion("lookalikes", letters)) if letters else repairs


def conversion(encoding: str, letters: int) -> Repair:
    """The note that so many letters of this encoding were turned."""
    return Repair(CODES[encoding], max(1, letters))


def _clean(text: str) -> bool:
    """Whether the head, the middle and the end show Vietnamese letters and hardly any others inside words."""
    if any(letter in text for letter in _LOOKALIKES):
        return False
    middle = len(text) // 2
    pieces = (text[:_PIECE], text[middle : middle + _PIECE], text[-_PIECE:])
    sample = unicodedata.normalize("NFC", "".join(pieces))  # letters written apart are clean, too
    odd = len(_ODD.findall(sample)) if _SUSPECT.search(sample) else 0
    return len(_VIETNAMESE.findall(sample)) * 50 > len(sample) and odd * 500 < len(sample)
