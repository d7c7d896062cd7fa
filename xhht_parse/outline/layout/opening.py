"""The head of a document: where its header, its preamble and its body begin.

In: the signs of the lines, and the lines that the document may cover. Out: lines. The header holds
issuer, number, date, kind and title; the preamble runs from the bases to "như sau:" or the first section.
No field is read here: `extract.metadata` does that from the parts.
"""

from __future__ import annotations

from ...lines.types import Face, Style
from ...text.folds import fold, pattern
from ...text.spans import Span
from .bare import cells
from .front import front_end
from .signs import Sign, Signs
from .types import Opening

_ANCHORS = frozenset({Sign.NATION, Sign.PARTY, Sign.NUMBER, Sign.KIND, Sign.ADDRESSEE})
_BASIS = pattern(
    r"[-+*(\" ]*(?:căn cứ|thực hiện|triển khai thực hiện|thi hành|theo đề nghị|xét|trên cơ sở|sau khi|tiếp theo|tiếp tục"
    r"|để|nhằm|quán triệt|theo|ngày|luật|sau \d+ năm|trong thời gian|thời gian qua|những năm)\b"
)
# "…, Ủy ban nhân dân tỉnh ban hành Kế hoạch … như sau:"
_ISSUES = pattern(r"như sau *[:.]?|ban hành kế hoạch|xây dựng kế hoạch|sau đây *:")
_AS_FOLLOWS = pattern(
    r"(?:như sau|sau đây|dưới đây|nội dung sau|cụ thể sau|nhiệm vụ sau|quyết định|quyết nghị) ?[:./]?[ *_]*$"
)
# "BAN HÀNH QUY CHẾ CỦA⏎ỦY BAN …": the title goes on
_OPEN_END = pattern(
    r"(?:^|[ ,\"(])(?:của|và|do|cho|với|bởi|tại|trong|về|theo|từ|đến|hoặc|đối với|các|giữa|năm|số|(?:phó )?chủ tịch"
    r"|thủ tướng|bộ trưởng|giám đốc|văn phòng|thường trực|ban chấp hành|ban thường vụ|ban chỉ đạo)$|[,(-]$"
)
_ENACTOR = pattern(
    r"(?:(?:phó )?chủ tịch|ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd|thủ tướng|chính phủ|bộ trưởng|thống đốc|tổng (?:cục trưởng|thanh tra|giám đốc)"
    r"|giám đốc|cục trưởng|quốc hội|ủy ban thường vụ|chánh|ban (?:thường vụ|chấp hành|bí thư|chỉ đạo)|trưởng ban|viện trưởng"
    r"|hiệu trưởng|bộ [^\W\d_]+|tỉnh ủy|thành ủy|hội nghị)\b"
)
# words that an enacting authority's line has not
_TITLE_WORDS = pattern(r"(?<![^\W\d_])(?:về|giai đoạn|năm|đến|ban hành|phê duyệt|trên địa bàn|thực hiện|ngày|triển khai|tại|của)(?![^\W\d_])")
_UNNUMBERED = pattern(r"(?:phần )?mở đầu$|đặt vấn đề$|lời nói đầu$|sự cần thiết|căn cứ|mục đích|mục tiêu|tình hình|đánh giá|nội dung$|quyết định$")
_HEADLIKE = pattern(
    r"số\b|v/v\b|về việc|độc lập *-|ngày\b|tháng\b|năm (?:19|20)|.{0,60}, *(?:ngày|tháng)|.{0,60}tháng.{0,12}năm|\(?dự thảo|[0-9]{1,6}[a-z]?(?:/[0-9]{4})? ?[/-] ?[a-zđ]"
    r"|h(?:ỏa|oả) tốc|khẩn|mật$|bộ |sở |tỉnh |thành phố |huyện |quận |ubnd |ủy ban |hội đồng "
)
_SECTION = frozenset({Style.PART, Style.CHAPTER, Style.SECTION, Style.ARTICLE, Style.CAPITAL, Style.ROMAN})
_TABLE_HEAD = pattern(
    r"(?:s?tt|số tt|số thứ tự|nội dung|chỉ tiêu|đơn vị(?: tính)?|đvt|mục lục|[0-9ivx]+)$|đơn vị(?: tính)? *:"
)
_LONGEST_HEADER, _LONGEST_TITLE = 60, 20
"""Lines, blank ones not counted."""


def opening(signs: Signs, first: int, last: int) -> Opening:
    """The header of the document in lines `first` to `last` (exclusive)."""
    anchor = _anchor(signs, first, last)
    if anchor is None:
        start = _first_own(signs, first, last)
        return Opening(start, start, None)
    start = _backed_up(signs, first, anchor)
    kind = _kind_line(signs, start, last)
    if kind is None:
        at, title = _untitled(signs, start, last)
    elif kind[1] is None:
        at, title = _titled(signs, kind[0] + 1, last)
    else:
        at, title = _titled(signs, kind[0] + 1, last, [kind[0]])
        title = Span(kind[1], title.end) if title else None
    return Opening(start, _addressees(signs, at, last), title)


def title_below(signs: Signs, first: int, last: int) -> tuple[int, Span | None]:
    """(line behind the title, the title) for a title that begins at line `first`."""
    return _titled(signs, first, last)


def _first_own(signs: Signs, first: int, last: int) -> int:
    """Without a header: the first line that is not the portal's."""
    start = front_end(signs, first, last)
    return start if start < last else first


def _anchor(signs: Signs, first: int, last: int) -> int | None:
    """The first line that only a header has."""
    start = _skip_empty(signs, first, last)
    if start < last and signs.is_kind(start):
        return start
    return next((i for i in range(start, last) if signs.of[i] in _ANCHORS), None)


def _backed_up(signs: Signs, first: int, anchor: int) -> int:
    """Up over the issuer's lines, which stand before the first anchor: "ỦY BAN NHÂN⏎DÂN⏎TỈNH X"."""
    start, seen = anchor, 0
    for i in range(anchor - 1, first - 1, -1):
        if signs.is_empty(i):
            continue
        words = signs.words(i)
        issuing = signs.of[i] in (None, Sign.POSITION) and len(words) <= 120 and not any(c.isdigit() and "/" in words for c in words)
        if seen >= 8 or not issuing or not (signs.is_capitals(i) or _issuer_like(words)):
            break
        start, seen = i, seen + 1
    while start > first and signs.is_empty(start - 1) and signs.lines[start - 1].face is not Face.BLANK:
        start -= 1  # the pipe that opens the issuer's cell
    return start


def _issuer_like(words: str) -> bool:
    return len(words) <= 60 and _ENACTOR.match(words) is not None and not words.endswith((".", ";", ":"))


def _kind_line(signs: Signs, start: int, last: int) -> tuple[int, int | None] | None:
    """The line with the kind, and where its title begins if that stands on the same line."""
    seen, opened = 0, False
    for i in range(start, last):
        if signs.is_empty(i):
            continue
        if signs.is_kind(i):
            return i, None
        seen += 1
        glued = signs.glued_title(i) if opened else None
        if glued is not None:
            return i, glued
        if seen > _LONGEST_HEADER or not _header_line(signs, i):
            return None
        opened = opened or signs.of[i] in (Sign.NATION, Sign.NUMBER, Sign.PARTY)
    return None


def _header_line(signs: Signs, i: int) -> bool:
    sign = signs.of[i]
    if sign in (Sign.NATION, Sign.PARTY, Sign.NUMBER):
        return True
    if sign is not None and sign is not Sign.POSITION:
        return False
    words = signs.words(i)
    if any(m.style in _SECTION for m in signs.lines[i].readings) and not signs.is_capitals(i):
        return False
    if len(words) <= 60 and words[-1:] not in ".;:" and not _BASIS.match(words):
        return True  # "Đồng Mẫu," before its date
    line = signs.lines[i]
    columns = list(cells(signs.view.lower, line.start, line.end))
    if len(columns) > 1 and all(c.end - c.start <= 80 for c in columns):
        return True
    return len(words) <= 160 and (signs.is_capitals(i) or _HEADLIKE.match(words) is not None)


def _titled(signs: Signs, first: int, last: int, begun: list[int] | None = None) -> tuple[int, Span | None]:
    """(line behind the title, the title): the lines under the kind up to what cannot be a title."""
    lines = list(begun or ())
    at = first
    while at < last:
        if signs.is_empty(at):
            if signs.lines[at].face is Face.SEPARATOR and lines:
                break
            at += 1
            continue
        if not _goes_on(signs, lines, at, last):
            break
        lines.append(at)
        at += 1
    if lines:
        at = lines[-1] + 1
    title = Span(signs.inner(lines[0])[0], signs.inner(lines[-1])[1]) if lines else None
    return _kept_with(signs, at, last), title


def _goes_on(signs: Signs, lines: list[int], at: int, last: int) -> bool:
    """Whether line `at` belongs to the title whose lines so far are `lines`."""
    sign, words = signs.of[at], signs.words(at)
    if len(lines) >= _LONGEST_TITLE:
        return False
    if sign in (Sign.KEPT_WITH, Sign.ADDRESSEE, Sign.ENACTING, Sign.NATION, Sign.RECIPIENTS, Sign.NOTE, Sign.CHROME):
        return False
    open_end = bool(lines) and _OPEN_END.search(signs.words(lines[-1])) is not None
    adjacent = bool(lines) and at == lines[-1] + 1 and signs.is_capitals(lines[-1])
    if signs.lines[at].readings and not (adjacent or open_end) or _first_of_list(signs, at):
        return False
    if adjacent and not any(c.isalpha() for c in words):
        return True  # "GIAI ĐOẠN⏎2026 - 2030"
    if _TABLE_HEAD.match(words):
        return False
    if lines and not adjacent and not open_end and _UNNUMBERED.match(words):
        return False
    if signs.is_capitals(at):
        return not _is_enactor(signs, lines, at, last, open_end)
    if not lines:
        return _sentence_title(signs, at, words)
    if signs.is_capitals(lines[-1]) or _gap_before(signs, lines[-1], at):
        return open_end and not _BASIS.match(words)
    begins = signs.view.folded[signs.inner(at)[0]].islower()  # "…/QĐ-TTg⏎ngày 25 tháng 6"
    return begins or open_end or not _BASIS.match(words)


def _first_of_list(signs: Signs, at: int) -> bool:
    """"I. MỤC TIÊU" opens a list; "XIV CỦA ĐẢNG" and "2030” TRÊN ĐỊA BÀN" are the title wrapped."""
    return any(m.ordinals == (1,) and m.style is not Style.BULLET for m in signs.lines[at].readings)


def _gap_before(signs: Signs, previous: int, at: int) -> bool:
    return any(signs.is_empty(i) for i in range(previous + 1, at))


def _sentence_title(signs: Signs, at: int, words: str) -> bool:
    """A first title line in sentence case, as Party and commune documents write it."""
    if words.startswith(("căn cứ", "- căn cứ")) or len(words) > 600:
        return False
    return not (_ISSUES.search(words) or words.endswith((";", ":")) or _paragraph_issues(signs, at))


def _paragraph_issues(signs: Signs, at: int) -> bool:
    """Whether the paragraph that begins here issues the document: then it is no title."""
    size = 0
    for i in range(at, min(at + 12, len(signs.lines))):
        if signs.lines[i].face is Face.BLANK:
            break
        words = signs.words(i)
        if i > at and _BASIS.match(words):
            return False
        if _AS_FOLLOWS.search(words) or (_BASIS.match(signs.words(at)) and words.endswith((";", ":"))):
            return True
        size += len(words)
    return size > 900


def _is_enactor(signs: Signs, lines: list[int], at: int, last: int, open_end: bool) -> bool:
    """"CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH X" on its own above the bases is no more of the title."""
    words = signs.words(at)
    if open_end or not lines or not _ENACTOR.match(words) or _TITLE_WORDS.search(words):
        return False
    below = _skip_empty(signs, at + 1, last)
    for _ in range(3):  # the office's name wrapped, the session's lines
        if below >= last or not signs.is_capitals(below) or signs.of[below] is Sign.ENACTING:
            break
        if _TITLE_WORDS.search(signs.words(below)):
            return False
        below = _skip_empty(signs, below + 1, last)
    if below >= last or signs.of[below] is Sign.ENACTING or _BASIS.match(signs.words(below)):
        return True
    return _gap_before(signs, lines[-1], at)


def _kept_with(signs: Signs, at: int, last: int) -> int:
    """Behind "(Kèm theo Quyết định số …⏎của …)", which is the header's last line."""
    i = _skip_empty(signs, at, last)
    if i >= last or signs.of[i] is not Sign.KEPT_WITH:
        return at
    for end in range(i, min(i + 6, last)):
        if ")" in signs.words(end):
            return end + 1
    return i + 1


def _skip_empty(signs: Signs, at: int, last: int) -> int:
    while at < last and signs.is_empty(at):
        at += 1
    return at


def _untitled(signs: Signs, start: int, last: int) -> tuple[int, Span | None]:
    """A header without a kind line: a letter with "V/v …", or one whose kind was lost on the way."""
    subject, at, seen = _Subject(), start, 0
    behind = False
    while at < last and seen <= _LONGEST_HEADER:
        if signs.is_empty(at):
            subject.close()
            at += 1
            continue
        words = signs.words(at)
        if not subject.takes(signs, at, words):
            if not _header_line(signs, at) or (behind and _BASIS.match(words) and not signs.is_capitals(at)):
                break
            if behind and signs.is_capitals(at) and signs.of[at] is None:
                title_end, title = _titled(signs, at, last)
                return title_end, subject.span or title
            behind = behind or _closes_letterhead(words)
        seen += 1
        at += 1
    return _last_full(signs, start, at), subject.span


def _closes_letterhead(words: str) -> bool:
    """The place and date are the letterhead's last words."""
    return _DATED.search(words) is not None


_DATED = pattern(r"năm ?(?:19|20)[0-9]{2}\b|[0-9]{1,2}/[0-9]{1,2}/(?:19|20)[0-9]{2}$")


def _last_full(signs: Signs, start: int, at: int) -> int:
    while at > start and signs.is_empty(at - 1):
        at -= 1
    return at


class _Subject:
    """The subject of a letter: "V/v chính sách⏎tiền thuê đất", under its number."""

    def __init__(self) -> None:
        self.span: Span | None = None
        self._open = False

    def close(self) -> None:
        self._open = False

    def takes(self, signs: Signs, at: int, words: str) -> bool:
        start, end = signs.inner(at)
        found = None if self.span else _SUBJECT.search(signs.view.lower, start, end)
        if found:
            cut = signs.view.lower.find("   ", found.start(), end)
            self.span, self._open = Span(found.start(), cut if cut > 0 else end), True
            return True
        if self._open and self.span and signs.of[at] is None and not _closes_letterhead(words):
            self.span = Span(self.span.start, end)
            return True
        self._open = False
        return False


_SUBJECT = pattern(r"(?:(?<=[^\w])|^)(?:v/v|về việc)[ :]")


def _addressees(signs: Signs, at: int, last: int) -> int:
    """Behind "Kính gửi: …" and its list."""
    i = _skip_empty(signs, at, last)
    if i >= last or signs.of[i] is not Sign.ADDRESSEE:
        return at
    i += 1
    while i < last:
        if signs.is_empty(i):
            i += 1
            continue
        words = signs.words(i)
        previous = signs.words(_last_full(signs, at, i) - 1)
        listed = words.startswith(("-", "+", "•")) or (
            previous[-1:] not in ".;:" and not _gap_before(signs, i - 1, i + 1)
        )
        wrapped = previous[-1:] not in ".;" and signs.lines[i - 1].face is not Face.BLANK and not _BASIS.match(words)
        if not (words.startswith(("-", "+", "•")) or (listed and wrapped)):
            break
        i += 1
    return _last_full(signs, at, i)


def body_start(signs: Signs, at: int, last: int) -> int:
    """The line where the body begins: behind "như sau:", or at the first section."""
    bases_end = at
    issued = False
    for i in range(at, last):
        if signs.is_empty(i):
            continue
        words, line = signs.words(i), signs.lines[i]
        styles = [m.style for m in line.readings]
        if issued or any(s in _SECTION for s in styles):
            return i
        basis = _BASIS.match(words) is not None
        if styles and not (basis or styles[0] is Style.BULLET and i < at + 40 and _kept_list(words)):
            return i
        if basis or signs.is_capitals(i):
            bases_end = i + 1
        if signs.of[i] in (Sign.RECIPIENTS, Sign.AUTHORITY, Sign.ANNEX):
            break
        issued = _AS_FOLLOWS.search(words) is not None
    return _skip_empty(signs, _whole_paragraphs(signs, bases_end, last), last)


def _kept_list(words: str) -> bool:
    """A bullet that goes on with the bases: "- Quyết định số …;"."""
    return words.lstrip("-+ ").startswith(_BASIS_KINDS)


_BASIS_KINDS = tuple(
    fold(w)
    for w in (
        "quyết định",
        "nghị quyết",
        "nghị định",
        "luật",
        "thông tư",
        "kế hoạch",
        "chỉ thị",
        "công văn",
        "chương trình",
        "kết luận",
    )
)


def _whole_paragraphs(signs: Signs, at: int, last: int) -> int:
    """On to the end of the paragraph that line `at` would cut."""
    while 0 < at < last and not signs.is_empty(at) and not signs.is_empty(at - 1):
        if signs.words(at - 1)[-1:] in ".;:":
            break
        at += 1
    return at
