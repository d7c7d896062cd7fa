"""Typed paragraphs -> the section tree."""

from __future__ import annotations

from collections.abc import Sequence

from ..lines.types import Paragraph, Style
from ..text.spans import Span
from .types import Node

_RANK = {Style.CAPITAL: 0, Style.ROMAN: 1, Style.ARTICLE: 1, Style.ARABIC: 2, Style.LETTER: 6, Style.BULLET: 7}


def _rank(paragraph: Paragraph) -> int:
    marker = paragraph.readings[0]
    return 1 + len(marker.ordinals) if marker.style is Style.DECIMAL else _RANK[marker.style]


def tree(paragraphs: Sequence[Paragraph], end: int) -> list[Node]:
    """The roots of the tree that these paragraphs make; `end` closes the last node."""
    roots: list[Node] = []
    stack: list[tuple[int, Node]] = []
    for p in paragraphs:
        if not p.readings:
            continue
        rank = _rank(p)
        while stack and stack[-1][0] >= rank:
            stack.pop()[1].end = p.start
        parent = stack[-1][1] if stack else None
        short = p.end - p.start < 200
        node = Node(p.readings[0], p.start, end, Span(p.readings[0].end, p.end), None, parent)
        node.heading = Span(p.readings[0].end, p.end) if short else None
        number = p.readings[0].number
        node.path = f"{parent.path}.{number}" if parent else number
        node.id = f"sec-{node.path}"
        (parent.children if parent else roots).append(node)
        stack.append((rank, node))
    return roots
