"""The bullets that are open below the last numbered node, by their signs in the order in which these appeared."""

from __future__ import annotations

from .types import Node

MOST = 6
"""Kinds of bullets inside one another; deeper ones are read at this depth."""


class OpenBullets:
    __slots__ = ("nodes", "signs")

    def __init__(self) -> None:
        self.signs: list[str] = []
        self.nodes: list[Node] = []

    def open(self, sign: str, node: Node) -> None:
        self.signs.append(sign)
        self.nodes.append(node)

    def close(self, sign: str) -> Node | None:
        """The bullet of this sign that was open, which is closed now with all inside it."""
        return self._close_from(self.signs.index(sign)) if sign in self.signs else None

    def close_deepest(self) -> Node | None:
        """The bullet as deep as bullets are read, closed; None where there is room for one more inside."""
        return self._close_from(MOST - 1) if len(self.nodes) >= MOST else None

    def _close_from(self, at: int) -> Node:
        closed = self.nodes[at]
        del self.nodes[at:], self.signs[at:]
        return closed

    def clear(self) -> None:
        self.nodes.clear()
        self.signs.clear()
