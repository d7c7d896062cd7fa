"""Numbers that were hard to recognise -> the same numbers, read again with several looks.

"509%" in a line that says "50%", "1]" for "11", "II/2028" for "11/2028". What most looks agree on replaces the word, or
confirms it; where they do not agree the word stays, and `finish` tells that it is doubtful.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .looks import FEW, agreed, looks
from .program import Clock
from .types import Seen, Sheet

if TYPE_CHECKING:
    from PIL.Image import Image

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
    places = doubtful[:_MOST]
    read = looks([_strip(sheet, lines[row][at]) for row, at in places], clock, FEW)
    for (row, at), texts in zip(places, read, strict=True):
        readings = (text.replace(" ", "").strip(_EDGES) for text in texts)
        value = agreed((reading for reading in readings if _READING.fullmatch(reading)), len(texts))
        if value is not None and _is_whole(value, lines[row][at].text):
            lines[row][at] = _with(lines[row][at], value)
    return sheet._replace(lines=[*lines])


def _is_doubtful(word: Seen) -> bool:
    """Whether it is a number, and not sure, or more than the whole: "1009%"."""
    match = _NUMBER.fullmatch(word.text) if _DIGIT.search(word.text) else None
    if match is None or len(match["core"]) < 2:
        return False
    return word.sure < _SURE or not _READING.fullmatch(match["core"]) or _TOO_MUCH.fullmatch(match["core"]) is not None


def _is_whole(value: str, text: str) -> bool:
    """Whether no digit got lost, but for the "9" of a "%" that was read as "9%"."""
    return len(_DIGIT.findall(value)) >= len(_DIGIT.findall(text)) or _TOO_MUCH.search(text) is not None


def _strip(sheet: Sheet, word: Seen) -> Image:
    aside, above = _MARGIN
    assert sheet.picture is not None
    return sheet.picture.crop((word.left - aside, word.top - above, word.right + aside, word.bottom + above))


def _with(word: Seen, value: str) -> Seen:
    """The word with this value, between the signs that it had around it."""
    match = _NUMBER.fullmatch(word.text)
    text = f"{match['before']}{value}{match['behind']}" if match else value
    return word._replace(text=text, sure=_SURE_AGAIN, was="" if text == word.text else word.text)
