"""Numbers that stand apart from what they count: "Số bác sĩ trên 1 vạn dân đạt 15", "Số học viên: 450".

In: a number without a unit, and the words before and behind it. Out: a count with its denominator, or None.
To add a population: one word in `_POPULATION`.
"""

from __future__ import annotations

from collections.abc import Iterator

from ....text.folds import pattern
from ....text.literals import holds
from ....text.spans import Span
from ....vocab.numbers import Number
from ..types import Quantity
from .units import Lexicon, unit_at

_POPULATION = (
    r"(?:dân(?: số)?|người dân|trẻ(?: em| (?:đẻ|sinh|sinh ra) sống)?|phụ nữ|lao động|lớp|giáo viên|giảng viên)"
)
_BASE = rf"(?:(?:1|một|10|100|1\.000|10\.000|100\.000) ?)?(?:vạn |nghìn |ngàn |triệu )?{_POPULATION}(?!\w)"
_WORDS = ("dân", "trẻ", "phụ nữ", "lao động", "lớp", "giáo viên", "giảng viên")
_BEFORE = pattern(
    r"(?P<counted>[^\W\d_]+(?: [^\W\d_]+){0,3}?)(?: (?:bình quân|trung bình|tính))*(?: ?/ ?| trên )"
    rf"(?P<per>{_BASE})[^;.0-9]{{0,40}}[ ]\Z"
)
_BEHIND = pattern(rf" ?/ ?(?P<per>(?:1|10|100|1\.000|10\.000|100\.000) ?(?:vạn |nghìn )?{_POPULATION}(?!\w))")
_BARE = pattern(r"/(?P<per>10{0,2}\.000)(?=[;,.)](?![0-9])|\Z| (?:vào|đến năm|năm|trở|và)(?!\w))")
_OF_DEATHS = pattern(r"(?<!\w)(?:tỷ|tỉ) (?:suất|số|lệ)(?: [^\W\d_]+){0,3} (?:chết|tử vong|mắc|sinh)(?!\w)")
""" "Tỷ suất tử vong mẹ còn 42/100.000": all know of whom."""
_ITEM = r"(?:năm 20[0-9]{2}|(?!số(?!\w))[^\W\d_]+(?: [^\W\d_]+){0,5}):? "
_LABEL = pattern(  # Số học viên: 450 | Số học viên: nam 30, nữ 45 | Số lớp: năm 2027: 12; năm 2028: 15
    r"(?<!\w)(?:số (?:lượng )?(?P<counted>[^\W\d_][^;:.,0-9/]{1,50}): "
    rf"(?:(?:{_ITEM}[0-9.]{{1,9}}[,;] ){{0,6}}{_ITEM})?"
    r"|nâng tổng số (?P<raised>[^\W\d_][^;:.,0-9/]{1,50}) lên )[ ]{0,40}\Z"
)
_LABELS = (": ", " lên ")
_OUT_OF = pattern(
    r"(?<!\w)số (?:lượng )?(?P<counted>[^\W\d_][^;:.,0-9/]{1,50}): "
    r"(?P<part>[0-9]{1,4})/(?P<whole>[0-9]{1,4})(?=;|\.(?![0-9])|\Z)"
)
_COUNTED = frozenset(("count", "admin"))
_ENDS = pattern(r"[ ]?(?:[;,.)](?![0-9])|\(|\Z|(?:trở lên|vào|đến năm|năm)(?!\w))")
_MOST_WORDS = 4
_REACH = 110
"""How far before a number the words may begin that say of whom it is told."""


def rate(text: str, floor: int, start: int, number: Number, end: int, units: Lexicon) -> Quantity | None:
    """What this number counts, and of whom; `text[floor:start]` are the words before it."""
    behind = _BEHIND.match(text, number.end, end) if text.startswith(("/", " /"), number.end) else None
    if behind is None and text.startswith("/1", number.end) and _OF_DEATHS.search(text, floor, start):
        behind = _BARE.match(text, number.end, end)
    if behind is not None:
        return _quantity(text, number, behind.end(), None, Span(*behind.span("per")))
    if _ENDS.match(text, number.end, end) is None:
        return None
    rated = holds(text, _WORDS, floor, start) and holds(text, ("/", "trên "), floor, start)
    before = _BEFORE.search(text, floor, start) if rated else None
    if before is None:
        return _labelled(text, floor, start, number, units)
    counted = _counted(text, *before.span("counted"), units)
    return _quantity(text, number, number.end, counted, Span(*before.span("per")))


def said_before(text: str, floor: int, quantity: Quantity) -> Span | None:
    """Of whom, where the words before the number say so: "Số bác sĩ/vạn dân đạt 12 bác sĩ"."""
    floor = max(floor, quantity.start - _REACH)
    if quantity.unit is None or text.rfind("/", floor, quantity.start) < 0:
        return None
    before = _BEFORE.search(text, floor, quantity.start)
    if before is None or text.find(quantity.unit, floor, before.start("per")) < 0:
        return None
    return Span(*before.span("per"))


def _labelled(text: str, floor: int, start: int, number: Number, units: Lexicon) -> Quantity | None:
    """ "Số học viên: 450", "nâng tổng số thư viện lên 45": the noun of a list, which the words before it count."""
    label = _LABEL.search(text, floor, start) if holds(text, _LABELS, floor, start) else None
    unit = unit_at(text, *label.span(label.lastgroup or 0), units) if label is not None else None
    if unit is None or unit.group not in _COUNTED:
        return None
    return _quantity(text, number, number.end, Span(unit.start, unit.end), None)


def labelled_parts(text: str, start: int, end: int, units: Lexicon) -> Iterator[Quantity]:
    """Those of so many whose noun the label says: "Số xã đạt chuẩn nông thôn mới: 12/15"."""
    for match in _OUT_OF.finditer(text, start, end) if holds(text, _LABELS[:1], start, end) else ():
        unit, part = unit_at(text, *match.span("counted"), units), int(match["part"])
        if unit is not None and unit.group in _COUNTED and part <= int(match["whole"]):
            number = Number(match.start("part"), match.end(), part, digits=match["part"])
            yield _quantity(text, number, number.end, Span(unit.start, unit.end), None)


def _counted(text: str, start: int, end: int, units: Lexicon) -> Span:
    """The noun that ends here: the longest that the lists hold, else one of them within, else the last word."""
    places = [start, *(at + 1 for at in range(start, end) if text[at] == " ")][-_MOST_WORDS:]
    within = None  # số sinh viên đại học/vạn dân
    for at in places:
        unit = unit_at(text, at, end, units)
        if unit is not None and unit.end == end:
            return Span(at, end)
        if within is None and unit is not None and unit.group:
            within = Span(at, unit.end)
    return within or Span(places[-1], end)


def _quantity(text: str, number: Number, end: int, counted: Span | None, per: Span | None) -> Quantity:
    return Quantity(
        number.start,
        end,
        number.value,
        number.value_max,
        "count",
        " ".join(text[counted.start : counted.end].split()) if counted else None,
        "count",
        " ".join(text[per.start : per.end].split()) if per else None,
        number.doubtful,
        end,
        quoted=counted,
        quoted_per=per,
    )
