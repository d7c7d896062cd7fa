"""Nodes -> section records."""

from __future__ import annotations

from collections.abc import Sequence

from .. import models
from ..lines.classify import label_at
from ..outline.types import Node
from ..text.spans import Span
from ..text.view import View


def sections(view: View, nodes: Sequence[Node]) -> tuple[models.Section, ...]:
    """The nodes and all below them as records."""
    return tuple([_section(view, node) for node in nodes])


def _section(view: View, node: Node) -> models.Section:
    marker, start = node.marker, node.start
    if marker is not None:
        start += label_at(view.text[start : start + marker.size])
    return models.Section(
        node.id,
        node.kind,  # type: ignore[arg-type]
        marker.label if marker else None,
        marker.number if marker else None,
        quote(view, node.heading) if node.heading else None,
        node.role,
        Span(start, node.end),
        Span(node.content_start, node.content_end),
        sections(view, node.children) if node.children else (),
    )


def quote(view: View, span: Span) -> str:
    """The words of a stretch as one line: blanks and line breaks become single blanks."""
    piece = view.text[span.start : span.end]
    if piece.isprintable() and "  " not in piece:  # one line, single blanks, as most: 4 times as fast
        return piece.strip(" ")
    return " ".join(piece.split())
