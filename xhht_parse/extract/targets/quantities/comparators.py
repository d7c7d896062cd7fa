"""How a value binds: the words right before a number, and "trở lên" behind it.

In: a quantity in its clause. Out: a `Comparison`. The comparators are `vocab/data/comparators.toml`;
words that only lead to a number ("đạt", "tỷ lệ", "là") are `LEADS`. The words before the number are
read backwards as long as each is a comparator or leads to it, so "trên địa bàn", "từ 15 tuổi trở lên"
and "trình độ đại học trở lên" are never the target's.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ....text.folds import fold, lower, pattern
from ....text.literals import holds
from ....vocab.words import Words
from ..types import Comparison, Quantity, Sign

LEADS = (
    "đạt", "đạt được", "đạt mức", "đạt tỷ lệ", "đạt tỉ lệ", "là", "tỷ lệ", "tỉ lệ", "mức", "ở mức", "về mức",
    "có", "được", "xuống", "xuống còn", "còn", "lên", "lên mức", "đến", "tới", "thêm", "có thêm", "bình quân",
    "trung bình", "từ", "chiếm", "phấn đấu", "phấn đấu đạt", "dự kiến", "dự kiến đạt", "hằng năm", "hàng năm",
    "mỗi năm", "bằng", "bình quân mỗi năm", "bình quân hằng năm", "bình quân hàng năm", "về", "số lượng",
    "tổng số", "đủ", "cả", "phải", "phải đạt", "tiến tới", "ra", "tăng", "giảm", "tăng thêm", "giảm thêm",
    "cả giai đoạn", "cả năm", "lũy kế",
)  # fmt: skip
"""Words that lead to a number without binding it; of several that fit the longest is taken."""
CHANGES = frozenset({"tăng", "giảm"})
"""Those behind which the number tells of its own noun alone: "xử lý trên 70% nước thải, giảm 9% khí thải"."""


_BEYOND = frozenset({"vượt"})
_OVER = " quá "
_NOT_OVER = pattern(r"(?<!\w)không (?:để|cho)(?!\w)[^;,]{0,80}? (?P<over>(?:vượt )?quá) \Z")
""" "không để tỷ lệ bỏ học vượt quá 1%": no more than that."""


class Phrase(NamedTuple):
    """A comparator before a number, or words that only lead to one."""

    text: str
    sign: Sign | None
    words: frozenset[str]


class Signs(NamedTuple):
    before: dict[str, Sign]
    after: tuple[tuple[str, Sign], ...]
    after_heads: tuple[str, ...]
    """The first word of every phrase that may stand behind one."""
    longest_after: int
    by_last_word: dict[str, list[Phrase]]
    """Those that may stand before a number, longest first."""


@cache
def signs(words: Words) -> Signs:
    """The comparators of the word list, by side."""
    before: dict[str, Sign] = {}
    after: list[tuple[str, Sign]] = []
    for c in words.comparators:
        text = lower(fold(c.text))
        if c.position == "before":
            before[text] = c.sign
        elif c.position == "after":
            after.append((text, c.sign))
    after.sort(key=lambda pair: -len(pair[0]))
    by_last: dict[str, list[Phrase]] = {}
    phrases = {*before, *map(fold, LEADS)}
    for text in sorted(phrases, key=lambda text: (-text.count(" "), text)):
        if text.count(" ") < _LONGEST:
            phrase = Phrase(text, before.get(text), frozenset(text.split(" ")))
            by_last.setdefault(text.split()[-1], []).append(phrase)
    after_heads = tuple(sorted({"trở", *(text.split()[0] for text, _ in after)}))
    longest_after = max((len(text) for text, _ in after), default=0)
    return Signs(before, tuple(after), after_heads, longest_after, by_last)


_WORD = re.compile(r"[^\s,;:()\[\]\"*_]+")
_GAP = re.compile(r"[\s*_]+")
_BLANKS = re.compile("  +")
_SIGNS = "<>=≤≥"
_BULLETS = frozenset(("", "-", "+", "•"))
"""What stands before a number that opens its paragraph."""
_MIDDLE = "trung bình "
_GRADE = pattern(
    r"(?<!\w)(?:(?:tốt|giỏi|khá)(?: (?:đạt|chiếm|trên|từ|khoảng))*:? [0-9.,]{1,6} ?%(?: trở lên)?[,;]|loại)"
    r" trung bình \Z"
)
"""A mark beside others: "khá 60%, trung bình dưới 10%", "loại trung bình 10%"; not "ở mức cao, trung bình 10%"."""
_EDGES = ' ,;:()[]"-'
_EDGE = re.compile(r'[-,;:()\[\]"]')
_NONE: frozenset[str] = frozenset()
_SYMBOL = re.compile(r"(?:<=|>=|(?<!<[a-z])(?<!<[a-z/][a-z])(?<!br/)(?<!strong)>|[<≤≥=])[ ]?\Z")
"""A sign before a number; not the end of a tag that a reader has left: "<i>90%"."""
_LONGEST = 4
"""Words of a phrase."""
_REACH = 64
_UNITS_BETWEEN = pattern(r"(?: (?!từ\b|trở\b)[^\W_]+){0,2}[ ]?")
_AREA = r"(?:huyện|thị xã|thành phố|xã|phường|thị trấn|thôn|bản|buôn|ấp|khóm|xóm|tổ dân phố|khu phố|khu dân cư)"
WHOLE = (
    r"(?:dân số|(?:công )?dân|hộ(?: (?:dân|gia đình|nông dân|đăng ký|kinh doanh))?|người dân|hội viên|đoàn viên"
    r"|trường(?: học)?|người(?: lao động)?|(?:công nhân )?lao động|công nhân|gia đình|doanh nghiệp|hợp tác xã|sinh viên"
    r"|quân nhân|dòng họ|trẻ(?: em| mẫu giáo| nhà trẻ)?|giáo viên|cán bộ|công chức|viên chức|phụ nữ|thanh niên"
    rf"|đầu mối|{_AREA}|(?:chi )?hội|(?:chi |đảng )?bộ|(?:tổ chức )?cơ sở(?: (?:hội|đảng|đoàn|giáo dục))?|đơn vị"
    r"|cơ quan|học sinh|tổng (?:thu|chi))"
)
"""Words for all of whom a share is."""
ALL = pattern(rf"(?:số )?{WHOLE}(?:(?:,| và)? {WHOLE})*")
WHOLE_BETWEEN = pattern(  # 35% dân số trở lên, 100% kế hoạch giao trở lên
    rf" (?:{ALL.pattern}(?: trực thuộc)?|(?:chỉ tiêu|kế hoạch|dự toán)(?: (?:được )?giao| đề ra)?)[ ]"
)
TO = r"(?:lên|xuống|đến|tới|còn)(?: (?:còn|đến|tới|mức|trên|dưới|khoảng|ít nhất|tối thiểu))*[ ]?(?=[0-9])"
"""What leads to the number that a change ends at."""


def comparison(text: str, quantity: Quantity, start: int, end: int, known: Signs, followed: bool) -> Comparison:
    """How the quantity binds; `start` and `end` bound its clause, in which `followed` says that words stand with which
    a comparator behind a number may begin."""
    at, share = quantity.start, quantity.family == "percent" and quantity.per is None
    start = _behind_grade(text, start, at) if share else start
    sign, head_end, leads = _before(text, at, start, known)
    if text.endswith(_OVER, start, head_end) and (over := _NOT_OVER.search(text, start, head_end)) is not None:
        sign, head_end = "le", over.start("over")
    after, tail_start = _after(text, quantity, end, known) if followed else (None, quantity.end)
    said = sign is not None or after is not None
    if quantity.value_max is not None:
        return Comparison("between", True, head_end, tail_start, leads)
    if leads == _BEYOND and text.startswith(" so với ", quantity.end, end):
        sign = None  # vượt 10% so với năm 2025: so much more
    if after is not None:
        sign = after
    if sign in (None, "ge") and quantity.family == "rank":
        sign = "le"  # xếp thứ 10 trở lên: no worse
    return Comparison(sign or "eq", said, head_end, tail_start, leads)


def _behind_grade(text: str, start: int, at: int) -> int:
    """Behind a mark that is no mean: "khá 60%, trung bình | dưới 10%"."""
    middle = text.rfind(_MIDDLE, max(start, at - _REACH // 2), at)
    behind = middle + len(_MIDDLE)
    return behind if middle >= 0 and _GRADE.search(text, max(0, behind - _REACH), behind) is not None else start


def sign_at(text: str, start: int, end: int, known: Signs) -> Sign | None:
    """The sign that a label ends with, which binds all that it opens: "đạt tối thiểu" before its colon."""
    return _before(text, end, start, known)[0]


def _before(text: str, at: int, start: int, known: Signs) -> tuple[Sign | None, int, frozenset[str]]:
    """The sign that the words before a number give, where they begin, and the words met."""
    floor = at - _REACH if at - _REACH > start else start
    head = text[floor:at].rstrip(" ")
    if head and head[-1] in _SIGNS and (symbol := _SYMBOL.search(text, floor, at)) is not None:
        return known.before.get(symbol[0].strip(), "eq"), symbol.start(), _NONE
    word = head[head.rfind(" ") + 1 :]
    if word not in known.by_last_word and (word.isalpha() or word in _BULLETS):
        return None, at, _NONE  # as most
    starts: dict[int, int] = {}
    if "  " in head or "*" in head or "_" in head or "\n" in head:  # between two words is more than one blank
        head, starts = _narrowed(text, floor, at)
        word = head[head.rfind(" ") + 1 :]
    sign: Sign | None = None
    leads = _NONE
    head_end, stop = at, len(head)
    while stop > 0:
        if not word.isalnum():
            word = _EDGE.split(word)[-1]  # "(đạt"
        phrase = _phrase_at(head, stop, word, known)
        if phrase is None or (phrase.text == "hơn" and leads):  # hai năm hoặc lâu hơn lên 60%
            break
        begin = stop - len(phrase.text)
        if phrase.sign is not None and (sign is None or leads == {"từ"}):  # khoảng từ 5: about 5
            sign = phrase.sign
        leads = leads | phrase.words if leads else phrase.words
        head_end = starts.get(begin, floor + begin)
        stop = begin - 1 if begin and head[begin - 1] == " " else 0
        word = head[head.rfind(" ", 0, stop) + 1 : stop]
    return sign, head_end, leads


_NO_LEAD = {
    "lên": ("trở",),
    "đạt": ("chưa", "xếp loại", ", loại", ": loại", "; loại"),
    "bằng": ("mặt", "cân", "công", "đồng"),
    "đủ": ("đầy",),
}
"""Words behind which others lead to no number: "trở lên", the marks "chưa đạt", "loại Đạt", "mặt bằng"."""
_MARKED = "loại"
"""All that stands in a clause before a mark: "Học tập: loại Tốt 30%; | loại Đạt dưới 12%"."""


def _phrase_at(head: str, stop: int, word: str, known: Signs) -> Phrase | None:
    """The words of a comparison that end here, with this one; not "từ 15 tuổi trở lên"."""
    for phrase in known.by_last_word.get(word, ()):
        begin = stop - len(phrase.text)
        if head.endswith(phrase.text, 0, stop) and (begin == 0 or head[begin - 1] in _EDGES):
            if head.endswith(_NO_LEAD.get(phrase.text, ()), 0, max(0, begin - 1)) or head[:begin].strip() == _MARKED:
                return None
            return phrase
    return None


def _narrowed(text: str, floor: int, at: int) -> tuple[str, dict[int, int]]:
    """The words before this place with one blank between each two, and where each begins in the text."""
    words = _words(text, floor, at)
    starts: dict[int, int] = {}
    size = 0
    for start, word in words:
        starts[size] = start
        size += len(word) + 1
    return " ".join(word for _, word in words), starts


def _words(text: str, floor: int, at: int) -> list[tuple[int, str]]:
    """The words that stand right before this place with nothing but blanks and marks of bold type between them."""
    found: list[tuple[int, str]] = []
    stop = at
    for match in reversed(list(_WORD.finditer(text, floor, at))):
        near = match.end() == stop or (match.end() == stop - 1 and text[stop - 1] == " ")
        if not near and _GAP.fullmatch(text, match.end(), stop) is None:
            break
        stop = match.start()
        found.append((stop, match[0]))
    found.reverse()
    return found


def _after(text: str, quantity: Quantity, end: int, known: Signs) -> tuple[Sign | None, int]:
    """The sign that stands behind the quantity: "99,5% trở lên", "04 xã trở lên"."""
    tail = quantity.end
    if not holds(text, known.after_heads, tail, min(end, tail + _REACH)):
        return None, tail
    whole = WHOLE_BETWEEN.match(text, tail, end) if quantity.family == "percent" else None
    if whole is not None and text.startswith("trở lên", whole.end(), end):
        return "ge", tail  # the indicator goes on: "dân số"
    reach = 1 if quantity.family != "count" else 16
    stop = min(end, tail + reach + known.longest_after)
    near = text[tail:stop]
    if "  " in near:
        near = _BLANKS.sub(" ", near)  # "99,5% trở  lên"
    for words, sign in known.after:
        at = near.find(words)
        if 0 <= at <= reach:
            between = _UNITS_BETWEEN.match(near, 0, at)
            if between is not None and between.end() == at:
                return sign, _behind_signs(text, tail, at + len(words))
    return None, tail


def _behind_signs(text: str, at: int, count: int) -> int:
    """The place behind so many signs, blanks in a row counted as one."""
    for _ in range(count):
        blanks = _BLANKS.match(text, at)
        at = at + 1 if blanks is None else blanks.end()
    return at
