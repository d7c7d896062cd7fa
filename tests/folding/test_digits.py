"""Digits of a text: one byte a character, whatever characters stand before them."""

from __future__ import annotations

from xhht_parse.text.digits import DIGIT, digits
from xhht_parse.text.folds import CHUNK


def test_every_digit_is_told() -> None:
    assert [at for at, one in enumerate(digits("a1 ấ2,😀93")) if one == DIGIT] == [1, 4, 7, 8]
    assert digits("") == b""


def test_a_long_text_is_read_in_pieces() -> None:
    text = "ữ" * CHUNK + "7" + "😀" * CHUNK + "8"
    told = digits(text)
    assert len(told) == len(text)
    assert [at for at, one in enumerate(told) if one == DIGIT] == [CHUNK, 2 * CHUNK + 1]
