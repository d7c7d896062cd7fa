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

from ...text.folds import fold, lower, pattern
from ...vocab.words import Words
from .types import Comparison, Quantity, Sign

LEADS = (
    "đạt", "đạt được", "đạt mức", "đạt tỷ lệ", "đạt tỉ lệ", "là", "tỷ lệ", "tỉ lệ", "mức", "ở mức", "về mức",
    "có", "được", "xuống", "xuống còn", "còn", "lên", "lên mức", "đến", "tới", "thêm", "có thêm", "bình quân",
    "trung bình", "từ", "chiếm", "phấn đấu", "phấn đấu đạt", "dự kiến", "dự kiến đạt", "hằng năm", "hàng năm",
    "mỗi năm", "bằng", "bình quân mỗi năm", "bình quân hằng năm", "bình quân hàng năm", "về", "số lượng",
    "tổng số", "đủ", "cả", "phải", "phải đạt", "tiến tới", "ra", "tăng", "giảm", "tăng thêm", "giảm thêm",
)  # fmt: skip
"""Words that lead to a number without binding it; of several that fit the longest is taken."""


class Signs(NamedTuple):
    before: dict[str, Sign]
    after: tuple[tuple[str, Sign], ...]
    leads: frozenset[str]
    last_words: frozenset[str]
    """The last word of every phrase that may stand before a number."""


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
    leads = frozenset(fold(lead) for lead in LEADS)
    return Signs(before, tuple(after), leads, frozenset(phrase.split()[-1] for phrase in (*before, *leads)))


_WORD = re.compile(r"[^\s,;:()\[\]\"*_]+")
_GAP = re.compile(r"[\s*_]+")
_SYMBOL = re.compile(r"(?:<=|>=|[<>≤≥=])[ ]?\Z")
_LONGEST = 4
_REACH = 64
_UNITS_BETWEEN = pattern(r"(?: (?!từ\b|trở\b)[^\W_]+){0,2}[ ]?")
_LEADING_TO = pattern(
    r" ?(?:lên|xuống|đến|tới)(?: (?:còn|đến|tới|mức|trên|dưới|khoảng|ít nhất|tối thiểu))*[ ]?(?=[0-9])"
)


def comparison(text: str, quantity: Quantity, start: int, end: int, known: Signs) -> Comparison:
    """How the quantity binds; `start` and `end` bound its clause."""
    sign, head_end, leads = _before(text, quantity.start, start, known)
    after, tail_start = _after(text, quantity, end, known)
    said = sign is not None or after is not None
    if quantity.value_max is not None:
        return Comparison("between", True, head_end, tail_start, leads)
    if sign == "ge" and "từ" in leads and after is None and _LEADING_TO.match(text, quantity.end, end):
        sign = None  # từ 60% lên 75%
    if after is not None:
        sign = after
    if sign is None and quantity.family == "rank":
        sign = "le"
    return Comparison(sign or "eq", said, head_end, tail_start, leads)


def _before(text: str, at: int, start: int, known: Signs) -> tuple[Sign | None, int, frozenset[str]]:
    """The sign that the words before a number give, where they begin, and the words met."""
    floor = max(start, at - _REACH)
    symbol = _SYMBOL.search(text, floor, at)
    if symbol is not None:
        return known.before.get(symbol[0].strip(), "eq"), symbol.start(), frozenset()
    head = text[floor:at].rstrip(" ")
    last_word = head[head.rfind(" ") + 1 :]
    if last_word.isalpha() and last_word not in known.last_words:
        return None, at, frozenset()
    words = list(_WORD.finditer(text, floor, at))
    sign: Sign | None = None
    leads: set[str] = set()
    head_end, last = at, len(words)
    while last > 0 and _GAP.fullmatch(text, words[last - 1].end(), head_end):
        for size in range(min(_LONGEST, last), 0, -1):
            phrase = " ".join(w[0] for w in words[last - size : last])
            if phrase in known.before or phrase in known.leads:
                break
        else:
            break
        if phrase == "lên" and last > size and words[last - size - 1][0] == "trở":
            break  # từ 15 tuổi trở lên
        if phrase in known.before and (sign is None or leads == {"từ"}):  # khoảng từ 5: about 5
            sign = known.before[phrase]
        leads.update(phrase.split())
        last -= size
        head_end = words[last].start()
    return sign, head_end, frozenset(leads)


def _after(text: str, quantity: Quantity, end: int, known: Signs) -> tuple[Sign | None, int]:
    """The sign that stands behind the quantity: "99,5% trở lên", "04 xã trở lên"."""
    tail = quantity.end
    for words, sign in known.after:
        at = text.find(words, tail, min(end, tail + 40 + len(words)))
        if at < 0:
            continue
        between = _UNITS_BETWEEN.match(text, tail, at)
        reach = 1 if quantity.family != "count" else 16
        if between is not None and between.end() == at and at - tail <= reach:
            return sign, at + len(words)
    return None, tail
