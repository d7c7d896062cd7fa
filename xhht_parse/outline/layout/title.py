"""The title: the lines under the kind, up to what cannot be a title.

In: the signs of the lines, and the line behind the kind. Out: the line behind the header, and the title's span.
A title ends at the bases, at the enacting authority's line, at a separator, at the first label of a list, at
"(Kèm theo …)" or at a sentence. To add such an end: `_goes_on`.
"""

from __future__ import annotations

from ...lines.types import Face, Style
from ...text.folds import fold, pattern
from ...text.spans import Span
from .phrases import BASIS, BY_ENACTOR, ENACTOR, PLACE_AND_DATE
from .sentences import LONGEST_CLOSED, SPEAKER, is_open, opens_text, paragraph_issues
from .sign_words import Sign
from .signs import Signs

# "…, Ủy ban nhân dân tỉnh ban hành Kế hoạch … như sau:"
_ISSUES = pattern(r"như sau *[:.]?|ban hành kế hoạch|xây dựng kế hoạch|sau đây *:")
# words that an enacting authority's line has not
_TITLE_WORDS = pattern(
    r"(?<![^\W\d_])(?:về|giai đoạn|năm|đến|ban hành|phê duyệt|trên địa bàn|thực hiện|ngày|triển khai|tại"
    r"|của)(?![^\W\d_])"
)
_UNNUMBERED = pattern(
    r"(?:phần )?mở đầu$|đặt vấn đề$|lời nói đầu$|sự cần thiết|căn cứ|mục đích|mục tiêu|tình hình|đánh giá|nội dung$"
    r"|quyết định$"
)
_TABLE_HEAD = pattern(
    r"(?:s?tt|số tt|số thứ tự|nội dung|chỉ tiêu|đơn vị(?: tính)?|đvt|mục lục|[0-9ivx]+)$|đơn vị(?: tính)? *:"
)
# the session of a Party body, between the kind and the title
_SESSION = pattern(
    r"(?:hội nghị lần thứ [^,;:()\n]{2,40}|ban chấp hành (?:đảng bộ|trung ương)[^,;:()\n]{0,40}|"
    r"\(?khóa [ivxlc0-9]{1,6}\)?)(?:\(khóa [ivxlc0-9]{1,6}\))?(?P<more>$|\s+(?=về\s))"
)
# what a document is about, in the line below its enactor
_SUBJECT = pattern(r"(?:v/v|về|ban hành|phê duyệt|quy định|sửa đổi|bãi bỏ|công bố|thành lập)(?![^\W\d_])")
_BEHIND_TITLE = frozenset(
    {Sign.KEPT_WITH, Sign.ADDRESSEE, Sign.ENACTING, Sign.NATION, Sign.RECIPIENTS, Sign.NOTE, Sign.CHROME}
)
_LONGEST_REST = 200
"""Characters of the last line of a title, in small letters."""
_BASED, _BY = fold("căn cứ "), fold("của ")
_TERM = pattern(
    r"\(?(?:(?:học kỳ|quý) [ivx1-4]{1,3},? ?|tháng [0-9]{1,2},? ?)?(?:năm học|năm|giai đoạn|nhiệm kỳ) "
    r"20[0-9]{2}(?: ?- ?20[0-9]{2})?\)?$"
)
_SHORT, _LONGEST_SUBJECT = 24, 150
"""Characters of a title that says no more than what is done, and of a line that says of what."""
_ONE_LINE = 60
"""Characters of a title, and of a text, that are no line of a wrapped one."""
_LONGEST = 20
"""Lines in a title, blank ones not counted."""


def titled(signs: Signs, first: int, last: int, begun: list[int] | None = None) -> tuple[int, Span | None]:
    """(line behind the title, the title): the lines under the kind up to what cannot be a title."""
    lines = list(begun or ())
    at = first
    subject = _below_enactor(signs, lines[0] if lines else signs.next_full(first, last), last)
    if subject is not None:
        lines, at = [], subject
    while at < last:
        if signs.is_empty(at):
            if signs.lines[at].face is Face.SEPARATOR and lines:
                break
            at += 1
            continue
        session = None if lines else _SESSION.match(signs.words(at))
        if session is not None and not session["more"] and signs.next_full(at + 1, last) < last:
            at += 1
            continue
        if not _goes_on(signs, lines, at, last):
            break
        lines.append(at)
        at += 1
    if lines:
        at = lines[-1] + 1
    title = Span(_behind_session(signs, lines[0]), signs.inner(lines[-1])[1]) if lines else None
    return _kept_with(signs, at, last), title


def _below_enactor(signs: Signs, at: int, last: int) -> int | None:
    """The line that says what it is about, below "(QUYẾT ĐỊNH) CỦA ỦY BAN NHÂN DÂN⏎TỈNH X": that is no title."""
    if at >= last or _BY not in signs.words(at) or not signs.is_capitals(at):
        return None
    start, end = signs.inner(at)
    start = signs.glued_title(at) or start
    lower = signs.view.lower
    if not BY_ENACTOR.match(lower, start, end) or _TITLE_WORDS.search(lower, start + len(_BY), end):
        return None
    for _ in range(2):
        at = signs.next_full(at + 1, last)
        if at < last and _SUBJECT.match(signs.words(at)):
            return at
        if at >= last or not signs.is_capitals(at) or _TITLE_WORDS.search(signs.words(at)):
            return None
    return None


def _behind_session(signs: Signs, at: int) -> int:
    """Where the title begins in its first line: behind "BAN CHẤP HÀNH ĐẢNG BỘ TỈNH (KHÓA XV)"."""
    start, end = signs.inner(at)
    session = _SESSION.match(signs.view.lower, start, end)
    return session.end() if session is not None and session["more"] else start


def _goes_on(signs: Signs, lines: list[int], at: int, last: int) -> bool:
    """Whether line `at` belongs to the title whose lines so far are `lines`."""
    sign, words = signs.of[at], signs.words(at)
    if len(lines) >= _LONGEST:
        return False
    if sign in _BEHIND_TITLE or (lines and PLACE_AND_DATE.match(words)):
        return False
    open_end = bool(lines) and is_open(signs.words(lines[-1]), words)
    adjacent = bool(lines) and at == lines[-1] + 1 and signs.is_capitals(lines[-1])
    if signs.lines[at].readings and (not (adjacent or open_end) or _first_of_list(signs, at)):
        return False
    if (adjacent or open_end) and not any(map(str.isalpha, words)):
        return True  # "GIAI ĐOẠN⏎2026 - 2030"
    if _TABLE_HEAD.match(words):
        return False
    if (
        lines
        and not open_end
        and not signs.view.folded[signs.inner(at)[0]].islower()
        and _UNNUMBERED.match(words)
        and (not adjacent or _heads_text(signs, lines[-1], at, last))
    ):
        return False
    if signs.is_capitals(at):
        return not _is_enactor(signs, lines, at, last, open_end)
    if not lines:
        return _sentence_title(signs, at, words)
    return _goes_on_small(signs, lines, at, last, open_end)


def _goes_on_small(signs: Signs, lines: list[int], at: int, last: int, open_end: bool) -> bool:
    """Whether the title goes on in line `at`, which is in small letters; `open_end`: the line above asks for more."""
    words = signs.words(at)
    dated = signs.is_capitals(lines[0]) and _TERM.match(signs.words(lines[-1]))
    if dated or signs.is_capitals(lines[-1]) or signs.gap_between(lines[-1], at):
        if open_end and not opens_text(signs, at, words):
            return True
        return _small_rest(signs, at, words) or _subject_below(signs, lines, at, last, words)
    if words.endswith((".", ":")) and (len(words) > LONGEST_CLOSED or ENACTOR.match(words)) and not open_end:
        return False  # a sentence of the preamble right below, "THỦ TƯỚNG CHÍNH PHỦ điện:"
    if not open_end and SPEAKER.match(words) and paragraph_issues(signs, at):
        return False
    begins = signs.view.folded[signs.inner(at)[0]].islower()  # "…/QĐ-TTg⏎ngày 25 tháng 6"
    return begins or not BASIS.match(words) or (open_end and not paragraph_issues(signs, at))


def _heads_text(signs: Signs, above: int, at: int, last: int) -> bool:
    """Whether a heading right below a title that stands on one line heads a text: "TÌNH HÌNH THỰC HIỆN …"."""
    below = signs.next_full(at + 1, last)
    if below >= last or signs.is_capitals(below) or BASIS.match(signs.words(below)) or signs.lines[below].readings:
        return False
    line = signs.lines[below]
    return len(signs.words(above)) >= _ONE_LINE and line.end - line.start >= _ONE_LINE and signs.role(at) is not None


def _small_rest(signs: Signs, at: int, words: str) -> bool:
    """ "CỦA ĐOÀN THANH NIÊN⏎⏎thực hiện Nghị quyết …": no sentence of the preamble begins with a small letter."""
    small = signs.view.folded[signs.inner(at)[0]].islower()
    ends = words.endswith((";", ":", ".")) or len(words) > _LONGEST_REST
    return small and not ends and words[:7] != _BASED and not ENACTOR.match(words)


def _subject_below(signs: Signs, lines: list[int], at: int, last: int, words: str) -> bool:
    """What stands in small letters below "KẾ HOẠCH TUYÊN TRUYỀN", which says of what: "Công tác dân số năm 2026"; below
    any title "Năm học 2025 - 2026"."""
    if _TERM.match(words):
        return True
    glued, above = signs.glued_title(lines[0]), signs.behind_full(0, lines[0]) - 1
    if glued is None and (above < 0 or signs.of[above] is not Sign.KIND):
        return False  # an annex's title
    start, below = glued or signs.inner(lines[0])[0], signs.next_full(at + 1, last)
    if signs.inner(lines[-1])[1] - start > _SHORT or not _ends_above(signs, at, below, last):
        return False
    opens = signs.view.folded[signs.inner(at)[0]].isupper()
    told = words[-1:] in ".;," or ":" in words or len(words) > _LONGEST_SUBJECT
    return opens and not (told or BASIS.match(words) or ENACTOR.match(words) or signs.role(at))


def _ends_above(signs: Signs, at: int, below: int, last: int) -> bool:
    """Whether a line that is no text's first one stands alone: a gap, the bases or a label follow it."""
    if below >= last or signs.gap_between(at, below) or signs.lines[below].readings:
        return True
    return BASIS.match(signs.words(below)) is not None or signs.of[below] in _BEHIND_TITLE


def _first_of_list(signs: Signs, at: int) -> bool:
    """ "I. MỤC TIÊU" opens a list; "XIV CỦA ĐẢNG" and "2030” TRÊN ĐỊA BÀN" are the title wrapped."""
    return any(m.ordinals == (1,) and m.style is not Style.BULLET for m in signs.lines[at].readings)


def _sentence_title(signs: Signs, at: int, words: str) -> bool:
    """A first title line in sentence case, as Party and commune documents write it."""
    if words.startswith(("căn cứ", "- căn cứ")) or len(words) > 600:
        return False
    if words.endswith((";", ":")) or paragraph_issues(signs, at):
        return False
    return not (BASIS.match(words) and _ISSUES.search(words))


def _is_enactor(signs: Signs, lines: list[int], at: int, last: int, open_end: bool) -> bool:
    """ "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH X" on its own above the bases is no more of the title."""
    words = signs.uncut(at, last)
    if open_end or not lines or not ENACTOR.match(words) or _TITLE_WORDS.search(words):
        return False
    if words.endswith(":"):
        return True  # "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH X ĐIỆN:"
    below = signs.next_full(at + 1, last)
    for _ in range(3):  # the office's name wrapped, the session's lines
        if below >= last or not signs.is_capitals(below) or signs.of[below] is Sign.ENACTING:
            break
        if _TITLE_WORDS.search(signs.words(below)):
            return False
        below = signs.next_full(below + 1, last)
    if below >= last or signs.of[below] is Sign.ENACTING or BASIS.match(signs.uncut(below, last)):
        return True
    return signs.gap_between(lines[-1], at)


def _kept_with(signs: Signs, at: int, last: int) -> int:
    """Behind "(Kèm theo Quyết định số …⏎của …)" or the place and date, the header's last line."""
    i = signs.next_full(at, last)
    if i < last and PLACE_AND_DATE.match(signs.words(i)):
        return i + 1
    if i >= last or signs.of[i] is not Sign.KEPT_WITH:
        return at
    for end in range(i, min(i + 6, last)):
        if ")" in signs.words(end):
            return end + 1
    return i + 1
