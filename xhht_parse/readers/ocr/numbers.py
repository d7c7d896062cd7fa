"""Numbers that were hard to recognise -> the same numbers, read again with several looks.

"509%" in a line that says "50%", "1]" for "11", "II/2028" for "11/2028". What most looks agree on replaces the word, or
confirms it; where they do not agree the word stays, and `finish` tells that it is doubtful.
"""

from __future__ import annotations

import re

from .looks import agreed, looks
from .program import Clock
from .types import Seen, Sheet

_NUMBER = re.compile(r"(?P<before>[(“\"-]?)(?P<core>[0-9OoIl|][0-9OoIl|.,/\]-]*?%?)(?P<behind>[;:.,)”\"]*)")
_DIGIT = re.compile("[0-9]")
_READING = re.compile(r"[0-9]{1,12}(?:[.,/-][0-9]{1,12}){0,4}%?")
_EDGES = " ;:.,()“”\"'|_-"
_SURE = 78.0
_SURE_AGAIN = 90.0
_MARGIN = (10, 8)
_MOST = 24
"""Numbers of a page that are read again: a page of figures that nobody can read stays as it is, with its doubts."""
_TOO_MUCH = re.compile("[0-9]{2,3}9%")


def renumbered(sheet: Sheet, clock: Clock) -> Sheet:
    """The sheet with the numbers that the looks agree on."""
    doubtful = [(row, at) for row, line in enumerate(sheet.lines) for at, word in enumerate(line) if _is_doubtful(word)]
    lines = [list(line) for line in sheet.lines]
    for row, at in doubtful[:_MOST]:
        word = lines[row][at]
        value, match = _value(sheet, word, clock), _NUMBER.fullmatch(word.text)
        if value is not None and match is not None:
            text = f"{match['before']}{value}{match['behind']}"
            lines[row][at] = word._replace(text=text, sure=_SURE_AGAIN, was="" if text == word.text else word.text)
    return sheet._replace(lines=[*lines])


def _is_doubtful(word: Seen) -> bool:
    """Whether it is a number, and not sure, or more than the whole: "1009%"."""
    match = _NUMBER.fullmatch(word.text) if _DIGIT.search(word.text) else None
    if match is None or len(match["core"]) < 2:
        return False
    return word.sure < _SURE or not _READING.fullmatch(match["core"]) or _TOO_MUCH.fullmatch(match["core"]) is not None


def _value(sheet: Sheet, word: Seen, clock: Clock) -> str | None:
    """What the looks agree on; of what they read only what can be a number counts."""
    if sheet.picture is None:
        return None
    aside, above = _MARGIN
    strip = sheet.picture.crop((word.left - aside, word.top - above, word.right + aside, word.bottom + above))
    readings = (text.replace(" ", "").strip(_EDGES) for text in looks(strip, clock))
    return agreed(reading for reading in readings if _READING.fullmatch(reading))
