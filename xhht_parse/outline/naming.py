"""Stable ids for nodes, from their labels alone.

"sec-II.2.a" is the numbering path. Divisions carry their word ("part-I", "chapter-2", "article-5", "annex-1"),
bullets their place ("b1"), lines without a label "h1" (headings) and "p1" (lead-ins; they are left out of
the paths of labels below them). Two nodes with one path: the second gets "~2". Nodes of an attachment have
its id before them: "att-1-sec-I".
"""

from __future__ import annotations

from collections.abc import Iterable

from ..lines.types import Style
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
        seen = self._seen
        for node in nodes:
            parent, labelled = node.parent, numbered(node)
            while labelled and parent is not None and parent.kind == "paragraph":
                parent = parent.parent
            above = self._root if parent is None else parent.id + "."
            own = above + self._number(node) if labelled else self._counted(node, above)
            again = seen[own] = seen.get(own, 0) + 1
            node.id = own if again == 1 else f"{own}~{again}"

    def _number(self, node: Node) -> str:
        marker = node.marker
        assert marker is not None
        number = marker.number.replace(" ", "-") or "0"
        if marker.style is not _DECIMAL:
            return _WORDS.get(marker.style, "") + number
        above = next((n.marker for n in node.lineage() if n is not node and numbered(n)), None)
        if above is not None and number.startswith(f"{above.number}."):
            return number.rpartition(".")[2]
        return number

    def _counted(self, node: Node, above: str) -> str:
        start = above + ("b" if node.kind == "bullet" else "p" if node.kind == "paragraph" else "h")
        count = self._unlabelled[start] = self._unlabelled.get(start, 0) + 1
        return f"{start}{count}"
