"""Amounts of money in a text: "1,5 tỷ đồng", "2.150.000.000 đồng (Hai tỷ …)", "từ 3 đến 5 triệu USD".

To add a currency: one line in `CURRENCIES`.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...text.folds import pattern
from ...text.spans import Span
from ...vocab.numbers import numbers
from .types import Amount

CURRENCIES = {
    "đồng": "đồng", "đ": "đồng", "vnđ": "đồng", "vnd": "đồng", "đồng việt nam": "đồng",
    "usd": "USD", "đô la mỹ": "USD", "đô la": "USD", "euro": "EUR", "eur": "EUR", "yên nhật": "JPY", "jpy": "JPY",
    "won": "KRW", "nhân dân tệ": "CNY",
}  # fmt: skip
_UNIT = pattern(
    r" ?(?P<unit>đồng việt nam|đồng|vnđ|vnd|đ(?=[/.,; )]|$)|usd|đô la mỹ|đô la|euro|eur|yên nhật|jpy|won"
    r"|nhân dân tệ)(?!\w)"
)
_WORDS = pattern(r"[ ,]{0,2}\((?:bằng chữ|viết bằng chữ|số tiền bằng chữ)?[: ]{0,2}[^()0-9]{4,160}\)")
_EACH = pattern(r" ?/ ?(?!năm\b|giai đoạn)\w|(?:,)? (?:cho )?(?:mỗi|một|01) (?!năm\b|giai đoạn)\w")
_MULTIPLE = pattern(r"(?:nghìn|ngàn|triệu|tỷ|tỉ)(?!\w)")
_MONEY = ("đồng", "vnđ", "vnd", "usd", "đô la", "euro", "tỷ", "triệu", "nhân dân tệ", "yên nhật")


def amounts(lower: str, start: int, end: int, bare: bool) -> Iterator[Amount]:
    """The amounts of `lower[start:end]`; `bare` allows a multiple without a currency ("12 tỷ")."""
    if not any(lower.find(word, start, end) >= 0 for word in _MONEY):
        return
    for number in numbers(lower, start, end):
        unit = _UNIT.match(lower, number.end, end)
        if unit is None and not (bare and _MULTIPLE.search(lower, number.start, number.end)):
            continue
        if unit is None and _counts(lower, number.end, end):
            continue
        stop = unit.end() if unit else number.end
        said = _WORDS.match(lower, stop, end)
        rate = _EACH.match(lower, stop, end) is not None
        currency = CURRENCIES[unit["unit"]] if unit else "đồng"
        span = Span(number.start, said.end() if said else stop)
        yield Amount(span, number.value, number.value_max, currency, rate)


def _counts(lower: str, at: int, end: int) -> bool:
    """Whether a noun behind a bare multiple makes it a count: "2 triệu lượt người"."""
    return lower[at : at + 1] == " " and lower[at + 1 : at + 2].isalpha() and _AFTER.match(lower, at, end) is None


_AFTER = pattern(r" (?:cho|để|trong|từ|gồm|và|do|năm|giai đoạn|bố trí|được|ở|thuộc|theo|là)(?!\w)")
