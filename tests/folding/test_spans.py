"""Sets of spans: whichever overlap are one, and the blanks between them are asked for in vain."""

from __future__ import annotations

import pytest

from xhht_parse.text.spans import Span, SpanSet


@pytest.mark.parametrize(
    ("start", "end", "touched"),
    [(0, 2, False), (1, 3, True), (8, 9, True), (11, 12, True), (14, 15, False), (14, 99, True), (21, 30, False)],
)
def test_what_spans_touch(start: int, end: int, touched: bool) -> None:
    spans = SpanSet([Span(2, 10), Span(20, 21), Span(3, 5), Span(9, 12)])
    assert spans.touches(start, end) is touched
