"""Patterns: made ready when they are first used, and not before."""

from __future__ import annotations

import re

import pytest

from xhht_parse.text.folds import pattern


def test_asking_for_its_source_makes_no_pattern_ready() -> None:
    broken = pattern("hoà (bình")
    assert broken.pattern == pattern("hòa (bình").pattern
    with pytest.raises(re.error):
        broken.match("hoà bình")


def test_its_source_is_the_same_before_and_after_its_first_use() -> None:
    words = pattern("đạt|đạt được|duy trì", tries=True)
    before = words.pattern
    assert words.match("duy  trì")
    assert words.pattern == before
