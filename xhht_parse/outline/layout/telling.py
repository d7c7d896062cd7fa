"""Which line bears which sign, told from the line alone.

In: the view, its lines and the names of kinds. Out: the sign of each line that bears one. To add a sign: `sign_words`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import attrgetter

from ...lines.types import Face, Line
from ...text.folds import fold
from ...text.view import View
from ...vocab.words import Words
from .bare import cells, undressed
from .sign_words import (
    AUTHORITY,
    DRESSED,
    LONGEST_NATION,
    NATION,
    NATION_TAIL,
    OPENERS,
    SIGNS,
    WORDS,
    Sign,
)

_CAPITALS_ONLY = frozenset({Sign.POSITION, Sign.AUTHORITY})
_START = attrgetter("start")
_SEPARATOR, _TEXT, _CAPITALS, _ROW = Face.SEPARATOR, Face.TEXT, Face.CAPITALS, Face.ROW
_PARTY_BESIDE = tuple(
    f"{gap}{name}{end}"
    for name in map(fold, ("ĐẢNG CỘNG SẢN VIỆT NAM", "ĐOÀN TNCS HỒ CHÍ MINH", "ĐOÀN THANH NIÊN CỘNG SẢN HỒ CHÍ MINH"))
    for gap, end in (("  ", ""), ("| ", ""), ("| ", " |"))
)
"""Behind the issuer in the other column of a letterhead: "TỈNH ỦY X          ĐẢNG CỘNG SẢN VIỆT NAM"."""
_DRAFT = fold("dựthảo")


@lru_cache(maxsize=8)
def kind_names(words: Words) -> frozenset[str]:
    """Names of kinds, lower case and without blanks."""
    names = (name for kind in words.kinds if kind.name.count(" ") <= 3 for name in (kind.name, *kind.aliases))
    plain = {fold(name).lower().replace(" ", "") for name in names} | {"điềulệ", "nộiquy", "luật", "danhmục"}
    return frozenset(draft + name for name in plain for draft in ("", _DRAFT, f"({_DRAFT})"))


def tell(view: View, lines: Sequence[Line], kinds: frozenset[str]) -> dict[int, Sign]:
    """The signs, by the place of their line among all. Most lines of prose are let go here."""
    lower = view.lower
    told: dict[int, Sign] = {}
    for i, line in enumerate(lines):
        start = line.start
        if line.end - start < 2:  # blank, a lone pipe
            continue
        face = line.face
        if face is _SEPARATOR:
            continue
        if lower[start : start + 3] in OPENERS or lower[start] in DRESSED:
            sign = _worded(view, line, kinds)
        elif face is _CAPITALS:
            sign = _kind(view, line, kinds)
        elif face is _ROW:
            sign = _columns(view, line)
        else:
            continue
        if sign is not None:
            told[i] = sign
    for place in _nations(view):
        told[bisect_right(lines, place, key=_START) - 1] = Sign.NATION
    return told


def _worded(view: View, line: Line, kinds: frozenset[str]) -> Sign | None:
    match = WORDS.match(view.lower, line.start, line.end)
    if match is None:
        return _kind(view, line, kinds) or (_columns(view, line) if line.face is _ROW else None)
    sign = SIGNS[match.lastgroup or ""]
    return sign if _holds(view.folded, sign, line, match.end()) else None


def _kind(view: View, line: Line, kinds: frozenset[str]) -> Sign | None:
    folded = view.folded
    if line.end - line.start > 40:
        return Sign.PARTY if folded.endswith(_PARTY_BESIDE, line.start, line.end) else None
    if line.face is _TEXT and folded.find("<", line.start, line.end) < 0:
        return None  # but a tag may stand around capitals
    start, end = undressed(folded, line.start, line.end)
    lower = view.lower[start:end]
    return Sign.KIND if lower.replace(" ", "") in kinds and folded[start:end].isupper() else None


def _columns(view: View, line: Line) -> Sign | None:
    """A row of the letterhead with the Party's name in its second column, or of recipients with the signature's
    authority there."""
    folded = view.folded
    if folded.endswith(_PARTY_BESIDE, line.start, line.end):
        return Sign.PARTY
    if not 8 < line.end - line.start <= 400 or folded.find("|", line.start, line.end) < 0:
        return None
    for cell in list(cells(folded, line.start, line.end))[1:3]:
        if AUTHORITY.match(view.lower, cell.start, cell.end) and folded[cell.start : cell.start + 6].isupper():
            return Sign.COLUMNS
    return None


def _holds(folded: str, sign: Sign, line: Line, after: int) -> bool:
    """The second look: authority, position and annex must not be the head of a sentence."""
    if sign in _CAPITALS_ONLY:
        first = next(cells(folded, line.start, line.end))
        written = folded[first.start : first.end]
        lower_case = sign is Sign.AUTHORITY and written[:1].islower()
        return len(written) <= 120 and (lower_case or written.isupper())
    if sign is Sign.ANNEX:
        start, end = undressed(folded, line.start, line.end)
        rest = folded[after:end].strip(" .:)*_-")
        return not rest or (end - start <= 300 and (folded[start:end].isupper() or rest[:1] == "("))
    return sign is not Sign.CHROME or line.end - line.start <= 200


def _nations(view: View) -> Iterator[int]:
    """Where "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" begins."""
    for tail in NATION_TAIL.finditer(view.lower):
        for match in NATION.finditer(view.lower, max(0, tail.end() - LONGEST_NATION), tail.end()):
            if _is_nation(view.text, match.start(), match.end()):
                yield match.start()


def _is_nation(text: str, start: int, end: int) -> bool:
    """In capitals, or alone in its cell; "nước Cộng hòa …" in a sentence is none."""
    if text[start:end].isupper():
        return text[max(0, start - 5) : start].lower() != "nước "
    before, after = text[max(0, start - 3) : start].strip(" *_#"), text[end : end + 3].strip(" *_#")
    opens = not before or before[-1] in "\n|\t" or before.isspace()
    return opens and (not after or after[0] in "\n|\t\xa0")
