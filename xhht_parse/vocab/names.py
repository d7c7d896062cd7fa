"""Personal names: whether a few words look like the name of a Vietnamese signer.

In: words as printed. Out: yes or no, and the name without rank or degree. To add a rank: one word in `_RANKS`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ..text.folds import fold, pattern

# "TS. ", "Đại tá ", "GS.TS. ", "(Đã ký) "
_RANKS = pattern(
    r"(?:(?:pgs|gs|ts|ths|bs|cn|ks|nsnd|nsưt|ttưt|ng[uư]t|ckii?|bscki{1,2})[. ]{1,3}"
    r"|(?:đại|thượng|trung|thiếu) (?:tướng|tá|úy)\b[ .:-]{0,3}|(?:ông|bà|đ/c|đồng chí)[ .:]{1,3}"
    r"|[(\[] ?đã ký ?(?:và đóng dấu ?)?[)\]][ .:-]{0,3}|đã ký[ :.-]{1,3}){0,4}"
)
_FAMILY = frozenset(
    fold(name).lower()
    for name in (
        "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Mai Trương Lâm Đào Đoàn Hà Tô "
        "Tạ Cao Thái Châu Lưu Vương "
        "Trịnh Phùng Tống Tôn Chu Quách La Lương Hứa Thạch Triệu Kiều Nông Hoàn Vi Lò Lô Quàng Cầm Giàng Vàng Sùng "
        "Thào Hầu Lù Má Điểu Ksor Rơ "
        "Rah Nay Siu Y H' A Kpă Đàm Đồng Doãn Khuất Khổng Lục Ma Mạc Mạch Nghiêm Ninh Ông Phí Quản Tăng Thân Tiêu "
        "Trà Từ Ung Văn Viên Xa Bế "
        "Bàn Chảo Chúng Giáp Hán Kha Kim Liêu Lại Lã Ngụy Nhâm Ôn Sơn Thi Thiều Tòng Trang Úy Danh Hồng Cù Diệp "
        "Cung Đường Bạch Âu Uông Quế Vừ Hạ Lều Cà Mùa Vũ Trưng Thái Y"
    ).split()
)
_SINGLE = re.compile(r"[HK]'[^\W\d_]{2,7}")
"""A name of one word: "K'Brểu", "H'Yim"."""
_LONGEST_WORD = 7  # "Nghiêng"
_BELOW_NAMES = frozenset(fold(w) for w in "mật file fax email".split())
"""What a page may say right below a name; "Trang" is a name, too."""
_NOT_NAMES = frozenset(
    fold(w).lower()
    for w in (
        "ủy ban tỉnh thành phố huyện quận xã phường sở bộ phòng cục chi văn kế hoạch điều khoản mục phụ lục biểu"
    ).split()
)


@lru_cache(64)  # layout and metadata ask for the same cells of the closing
def bare_name(words: str) -> str | None:
    """The name in these printed words, without rank; None where they hold no name."""
    folded = fold(words).strip(" .,*_|")
    if not 4 <= len(folded) <= 60:
        return None
    rank = _RANKS.match(folded.lower())
    name = folded[rank.end() if rank else 0 :].strip(" .")
    parts = name.split()
    if not (2 <= len(parts) <= 6 or _SINGLE.fullmatch(name)) or any(not _name_word(p) for p in parts):
        return None
    first = parts[0].lower()
    if first in _NOT_NAMES and not (first in _FAMILY and not name.isupper()):
        return None
    if name.isupper() and first not in _FAMILY:
        return None
    if first not in _FAMILY and len(parts) > 4:
        return None
    shown = " ".join(words.split()).strip(" .,*_|")
    return shown[len(shown) - len(" ".join(parts)) :] if fold(shown).endswith(" ".join(parts)) else name


def is_rest(words: str) -> bool:
    """Whether a line may be the last word of a name that was broken: "Nguyễn Thị Ngọc" / "Điệp"."""
    word = words.strip(" .*_|")
    return word.isalpha() and len(word) <= _LONGEST_WORD and fold(word).lower() not in _BELOW_NAMES


def _name_word(word: str) -> bool:
    """One word of a name: "Nguyễn", "H'Yim", "KDăm", "P.T.T.Huyền", or all in capitals."""
    plain = word.replace(".", "").replace("'", "").replace("-", "")
    if not plain.isalpha() or not plain[0].isupper():
        return False
    return plain[1:].islower() or plain.isupper() or not word.isalpha() or plain.startswith(("KD", "KĐ"))
