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

from ..lines.types import Face, Marker, Paragraph, Style
from ..text.folds import pattern
from ..text.spans import Span
from ..text.view import View
from ..vocab.words import Words
from .depth import Placed
from .levels import MAX_DEPTH
from .openers import Openers
from .roles import role
from .types import Node

MAX_BULLETS = 6
"""Kinds of bullets inside one another; deeper ones are read at this depth."""

_CLOSING = pattern(
    r"(?:Trên đây là|Trong quá trình (?:tổ chức |triển khai )?(?:triển khai|thực hiện)|Nhận được (?:Kế hoạch|văn bản)"
    r"|Căn cứ (?:các )?(?:nội dung|nhiệm vụ)?[^,.;]{0,30}(?:Kế hoạch|Chương trình|Đề án)"
    r"|(?:Đề nghị|Yêu cầu) (?:các|Thủ|Giám|Ủy|UBND|Chủ)"
    r"|(?:Kế hoạch|Nghị quyết|Chương trình|Chỉ thị) này|(?:Ủy ban nhân dân|UBND) [^,.;]{0,40}(?:yêu cầu|đề nghị))"
)
"""How the paragraph that ends a plan begins: it belongs to no item of the list above it."""
_LEADS = frozenset(":0123456789")
"""How a line that leads in a list ends: "… như sau:", "Đến năm 2030"."""
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
    owners: list[Node | None]
    """For each paragraph, the innermost node whose text it is."""
    events: list[Event]
    """What is odd about the numbering."""


def tree(view: View, paragraphs: Sequence[Paragraph], words: Words, tabular: bool = False) -> Tree:
    """The section tree that these paragraphs make. In tabular text, capitals without a label are no headings."""
    grower = _Grower(view, paragraphs, words, tabular)
    grower.grow()
    for node in reversed(grower.nodes):
        end, parent = node.end, node.parent
        if end < node.content_end:
            end = node.end = node.content_end
        if parent is not None and parent.end < end:
            parent.end = end
    return Tree(grower.roots, grower.nodes, grower.owners, grower.events)


class _Grower:
    """Paragraphs go in one by one; `path` holds the numbered nodes open, `bullets` those below the last one, by their
    `signs`."""

    def __init__(self, view: View, paragraphs: Sequence[Paragraph], words: Words, tabular: bool) -> None:
        self.fold, self.words = view.folded, words
        self.tabular = tabular
        self.paragraphs = paragraphs
        self.roots: list[Node] = []
        self.nodes: list[Node] = []
        self.owners: list[Node | None] = []
        self.events: list[Event] = []
        self.path: list[Node] = []
        self.signs: list[str] = []  # of the bullets that are open, and their nodes
        self.bullets: list[Node] = []
        self.lead: Node | None = None  # an open lead-in node whose list may go on
        self.here: Node | None = None
        self.texted: set[int] = set()  # ids of nodes whose bullets have paragraphs of their own
        self.last_label = next((i for i in range(len(paragraphs) - 1, -1, -1) if paragraphs[i].readings), -1)

    def grow(self) -> None:
        openers = Openers(self.fold, self.paragraphs, self.tabular, partial(role, self.words))
        placed = openers.placed()
        fold, owners = self.fold, self.owners
        for i, paragraph in enumerate(self.paragraphs):
            place = placed.get(i)
            if place is not None:
                if place.depth >= 0:
                    self._number(paragraph, place)
                else:
                    self._note("not-a-label", paragraph, paragraph.readings[0])
            elif paragraph.readings:
                self._bullet(paragraph, paragraph.readings[0])
            elif fold[paragraph.end - 1] in _LEADS and openers.is_lead(i):
                self._lead(paragraph, self.paragraphs[i + 1])
            elif paragraph.face is _TEXT and self.path and fold[paragraph.start].isupper():
                self.here = self._home(i)
            here = self.here
            owners.append(here)
            if here is not None and here.start != paragraph.start:
                _extend(here, paragraph)

    def _home(self, i: int) -> Node | None:
        """Whose text a paragraph is that begins a sentence: the item's above it, or the section's around the list it
        ends."""
        p, here = self.paragraphs[i], self.here
        if i > self.last_label and len(self.path) > 1 and _CLOSING.match(self.fold, p.start, p.end):
            return self.path[0]
        if here is None or here.marker is None or here.marker.style is not _BULLET:
            return here
        above = here.parent
        if above is None or self.fold[self.paragraphs[i - 1].end - 1] != ".":
            return here
        if len(above.children) < 2 or id(above) in self.texted:
            self.texted.add(id(above))
            return here
        return self.path[-1]

    def _number(self, p: Paragraph, place: Placed) -> None:
        depth, event = place.depth, place.event
        path = self.path
        if event == "":
            parent = path[depth].parent if depth < len(path) else self._opener(depth)
        else:
            parent = self._odd_parent(p, depth, event)
        node = self._node(p, place.marker, parent)
        del path[depth:]
        path.append(node)
        if self.bullets:
            self.bullets.clear()
            self.signs.clear()
        self.lead = None
        marker = place.marker
        if marker is not None and (event or marker.glued):
            self._note_label(p, marker, event, depth)

    def _odd_parent(self, p: Paragraph, depth: int, event: str) -> Node | None:
        """The node that a list which does not simply go on is inside."""
        if event == "heading-lost":
            return self._anonymous(p, depth)
        if event == "regroup" and self.lead is not None:
            return self.lead
        if depth >= len(self.path) or event in ("open", "list-begins-late", "level-jump"):
            return self._opener(depth)
        return self.path[depth].parent

    def _note_label(self, p: Paragraph, marker: Marker, event: str, depth: int) -> None:
        if event not in _PLAIN:
            self._note(event, p, marker)
        elif event == "open" and depth == MAX_DEPTH - 1:
            self._note("nesting-cut", p, marker)
        if marker.glued:
            self._note("glued-label", p, marker)

    def _note(self, code: str, p: Paragraph, marker: Marker) -> None:
        self.events.append(Event(code, Span(p.start, p.start + marker.size), marker.label))

    def _opener(self, depth: int) -> Node | None:
        """The node that a list which begins at this depth is inside: a lead-in, a bullet, or the item above."""
        here = self.here
        if here is not None and len(self.path) == depth:
            led = bool(self.bullets) and here is self.bullets[-1] and self.fold[here.content_end - 1] == ":"
            # not where the text below the first list of all, such as that of addressees, leads to the plan's own
            if here is self.lead or (led and (depth or self.fold.find("\n", here.start, here.content_end) < 0)):
                return here
        return self.path[depth - 1] if 0 < depth <= len(self.path) else None

    def _anonymous(self, p: Paragraph, depth: int) -> Node | None:
        """A node for the heading that was lost above a list which starts again."""
        above = self.path[depth - 1] if depth else None
        node = self._node(p, None, above.parent if above is not None else None)
        node.kind, node.content_end = "section", p.start
        if depth:
            self.path[depth - 1] = node
        return node

    def _bullet(self, p: Paragraph, marker: Marker) -> None:
        sign, signs, bullets = marker.number, self.signs, self.bullets
        at = signs.index(sign) if sign in signs else len(signs)
        if at >= MAX_BULLETS:
            at = MAX_BULLETS - 1
            self._note("nesting-cut", p, marker)
        if at < len(bullets):
            parent = bullets[at].parent
            del bullets[at:], signs[at:]
        else:
            parent = self.here if bullets or self.lead is not None else (self.path[-1] if self.path else None)
        bullets.append(self._node(p, marker, parent))
        signs.append(sign)

    def _lead(self, p: Paragraph, below: Paragraph) -> None:
        """A node for a lead-in line: beside the list above it where the one below is of the same kind."""
        marker = below.readings[0]
        parent = self.path[-1] if self.path else None
        if marker.style is _BULLET:
            if marker.number in self.signs:
                at = self.signs.index(marker.number)
                parent = _outside(self.bullets[at].parent)
                del self.bullets[at:], self.signs[at:]
            elif self.bullets:
                parent = self.bullets[-1]
        else:
            same = next((n for n in self.path if n.marker and n.marker.style is marker.style), None)
            parent = _outside(same.parent) if same is not None else parent
        self.lead = self._node(p, None, parent)

    def _node(self, p: Paragraph, marker: Marker | None, parent: Node | None) -> Node:
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
        self.here = node
        return node


def _extend(node: Node, p: Paragraph) -> None:
    """A paragraph that is the node's too: behind its children, or part of its own text."""
    if node.children and node.content_end < p.start:
        node.end = max(node.end, p.end)
    elif node.content_end < p.end:
        node.content_end = p.end


def _outside(node: Node | None) -> Node | None:
    """The node that a lead-in stands in: lead-ins beside one another are not nested."""
    return node.parent if node is not None and node.marker is None and node.kind == "paragraph" else node
