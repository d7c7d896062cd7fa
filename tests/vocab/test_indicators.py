"""What is measured has its place in the list of the learning society, or none."""

from __future__ import annotations

import pytest

from xhht_parse import parse
from xhht_parse.vocab.indicators import Indicator, indicator_code, indicators


@pytest.mark.parametrize("one", indicators(), ids=lambda one: one.code)
def test_words_have_the_place_that_the_list_says(one: Indicator) -> None:
    assert [indicator_code(words) for words in one.finds] == [one.code] * len(one.finds)
    assert [indicator_code(words) for words in one.ignores] == [None] * len(one.ignores)


def test_words_that_fit_two_have_no_place() -> None:
    assert indicator_code("gia đình học tập và dòng họ học tập") is None


def test_every_indicator_with_a_national_figure_shows_words() -> None:
    assert [one.code for one in indicators() if one.national and not one.finds] == []


def test_a_level_that_is_itself_the_value_counts() -> None:
    plan = parse("II. MỤC TIÊU\n1. Đến năm 2030: duy trì kết quả đạt chuẩn xóa mù chữ mức độ 2.\n")
    assert [target.indicator_code for target in plan.targets] == ["literacy-level-2"]


def test_one_tone_placement_is_as_good_as_the_other() -> None:
    assert indicator_code("xã đạt chuẩn xoá mù chữ mức độ 2") == "literacy-level-2"
