"""A text that a spreadsheet would run is disarmed, and can always be had back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xhht_parse.writers.tables.guard import freed, guarded

TEXTS = st.text(st.sampled_from("=+-@＝＋－＠﹣⁼'\"\t\r\n  \u200b\ufeffaẾ%1|!,;") | st.characters(codec="utf-8"))


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+84",
        "-2",
        "- 95% dân số",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "  =1",
        "\u00a0=1",
        "\u200b=1",
        "＝1",
        "－1",
        "＠a",
        "﹣1",
    ],
)
def test_what_would_run_gets_an_apostrophe(text: str) -> None:
    assert guarded(text) == "'" + text


@pytest.mark.parametrize("text", ["", "95%", "Ủy ban", "a-b", "1-2", "“=1”", "– 95%", "'chữ'", "(+)", "…", "<5"])
def test_what_is_harmless_stays(text: str) -> None:
    assert guarded(text) == text


@given(TEXTS)
def test_no_cell_begins_with_a_sign_that_a_spreadsheet_runs(text: str) -> None:
    cell = guarded(text).lstrip(" \t\r\n\u00a0\u200b\ufeff")
    assert not cell.startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠", "﹣"))


@given(TEXTS)
def test_every_text_comes_back(text: str) -> None:
    assert freed(guarded(text)) == text


@given(TEXTS, TEXTS)
def test_two_texts_never_become_one(one: str, other: str) -> None:
    assert (guarded(one) == guarded(other)) == (one == other)
