"""Sentences that speak of money to be spent -> findings.

Money counts as funding in a section on funding, or in a sentence that calls it kinh phí, dự toán,
vốn or ngân sách; not among the aims ("giá trị xuất khẩu đạt 200 triệu USD") and not where the text
tells of the past.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import attrgetter

from ...outline.reading import Reading
from ...outline.types import Place
from ...text.folds import pattern
from ...text.spans import Span, before_marks, past_marks
from ...vocab.periods import Period, find_periods
from .amounts import amounts, may_name_amount
from .sources import may_name_source, sources
from .types import Amount, Kind, Money

_CALLED = pattern(
    r"(?<!\w)(?:kinh phí|dự toán|(?<!lưu )vốn|ngân sách|tổng mức đầu tư|mức chi|chi phí|nguồn lực tài chính|định mức"
    r"|hỗ trợ)(?!\w)",
    tries=True,
)
_PLANNED = pattern(
    r"(?:kinh phí|nguồn vốn|vốn thực hiện)[^.;\n]{0,90}?"
    r"(?:(?:bố trí|lấy|sử dụng|trích) (?:từ|trong)|từ (?:các )?(?:nguồn|ngân sách|dự toán)|trong dự toán|gồm"
    r"|do ngân sách|lồng ghép)"
)
_TOTAL = pattern(
    r"(?<!\w)(?:tổng(?! (?:kết|hợp|cục|công ty|điều tra|phụ trách|liên đoàn)(?!\w))|toàn bộ"
    r"|cộng(?! (?:đồng|tác)(?!\w)))[^.;\n]{0,80}\Z"
)
""" "Hội nghị tổng kết: 20 triệu đồng", "vốn cộng đồng: 5 tỷ đồng" are parts."""
_WITHIN = pattern(r"trong đó|bao gồm|gồm|cụ thể|chia ra|phân bổ")
_PARTED = pattern(
    r"[,:]? ?(?:trong đó|bao gồm|gồm|chia ra)(?!\w)|[ ]?\((?:nguồn |vốn )?(?:ngân sách|xã hội hóa)[^();0-9]{0,40}[0-9]"
)
""" "Nhu cầu kinh phí: 12,5 tỷ đồng (ngân sách huyện: 9 tỷ đồng; …)": money that has parts."""
_NEEDED = pattern(
    r"(?:kinh phí|khái toán)(?: (?:dự kiến|thực hiện|cần thiết|(?:kế hoạch|đề án|chương trình)(?: này)?"
    r"|(?:trong )?(?:năm|giai đoạn) [0-9][0-9 -]*))* ?(?:là|khoảng|:)?[ *_]*(?:khoảng )?\Z"
)
"""What such money is called; that of one work is a part: "Kinh phí tuyên truyền: 200 triệu đồng"."""
_FOR_EACH = pattern(
    r"(?<!\w)mỗi (?!năm|giai đoạn)[^,;:.]{2,60} (?:(?:được |là |mức )*(?:hỗ trợ|cấp|chi)[^,;:.]{0,30}\Z"
    r"|(?:(?:là|mức|khoảng|từ|tối đa|không quá) )*\Z(?<=\w ))"
)
""" "Mỗi trung tâm được hỗ trợ 25 triệu đồng", "hỗ trợ mỗi trung tâm 25 triệu đồng"."""
_LEADS_TO = pattern(r"[ :(*]*(?:là |khoảng |hỗ trợ |bố trí |đạt )*")
"""Between a source and its amount: "ngân sách tỉnh: khoảng 5 tỷ đồng"."""
_SENTENCE = pattern(r"[.;](?=\s)|\n")
_OF_MONEY = frozenset(("in", "span", "by", "bare", "school"))
"""Kinds of period that money is for."""
_START = attrgetter("start")
AIMS = frozenset((
    "objectives", "purpose", "requirements", "purpose_requirements", "viewpoint", "situation", "basis",
))  # fmt: skip
_RESULT = pattern(
    r"giá trị (?:xuất khẩu|sản xuất|sản phẩm|gia tăng)|doanh thu|thu nhập|grdp|kim ngạch|lợi nhuận|thu ngân sách"
    r"|vốn đầu tư (?:thực hiện )?(?:toàn )?xã hội"
)
_COMPARED = pattern(
    r"(?<!\w)(?:so (?:với|cùng)|bằng (?:khoảng )?[0-9][0-9.,]{0,12} ?%|(?:tăng|giảm|cao hơn|thấp hơn|vượt) [0-9])",
    tries=True,
)
_CHANGE = pattern(r"(?<!\w)(?:tăng|giảm|cao hơn|thấp hơn|vượt)(?: thêm| khoảng| trên)? \Z")
_PAST = pattern(
    r"(?<!\w)đã (?:\w+ ){0,3}?(?:bố trí|cấp|chi|giải ngân|quyết định|huy động|hỗ trợ|đầu tư|phân bổ|thực hiện)",
    tries=True,
)

_GONE = pattern(r"(?<!\w)đã (?:\w+ )?(?:chi|giải ngân|quyết toán)(?: \w+){0,3} [0-9]")
"""Told of what is spent, in a section on funding too: "Năm 2025 đã chi 300 triệu đồng"."""


def paragraph(reading: Reading, place: Place, section: bool) -> Iterator[Money]:
    """The money that one paragraph speaks of; `section` tells that it stands in a section on funding."""
    lower = reading.view.lower
    if not may_name_amount(reading.view, place.start, place.end) and not may_name_source(lower, place.start, place.end):
        return
    spent = False
    for start, end in _sentences(lower, place.start, place.end):
        goes_on = spent and lower[start - 1] == ";" and lower[start + 1 : start + 2].isdigit()
        found = list(_sentence(reading, place, (start, end), section or goes_on))
        spent = any(money.amount is not None for money in found)
        yield from found


def _sentences(lower: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for stop in _SENTENCE.finditer(lower, start, end):
        yield at, stop.start()
        at = stop.end()
    yield at, end


def _sentence(reading: Reading, place: Place, clause: tuple[int, int], section: bool) -> Iterator[Money]:
    lower = reading.view.lower
    found = [a for a in amounts(reading.view, *clause, bare=section) if not _changes(lower, a)]
    if not (found or section or _PLANNED.search(lower, *clause)):
        return  # as most
    if _RESULT.search(lower, *clause) or not (section or _spends(lower, clause)):
        return
    if len(found) == 1 and _GONE.search(lower, *clause):
        return
    named = list(sources(lower, *clause))
    periods = find_periods(lower, *clause) if found or named else []
    if not found:
        years = _years(lower, periods, clause)
        for source in _once(lower, named):
            yield Money(source, None, "source", source, *years, place.node, "funding.source")
    borders = [_border(lower, named, *pair) for pair in pairwise(found)]
    for at, amount in enumerate(found):
        floor = found[at - 1].span.end if at else clause[0]
        start = borders[at - 1] or floor if at else floor
        end = (borders[at] or found[at + 1].span.start) if at < len(borders) else clause[1]
        yield _money(lower, place, floor, (start, end), amount, named, periods, len(found) == 1)


def _border(lower: str, named: Sequence[Span], amount: Amount, following: Amount) -> int | None:
    """Where what is said of the next amount begins: with its source, else at the last comma or bracket: "…, năm 2023
    là"; None where nothing parts them."""
    floor, end = amount.span.end, following.span.start
    last = bisect_left(named, end, key=_START) - 1
    source = named[last] if last >= 0 and named[last].start >= floor else None
    if source is not None and _LEADS_TO.fullmatch(lower, source.end, end):
        return source.start
    comma = max(lower.rfind(sign, floor, end) for sign in ",;(")
    return comma if comma >= 0 else None


def _spends(lower: str, clause: tuple[int, int]) -> bool:
    """Whether money to be spent is spoken of here, not what was."""
    return _CALLED.search(lower, *clause) is not None and _PAST.search(lower, *clause) is None


def _money(
    lower: str,
    place: Place,
    floor: int,
    around: tuple[int, int],
    amount: Amount,
    named: Sequence[Span],
    periods: Sequence[Period],
    alone: bool,
) -> Money:
    start, end = around
    first = bisect_left(named, floor, key=_START)
    source = named[first] if first < len(named) and named[first].end <= amount.span.start else None
    if source is None:
        behind = bisect_left(named, amount.span.end, key=_START)
        if behind < len(named) and _belongs(lower, amount, named[behind], end):
            source = named[behind]
    kind, rule = _kind(lower, floor, amount)
    within = _WITHIN.search(lower, amount.span.end, end)
    years = _years(lower, periods, (start, within.start() if within is not None else end) if not alone else None)
    if within is not None and kind == "total":
        end = within.start()
    return Money(_clause(lower, start, end), amount, kind, source, *years, place.node, rule)


def _clause(lower: str, start: int, end: int) -> Span:
    """Without what only parts it from its neighbours."""
    start = past_marks(lower, start, end, " \n,;:-+*")
    end = before_marks(lower, start, end, " \n,;*:(")
    if lower.endswith(" và", start, end):
        end -= len(" và")
    if lower[end - 1] == ")" and lower.find("(", start, end) < 0:
        end -= 1
    return Span(start, end)


def _changes(lower: str, amount: Amount) -> bool:
    """Whether it is the difference to another year's money: "tăng 5 tỷ đồng so với năm 2024"."""
    start, end = amount.span
    return lower.startswith(" so với", end) and _CHANGE.search(lower, max(0, start - 24), start) is not None


def _once(lower: str, named: Sequence[Span]) -> list[Span]:
    """Each source once, where it is first named."""
    return list({lower[s.start : s.end]: s for s in reversed(named)}.values())[::-1]


def _belongs(lower: str, amount: Amount, source: Span, end: int) -> bool:
    """Whether a source behind the amount is its own: near it, not said of the next one, at `end`."""
    between = lower[amount.span.end : source.start]
    if source.end > end or len(between) >= 50 or ";" in between or _WITHIN.search(between):
        return False
    gap = lower[source.end : end]
    return not lower[end : end + 1].isdigit() or "," in gap or ";" in gap


def _kind(lower: str, floor: int, amount: Amount) -> tuple[Kind, str]:
    each = lower.find("mỗi ", floor, amount.span.start)
    if amount.rate or (each >= 0 and _FOR_EACH.search(lower, each, amount.span.start) is not None):
        return "rate", "funding.rate"
    before = lower[max(floor, amount.span.start - 160) : amount.span.start]
    total = _TOTAL.search(before)
    parted = total is None and _PARTED.match(lower, amount.span.end) is not None
    if parted and _WITHIN.search(before) is None and _NEEDED.search(before):
        return "total", "funding.total"
    if total is None or any(within.end() >= total.start() for within in _WITHIN.finditer(before)):
        return "part", "funding.part"
    return "total", "funding.total"


def _compared(lower: str, period: Period) -> bool:
    """Whether the money is only compared with this year's: "bằng 108% dự toán năm 2025"."""
    near = max(0, period.start - 70)
    clause = max(lower.rfind(sign, near, period.start) for sign in (", ", ";", "\n"))
    return _COMPARED.search(lower, max(near, clause), period.start) is not None


def _years(lower: str, periods: Sequence[Period], around: tuple[int, int] | None) -> tuple[int | None, int | None]:
    """First and last year of the money: of the period beside it, or of the clause's only one."""
    if around is not None:
        first = bisect_left(periods, around[0], key=_START)
        periods = periods[first : bisect_left(periods, around[1], key=_START)]
    near = [p for p in periods if p.year is not None and p.kind in _OF_MONEY and not _compared(lower, p)]
    if len({(p.start_year, p.year) for p in near}) != 1:
        return None, None
    return (near[0].start_year or (near[0].year if near[0].kind in ("in", "school") else None)), near[0].year
