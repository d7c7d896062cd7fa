"""Typed paragraphs of one body -> its section tree.

In: the paragraphs of a body in order. Out: the roots, and for each paragraph the node that it is in.
`openers` says which paragraphs open a node, and how deep; bullets are placed by the order in which their signs
appear under one item; a line that ends with a colon above a list becomes a node of kind "paragraph" that holds the
list; a list that restarts below a lost heading gets a node without a label. A text without any label has no node.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from ..lines.types import Face, Marker, Style
from ..text.folds import pattern
from ..text.spans import Span
from ..text.view import View
from ..vocab.words import Words
from .bullets import OpenBullets
from .depth import Placed
from .leads import above_bullets, above_list, close_beside
from .levels import MAX_DEPTH
from .openers import Openers
from .roles import role
from .types import Node, Place

_CLOSING = pattern(
    r"(?:Trên đây là|Trong quá trình (?:tổ chức |triển khai )?(?:triển khai|thực hiện)|Nhận được (?:Kế hoạch|văn bản)"
    r"|Căn cứ (?:các )?(?:nội dung|nhiệm vụ)?[^,.;]{0,30}(?:Kế hoạch|Chương trình|Đề án)"
    r"|(?:Đề nghị|Yêu cầu) (?:các|Thủ|Giám|Ủy|UBND|Chủ)"
    r"|(?:Kế hoạch|Nghị quyết|Chương trình|Chỉ thị) này|(?:Ủy ban nhân dân|UBND) [^,.;]{0,40}(?:yêu cầu|đề nghị))"
)
"""How the paragraph that ends a plan begins: it belongs to no item of the list above it."""
_LONGEST_TITLE = 60
"""A line as short as this may name the list below it without a colon."""
_LEADS = frozenset(":0123456789)")
"""How a line that leads in a list ends: "… như sau:", "Đến năm 2030"."""
_HOLDING = frozenset(("part", "chapter", "article"))
"""Where a list starts again inside one of these, the heading that was lost stood inside it, too."""
_PLAIN = frozenset(("", "open", "regroup"))
"""Events of which nothing need be said."""

_KINDS = {
    Style.PART: "part", Style.CHAPTER: "chapter", Style.SECTION: "section", Style.SUBSECTION: "subsection",
    Style.ARTICLE: "article", Style.ANNEX: "annex", Style.CAPITAL: "section", Style.ROMAN: "section",
    Style.NAMED: "section",
    Style.ARABIC: "clause", Style.DECIMAL: "clause", Style.LETTER: "point", Style.ROMAN_SMALL: "point",
    Style.BRACKETED: "point", Style.BULLET: "bullet",
}  # fmt: skip
_TEXT, _BULLET = Face.TEXT, Style.BULLET


class Event(NamedTuple):
    code: str
    """The code of a diagnostic."""
    span: Span
    label: str


@dataclass(slots=True)
class Tree:
    roots: list[Node]
    nodes: list[Node]
    """Every node in order of the text, parents before children."""
    openers: list[int]
    """For each node the index of the paragraph that opens it; of two it is the second's own."""
    events: list[Event]
    """What is odd about the numbering."""


def tree(view: View, places: Sequence[Place], words: Words, tabular: bool = False) -> Tree:
    """The section tree that these paragraphs make; each is told the innermost node whose text it is. In tabular text,
    capitals without a label are no headings."""
    grower = _Grower(view, places, words, tabular)
    grower.grow()
    for node in reversed(grower.nodes):
        end, parent = node.end, node.parent
        if end < node.content_end:
            end = node.end = node.content_end
        if parent is not None and parent.end < end:
            parent.end = end
    return Tree(grower.roots, grower.nodes, grower.openers, grower.events)


class _Grower:
    """Paragraphs go in one by one; `path` holds the numbered nodes open, `bullets` those below the last one."""

    def __init__(self, view: View, places: Sequence[Place], words: Words, tabular: bool) -> None:
        self.fold, self.words = view.folded, words
        self.tabular = tabular
        self.places = places
        self.roots: list[Node] = []
        self.nodes: list[Node] = []
        self.openers: list[int] = []
        self.events: list[Event] = []
        self.path: list[Node] = []
        self.bullets = OpenBullets()
        self.lead: Node | None = None  # an open lead-in node whose list may go on
        self.here: Node | None = None
        self.texted: set[int] = set()  # ids of nodes whose bullets have paragraphs of their own
        self.last_label: int | None = None  # not yet looked for

    def grow(self) -> None:
        openers = Openers(self.fold, self.places, self.tabular, partial(role, self.words))
        placed = openers.placed()
        fold = self.fold
        for i, place in enumerate(self.places):
            label = placed.get(i)
            if label is not None:
                if label.depth >= 0:
                    self._number(i, label)
                    continue
                self._note("not-a-label", place, place.readings[0])
            elif place.readings:
                self._bullet(i, place.readings[0])
                continue
            elif place.face is _TEXT:
                leads = fold[place.end - 1] in _LEADS or place.end - place.start < _LONGEST_TITLE
                if leads and openers.is_lead(i):
                    self._lead(i, placed.get(i + 1))
                    continue
                if self.path and fold[place.start].isupper():
                    self.here = self._home(i)
            here = self.here
            if here is not None:
                place.node = here
                if here.children and here.content_end < place.start:  # behind its children, or part of its own text
                    here.end = place.end
                elif here.content_end < place.end:
                    here.content_end = place.end

    def _home(self, i: int) -> Node | None:
        """Whose text a paragraph is that begins a sentence: the item's above it, or the section's around the list it
        ends."""
        p, here = self.places[i], self.here
        if len(self.path) > 1 and self._is_behind_labels(i) and _CLOSING.match(self.fold, p.start, p.end):
            return self.path[0]
        if here is None or here.marker is None or here.marker.style is not _BULLET:
            return here
        above = here.parent
        if above is None or self.fold[self.places[i - 1].end - 1] != ".":
            return here
        if len(above.children) < 2 or id(above) in self.texted:
            self.texted.add(id(above))
            return here
        return self.path[-1]

    def _is_behind_labels(self, i: int) -> bool:
        if self.last_label is None:
            backwards = range(len(self.places) - 1, -1, -1)
            self.last_label = next((at for at in backwards if self.places[at].readings), -1)
        return i > self.last_label

    def _number(self, i: int, placed: Placed) -> None:
        marker, depth, event = placed.marker, placed.depth, placed.event
        path = self.path
        if event == "":
            parent = path[depth].parent if depth < len(path) else self._opener(depth)
        else:
            parent = self._odd_parent(i, depth, event)
        node = self._node(i, marker, parent)
        if 0 < depth < len(path) and path[depth] is path[depth - 1] is not parent:
            self._close(path[depth], node)
        del path[depth:]
        path.append(node)
        if self.bullets.nodes:
            self.bullets.clear()
        self.lead = None
        if marker is not None and (event or marker.glued):
            self._note_label(self.places[i], marker, event, depth)

    def _odd_parent(self, i: int, depth: int, event: str) -> Node | None:
        """The node that a list which does not simply go on is inside."""
        if event == "heading-lost":
            return self._anonymous(i, depth)
        if event == "regroup" and self.lead is not None:
            return self.lead
        if depth >= len(self.path) or event in ("open", "list-begins-late", "level-jump"):
            return self._opener(depth)
        return self.path[depth].parent

    def _note_label(self, p: Place, marker: Marker, event: str, depth: int) -> None:
        if event not in _PLAIN:
            self._note(event, p, marker)
        elif event == "open" and depth == MAX_DEPTH - 1:
            self._note("nesting-cut", p, marker)
        if marker.glued:
            self._note("glued-label", p, marker)

    def _note(self, code: str, p: Place, marker: Marker) -> None:
        self.events.append(Event(code, Span(p.start, p.start + marker.size), marker.label))

    def _opener(self, depth: int) -> Node | None:
        """The node that a list which begins at this depth is inside: a lead-in, a bullet, or the item above."""
        here = self.here
        if here is not None and len(self.path) == depth:
            bullets = self.bullets.nodes
            led = bool(bullets) and here is bullets[-1] and self.fold[here.content_end - 1] == ":"
            # not where the text below the first list of all, such as that of addressees, leads to the plan's own
            if here is self.lead or (led and (depth or self.fold.find("\n", here.start, here.content_end) < 0)):
                return here
        return self.path[depth - 1] if 0 < depth <= len(self.path) else None

    def _anonymous(self, i: int, depth: int) -> Node | None:
        """A node for the heading that was lost above a list which starts again."""
        above = self.path[depth - 1] if depth else None
        inside = above is None or above.kind in _HOLDING
        node = self._node(i, None, above if inside or above is None else above.parent)
        node.kind, node.content_end = "section", node.start
        if above is not None and not inside:
            self._close(above, node)
        return node

    def _close(self, old: Node, new: Node) -> None:
        """The new node stands beside the old one, wherever that is open: a lead-in holds each depth that it closed."""
        self.path[:] = [new if node is old else node for node in self.path]

    def _bullet(self, i: int, marker: Marker) -> None:
        bullets = self.bullets
        closed = bullets.close(marker.number)
        if closed is None and (closed := bullets.close_deepest()) is not None:
            self._note("nesting-cut", self.places[i], marker)
        if closed is not None:
            parent = closed.parent
        else:
            inside = bullets.nodes or self.lead is not None
            parent = self.here if inside else (self.path[-1] if self.path else None)
        bullets.open(marker.number, self._node(i, marker, parent))

    def _lead(self, i: int, below: Placed | None) -> None:
        """A node for a lead-in line, with the label below it as it was placed."""
        marker = self.places[i + 1].readings[0]
        if marker.style is _BULLET:
            parent = above_bullets(self.path, self.bullets, marker.number)
        else:
            parent = above_list(self.path, marker.style, below)
        self.lead = self._node(i, None, parent)
        close_beside(self.path, self.lead)

    def _node(self, i: int, marker: Marker | None, parent: Node | None) -> Node:
        p = self.places[i]
        start, end = p.start, p.end
        if marker is None:
            node = Node(None, start, end, start, end, "paragraph" if p.face is _TEXT else "section", parent)
        else:
            node = Node(marker, start, end, min(start + marker.size, end), end, _KINDS[marker.style], parent)
        if parent is None:
            self.roots.append(node)
        elif parent.children:
            parent.children.append(node)
        else:
            parent.children = [node]
        self.nodes.append(node)
        self.openers.append(i)
        self.here = p.node = node
        return node
