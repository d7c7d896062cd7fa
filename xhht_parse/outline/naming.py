"""Stable ids for nodes, from their labels alone.

"sec-II.2.a" is the numbering path. Divisions carry their word ("part-I", "chapter-2", "article-5", "annex-1"),
bullets their place ("b1"), lines without a label "h1" (headings) and "p1" (lead-ins; they are left out of
the paths of labels below them). Two nodes with one path: the second gets "~2". Nodes of an attachment have its id before them: "att-1-sec-I".
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
        for node in nodes:
            parent = node.parent
            while parent is not None and parent.kind == "paragraph" and numbered(node):
                parent = parent.parent
            above = f"{parent.path}." if parent is not None else ""
            piece = self._piece(node, above)
            path = above + piece
            again = self._seen[path] = self._seen.get(path, 0) + 1
            node.path = path if again == 1 else f"{path}~{again}"
            node.id = f"{self._prefix}sec-{node.path}"

    def _piece(self, node: Node, above: str) -> str:
        marker = node.marker
        if marker is not None and numbered(node):
            number = marker.number.replace(" ", "-") or "0"
            if above and marker.style is Style.DECIMAL and "." in number:
                return number.rpartition(".")[2] if self._goes_on(node) else number
            return _WORDS.get(marker.style, "") + number
        letter = "b" if marker is not None else "p" if node.kind == "paragraph" else "h"
        count = self._unlabelled[above, letter] = self._unlabelled.get((above, letter), 0) + 1
        return f"{letter}{count}"

    def _goes_on(self, node: Node) -> bool:
        """Whether the parent's number is the beginning of this one: "2.1." below "2."."""
        above = next((n.marker for n in node.lineage() if n is not node and numbered(n)), None)
        return above is not None and node.marker is not None and node.marker.number.startswith(f"{above.number}.")
