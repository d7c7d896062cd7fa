"""Stable ids for nodes, from their labels alone.

"sec-II.2.a" is the numbering path. Divisions carry their word ("part-I", "chapter-2", "article-5", "annex-1"),
bullets their place ("b1"), lines without a label "h1" (headings) and "p1" (lead-ins; they are left out of
the paths of labels below them). Two nodes with one path: the second gets "~2". Nodes of an attachment have
its id before them: "att-1-sec-I".
"""

from __future__ import annotations

from collections.abc import Iterable

from ..lines.types import Marker, Style
from .types import Node

_WORDS = {
    Style.PART: "part-", Style.CHAPTER: "chapter-", Style.SECTION: "section-", Style.SUBSECTION: "subsection-",
    Style.NAMED: "named-", Style.ARTICLE: "article-", Style.ANNEX: "annex-",
}  # fmt: skip
_BULLET, _DECIMAL = Style.BULLET, Style.DECIMAL


def numbered(node: Node) -> bool:
    """Whether it has a label other than a bullet."""
    return node.marker is not None and node.marker.style is not _BULLET


class Namer:
    """Gives ids to the nodes of one document; parents must come before children."""

    def __init__(self, prefix: str = "") -> None:
        self._root = f"{prefix}sec-"
        self._seen: dict[str, int] = {}
        self._unlabelled: dict[str, int] = {}

    def name(self, nodes: Iterable[Node]) -> None:
        seen, unlabelled = self._seen, self._unlabelled
        for node in nodes:
            parent, marker = node.parent, node.marker
            if marker is not None and marker.style is not _BULLET:
                while parent is not None and parent.kind == "paragraph":
                    parent = parent.parent
                own = (self._root if parent is None else parent.id + ".") + _number(node, marker)
            else:
                above = self._root if parent is None else parent.id + "."
                start = above + ("b" if node.kind == "bullet" else "p" if node.kind == "paragraph" else "h")
                count = unlabelled[start] = unlabelled.get(start, 0) + 1
                own = f"{start}{count}"
            again = seen[own] = seen.get(own, 0) + 1
            node.id = own if again == 1 else f"{own}~{again}"


def _number(node: Node, marker: Marker) -> str:
    style, number = marker.style, marker.number
    word = _WORDS.get(style)
    if word is not None:
        return word + (number.replace(" ", "-") or "0")
    if style is _DECIMAL:
        above = node.parent
        while above is not None and not numbered(above):
            above = above.parent
        if above is not None and above.marker is not None and number.startswith(above.marker.number + "."):
            return number.rpartition(".")[2]
    return number
