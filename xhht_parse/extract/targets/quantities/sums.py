"""Sums of money in two multiples, and those that do not name their currency: "2 tỷ 500 triệu đồng", "quỹ đạt 1 tỷ".

In: a number, and the words before it. Out: the whole number; the currency that is meant, or None. To add what is
measured in money: one word in `_MONEY`.
"""

from __future__ import annotations

from msgspec.structs import replace

from ....text.folds import pattern
from ....vocab.number_words import MULTIPLIERS
from ....vocab.numbers import Number, figure
from .units import Unit, with_per

_SCALES = ("triệu", "tỷ", "tỉ")
_MONEY = pattern(
    r"(?<!\w)(?:quỹ|thu nhập|(?:doanh|nguồn|tổng|số) thu|thu (?:ngân sách|nội địa)|doanh số|kinh phí|vốn|dư nợ"
    r"|ngân sách|giá trị|trị giá|(?:ủng hộ|quyên góp|đóng góp)(?= )|tiền|lợi nhuận|chi phí|học bổng|đầu tư|kim ngạch"
    r"|tiết kiệm)(?!\w)(?:(?! (?:lượt|khách|dân số) )[^;])*\Z",
    tries=True,
)
_ENDS = pattern(r" ?/|[ ]?(?:[;,.)](?![0-9])|\Z)| (?:trở lên|trở xuống|vào|đến|năm|trong|mỗi|hằng|hàng|cho|so)(?!\w)")


def sum_at(text: str, floor: int, number: Number, end: int) -> Unit | None:
    """The currency that the words from `floor` on tell, with the denominator behind the number."""
    at = number.end
    if not text.endswith(_SCALES, number.start, at) or _ENDS.match(text, at, end) is None:
        return None
    if _MONEY.search(text, floor, number.start) is None:
        return None
    return with_per(text, end, Unit("money", "đồng", "money", at, at, None, at))


_LARGER = pattern(r"(?<![\w.,/])[0-9][0-9.,]*(?= t[ỷỉ] \Z)")
BEHIND_LARGER = ("tỷ ", "tỉ ")
"""What stands right before the smaller multiple of a sum."""
_LONGEST = 16


def with_larger(text: str, floor: int, number: Number) -> Number:
    """ "2 tỷ 500 triệu": the number with the larger multiple right before it."""
    larger = _LARGER.search(text, max(floor, number.start - _LONGEST), number.start)
    read = figure(larger[0], MULTIPLIERS["tỷ"]) if larger is not None else None
    if larger is None or read is None or number.value_max is not None or number.value >= MULTIPLIERS["tỷ"]:
        return number
    return replace(number, start=larger.start(), value=read.value + number.value)
