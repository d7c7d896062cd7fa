"""Row labels ("1", "II", "a)", "-") and whether one may follow another."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

_LABEL = re.compile(
    r"(?P<number>[0-9]{1,3})[.)]?|(?P<decimal>[0-9]{1,2}(?:\.[0-9]{1,2}){1,3})\.?"
    r"|(?P<roman>[IVXLivxl]{1,6})[.)]?|(?P<letter>[A-HĐa-hđ])[.)]?|(?P<bullet>[-+•*–])"
)
_NAMED = re.compile(r"(?:(?P<roman>[IVXL]{1,5})|(?P<letter>[A-H]))[.)/] *\S.*", re.DOTALL)
_LONGEST = 16
_NAMED_FIRST = frozenset("IVXLABCDEFGH")
_ROMANS = {"i": 1, "v": 5, "x": 10, "l": 50}
_LETTERS = "abcdđeghiklmnopqrstuvxy"


def _roman(text: str) -> int:
    total = last = 0
    for digit in (_ROMANS[c] for c in reversed(text.lower())):
        total += digit if digit >= last else -digit
        last = max(last, digit)
    return total


Readings = tuple[tuple[str, int], ...]
"""Each series in which a label can count, and its place there; 0 for one that does not count."""


class Labels(Struct, gc=False):
    """The labels read so far, one count a series."""

    last: dict[str, int] = {}

    def fits(self, text: str) -> bool:
        """Whether a cell may be the label of the next row."""
        return self.following(readings(text)) is not None

    def begins(self, opening: Readings | None) -> bool:
        """Whether a row can begin with a cell that opens this (`opening`)."""
        return opening is None or (opening != () and self.following(opening) is not None)

    def following(self, readings: Readings) -> tuple[str, int] | None:
        """The first of these readings that begins a series, goes on with one, or does not count."""
        for reading in readings:
            series, value = reading
            if value < 2 or value == self.last.get(series, 0) + 1:
                return reading
        return None

    def take(self, opening: Readings | None) -> bool:
        """Count this label if it may be the next; whether it may."""
        reading = self.following(opening) if opening else None
        if reading is None:
            return False
        series, value = reading
        self.last[series] = value
        return True


def named(text: str) -> bool:
    """Whether a cell is a label and a title in one: "I. Kinh tế số"."""
    return text[:1] in _NAMED_FIRST and _NAMED.fullmatch(text) is not None


def opening(text: str) -> Readings | None:
    """What a cell can be as a label; None for a title, which may open a row behind any other."""
    if text[:1] in _NAMED_FIRST and _NAMED.fullmatch(text) is not None:
        return None
    return _readings(text) if 0 < len(text) < _LONGEST else ()


def readings(text: str) -> Readings:
    """What a cell's text can be as a label; nothing for most texts."""
    return _readings(text) if 0 < len(text) < _LONGEST else ()


@lru_cache(maxsize=4096)
def _readings(text: str) -> Readings:
    match = _LABEL.fullmatch(text)
    if match is None:
        return ()
    if match["bullet"] or match["decimal"]:
        return (("other", 0),)
    found = []
    if match["number"]:
        found.append(("number", int(match["number"])))
    if match["roman"]:
        found.append(("roman", _roman(match["roman"])))
    letter = (match["letter"] or (text[0] if len(text.rstrip(".)")) == 1 else "")).lower()
    if letter and letter in _LETTERS:
        found.append(("letter", _LETTERS.index(letter) + 1))
    return tuple(found)
