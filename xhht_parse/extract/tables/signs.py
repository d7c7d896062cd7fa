"""Where in a part of the text a table's line may stand.

In: the text and a part of it. Out: from any place on the next sign of such a line: the cell "TT" alone, a cell behind a
pipe, a tab, wide blanks. Each sign is looked for by itself, as a pattern that opens with one letter is found 20 times
as fast as one that may open with several.
"""

from __future__ import annotations

import re

_DRESS = r"*_ \t\xa0\u2000-\u200b\u2060\ufeff"
_HEAD = rf"(?=[{_DRESS}SsTt#])[{_DRESS}]*(?:[Ss]?[Tt][Tt]|[Ss]ố \w[\w ]{{1,9}}|#)\.?[{_DRESS}]*(?m:$)"
_TOP, _BELOW = re.compile(_HEAD), re.compile("\n" + _HEAD)
_GAPS = (("|", re.compile(r"\|[^\n|]*[^\s|*_]")), ("\t", re.compile("\t")), ("   ", re.compile("   ")))


class Signs:
    """The signs of a part; asked from left to right, it reads the part once for each."""

    __slots__ = ("_end", "_next", "_text")

    def __init__(self, text: str, start: int, end: int) -> None:
        patterns = [_BELOW, *(pattern for gap, pattern in _GAPS if text.find(gap, start, end) >= 0)]
        place = _with_feed(text, start)
        top = _TOP.match(text, start, end) if start == 0 else None
        self._text, self._end = text, end
        found = (top, *(pattern.search(text, place, end) for pattern in patterns))
        self._next = [sign for sign in found if sign is not None]

    def after(self, place: int) -> re.Match[str] | None:
        """The first sign that begins at this place or behind it, or with the line feed right before it."""
        place = _with_feed(self._text, place)
        following = [sign if sign.start() >= place else self._search(sign.re, place) for sign in self._next]
        self._next = [sign for sign in following if sign is not None]
        return min(self._next, key=re.Match.start, default=None)

    def _search(self, pattern: re.Pattern[str], place: int) -> re.Match[str] | None:
        return None if pattern is _TOP else pattern.search(self._text, place, self._end)


def _with_feed(text: str, place: int) -> int:
    """The place of the line feed right before it, where a line begins here."""
    return place - 1 if text.endswith("\n", 0, place) else place
