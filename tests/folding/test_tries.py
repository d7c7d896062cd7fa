"""Tries say what the flat lists say: the same matches at the same places, with the same groups."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xhht_parse.text.tries import branched

_WORD = st.text("abc ", min_size=1, max_size=5).map(lambda word: word.replace(" ", " {1,4}"))
_LIST = st.lists(_WORD, min_size=1, max_size=6).map(lambda words: f"(?:{'|'.join(words)})")
_OPTIONAL = _LIST.map(lambda words: words + "?")
_LOOK = st.sampled_from([r"(?<!\w)", r"\b", "(?<!a )", "(?<=b)", "(?<![ab])", "(?<!a|b)"])
_NAMED = _LIST.map(lambda words: f"(?P<name>{words[3:]}")
_REST = st.sampled_from([r"(?!\w)", "[^c]{0,3}", "c?", "", r"\Z"])
_ALTERNATIVE = st.tuples(st.one_of(st.just(""), _LOOK), st.one_of(_LIST, _OPTIONAL, _WORD), _LIST, _REST).map("".join)
_SOURCE = st.tuples(
    st.one_of(st.just(""), _LOOK),
    st.lists(_ALTERNATIVE, min_size=1, max_size=5).map(lambda words: f"(?:{'|'.join(words)})"),
    st.one_of(st.just(""), _NAMED),
    _REST,
).map("".join)


@given(_SOURCE, st.text("abc ", max_size=40))
def test_the_same_is_found(source: str, text: str) -> None:
    flat, tree = re.compile(source), re.compile(branched(source))
    assert [(m.span(), m.groups()) for m in tree.finditer(text)] == [
        (m.span(), m.groups()) for m in flat.finditer(text)
    ]
    for at in range(len(text)):
        assert (tree.match(text, at) is None) == (flat.match(text, at) is None)


@pytest.mark.parametrize(
    ("flat", "tree"),
    [
        (r"(?<!\w)(?:đạt|được|có)", r"(?:đ(?:ạt(?<!\wđạt)|ược(?<!\wđược))|có(?<!\wcó))"),
        ("(?:a|ab|abc)d", "(?:a(?:|b(?:|c)))d"),
        ("(?:xóa {1,4}bỏ|xóa|xóa {1,4}hết)", "(?:xóa(?: {1,4}bỏ|| {1,4}hết))"),
        ("(?:(?:một|hai)? xã|ba thôn|bốn ấp)", "(?:một xã|hai xã| xã|b(?:a thôn|ốn ấp))"),
        ("(?:tỉnh|(?P<name>xã)|thôn)", "(?:tỉnh|(?P<name>xã)|thôn)"),
        ("(?:(?:một|hai) (?P<name>xã)|ba|bốn)", "(?:(?:một|hai) (?P<name>xã)|b(?:a|ốn))"),
        ("no list", "no list"),
    ],
)
def test_what_a_list_becomes(flat: str, tree: str) -> None:
    assert branched(flat) == tree
