"""Days as documents write them: exact as the text is, never more."""

from __future__ import annotations

import pytest

from xhht_parse.text.folds import fold, lower
from xhht_parse.text.spans import Span
from xhht_parse.vocab.dates import find_dates, read_date, read_partial


def small(text: str) -> str:
    return lower(fold(text))


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("ngày 30 tháng 7 năm 2021", "2021-07-30"),
        ("NGÀY 15 THÁNG 8 NĂM 2024", "2024-08-15"),
        ("ngày 30/7/2021", "2021-07-30"),
        ("ngày 09/11/2023", "2023-11-09"),  # day, month, year: never 11 September
        ("30-7-2021", "2021-07-30"),
        ("23.9.2021", "2021-09-23"),
        ("ngày22/5/2013", "2013-05-22"),
        ("23tháng 02năm 2021", "2021-02-23"),
        ("ngày04tháng 5 năm 2020", "2020-05-04"),
        ("ngày\n05 tháng 9\nnăm 2021", "2021-09-05"),
        ("ngày 30 tháng 7/2021", "2021-07-30"),
        ("ngày 09 tháng 8 m 2022", "2022-08-09"),
        ("ngày 16/7/20 21", "2021-07-16"),
        ("ngày 2 tháng chín năm 1945", "1945-09-02"),
        ("ngày 20 tháng mười  một năm 2024", "2024-11-20"),
        ("29/02/2024", "2024-02-29"),
        ("ngày 3.4.25", "2025-04-03"),
        ("ngày 30/6 năm 2026", "2026-06-30"),
    ],
)
def test_a_day_is_read(written: str, iso: str) -> None:
    text = small(written)
    date = read_date(text, 0, len(text))
    assert date is not None
    assert (date.iso, date.fault) == (iso, "")
    assert date.span == Span(0, len(written))


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("ngày    tháng 10 năm 2021", "blank"),
        ("ngày … tháng … năm 2021", "blank"),
        ("ngày      /10/2021", "blank"),
        ("ngày 31/02/2021", "impossible"),
        ("ngày 30/13/2021", "impossible"),
        ("29/02/2023", "impossible"),
    ],
)
def test_a_day_that_is_blank_or_in_no_calendar_has_no_iso(written: str, fault: str) -> None:
    text = small(written)
    date = read_date(text, 0, len(text))
    assert date is not None
    assert (date.iso, date.fault) == (None, fault)


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("tháng 6 năm 2019", "2019-06"),
        ("tháng 6/2019", "2019-06"),
        ("6/2019", "2019-06"),
        ("năm 2019", "2019"),
        ("2019", "2019"),
        ("ngày 14 tháng 6 năm 2019", "2019-06-14"),
    ],
)
def test_a_month_or_a_year_stays_a_month_or_a_year(written: str, iso: str) -> None:
    text = small(written)
    date = read_partial(text, 0, len(text))
    assert date is not None
    assert date.iso == iso


@pytest.mark.parametrize("written", ["19/8", "24/7", "ngày 09 tháng 11", "30/1/20215", "1.30/7/2021", "lớp 5.2.20"])
def test_what_is_no_day_is_left(written: str) -> None:
    text = small(written)
    assert list(find_dates(text, 0, len(text))) == []


def test_all_days_are_found_in_order() -> None:
    text = small("từ ngày 19/11/2022 đến ngày 20 tháng 11 năm 2023, họp 1.1.2024")
    assert [d.iso for d in find_dates(text, 0, len(text))] == ["2022-11-19", "2023-11-20", "2024-01-01"]
