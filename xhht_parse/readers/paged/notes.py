"""The rows of a page -> its footnotes apart: rows at the foot that begin with the number of a note.

A note is known by its raised number at the foot of the page, and by the same number in the text above it or the short
line ruled over it; by both where the number is not raised, as LibreOffice prints it. Notes come as one line each:
"[1] Theo …".
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from .types import Line, Row, Rule, merged

_MARK = re.compile(r"\[([0-9]{1,3}|\*{1,3})\]")
_LEVEL = re.compile(r"([0-9]{1,3}) (?=\S)")
"""The number of a note that is not raised: "1 Theo …"."""
_PLAIN = re.compile(r"([0-9]{1,3})(?=\s+\S)")
"""Some writers raise the number in the text alone."""
_SHORTEST, _LONGEST, _NEAR = 40, 260, 40
"""Points: how long the line above the notes is, and how far from theirs it begins."""
_FOOT = 0.35
"""Notes stand below this share of the page."""


def parted(rows: Sequence[Row], rules: Sequence[Rule], height: float) -> tuple[Sequence[Row], list[Line]]:
    """The rows of the text, and the notes."""
    first = _first(rows, rules, height)
    notes: list[list[Line]] = []
    number = 0
    for line in map(merged, rows[first:]):
        mark = _MARK.match(line.text) or _PLAIN.match(line.text)
        if mark is not None and mark[0][0] != "[" and number and int(mark[1]) != number + 1:
            mark = None  # a number that begins a line of a note
        if mark is None:
            notes[-1].append(line)  # the first row has its mark
        else:
            number = int(mark[1]) if mark[1].isdigit() else number
            notes.append([line._replace(text=f"[{mark[1]}] {line.text[mark.end() :].lstrip()}")])
    return rows[:first], list(map(merged, notes))


def _first(rows: Sequence[Row], rules: Sequence[Rule], height: float) -> int:
    """The row at which the notes begin."""
    marks = set[str]()
    short = [rule for rule in rules if _SHORTEST < rule.right - rule.left < _LONGEST]
    short.sort(key=_top)
    for at, row in enumerate(rows):
        line, text = row[0], " ".join(each.text for each in row)
        raised = _MARK.match(text)
        match = raised or _PLAIN.match(text)
        if match is not None and line.middle > _FOOT * height:
            told, ruled = match[1] in marks, _is_ruled(line, short)
            if (told and ruled) or (raised and (told or ruled)):
                return at
        marks.update(mark for each in row for mark in _MARK.findall(each.text, 1))
    return len(rows)


def _is_ruled(line: Line, short: Sequence[Rule]) -> bool:
    """Whether the short line that parts notes from the text stands close above; these are all, by their tops."""
    first = bisect_right(short, line.middle - 3 * line.height, key=_top)
    end = bisect_left(short, line.middle, key=_top)
    return any(abs(rule.left - line.left) < _NEAR for rule in short[first:end])


def _top(rule: Rule) -> float:
    return rule.top
