"""Numbers that leave their sign or their noun to the next one: "45 và 60%", "xây mới 02, sửa chữa 05 nhà văn hóa".

In: the numbers without a unit right before a quantity. Out: those that are of its unit. To know another work that is
done: one verb in `_WORK`.
"""

from __future__ import annotations

from collections.abc import Sequence

from ....text.folds import pattern
from ....vocab.numbers import Number
from ..types import Quantity, of_number
from .leaning import NUMBERED, of_unit


def unsaid(text: str, floor: int, bare: Sequence[Number], following: Quantity) -> list[Quantity]:
    """Those of the bare numbers that are told in the unit of the quantity behind them; the text begins at `floor`."""
    if following.family == "percent":
        return _unsigned(text, floor, bare, following)
    return _uncounted(text, floor, bare[-1], following) if following.family == "count" else []


_SHARED = (  # mầm non | 85, | tiểu học | 90
    r"(?: (?!(?:số|năm|tháng|quý|ngày|đạt|tăng|giảm|còn|lên|là|trên|dưới|từ|có|khoảng|hơn|tỷ|tỉ)(?!\w))[^\W\d_]+)"
    rf"{{1,4}}:?{NUMBERED}"
)
_NEXT_SHARE = pattern(rf"(?:[,;]| và|, và|(?P<bare>,| và| hoặc|, và))(?(bare)|{_SHARED}) ")
_OPENS_SHARES = pattern(
    rf"(?:[-+*•(:]|(?<!\w)(?:đạt|là|lên|xuống|còn|lần lượt|tương ứng|từ|mức|ít nhất|tối thiểu|trên|dưới|khoảng))"
    rf"(?P<named>{_SHARED})? ?\Z"
)
_LONGEST_NAME, _MOST_SHARE = 50, 100


def _unsigned(text: str, floor: int, bare: Sequence[Number], share: Quantity) -> list[Quantity]:
    """The numbers before this share that leave their sign to it: "45 và 60%", "mầm non 85, tiểu học 90, THCS 98%"."""
    found: list[Quantity] = []
    behind, named = share.start, None
    for number in reversed(bare):
        between = _NEXT_SHARE.fullmatch(text, number.end, behind) if number.value <= _MOST_SHARE else None
        if between is None or named not in (None, between["bare"] is None):
            break
        behind, named = number.start, between["bare"] is None
        found.append(of_number(number, number.start, number.end, "percent", "%"))
    if not found or (behind == floor and not named):
        return found[::-1]
    opened = _OPENS_SHARES.search(text, max(floor, behind - _LONGEST_NAME), behind)
    return found[::-1] if opened is not None and (opened["named"] is not None) is named else []


_WORK = (
    r"(?:(?:làm|mở|lắp|trồng|mua|thành lập|xây(?: dựng)?|đầu tư(?: xây dựng)?|công nhận|tuyển) mới|xây dựng|xây"
    r"|mở rộng|(?:công nhận|tuyển) lại|sửa chữa|tu sửa|cải tạo|nâng cấp|thay thế|duy trì|củng cố|bổ sung|di dời|xóa)"
)
_AND_WORK = pattern(rf"(?:,| và|, và|;) {_WORK} ")
_OUT_OF = pattern(r" (?:trên|trong)(?: tổng)? số ")
_AT_WORK = pattern(rf"(?<!\w){_WORK} \Z")
_LONGEST_WORK = 24


def _uncounted(text: str, floor: int, bare: Number, first: Quantity) -> list[Quantity]:
    """The number before this count that leaves it its noun: "xây mới 02, sửa chữa 05 nhà văn hóa"."""
    if not bare.fraction and bare.value <= first.value and _OUT_OF.fullmatch(text, bare.end, first.start):
        part = of_unit(first, bare)
        part.unit_start = first.unit_start
        return [part]  # 12 trên tổng số 15 xã
    if bare.fraction or _AND_WORK.fullmatch(text, bare.end, first.start) is None:
        return []
    led = _AT_WORK.search(text, max(floor, bare.start - _LONGEST_WORK), bare.start)
    return [of_unit(first, bare)] if led is not None else []
