"""Strategies that make text like a plan's: headers, numbering, targets, citations, duties, tables, and damage."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from hypothesis import strategies as st

CORPUS = Path(__file__).parents[1] / "corpus"
SPECIMENS = sorted(p for p in CORPUS.glob("*/source.*") if p.suffix in (".txt", ".md"))

_YEARS = st.integers(1998, 2050).map(str)
_NUMBERS = st.one_of(
    st.integers(0, 120).map(str),
    st.integers(0, 9_999_999).map(lambda n: f"{n:,}".replace(",", ".")),
    st.tuples(st.integers(0, 99), st.integers(0, 99)).map("{0[0]},{0[1]}".format),
    st.tuples(st.integers(0, 50), st.integers(50, 99)).map("{0[0]}-{0[1]}".format),
    st.sampled_from(["một", "hai phần ba", "05", "1/3", "4.0", "2 - 2,5", "³", "½", "٣"]),
)
_LABELS = st.sampled_from([
    "I.", "II.", "IV.", "1.", "2.", "3.", "1.1.", "2.1.3", "12.", "99.", "a)", "b)", "đ)", "e)", "i)", "ii)", "-", "+",
    "•", "*", "A.", "(1)", "1/", "I-",
    "Điều 1.", "Điều 2.", "Khoản 1.", "Mục 1.", "Chương I", "Phần II", "PHẦN THỨ NHẤT",
    "Phụ lục I",
])  # fmt: skip
_HEADINGS = st.sampled_from([
    "MỤC ĐÍCH, YÊU CẦU", "MỤC TIÊU", "Mục tiêu cụ thể", "Đến năm 2030:", "NHIỆM VỤ, GIẢI PHÁP", "KINH PHÍ THỰC HIỆN",
    "TỔ CHỨC THỰC HIỆN", "Sở Giáo dục và Đào tạo", "Ủy ban nhân dân các xã, phường", "Hằng năm", "Kết quả đạt được",
    "Giai đoạn 2021 - 2025", "",
])  # fmt: skip
_COMPARATORS = st.sampled_from(["đạt", "trên", "ít nhất", "không quá", "khoảng", "từ", "tăng thêm", "giảm còn", ""])
_UNITS = st.sampled_from([
    "%", " %", "% trở lên", " trường", " lượt người", " tỷ đồng", "/vạn dân", " mức độ 2", "%/năm", " điểm %", "",
])  # fmt: skip
_TAILS = st.sampled_from([
    " người trong độ tuổi 15 - 60 biết chữ", "; đến năm 2030 đạt 80%", ", trong đó nữ chiếm 45%", " vào năm 2028.",
    " (năm 2020 là 31%)", " so với năm 2019", " trước ngày 30/6/2026", "", ";", ".", " [...]",
])  # fmt: skip
_FIXED = st.sampled_from([
    "ỦY BAN NHÂN DÂN\nTỈNH MƯỜNG THÔNG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
    "Số: 17/KH-UBND", "Số:    /KH-UBND", "Mường Thông, ngày 05 tháng 3 năm 2024", "KẾ HOẠCH\nXây dựng xã hội học tập",
    "Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;", "Thực hiện Nghị quyết số 23- NQ/TU (gọi tắt là Nghị quyết 23),",
    "Theo Quyết định số 1373/QĐ-TTg ngày 30/7/2021 và điểm a khoản 2 Điều 5 Nghị định 30/2020/NĐ-CP",
    "Chủ trì, phối hợp với Sở Tài chính và các đơn vị liên quan.", "Nơi nhận:\n- Như trên;\n- Lưu: VT.",
    "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Văn Mẫu", "| TT | Chỉ tiêu | Đơn vị | 2025 |",
    "|---|---|---|---|", "| 1 | Xã đạt chuẩn | % | 75 |", "TT\tNội dung\tCơ quan chủ trì\tThời gian",
    "* * *", "-------", "PHỤ LỤC I", "(Kèm theo Kế hoạch số 17/KH-UBND)", "Số hiệu: 17/KH-UBND",
    "Ngày ban hành 05/03/2024", "[...]",
])  # fmt: skip
_TARGETS = st.builds("{} {}{}{}".format, _COMPARATORS, _NUMBERS, _UNITS, _TAILS)
_ITEMS = st.builds("{} {}{}".format, _LABELS, _HEADINGS, st.one_of(st.just(""), _TARGETS.map(" ".__add__)))
_LINES = st.one_of(_ITEMS, _TARGETS, _FIXED, _YEARS.map("Đến năm {}:".format), st.just(""))
_ODD = st.sampled_from([
    "\x00", "\ud800", "\udfff", "\u202e", "\u200b", "\ufeff", "\r", "\r\n", "\u2028", "İ", "e\u0301", "🙂", "\t",
    "\xa0", "\x0b", "\x85", "ﬁ", "%", "1.", "|", "\n", "(", "“",
])  # fmt: skip


@st.composite
def plans(draw: st.DrawFn) -> str:
    """A plan of up to forty lines, whole or damaged."""
    return damaged(draw, "\n".join(draw(st.lists(_LINES, min_size=1, max_size=40))))


@st.composite
def mutated_specimens(draw: st.DrawFn) -> str:
    """A stretch of a specimen, damaged."""
    text = draw(st.sampled_from(SPECIMENS)).read_bytes().decode("utf-8", "replace")
    start = draw(st.integers(0, max(0, len(text) - 500)))
    return damaged(draw, text[start : start + draw(st.integers(100, 4000))])


def damaged(draw: st.DrawFn, text: str) -> str:
    """Up to six cuts, repeats, swaps and odd signs, and perhaps another normal form."""
    for _ in range(draw(st.integers(0, 6))):
        a, b = sorted(draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
        b = min(b, a + 400)
        match draw(st.sampled_from(["cut", "repeat", "odd", "wrap", "glue", "swap"])):
            case "cut":
                text = text[:a] + text[b:]
            case "repeat":
                text = text[:b] + text[a:b] + text[b:]
            case "odd":
                text = text[:a] + draw(_ODD) + text[a:]
            case "wrap":
                text = text[:a] + text[a:b].replace(" ", "\n", 3) + text[b:]
            case "glue":
                text = text[:a] + text[a:b].replace("\n", "") + text[b:]
            case "swap":
                text = text[:a] + text[b:] + text[a:b]
    return unicodedata.normalize("NFD", text) if draw(st.integers(0, 9)) == 0 else text


anything = st.text(st.one_of(st.characters(exclude_categories=()), _ODD.map(lambda text: text[0])), max_size=300)
