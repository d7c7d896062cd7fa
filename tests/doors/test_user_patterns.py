"""A user's patterns in a plan: what they find, what the package finds beside them, and what hanging costs."""

from __future__ import annotations

from pathlib import Path

import pytest

from xhht_parse import parse

TEXT = """KẾ HOẠCH

Thực hiện Công điện hỏa tốc 12/CĐ-UBND (từ đây gọi là “Công điện”), theo Quyết định số 5/QĐ-UBND.

II. MỤC TIÊU
1. Đến năm 2025:
a) Mỗi huyện trao 1.500 suất học bổng cho học sinh nghèo; 95% người dân biết chữ.

III. TỔ CHỨC THỰC HIỆN
1. Ban công tác Mặt trận thôn làm đầu mối vận động, phối hợp với Sở Tài chính.
"""
RULES = r"""
[[targets]]
name = "scholarships"
pattern = '''trao (?P<value>[0-9.]+) (?P<unit>suất học bổng) cho (?P<indicator>học sinh nghèo)'''
set = { comparator = "ge" }

[[references]]
name = "telegram"
pattern = '''công điện hỏa tốc (?P<number>[0-9]{1,5}/CĐ-[A-ZĐ]{2,8})'''
set = { kind = "CĐ" }

[[assignments]]
name = "focal-point"
pattern = '''(?P<agency>Ban công tác [^,;.]{3,40}) làm đầu mối (?P<duty>[^,;.]++)'''

[[definitions]]
name = "hereafter"
pattern = '''từ đây gọi là "(?P<term>[^"]{2,60})"'''
set = { kind = "other" }
"""


@pytest.fixture
def found(rules: Path) -> dict[str, list[object]]:
    rules.write_text(RULES, "utf-8")
    document = parse(TEXT, rules=rules)
    rooms = ("targets", "references", "assignments", "definitions")
    return {room: [r for r in getattr(document, room) if r.rule.startswith("user.")] for room in rooms}


def test_a_target_keeps_the_deadline_from_above(found: dict[str, list[object]]) -> None:
    (target,) = found["targets"]
    assert (target.rule, target.value, target.unit, target.comparator) == (
        "user.scholarships",
        1500,
        "suất học bổng",
        "ge",
    )  # type: ignore[attr-defined]
    assert (target.deadline.year, target.deadline.source) == (2025, "heading")  # type: ignore[attr-defined]
    assert target.indicator == "học sinh nghèo"  # type: ignore[attr-defined]


def test_a_reference_has_its_number_and_kind(found: dict[str, list[object]]) -> None:
    (reference,) = found["references"]
    assert (reference.number, reference.doc_type.code) == ("12/CĐ-UBND", "CĐ")  # type: ignore[attr-defined]


def test_a_duty_holder_has_its_duty(found: dict[str, list[object]]) -> None:
    (duty,) = found["assignments"]
    assert (duty.agency, duty.role) == ("Ban công tác Mặt trận thôn", "lead")  # type: ignore[attr-defined]
    assert TEXT[duty.duty.start : duty.duty.end] == "vận động"  # type: ignore[attr-defined]


def test_a_short_name_has_its_term(found: dict[str, list[object]]) -> None:
    (definition,) = found["definitions"]
    assert (definition.term, definition.kind) == ("Công điện", "other")  # type: ignore[attr-defined]


MORE = r"""
[[targets]]
name = "first"
pattern = '''(?P<value>[0-9]+) đến (?P<value_max>[0-9]+) (?P<unit>tủ sách)(?: vào (?P<year>năm [0-9]{4}|mùa xuân))?'''

[[targets]]
name = "second"
pattern = '''có (?P<value>[^.;]{1,12}) tủ sách'''

[[references]]
name = "telegram"
pattern = '''điện (?P<number>[0-9]{1,5}/ĐK)(?: (?P<date>ngày [0-9/]++|hôm qua))?'''

[[assignments]]
name = "focal-point"
pattern = '''(?P<agency>Ban công tác [^,;.]{3,10}) làm đầu mối'''

[[definitions]]
name = "that-is"
pattern = '''(?P<term>Tủ sách) nghĩa là (?P<meaning>[^.;]++)'''
"""


def test_what_groups_may_hold_and_may_leave_out(rules: Path) -> None:
    rules.write_text(MORE, "utf-8")
    document = parse(
        """II. MỤC TIÊU
1. Mỗi thôn có 1 đến 2 tủ sách vào mùa xuân; mỗi trường có nhiều tủ sách.
2. Mỗi xã có 3 đến 5 tủ sách vào năm 2027.
3. Tủ sách nghĩa là nơi đọc sách.
4. Theo điện 12/ĐK ngày 05/03/2026, điện 13/ĐK hôm qua và điện 14/ĐK.
III. TỔ CHỨC THỰC HIỆN
1. Ban công tác thôn làm đầu mối gom sách; ghi sổ.""",
        rules=rules,
    )
    assert [(t.rule, t.value, t.value_max, t.deadline and t.deadline.year) for t in document.targets] == [
        ("user.first", 1, 2, None),
        ("user.first", 3, 5, 2027),
    ]
    assert [(r.number, r.issued_date) for r in document.references] == [
        ("12/ĐK", "2026-03-05"),
        ("13/ĐK", None),
        ("14/ĐK", None),
    ]
    assert [(d.term, d.meaning) for d in document.definitions] == [("Tủ sách", "nơi đọc sách")]
    (duty,) = document.assignments
    assert duty.duty is not None
    assert (duty.agency, document.text[slice(*duty.duty)]) == ("Ban công tác thôn", "làm đầu mối gom sách; ghi sổ.")


def test_what_the_package_finds_elsewhere_stays(rules: Path) -> None:
    rules.write_text(RULES, "utf-8")
    with_rules, without = parse(TEXT, rules=rules), parse(TEXT)
    assert [t.value for t in with_rules.targets] == [t.value for t in without.targets]
    assert "5/QĐ-UBND" in [r.number for r in with_rules.references]
    assert any(a.agency == "Sở Tài chính" for a in with_rules.assignments)


def test_rules_that_find_nothing_change_nothing(rules: Path) -> None:
    rules.write_text(RULES.replace("trao", "tặng").replace("hỏa tốc", "khẩn").replace("đầu mối", "chủ lực"), "utf-8")
    plain = TEXT.replace("từ đây gọi là", "gọi tắt là")
    assert parse(plain, rules=rules) == parse(plain)


def test_a_pattern_that_backtracks_leaves_a_diagnostic_in_the_document(rules: Path) -> None:
    rules.write_text("[[targets]]\nname = 'slow'\npattern = '''(?P<value>(a|aa)+)$'''", "utf-8")
    document = parse("II. MỤC TIÊU\n1. " + "a" * 400 + "b\n2. Đến năm 2025: 95% người dân biết chữ.", rules=rules)
    assert [d.code for d in document.diagnostics if d.code.startswith("user-")] == ["user-rule-timeout"]
    assert [t.value for t in document.targets] == [95]
