"""Numbers that were hard to recognise -> the same numbers, read again with several looks.

"509%" in a line that says "50%", "1]" for "11", "II/2028" for "11/2028". What most looks agree on replaces the word, or
confirms it; where they do not agree the word stays, and `finish` tells that it is doubtful.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .looks import agreed, looks
from .program import Clock
from .side_by_side import side_by_side
from .types import Seen, Sheet

_NUMBER = re.compile(r"(?P<before>[(“\"-]?)(?P<core>[0-9OoIl|][0-9OoIl|.,/\]-]*?%?)(?P<behind>[;:.,)”\"]*)")
_DIGIT = re.compile("[0-9]")
_READING = re.compile(r"[0-9]{1,12}(?:[.,/-][0-9]{1,12}){0,4}%?")
_EDGES = " ;:.,()“”\"'|_-"
_SURE = 78.0
_SURE_AGAIN = 90.0
_MARGIN = (10, 8)
_MOST = 60
"""Numbers that one file may have read again: a page of figures that nobody can read stays as it is, with its doubts."""
_Where = tuple[int, int, int]
"""A sheet, a line of it, a word of that."""


def renumbered(sheets: Sequence[Sheet], clock: Clock) -> tuple[list[Sheet], int]:
    """The sheets with the numbers that the looks agree on, and how many of them are others than before."""
    doubtful = [place for _, place in zip(range(_MOST), _doubtful(sheets), strict=False)]
    made = list(sheets)
    count = 0
    for (number, row, at), value in zip(
        doubtful, side_by_side(lambda at: _value(sheets, at, clock), doubtful), strict=True
    ):
        if value is None:
            continue
        lines = list(made[number].lines)
        word = lines[row][at]
        match = _NUMBER.fullmatch(word.text)
        assert match
        text = f"{match['before']}{value}{match['behind']}"
        count += text != word.text
        lines[row] = [*lines[row][:at], word._replace(text=text, sure=_SURE_AGAIN), *lines[row][at + 1 :]]
        made[number] = made[number]._replace(lines=lines)
    return made, count


def _doubtful(sheets: Sequence[Sheet]) -> Iterator[_Where]:
    for number, sheet in enumerate(sheets):
        for row, line in enumerate(sheet.lines):
            for at, word in enumerate(line):
                if _is_doubtful(word):
                    yield number, row, at


def _is_doubtful(word: Seen) -> bool:
    """Whether it is a number, and not sure, or more than the whole: "1009%"."""
    match = _NUMBER.fullmatch(word.text) if _DIGIT.search(word.text) else None
    if match is None or len(match["core"]) < 2:
        return False
    core = match["core"]
    return (
        word.sure < _SURE
        or not _READING.fullmatch(core)
        or (len(core) > 3 and core.endswith("9%") and core[:-1].isdigit())
    )


def _value(sheets: Sequence[Sheet], place: _Where, clock: Clock) -> str | None:
    """What the looks agree on; of what they read only what can be a number counts."""
    number, row, at = place
    sheet = sheets[number]
    word = sheet.lines[row][at]
    aside, above = _MARGIN
    strip = sheet.picture.crop((word.left - aside, word.top - above, word.right + aside, word.bottom + above))
    readings = (text.replace(" ", "").strip(_EDGES) for text in looks(strip, clock))
    return agreed(reading for reading in readings if _READING.fullmatch(reading))
