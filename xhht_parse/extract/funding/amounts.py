"""Amounts of money in a text: "1,5 tỷ đồng", "2.150.000.000 đồng (Hai tỷ …)", "từ 3 đến 5 triệu USD".

To add a currency: one line in `CURRENCIES`.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from ...text.digits import DIGIT
from ...text.folds import pattern
from ...text.literals import holds
from ...text.spans import Span, SpanSet
from ...text.view import View
from ...vocab.number_words import MULTIPLIERS
from ...vocab.numbers import Number, figure, numbers
from .types import Amount

CURRENCIES = {
    "đồng": "đồng", "đ": "đồng", "vnđ": "đồng", "vnd": "đồng", "đồng việt nam": "đồng",
    "usd": "USD", "đô la mỹ": "USD", "đô la": "USD", "euro": "EUR", "eur": "EUR", "yên nhật": "JPY", "jpy": "JPY",
    "won": "KRW", "nhân dân tệ": "CNY",
}  # fmt: skip
_UNIT = pattern(
    r" ?(?P<million>tr\.? ?(?=đ(?!\w)|đồng))?"
    r"(?P<unit>đồng việt nam|đồng(?! (?:chí|bào)(?!\w))|vnđ|vnd|đ(?=[/.,; )]|$)(?!/c(?!\w))|usd|đô la mỹ|đô la|euro|eur"
    r"|yên nhật|jpy|won|nhân dân tệ)(?!\w)"
)
_GLUED = pattern(r"([0-9](?<![\w.,][0-9])[0-9]{0,2}(?:\.[0-9]{3}){1,5})đ(?!\w)")
_GLUED_SIGN = pattern(r"đ(?<=[0-9]đ)(?!\w)")
"""What stands at the end of `_GLUED`: one literal, which is found 4 times as fast."""
_WORDS = pattern(r"[ ,]{0,2}\((?:bằng chữ|viết bằng chữ|số tiền bằng chữ)?[: ]{0,2}[^()0-9]{4,160}\)")
_IN_DONG = pattern(r" đồng(?: (?:chẵn|việt nam))?[./ ]*\)\Z")
""" "25.000.000 (hai mươi lăm triệu đồng)": the words tell the currency."""
_EACH = pattern(r" ?/ ?(?!năm\b|giai đoạn)\w|(?:,)? (?:cho )?(?:mỗi|một|01) (?!năm\b|giai đoạn)\w| ?[x×] ?[0-9]")
_TIMES = ("x ", "× ")
""" "4 lớp x 36 tuần x 150.000 đồng = …": what one costs, as behind "/", "mỗi" or before a factor."""
_MULTIPLE = pattern(r"(?:nghìn|ngàn|triệu|tỷ|tỉ)(?!\w)")
_LAST_WORD = pattern(r"(?:nghìn|ngàn|triệu|tỷ|tỉ)\Z")
_MILLION = MULTIPLIERS["triệu"]
_UNITS_OF = ("đvt: ", "đơn vị tính: ", "đơn vị: ", "đvt:")
"""Before what a table counts money in: "ĐVT: 1.000 đồng"."""
_MONEY = ("đồng", "trđ", "tr.đ", "tr đ", "vnđ", "vnd", "usd", "đô la", "euro", "tỷ", "triệu", "nhân dân tệ", "yên nhật")


def may_name_amount(view: View, start: int, end: int) -> bool:
    """Whether a digit and a word or a sign of money stand here."""
    if view.digits.find(DIGIT, start, end) < 0:
        return False
    return holds(view.lower, _MONEY, start, end) or _has_glued(view.lower, start, end)


def amounts(view: View, start: int, end: int, bare: bool) -> Iterator[Amount]:
    """The amounts of `text[start:end]`; `bare` allows a multiple without a currency ("12 tỷ")."""
    lower = view.lower
    if not may_name_amount(view, start, end):
        return
    for number in _numbers(view, start, end):
        unit = _UNIT.match(lower, number.end, end)
        stop = unit.end() if unit else number.end
        said = _WORDS.match(lower, stop, end)
        money = unit is not None or (said is not None and _IN_DONG.search(said[0]) is not None)
        multiple = bare and not money and _MULTIPLE.search(lower, number.start, number.end) is not None
        if not (money or (multiple and not _counts(lower, number.end, end))):
            continue
        if lower.endswith(_UNITS_OF, start, number.start):
            continue
        rate = lower.endswith(_TIMES, start, number.start) or _EACH.match(lower, stop, end) is not None
        currency = CURRENCIES[" ".join(unit["unit"].split())] if unit else "đồng"
        span = Span(number.start, said.end() if said else stop)
        times = _MILLION if unit is not None and unit["million"] else 1  # 15.000 tr.đồng
        most = None if number.value_max is None else number.value_max * times
        yield Amount(span, number.value * times, most, currency, rate)


def _numbers(view: View, start: int, end: int) -> Iterator[Number]:
    """The numbers, those included whose unit is a glued "đ", which elsewhere would make a name of them."""
    lower = view.lower
    found = list(numbers(lower, start, end, view.digits))
    if _has_glued(lower, start, end):
        matches = _GLUED.finditer(lower, start, end)
        glued = [Number(m.start(1), m.end(1), value.value) for m in matches if (value := figure(m[1])) is not None]
        taken = SpanSet(Span(n.start, n.end) for n in glued)
        found = sorted([*glued, *(n for n in found if not taken.touches(n.start, n.end))])
    yield from _joined(lower, found)


def _has_glued(lower: str, start: int, end: int) -> bool:
    """Whether an amount with a glued "đ" stands here; most often there is not even the sign."""
    return _GLUED_SIGN.search(lower, start, end) is not None and _GLUED.search(lower, start, end) is not None


def _joined(lower: str, found: list[Number]) -> Iterator[Number]:
    """ "1 tỷ 250 triệu": a smaller multiple right behind a larger one is of the same amount."""
    whole: Number | None = None
    for number in found:
        if whole is not None and _goes_on(lower, whole, number):
            whole = replace(whole, end=number.end, value=whole.value + number.value)
            continue
        if whole is not None:
            yield whole
        whole = number
    if whole is not None:
        yield whole


def _goes_on(lower: str, whole: Number, number: Number) -> bool:
    if number.start - whole.end != 1 or whole.value_max is not None or number.value_max is not None:
        return False
    large = _LAST_WORD.search(lower, max(whole.start, whole.end - 8), whole.end)
    small = _LAST_WORD.search(lower, max(number.start, number.end - 8), number.end)
    if large is None or small is None:
        return False
    return MULTIPLIERS[small[0]] < MULTIPLIERS[large[0]] and number.value < MULTIPLIERS[large[0]]


def _counts(lower: str, at: int, end: int) -> bool:
    """Whether a noun behind a bare multiple makes it a count: "2 triệu lượt người"."""
    return lower[at : at + 1] == " " and lower[at + 1 : at + 2].isalpha() and _AFTER.match(lower, at, end) is None


_AFTER = pattern(r" (?:cho|để|trong|từ|gồm|và|do|năm|giai đoạn|bố trí|được|ở|thuộc|theo|là)(?!\w)")
