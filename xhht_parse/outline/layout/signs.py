"""Signs: what a line's words say about the part of the document that it stands in.

In: the view and its lines. Out: for each line its sign, or None, and its words. `telling` tells a sign from the line
alone; what it means is for `opening`, `closing` and `extents` to say. To add one: `sign_words`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ...lines.types import Face, Line
from ...text.view import View
from ...vocab.words import Words
from ..roles import role
from .bare import cells, undressed
from .sign_words import CODE, KIND_AHEAD, Sign
from .telling import kind_names, tell

NOTICE_REACH = 9
"""Lines below a portal's own title within which one of its notices stands."""
_WORD = 7
"""Characters of one word."""
_BLANK, _SEPARATOR = Face.BLANK, Face.SEPARATOR


class Signs:
    """The signs of all lines, and the words of single ones, which are asked for again and again."""

    __slots__ = ("_folded", "_kinds", "_lists", "_lower", "_signed", "_watched", "_words", "lines", "of", "view")

    def __init__(self, view: View, lines: Sequence[Line], words: Words) -> None:
        self.view, self.lines = view, lines
        self._folded, self._lower = view.folded, view.lower
        self._lists, self._kinds = words, kind_names(words)
        self._words: dict[int, str] = {}
        self.of: list[Sign | None] = [None] * len(lines)
        told = tell(view, lines, self._kinds)
        for i, sign in told.items():
            self.of[i] = sign
        self._signed = sorted(told)
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
        return undressed(self._folded, line.start, line.end)

    def words(self, index: int) -> str:
        """The line without its dress, folded, in lower case."""
        found = self._words.get(index)
        if found is None:
            line = self.lines[index]
            start, end = undressed(self._folded, line.start, line.end)
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


def _between(places: Sequence[int], first: int, last: int) -> Iterator[int]:
    """Those of the ascending places from `first` up to `last` (exclusive); only as many as are asked for."""
    for at in range(bisect_left(places, first), len(places)):
        if places[at] >= last:
            return
        yield places[at]
