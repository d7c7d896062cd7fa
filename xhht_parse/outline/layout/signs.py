"""Signs: what a line's words say about the part of the document that it stands in.

In: the view and its lines. Out: for each line its sign, or None. A sign is told from the line alone;
what it means is for `opening`, `closing` and `extents` to say. To add one: `sign_words`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import attrgetter

from ...lines.types import Face, Line
from ...text.folds import fold
from ...text.literals import holds
from ...text.view import View
from ...vocab.words import Words
from ..roles import role
from .bare import DRESS, cells, undressed
from .sign_words import (
    AUTHORITY,
    CODE,
    DEAR,
    DRESSED,
    KIND_AHEAD,
    LONGEST_NATION,
    NATION,
    NATION_TAIL,
    OPENERS,
    SIGNS,
    WORDS,
    Sign,
)

NOTICE_REACH = 9
"""Lines below a portal's own title within which one of its notices stands."""
_WORD = 7
"""Characters of one word."""
_CAPITALS_ONLY = frozenset({Sign.POSITION, Sign.AUTHORITY})
_START = attrgetter("start")
_BLANK, _SEPARATOR, _TEXT, _CAPITALS, _ROW = Face.BLANK, Face.SEPARATOR, Face.TEXT, Face.CAPITALS, Face.ROW
_PARTY_BESIDE = fold("  ĐẢNG CỘNG SẢN VIỆT NAM")
"""Behind the issuer in the other column of a letterhead: "TỈNH ỦY X          ĐẢNG CỘNG SẢN VIỆT NAM"."""
_IN_SMALL = ("<", DEAR)
"""What a line in small letters holds where it may be a kind all the same: a tag around capitals; "Kính⏎gửi: …"."""


@lru_cache(maxsize=8)
def _kinds(words: Words) -> frozenset[str]:
    """Names of kinds, lower case and without blanks."""
    names = (name for kind in words.kinds if kind.name.count(" ") <= 3 for name in (kind.name, *kind.aliases))
    plain = {fold(name).lower().replace(" ", "") for name in names} | {"điềulệ", "nộiquy", "luật", "danhmục"}
    return frozenset(draft + name for name in plain for draft in ("", _DRAFT, f"({_DRAFT})"))


_DRAFT = fold("dựthảo")


class Signs:
    """The signs of all lines, and the words of single ones, which are asked for again and again."""

    __slots__ = ("_folded", "_kinds", "_lists", "_lower", "_signed", "_watched", "_words", "lines", "of", "view")

    def __init__(self, view: View, lines: Sequence[Line], words: Words) -> None:
        self.view, self.lines = view, lines
        self._folded, self._lower = view.folded, view.lower
        self._lists, self._kinds = words, _kinds(words)
        self._words: dict[int, str] = {}
        self.of: list[Sign | None] = [None] * len(lines)
        self._signed = self._sign()
        self._watched: list[int] | None = None

    def signed(self, first: int, last: int) -> Iterator[int]:
        """The lines from `first` up to `last` (exclusive) that bear a sign."""
        return _between(self._signed, first, last)

    def watched(self, first: int, last: int) -> Iterator[int]:
        """The lines that bear a sign, and those above a portal's notice, which may be its title."""
        if self._watched is None:
            notices = [i for i in self._signed if self.of[i] is Sign.CHROME]
            near = {i for notice in notices for i in range(max(0, notice - NOTICE_REACH), notice)}
            self._watched = sorted(near.union(self._signed)) if near else self._signed
        return _between(self._watched, first, last)

    def line_start(self, index: int) -> int:
        """Where the line begins, its indent included; the end of the text behind the last line."""
        if index <= 0:
            return 0
        if index >= len(self.lines):
            return len(self.view.text)
        return self.view.text.rfind("\n", self.lines[index - 1].end, self.lines[index].start) + 1

    def inner(self, index: int) -> tuple[int, int]:
        """The line without its dress."""
        line = self.lines[index]
        return _undressed(self._folded, line.start, line.end)

    def words(self, index: int) -> str:
        """The line without its dress, folded, in lower case."""
        found = self._words.get(index)
        if found is None:
            line = self.lines[index]
            start, end = _undressed(self._folded, line.start, line.end)
            found = self._words[index] = self._lower[start:end]
        return found

    def uncut(self, index: int, last: int) -> str:
        """The line's words; of a first word alone the next line's too: "ỦY⏎BAN NHÂN DÂN TỈNH X", "Căn⏎cứ Luật …"."""
        words = self.words(index)
        return f"{words} {self.words(index + 1)}" if len(words) <= _WORD and index + 1 < last else words

    def is_empty(self, index: int) -> bool:
        """Blank, a lone pipe, "** **" or a run of dashes."""
        line = self.lines[index]
        if line.face is _BLANK or line.face is _SEPARATOR:
            return True
        sign = self._lower[line.start]
        return (not sign.isalnum() or sign == "o") and not self.words(index).strip("-=~.*:o| ")

    def next_full(self, index: int, last: int) -> int:
        """The first line from `index` on that is not empty, or `last`."""
        while index < last and self.is_empty(index):
            index += 1
        return index

    def behind_full(self, first: int, index: int) -> int:
        """Behind the last line before `index` that is not empty, or `first`."""
        while index > first and self.is_empty(index - 1):
            index -= 1
        return index

    def gap_between(self, above: int, below: int) -> bool:
        """Whether an empty line stands between two lines."""
        return any(self.is_empty(i) for i in range(above + 1, below))

    def is_capitals(self, index: int) -> bool:
        start, end = self.inner(index)
        written = self._folded[start:end]
        shouted = written.isupper()
        if shouted or "/" not in written:
            return shouted
        word = written.partition(" ")[0]
        if "/" not in word and word != word.upper():  # "Căn cứ Chỉ thị số 27/CT-TTg"
            return False
        return CODE.sub("", written).isupper()  # "CHỈ THỊ SỐ 27/CT-TTg NGÀY …"

    def is_kind(self, index: int) -> bool:
        """A line that holds a kind's name and nothing else: "KẾ HOẠCH", "NGH Ị QUYẾT", "Thông tư"."""
        line = self.lines[index]
        return line.end - line.start <= 40 and self.words(index).replace(" ", "") in self._kinds

    def role(self, index: int) -> str | None:
        """What a section that this line heads is for: "MỤC TIÊU" -> objectives."""
        return role(self._lists, self.words(index))

    def is_broken_kind(self, index: int) -> bool:
        """A kind over two lines: "KẾ⏎HOẠCH"."""
        if index + 1 >= len(self.lines) or len(self.words(index)) > 8 or not self.is_capitals(index):
            return False
        both = self.words(index) + self.words(index + 1)
        return both.replace(" ", "") in self._kinds and self.is_capitals(index + 1)

    def glued_title(self, index: int) -> int | None:
        """Where the title begins on a line that opens with a kind in capitals: "KẾ HOẠCH PHÒNG, CHỐNG …"."""
        start, end = self.inner(index)
        kind = KIND_AHEAD.match(self.view.folded, start, end)
        if kind is None or kind[0].lower().replace(" ", "") not in self._kinds:
            return None
        return kind.end() + 1 if end - kind.end() > 6 else None

    def is_table_row(self, i: int) -> bool:
        """Whether three cells or more with words in them stand on the line: "| TT | Nhiệm vụ | Thời gian |"."""
        line = self.lines[i]
        return sum(1 for cell in cells(self._folded, line.start, line.end) if cell.start < cell.end) >= 3

    def _sign(self) -> list[int]:
        """Give each line its sign; the lines that have one. Most lines of prose are let go here."""
        lower = self._lower
        signed: list[int] = []
        for i, line in enumerate(self.lines):
            start = line.start
            if line.end - start < 2:  # blank, a lone pipe
                continue
            face = line.face
            if face is _SEPARATOR:
                continue
            if lower[start : start + 3] in OPENERS or lower[start] in DRESSED:
                sign = self._worded(line)
            elif face is _CAPITALS:
                sign = self._kind(line)
            elif face is _ROW:
                sign = self._columns(line)
            else:
                continue
            if sign is not None:
                self.of[i] = sign
                signed.append(i)
        nations = self._nations()
        for i in nations:
            self.of[i] = Sign.NATION
        return sorted({*signed, *nations})

    def _nations(self) -> list[int]:
        """The lines where "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" begins."""
        found: list[int] = []
        for tail in NATION_TAIL.finditer(self._lower):
            for match in NATION.finditer(self._lower, max(0, tail.end() - LONGEST_NATION), tail.end()):
                if self._is_nation(match.start(), match.end()):
                    found.append(bisect_right(self.lines, match.start(), key=_START) - 1)
        return found

    def _worded(self, line: Line) -> Sign | None:
        match = WORDS.match(self._lower, line.start, line.end)
        if match is None:
            return self._kind(line) or (self._columns(line) if line.face is _ROW else None)
        sign = SIGNS[match.lastgroup or ""]
        return sign if self._holds(sign, line, match.end()) else None

    def _kind(self, line: Line) -> Sign | None:
        if line.end - line.start > 40:
            return Sign.PARTY if self._folded.endswith(_PARTY_BESIDE, line.start, line.end) else None
        if line.face is _TEXT and not holds(self._lower, _IN_SMALL, line.start, line.end):
            return None
        start, end = _undressed(self._folded, line.start, line.end)
        lower = self._lower[start:end]
        if lower == DEAR and "gửi" in self._lower[end : end + 8]:
            return Sign.ADDRESSEE  # "Kính⏎gửi: …"
        if lower.replace(" ", "") in self._kinds and self._folded[start:end].isupper():
            return Sign.KIND
        return None

    def _columns(self, line: Line) -> Sign | None:
        """A row of recipients with the signature's authority in its second column."""
        folded = self._folded
        if not 8 < line.end - line.start <= 400 or folded.find("|", line.start, line.end) < 0:
            return None
        for cell in list(cells(folded, line.start, line.end))[1:3]:
            if AUTHORITY.match(self._lower, cell.start, cell.end) and folded[cell.start : cell.start + 6].isupper():
                return Sign.COLUMNS
        return None

    def _holds(self, sign: Sign, line: Line, after: int) -> bool:
        """The second look: authority, position and annex must not be the head of a sentence."""
        folded = self._folded
        if sign in _CAPITALS_ONLY:
            first = next(cells(self.view.text, line.start, line.end))
            written = folded[first.start : first.end]
            lower_case = sign is Sign.AUTHORITY and written[:1].islower()
            return len(written) <= 120 and (lower_case or written.isupper())
        if sign is Sign.ANNEX:
            start, end = _undressed(folded, line.start, line.end)
            rest = folded[after:end].strip(" .:)*_-")
            return not rest or (end - start <= 300 and (folded[start:end].isupper() or rest[:1] == "("))
        if sign is Sign.CHROME:
            return line.end - line.start <= 200
        return True

    def _is_nation(self, start: int, end: int) -> bool:
        """In capitals, or alone in its cell; "nước Cộng hòa …" in a sentence is none."""
        text = self.view.text
        if text[start:end].isupper():
            return text[max(0, start - 5) : start].lower() != "nước "
        before, after = text[max(0, start - 3) : start].strip(" *_#"), text[end : end + 3].strip(" *_#")
        opens = not before or before[-1] in "\n|\t" or before.isspace()
        return opens and (not after or after[0] in "\n|\t\xa0")


def _undressed(fold: str, start: int, end: int) -> tuple[int, int]:
    """As `undressed`; most lines begin and end with what is no dress, which is seen at once."""
    if fold[start : start + 1].isalnum() and fold[end - 1] not in DRESS:
        return start, end
    bare = undressed(fold, start, end)
    return bare.start, bare.end


def _between(places: Sequence[int], first: int, last: int) -> Iterator[int]:
    """Those of the ascending places from `first` up to `last` (exclusive); only as many as are asked for."""
    for at in range(bisect_left(places, first), len(places)):
        if places[at] >= last:
            return
        yield places[at]
