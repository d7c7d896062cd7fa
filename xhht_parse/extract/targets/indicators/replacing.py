"""What a number measures whose words take the place of some of the words of the name before it.

"Huy động trẻ nhà trẻ ra lớp đạt 40%, mẫu giáo đạt 95%". In: the words before the number, the name of the one before it.
Out: its own name, or None where no words stand there whose place they take. To know others that stand for each other:
one pattern in `_KINDS`.
"""

from __future__ import annotations

from ....text.folds import pattern
from ....text.spans import Span
from ..types import Comparison, Named
from .phrases import LEVEL, PREDICATE

_MARK = r"(?:xuất sắc|tốt|giỏi|khá|trung bình|yếu|kém)"
_MARKS = rf"{_MARK}(?:(?:,| và)? {_MARK}){{0,3}}"
_SCHOOLS = rf"{LEVEL.pattern}(?: [0-9]{{1,2}} tuổi)?"
_AGE = ("trong độ tuổi ", "độ tuổi ")
_AGES = r"(?:dưới |từ )?[0-9]{1,2}(?: ?(?:-|đến) ?[0-9]{1,2})? tuổi"
_KINDS = tuple(
    map(
        pattern,
        (
            r"nam|nữ",
            _MARKS,
            rf"(?:xếp )?loại {_MARKS}",
            r"thể [^\W\d_]+ [^\W\d_]+",  # Trẻ suy dinh dưỡng thể nhẹ cân dưới 4%, thể thấp còi dưới 5%
            r"(?:cấp|bậc) (?:trường|cơ sở|xã|phường|huyện|tỉnh|thành phố|bộ|ngành|quốc gia|toàn quốc)",
            rf"(?:trẻ |học sinh )?{_SCHOOLS}",
            _AGES,
        ),
    )
)
"""Kinds beside one another: words of a row take the place of each other."""
_KIND = pattern("|".join(kind.pattern for kind in _KINDS))
_LONGEST_KIND = 30
_SUCH, _WITHIN = pattern(f"{_SCHOOLS}|{_AGES}"), pattern(rf"(?<!,)(?<!đến) (?:{_SCHOOLS}|{_AGES})(?= )")
"""Those that may stand within: "huy động trẻ | nhà trẻ | ra lớp"."""
_HAS = pattern(r" (?:tham gia|sử dụng|dùng|tiếp cận|có|mắc|nhiễm|được cấp|được tiêm)\Z")
_NUMBERS = ("số ", "số lượng ")


def of_other(text: str, head: Span, last: Named) -> Named | None:
    """The indicator whose last words these take the place of: of women, where the one before is that of men."""
    if head.end - head.start > _LONGEST_KIND or _KIND.fullmatch(text, *head) is None:
        return None  # as most
    start, end = last.spans[-1]
    for kind in _KINDS:
        if kind.fullmatch(text, *head) is None:
            continue
        for index, span in enumerate(last.spans[1:], 1):
            if kind.fullmatch(text, *span):  # the third in a row
                return Named((*last.spans[:index], head, *last.spans[index + 1 :]), last.population, True)
        for at in range(max(start, end - _LONGEST_KIND), end - 1):
            if text[at] == " " and kind.fullmatch(text, at + 1, end):
                return Named((*last.spans[:-1], Span(start, at), head), last.population, True)
    within = _WITHIN.search(text, start, end) if _SUCH.fullmatch(text, *head) is not None else None
    if within is None:
        return None
    spans = Span(start, within.start()), head, Span(within.end() + 1, end)
    return Named((*last.spans[:-1], *spans), last.population, True)


def of_same_word(text: str, head: Span, last: Named) -> Named | None:
    """ "Số người tham gia BHXH bắt buộc: 900 người; BHXH tự nguyện: 80 người": so many of another kind."""
    if len(last.spans) > 1 or not text.startswith(_NUMBERS, last.spans[0].start):
        return None
    start, end = last.spans[0]
    at = text.find(f" {text[head.start : head.end].partition(' ')[0]} ", start, end + 1)
    if at < 0 or (text[start : at + 1] not in _NUMBERS and PREDICATE.search(text, *head)):
        return None  # Số hộ có nước sạch: 90 hộ; nước thải được xử lý: 200 m3
    return Named((Span(start, at), head), last.population, True)


def of_other_object(text: str, head: Span, how: Comparison, last: Named) -> Named | None:
    """The same people with another of what they take part in, use or have, which opens with the same word."""
    if not last.led or "đạt" not in how.leads or not last.spans or PREDICATE.search(text, *head) is not None:
        return None
    if text.endswith("trong đó ", 0, head.start):
        return None  # hộ dùng nước hợp vệ sinh đạt 96%, trong đó nước sạch đạt 62%
    word = f"{text[head.start : head.end].partition(' ')[0]} "
    start, end = last.spans[0]
    if len(last.spans) == 2 and _HAS.search(text, start, end) and text.startswith(word, last.spans[1].start):
        return Named((last.spans[0], head), last.population, True)  # the third in a row
    at = text.find(f" {word}", start, end)
    if len(last.spans) > 1 or at < 0 or text.startswith(word, start) or _HAS.search(text, start, at) is None:
        return None
    return Named((Span(start, at), head), last.population, True)


def of_other_age(text: str, named: Named, before: Named) -> Named:
    """ "Tỷ lệ biết chữ độ tuổi 15 - 35 đạt 99%; độ tuổi 15 - 60 đạt 97%": the second measures the same."""
    if not named.led or not named.spans or not before.spans:
        return named
    own, first = named.spans[0], before.spans[0]
    if not text.startswith(_AGE, own.start) or text.find("lệ ", *own) >= 0:
        return named  # độ tuổi 15 - 35 tỷ lệ biết chữ đạt 100%
    if len(before.spans) > 1 and text.startswith(_AGE, before.spans[-1].start):
        return Named((*before.spans[:-1], *named.spans), named.population, True)
    at = next((at for age in _AGE if (at := text.find(f" {age}", *first)) > 0), -1)
    return Named((Span(first.start, at), *named.spans), named.population, True) if at > 0 else named
