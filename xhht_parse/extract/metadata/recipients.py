"""The recipients (nơi nhận): one item a recipient, as printed, without its dash and its closing sign.

In: the listed cells of the closing. Out: `Value`s. Items begin at a dash, a plus or a bullet; a line without
one goes on with the item above; "- Như Điều 3; - Lưu: VT." in one cell is cut at its dashes.
"""

from __future__ import annotations

import re

from ...lines.bullets import ANY
from ...text.folds import pattern
from ...text.literals import holds
from ...text.spans import Span, past_marks
from ...text.view import View
from .cells import Cell
from .types import Value

_LABEL = pattern(r"nơi ?nhận ?[:/.]?[ *_]*")
_BULLET = re.compile(rf"(?:[–—]|{ANY})[ *_]*")
_INLINE = re.compile(r"(?<=[;.,:]) *[-–+•] ?(?=[^\s\d])|(?<=\)) +[-–+•] +(?=\S)")
_DASHES = ("-", "–", "+", "•")
"""What each cut holds."""
_MOST = 200


def read_recipients(view: View, cells: list[Cell]) -> list[Value]:
    """The items in order."""
    pieces = [piece for cell in cells if cell.listed for piece in _cut(view, cell.span)]
    dashed = sum([bullet for _, bullet in pieces]) > 1
    items: list[list[Span]] = []
    fresh = False
    for span, bullet in pieces[: _MOST * 3]:
        if span.start >= span.end:
            fresh = fresh or bullet
        elif bullet or fresh or not dashed or not items:
            items.append([span])
            fresh = False
        else:
            items[-1].append(span)
    values = [_value(view, spans) for spans in items[:_MOST]]
    return [value for value in values if value.text]


def _value(view: View, spans: list[Span]) -> Value:
    """One item; its lines may have the other column's words between them."""
    text = " ".join([_shown(view, span) for span in spans]).strip(" ;:,.")
    return Value(text, Span(spans[0].start, spans[-1].end), "recipients", "metadata.recipients")


def _cut(view: View, span: Span) -> list[tuple[Span, bool]]:
    """The items of one cell, each with whether a dash stands before it."""
    start, end = span.start, span.end
    label = _LABEL.match(view.lower, start, end)
    if label is not None:
        start = label.end()
    found, at = [], start
    first = start + 1 if label is None else start  # the cell's own dash cuts nothing
    dashes = _INLINE.finditer(view.text, start, end) if holds(view.text, _DASHES, first, end) else ()
    for dash in dashes:
        if dash.start() > at:
            found.append(_item(view, at, dash.start()))
        at = dash.end()
        found.append((Span(at, at), True))
    if at < end:
        found.append(_item(view, at, end))
    return found


def _item(view: View, start: int, end: int) -> tuple[Span, bool]:
    start = past_marks(view.text, start, end, " \t\xa0*_")
    dash = _BULLET.match(view.text, start, end)
    starred = view.text.endswith("\n* ", 0, start)  # the cell stands inside its dress
    return Span(dash.end() if dash else start, end), dash is not None or starred


def _shown(view: View, span: Span) -> str:
    text = view.text[span.start : span.end].replace("*", "").replace("|", " ")
    return " ".join(text.split())
