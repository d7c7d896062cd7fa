"""The same document, rendered in other ways, has the same metadata."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

import pytest

from xhht_parse import parse

PLAN = """ỦY BAN NHÂN
DÂN
TỈNH HÀ GIANG
-------

CỘNG HÒA XÃ
HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------

Số: 94/KH-UBND

Hà Giang, ngày 06
tháng 8 năm 2020

KẾ HOẠCH

MỞ LỚP DẠY CHỮ CHO NGƯỜI LỚN TUỔI TRÊN ĐỊA BÀN TỈNH GIAI ĐOẠN
2020 - 2025

Thực hiện Nghị quyết số 9-NQ/TU ngày 02/01/2020 của Tỉnh ủy, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. MỤC TIÊU

1. Đến năm 2025, mở 50 lớp./.

Nơi nhận:
- Như trên;
- Đài Phát thanh
và Truyền hình;
- Lưu: VT.

TM. ỦY BAN NHÂN
DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Vàng Thị Chư
"""

RENDERINGS: dict[str, Callable[[str], str]] = {
    "no blank lines": lambda t: re.sub(r"\n\n+", "\n", t),
    "a blank line after each": lambda t: t.replace("\n", "\n\n"),
    "decomposed letters": lambda t: unicodedata.normalize("NFD", t),
    "a hard blank on empty lines": lambda t: t.replace("\n\n", "\n\xa0\n"),
    "long dashes": lambda t: t.replace(" - ", " – "),
    "indented": lambda t: "\n".join("    " + line for line in t.split("\n")),
    "bold capitals": lambda t: "\n".join(f"**{line}**" if line.isupper() else line for line in t.split("\n")),
    "line ends of Windows": lambda t: t.replace("\n", "\r\n"),
    "old tone placement": lambda t: t.replace("Ủy", "Uỷ").replace("ỦY", "UỶ").replace("HÒA", "HOÀ"),
}


@pytest.mark.parametrize("rendering", RENDERINGS)
def test_rendering_leaves_metadata_as_it_is(rendering: str) -> None:
    found = parse(RENDERINGS[rendering](PLAN)).metadata
    assert found.number == "94/KH-UBND"
    assert found.doc_type is not None
    assert found.doc_type.code == "KH"
    assert found.title is not None
    assert found.title.replace("–", "-") == (
        "MỞ LỚP DẠY CHỮ CHO NGƯỜI LỚN TUỔI TRÊN ĐỊA BÀN TỈNH GIAI ĐOẠN 2020 - 2025"
    )
    assert found.issuer is not None
    assert (found.issuer.name, found.issuer.level, found.issuer.province_code) == (
        "Ủy ban nhân dân tỉnh Hà Giang", "province", "02",
    )  # fmt: skip
    assert (found.place, found.issued_date) == ("Hà Giang", "2020-08-06")
    assert found.signer is not None
    assert (found.signer.name, found.signer.position) == ("Vàng Thị Chư", "PHÓ CHỦ TỊCH")
    assert found.recipients == ("Như trên", "Đài Phát thanh và Truyền hình", "Lưu: VT")


def test_evidence_stands_where_it_says() -> None:
    document = parse(PLAN)
    shown = {e.field: document.text[e.span.start : e.span.end] for e in document.metadata.evidence}
    assert shown["number"] == "94/KH-UBND"
    assert shown["place"] == "Hà Giang"
    assert " ".join(shown["issued_date"].split()) == "ngày 06 tháng 8 năm 2020"
    assert shown["signer.name"] == "Vàng Thị Chư"
    assert " ".join(shown["issuer.name"].split()) == "ỦY BAN NHÂN DÂN TỈNH HÀ GIANG"


@pytest.mark.parametrize(("year", "code"), [("2020", "27"), ("2026", "24")])
def test_province_code_is_that_of_the_day_of_issue(year: str, code: str) -> None:
    text = PLAN.replace("HÀ GIANG", "BẮC NINH").replace("Hà Giang", "Bắc Ninh").replace("năm 2020", f"năm {year}")
    issuer = parse(text).metadata.issuer
    assert issuer is not None
    assert issuer.province_code == code
