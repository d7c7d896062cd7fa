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
    Style.ARTICLE: "article-", Style.ANNEX: "annex-",
}  # fmt: skip


def numbered(node: Node) -> bool:
    """Whether it has a label other than a bullet."""
    return node.marker is not None and node.marker.style is not Style.BULLET


class Namer:
    """Gives ids to the nodes of one document; parents must come before children."""

    def __init__(self, prefix: str = "") -> None:
        self._prefix = prefix
        self._seen: dict[str, int] = {}
        self._unlabelled: dict[tuple[str, str], int] = {}

    def name(self, nodes: Iterable[Node]) -> None:
        seen = self._seen
        for node in nodes:
            parent, marker = node.parent, node.marker
            labelled = marker is not None and marker.style is not Style.BULLET
            while labelled and parent is not None and parent.kind == "paragraph":
                parent = parent.parent
            above = "" if parent is None else parent.path + "."
            path = above + (self._number(node) if labelled else self._count(node, above))
            again = seen[path] = seen.get(path, 0) + 1
            node.path = path if again == 1 else f"{path}~{again}"
            node.id = f"{self._prefix}sec-{node.path}"

    def _number(self, node: Node) -> str:
        marker = node.marker
        assert marker is not None
        number = marker.number.replace(" ", "-") or "0"
        if marker.style is not Style.DECIMAL:
            return _WORDS.get(marker.style, "") + number
        above = next((n.marker for n in node.lineage() if n is not node and numbered(n)), None)
        if above is not None and number.startswith(f"{above.number}."):
            return number.rpartition(".")[2]
        return number

    def _count(self, node: Node, above: str) -> str:
        letter = "b" if node.kind == "bullet" else "p" if node.kind == "paragraph" else "h"
        count = self._unlabelled[above, letter] = self._unlabelled.get((above, letter), 0) + 1
        return f"{letter}{count}"
