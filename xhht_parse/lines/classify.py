"""The text -> typed lines. A line is typed by its own face alone.

The work is one dictionary look-up on the first two characters. Only lines that may begin with a label meet a
pattern (`rules.py`) or `bullets.py`, and only where the label is not one of those that were read before.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from msgspec.structs import replace

from ..text.folds import chunks, fold, pattern
from ..text.view import View
from .bullets import SIGNS, bullet, is_private
from .rules import FIRST_WORDS, by_head
from .types import Face, Line, Marker, Style

# A name is found ten times as fast as a member
_BLANK, _TEXT, _CAPITALS, _ROW = Face.BLANK, Face.TEXT, Face.CAPITALS, Face.ROW
_ALONE = {"": _BLANK, "|": _ROW}
"""Whole lines of which a table that lost its form has thousands."""
_RULES = by_head()
_RULE_SIGNS = frozenset("-_*=.~…|:+[(!")
_RULE_ENDS = _RULE_SIGNS | frozenset("])")
_SEPARATING = "-_*=.~…| :+"
_SEPARATING_ALONE = frozenset("*_=~…")
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
_ODD_FIRSTS = SIGNS | _WRAPPERS | _RULE_SIGNS | frozenset(map(chr, range(0xF000, 0xF100)))
_UNSURE_FIRSTS = _ODD_FIRSTS | {"", " "}
_LONGEST_LABEL, _MOST_KNOWN = 8, 4096
_NONE: tuple[Marker, ...] = ()
_Kept = TypeVar("_Kept")
_Kind = TypeVar("_Kind", bound=Line)
_known: dict[str, tuple[Marker, ...]] = {}
"""What was read before, by the head of its line: a label, a blank and the sign behind it."""
_known_whole: dict[str, tuple[Face, tuple[Marker, ...]]] = {}
"""The same by the whole of a line that is no longer than a label: "|", "1", "2,5" in the cells of a table."""


def classify(view: View, kind: type[_Kind]) -> list[_Kind]:
    """Every line of the text, in order, each of this kind."""
    text, start = view.folded, 0
    piped = "|" in text
    lines: list[_Kind] = []
    broken: list[int] = []
    for chunk in chunks(text):
        for piece in chunk.split("\n"):
            length = len(piece)
            if length < 2 and piece in _ALONE:
                lines.append(kind(start, start + length, _ALONE[piece]))
                start += length + 1
                continue
            line = piece.strip()
            at, size, found = start, len(line), _NONE
            if size != length:
                at += length - len(piece.lstrip())
            if not size:
                at, face = start, _BLANK
            elif size <= _LONGEST_LABEL and (known := _known_whole.get(line)) is not None:
                face, found = known
            elif line[0] in _ODD_FIRSTS or line[:2] in _RULES:
                if size <= _LONGEST_WORD and line.strip("*_") in _BROKEN:
                    broken.append(len(lines))
                face, found = _odd(text, line, at, piped)
            elif piped and "|" in line:
                face = _ROW
            else:
                face = _CAPITALS if line.isupper() else _TEXT
            lines.append(kind(at, at + size, face, found))
            start += length + 1
    for i in broken:
        _mend_label(text, lines, i)
    return lines


def label_at(head: str) -> int:
    """Where the label itself begins in the head of a line; marks of type or tags may stand before it: "**I."."""
    match = _WRAPPING.match(fold(head)) if head[:1] in _WRAPPERS else None
    return match.end() if match is not None and match.end() < len(head) else 0


def _odd(text: str, line: str, start: int, piped: bool) -> tuple[Face, tuple[Marker, ...]]:
    """The face and the readings of a line that begins like a label or with a sign, kept where it is short."""
    if line[0] in _RULE_SIGNS and line[-1] in _RULE_ENDS and (face := _odd_face(line)):
        found = face, _NONE
    elif piped and "|" in line:
        found = _ROW, _NONE
    elif (blank := line.find(" ", 0, _LONGEST_LABEL)) < 0 and _is_figure(line):  # as most in tables
        found = _TEXT, _NONE
    else:
        head = line[: blank + 2] if blank > 0 else ""
        marks = _known.get(head)
        if marks is None:
            marks = _labelled(text, line, head, start)
        shouted = line[marks[0].size :].isupper() if marks else line.isupper()
        found = _CAPITALS if shouted else _TEXT, marks
    if len(line) <= _LONGEST_LABEL and _stands_for_itself(line):
        _keep(_known_whole, line, found)
    return found


def _stands_for_itself(line: str) -> bool:
    """Whether a short line says the same wherever it stands: no half label, no emphasis that may close below it."""
    return (_is_figure(line) or not _may_be_emphasis(line)) and line.strip("*_") not in _BROKEN


def _labelled(text: str, line: str, head: str, start: int) -> tuple[Marker, ...]:
    """The line's readings, kept where they hang on its head alone."""
    if head.endswith(("-", ".")):  # "1 - Mở lớp", "1 - 2 lớp", "1 . Mở lớp": what stands behind the sign tells
        return readings(text, start, start + len(line))
    word = head[:-2]
    if _is_word(word):
        if not word.isdigit():  # of numbers there are too many
            _keep(_known, head, _NONE)
        return _NONE
    if _is_emphasis(line):
        return _NONE
    found = readings(text, start, start + len(line))
    if _says_all(head, found) and not _may_be_emphasis(head[:-2]):
        _keep(_known, head, found)
    return found


def _is_word(word: str) -> bool:
    """ "05" of "05 tháng", "Phát" of "Phát triển": no label, as a blank stands behind it and it is no word of one."""
    return word.isdigit() or (len(word) > 1 and word.isalpha() and word not in FIRST_WORDS and word.strip("IVX") != "")


def _is_figure(line: str) -> bool:
    """ "198.326.718", "**23**": no label, as nothing closes it."""
    bare = line.strip("*_")
    return bare[-1:].isdigit() and bare.replace(".", "").replace(",", "").isdigit()


def _is_emphasis(line: str) -> bool:
    """ "**Chủ trì**", "*Nguồn:*": no bullet, and nothing behind the marks begins like a label."""
    bare = line.lstrip("*_")
    paired = len(bare) < len(line) - 1 or "*" in bare
    return paired and len(bare) < len(line) and bare[:1] not in _UNSURE_FIRSTS and bare[:2] not in _RULES


def _may_be_emphasis(line: str) -> bool:
    """ "*x": a bullet, or emphasis where another star stands behind, perhaps behind the line."""
    return "*" in line and line[:2] != "**"


def _says_all(head: str, found: tuple[Marker, ...]) -> bool:
    """Whether the readings hang on the head alone: a label that is closed, with one blank behind it; not "1. 2", which
    may go on as "1. 2. Mở lớp"."""
    size = len(head) - 1
    if not found or head[size - 1 : size] != " " or head[size - 2].isalnum():
        return False
    return all(m.size == size for m in found) and not (head[-1].isdigit() and "." in head)


def _keep(known: dict[str, _Kept], text: str, found: _Kept) -> None:
    if len(known) >= _MOST_KNOWN:
        known.clear()
    known[text] = found


def _mend_label(text: str, lines: Sequence[Line], i: int) -> None:
    """ "Điều" / "1. Phê duyệt", "Phụ" / "lục 01": the first line gets the label, the one below loses its own."""
    line, below = lines[i], lines[min(i + 1, len(lines) - 1)]
    joined = text[line.start : below.end].replace("\n", " ")
    found = [m for m in readings(joined, 0, len(joined)) if m.style in _WORDED] if joined else []
    if found:
        line.readings = tuple(found)
        below.readings = ()


def _odd_face(line: str) -> Face | None:
    """The face of a line that is no text: a separator, a cut; None for one that may be text."""
    if not line.strip(_SEPARATING):
        if len(line) == 1 and line not in _SEPARATING_ALONE:
            return None
        return Face.SEPARATOR if line.strip("| ") else _ROW
    if line in _CUT:
        return Face.CUT
    return Face.SEPARATOR if "![" in line and _is_picture(line.strip("| ")) else None


def _is_picture(line: str) -> bool:
    """Markdown's "![](media/image1.png)"."""
    place = line.find("](")
    return line.startswith("![") and 0 < place < line.find(")", place) == len(line) - 1


def readings(text: str, start: int, end: int) -> tuple[Marker, ...]:
    """Every way to read a label at the head of `text[start:end]`, likeliest first."""
    for words, rule in _RULES.get(text[start : min(start + 2, end)], ()):
        if words and not text.startswith(words, start, end):
            continue
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
