"""Lead-ins: lines without a label above a list, which become nodes of their own: what each stands in.

In: the nodes that are open, and the label below the line. Out: the parent. A lead-in is as deep as the list that it
leads to: inside the item above where that one's list goes on behind it, else beside the items of its list. The examples
stand beside `tree.py`.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..lines.types import Style
from .bullets import OpenBullets
from .depth import Placed
from .types import Node


def above_list(path: Sequence[Node], style: Style, below: Placed | None) -> Node | None:
    """What a lead-in to numbers or letters of this style stands in, which were placed below it: the item above, unless
    another lead-in led to that one."""
    depth = len(path) if below is None else min(below.depth, len(path))
    above = path[depth - 1] if depth > 0 else None
    if above is not None and above.marker is not None and above.marker.style is style and _is_lead(above.parent):
        above = above.parent
    return _outside(above)


def above_bullets(path: Sequence[Node], bullets: OpenBullets, sign: str) -> Node | None:
    """What a lead-in to bullets of this sign stands in: beside those of its sign, inside those of another."""
    closed = bullets.close(sign)
    if closed is not None:
        return _outside(closed.parent)
    return bullets.nodes[-1] if bullets.nodes else path[-1] if path else None


def close_beside(path: list[Node], lead: Node) -> None:
    """The lead-in holds each depth of what it does not stand in, and so has closed."""
    around = {id(node) for node in lead.lineage()}
    for depth, node in enumerate(path):
        if id(node) not in around:
            path[depth:] = [lead] * (len(path) - depth)
            return


def _outside(node: Node | None) -> Node | None:
    """The node that a lead-in stands in: lead-ins beside one another are not nested."""
    return node.parent if node is not None and _is_lead(node) else node


def _is_lead(node: Node | None) -> bool:
    return node is not None and node.marker is None and node.kind == "paragraph"
