"""The outline of a whole text: spans nest, every paragraph has its place, headings and ids are right."""

from __future__ import annotations

import pytest

from xhht_parse.diagnostics import Log
from xhht_parse.outline.build import outline
from xhht_parse.outline.roles import role, role_below
from xhht_parse.outline.types import Outline, PartKind, Place
from xhht_parse.text.folds import fold, lower
from xhht_parse.text.view import View
from xhht_parse.vocab.words import standard

PLAN = """I. MỤC TIÊU
1. Mục tiêu chung
Nâng cao dân trí trong xã.
2. Mục tiêu cụ thể
a) Đến năm 2027:
- Mở 5 phòng đọc:
+ ở thôn Đông;
+ ở thôn Đoài.
- Mua 200 cuốn sách.
b) Về nhà văn hóa: sửa mái và mua bàn ghế.
Các thôn góp công sửa nhà:
thôn Đông góp gạch, thôn Đoài góp ngói.
II. TỔ CHỨC THỰC HIỆN
1. Trường Tiểu học
Mở lớp.
"""


def read(text: str) -> Outline:
    return outline(View(text), standard(), Log())


def place(found: Outline, words: str) -> Place:
    at = found.view.text.index(words)
    return next(p for p in found.places if p.start <= at < p.end)


def test_spans_nest_and_hold_their_text() -> None:
    found = read(PLAN)
    for node in found.nodes():
        assert node.start <= node.content.start <= node.content.end <= node.end
        for above, below in zip(node.children, node.children[1:], strict=False):
            assert above.end <= below.start
        for child in node.children:
            assert node.content.end <= child.start
            assert child.end <= node.end
            assert child.parent is node


def test_every_paragraph_of_the_body_has_the_innermost_node() -> None:
    found = read(PLAN)
    body = [*found.of_kind(PartKind.BODY)]
    assert body
    for p in body:
        assert p.node is not None
        assert p.node.start <= p.start
        assert p.end <= p.node.content.end


def test_ids_are_the_numbering_path_and_unique() -> None:
    found = read(PLAN)
    ids = [node.id for node in found.nodes()]
    assert len(set(ids)) == len(ids)
    assert {"sec-I", "sec-I.2.a", "sec-I.2.a.b1.b2", "sec-II.1"} <= set(ids)


@pytest.mark.parametrize(
    ("words", "is_heading"),
    [
        ("MỤC TIÊU", True),
        ("Mục tiêu cụ thể", True),
        ("Đến năm 2027", True),
        ("Mở 5 phòng đọc", True),
        ("ở thôn Đông", False),
        ("Nâng cao dân trí", False),
        ("Về nhà văn hóa", False),
        ("Trường Tiểu học", True),
    ],
)
def test_headings_are_whole_paragraphs(words: str, is_heading: bool) -> None:
    assert place(read(PLAN), words).is_heading is is_heading


def test_a_run_in_head_is_a_heading_of_its_node_only() -> None:
    found = read(PLAN)
    here = place(found, "Về nhà văn hóa")
    assert here.node is not None
    assert here.node.heading is not None
    assert PLAN[here.node.heading.start : here.node.heading.end] == "Về nhà văn hóa"


def test_a_paragraph_has_the_lead_in_above_it() -> None:
    found = read(PLAN)
    assert found.lead_in(place(found, "thôn Đông góp gạch")) is place(found, "Các thôn góp công")
    assert found.lead_in(place(found, "Nâng cao dân trí")) is None


def test_the_title_of_a_division_stands_below_its_label() -> None:
    found = read(
        "PHẦN I\nĐÁNH GIÁ TÌNH HÌNH\nI. MẶT ĐƯỢC\nCó tiến bộ.\nPHẦN II\nNHIỆM VỤ, GIẢI PHÁP\nI. VIỆC CHUNG\nMở lớp.\n"
    )
    assert [(n.id, n.role) for n in found.roots] == [("sec-part-I", "situation"), ("sec-part-II", "tasks_solutions")]
    assert place(found, "ĐÁNH GIÁ").is_heading


def test_an_angle_that_opens_no_tag_stays_in_its_heading() -> None:
    text = "I. HỌ TÊN =>\n1. Mở lớp.\n"
    (root,) = read(text).roots
    assert root.heading is not None
    assert text[slice(*root.heading)] == "HỌ TÊN =>"


@pytest.mark.parametrize(
    ("heading", "wanted"),
    [
        ("MỤC ĐÍCH, YÊU CẦU", "purpose_requirements"),
        ("MỤC ĐÍCH VÀ YÊU CẦU", "purpose_requirements"),
        ("Mục đích - yêu cầu", "purpose_requirements"),
        ("KẾT QUẢ THỰC HIỆN GIAI ĐOẠN 2021 - 2025", "situation"),
        ("Đánh giá tình hình triển khai", "situation"),
        ("MỘT SỐ NHIỆM VỤ VÀ GIẢI PHÁP CHỦ YẾU", "tasks_solutions"),
        ("Các chỉ tiêu cụ thể đến năm 2030", "objectives.indicators"),
        ("Mục tiêu cụ thể đến năm 2025", "objectives.specific"),
        ("Mục tiêu đến năm 2025", "objectives.by_year"),
        ("Đến năm 2030", "objectives.by_year"),
        ("TẦM NHÌN ĐẾN NĂM 2045", "objectives.vision"),
        ("NGUỒN KINH PHÍ THỰC HIỆN", "funding"),
        ("TỔ CHỨC THỰC HIỆN", "implementation"),
        ("Chế độ thông tin, báo cáo", "reporting"),
        ("Nâng cao dân trí", None),
        ("Phân công lại lao động", None),
        ("Về nguồn lực", "funding"),
        ("Về nguồn lực thông tin", None),
        ("Mục tiêuchung", None),
    ],
)
def test_roles_by_heading(heading: str, wanted: str | None) -> None:
    assert role(standard(), lower(fold(heading))) == wanted


def test_a_bare_period_below_tasks_is_no_objective() -> None:
    assert role_below(standard(), "giai đoạn 2026-2030", "tasks") is None
    assert role_below(standard(), "mục tiêu đến năm 2030", "tasks") == "objectives.by_year"
    assert role_below(standard(), "giai đoạn 2026-2030", "objectives.specific") == "objectives.by_year"


def test_an_assessment_below_tasks_is_one_of_them() -> None:
    heading = fold("đánh giá việc thực hiện nhiệm vụ năm học")
    assert role_below(standard(), heading, "tasks") is None
    assert role_below(standard(), heading, None) == "situation"
