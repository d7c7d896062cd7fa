"""The words of a page -> whether its text layer can be trusted.

A broken text layer shows well and copies as nonsense: the font says which shapes to draw, and its table of letters is
wrong ("7KӵF KLӋQ" for "Thực hiện", "c·c" for "các"). Told by words that no Vietnamese and no foreign text has. Text in
an old Vietnamese encoding is not broken: it can be turned.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..encodings import of_text
from ..encodings.syllables import is_syllable
from ..paged.types import Word

_FEWEST = 60
"""Letters that a page must have to be judged."""
_MOST = 150
"""Words that are looked at, spread over the page."""
_SHARE = 0.15
"""Bad words with more than this share of the letters make a page broken; good pages have under one in a hundred."""
_EDGES = "\"'“”‘’«»()[]{}<>.,;:!?…*-–—/+%|•=~_"
_SENSELESS = re.compile(
    "[\x01-\x08\x0e-\x1f\x7f-\x9f\ufffd\ue000-\uf8ff\u0180-\u019f\u01a2-\u01ae\u01b1-\u02ff\u0400-\u1dff]"
)
"""What no Vietnamese text has: control codes, letters for private use, other scripts."""
_VOWEL = re.compile("[aeiouyàáảãạăâđèéẻẽẹêìíỉĩịòóỏõọôơùúủũụưỳýỷỹỵ]", re.IGNORECASE)
_MARKED = re.compile("[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]")
_CUT = re.compile(r"[^\W\d_][·¸¹»¼½¾¿¡¢£¤¥¦§¨©ª«¬®¯°±²³´µ¶‡†ˆ˜˝˙˚˛√∞≤≥∂∑∏π∫Ω≈∆◊ß][^\W\d_]?")


def is_broken(words: Sequence[Word]) -> bool:
    """Whether the letters of this page are not those that it shows."""
    words = words[:: len(words) // _MOST + 1]
    said = [word for each in words if (word := each.text.strip(_EDGES)) and not word.isdigit()]
    letters, bad = sum(map(len, said)), sum(len(word) for word in said if _is_bad(word))
    return letters >= _FEWEST and bad > _SHARE * letters and of_text(" ".join(said)) is None


def _is_bad(word: str) -> bool:
    if _SENSELESS.search(word) is not None or _CUT.search(word) is not None:
        return True
    if not word.isalpha() or len(word) < 2:
        return False
    if word.isascii():  # a word of another language has a vowel; an abbreviation is all capitals
        return word.islower() and len(word) > 3 and _VOWEL.search(word) is None
    return _MARKED.search(word) is not None and not is_syllable(word) and not word.isupper()
