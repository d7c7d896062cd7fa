"""When two written forms count as one: case, spaces, dashes, quotes and marks at the ends do not matter."""

from __future__ import annotations

import re
import unicodedata

_DASHES = re.compile(r"[‐‑‒–—−]")
_QUOTES = re.compile(r"[“”„\"'‘’«»]")
_OLD_TONE = re.compile(r"\buỷ\b")
_AROUND_SIGNS = re.compile(r"\s*([-/])\s*")


def fold(value: object) -> str:
    """`value` as it is compared; the empty string for None."""
    if value is None:
        return ""
    text = unicodedata.normalize("NFC", str(value)).casefold()
    text = _QUOTES.sub("", _DASHES.sub("-", text))
    text = _AROUND_SIGNS.sub(r"\1", _OLD_TONE.sub("ủy", text))
    return re.sub(r"\s+", " ", text).strip(" .,;:-/")


def same_number(a: float | None, b: float | None) -> bool:
    """Equal up to six decimals, or both absent."""
    return a is b if a is None or b is None else round(a, 6) == round(b, 6)


def same_unit(a: str | None, b: str | None) -> bool:
    """Equal, or the one begins with the other: how many words of "vùng nuôi" are the unit is convention."""
    left, right = fold(a).split(), fold(b).split()
    short = min(len(left), len(right))
    return left == right or (short > 0 and left[:short] == right[:short])


def token_f1(a: str | None, b: str | None) -> float:
    """Harmonic mean of precision and recall of words, repeats counted."""
    left, rest = re.findall(r"\w+", fold(a)), re.findall(r"\w+", fold(b))
    total, common = len(left) + len(rest), 0
    if not left or not rest:
        return 0.0
    for word in left:
        if word in rest:
            rest.remove(word)
            common += 1
    return 2 * common / total
