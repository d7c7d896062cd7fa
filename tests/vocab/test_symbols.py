"""Document numbers: one canonical writing, whatever the slips; no number where there is none."""

from __future__ import annotations

import pytest

from xhht_parse.text.folds import fold
from xhht_parse.text.spans import Span
from xhht_parse.vocab.symbols import Symbol, find_symbols, key, read_symbol
from xhht_parse.vocab.words import standard


def symbols(text: str) -> list[Symbol]:
    folded = fold(text)
    return list(find_symbols(folded, 0, len(folded), standard()))


@pytest.mark.parametrize(
    "number",
    [
        "215/KH-UBND",
        "12/2021/QĐ-UBND",
        "64/2025/QH15",
        "3260-KH/ĐĐQH15",
        "66.7/2025/NQ-CP",
        "30a/2008/NQ-CP",
        "3428/BGDĐT-GDTX",
        "55/2005/TTLT-BNV-VPCP",
        "46/QĐ-UBND-HC",
        "252/NQ-UBTVQH16",
        "23-NQ/TU",
        "10-CTr/TU",
        "19-QĐi/TU",
        "225-KH/TWĐTN-TNNT",
        "19/2001/CT/UB",
        "872/CP-KG",
        "256/2005/QĐ-CT.UB",
    ],
)
def test_a_number_as_it_should_be_is_left_as_it_is(number: str) -> None:
    (found,) = symbols(f"theo {number}, ngày")
    assert (found.number, found.mended) == (number, False)
    assert found.span == Span(5, 5 + len(number))


@pytest.mark.parametrize(
    ("written", "number", "mended"),
    [
        ("23- NQ/TU", "23-NQ/TU", False),
        ("05/2005/ NQ-CP", "05/2005/NQ-CP", False),
        ("489/QĐ- TTg", "489/QĐ-TTg", False),
        ("9217a /TTr", "9217a/TTr", False),
        ("27/CT-TTG", "27/CT-TTg", True),
        ("27/CTTg", "27/CT-TTg", True),
        ("12/NĐCP", "12/NĐ-CP", True),
        ("01/2011/TTBNV", "01/2011/TT-BNV", True),
        ("20NQ/TW", "20-NQ/TW", True),
        ("1373-QĐ-TTg", "1373/QĐ-TTg", True),
        ("1373/QĐ–TTg", "1373/QĐ-TTg", False),
        ("04-NQ-TU", "04-NQ/TU", True),
    ],
)
def test_slips_are_mended(written: str, number: str, mended: bool) -> None:
    (found,) = symbols(f"số {written} ngày")
    assert (found.number, found.mended) == (number, mended)
    assert found.span == Span(3, 3 + len(written))


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("23-NQ/TU - GIAI ĐOẠN", "23-NQ/TU"),
        ("12/QĐ-UBND - Kế hoạch", "12/QĐ-UBND"),
        ("1373/QĐ-TTg1 về", "1373/QĐ-TTg"),
        ("46/UBND2 về", "46/UBND"),
        ("163/2024/QH15[2]", "163/2024/QH15"),
        ("57-NQ/TWngày 22/12/2024", "57-NQ/TW"),
        ("12/BC-ABC-", "12/BC-ABC"),
    ],
)
def test_a_number_ends_before_what_is_not_its_own(written: str, number: str) -> None:
    (found,) = symbols(written)
    assert found.number == number
    assert found.span.end == len(number)


@pytest.mark.parametrize(
    ("number", "scheme", "kind", "issuer"),
    [
        ("215/KH-UBND", "state", "KH", "UBND"),
        ("23-NQ/TU", "party", "NQ", "TU"),
        ("3428/BGDĐT-GDTX", "state", "CV", "BGDĐT"),
        ("64/2025/QH15", "state", "", "QH15"),
        ("133/TTr-SKHCN", "state", "TTr", "SKHCN"),
    ],
)
def test_codes_tell_kind_and_issuer(number: str, scheme: str, kind: str, issuer: str) -> None:
    (found,) = symbols(number)
    assert (found.scheme, found.kind, found.issuer) == (scheme, kind, issuer)


@pytest.mark.parametrize(
    "text", ["trực 24/7", "5G/4G", "km/h", "A/H5N1", "80/100", "30/4/2025", "QCVN 01-1:2024/BYT", "3-5 xã/huyện"]
)
def test_what_is_no_number_is_left(text: str) -> None:
    assert symbols(text) == []


def test_a_blank_serial_keeps_its_codes() -> None:
    found = read_symbol("      /KH-UBND", 0, 14, standard())
    assert found is not None
    assert (found.number, found.codes) == (None, ("KH", "UBND"))


def test_two_writings_of_one_number_have_one_key() -> None:
    assert key("09/KH-UBND") == key("9/KH- UBND")
    assert key("49-KL/TƯ") == key("49-KL/TW")
    assert key("9/KH-UBND") != key("19/KH-UBND")
