"""Lines and paragraphs -> the parts of the text, and the documents attached to it."""

from __future__ import annotations

from collections.abc import Sequence

from ..lines.types import Line, Paragraph
from ..text.view import View
from .types import Layout, Part, PartKind


def layout(view: View, lines: Sequence[Line], paragraphs: Sequence[Paragraph]) -> Layout:
    """The parts of the text in order, and the attachments with the parts inside them."""
    size = len(view.text)
    body = next((p.start for p in paragraphs if p.readings), size)
    return Layout([Part(PartKind.HEADER, 0, body), Part(PartKind.BODY, body, size)], [])
