"""Which paragraphs of a body open a node: labels, headings in capitals, lines above a list.

In: the paragraphs in order. Out: where each label and heading stands (`depth.solve` decides), and which
paragraph leads in the list below it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..lines.types import Face, Paragraph, Style
from .depth import Placed, solve
from .levels import Led

_LEAD_WORDS, _HEADING_WORDS, _TITLE_WORDS = 45, 45, 20
_UPPER = frozenset((Style.PART, Style.CHAPTER, Style.SECTION, Style.ARTICLE, Style.ANNEX, Style.CAPITAL, Style.ROMAN))
"""Labels of sections: a line above them with a colon introduces the text and does not hold them."""
_CAPITALS, _BULLET = Face.CAPITALS, Style.BULLET


@dataclass(frozen=True, slots=True)
class Openers:
    """The paragraphs of one body, looked at for what opens a node. In tabular text no capitals are headings."""

    fold: str
    paragraphs: Sequence[Paragraph]
    tabular: bool

    def placed(self) -> dict[int, Placed]:
        """Where each label stands, and each heading in capitals, by the paragraph's place in the list."""
        heads = [
            i
            for i, p in enumerate(self.paragraphs)
            if (p.readings and p.readings[0].style is not _BULLET) or (p.face is _CAPITALS and self._is_heading(i))
        ]
        labels = [self.paragraphs[i].readings for i in heads]
        return dict(zip(heads, solve(labels, lambda at: self._led(heads[at])), strict=True))

    def is_lead(self, i: int) -> bool:
        """Whether it is a line that introduces the list below it: "Các nhiệm vụ sau:"."""
        p = self.paragraphs[i]
        if p.readings or p.face is not Face.TEXT or i + 1 >= len(self.paragraphs):
            return False
        below = self.paragraphs[i + 1]
        if not below.readings or below.readings[0].style in _UPPER:
            return False
        return _begins_list(below) and self.fold.count(" ", p.start, p.end) < _LEAD_WORDS

    def _led(self, i: int) -> Led:
        above = self.paragraphs[i - 1] if i else None
        if above is None or (self.fold[above.end - 1] != ":" and not self._is_plain_title(above)):
            return Led.NOT
        return Led.BY_ITEM if above.readings else Led.BY_TEXT

    def _is_plain_title(self, p: Paragraph) -> bool:
        """A short line in small letters that no mark closes, above a list: "Nhiệm vụ 2. Phát triển hạ tầng"."""
        if p.readings or p.face is not Face.TEXT or not self.fold[p.start].isupper():
            return False
        return self.fold[p.end - 1].isalnum() and self.fold.count(" ", p.start, p.end) < _TITLE_WORDS

    def _is_heading(self, i: int) -> bool:
        """Whether it is a heading in capitals without a label: a list or running text stands below it."""
        p = self.paragraphs[i]
        if self.tabular or p.readings or i + 1 >= len(self.paragraphs):
            return False
        above, below = self.paragraphs[i - 1] if i else None, self.paragraphs[i + 1]
        words = self.fold.count(" ", p.start, p.end) + 1
        if not 2 <= words <= _HEADING_WORDS or (above and self._is_untitled(above)):
            return False
        return _begins_list(below) and below.face is not Face.CAPITALS

    @staticmethod
    def _is_untitled(p: Paragraph) -> bool:
        """A label without its text: the capitals below it are its title."""
        return bool(p.readings) and p.start + p.readings[0].size >= p.end


def _begins_list(paragraph: Paragraph) -> bool:
    """A bullet, or a label that may be the first of its list."""
    return any(m.style is _BULLET or m.ordinals[-1] == 1 for m in paragraph.readings)
