"""The view -> the outline: lines, paragraphs, parts, tree, attachments."""

from __future__ import annotations

from ..lines.classify import classify
from ..lines.paragraphs import paragraphs
from ..text.view import View
from .tree import tree
from .types import Node, Outline, Part, PartKind, Place


def outline(view: View) -> Outline:
    """The outline of the whole text. Its view has blanks for the line feeds inside paragraphs."""
    lines = classify(view)
    joined = paragraphs(view, lines)
    view = view.with_blanks_at(place for p in joined for place in p.breaks)
    size = len(view.text)
    roots = tree(joined, size)
    body = roots[0].start if roots else size
    parts = [Part(PartKind.HEADER, 0, body), Part(PartKind.BODY, body, size)]
    places, nodes = [], list(_flat(roots))
    at = -1
    for p in joined:
        while at + 1 < len(nodes) and nodes[at + 1].start <= p.start:
            at += 1
        node = nodes[at] if at >= 0 else None
        kind = PartKind.HEADER if p.start < body else PartKind.BODY
        places.append(Place(p, kind, node, None, node is not None and node.start == p.start))
    return Outline(view, lines, parts, roots, [], places)


def _flat(nodes: list[Node]) -> list[Node]:
    return [n for node in nodes for n in (node, *_flat(node.children))]
