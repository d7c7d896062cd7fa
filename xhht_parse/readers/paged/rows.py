"""Words -> rows: what stands on one height, cut into lines where a gap parts two columns.

In: words in any order. Out: rows from top to bottom, each with its lines from left to right. The mark of a note,
which the reader of the file writes "[1]", stands close behind its word: "24%[1]".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from operator import itemgetter

from .signs import is_nation
from .types import Line, Row, Word

_OPEN = 4
"""Rows that the next word may still belong to: the lines of two columns may stand at slightly different heights."""
_SURE = 0.85
"""Words that share so much of their height stand in one row."""
_LAST = 60
"""Words of a row that are looked at."""
_GAP, _WIDER, _WIDEST = 0.8, 2.2, 1.6
"""A gap parts columns if it is this much of the line's height, and so many times the usual gap of the row; a gap of the
last measure parts them in any row."""
_RAISED = 0.22
"""Letters that stand this share of the height above the foot of the others are raised."""
_NOTE = re.compile(r"\[([0-9]{1,3}|[*]{1,3})\]")
_CLOSERS = ",;.:)"
_MARK = re.compile(r"\(?([0-9]{1,3}|[*]{1,3})\)?")
_POWER = re.compile(r"(?:.*\W)?[kcmdh]?m")
"""Units that have a power, not a note: "5 m" and a raised "2"."""
_LEAD = 4
"""Letters of "CỘNG" and of "ĐẢNG"."""

_LEFT, _MIDDLE = itemgetter(1), lambda word: word[2] + word[4]


def rows(words: Iterable[Word], page: int = 0) -> list[Row]:
    """The rows of these words."""
    found: list[list[Word]] = []
    bands: list[tuple[float, float]] = []
    for word in sorted(words, key=_MIDDLE):
        top, bottom = word[2], word[4]
        height = bottom - top
        for at in range(len(found) - 1, max(-1, len(found) - 1 - _OPEN), -1):
            over, under = bands[at]
            shared = (bottom if bottom < under else under) - (top if top > over else over)
            least = height if height < under - over else under - over
            if shared * 2 > least and (shared > _SURE * least or not _is_below(word, found[at])):
                found[at].append(word)
                if height > under - over:
                    bands[at] = (top, bottom)
                break
        else:
            found.append([word])
            bands.append((top, bottom))
    return [_cut(sorted(row, key=_LEFT), page) for row in found]


def _is_below(word: Word, row: Sequence[Word]) -> bool:
    """Whether the place of this word in the row is taken: a line of the other column stood between two lines."""
    half = (word[3] - word[1]) / 2
    return any(min(word[3], other[3]) - max(word[1], other[1]) > half for other in row[-_LAST:])


def _cut(words: Sequence[Word], page: int) -> Row:
    """The lines of one row."""
    height = median([word[4] - word[2] for word in words])
    feet = sorted([word[4] for word in words])
    usual = feet[len(feet) // 2] - _RAISED * height  # above it stand the numbers of notes
    middle = next(foot for foot in feet[len(feet) // 4 :] if foot >= usual) - height / 2
    gaps = [b[1] - a[3] for a, b in pairwise(words)]
    least = min(max(_GAP, _WIDER * median(gaps) / height), _WIDEST) * height if len(gaps) > 1 else _GAP * height
    line: Row = []
    start = 0
    for at, gap in enumerate(gaps):
        if gap > least or (gap > 0 and _opens_nation(words, at + 1)):
            line.append(_line(words[start : at + 1], middle, height, page))
            start = at + 1
    line.append(_line(words[start:], middle, height, page))
    return line


def _opens_nation(words: Sequence[Word], at: int) -> bool:
    """Whether "CỘNG HÒA XÃ HỘI …" begins here, however near the issuer's name stands on its left."""
    return len(words[at][0]) == _LEAD and is_nation(" ".join(word[0] for word in words[at : at + 6]))


def _line(words: Sequence[Word], middle: float, height: float, page: int) -> Line:
    text, left, top, right, bottom = before = words[0]
    pieces = [text]
    lead = right - left
    for word in words[1:]:
        written, start, over, end, under = word
        mark = written[0] == "[" and start - before[3] < height / 2 and _NOTE.fullmatch(written)
        closes = written[0] in _CLOSERS and before[0][-1] == "]"  # "75%[1]" and ";": the gap is the raised number's
        pieces.append(noted(mark[1], before[0]) if mark else written if closes else f" {written}")
        top, right, bottom = (
            over if over < top else top,
            end if end > right else right,
            under if under > bottom else bottom,
        )
        before = word
    return Line("".join(pieces), left, top, right, bottom, middle, page, lead)


def noted(text: str, before: str) -> str:
    """Raised letters behind these: the mark of a note in brackets, a power as it is."""
    mark = _MARK.fullmatch(text)
    return text if mark is None or _POWER.fullmatch(before) else f"[{mark[1]}]"


def median(values: Sequence[float]) -> float:
    """The one in the middle; of two the upper."""
    return sorted(values)[len(values) // 2]
