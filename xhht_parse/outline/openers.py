"""Which paragraphs of a body open a node: labels, headings in capitals, lines above a list.

In: the paragraphs in order. Out: where each label and heading stands (`depth.solve` decides), and which
paragraph leads in the list below it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from ..lines.types import Face, Paragraph, Style
from ..text.folds import pattern
from ..vocab.period_lines import is_period_line
from .depth import Placed, solve
from .headings import is_short
from .levels import Led

_LEAD_WORDS, _HEADING_WORDS, _TITLE_WORDS, _LINE_WORDS = 45, 45, 20, 16
_NAME_WORDS = 4
"""A name of a list that a full stop closes is as short as this."""
_SENTENCE, _SHORT_SENTENCE = 60, 30
"""Characters of a running text below a heading that lost its label, and of one that a full stop closes."""
_STACKED = 3
"""Headings right above one another."""
_UPPER = frozenset((Style.PART, Style.CHAPTER, Style.SECTION, Style.ARTICLE, Style.ANNEX, Style.CAPITAL, Style.ROMAN))
"""Labels of sections: a line above them with a colon introduces the text and does not hold them."""
_LIST_NAME = pattern(
    r"[ *_]*(?:(?:Các|Những|Một số) |(?:Chỉ|Mục) tiêu (?:cụ thể|chủ yếu)|(?:Về|Lĩnh vực|Nhóm) [^\W\d_])"
)
_TALLY = pattern(r"[ ]?\((?:gồm |có )?[0-9]{1,3} (?:chỉ tiêu|nhiệm vụ|nội dung|mục tiêu|giải pháp)\)\Z")
""" "1. Về kinh tế (11 chỉ tiêu)"."""
_FIGURE = pattern(r"(?:(?:Phấn đấu|Có|Đạt|Trên|Ít nhất|Tối thiểu|Khoảng) ){0,3}[0-9][0-9.,]* ?%")
_CAPITALS, _BULLET = Face.CAPITALS, Style.BULLET


@dataclass(slots=True)
class Openers:
    """The paragraphs of one body, looked at for what opens a node. In tabular text no capitals are headings."""

    fold: str
    paragraphs: Sequence[Paragraph]
    tabular: bool
    role: Callable[[str], str | None]
    """What a section with this heading is for."""

    def placed(self) -> dict[int, Placed]:
        """Where each label stands, and each heading in capitals, by the paragraph's place in the list."""
        titles = self._titles()
        heads = [
            i
            for i, p in enumerate(self.paragraphs)
            if (p.readings and p.readings[0].style is not _BULLET)
            or (p.face is _CAPITALS and self._is_heading(i))
            or i in titles
        ]
        labels = [self.paragraphs[i].readings for i in heads]
        if not any(labels):
            return self._unlabelled(frozenset(heads))
        if not all(labels):
            heads = self._without_siblings(heads)
            labels = [self.paragraphs[i].readings for i in heads]
        solved = solve(labels, lambda at: self._led(heads[at]), partial(self._are_alike, heads))
        return dict(zip(heads, solved, strict=True))

    def _titles(self) -> frozenset[int]:
        """Lines in small letters that say what a section is for, each above a list that begins anew: "Nhiệm vụ" / "1.
        …" / "Tổ chức thực hiện" / "1. …". Beside numerals that were kept they would head only a part of an item."""
        if any(p.readings and p.readings[0].style in _UPPER for p in self.paragraphs):
            return frozenset()
        above = zip(self.paragraphs, self.paragraphs[1:], strict=False)
        found = [i for i, (p, below) in enumerate(above) if _is_first(below) and self._is_plain_title(p)]
        titles = frozenset(i for i in found if self._named(self.paragraphs[i]))
        return titles if len(titles) > 1 else frozenset()

    def _without_siblings(self, heads: Sequence[int]) -> list[int]:
        """The headings but for capitals above a text, where the next label is an upper one: "MỤC ĐÍCH" / "Xây dựng xã
        …" / "I. MỤC TIÊU" stand side by side, and nothing would tell that from a heading around "I."."""
        kept: list[int] = []
        upper = False
        for i in reversed(heads):
            readings = self.paragraphs[i].readings
            if readings:
                upper = readings[0].style in _UPPER
            if readings or not upper or _begins_list(self.paragraphs[i + 1]):
                kept.append(i)
        kept.reverse()
        return kept

    def _unlabelled(self, capitals: frozenset[int]) -> dict[int, Placed]:
        """The headings of a text that lost every label: capitals, and below them short lines above a text or a list."""
        found: dict[int, Placed] = {}
        upper = 0  # how deep a line stands that says what its section is for, and then any other line
        lower = 0
        for i, p in enumerate(self.paragraphs):
            if p.face is _CAPITALS and (i in capitals or self._says_role_above_line(i)):
                upper = lower = 1
                found[i] = Placed(None, 0, "heading")
            elif self._is_line_above(p, i) and (i - 1 in found or not self._is_below_line(i)):
                named = self._named(p)
                lower = upper + 1 if named else lower
                found[i] = Placed(None, upper if named else lower, "heading")
        return found

    def _is_below_line(self, i: int) -> bool:
        """ "Xã Liên Sơn" / "Xã Ba Sao" / "Tất cả các xã …": the last of such lines heads nothing."""
        return i > 0 and self._is_line(self.paragraphs[i - 1], i - 1)

    def _says_role_above_line(self, i: int) -> bool:
        """ "TỔ CHỨC THỰC HIỆN" above the heading "Sở Tài chính"."""
        below = i + 1
        return (
            below < len(self.paragraphs)
            and self._is_line_above(self.paragraphs[below], below)
            and self._named(self.paragraphs[i])
        )

    def _is_line_above(self, p: Paragraph, i: int) -> bool:
        """Whether it is a short line above a text or a list; or above such a line, if it says what a section is for."""
        for at in range(i, min(i + _STACKED, len(self.paragraphs) - 1)):
            if not self._is_line(self.paragraphs[at], at):
                return False
            below = self.paragraphs[at + 1]
            if below.face is Face.TEXT and (bool(below.readings) or self._is_sentence(below)):
                return True
            if not self._named(self.paragraphs[at]):
                return False
        return False

    def _is_line(self, p: Paragraph, i: int) -> bool:
        if not self._is_plain_title(p) or not is_short(self.fold, p.start, p.end, _LINE_WORDS) or self.tabular:
            return False
        return not (i and self.fold[self.paragraphs[i - 1].end - 1] in ",-")

    def _is_sentence(self, p: Paragraph) -> bool:
        """Whether it is running text: the cells of a table that lost its form are shorter, and nothing closes them."""
        size = p.end - p.start
        return size >= _SENTENCE or (size >= _SHORT_SENTENCE and self.fold[p.end - 1] in ".;")

    def is_lead(self, i: int) -> bool:
        """Whether it is a line that introduces the list below it: "Các nhiệm vụ sau:", "Đến năm 2030"."""
        p = self.paragraphs[i]
        if p.readings or p.face is not Face.TEXT or i + 1 >= len(self.paragraphs):
            return False
        below = self.paragraphs[i + 1]
        if not below.readings or below.readings[0].style in _UPPER:
            return False
        opens = self.fold[p.end - 1] == ":" or is_period_line(self.fold[p.start : p.end].lower(), 0, p.end - p.start)
        if not opens and not (below.readings[0].style is _BULLET and self._is_plain_title(p) and self._named(p)):
            return False
        return _begins_list(below) and is_short(self.fold, p.start, p.end, _LEAD_WORDS)

    def _led(self, i: int) -> Led:
        above = self.paragraphs[i - 1] if i else None
        if above is None:
            return Led.NOT
        if self.fold[above.end - 1] != ":" and not (self._is_plain_title(above) or self._announces(above)):
            return Led.NOT
        if above.readings and self._announces(self.paragraphs[i]):
            return Led.NOT  # 1. Về kinh tế / 1. Về xã hội: a slip
        return Led.BY_ITEM if above.readings else Led.BY_TEXT

    def _are_alike(self, heads: Sequence[int], at: int) -> bool:
        """Whether this label and the one before it open figures: "1. 90% người dân …", "2. Trên 70% lao động …"."""
        pair = [self.paragraphs[i] for i in heads[at - 1 : at + 1]] if at else []
        return len(pair) == 2 and all(
            p.readings and _FIGURE.match(self.fold, p.start + p.readings[0].size, p.end) is not None for p in pair
        )

    def _announces(self, p: Paragraph) -> bool:
        """An item that is nothing but the name of a list: "2. Các chỉ tiêu đến năm 2030", "1. Mục đích."."""
        if not p.readings:
            return False
        start, last = p.start + p.readings[0].size, self.fold[p.end - 1]
        if not last.isalnum() and last != "." and not _TALLY.search(self.fold, start, p.end):
            return False
        if not is_short(self.fold, start, p.end, _TITLE_WORDS if last != "." else _NAME_WORDS):
            return False
        return _LIST_NAME.match(self.fold, start, p.end) is not None or self._says_role(start, p.end)

    def _is_plain_title(self, p: Paragraph) -> bool:
        """A short line in small letters that no mark closes, above a list: "Nhiệm vụ 2. Phát triển hạ tầng"."""
        if p.readings or p.face is not Face.TEXT or not self.fold[p.start].isupper():
            return False
        return self.fold[p.end - 1].isalnum() and is_short(self.fold, p.start, p.end, _TITLE_WORDS)

    def _is_heading(self, i: int) -> bool:
        """Whether it is a heading in capitals without a label: a list or running text stands below it."""
        p = self.paragraphs[i]
        if self.tabular or p.readings or i + 1 >= len(self.paragraphs):
            return False
        above, below = self.paragraphs[i - 1] if i else None, self.paragraphs[i + 1]
        words = self.fold.count(" ", p.start, p.end) + 1
        if not 2 <= words <= _HEADING_WORDS or (above and self._is_untitled(above)):
            return False
        if _begins_list(below):
            return below.face is not _CAPITALS
        prose = below.face is Face.TEXT and not below.readings and self._is_sentence(below)
        return prose and self._named(p)

    def _named(self, p: Paragraph) -> bool:
        """Whether the words say what a section is for."""
        return self._says_role(p.start, p.end)

    def _says_role(self, start: int, end: int) -> bool:
        return self.role(self.fold[start:end].lower()) is not None

    @staticmethod
    def _is_untitled(p: Paragraph) -> bool:
        """A label without its text: the capitals below it are its title."""
        return bool(p.readings) and p.start + p.readings[0].size >= p.end


def _is_first(paragraph: Paragraph) -> bool:
    """A number that may be the first of its list."""
    return any(m.style is Style.ARABIC and m.ordinals[-1] == 1 for m in paragraph.readings)


def _begins_list(paragraph: Paragraph) -> bool:
    """A bullet, or a label that may be the first of its list."""
    return any(m.style is _BULLET or m.ordinals[-1] == 1 for m in paragraph.readings)
