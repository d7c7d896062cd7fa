"""The head of a document: where its header begins and where it has ended.

In: the signs of the lines, and the lines that the document may cover. Out: an `Opening`. The header holds
issuer, number, date, kind and title, in any layout: it begins at the issuer's lines above the first line that
only a header has. No field is read here: `extract.metadata` does that from the parts.
"""

from __future__ import annotations

from ...lines.types import Face, Style
from ...text.folds import pattern
from ...text.spans import Span
from .front import front_end
from .inline import runs_on
from .letter import LONGEST_HEADER, header_line, untitled
from .phrases import ENACTOR, OWN_BASIS, PLACE_AND_DATE
from .preamble import addressees
from .sign_words import LETTERHEAD, Sign
from .signs import Signs
from .title import titled
from .types import Opening

_NEAR = 14
"""Lines between a header's first line and its number."""
_LONGEST_ISSUER = 120
_LONGEST_LIST = 400
"""A line that names many: "BỘ Y TẾ - BỘ TÀI CHÍNH - …"."""
_BLANK_NUMBER = pattern(r"số ?:[ .…_]*(?:$|/)")
"""The number of a draft, which may stand between issuer and nation: "Số:        /KH-UBND"."""
_DAY = pattern(r"[^\W\d_] [0-9]{1,2}/[0-9]{1,2}$")
"""The day that a school is named for: "TRƯỜNG MẦM NON 1/6"; other slashes stand in numbers of documents."""
_NUMBERED = pattern(r"(?<=\w) số ?: ?[0-9]{1,5}/[^\W\d][^ ]{1,30}$")
"""The number behind the issuer's name, on one line: "UBND QUẬN LÊ CHÂN PHÒNG NỘI VỤ Số: 30/KH-PNV"."""
_SUBJECT = pattern(r"v/v[ :]")
_LINES_OF_SUBJECT = 4
_ANCHORS = LETTERHEAD | {Sign.KIND, Sign.ADDRESSEE}
_ISSUING = frozenset({None, Sign.POSITION})


def opening(signs: Signs, first: int, last: int) -> Opening:
    """The header of the document in lines `first` to `last` (exclusive)."""
    anchor = _anchor(signs, first, last)
    own = _own_words(signs, first, last if anchor is None else anchor)
    if anchor is None or (own is not None and not _has_head(signs, anchor, last)):
        start = front_end(signs, first, last if own is None else own)
        return _without_letterhead(signs, first if start == last else start, last)
    start = _backed_up(signs, first, anchor)
    kind = _kind_line(signs, start, last)
    if kind is None:
        at, title = untitled(signs, start, last)
    elif kind[1] is None:
        at, title = titled(signs, kind[0] + 1, last)
    else:
        at, title = titled(signs, kind[0] + 1, last, [kind[0]])
        if title is not None and title.start < kind[1]:
            title = Span(kind[1], title.end)
    return Opening(start, addressees(signs, at, last), title)


def _without_letterhead(signs: Signs, first: int, last: int) -> Opening:
    """The head of a text that nothing stands above: "KẾ HOẠCH MỞ LỚP XÓA MÙ CHỮ", or "Đồng Mẫu, ngày …" and that."""
    at = signs.next_full(first, last)
    if at < last and PLACE_AND_DATE.match(signs.words(at)):
        at = signs.next_full(at + 1, last)
    if at >= last or signs.glued_title(at) is None:
        return Opening(first, first, None)
    if not header_line(signs, at):  # "KẾ HOẠCH Mở lớp … năm 2024 Thực hiện Công văn …" on one line
        return Opening(at, at + 1, None) if runs_on(signs.view, signs.lines[at]) else Opening(first, first, None)
    alike = (i for i in range(at, min(last, at + _NEAR)) if signs.words(i) == signs.words(at))
    at, behind = max((i, behind) for i in alike if (behind := signs.glued_title(i)))  # behind the page's own title
    above = signs.behind_full(first, at) - 1
    dated = above >= first and PLACE_AND_DATE.match(signs.words(above)) is not None
    end, title = titled(signs, at + 1, last, [at])
    return Opening(above if dated else at, addressees(signs, end, last), title and Span(behind, title.end))


def _own_words(signs: Signs, first: int, last: int) -> int | None:
    """The first line that only a document has, below its header: a basis, "Điều 1.", "I. MỤC ĐÍCH"."""
    for i in range(first, last):
        line = signs.lines[i]
        if line.readings:
            style = line.readings[0].style
            if style is Style.ARTICLE or (style is Style.ROMAN and line.face is Face.CAPITALS):
                return i
        elif line.face is Face.TEXT and OWN_BASIS.match(signs.words(i)):
            return i
    return None


def _has_head(signs: Signs, anchor: int, last: int) -> bool:
    """Whether what only a header has stands at this line or near it: not a kind alone, which may be an attached
    plan's, or "Thông báo" of the page."""
    near = range(max(0, anchor - _NEAR), min(last, anchor + _NEAR))
    return any(signs.of[i] in LETTERHEAD for i in near)


def _anchor(signs: Signs, first: int, last: int) -> int | None:
    """The first line that only a header has."""
    start = signs.next_full(first, last)
    if start < last and signs.is_kind(start):
        return _below_page_title(signs, start, last) or start
    return next((i for i in range(start, last) if signs.of[i] in _ANCHORS), None)


def _below_page_title(signs: Signs, start: int, last: int) -> int | None:
    """The first line of the letterhead, where the page has put the document's kind and title above it, too."""
    head = None
    for i in signs.signed(start + 1, min(last, start + 2 * _NEAR)):
        if signs.of[i] is Sign.KIND:
            return head if signs.words(i) == signs.words(start) else None
        if head is None and signs.of[i] in LETTERHEAD:
            head = i
    return None


def _backed_up(signs: Signs, first: int, anchor: int) -> int:
    """Up over the issuer's lines, which stand before the first anchor: "ỦY BAN NHÂN⏎DÂN⏎TỈNH X"."""
    start, seen = _behind_subject(signs, first, anchor), 0
    for i in range(start - 1, first - 1, -1):
        if signs.is_empty(i):
            continue
        words = signs.words(i)
        if ENACTOR.match(words) and _NUMBERED.search(words):
            start, seen = i, seen + 1
            continue
        longest = _LONGEST_LIST if ENACTOR.match(words) else _LONGEST_ISSUER
        issuing = signs.of[i] in _ISSUING and len(words) <= longest
        issuing = issuing and not ("/" in words and any(map(str.isdigit, words)) and not _DAY.search(words))
        issuer_like = signs.is_capitals(i) or _issuer_like(words) or _BLANK_NUMBER.match(words) is not None
        if seen >= 8 or not issuing or not issuer_like:
            break
        start, seen = i, seen + 1
    while start > first and signs.is_empty(start - 1) and signs.lines[start - 1].face is not Face.BLANK:
        start -= 1  # the pipe that opens the issuer's cell
    return start


def _behind_subject(signs: Signs, first: int, anchor: int) -> int:
    """The line where the subject of a letter begins that stands before the nation: "V/v mở lớp⏎học buổi tối"."""
    full = [i for i in range(max(first, anchor - 2 * _LINES_OF_SUBJECT), anchor) if not signs.is_empty(i)]
    for i in reversed(full[-_LINES_OF_SUBJECT:]):
        if signs.of[i] not in _ISSUING:
            break
        if _SUBJECT.match(signs.words(i)):
            return i
    return anchor


def _issuer_like(words: str) -> bool:
    return len(words) <= 60 and ENACTOR.match(words) is not None and not words.endswith((".", ";", ":"))


def _kind_line(signs: Signs, start: int, last: int) -> tuple[int, int | None] | None:
    """The line with the kind, and where its title begins if that stands on the same line."""
    seen, opened = 0, False
    for i in range(start, last):
        if signs.is_empty(i):
            continue
        if signs.is_kind(i):
            return i, None
        if signs.is_broken_kind(i):
            return i + 1, None
        seen += 1
        glued = signs.glued_title(i) if opened else None
        if glued is not None:
            return i, glued
        if seen > LONGEST_HEADER or not header_line(signs, i):
            return None
        opened = opened or signs.of[i] in LETTERHEAD
    return None
