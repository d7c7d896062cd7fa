"""A text that breaks off where more was to come is read like any other: "- Trách nhiệm thực hiện:" and no more."""

from __future__ import annotations

import re

import pytest

from test_examples import EXAMPLES, Example, named
from xhht_parse import parse

_MORE_TO_COME = re.compile(r"[:(/]|(?<=\n)[-+•*|]")


@pytest.mark.parametrize("example", EXAMPLES, ids=named)
def test_an_example_that_breaks_off_is_read(example: Example) -> None:
    text = example.data["text"]
    for sign in _MORE_TO_COME.finditer(text):
        assert parse(text[: sign.end()]).text == text[: sign.end()]
