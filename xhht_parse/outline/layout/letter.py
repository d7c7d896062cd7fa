"""A header without a kind line: a letter with "V/v …" under its number, or one whose kind was lost on the way.

In: the signs of the lines. Out: the line behind the header, and the title or subject. Here too is what
tells a line of a letterhead from any other.
"""

from __future__ import annotations

import re

from ...text.folds import pattern
from ...text.letters import UPPER
from ...text.spans import Span
from ...text.view import View
from .bare import cells
from .phrases import BASIS, ENACTOR, SECTION, SHOUTED_ENACTOR
from .sign_words import LETTERHEAD, Sign
from .signs import Signs
from .title import titled

_HEADLIKE = pattern(
    r"số\b|v/v\b|về việc|(?:.{1,60} )?độc lập *-"
    r"|ngày\b|tháng\b|năm (?:19|20)|.{0,60}, *(?:ngày|tháng)|.{0,60}tháng.{0,12}năm"
    r"|\(?dự thảo|[0-9]{1,6}[a-z]?(?:/[0-9]{4})? ?[/-] ?[a-zđ]"
    r"|h(?:ỏa|oả) tốc|khẩn|mật$|bộ |sở |tỉnh |thành phố |huyện |quận |ubnd |ủy ban |hội đồng "
)
_POSITION = Sign.POSITION
LONGEST_HEADER = 60
"""Lines in a header, blank ones not counted."""


def header_line(signs: Signs, i: int) -> bool:
    sign = signs.of[i]
    if sign in LETTERHEAD:
        return True
    if sign is not None and sign is not _POSITION:
        return False
    words = signs.words(i)
    if not SECTION.isdisjoint([m.style for m in signs.lines[i].readings]) and not signs.is_capitals(i):
        return False
    if len(words) <= 60 and words[-1:] not in ".;:" and not BASIS.match(words):
        return True  # "Đồng Mẫu," before its date
    line = signs.lines[i]
    columns = list(cells(signs.view.lower, line.start, line.end))
    if len(columns) > 1 and all(c.end - c.start <= 80 for c in columns):
        return True
    return len(words) <= 160 and (signs.is_capitals(i) or _HEADLIKE.match(words) is not None)


def untitled(signs: Signs, start: int, last: int) -> tuple[int, Span | None]:
    """A header without a kind line: a letter with "V/v …", or one whose kind was lost on the way."""
    subject, at, seen = _Subject(), start, 0
    behind = False
    while at < last and seen <= LONGEST_HEADER:
        if signs.is_empty(at):
            subject.rests()
            at += 1
            continue
        words = signs.words(at)
        below = behind and signs.is_capitals(at)
        if below and _enacts(signs, at, last):
            break
        listed = words.endswith((";", ":")) and BASIS.match(words) is not None
        if below and signs.of[at] is None and subject.span is None and not listed:
            return titled(signs, at, last)
        if not subject.takes(signs, at, words):
            if not header_line(signs, at) or (behind and BASIS.match(words) and not below):
                break
            behind = behind or _closes_letterhead(words)
        seen += 1
        at += 1
    return signs.behind_full(start, at), subject.span


def _enacts(signs: Signs, at: int, last: int) -> bool:
    """ "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH X" right above the bases: the title is lost, the header is over."""
    if not ENACTOR.match(signs.words(at)):
        return False
    below = signs.next_full(at + 1, last)
    return below < last and BASIS.match(signs.words(below)) is not None


def _closes_letterhead(words: str) -> bool:
    """The place and date are the letterhead's last words."""
    return _DATED.search(words) is not None


_DATED = pattern(r"năm ?(?:19|20)[0-9]{2}\b|[0-9]{1,2}/[0-9]{1,2}/(?:19|20)[0-9]{2}$")


class _Subject:
    """The subject of a letter: "V/v chính sách⏎tiền thuê đất", under its number."""

    def __init__(self) -> None:
        self.span: Span | None = None
        self._open, self._rest = False, 0

    def rests(self) -> None:
        """An empty line: the subject goes on behind one alone, as where every line is a paragraph of a page."""
        self._rest += 1

    def takes(self, signs: Signs, at: int, words: str) -> bool:
        start, end = signs.inner(at)
        based = BASIS.match(words) is not None  # "Căn cứ Quyết định số … về việc …": another document's
        found = None if self.span or based else _SUBJECT.search(signs.view.lower, start, end)
        if found:
            self.span, self._open = Span(found.start(), _column_end(signs.view, found.start(), end)), True
            self._rest = 0
            return True
        closed = based or words.endswith((".", ":"))
        rest, self._rest = self._rest, 0
        apart = rest > 1 or (rest == 1 and (len(words) > _SHORT_LINE or _OPENS.match(words) is not None))
        closed = closed or apart or signs.of[at] is not None
        if self._open and self.span and not closed and not _closes_letterhead(words):
            self.span = Span(self.span.start, end)
            return True
        self._open = False
        return False


def _column_end(view: View, start: int, end: int) -> int:
    """Where wide blanks part the subject from the right column; those before its own next line do not. On one line
    it ends where the nation, the addressee or, above the bases, the enactor is named."""
    beyond = _BEYOND.search(view.folded, start, end)
    end = beyond.start() if beyond else end
    for gap in _GAP.finditer(view.lower, start, end):
        indent = view.text.find("\n", *gap.span())
        beside = indent < 0 or gap.end() - indent > _LEFT_COLUMN
        if beside or _DATED.search(view.lower, gap.end(), min(end, gap.end() + _DATE_LINE)):
            return gap.start()
    return end


_SUBJECT = pattern(r"(?:(?<=[^\w])|^)(?:v/v|về việc)[ :]")
_GAP = re.compile(r" {3,}")
# "… CỦA ỦY BAN NHÂN DÂN XÃ X CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ X Căn cứ …": the last one enacts
_BEYOND = pattern(
    rf" (?:CỘNG HÒA XÃ HỘI CHỦ NGHĨA|Kính gửi ?:|-{{3,}} "
    rf"|{SHOUTED_ENACTOR}(?: (?!{SHOUTED_ENACTOR})[{UPPER}]+){{0,16}} (?=Căn cứ |Xét ))"
)
_SHORT_LINE = 70
_OPENS = pattern(
    r"[^\w\"(]|(?:ngày|để|trong|nhằm|hiện nay|qua|sau khi|vừa qua|theo|kính|ubnd|ủy ban|sở|bộ|phòng|cộng hòa|độc lập)"
    r"(?!\w)|.*[;,]$"
)
"""What begins the letter itself, or another line of its head."""
_LEFT_COLUMN = 24
"""A line that begins farther to the right stands in the right column."""
_DATE_LINE = 160
"""Characters in which a line of place and date ends."""
