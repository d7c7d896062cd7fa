"""The text -> typed lines."""

from __future__ import annotations

from ..text.folds import pattern
from ..text.spans import trimmed
from ..text.view import View
from .markers import readings
from .types import Face, Line

_SEPARATOR = pattern(r"[-_*=.~ ]{3,}|\*")


def classify(view: View) -> list[Line]:
    """Every line of the text, typed by its own face alone."""
    lines, start = [], 0
    for piece in view.text.split("\n"):
        end = start + len(piece)
        span = trimmed(view.text, start, end)
        lines.append(_typed(view, span.start, span.end))
        start = end + 1
    return lines


def _typed(view: View, start: int, end: int) -> Line:
    if start == end:
        return Line(start, end, Face.BLANK)
    if _SEPARATOR.fullmatch(view.folded, start, end):
        return Line(start, end, Face.SEPARATOR)
    if view.text[start:end] == "[...]":
        return Line(start, end, Face.CUT)
    capitals = view.folded[start:end].isupper()
    return Line(start, end, Face.CAPITALS if capitals else Face.TEXT, readings(view.folded, start, end))
