"""The parts of the text: they always give it back, and finding them takes linear time."""

from __future__ import annotations

import random

import pytest

from xhht_parse.diagnostics import Log
from xhht_parse.outline.build import outline
from xhht_parse.outline.types import Outline
from xhht_parse.text.view import View
from xhht_parse.vocab.words import standard

LINES = (
    "ỦY BAN NHÂN DÂN", "TỈNH SƠN LA", "-------", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc", "|", "",
    "Số: 5/KH-UBND", "Sơn La, ngày 4 tháng 1 năm 2023", "KẾ HOẠCH", "QUYẾT ĐỊNH:", "TRỒNG TRE",
    "Căn cứ Luật Lâm nghiệp;", "I. MỤC ĐÍCH",
    "Điều 1. Ban hành", "PHỤ LỤC I", "(Kèm theo Kế hoạch số 5/KH-UBND)", "Nơi nhận:", "- Lưu: VT.",
    "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH",
    "Lò Văn Tre", "[1] Ghi chú", "Đăng nhập", "Số hiệu 5/KH-UBND", "[...]", "Kính gửi: Sở Y tế", "như sau:",
    "** **", "- 1Luật A 2015", "<3 tuổi",
)  # fmt: skip


def read(text: str) -> Outline:
    return outline(View(text), standard(), Log())


@pytest.mark.parametrize("seed", range(150))
def test_parts_joined_give_the_text_back(seed: int) -> None:
    chance = random.Random(seed)
    text = "\n".join(chance.choices(LINES, k=chance.randrange(1, 60)))
    found = read(text)
    assert "".join(text[p.start : p.end] for p in found.parts) == text
    for attached in found.attachments:
        inner = "".join(text[p.start : p.end] for p in attached.parts)
        assert inner == text[attached.start : attached.end]
    spans = [(a.start, a.end) for a in found.attachments]
    assert spans == [(p.start, p.end) for p in found.parts if p.kind.value == "attachment"]


def test_neighbours_of_one_kind_are_one_part() -> None:
    text = (
        "BỘ VĂN HÓA CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập – Tự do – Hạnh phúc ***** ***** Số: 9/QĐ-BVH Hà Nội, "
        "ngày 01 tháng 02 năm 2005 QUYẾT ĐỊNH VỀ THƯ VIỆN LƯU ĐỘNG BỘ TRƯỞNG BỘ VĂN HÓA Căn cứ Nghị định số "
        "12/2003/NĐ-CP ngày 11/6/2003 của Chính phủ quy định chức năng, nhiệm vụ của Bộ; Theo đề nghị của Vụ trưởng "
        "Vụ Thư viện, QUYẾT ĐỊNH: Điều 1. Ban hành kèm theo Quyết định này Quy chế thư viện lưu động. Điều 2. Quyết "
        "định này có hiệu lực kể từ ngày ký. Điều 3. Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này.\n\n"
        "I. MỞ LỚP\n1. Đọc sách."
    )
    parts = read(text).parts
    assert [p.kind.value for p in parts] == ["header", "preamble", "body"]
    assert parts[-1].end == len(text)


def test_a_title_does_not_grow_without_end() -> None:
    text = "KẾ HOẠCH\n" + "MỞ LỚP ĐỌC SÁCH\n" * 30 + "I. MỤC TIÊU\n1. Mở lớp."
    title = read(text).title
    assert title is not None
    assert text[slice(*title)].count("\n") == 19


@pytest.mark.parametrize("text", ["", " ", "\n", "|", "\x00", "Số", "KẾ HOẠCH", "\n\n\n|\n"])
def test_smallest_texts_have_parts_that_give_them_back(text: str) -> None:
    assert "".join(text[p.start : p.end] for p in read(text).parts) == text
