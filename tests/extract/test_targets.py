"""Targets: what must hold of every one of them, and linear time on any paragraph."""

from __future__ import annotations

import pytest

from plans import SPECIMENS
from xhht_parse import parse

HEADING = "II. MỤC TIÊU ĐẾN NĂM 2030\n\n- "


@pytest.mark.parametrize("path", SPECIMENS, ids=lambda path: path.parent.name)
def test_what_is_said_can_be_seen_in_the_text(path) -> None:  # type: ignore[no-untyped-def]
    document = parse(path.read_bytes().decode("utf-8"))
    for target in document.targets:
        span, value = target.span, target.value_span
        assert span.start <= value.start < value.end
        assert any(c.isalnum() for c in document.text[value.start : value.end])
        quoted = [" ".join(document.text[s.start : s.end].split()) for s in target.indicator_spans]
        assert (target.indicator or "") == " ".join(quoted)
        assert (target.value_max is not None) == (target.comparator == "between")
        assert target.value_max is None or target.value < target.value_max


def test_a_part_names_the_whole_before_it() -> None:
    document = parse(HEADING + "60% hộ có vườn, trong đó 20% hộ có ao; 5% hộ có cả hai.")
    assert [t.parent_id for t in document.targets] == [None, "target-1", None]


def test_whole_values_are_integers() -> None:
    values = [
        t.value
        for t in parse(HEADING + "95% xã đạt chuẩn; 99,50% hộ có điện; kim ngạch xuất khẩu đạt 1,8 tỷ USD.").targets
    ]
    assert [type(v) for v in values] == [int, float, int]


def test_an_indicator_is_bounded_however_many_numbers_share_it() -> None:
    text = "I. MỤC TIÊU\n" + "Tỷ lệ học sinh học giỏi " * 200 + "đạt 5%, " * 50
    found = parse(text).targets
    assert len(found) == 50
    assert all(target.indicator and len(target.indicator) <= 400 for target in found)
    assert all(target.indicator.endswith("học sinh học giỏi") for target in found if target.indicator)


def test_so_is_one_behind_its_number() -> None:
    (target,) = parse("I. MỤC TIÊU\nĐạt 5% " + "học sinh học giỏi " * 200).targets
    assert target.indicator is not None
    assert target.indicator.startswith("học sinh học giỏi")
    assert 380 < len(target.indicator) <= 400
    (target,) = parse("I. MỤC TIÊU\nCó " + "bạn đọc " * 60 + " với tỷ lệ 5% số " + "bạn đọc " * 60).targets
    assert target.indicator is not None
    assert len(target.indicator) <= 400


def test_three_values_of_the_same_words_are_of_three_things() -> None:
    def conflicts(*values: int) -> int:
        items = "\n".join(f"- Lĩnh vực {i}\nMục tiêu giảm lượng rác nhựa: {value}%" for i, value in enumerate(values))
        document = parse("I. MỤC TIÊU ĐẾN NĂM 2030\n" + items)
        assert [t.value for t in document.targets] == list(values)
        return sum(d.code == "target-conflict" for d in document.diagnostics)

    assert conflicts(8, 20) == 1
    assert conflicts(8, 20, 8) == 1
    assert conflicts(8, 20, 5) == 0


def test_a_sum_and_what_it_is_for_each_do_not_conflict() -> None:
    document = parse("I. MỤC TIÊU\n- Vận động Quỹ khuyến học đạt 150 triệu đồng; bình quân 12.000 đồng/người dân.\n")
    assert [target.per for target in document.targets] == [None, "người dân"]
    assert not any(d.code == "target-conflict" for d in document.diagnostics)


@pytest.mark.parametrize(
    ("first", "second", "conflicts"),
    [("98% (mức độ 1)", "95% (mức độ 2)", 0), ("98% (mức độ 1)", "95% (mức độ 1)", 1), ("98%", "95% (tạm tính)", 1)],
)
def test_two_values_whose_brackets_tell_them_apart_do_not_conflict(first: str, second: str, conflicts: int) -> None:
    document = parse(f"I. MỤC TIÊU\n- Tỷ lệ người biết chữ đạt {first}.\n- Tỷ lệ người biết chữ đạt {second}.\n")
    assert sum(d.code == "target-conflict" for d in document.diagnostics) == conflicts


def test_rows_of_one_name_in_a_table_do_not_conflict() -> None:
    table = "PHỤ LỤC\n| Chỉ tiêu | Đơn vị tính | Năm 2030 |\n| --- | --- | --- |\n"
    rows = "| Tỷ lệ hộ có vườn | % | 40 |\n| Tỷ lệ hộ có vườn | % | 60 |\n"
    document = parse(table + rows)
    assert len(document.targets) == 2
    assert not any(d.code == "target-conflict" for d in document.diagnostics)


@pytest.mark.parametrize("above", [10, 197, 198, 199, 200])
def test_a_list_whose_heading_is_lost_promises_wherever_it_stands(above: int) -> None:
    """Paragraphs are read 200 at a time; a list's percentages count for all of it."""
    before = "".join(f"{i}. Có trên {i % 50 + 20}% học sinh lớp {i} đọc sách.\n" for i in range(1, above + 1))
    items = "1. Lắp giá sách tại tối thiểu 14 nhà văn hóa.\n2. Trên 60% trẻ đọc sách.\n3. Có 90% thôn có tủ sách."
    values = [target.value for target in parse(f"A. Thư viện\n{before}B. Tủ sách\n{items}").targets]
    assert values[above:] == [14, 60, 90]
