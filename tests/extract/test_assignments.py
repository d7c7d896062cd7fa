"""Assignments: every duty's words stand where it says, partners point to their holder."""

from __future__ import annotations

from xhht_parse import parse

TEXT = """IV. TỔ CHỨC THỰC HIỆN
1. Sở Giáo dục và Đào tạo
a) Chủ trì, phối hợp với Hội Khuyến học tỉnh mở lớp buổi tối.
b) Báo cáo Ủy ban nhân dân tỉnh trước ngày 15 tháng 12 hằng năm.
2. Sở Tài chính; Kho bạc Nhà nước khu vực V
Bố trí kinh phí, hoàn thành trước ngày 30/9/2027.
"""


def test_each_agency_stands_at_its_span_and_each_partner_has_its_holder() -> None:
    document = parse(TEXT)
    by_id = {a.id: a for a in document.assignments}
    assert {a.role for a in by_id.values()} == {"lead", "coordinate"}
    for assignment in document.assignments:
        assert TEXT[assignment.span.start : assignment.span.end] == assignment.agency
        assert (assignment.lead_id is not None) == (assignment.role == "coordinate")
        assert assignment.lead_id is None or by_id[assignment.lead_id].role == "lead"


def test_holders_of_one_heading_share_duty_and_deadline() -> None:
    finance, treasury = parse(TEXT).assignments[-2:]
    assert finance.duty == treasury.duty
    assert finance.deadline is not None
    assert finance.deadline == treasury.deadline
    assert finance.deadline.date == "2027-09-30"


def test_two_deadlines_in_one_duty_give_none_rather_than_one_of_them() -> None:
    (duty,) = parse(
        "IV. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\nMở lớp trước ngày 01/3/2026; báo cáo trước ngày 15/6/2026."
    ).assignments
    assert duty.deadline is None


def test_lines_broken_inside_a_name_change_nothing_but_the_places() -> None:
    broken = TEXT.replace("Giáo dục và Đào", "Giáo dục\nvà Đào")
    assert [a.agency for a in parse(broken).assignments] == [a.agency for a in parse(TEXT).assignments]
