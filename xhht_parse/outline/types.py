"""The outline: parts, nodes and paragraphs, each knowing where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from msgspec import Struct

from ..lines.types import Marker, Paragraph
from ..text.spans import Span, Spans
from ..text.view import View


class PartKind(StrEnum):
    """Kinds of part, as in the contract's `layout`."""

    PORTAL = "portal"
    CHROME = "chrome"
    HEADER = "header"
    PREAMBLE = "preamble"
    BODY = "body"
    SIGNATURE = "signature"
    RECIPIENTS = "recipients"
    ATTACHMENT = "attachment"
    NOTE = "note"


class Part(Struct, gc=False):
    """A stretch of the text; parts follow one another and joined give the text back."""

    kind: PartKind
    start: int
    end: int


class Node(Struct, eq=False):
    """A node of the section tree while it is being read."""

    marker: Marker | None
    """None for a heading without a label."""
    start: int
    end: int
    """End of the last child."""
    content_start: int
    content_end: int
    """The node's own text behind its label, up to the first child."""
    kind: str
    """One of `models.section.SectionKind`."""
    parent: Node | None
    heading: Span | None = None
    """None for running text."""
    children: list[Node] | tuple[()] = ()
    """A list where there are any."""
    role: str | None = None
    id: str = ""
    """ "sec-" and the numbers from the root, joined by full stops: "sec-II.2.a"."""
    within: frozenset[str] = frozenset()
    """The roles that it stands in: its own and those of the nodes above."""

    @property
    def content(self) -> Span:
        return Span(self.content_start, self.content_end)

    def lineage(self) -> Iterator[Node]:
        """This node, its parent, and so on to the root."""
        node: Node | None = self
        while node is not None:
            yield node
            node = node.parent


class Place(Paragraph, eq=False, gc=False):
    """A paragraph in its place: what the extract rooms walk over."""

    part: PartKind = PartKind.BODY
    """For a paragraph of an attachment: the kind of part inside the attachment."""
    attachment: int | None = None
    """Index in `Outline.attachments`, or None for the carrying document."""
    node: Node | None = None
    """The innermost node whose text this is."""
    is_heading: bool = False
    """The whole paragraph is a heading; False where a sentence follows the heading ("1. Sở Y tế: chủ trì")."""


class AttachedPart(Struct, eq=False, gc=False):
    """An attached document or an annex."""

    kind: str
    """"document" or "annex"."""
    label: str | None
    title: Span | None
    start: int
    end: int
    parts: list[Part]
    """The parts inside it (header, preamble, body, signature …), as for a document."""
    roots: list[Node] = []


@dataclass(slots=True)
class Layout:
    """What `layout` hands to `build`: the text cut into parts, and the documents inside it."""

    parts: list[Part]
    """In order, without gap or overlap, from 0 to the end of the text; an attachment is one part."""
    attachments: list[AttachedPart]
    """In order, each with its own inner `parts` (they cover it); `roots` are filled in by `build`."""
    title: Span | None = None
    """The title of the carrying document, where its header shows it."""


@dataclass(slots=True)
class Outline:
    """All that the extract rooms need to know of the document's shape."""

    view: View
    lines: Spans
    """Every line without its line feed and the blanks at its ends."""
    parts: list[Part]
    roots: list[Node]
    attachments: list[AttachedPart]
    places: list[Place]
    """Every paragraph of the text, in order, but for pipes that stand alone."""
    title: Span | None = None
    """The title of the carrying document, where its header shows it."""
    _leads: dict[int, Place] | None = field(default=None, init=False)

    def lead_in(self, place: Place) -> Place | None:
        """The nearest paragraph above, in the same node, that ends with a colon; few are asked for it."""
        if self._leads is None:
            self._leads = self._all_leads()
        return self._leads.get(place.start)

    def _all_leads(self) -> dict[int, Place]:
        """The lead-in of each paragraph that has one, by the place where that begins."""
        text, leads = self.view.text, dict[int, Place]()
        node = part = lead = None
        for place in self.places:
            if place.node is not node or place.part is not part:
                node, part, lead = place.node, place.part, None
            elif lead is not None:
                leads[place.start] = lead
            if text[place.end - 1] == ":":
                lead = place
        return leads

    def nodes(self) -> Iterator[Node]:
        """Every node, of the document and then of its attachments, parents before children."""
        stack = list(reversed(self.roots + [root for part in self.attachments for root in part.roots]))
        while stack:
            node = stack.pop()
            yield node
            stack.extend(reversed(node.children))

    def of_kind(self, *kinds: PartKind) -> Iterator[Place]:
        """The paragraphs in parts of these kinds, attachments included."""
        return (place for place in self.places if place.part in kinds)

    def let_go_of_places(self) -> None:
        """Forget the paragraphs and what is made of the folds: of a long text the records need their room."""
        self.places.clear()
        self._leads = None
        self.view.forget("lower", "digits")

    def let_go(self) -> None:
        """Part the nodes, which hold one another, so that their memory is free at once."""
        nodes = self.roots + [root for part in self.attachments for root in part.roots]
        for node in nodes:
            node.parent = None
            nodes.extend(node.children)
