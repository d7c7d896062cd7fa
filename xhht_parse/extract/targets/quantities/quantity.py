"""One number -> a quantity: its unit, its family and what it is counted by; None where it has none.

In: a number in a stretch of the lower-case fold. Out: a `Quantity`. To know another index, or another length of time
that is promised: one word in `_INDEX` or `_LIFE`.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from ....text.folds import pattern
from ....text.spans import Span
from ....vocab.numbers import Number, Value
from ..types import Quantity, of_number
from .leaning import signed
from .ranks import PLACING, placed
from .rates import rate
from .sums import BEHIND_LARGER, sum_at, with_larger
from .units import MORE_THAN_PERCENT, Lexicon, Unit, unit_at

_YEAR = re.compile("(?:19|20)[0-9]{2}")
_MOST_SHARED = 4
"""Hardly anything is told to be a fifth, as "2/3 hội viên" is: "2/5 hợp tác xã" counts them."""
_BODIES = ("trường", "trạm", "trung tâm", "thư viện", "đơn vị", "cơ sở", "lớp", "chi bộ", "chợ")
"""Of which a commune has so few that "3/4 trường" counts them, as "7/9 huyện" does."""
_AT_LEAST = ("ít nhất ", "tối thiểu ", "trên ", "hơn ", "quá ")
"""Behind these a small fraction is a share even of those: no one promises "at least 3 of our 4 schools" so."""
_TIMES = pattern(r"[ ]lần\b")
_GROWS = pattern(
    r"(?<!\w)(?:gấp|tăng|tăng lên|nâng lên|lên|giảm|bằng|hơn|còn|chỉ còn)"
    r"(?: (?:khoảng|ít nhất|tối thiểu|trên|từ|hơn|thêm))*[ ]\Z"
)
_INDEX = pattern(  # chỉ số phát triển con người đạt 0,78
    r"(?<!\w)(?:chỉ số|hệ số|hdi|gini|tổng tỷ suất sinh|mức sinh|số con|điểm số"
    r"|(?<!có )(?<!đạt )(?<!với )điểm (?:thi )?(?:trung bình|bình quân))(?!\w)[^;]{0,90}[ ]\Z",
    tries=True,
)
_INDEX_END = pattern(r"[ ]?(?:[;,.)](?![0-9])|\Z|(?:trở lên|vào|điểm|đến năm|năm)(?!\w))")
_LIFE = pattern(  # tuổi thọ đạt 75 tuổi; rút ngắn thời gian cấp phép xuống còn 7 ngày
    r"(?<!\w)(?:tuổi thọ|sống khỏe|số năm (?:đi )?học|số ngày (?:lưu trú|khách)"
    r"|ngày (?:khách )?lưu trú (?:bình quân|trung bình|của)|thời gian (?:lưu trú|chờ|xử lý"
    r"|tiếp cận|trả|thẩm định|giải quyết|khám|cấp|thông quan)[^;.,]{0,60}"
    r" (?:đạt|còn|bình quân|trung bình|dưới|không quá)"
    r"|(?:rút ngắn|cắt giảm|giảm)[^;.]{0,20} thời gian)(?!\w)[^;]{0,80}\Z",
    tries=True,
)
YEARLY = ("mỗi năm ", "hằng năm ", "hàng năm ", "từng năm ")
"""Behind these, four digits count something: "mỗi năm 2000 lao động"."""


def quantity_of(text: str, start: int, end: int, number: Number, units: Lexicon) -> Quantity | None:
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
        many = whole and (part == whole or int(whole) > _MOST_SHARED)  # duy trì 8/8 thẻ, 4/5 bể bơi
        shared = not many and text.endswith(_AT_LEAST, start, begin)  # ít nhất 2/3 thư viện
        several = not shared and (unit.group == "admin" or unit.name.startswith(_BODIES))  # 7/9 huyện
        if whole and (several or (many and unit.group not in ("", "time"))):  # not "hai phần ba trường"
            return with_unit(text, Number(number.start, number.end, int(part), digits=part), unit)
        return of_number(number, number.start, number.end, "fraction", None)
    if unit is None or unit.group == "time":
        return _measure(text, start, end, number, unit, units)
    if unit.family == "money" and text.endswith(BEHIND_LARGER, start, begin):
        number = with_larger(text, start, number)
    return with_unit(text, number, unit)


def _measure(text: str, start: int, end: int, number: Number, unit: Unit | None, units: Lexicon) -> Quantity | None:
    """An index or a rate, without a unit behind it, or a length of life, whose unit elsewhere tells an age."""
    before = max(start, number.start - 110), number.start
    if unit is not None:
        return with_unit(text, number, replace(unit, group="life") if _LIFE.search(text, *before) else unit)
    if _INDEX_END.match(text, number.end, end) and _INDEX.search(text, *before):
        return of_number(number, number.start, number.end, "index", None)
    money = sum_at(text, before[0], number, end)
    if money is not None:
        return with_unit(text, with_larger(text, start, number), money)
    return rate(text, *before, number, end, units)


def with_unit(text: str, number: Number, unit: Unit) -> Quantity:
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
