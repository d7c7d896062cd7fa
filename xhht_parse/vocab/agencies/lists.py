"""The names of the lists in force, and the codes that they tell.

In: the word lists. Out: `Lists`, which says whether one of their names begins at a place, and the code of a name,
written in full or with its field in letters ("Sở GD và ĐT").
"""

from __future__ import annotations

import re
from functools import lru_cache

from ...text.folds import fold
from ...text.view import View
from ..words import Words
from .areas import OF_PLACES
from .capitals import NAME_CLOSED
from .keys import by_first_word, in_full, key, plain
from .names import COMMON, FIELDS, NAMES
from .patterns import OPENERS, SMALL_HEADS

FIELDED = frozenset(("phòng", fold("sở")))
"""Heads whose field is named behind them, in small letters too: "phòng Nội vụ các huyện"."""


class Lists:
    """Known names by their first words, and codes by the names."""

    def __init__(self, words: Words) -> None:
        names = [f"{head} {field}" for head in ("sở", "bộ", "phòng") for field in FIELDS]
        names += NAMES
        names += [n for a in words.agencies for n in (plain(a.name), *map(plain, a.aliases)) if " " in n]
        self.of = by_first_word(names)
        """First word -> the pattern of the names that it opens."""
        self.openers = OPENERS.union(self.of)
        """The words that a name can open with, in lower case."""
        self._codes: dict[str, str] = {}
        for agency in words.agencies:
            for name in (agency.name, *agency.aliases, agency.code):
                self._codes.setdefault(key(plain(name)), agency.code)
        self.code = lru_cache(maxsize=4096)(self._code)
        """The code of a name, or None."""

    def name(self, view: View, start: int, end: int, first: str) -> re.Match[str] | None:
        """The name that begins here; in small letters it is one where it is all that is left, or before a capital of
        another, or before the place that it is of."""
        known = self.of.get(first)
        match = known.match(view.lower, start, end) if known else None
        if match is None or view.folded[start].isupper() or first in SMALL_HEADS or _fielded(view, start, first):
            return match
        closed = match[0] not in COMMON and NAME_CLOSED.match(view.folded, match.end(), end)
        return match if closed or OF_PLACES.match(view.lower, match.end(), end) else None

    def _code(self, name: str) -> str | None:
        code = self._codes.get(key(name)) or self._codes.get(key(in_full(name)))
        head, _, field = name.partition(" ")
        return code or self._codes.get(key(head[:1] + field))


def _fielded(view: View, start: int, first: str) -> bool:
    """Whether the capital of a field stands behind a head in small letters: "phòng Nội vụ các huyện"."""
    return first in FIELDED and view.folded[start + len(first) + 1 : start + len(first) + 2].isupper()
