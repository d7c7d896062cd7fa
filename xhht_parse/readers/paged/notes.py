"""The rows of a page -> its footnotes apart: rows at the foot that begin with the number of a note.

A note is known by its raised number at the foot of the page, and by the same number in the text above it or the short
line ruled over it; by both where the number is not raised, as LibreOffice prints it. Notes come as one line each:
"[1] Theo …".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from .types import Line, Row, Rule, merged

_MARK = re.compile(r"\[([0-9]{1,3}|\*{1,3})\]")
_LEVEL = re.compile(r"([0-9]{1,3}) (?=\S)")
"""The number of a note that is not raised: "1 Theo …"."""
_FOOT = 0.35
"""Notes stand below this share of the page."""


def parted(rows: Sequence[Row], rules: Sequence[Rule], height: float) -> tuple[Sequence[Row], list[Line]]:
    """The rows of the text, and the notes."""
    first, marks = _first(rows, rules, height)
    notes: list[list[Line]] = []
    for row in rows[first:]:
        for line in (_bracketed(row[0], marks), *row[1:]):
            if _MARK.match(line.text) or not notes:
                notes.append([line])
            else:
                notes[-1].append(line)
    return rows[:first], list(map(merged, notes))


def _first(rows: Sequence[Row], rules: Sequence[Rule], height: float) -> tuple[int, set[str]]:
    """The row at which the notes begin, and the numbers that the text refers to."""
    marks = set[str]()
    for at, row in enumerate(rows):
        if row[0].middle > _FOOT * height:
            match = _MARK.match(_bracketed(row[0], marks).text)
            level = match is not None and not row[0].text.startswith("[")
            ruled = match is not None and _is_ruled(row[0], rules)
            if match is not None and (ruled or (match[1] in marks and not level)):
                return at, marks
        marks.update(mark for line in row for mark in _MARK.findall(line.text, 1))
    return len(rows), marks


def _bracketed(line: Line, marks: set[str]) -> Line:
    """The line with its number as a raised one is written, if the text refers to that number."""
    match = _LEVEL.match(line.text)
    if match is None or match[1] not in marks:
        return line
    return line._replace(text=f"[{match[1]}] {line.text[match.end() :]}")


def _is_ruled(line: Line, rules: Sequence[Rule]) -> bool:
    """Whether the short line that parts notes from the text stands close above."""
    return any(
        40 < rule.right - rule.left < 260
        and abs(rule.left - line.left) < 40
        and 0 < line.middle - rule.top < 3 * line.height
        for rule in rules
    )
