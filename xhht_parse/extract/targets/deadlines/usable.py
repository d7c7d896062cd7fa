"""Which periods of a paragraph may be deadlines: none that another document's name ends with, no state before.

In: a paragraph's periods and the spans of cited documents. Out: those that stay; the year of a state that a change
starts from stays as a base. To know another kind of name: one word in `_NAMED`.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from ....text.folds import pattern
from ....text.literals import holds
from ....text.spans import Span, SpanSet
from ....text.view import View
from ....vocab.periods import Period
from ..types import Due

_NAMED = pattern(
    r"(?<!\w)(?:(?P<capital>chương trình|đề án|kế hoạch|chiến lược|dự án|quy hoạch|nghị quyết|phong trào|cuộc vận động"
    r"|chỉ thị)|chuẩn nghèo|(?:theo |bộ )tiêu chí)(?! này)(?!\w)"
)
_AIMS = pattern(r"(?<!\w)(?:phấn đấu|đặt mục tiêu|đặt ra|đề ra|xác định(?=,? (?:đến|mục tiêu)))(?!\w)")
""" "Đề án phấn đấu đến năm 2030": the name ends before it."""
_YEARLY_NOUN = pattern(
    r"(?:kế hoạch|báo cáo|đánh giá|dự toán|ngân sách|định kỳ|xếp loại|tổng kết|kỳ họp|chỉ tiêu"
    r"|(?<=[^\W\d_] )(?<!đấu )(?:bình quân|trung bình))[ ](?:công tác )?\Z"
)
_STARTS_FROM = pattern(r"(?<!\w)từ [0-9.,]{1,12}[ ]?%?(?: [^\W0-9_]{1,12}){0,2}[ ]?\(?\Z")
_TIMES = pattern(r"(?<!\w)(?:gấp|bằng)(?: [^\W0-9_]{1,12}){0,2} (?:[0-9.,]{1,6} lần|đôi)(?: mức)?[ ]\Z")
_ALREADY = pattern(r"(?<!\w)đã đạt(?: được)?(?: [^\W0-9_]{1,12}){0,2}[ ]\Z")  # bằng diện tích đã đạt được tại năm 2020
_AGAINST = pattern(  # so với ước thực hiện năm 2025, so với 25 xã năm 2021; not "So tài năm 2027"
    r"(?<!\w)(?:so(?: với|(?= (?:ước|mức|số|cùng|kế hoạch|dự toán)))(?:(?: mức)? [0-9][0-9.,]{0,11}(?: ?%)?)?"
    r"|(?:cao|thấp|nhiều|ít|tăng|giảm|tốt|kém) hơn)"  # không thấp hơn kết quả năm 2025
    r"(?: (?!(?:năm|và|đạt|đến) )[^\W0-9_]{1,12}){0,8}[ ]\(?\Z"
    r"|(?<!\w)bằng(?: (?:mức|kết quả))? \Z"
)
_RESULTS = pattern(  # giữ vững kết quả đạt được của giai đoạn 2021 - 2025, under "Đến năm 2030"
    r"(?<!\w)(?:(?:giữ|giữ vững|duy trì|phát huy|củng cố|kế thừa)(?: [^\W\d_]+){0,3} (?:kết quả|thành quả|thành tích"
    r"|chỉ tiêu|mục tiêu)|(?:kết quả|chỉ tiêu|mục tiêu) (?:đã đạt|đạt được|đã đạt được))(?: [^\W\d_]+){0,4}[ ]\Z"
)
_BASE_WORDS = (" lần", " đôi ", "đã", "từ ", " so ", " hơn ", " bằng ")
"""One of these stands before the year of a state before."""
_GOES_TO = pattern(r"\)?,? (?:tăng |giảm )?(?:lên|xuống|đến|tới)(?!\w)(?! năm)")
_OF_NAMES = frozenset({"span", "by", "vision", "school"})
"""Kinds of periods that names of documents end with."""


def usable_periods(
    view: View, start: int, found: Sequence[Period], end: int, cited: SpanSet, above: Due | None
) -> list[Period]:
    """Those of a paragraph's periods that are not a part of another document's name; `above` is its deadline."""
    until = above.year if above is not None else None
    quoted = _quoted(view.lower, start, end)
    kept = []
    for period in found:
        if cited.touches(period.start, period.end) or quoted.touches(period.start, period.end):
            continue
        if period.kind in _OF_NAMES and _in_name(view, start, period):
            continue
        over = period.kind == "span" and until and period.year and period.year < until
        if over and _RESULTS.search(view.lower, max(start, period.start - 60), period.start):
            continue
        if period.kind in ("in", "by", "school") and _is_base(view.lower, start, period, end):
            kept.append(replace(period, kind="base"))
            continue
        if period.kind == "annual" and _names_yearly(view.lower, start, period):
            continue
        kept.append(period)
    return kept


def _names_yearly(text: str, start: int, period: Period) -> bool:
    """ "báo cáo hằng năm", "thu nhập bình quân hằng năm": not "hộ nghèo giảm bình quân mỗi năm"."""
    if text.startswith("mỗi", period.start):
        return False
    return _YEARLY_NOUN.search(text, max(start, period.start - 30), period.start) is not None


def _is_base(text: str, start: int, period: Period, end: int) -> bool:
    """ "tăng từ 41% năm 2021 lên 60%", "gấp 2 lần năm 2025": the year is that of the state before."""
    floor = max(start, period.start - 40)
    if not holds(text, _BASE_WORDS, floor, period.start):
        return False  # as most
    alone = text.startswith("năm", period.start)  # not "gấp 2 lần vào năm 2030", "so với đầu kỳ vào năm 2030"
    if alone and (_TIMES.search(text, floor, period.start) or _AGAINST.search(text, floor, period.start)):
        return True
    if _ALREADY.search(text, floor, period.start):
        return True
    before = _STARTS_FROM.search(text, floor, period.start)
    return before is not None and _GOES_TO.match(text, period.end, end) is not None


def _quoted(text: str, start: int, end: int) -> SpanSet:
    marks = []
    at = text.find('"', start, end)
    while at >= 0:
        marks.append(at)
        at = text.find('"', at + 1, end)
    return SpanSet(map(Span, marks[::2], marks[1::2]))


def _in_name(view: View, start: int, period: Period) -> bool:
    """Whether a document's name runs up to the period: "Chương trình chuyển đổi số giai đoạn 2021-2025"."""
    text, floor = view.lower, max(start, period.start - 160)
    cut = max(text.rfind(mark, floor, period.start) for mark in ",;:.")
    names = _NAMED.finditer(text, max(floor, cut + 1), period.start)
    name = next((n for n in names if not n["capital"] or view.text[n.start()].isupper()), None)
    if name is None or name.start() <= start + 8 or (period.kind == "by" and name[0].endswith("chuẩn nghèo")):
        return False  # hộ nghèo theo chuẩn nghèo đa chiều đến năm 2030 dưới 1%
    if text.find(")", name.end(), period.start) >= 0 > text.find("(", name.end(), period.start):
        return False  # hộ nghèo (theo tiêu chí mới) đến năm 2028; not "Chương trình … (OCOP) giai đoạn 2021-2025"
    return _AIMS.search(text, name.end(), period.end) is None
