"""What only begins a paragraph, even where a full line without a full stop stands above it.

In: the fold, the line, and the one above where that matters. Out: yes or no. To add one: a word in `_OPENER` or
`_CARRIED`, an example.
"""

from __future__ import annotations

from ..text.folds import pattern
from .types import Face, Line

_OPENER = pattern(
    r"Căn cứ (?=[A-ZĐ])|CỘNG HÒA XÃ HỘI|ĐẢNG CỘNG SẢN|Nơi nhận ?:|Kính gửi ?:|Theo đề nghị |Xét |#{1,6} "
    r"|Văn bản này chưa cập nhật"
    r"|\( ?(?:Ban hành kèm|Kèm) theo (?:Quyết định|Nghị quyết|Kế hoạch|Công văn|Chương trình) "
)
_CARRIED = pattern(
    r"Thực hiện (?:các )?(?:Nghị quyết|Nghị định|Quyết định|Chỉ thị|Kết luận|Kế hoạch|Chương trình|Công văn|Văn bản"
    r"|Thông tư|Luật)(?!\w)"
)
_ISSUER = pattern(
    r"(?:THỦ TƯỚNG )?CHÍNH PHỦ|(?:(?:CHỦ TỊCH )?ỦY BAN|(?:THƯỜNG TRỰC )?HỘI ĐỒNG) NHÂN DÂN"
    r"(?: (?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN)(?: [^0-9,.;]{2,20})?)?"
    r"|(?:BỘ TRƯỞNG BỘ|GIÁM ĐỐC SỞ|HIỆU TRƯỞNG TRƯỜNG) [^0-9.;]{3,45}"
)
_ASK_ISSUER = (
    " CỦA", " DO", " PHÒNG", " TRA", " ỦY", " TRỰC", " TỪ", " CHO", " VỚI", " TẠI", " THUỘC", " BỞI", ",", " VÀ",
    " TƯỚNG", " TỊCH",
)  # fmt: skip
"""How a line ends that such a name belongs to: "CỦA THỦ TƯỚNG" / "CHÍNH PHỦ", "CỦA" / "BỘ TRƯỞNG BỘ Y TẾ"."""
_KINDS_END = ("ế hoạch", "hương trình", "ề án", "ành động")
KINDS = (
    "KẾ HOẠCH|QUYẾT ĐỊNH|NGHỊ QUYẾT|CHƯƠNG TRÌNH|CHỈ THỊ|ĐỀ ÁN|THÔNG BÁO|HƯỚNG DẪN|KẾT LUẬN|BÁO CÁO|TỜ TRÌNH"
    "|PHƯƠNG ÁN|THÔNG TƯ|CÔNG ĐIỆN"
)
"""Kinds as they stand above a title."""
_KIND = pattern(rf"[*_]{{0,3}}(?:{KINDS}|CHƯƠNG TRÌNH HÀNH ĐỘNG) ?:?[*_]{{0,3}}$")


def opens(fold: str, line: Line) -> bool:
    """Whether the line begins as a title, a recipient, a page's heading or notice does."""
    return _OPENER.match(fold, line.start, line.end) is not None


def is_kind(fold: str, line: Line) -> bool:
    """Whether the line is a kind by itself, in capitals, which no line of small letters goes on with."""
    return line.face is Face.CAPITALS and _KIND.match(fold, line.start, line.end) is not None


def begins_basis(fold: str, upper: Line, line: Line) -> bool:
    """What a plan carries out, below its title: "… trên địa bàn tỉnh" / "Thực hiện Chỉ thị số 11"; a title may break
    so, too: "Ban hành Kế hoạch" / "Thực hiện Chỉ thị số 11"."""
    if line.face is Face.CAPITALS:  # "… TẦM NHÌN ĐẾN NĂM 2045" / "CHÍNH PHỦ", above what it rests on
        issued = _ISSUER.fullmatch(fold, line.start, line.end) is not None
        return issued and not fold.endswith(_ASK_ISSUER, upper.start, upper.end)
    carried = _CARRIED.match(fold, line.start, line.end) is not None
    return carried and not fold.endswith(_KINDS_END, upper.start, upper.end)
