"""Which part of a node's text is its heading.

In: a view, a node, its first paragraph. Out: the heading's span without marks of emphasis and the closing
colon, or None for running text. A heading is text in capitals; a short text that no full stop closes and
that something stands below; or the words before the colon in "1. Sở Y tế: chủ trì …".
"""

from __future__ import annotations

from ..lines.types import Face, Paragraph
from ..text.spans import Span
from ..text.view import View
from .types import Node

_RUN_IN_WORDS, _RUN_IN_CHARS = 12, 110
_HEADING_WORDS, _HEADING_CHARS = 40, 400
_MARKS = " *_#\t\xa0"


def heading(view: View, node: Node, paragraph: Paragraph) -> Span | None:
    """The heading of a node that begins with this paragraph."""
    fold = view.folded
    start, end = node.content.start, paragraph.end
    while end > start and fold[end - 1] in _MARKS:
        end -= 1
    while start < end and fold[start] in _MARKS:
        start += 1
    if start >= end:
        return None
    if paragraph.face is Face.CAPITALS or _is_short_and_open(fold, node, start, end, paragraph):
        return _bared(fold, start, end)
    colon = fold.find(":", start, min(end, start + _RUN_IN_CHARS))
    if 0 < colon < end - 1 and fold.count(" ", start, colon) < _RUN_IN_WORDS and _heads(fold, start, colon):
        return _bared(fold, start, colon)
    return None


def _is_short_and_open(fold: str, node: Node, start: int, end: int, paragraph: Paragraph) -> bool:
    if end - start > _HEADING_CHARS or fold.count(" ", start, end) >= _HEADING_WORDS:
        return False
    last = fold[end - 1]
    if last == ":":
        return True
    if last in ".;,!?/" and not fold.startswith("...", end - 3):
        return False
    if node.kind == "bullet" or node.kind == "point":
        return bool(node.children) or node.content.end > paragraph.end
    return True


def _heads(fold: str, start: int, colon: int) -> bool:
    """Whether the words before a colon are a head: no sentence ends among them, no address, no clock time."""
    return (
        fold[colon + 1] in " *_"
        and fold.find(". ", start, colon) < 0
        and fold.find(";", start, colon) < 0
        and not fold[colon - 1].isdigit()
    )


def _bared(fold: str, start: int, end: int) -> Span | None:
    """The stretch without emphasis, colon and single full stop at its end."""
    while end > start and (fold[end - 1] in _MARKS or fold[end - 1] == ":"):
        end -= 1
    if fold[end - 1 : end] == "." and fold[end - 2 : end] != "..":
        end -= 1
    return Span(start, end) if end > start else None
