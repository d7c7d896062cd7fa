"""The text -> typed lines. A line is typed by its own face alone.

The work is one dictionary look-up on the first two characters. Only lines that may begin with a label meet a
pattern (`rules.py`) or `bullets.py`, and only where the label is not one of those that were read before.
"""

from __future__ import annotations

from msgspec.structs import replace

from ..text.folds import chunks, fold, pattern
from ..text.view import View
from .bullets import SIGNS, bullet, is_private
from .rules import by_head
from .types import Face, Line, Marker, Style

_BLANK, _TEXT, _CAPITALS = Face.BLANK, Face.TEXT, Face.CAPITALS  # a name is found ten times as fast as a member
_RULES = by_head()
_RULE_SIGNS = frozenset("-_*=.~…|:+[(")
_RULE_ENDS = _RULE_SIGNS | frozenset("])")
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
_ODD_FIRSTS = SIGNS | _WRAPPERS | frozenset(map(chr, range(0xF000, 0xF100)))
_LONGEST_LABEL, _MOST_KNOWN = 8, 4096
_known: dict[str, tuple[Marker, ...]] = {}
"""What was read before, by the head of its line: a label, a blank and the sign behind it; a short line."""


def classify(view: View) -> list[Line]:
    """Every line of the text, in order."""
    text, start = view.folded, 0
    lines: list[Line] = []
    broken: list[int] = []
    for chunk in chunks(text):
        for piece in chunk.split("\n"):
            line, length = piece.strip(), len(piece)
            if line:
                size = len(line)
                at = start if size == length else start + length - len(piece.lstrip())
                if size <= _LONGEST_WORD and line.strip("*_") in _BROKEN:
                    broken.append(len(lines))
                lines.append(_typed(text, line, at, at + size))
            else:
                lines.append(Line(start, start, _BLANK))
            start += length + 1
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
    if first in _RULE_SIGNS and line[-1] in _RULE_ENDS and (face := _odd_face(line)):
        return Line(start, end, face)
    if "|" in line:
        return Line(start, end, Face.ROW)
    found: tuple[Marker, ...] = ()
    if line[:2] in _RULES or first in _ODD_FIRSTS:
        blank = line.find(" ", 0, _LONGEST_LABEL)
        head = line[: blank + 2] if blank > 0 else line[: _LONGEST_LABEL + 1]
        known = _known.get(head)
        found = _labelled(text, head, start, end) if known is None else known
    shouted = line[found[0].size :].isupper() if found else line.isupper()
    return Line(start, end, _CAPITALS if shouted else _TEXT, found)


def _labelled(text: str, head: str, start: int, end: int) -> tuple[Marker, ...]:
    """The line's readings, kept where they hang on its head alone."""
    found = readings(text, start, end)
    if _says_all(head, found, end - start):
        if len(_known) >= _MOST_KNOWN:
            _known.clear()
        _known[head] = found
    return found


def _says_all(head: str, found: tuple[Marker, ...], length: int) -> bool:
    """Whether the readings hang on the head alone: a label that is closed, with one blank behind it; a word or a
    figure that is the whole line ("*" looks further)."""
    blank = head.find(" ", 0, _LONGEST_LABEL)
    if blank < 0:
        return len(head) == length <= _LONGEST_LABEL and "*" not in head
    return bool(found) and not head[blank - 1].isalnum() and all(m.size == blank + 1 for m in found)


def _mend_label(text: str, lines: list[Line], i: int) -> None:
    """ "Điều" / "1. Phê duyệt", "Phụ" / "lục 01": the first line gets the label, the one below loses its own."""
    line, below = lines[i], lines[min(i + 1, len(lines) - 1)]
    joined = text[line.start : below.end].replace("\n", " ")
    found = [m for m in readings(joined, 0, len(joined)) if m.style in _WORDED] if joined else []
    if found:
        line.readings = tuple(found)
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
            dress = match.end() - start
            return tuple(replace(m, size=dress + m.size) for m in readings(text, match.end(), end))
    return ()
