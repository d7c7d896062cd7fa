"""Paragraph -> quantities: every number with a unit, targets or not.

In: a stretch of the lower-case fold. Out: `Quantity`s in order of place. Nothing is judged here but
form: whether a quantity is a target is for `promises`.
To add a form that is no "number, unit": one function below, called from `quantities`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from msgspec.structs import replace

from ....text.folds import pattern
from ....text.literals import holds
from ....text.spans import Span, SpanSet
from ....vocab.number_words import WORDS, words_value
from ....vocab.numbers import Number, Value, numbers
from ..types import Quantity, of_number
from .leaning import LONGEST_TO, again, as_range, of_unit, parted, second_count, second_share, signed
from .partial import parts_of, scores_of
from .ranks import PLACING, RANKING, placed, ranks
from .rates import labelled_parts, rate
from .sums import BEHIND_LARGER, sum_at, with_larger
from .units import MORE_THAN_PERCENT, Lexicon, Unit, unit_at
from .unsaid import unsaid

_YEAR = re.compile("(?:19|20)[0-9]{2}")
_MOST_SHARED = 4
"""Hardly anything is told to be a fifth, as "2/3 hội viên" is: "2/5 hợp tác xã" counts them."""
_BODIES = ("trường", "trạm", "trung tâm", "thư viện", "đơn vị", "cơ sở", "lớp", "chi bộ", "chợ")
"""Of which a commune has so few that "3/4 trường" counts them, as "7/9 huyện" does."""
_UNPROMISED = frozenset(("time", "task"))
"""Groups of units that may stand behind a number that goes on with the one before it."""
_TIMES = pattern(r"[ ]lần\b")
_GROWS = pattern(
    r"(?<!\w)(?:gấp|tăng|tăng lên|nâng lên|lên|giảm|bằng|hơn|còn|chỉ còn)"
    r"(?: (?:khoảng|ít nhất|tối thiểu|trên|từ|hơn|thêm))*[ ]\Z"
)
_WORDED = pattern(
    r"(?P<lead>(?:ít nhất|tối thiểu|không quá|tối đa|giảm|tăng|gấp|mỗi [^,;.:]{2,40}? có)(?: (?:là|có|được"
    r"|lên|khoảng))? )"
    r"(?P<number>(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nửa|đôi|rưỡi)\b)"
)
_INDEX = pattern(  # chỉ số phát triển con người đạt 0,78
    r"(?<!\w)(?:chỉ số|hệ số|hdi|gini|tổng tỷ suất sinh|mức sinh|số con|điểm số"
    r"|(?<!có )(?<!đạt )(?<!với )điểm (?:thi )?(?:trung bình|bình quân))(?!\w)[^;]{0,90}[ ]\Z",
    tries=True,
)
_INDEX_END = pattern(r"[ ]?(?:[;,.)](?![0-9])|\Z|(?:trở lên|vào|điểm|đến năm|năm)(?!\w))")
_LIFE = pattern(  # tuổi thọ đạt 75 tuổi; rút ngắn thời gian cấp phép xuống còn 7 ngày
    r"(?<!\w)(?:tuổi thọ|sống khỏe|số năm (?:đi )?học|số ngày (?:lưu trú|khách)|thời gian (?:lưu trú|chờ|xử lý"
    r"|giải quyết|khám|cấp|thông quan)[^;.,]{0,60} (?:đạt|còn|bình quân|trung bình|dưới|không quá)"
    r"|(?:rút ngắn|cắt giảm|giảm)[^;.]{0,20} thời gian)(?!\w)[^;]{0,80}\Z",
    tries=True,
)
_JOINED_RATE = pattern(r"[ ]?(?:,|và)[ ]\Z")
YEARLY = ("mỗi năm ", "hằng năm ", "hàng năm ", "từng năm ")
"""Behind these, four digits count something: "mỗi năm 2000 lao động"."""

MOST = 200
"""Quantities of one paragraph: no writing has more, and a flood of them would cost 30 times what its letters do."""


def quantities(text: str, start: int, end: int, units: Lexicon, figures: bytes, worded: bool) -> list[Quantity]:
    """The quantities of `text[start:end]` in order of place; no more than `MOST` and one that says where they stop.

    `worded` says that one of `BEFORE_WORDS` stands there.
    """
    found = in_digits(text, start, end, units, figures=figures)
    if len(found) > MOST:
        end = found[MOST].start
    if worded and (in_words := list(_words(text, start, end, units))):
        taken = SpanSet(Span(q.start, q.end) for q in found)
        others = (q for q in in_words if not taken.touches(q.start, q.end))
        found = sorted([*found, *others], key=lambda q: q.start)
    if holds(text, RANKING, start, end) and (ranked := list(ranks(text, start, end))):
        found = sorted([*found, *ranked], key=lambda q: q.start)
    if "/" in text[start:end]:
        several = (*scores_of(text, start, end, units), *parts_of(text, start, end, units))
        by_place = {number.start: _with_unit(text, number, unit) for number, unit in several}
        by_place |= {quantity.start: quantity for quantity in labelled_parts(text, start, end, units)}
        if by_place:
            found = sorted((by_place | {q.start: q for q in found}).values(), key=lambda q: q.start)
    if len(found) > 1:
        _share_rates(text, found)
    return found


def _share_rates(text: str, found: list[Quantity]) -> None:
    """ "10 bác sĩ, 25 điều dưỡng và 30 giường bệnh/1 vạn dân": all are counted by 10,000 people."""
    for second, first in pairwise(reversed(found)):
        shared = second.per is not None and first.per is None and second.family == first.family == "count"
        if shared and _JOINED_RATE.fullmatch(text, first.end, second.start):
            first.per, first.quoted_per = second.per, second.quoted_per


def in_digits(
    text: str, start: int, end: int, units: Lexicon, most: int = MOST, figures: bytes | None = None
) -> list[Quantity]:
    """Those whose number is written in digits, up to `most` and one more."""
    found: list[Quantity] = []
    bare: list[Number] = []
    for number in _numbers(text, start, end, figures):
        quantity = _quantity(text, start, end, number, units)
        if (quantity is None or quantity.group in _UNPROMISED) and found and again(text, found[-1], number, end):
            quantity = of_unit(found[-1], number)
        if quantity is None:
            bare.append(number)
            continue
        if bare:
            found += unsaid(text, start, bare, quantity)
            bare.clear()
        if found and quantity.start - found[-1].end < LONGEST_TO and as_range(text, found[-1], quantity):
            continue
        found.append(quantity)
        if quantity.family == "percent" and text.startswith("/", quantity.end, end):
            found += second_share(text, start, quantity, end)
        if quantity.family == "count" and text.startswith("/", quantity.end, end):
            found += _beside(text, quantity, end, units)
        if len(found) > most:
            break
    return found


def _numbers(text: str, start: int, end: int, figures: bytes | None) -> Iterator[Number]:
    """The numbers in digits; what looks like a range and is none comes in parts."""
    for number in numbers(text, start, end, figures):
        if number.value_max is None:
            yield number
        else:
            yield from parted(text, number)


def _beside(text: str, first: Quantity, end: int, units: Lexicon) -> Iterator[Quantity]:
    """What is counted behind the stroke: "12 lớp/285 học viên"."""
    number = second_count(text, first, end)
    unit = unit_at(text, number.end, end, units) if number is not None else None
    if number is not None and unit is not None and unit.group == "count" and unit.name != first.unit:
        yield _with_unit(text, number, unit)


def _quantity(text: str, start: int, end: int, number: Number, units: Lexicon) -> Quantity | None:
    begin, behind = number.start, number.end
    if begin > start and text[begin - 1] in "%)":  # the mark of a footnote: "24%1"
        return None
    if (
        len(number.digits) == 4
        and _YEAR.fullmatch(number.digits)
        and text.endswith("năm ", start, begin)
        and not text.endswith(YEARLY, start, begin)
    ):
        return None  # a period holds it
    if text.endswith(PLACING, start, begin) and (place := placed(text, start, end, number)) is not None:
        return place
    sign = text[behind] if behind < end else ""
    if sign == "%" and not text.startswith(MORE_THAN_PERCENT, behind + 1, end):  # as most
        share = of_number(number, begin, behind + 1, "percent", "%", "ratio")
        return signed(text, share) if text.startswith("-", begin - 1) else share
    if sign == " " and text.startswith(" lần", behind):
        times = _TIMES.match(text, behind, end)
        if times is not None and _GROWS.search(text, max(start, begin - 40), begin):
            return of_number(number, begin, times.end(), "factor", "lần")
    unit = unit_at(text, behind, end, units)
    if number.fraction:
        if unit is None or unit.family != "count":
            return None
        part, _, whole = number.digits.partition("/")
        several = unit.group == "admin" or unit.name.startswith(_BODIES)  # 7/9 huyện
        many = whole and (part == whole or int(whole) > _MOST_SHARED)  # duy trì 8/8 thẻ, 4/5 bể bơi
        if whole and (several or (many and unit.group not in ("", "time"))):  # not "hai phần ba trường"
            return _with_unit(text, Number(number.start, number.end, int(part), digits=part), unit)
        return of_number(number, number.start, number.end, "fraction", None)
    if unit is None or unit.group == "time":
        return _measure(text, start, end, number, unit, units)
    if unit.family == "money" and text.endswith(BEHIND_LARGER, start, begin):
        number = with_larger(text, start, number)
    return _with_unit(text, number, unit)


def _measure(text: str, start: int, end: int, number: Number, unit: Unit | None, units: Lexicon) -> Quantity | None:
    """An index or a rate, without a unit behind it, or a length of life, whose unit elsewhere tells an age."""
    before = max(start, number.start - 110), number.start
    if unit is not None:
        return _with_unit(text, number, replace(unit, group="life") if _LIFE.search(text, *before) else unit)
    if _INDEX_END.match(text, number.end, end) and _INDEX.search(text, *before):
        return of_number(number, number.start, number.end, "index", None)
    money = sum_at(text, before[0], number, end)
    if money is not None:
        return _with_unit(text, with_larger(text, start, number), money)
    return rate(text, *before, number, end, units)


def _with_unit(text: str, number: Number, unit: Unit) -> Quantity:
    counted = unit.family == "count"
    value, per, quoted_per = number.value, None, None
    if counted and number.doubtful and isinstance(value, float) and unit.group not in _MEASURES:
        value = _whole(number, value)
    if unit.per is not None:
        quoted_per = Span(*unit.per)
        per = " ".join(text[unit.per[0] : unit.per[1]].split())
    return Quantity(
        number.start,
        unit.tail,
        value,
        number.value_max,
        unit.family,
        unit.name,
        unit.group,
        per,
        number.doubtful,
        unit.start if counted else unit.tail,
        Span(unit.start, unit.end) if unit.quoted else None,
        quoted_per,
    )


def _whole(number: Number, value: Value) -> Value:
    """ "12,500 người": people are counted whole."""
    digits = number.digits
    mark = digits.strip("0123456789")[0]
    if number.value_max is None and len(digits) - digits.rindex(mark) == 4:
        return int(digits.replace(",", "").replace(".", ""))
    return value


_MEASURES = frozenset({"area", "length", "volume", "mass", "energy", "rate"})


BEFORE_WORDS = ("gấp ", "ít nhất", "tối thiểu", "một nửa", *(f"phần {word}" for word in "hai ba tư năm mười".split()))
"""Without one of these no number is written in words."""


def _words(text: str, start: int, end: int, units: Lexicon) -> Iterator[Quantity]:
    """Numbers in words, only where a word before them says that they are meant: "ít nhất một mô hình"."""
    for match in _WORDED.finditer(text, start, end):
        at = match.start("number")
        if match["number"] in ("đôi", "rưỡi"):
            if match["lead"].startswith("gấp"):
                yield Quantity(
                    at,
                    match.end(),
                    2 if match["number"] == "đôi" else 1.5,
                    None,
                    "factor",
                    "lần",
                    unit_start=match.end(),
                    worded=True,
                )
            continue
        words = WORDS.match(text, at, end)
        value = words_value(words[0]) if words else None
        if words is None or value is None:
            continue
        number = Number(at, words.end(), value, fraction=value != int(value), digits=words[0])
        quantity = _quantity(text, start, end, number, units)
        if number.fraction:
            quantity = of_number(number, at, words.end(), "fraction", None)
        if quantity is not None and (quantity.family != "count" or quantity.group):
            quantity.worded = True
            yield quantity
