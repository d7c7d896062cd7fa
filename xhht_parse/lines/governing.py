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
    r"|Hồ|Hồ Chí|Việt)|(?<=[^ ] [/&+]))$"
)
# "đến năm" / "2030", "đạt ít nhất" / "80%"; but "hằng năm", "thống nhất", "hạn chế, tồn tại" ask for nothing
_COUNTS = pattern(
    r"(?<= )(?:(?<!hằng )(?<!hàng )(?<!mỗi )(?:năm|tháng|ngày|quý)|giai đoạn|số|từ|đến|đạt|là|trên|dưới|khoảng|hơn|gần"
    r"|có|ít nhất|tối thiểu|tối đa|(?:không|vượt) quá|còn|thêm|tăng|giảm|lên|xuống|(?<!tồn )(?<!hiện )tại|cho|với|gồm"
    r"|và|các|những|mức độ|mức|thứ|khoản|hoặc|mỗi)$"
)
# "của Ủy ban nhân dân tỉnh" / "Thừa Thiên Huế;": a place's name that a mark follows
_PLACE = pattern(r"(?<= )(?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn)$")
_PLACE_NAME = pattern(r"[^\W\d_]+(?: [^\W\d_]+){1,3}(?=[,;.])")
# "nêu tại mục" / "(IV) của Kế hoạch"
_CITES = pattern(r"(?<= )(?:tại|theo|ở|vào) (?:các )?(?:mục|tiểu mục|điểm|khoản|điều|phần|phụ lục|chương)$")
# "tại khoản 2 Điều 5; khoản 5" / "Điều 13."
_PART = pattern(r"(?<= )(?:điểm|khoản|tiết|mục) (?:[0-9]{1,2}|[a-zđ]|[ivx]{1,4})$")
# "3. Đề nghị Ủy ban Mặt trận" / "Tổ quốc Việt Nam tỉnh": what names go on with, or begin with
_NAME = pattern(
    r"(?:Sở|Bộ|UBND|HĐND|Ủy ban|Hội|Ban|Văn phòng|Đoàn|Đảng|Tỉnh|Thành phố|Thành ủy|Huyện ủy|Trung ương|Trung tâm"
    r"|Việt Nam|Nhà nước|Nhân dân|Quốc hội|Quốc gia|Quân sự|Chính phủ|Chính trị|Thủ tướng|Mặt trận|Tổ quốc|Công an"
    r"|Công đoàn|Khuyến học|Liên hiệp|Liên đoàn|Liên minh|Cựu chiến binh|Phụ nữ|Nông dân|Thanh niên|TNCS|Hồ Chí Minh"
    r"|Khu|Đào tạo|Thể thao|Du lịch|Truyền thông|Môi trường|[A-ZĐ]{2,6}"
    r"|(?:Nghị quyết|Nghị định|Quyết định|Chỉ thị|Kết luận|Kế hoạch|Thông tư|Công văn|Tờ trình|Luật)(?= số))(?![^\W_])"
)
_NUMBERED = fold("số")
_SYMBOL = pattern(r"[0-9]{1,5}[a-zđ]? ?[/-] ?[0-9A-ZĐ]")
_LONGEST = 18
"""Characters that such words have at most, with the blank before them."""


def asks_for_more(folded: str, start: int, end: int, below: int) -> bool:
    """Whether the line `folded[start:end]` ends in a word that what begins at `below` belongs to."""
    words = _COUNTS if folded[below].isdigit() else _GOVERNS
    last = words.search(folded, max(start, end - _LONGEST), end)
    if last is None:
        return _PLACE.search(folded, max(start, end - _LONGEST), end) is not None and _names_place(folded, below)
    if last[0] != _NUMBERED:
        return True
    return _SYMBOL.match(folded, below) is not None  # "Kế hoạch số" / "12/KH-UBND", not "kinh tế số" / "80% hộ"


def _names_place(folded: str, at: int) -> bool:
    name = _PLACE_NAME.match(folded, at)
    return name is not None and name[0].istitle() and not begins_name(folded, at)


def cites(folded: str, start: int, end: int) -> bool:
    """Whether the line ends where a part of a document is about to be named: what looks like a label is its number."""
    return _CITES.search(folded[max(start, end - _LONGEST) : end].lower()) is not None


def ends_in_part(folded: str, start: int, end: int) -> bool:
    """Whether the line ends in a part of the article or division whose name comes next."""
    return _PART.search(folded[max(start, end - _LONGEST) : end].lower()) is not None


def begins_name(folded: str, at: int) -> bool:
    """Whether a word of a body's name, or initials, stand here: seldom does a paragraph begin so."""
    return _NAME.match(folded, at) is not None
