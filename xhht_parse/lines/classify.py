"""The text -> typed lines. A line is typed by its own face alone.

The work is one dictionary look-up on the first character; only lines that may begin with a label meet
a pattern (`rules.py`), only those with a bullet's sign `bullets.py`.
"""

from __future__ import annotations

from ..text.folds import fold, pattern
from ..text.view import View
from .bullets import SIGNS, bullet, is_private
from .rules import by_head
from .types import Face, Line, Marker, Style

_RULES = by_head()
_RULE_SIGNS = frozenset("-_*=.~…|:+[(")
_SEPARATOR = pattern(r"[-_*=.~…| :+]{2,}|[*_=~…]")
_CUT = frozenset(("[...]", "[…]", "(...)", "[... ]"))
# What may stand before a label: Markdown's "## ", "**", "_", "\\-", HTML's "<b>", zero-width characters
_WRAPPING = pattern(
    r"(?:#{1,6} +|[*_]{1,3}(?=[^ *_])|</?[a-z][^<>\n]{0,60}>|\\(?=[-+*#])|[\u200b-\u200f\u2060\ufeff\u00ad])+ *"
)
_WRAPPERS = frozenset("\\#*_<\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad")
# The first word of a label that a line break has cut in two
_BROKEN = frozenset(fold("Điều ĐIỀU Phụ PHỤ Phần PHẦN Chương CHƯƠNG Tiểu TIỂU Mục MỤC").split())
_LONGEST_WORD = 12
_WORDED = frozenset((Style.ARTICLE, Style.ANNEX, Style.PART, Style.CHAPTER, Style.SECTION, Style.SUBSECTION))
_ODD_FIRSTS = SIGNS | _WRAPPERS


def classify(view: View) -> list[Line]:
    """Every line of the text, in order."""
    text, start = view.folded, 0
    lines: list[Line] = []
    broken: list[int] = []
    for piece in text.split("\n"):
        line = piece.strip()
        if not line:
            lines.append(Line(start, start, Face.BLANK))
            start += len(piece) + 1
            continue
        at = start if len(line) == len(piece) else start + len(piece) - len(piece.lstrip())
        end = at + len(line)
        start += len(piece) + 1
        if end - at <= _LONGEST_WORD and line.strip("*_") in _BROKEN:
            broken.append(len(lines))
        lines.append(_typed(text, line, at, end))
    for i in broken:
        _mend_label(text, lines, i)
    return lines


def label_at(text: str, start: int, end: int) -> int:
    """Where the label itself begins in a line; marks of type or tags may stand before it: "**I. MỤC TIÊU**"."""
    if text[start : start + 1] not in _WRAPPERS or start == end:
        return start
    match = _WRAPPING.match(text, start, end)
    return match.end() if match is not None and match.end() < end else start


def _typed(text: str, line: str, start: int, end: int) -> Line:
    first = line[0]
    if first in _RULE_SIGNS and (face := _odd_face(line)):
        return Line(start, end, face)
    if "|" in line:
        return Line(start, end, Face.ROW)
    found = readings(text, start, end) if line[:2] in _RULES or first in _ODD_FIRSTS or is_private(first) else ()
    shouted = text[found[0].end : end].isupper() if found else line.isupper()
    return Line(start, end, Face.CAPITALS if shouted else Face.TEXT, found)


def _mend_label(text: str, lines: list[Line], i: int) -> None:
    """ "Điều" / "1. Phê duyệt", "Phụ" / "lục 01": the first line gets the label, the one below loses its own."""
    line, below = lines[i], lines[min(i + 1, len(lines) - 1)]
    joined = text[line.start : below.end].replace("\n", " ")
    found = [m for m in readings(joined, 0, len(joined)) if m.style in _WORDED] if joined else []
    if found:
        line.readings = tuple(m._replace(end=m.end + line.start) for m in found)
        below.readings = ()


def _odd_face(line: str) -> Face | None:
    """The face of a line that is no text: a separator, a cut; None for one that may be text."""
    if line[-1] in _RULE_SIGNS and _SEPARATOR.fullmatch(line):
        return Face.ROW if line.strip("| ") == "" else Face.SEPARATOR
    return Face.CUT if line in _CUT else None


def readings(text: str, start: int, end: int) -> tuple[Marker, ...]:
    """Every way to read a label at the head of `text[start:end]`, likeliest first."""
    for rule in _RULES.get(text[start : min(start + 2, end)], ()):
        match = rule.pattern.match(text, start, end)
        if match is not None and (found := rule.read(match, text, end)):
            return found
    first = text[start]
    if (first in SIGNS or is_private(first)) and (found := bullet(text, start, end)):
        return found
    if first in _WRAPPERS:
        match = _WRAPPING.match(text, start, end)
        if match is not None and match.end() < end:
            return readings(text, match.end(), end)
    return ()
