"""Names of agencies -> what they are looked up by: the first word, a plain form, a key for the code, a pattern for each
first word."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from ...text.folds import fold, pattern
from .names import SHORT_WORDS
from .patterns import WORD, alternatives

_SHORT = re.compile(rf"\b(?:{'|'.join(SHORT_WORDS)})\b")
_LONGEST_WORD = 10


def word_at(lower: str, start: int, end: int) -> str:
    """The word that begins at `start`; "" where none does."""
    blank = lower.find(" ", start, start + _LONGEST_WORD)
    if 0 <= blank <= end and (word := lower[start:blank]).isalnum():  # as most: in half the time of the pattern
        return word
    match = WORD.match(lower, start, end)
    return match[0] if match else ""


def by_first_word(names: Iterable[str]) -> dict[str, re.Pattern[str]]:
    """For each first word a pattern of all names that it begins; "Đảng ủy viên" is none of them."""
    lists: dict[str, list[str]] = {}
    for name in names:
        lists.setdefault(fold(name).lower().split()[0], []).append(fold(name).lower())
    return {first: pattern(rf"(?:{alternatives(rest)})(?! viên)(?!\w)") for first, rest in lists.items()}


def plain(name: str) -> str:
    """ "Bảo hiểm xã hội tỉnh / khu vực" -> "bảo hiểm xã hội"."""
    name = re.sub(r" \(.*| / .*", "", fold(name)).lower()
    return re.sub(r"(?: tỉnh| các cấp| khu vực| xã| huyện|,)+$", "", name)


@lru_cache(4096)
def key(name: str) -> str:
    """The name without blanks, commas and "và", by which its code is found however it is written."""
    return re.sub(r"[\s,&.-]|\bvà\b", "", fold(name).lower())


def in_full(name: str) -> str:
    """The name with its short words written out: "Sở Nông nghiệp và PTNT"."""
    return _SHORT.sub(lambda short: SHORT_WORDS[short[0]], name)
