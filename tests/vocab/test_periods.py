"""Periods: what a year, a day or "hằng năm" says about when something is due."""

from __future__ import annotations

import pytest

from xhht_parse.text.folds import fold, lower
from xhht_parse.vocab.periods import Period, find_periods


def read(text: str) -> list[Period]:
    low = lower(fold(text))
    return find_periods(low, 0, len(low))


@pytest.mark.parametrize(
    ("text", "kind", "start_year", "year"),
    [
        ("Đến năm 2025", "by", None, 2025),
        ("đến hết năm 2026", "by", None, 2026),
        ("từ nay đến năm 2030", "by", None, 2030),
        ("đến 2030 đạt", "by", None, 2030),
        ("đến tháng 12/2025", "by", None, 2025),
        ("vào cuối năm 2030", "in", None, 2030),
        ("vàonăm 2030", "in", None, 2030),  # as pages of portals have it where a line ended
        ("trong quý IV năm 2025", "in", None, 2025),
        ("Quý III, quý IV năm 2025", "in", None, 2025),
        ("tháng 6/2025", "in", None, 2025),
        ("tháng 9 - 12/2025", "in", None, 2025),
        ("cả năm 2026", "in", None, 2026),
        ("giai đoạn 2021 – 2030", "span", 2021, 2030),
        ("Từ năm 2021 đến hết năm 2025", "span", 2021, 2025),
        ("giai đoạn 5 năm 2021-2025", "span", 2021, 2025),
        ("giai đoạn đến năm 2030", "by", None, 2030),
        ("từ năm 2025 trở đi", "from", 2025, None),
        ("năm học 2025-2026", "school", 2025, 2026),
        ("nhiệm kỳ 2020-2025", "term", 2020, 2025),
        ("so với năm 2020", "base", None, 2020),
        ("giá so sánh năm 2010", "base", None, 2010),
        ("tầm nhìn đến năm 2045", "vision", None, 2045),
        ("kế hoạch 2021-2025", "bare", 2021, 2025),
        ("**Đến năm** **2030**", "by", None, 2030),
    ],
)
def test_kind_and_years(text: str, kind: str, start_year: int | None, year: int | None) -> None:
    assert [(p.kind, p.start_year, p.year) for p in read(text)] == [(kind, start_year, year)]


@pytest.mark.parametrize(
    ("text", "date", "annual"),
    [
        ("trước ngày 15/12/2025", "2025-12-15", False),
        ("chậm nhất ngày 05 tháng 12 năm 2025", "2025-12-05", False),
        ("trước 31/12/2025", "2025-12-31", False),
        ("trước năm 2030", "2029-12-31", False),
        ("trước ngày 15/12 hằng năm", None, True),
        ("trước 30/11 hàng năm", None, True),
    ],
)
def test_days(text: str, date: str | None, annual: bool) -> None:
    assert [(p.date, p.annual) for p in read(text)] == [(date, annual)]


def test_every_year() -> None:
    assert [p.kind for p in read("Hằng năm, hàng năm, mỗi năm")] == ["annual"] * 3


def test_a_vision_beside_a_deadline() -> None:
    assert [(p.kind, p.year) for p in read("đến năm 2030, tầm nhìn đến năm 2045")] == [("by", 2030), ("vision", 2045)]


@pytest.mark.parametrize("text", ["2.021 người", "2000 người", "Sea Games 2025", "30/7/2021"])
def test_digits_that_set_no_period(text: str) -> None:
    assert read(text) == []


def test_the_span_is_the_wording() -> None:
    text = "Phấn đấu từ nay đến năm 2030 đạt"
    (period,) = read(text)
    assert text[period.start : period.end] == "từ nay đến năm 2030"
