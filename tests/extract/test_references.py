"""References, legal bases and short names: what must hold for any document."""

from __future__ import annotations

import pytest

from xhht_parse import Document, parse

PLAN = """Kế hoạch 88/KH-UBND năm 2023 thực hiện Nghị quyết 17-NQ/TU về phát triển văn hóa đọc

Số hiệu 88/KH-UBND
Ngày ban hành 05/07/2023
Loại văn bản Kế hoạch

ỦY BAN NHÂN DÂN
TỈNH MẪU SƠN
-------

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------

Số: 88/KH-UBND

Mẫu Sơn, ngày 05 tháng 7 năm 2023

KẾ HOẠCH

THỰC HIỆN NGHỊ QUYẾT SỐ 17-NQ/TU NGÀY 16/11/2022 CỦA TỈNH ỦY MẪU SƠN VỀ PHÁT TRIỂN VĂN HÓA ĐỌC

Căn cứ Luật Thư viện năm 2019;

Thực hiện Nghị quyết số 17-NQ/TU ngày 16/11/2022 của Tỉnh ủy Mẫu Sơn (gọi tắt là Nghị quyết), UBND tỉnh ban hành:

I. MỤC ĐÍCH

1. Triển khai Nghị quyết đến các xã.

2. Mỗi xã có 02 điểm đọc sách[1].

[1] Theo Thông tư số 02/2021/TT-BVHTTDL ngày 25/01/2021 của Bộ Văn hóa, Thể thao và Du lịch.
"""


@pytest.fixture(scope="module")
def plan() -> Document:
    return parse(PLAN)


def test_the_own_number_is_no_reference(plan: Document) -> None:
    assert "88/KH-UBND" not in {r.number for r in plan.references}


def test_titles_of_portal_and_document_footnotes_and_short_names_are_read(plan: Document) -> None:
    assert [r.number for r in plan.references] == [
        "17-NQ/TU", "17-NQ/TU", None, "17-NQ/TU", None, "02/2021/TT-BVHTTDL",
    ]  # fmt: skip
    assert [r.resolves_to for r in plan.references] == ["ref-2", None, None, "ref-2", "ref-2", None]


def test_a_number_span_shows_the_number_and_every_span_holds_its_number(plan: Document) -> None:
    for reference in plan.references:
        span, number = reference.span, reference.number_span
        if number is not None:
            assert span.start <= number.start < number.end <= span.end
        if reference.number is not None and number is not None:
            assert plan.text[number.start : number.end] == reference.number


def test_bases_point_to_references_and_show_their_form(plan: Document) -> None:
    forms = [(b.reference_id, b.form, plan.text[b.span.start : b.span.end]) for b in plan.legal_bases]
    assert forms == [("ref-3", "basis", "Căn cứ"), ("ref-4", "implementing", "Thực hiện")]


def test_what_a_reference_points_to_stands_in_the_list_and_points_no_further(plan: Document) -> None:
    known = {r.id: r for r in plan.references}
    for reference in plan.references:
        if reference.resolves_to is not None:
            assert known[reference.resolves_to].resolves_to is None


def test_ids_follow_the_order_of_place(plan: Document) -> None:
    places = [(r.span.start, r.span.end) for r in plan.references]
    assert places == sorted(places)
    assert [r.id for r in plan.references] == [f"ref-{n}" for n in range(1, len(places) + 1)]


def test_a_document_found_alone_without_header_keeps_its_numbers() -> None:
    found = parse("1. Theo Quyết định số 21/QĐ-UBND ngày 3/2/2023 của UBND tỉnh.").references
    assert [r.number for r in found] == ["21/QĐ-UBND"]


def test_a_law_is_the_same_with_wide_blanks() -> None:
    (law,) = parse("1. Theo Bộ  luật Lao  động năm 2019.").references
    assert law.doc_type is not None
    assert (law.doc_type.code, law.issued_date) == ("BL", "2019")
