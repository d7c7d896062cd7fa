"""Funding: amounts in units of their currency, each value either money to be spent or a target, never both."""

from __future__ import annotations

import pytest

from xhht_parse import parse


@pytest.mark.parametrize(
    ("said", "amount", "currency"),
    [
        ("1.250.000.000 đồng", 1_250_000_000, "đồng"),
        ("1,25 tỷ đồng", 1_250_000_000, "đồng"),
        ("850 triệu đồng (Tám trăm năm mươi triệu đồng)", 850_000_000, "đồng"),
        ("12 tỷ", 12_000_000_000, "đồng"),
        ("150.000 USD", 150_000, "USD"),
        ("5 triệu đô  la", 5_000_000, "USD"),
    ],
)
def test_an_amount_is_read_in_whole_units(said: str, amount: int, currency: str) -> None:
    (money,) = parse(f"IV. KINH PHÍ\nKinh phí thực hiện: {said}.").funding
    assert (money.amount, money.currency) == (amount, currency)


def test_no_value_is_both_a_target_and_money() -> None:
    document = parse(
        "II. MỤC TIÊU\n1. Đến năm 2030, thu nhập đạt 90 triệu đồng/người/năm.\n"
        "IV. KINH PHÍ\nTổng kinh phí đến năm 2030 là 5 tỷ đồng từ ngân sách tỉnh."
    )
    places = {(f.amount_span.start, f.amount_span.end) for f in document.funding if f.amount_span}
    assert [f.amount for f in document.funding] == [5_000_000_000]
    assert not any(s < t.value_span.end and t.value_span.start < e for t in document.targets for s, e in places)


def test_parts_that_add_up_raise_no_doubt() -> None:
    document = parse(
        "IV. KINH PHÍ\nTổng kinh phí 3 tỷ đồng, trong đó ngân sách tỉnh 2 tỷ đồng, ngân sách xã 1 tỷ đồng."
    )
    assert "funding-sum-differs" not in {d.code for d in document.diagnostics}
    assert [f.kind for f in document.funding] == ["total", "part", "part"]


def test_one_years_money_beside_the_sources_raises_no_doubt() -> None:
    text = "IV. KINH PHÍ\nTổng kinh phí 3 tỷ đồng, trong đó ngân sách tỉnh 2 tỷ đồng, ngân sách xã {} tỷ đồng. {}"
    codes = [
        {d.code for d in parse(text.format(own, "Riêng năm 2026: 800 triệu đồng.")).diagnostics} for own in ("1", "2")
    ]
    assert ["funding-sum-differs" in found for found in codes] == [False, True]


def test_parts_in_two_currencies_make_no_sum() -> None:
    text = "IV. KINH PHÍ\nTổng kinh phí là 20 tỷ đồng, trong đó: ngân sách tỉnh 12 tỷ đồng, vốn ODA {}."
    codes = [{d.code for d in parse(text.format(loan)).diagnostics} for loan in ("300.000 USD", "7 tỷ đồng")]
    assert ["funding-sum-differs" in found for found in codes] == [False, True]
