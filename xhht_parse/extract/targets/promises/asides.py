"""Numbers in a bracket that only say the one before it once more: "50% (8 xã)".

In: a quantity with the ones beside it in its clause. Out: whether it is one of these. To know another opening of a
bracket that says more: one word in `_THOSE` or `_QUALIFIED`.
"""

from __future__ import annotations

from ....text.folds import fold, pattern
from ..quantities.units import SIZES
from ..types import Clause, Quantity

_PART = ("trong đó", "riêng ")
_YEARS = (
    "bình quân ", "trung bình ", "mỗi năm ", "hằng năm ", "phấn đấu ",
    "đến năm 20", "đến hết năm 20", "đến cuối năm 20",
)  # fmt: skip
_THOSE = (
    "đối với ", "vùng ", "khu vực ", "thành thị ", "đô thị ", "nông thôn ", "miền núi ", "người dân tộc ", "dân tộc ",
    "đồng bào ", "nữ ", "lao động nữ ", "cấp ",
)  # fmt: skip
_QUALIFIED = ("có ", "qua đào tạo", "bằng cấp", "văn bằng", "chứng chỉ ")
_LATER = tuple(fold(words) for words in (*_THOSE, *_QUALIFIED, *_YEARS))
"""What opens a bracket that says as much again, for some of them or for a later year."""
_OF_YEAR = pattern(  # 50% (2030: 70%) số hộ; 80% (90% vào năm 2030)
    r"\((?:(?:năm )?20[0-9]{2}[ ]?: ?|đến 20[0-9]{2} |[0-9.,]{1,6} ?% (?:vào|đến) (?:năm )?20[0-9]{2}\))"
)


def aside(text: str, floor: int, clause: Clause, index: int) -> bool:
    """ "50% (8 xã)": the same once more, in a bracket that neither "trong đó" nor "riêng" opens.

    `floor` is behind the last target. "40% người học (đến năm 2030 là 60%)" promises more.
    """
    quantity = clause.quantities[index]
    at = text.rfind("(", floor, quantity.start)
    if at < 0 or text.find(")", at, quantity.start) >= 0 or text.startswith(_PART, at + 1):
        return False
    before = next((q for q in reversed(clause.quantities[:index]) if q.end <= at), None)
    if before is not None and _adds(text, at, clause.start, before, quantity):
        return False
    if quantity.family == "percent" and _OF_ITS_OWN.match(text, at) is not None:
        return False
    if before is not None and _some_of_them(text, at, clause.start, before, quantity):
        return False
    if before is not None and _yields(text, at, before, quantity):
        return False
    return not _broken_down(text, quantity, clause, index)


def _adds(text: str, bracket: int, floor: int, before: Quantity, quantity: Quantity) -> bool:
    """Whether the bracket says more than the number before it: one for a later year, or the level of a change."""
    if text.startswith(_LATER, bracket + 1) or _OF_YEAR.match(text, bracket) is not None:
        return f"{before.unit} ".startswith(f"{quantity.unit} ")  # 900 cây xanh (bình quân mỗi năm 300 cây)
    if _REACHED_SO.match(text, bracket) is None:
        return False
    return _CHANGED.search(text, max(floor, before.start - _REACH), before.start) is not None


def _some_of_them(text: str, bracket: int, floor: int, before: Quantity, quantity: Quantity) -> bool:
    """ "lượng khách đạt 3 triệu lượt (khách quốc tế 250.000 lượt)": a kind of what is counted, by its own word."""
    kind = _KIND.match(text, bracket)
    if kind is None or kind.end() != quantity.start or not text.startswith(")", quantity.end):
        return False
    fewer = quantity.unit == before.unit and quantity.family == "count" and quantity.value < before.value
    return fewer and text.find(f" {kind['noun']} ", floor, before.start) >= 0


def _yields(text: str, bracket: int, before: Quantity, quantity: Quantity) -> bool:
    """ "tổng đàn lợn 400 nghìn con (sản lượng thịt hơi 70 nghìn tấn)": what they give."""
    measured = quantity.group in SIZES and quantity.group != before.group
    return measured and _YIELD.fullmatch(text, bracket, quantity.start) is not None


_YIELD = pattern(
    r"\([ ]?(?:tổng )?(?:sản lượng|năng suất)(?: (?!(?:năm|hiện|đã|ước|tăng|giảm)(?!\w))[^\W\d_]+){0,8}[ :]{1,2}"
)
_KIND = pattern(
    r"\([ ]?(?P<noun>(?!(?:năm|kế hoạch|thực hiện|hiện|tăng|giảm|đạt|bằng|tương đương|theo)(?!\w))[^\W\d_]+)"
    r"(?: (?!(?:năm|hiện|đã)(?!\w))[^\W\d_]+){1,4}[ :]{1,2}"
)
_OF_ITS_OWN = pattern(
    r"\([ ]?(?:(?:trên|ít nhất|tối thiểu|khoảng) )?[0-9]{1,3}(?:[.,][0-9]{1,2})?[ ]?% [^()0-9,;]{2,80}"
    r" (?:đạt|được|biết)(?!\w)[^()]{2,120}\)"
    r"|\([ ]?(?:tỷ lệ|tỉ lệ|tốc độ|tỷ suất) (?![^()]{0,80} (?:hiện|đã|năm)(?!\w))[^()0-9,;]{2,80}"
    r" (?:không quá|dưới|trên|ít nhất|tối thiểu) [0-9]{1,3}(?:[.,][0-9]{1,2})?[ ]?%(?: trở lên)?[ ]?\)"
)
""" "95% huyện đạt chuẩn (100% xã đạt chuẩn mức độ 2)": a share of others, and what they do. "còn 3% (tỷ lệ tái nghèo
không quá 0,5%)": a rate of its own, which binds."""
_REACH = 80
# "giảm 3% (còn 7%)": a change, and the level that it leads to
_CHANGED = pattern(r"(?<!\w)(?:tăng|giảm)(?: (?:từ|thêm|khoảng|trên|ít nhất|tối thiểu|bình quân))*[ ]\Z")
_REACHED_SO = pattern(r"\([ ]?(?:để |từ [0-9.,]{1,9}[^()0-9]{0,30} )?(?:đạt|còn|xuống|lên|nâng lên)(?!\w)")
_YEAR = pattern(r"\((?:đến |vào )?năm 20[0-9]{2}|, năm 20[0-9]{2}")


def _broken_down(text: str, quantity: Quantity, clause: Clause, index: int) -> bool:
    """ "615 căn nhà (xây 400 căn, sửa 215 căn)", "95% (đô thị 98%, nông thôn 92%)": parts, one beside the other."""
    if index + 1 == len(clause.quantities):
        return False
    if _YEAR.search(text, max(clause.start, quantity.start - 30), quantity.start):
        return False  # 22,5% (năm 2025 đạt 20,9%, năm 2026 đạt 21,5%): what was
    beside = next((q for q in clause.quantities[index + 1 :] if q.unit == quantity.unit), None)  # not "3 sao"
    alike = quantity.family == "count" or quantity.unit == clause.quantities[max(0, index - 1)].unit
    return beside is not None and alike and text.find(")", quantity.end, beside.start) < 0
