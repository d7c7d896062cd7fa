"""What stands around a heading that names agencies, its siblings and the items below: whether it is a holder's.

In: the node of a heading. Out: whether duties are handed out there, and whether those named below are the holders.
"""

from __future__ import annotations

from ...outline.types import Node, Place
from ...vocab.agencies import opens_duty, word_of_doing
from ..shared import stands
from .described import over_duties
from .desk import WORKS, Desk, Heading, Opening, past_blanks
from .phrases import CLOSE, OPENER
from .sentences import acts, past

_MOST = 60  # items of a list that are looked at


def hands_out(desk: Desk, place: Place, opening: Opening, heading: Heading) -> bool:
    """Whether duties are handed out where this heading stands: by its section, its siblings, or what is below it."""
    node, numbered, runs_in = place.node, opening.numbered, heading.runs_in
    labelled = opening.labelled or _tells(desk, place, opening, heading)
    sure = opening.asks or any(m.known and not m.group for m in heading.names)
    works = stands(node, WORKS)
    if works and (sure or labelled):
        return True
    if desk.talks(node):
        return False
    if labelled and sure and (numbered or runs_in):
        return True
    if numbered and _strong_siblings(desk, node):
        return True
    ending = desk.view.text[place.start : place.end].rstrip("*_ ")[-1:]
    bare = sure and not labelled and not runs_in and _stands_free(desk, place)  # a heading whose number is lost
    headed = ending == ":" or ((numbered or bare) and ending not in (".", ";"))
    return headed and (numbered or not labelled) and over_duties(desk, place, place.end)


def _tells(desk: Desk, place: Place, opening: Opening, heading: Heading) -> bool:
    """Whether a duty stands behind the colon of names that nothing stands before."""
    if not heading.runs_in or opening.opener is not None:
        return False
    return opens_duty(desk.view, past_blanks(desk.view, heading.stop, place.end), place.end)


def _stands_free(desk: Desk, place: Place) -> bool:
    """Whether a heading or the end of a sentence stands above; in a table that lost its form it is a cell's words."""
    above = desk.view.text[max(0, place.start - _GAP) : place.start].rstrip("*_ \n")
    heading = place.node.heading if place.node is not None else None
    return above[-1:] in _SENTENCE_ENDS or (heading is not None and heading.end >= place.start - _GAP)


_GAP = 12  # signs of dress and blanks beside a heading
_SENTENCE_ENDS = (".", ";", ":", "/")


def _strong_siblings(desk: Desk, node: Node | None) -> bool:
    """Whether a sibling's heading surely names an agency: then this list is one of holders."""
    return node is not None and over_blocks(desk, node.parent)


def over_blocks(desk: Desk, node: Node | None) -> bool:
    """Whether the heading of an item below surely names an agency: "Điều 7. Trách nhiệm của các cơ quan"."""
    if node is None:
        return False
    if id(node) not in desk.strong:
        desk.strong[id(node)] = any(_surely(desk, child) for child in node.children[:_MOST])
    return desk.strong[id(node)]


def over_heads(desk: Desk, node: Node | None) -> bool:
    """Whether one item below surely names an agency, or each names one or heads a text: "1. Hiệu trưởng" / "- …"."""
    if node is None or over_blocks(desk, node) or over_names(desk, node):
        return node is not None
    return len(node.children) > 1 and all(_heads(desk, child) for child in node.children[:_MOST])


def _heads(desk: Desk, node: Node) -> bool:
    if node.heading is None or not desk.view.text[node.heading.end : node.end].strip(" *_.:\n"):
        return False
    return not word_of_doing(desk.view, past_blanks(desk.view, *node.heading), node.heading.end)


def over_names(desk: Desk, node: Node | None) -> bool:
    """Whether each item below names an agency, the first of them a single one: "5. Cơ quan khác" over "- Phòng Nội vụ:
    …", "- Công an xã tuần tra …", "- Các phòng khác …"."""
    if node is None or len(node.children) < 2:
        return False
    first, *rest = node.children[:_MOST]
    return _names(desk, first, alone=True) and all(_names(desk, item) for item in rest)


def _names(desk: Desk, node: Node, alone: bool = False) -> bool:
    """Whether an item opens with an agency, a single one if it is to be `alone`, over or before what it does."""
    start = node.start + (node.marker.size if node.marker is not None else 0)
    series = desk.names.series(desk.view, past_blanks(desk.view, start, node.end), node.end)
    if not series or (alone and series[0].group):
        return False
    last = past(desk.view.lower, series[-1].end, node.end)
    if desk.view.text[last : last + _GAP].lstrip(" \t*_")[:1] in (":", "\n", ""):
        return True
    if alone and series[0].code is None:
        return False  # "Ban giám hiệu chỉ đạo …" below "Các trường" is in each of them
    return all(m.known or m.group for m in series) and acts(desk, series, last, node.end)


def _surely(desk: Desk, node: Node) -> bool:
    if node.heading is None:
        return False
    start, end = node.heading
    opener = OPENER.match(desk.view.lower, start, end)
    start = past_blanks(desk.view, opener.end() if opener else start, end)
    series = desk.names.series(desk.view, start, end)
    closing = CLOSE.match(desk.view.lower, series[-1].end, end) if series else None
    return bool(closing and closing.end() == end and series[0].known and not series[0].group)
