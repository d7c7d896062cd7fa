"""Patterns are compiled when they are first used, and then stand under their names themselves."""

from __future__ import annotations

import re
import sys
from types import ModuleType

import pytest

from xhht_parse.text.folds import pattern, settle


@pytest.fixture
def room(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """A module of the package that has patterns."""
    module = ModuleType("xhht_parse.specimen")
    monkeypatch.setitem(sys.modules, module.__name__, module)
    return module


def test_a_used_pattern_settles_under_every_name(room: ModuleType) -> None:
    room.USED = room.ALSO = pattern("xã|phường")
    before = room.USED.search("12 phường")
    settle()
    assert isinstance(room.USED, re.Pattern)
    assert room.USED is room.ALSO
    assert room.USED.search("12 phường").span() == before.span()


def test_a_pattern_that_nobody_used_is_not_compiled(room: ModuleType) -> None:
    room.UNUSED, room.USED = pattern("không ["), pattern("có")  # the first would fail if it were
    room.USED.search("có")
    settle()
    assert not isinstance(room.UNUSED, re.Pattern)


def test_a_pattern_within_a_table_of_rules_goes_on_as_it_was(room: ModuleType) -> None:
    room.ROWS = (pattern("ít nhất"),)
    before = room.ROWS[0].search("ít nhất 5")
    settle()
    assert room.ROWS[0].search("ít nhất 5").span() == before.span()
