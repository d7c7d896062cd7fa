"""What follows the title: the addressees of a letter, then the preamble up to the body.

In: the signs of the lines, and the line behind the title. Out: the line behind "Kính gửi: …", and the line where
the body begins: behind "như sau:" or the enacting words, or at the first section.
"""

from __future__ import annotations

from ...lines.types import Face, Style
from ...text.folds import fold, pattern
from .phrases import BASIS, OWN_BASIS, SECTION, as_follows
from .sign_words import Sign
from .signs import Signs

_UNNUMBERED = pattern(r"(?:phần )?mở đầu$|đặt vấn đề$|lời nói đầu$")
_LONGEST_HEADING = 60
_BEHIND_BODY = frozenset({Sign.RECIPIENTS, Sign.AUTHORITY, Sign.ANNEX})


def addressees(signs: Signs, at: int, last: int) -> int:
    """Behind "Kính gửi: …" and its list."""
    i = signs.next_full(at, last)
    if i >= last or signs.of[i] is not Sign.ADDRESSEE:
        return at
    i += 1
    while i < last and (signs.is_empty(i) or _is_addressed(signs, at, i)):
        i += 1
    return signs.behind_full(at, i)


def _is_addressed(signs: Signs, at: int, i: int) -> bool:
    """An item of the list, or a line that goes on with the one above: no basis, no section."""
    words = signs.words(i)
    if words.startswith(("-", "+", "•")):
        return True
    section = not SECTION.isdisjoint([m.style for m in signs.lines[i].readings])
    return _goes_on(signs, at, i) and not section and not BASIS.match(words)


def body_start(signs: Signs, at: int, last: int, headed: bool) -> int:
    """The line where the body begins: behind "như sau:", or at the first section; `headed`: below a header."""
    bases_end = at
    issued = told = False
    for i in range(at, last):
        if signs.is_empty(i):
            continue
        words, line = signs.words(i), signs.lines[i]
        styles = [m.style for m in line.readings]
        if issued or not SECTION.isdisjoint(styles) or _opens_table(signs, i) or _is_heading(signs, i, last):
            return i
        basis = BASIS.match(signs.uncut(i, last)) is not None
        if styles and not (basis or (styles[0] is Style.BULLET and i < at + 40 and _kept_list(words))):
            # a page of news: "… như:" / "(1) Mở lớp; (2) …"
            bare = told and not headed and bases_end == at and styles[0] is Style.BRACKETED
            return signs.next_full(at, last) if bare else i
        opens = basis or signs.is_capitals(i)
        if (opens and not told) or OWN_BASIS.match(words):
            bases_end = i + 1
        told = told or not (opens or _goes_on(signs, at, i))
        if signs.of[i] in _BEHIND_BODY:
            break
        issued = as_follows(words)
    return signs.next_full(_whole_paragraphs(signs, bases_end, last), last)


def _is_heading(signs: Signs, i: int, last: int) -> bool:
    """ "MỤC TIÊU" that lost its number: capitals that say what the section below is for, above a text; "Mục tiêu" in
    small letters above "1. …"."""
    below = signs.next_full(i + 1, last)
    if below >= last or signs.is_capitals(below):
        return False
    if signs.is_capitals(i):
        return signs.role(i) is not None or _UNNUMBERED.match(signs.words(i)) is not None
    start, end = signs.inner(i)
    written = signs.view.folded[start:end]
    titled = written[:1].isupper() and written[-1:].isalnum() and len(written) <= _LONGEST_HEADING
    return titled and _opens_list(signs, below) and signs.role(i) is not None


def _opens_list(signs: Signs, i: int) -> bool:
    return any(m.style is Style.ARABIC and m.ordinals == (1,) for m in signs.lines[i].readings)


def _goes_on(signs: Signs, at: int, i: int) -> bool:
    """Whether the line goes on with the one above, which nothing closes."""
    return i > at and not signs.is_empty(i - 1) and signs.words(i - 1)[-1:] not in ".;:"


def _opens_table(signs: Signs, i: int) -> bool:
    return _NUMBERS.match(signs.words(i)) is not None or (signs.lines[i].face is Face.ROW and signs.is_table_row(i))


_NUMBERS = pattern(
    r"(?:s?tt|số (?:tt|thứ tự))[ *_.]*(?:[|]| {2}|\Z"
    r"|(?<=[ ])(?:tên|nội dung|nhiệm vụ|chỉ tiêu|mục tiêu|công việc|hoạt động|danh mục|đơn vị|cơ quan)(?!\w))"
)
"""The head of a table's first column, whatever parts it from the next."""


def _kept_list(words: str) -> bool:
    """A bullet that goes on with the bases: "- Quyết định số …;"."""
    return words.lstrip("-+ ").startswith(_BASIS_KINDS)


_BASIS_KINDS = tuple(map(fold, (
    "quyết định", "nghị quyết", "nghị định", "luật", "thông tư", "kế hoạch", "chỉ thị", "công văn", "chương trình",
    "kết luận",
)))  # fmt: skip


def _whole_paragraphs(signs: Signs, at: int, last: int) -> int:
    """On to the end of the paragraph that line `at` would cut."""
    while 0 < at < last and not signs.is_empty(at) and not signs.is_empty(at - 1):
        if signs.words(at - 1)[-1:] in ".;:" or signs.of[at] in _BEHIND_BODY:
            break
        at += 1
    return at
