"""Typed lines -> paragraphs: wrapped lines come together again."""

from __future__ import annotations

from ..text.view import View
from .types import Face, Line, Paragraph


def paragraphs(view: View, lines: list[Line]) -> list[Paragraph]:
    """The paragraphs of the text, in order; blank lines belong to none."""
    found: list[Paragraph] = []
    previous: Line | None = None
    for line in lines:
        if line.face is Face.BLANK:
            previous = None
            continue
        if previous is not None and _continues(view, previous, line):
            last = found[-1]
            last.breaks = (*last.breaks, *range(previous.end, line.start))
            last.end = line.end
        else:
            found.append(Paragraph(line.start, line.end, line.face, line.readings))
        previous = line
    return found


def _continues(view: View, previous: Line, line: Line) -> bool:
    if line.readings or previous.face is not line.face or line.face is Face.SEPARATOR:
        return False
    return view.text[previous.end - 1] not in ".;:" and (
        line.face is Face.CAPITALS or previous.end - previous.start > 25
    )
