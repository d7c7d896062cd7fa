"""Names of signers: with rank and degree, of every people of the country; what a page writes there and is none."""

from __future__ import annotations

import pytest

from xhht_parse.vocab.names import bare_name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Lê Thị Hồng Nhung", "Lê Thị Hồng Nhung"),
        ("PGS.TS. Trần Văn Bình", "Trần Văn Bình"),
        ("Đại tá Võ Minh", "Võ Minh"),
        ("(Đã ký) NGUYỄN THỊ HOÀ", "NGUYỄN THỊ HOÀ"),
        ("H'Loan Niê", "H'Loan Niê"),
        ("Nguyễn Thị Thu Hà An", "Nguyễn Thị Thu Hà An"),
    ],
)
def test_a_name_stands_there_without_its_rank(words: str, name: str) -> None:
    assert bare_name(words) == name


@pytest.mark.parametrize("words", ["Văn phòng", "Phòng Nội vụ", "TỔ CHỨC", "Hội Nông Dân Liên Gia", "Nơi nhận: 12"])
def test_words_that_are_no_name(words: str) -> None:
    assert bare_name(words) is None
