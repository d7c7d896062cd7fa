"""Compounds that official documents are full of -> their one spelling, whatever marks above their letters were lost.

"chuyên đỗi số", "tô chức", "đén năm 2025": no other Vietnamese words have these letters, so the marks are known. What
differs in the dot below, the horn, the breve or the stroke of đ is another word, and is left. Not here is what has a
twin ("chi tiêu" beside "chỉ tiêu", "truyền thống" beside "truyền thông", "cần bộ" beside "cán bộ").
To add one: a line in `PHRASES`; a test holds that no two phrases are the same but for marks.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

from ....text.folds import fold

PHRASES = """
biên giới
biểu dương
bảo đảm
bồi dưỡng
bổ sung
bố trí
bộ quốc phòng
bộ thông tin và truyền thông
chuyển biến
chuyển đổi
chuẩn nghèo
chính phủ
chính quyền
chương trình
cơ chế
cấp huyện
cấp tỉnh
cấp xã
cộng đồng
diễn đàn
dân số
giáo dục phổ thông
giải pháp
giảng viên
giảm nghèo
hiệu quả
hướng dẫn
hạ tầng
hằng năm
hệ thống
học bổng
hộ nghèo
hộ cận nghèo
hội đồng
khuyến khích
kinh doanh
kinh phí
kinh tế
kiểm tra
kế hoạch
kết quả
kỹ năng số
mặt trận tổ quốc
mục tiêu
nghề nghiệp
nguồn lực
nguồn nhân lực
nguồn vốn
ngân sách
người dân
nhiệm vụ
nhu cầu
nền tảng
nông thôn mới
nâng cao
năng lực
phát triển
phấn đấu
phần trăm
phổ biến
phổ cập
phổ thông
phối hợp
quy mô
quyết định
quốc gia
quốc hội
quốc phòng
quốc tế
sản phẩm
sản xuất
số lượng
thiết bị
thành phố
thường xuyên
thủ tướng
thực hiện
tiếp cận
tiếp tục
tiết kiệm
toàn quốc
triển khai
trung tâm
truyền hình
trách nhiệm
trực tuyến
trực thuộc
tuyên truyền
tuyển dụng
tập huấn
tối thiểu
tổ chức
tổng cục
tổng hợp
tổng kết
tổng số
tỷ đồng
tỷ lệ
triệu đồng
tiểu học
thiết yếu
xã hội
xây dựng
yêu cầu
đoàn thể
đánh giá
đào tạo
đăng ký
đại biểu
đầu tư
đến năm
đến hết năm
địa phương
định kỳ
đồng bằng
ít nhất
ủy ban nhân dân
ủy ban
ứng dụng
"""
"""One on each line, in modern spelling and small letters."""

CAPITALS = """
đề án
đề cương
dự thảo đề án
số hóa
chuyển đổi số
tổ chức thực hiện
kế hoạch
chỉ thị
"""
"""Of headings in capitals: in small letters some of these have a twin ("để án")."""

_WORD = re.compile(r"\W*([^\W\d_]+)\W*")
_NEAR = dict.fromkeys(map(ord, "\u0300\u0301\u0302\u0303\u0309"))
"""Marks above a letter that are lost or taken for each other: grave, acute, circumflex, tilde, hook."""
_Keys = tuple[str, ...]


def spelled(words: Sequence[str]) -> list[str]:
    """The words, with compounds as they are spelled."""
    made = list(words)
    cores = [match[1] if (match := _WORD.fullmatch(word)) else "" for word in words]
    keys = [near(core) for core in cores]
    at = 0
    while at < len(words):
        phrase = _phrase(keys, at, all(core.isupper() for core in cores[at : at + 2]))
        for offset, right in enumerate(phrase):
            made[at + offset] = _respelled(words[at + offset], cores[at + offset], right)
        at += max(1, len(phrase))
    return made


def near(word: str) -> str:
    """What a word has in common with all that it is taken for: "chuyen" of "chuyển", "chuyên" and "chuyền"."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", word.lower()).translate(_NEAR))


def _phrase(keys: Sequence[str], at: int, capitals: bool) -> tuple[str, ...]:
    """The longest phrase that begins with this word."""
    for words in _phrases(capitals).get(keys[at], ()):
        if len(keys) - at >= len(words) and all(near(word) == keys[at + i] for i, word in enumerate(words)):
            return words
    return ()


@cache
def _phrases(capitals: bool) -> dict[str, list[tuple[str, ...]]]:
    """By the first word; long ones first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    lines = f"{PHRASES}{CAPITALS}" if capitals else PHRASES
    for line in sorted(filter(None, lines.split("\n")), key=lambda line: (-line.count(" "), line)):
        words = tuple(line.split(" "))
        found.setdefault(near(words[0]), []).append(words)
    return found


def _respelled(word: str, core: str, right: str) -> str:
    """The word with these letters, each as large as it was; an old place of the tone ("hoá") is no fault."""
    if fold(core).lower() == fold(right) or len(core) != len(right):
        return word
    letters = "".join(new.upper() if old.isupper() else new for old, new in zip(core, right, strict=True))
    return word.replace(core, letters, 1)
