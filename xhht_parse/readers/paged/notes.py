"""The rows of a page -> its footnotes apart: rows at the foot that begin with the number of a note.

A note is known by its raised number at the foot of the page, and by the same number in the text above it or the short
line ruled over it. Notes come as one line each: "[1] Theo …".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from .types import Line, Row, Rule, merged

_MARK = re.compile(r"\[([0-9]{1,3}|\*{1,3})\]")
_FOOT = 0.35
"""Notes stand below this share of the page."""


def parted(rows: Sequence[Row], rules: Sequence[Rule], height: float) -> tuple[Sequence[Row], list[Line]]:
    """The rows of the text, and the notes."""
    first = _first(rows, rules, height)
    notes: list[list[Line]] = []
    for row in rows[first:]:
        for line in row:
            if _MARK.match(line.text) or not notes:
                notes.append([line])
            else:
                notes[-1].append(line)
    return rows[:first], list(map(merged, notes))


def _first(rows: Sequence[Row], rules: Sequence[Rule], height: float) -> int:
    """The row at which the notes begin."""
    marks = set[str]()
    for at, row in enumerate(rows):
        match = _MARK.match(row[0].text) if row[0].middle > _FOOT * height else None
        if match is not None and (match[1] in marks or _is_ruled(row[0], rules)):
            return at
        marks.update(mark for line in row for mark in _MARK.findall(line.text, 1))
    return len(rows)


def _is_ruled(line: Line, rules: Sequence[Rule]) -> bool:
    """Whether the short line that parts notes from the text stands close above."""
    return any(
        40 < rule.right - rule.left < 260
        and abs(rule.left - line.left) < 40
        and 0 < line.middle - rule.top < 3 * line.height
        for rule in rules
    )
