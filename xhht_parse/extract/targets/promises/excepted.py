"""Numbers that a row of `refusals` refuses and that are promised all the same.

In: the row and the quantity in its clause. Out: whether other words there make a promise of it. To know another such
word: one line in `excepted`.
"""

from __future__ import annotations

from ....text.folds import pattern
from ..types import Clause, Quantity
from .refusals import AGAINST, NAMED, REACH, RESULT, Refusal
from .reporting import pledges

_PLEDGED = pattern(r"(?<!\w)(?:phấn đấu|giải ngân|giảm|kiềm chế)(?!\w)")
"""Among objectives: "Phấn đấu …", "Giảm 5% số vụ so với cùng kỳ"."""
_THOUSANDS = pattern(r"[0-9.,]{1,9} (?:nghìn|ngàn|vạn|triệu|tỷ|tỉ)(?!\w)")
_OF_TASK = pattern(r" (?:chỉ tiêu|kế hoạch|dự toán)(?! (?:năm 20|vốn))(?!\w)")
"""Among objectives: "giao quân hằng năm đạt 100% chỉ tiêu"."""
_OVER_TASK = pattern(r" so với (?:chỉ tiêu|kế hoạch|dự toán)(?! năm 20)(?!\w)")  # tăng 15% so với dự toán
_KEPT = pattern(r"(?<!\w)(?:bảo vệ|giữ vững|giữ|duy trì|quản lý)(?!\w)[^;.,]{0,60} hiện có(?: là| đạt)?[ ]\Z")
_RAISED = pattern(
    r" và (?:(?:tăng|nâng|đưa|giảm)(?! trưởng)[^;,.0-9]{0,60} (?:lên|xuống|còn|đến)"
    r"|(?:thành lập|xây|xây dựng|mở|đầu tư)(?: (?:mới|thêm))+)[ ]\Z"
)
_TO_REACH = pattern(r"(?<!\w)đạt được (?:(?:trên|dưới|khoảng|ít nhất|tối thiểu|mức|tỷ lệ|từ) ){0,2}\Z")
_FROM_NOW = pattern(r"(?:%|[^\W\d_]) \(?hiện (?:nay|tại)\)? (?:lên|xuống|còn|đến|tới)(?: [^\W\d_]+){0,3}[ ]\Z")
_NATION = pattern(r"(?<!\w)cả nước có [^;]{0,60}\Z")
_ALREADY = pattern(r"(?<!\w)(?:đã|hiện|ước|tính đến|lũy kế|vẫn|mới|(?:năm|giai đoạn) (?:trước|qua))(?!\w)")


def excepted(row: Refusal, text: str, quantity: Quantity, clause: Clause, promised: bool) -> bool:
    """Whether words before the number make a promise of it all the same."""
    if row.why == NAMED:  # cấp 15.000 thẻ, tiêm phòng 350.000 liều, mục tiêu 16,24 triệu ha
        return _is_great(text, quantity)
    before = max(clause.start, quantity.start - REACH), quantity.start
    if row.unless is not None:
        return row.unless.search(text, *before) is not None
    if row.why == RESULT and _FROM_NOW.search(text, *before) is not None:
        return True  # từ trên 20% hiện nay xuống dưới 10%
    if promised and row.why == RESULT and _KEPT.search(text, *before) is not None:
        return True  # bảo vệ tốt diện tích rừng hiện có là 30.000 ha
    if promised and row.why == RESULT:  # giữ mức đã đạt năm 2020 và tăng tỷ lệ che phủ lên 45%
        return _RAISED.search(text, *before) is not None or _is_to_reach(text, *before)
    if row.why.startswith(AGAINST) and not row.promised and pledges(text, clause.start, quantity.start):
        return True  # phấn đấu thu ngân sách đạt 75 tỷ đồng, vượt 10% dự toán
    if row.why.startswith(AGAINST) and any(other.start == quantity.end + 1 for other in clause.quantities):
        return True  # tiểu học/trung học cơ sở đạt 99,5%/99,2%
    if promised and row.why.startswith(AGAINST):  # phấn đấu giải ngân 100% kế hoạch vốn
        whole = quantity.value == 100 and _OF_TASK.match(text, quantity.end, clause.end) is not None
        over = _OVER_TASK.match(text, quantity.end, clause.end) is not None
        return whole or over or _PLEDGED.search(text, clause.start, quantity.start) is not None
    return False


def _is_to_reach(text: str, start: int, end: int) -> bool:
    """Whether "đạt được" or "cả nước có" right before a number is a promise: nothing says that it is so already."""
    to_reach = _TO_REACH.search(text, start, end) or _NATION.search(text, start, end)
    return to_reach is not None and _ALREADY.search(text, start, end) is None


def _is_great(text: str, quantity: Quantity) -> bool:
    """Whether the number is written with groups of thousands, or with a word for them, as no name's is."""
    if quantity.value < 1000:
        return False
    return text.find(".", quantity.start, quantity.start + 5) >= 0 or _THOUSANDS.match(text, quantity.start) is not None
