"""The view -> the outline: lines, paragraphs, parts, trees, places.

`layout` cuts the text into parts; a section tree is built for the body of the carrying document and
for each attachment by itself; then every paragraph gets its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..diagnostics import Log
from ..lines.classify import classify
from ..lines.paragraphs import paragraphs
from ..lines.types import Paragraph
from ..text.view import View
from ..vocab.words import Words
from .layout import layout
from .tree import tree
from .types import AttachedPart, Layout, Node, Outline, Part, PartKind, Place


def outline(view: View, words: Words, log: Log) -> Outline:
    """The outline of the whole text. Its view has blanks for the line feeds inside paragraphs."""
    lines = classify(view)
    joined = paragraphs(view, lines)
    view = view.with_blanks_at(place for p in joined for place in p.breaks)
    plan = layout(view, lines, words)
    roots = _trees(view, joined, plan.parts)
    for attached in plan.attachments:
        attached.roots = _trees(view, joined, attached.parts)
    return Outline(view, lines, plan.parts, roots, plan.attachments, list(_places(joined, plan, roots)), plan.title)


def _trees(view: View, joined: Sequence[Paragraph], parts: Sequence[Part]) -> list[Node]:
    return [
        root
        for part in parts
        if part.kind is PartKind.BODY
        for root in tree([p for p in joined if part.start <= p.start < part.end], part.end)
    ]


def _places(joined: Sequence[Paragraph], plan: Layout, roots: Sequence[Node]) -> Iterator[Place]:
    parts = list(_parts(plan))
    nodes = sorted(_flat([*roots, *(r for a in plan.attachments for r in a.roots)]), key=lambda n: n.start)
    part = at = 0
    for p in joined:
        while part + 1 < len(parts) and parts[part][0].end <= p.start:
            part += 1
        while at < len(nodes) and nodes[at].start <= p.start:
            at += 1
        node = nodes[at - 1] if at else None
        if node is not None and not node.start <= p.start < node.end:
            node = None
        here, attachment = parts[part]
        yield Place(p, here.kind, node, attachment, node is not None and node.start == p.start)


def _parts(plan: Layout) -> Iterator[tuple[Part, int | None]]:
    """Parts in order, those of an attachment in its stead, with its index."""
    inner: dict[int, tuple[int, AttachedPart]] = {a.start: (i, a) for i, a in enumerate(plan.attachments)}
    for part in plan.parts:
        index, attached = inner.get(part.start, (None, None))
        if part.kind is PartKind.ATTACHMENT and attached is not None:
            yield from ((p, index) for p in attached.parts)
        else:
            yield part, None


def _flat(nodes: Sequence[Node]) -> list[Node]:
    found, stack = [], list(reversed(nodes))
    while stack:
        node = stack.pop()
        found.append(node)
        stack.extend(reversed(node.children))
    return found
