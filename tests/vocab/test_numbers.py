"""Numbers: Vietnamese marks, multipliers, ranges, fractions, words; and digits that are no number."""

from __future__ import annotations

import pytest

from xhht_parse.text.digits import digits
from xhht_parse.text.folds import fold, lower
from xhht_parse.vocab.number_words import words_value
from xhht_parse.vocab.numbers import figure, numbers


def read(text: str) -> list[tuple[object, ...]]:
    low = lower(fold(text))
    found = list(numbers(low, 0, len(low)))
    assert list(numbers(low, 0, len(low), digits(low))) == found
    return [(low[n.start : n.end], n.value, n.value_max) for n in found]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("99,5", 99.5),
        ("46.200 tấn", 46200),
        ("4.300.000 lượt", 4300000),
        ("05 mô hình", 5),
        ("05 (năm) mô hình", 5),
        ("1,8 tỷ", 1800000000),
        ("310 nghìn tỷ đồng", 310 * 10**12),
        ("3 vạn", 30000),
        ("100 000 dân", 100000),
        ("1.560,5 ha", 1560.5),
        ("0,125%", 0.125),
        ("38/100.000 trẻ", 38),
        ("48/1 vạn dân", 48),
    ],
)
def test_one_number(text: str, value: float) -> None:
    assert [(v, high) for _, v, high in read(text)] == [(value, None)]
    assert type(read(text)[0][1]) is type(value)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("75-80%", 75, 80),
        ("7–9%", 7, 9),
        ("5%-10%", 5, 10),
        ("từ 75% đến 80%", 75, 80),
        ("3 - 3,5 triệu", 3000000, 3500000),
        ("500 triệu - 1 tỷ", 500000000, 1000000000),
    ],
)
def test_range(text: str, low: float, high: float) -> None:
    assert [(a, b) for _, a, b in read(text)] == [(low, high)]


@pytest.mark.parametrize("text", ["covid-19", "15/12", "17/63", "90-90-90", "nghị quyết 30a", "mạng 5g", "1.1.1.1"])
def test_digits_that_are_a_part_of_something_else(text: str) -> None:
    assert read(text) == []


def test_from_and_to_are_two_numbers() -> None:
    assert [value for _, value, _ in read("từ 60% lên 75%")] == [60, 75]


def test_what_falls_is_no_range() -> None:
    assert read("tốp 10 - 5 (năm) xã") == [("10", 10, None), ("5 (năm)", 5, None)]


@pytest.mark.parametrize("digits", ["9.6", "204,518", "1,250,000", "12,500"])
def test_marks_that_could_be_read_otherwise_are_doubtful(digits: str) -> None:
    found = figure(digits)
    assert found is not None
    assert found.doubtful


@pytest.mark.parametrize("digits", ["1.1.1", "1,2,3", "12.34.567", "12.34,5", "9" * 31])
def test_marks_that_make_no_number(digits: str) -> None:
    assert figure(digits) is None


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("một", 1),
        ("mười lăm", 15),
        ("hai mươi mốt", 21),
        ("một trăm linh hai", 102),
        ("hai trăm năm mươi nghìn", 250000),
        ("ba triệu rưỡi", 3500000),
        ("một nghìn tỷ", 10**12),
        ("hai nghìn không trăm hai mươi lăm", 2025),
        ("một phần tư", 0.25),
        ("một nửa", 0.5),
        ("ba tư", None),
    ],
)
def test_words(words: str, value: float | None) -> None:
    assert words_value(fold(words)) == value
