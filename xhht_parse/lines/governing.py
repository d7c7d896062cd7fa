"""Words that no sentence ends in: a line that ends in one was broken, and goes on below.

In: the fold, a line's place, and where the next line begins. Out: yes or no. A word that often ends a heading ("tồn
tại", "tải về", "trực thuộc", "tự do") is none of them. To add one: `_GOVERNS`, or `_COUNTS` if a number follows it.
"""

from __future__ import annotations

from ..text.folds import fold, pattern

# "Giám đốc Sở Giáo dục và" / "Đào tạo", "của Thủ tướng" / "Chính phủ", "doanh nghiệp /" / "Hợp tác xã"
_GOVERNS = pattern(
    r"(?:(?<= )(?:và|của|các|những|cho|với|từ|là|hoặc|để|nhằm|giữa|bởi|gồm"
    r"|Bộ|Sở|Cục|Ban|Hội|Đoàn|Phòng|Quỹ|Trường|Trung tâm|Viện|Ủy ban|Ủy ban Mặt trận|Liên đoàn|Liên minh|Liên hiệp"
    r"|Hiệp hội|Công đoàn|Văn phòng|Thủ tướng|(?:Bộ|Cục|Vụ|Viện|Hiệu|Thủ) trưởng|Giám đốc|Chủ tịch|Chánh|Bí thư|TNCS"
    r"|Hồ Chí)|(?<=[^ ] [/&+]))$"
)
# "đến năm" / "2030", "đạt ít nhất" / "80%"; but "hằng năm", "thống nhất", "hạn chế, tồn tại" ask for nothing
_COUNTS = pattern(
    r"(?<= )(?:(?<!hằng )(?<!hàng )(?<!mỗi )(?:năm|tháng|ngày|quý)|giai đoạn|số|từ|đến|đạt|là|trên|dưới|khoảng|hơn|gần"
    r"|có|ít nhất|tối thiểu|tối đa|(?:không|vượt) quá|còn|thêm|tăng|giảm|lên|xuống|(?<!tồn )(?<!hiện )tại|cho|với|gồm"
    r"|và|các|những|mức độ|mức|thứ|khoản|hoặc|mỗi)$"
)
_NUMBERED = fold("số")
_SYMBOL = pattern(r"[0-9]{1,5}[a-zđ]? ?[/-] ?[0-9A-ZĐ]")
_LONGEST = 18
"""Characters that such words have at most, with the blank before them."""


def asks_for_more(folded: str, start: int, end: int, below: int) -> bool:
    """Whether the line `folded[start:end]` ends in a word that what begins at `below` belongs to."""
    words = _COUNTS if folded[below].isdigit() else _GOVERNS
    last = words.search(folded, max(start, end - _LONGEST), end)
    if last is None or last[0] != _NUMBERED:
        return last is not None
    return _SYMBOL.match(folded, below) is not None  # "Kế hoạch số" / "12/KH-UBND", not "kinh tế số" / "80% hộ"
