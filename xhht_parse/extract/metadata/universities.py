"""Names of universities, colleges and academies in sentence case: "trường đại học sư phạm kỹ thuật hùng vương" ->
"trường Đại học Sư phạm Kỹ thuật Hùng Vương".

In: the words of a name, some with their capitals. Out: the same words with capitals on what the school teaches, one a
word of one or two syllables, and on every syllable of a proper name.
"""

from __future__ import annotations

from ...text.folds import fold, pattern

_LEVEL = pattern(r"(?:phân hiệu )?(?:trường )?(?P<level>đại học|cao đẳng|trung cấp|học viện|dự bị đại học)(?= \w)")
_PLACE = pattern(r" (?=(?:tỉnh|thành phố)(?!\w)| - )")
_SMALL = frozenset(map(fold, ("và", "-", "tại")))
_TAUGHT = frozenset(map(fold, (
    "an ninh", "an toàn", "biên phòng", "bách khoa", "báo chí", "bưu chính", "cao đẳng", "chính trị", "chế tạo",
    "chữa cháy", "công an", "công nghiệp", "công nghệ", "công thương", "công đoàn", "cơ giới", "cơ khí", "cơ điện",
    "cảnh sát", "cổ truyền", "cộng đồng", "du lịch", "dân lập", "dân tộc", "dầu khí", "giao thông", "giáo dục",
    "hàng hải", "hàng không", "hành chính", "hải quan", "hậu cần", "học viện", "khoa học", "kinh doanh", "kinh tế",
    "kiến trúc", "kiểm sát", "kiểm toán", "kế hoạch", "kế toán", "kỹ nghệ", "kỹ thuật", "lao động", "luyện kim",
    "lâm nghiệp", "lưu trữ", "lục quân", "môi trường", "mầm non", "mẫu giáo", "mỹ thuật", "nghệ thuật",
    "ngoại giao", "ngoại ngữ", "ngoại thương", "ngân hàng", "nhân dân", "nhân văn", "nông lâm", "nông nghiệp",
    "nội vụ", "phát thanh", "phát triển", "phòng cháy", "phụ nữ", "quy hoạch", "quân sự", "quân y", "quản lý",
    "quản trị", "quốc gia", "quốc phòng", "quốc tế", "sinh học", "sân khấu", "sư phạm", "sức khỏe", "thanh niên",
    "thiết bị", "thiếu niên", "thông tin", "thương mại", "thể dục", "thể thao", "thủy lợi", "thủy sản",
    "thực hành", "thực phẩm", "tin học", "trung cấp", "trung ương", "truyền hình", "truyền thông", "tuyên truyền",
    "tài chính", "tài nguyên", "tòa án", "tư pháp", "tư thục", "tự nhiên", "viễn thông", "văn hóa", "vận tải",
    "xây dựng", "xã hội", "y dược", "y học", "y khoa", "y tế", "âm nhạc", "điều dưỡng", "điều khiển", "điện lực",
    "điện tử", "điện ảnh", "đô thị", "đường sắt", "đại học", "địa chất", "ứng dụng",
)))  # fmt: skip
"""Words of two syllables; what is not among them is a proper name, or a word of one."""


def school_of_higher_learning(shown: list[str], text: str) -> list[str]:
    """The words of this name with their capitals; other names are left as they are. `text` is the name in small
    letters, word by word the same."""
    level = _LEVEL.match(text)
    if level is None:
        return shown
    begin = len(text[: level.start("level")].split())
    place = _PLACE.search(text, level.end())
    end = len(text[: place.start()].split()) if place else len(shown)
    words, at = text.split(), begin
    made = list(shown)
    while at < end:
        if words[at] not in _SMALL:
            made[at] = made[at][:1].upper() + made[at][1:]
        two = " ".join(words[at : at + 2]) in _TAUGHT
        at += 2 if two else 1
    return made
