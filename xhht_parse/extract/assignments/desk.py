"""What every rule of the room works with: the reading, the recogniser of names, and the duties so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from ...outline.reading import Reading
from ...outline.types import Node, Place
from ...text.spans import Span, trimmed
from ...text.view import View
from ...vocab.agencies import Agencies, Mention
from ..shared import Standing
from .phrases import OPEN
from .types import Duty, Facts, Role

SITUATION = ("situation", "basis", "recipients")
"""Here agencies are named for what they did or for what they are."""
WORKS = ("implementation", "monitoring", "reporting", "funding")
"""Here every agency that opens an item is a holder."""
TALK = ("objectives", "purpose", "requirements", "purpose_requirements", "viewpoint", "scope", "subjects")
"""Here agencies are named for what is wanted of them, or as those whom the plan is for."""


@dataclass(slots=True)
class Desk:
    """The room's table: one a document."""

    reading: Reading
    names: Agencies
    view: View = field(init=False)
    duties: list[Duty] = field(default_factory=list)
    holders: dict[int, int] = field(default_factory=dict)
    """id of a node -> index of the first holder whose block it is."""
    standing: Standing = field(init=False)
    open: dict[int, list[int]] = field(default_factory=dict)
    """id of a node -> indexes of the holders that its last heading without a label names; their duty runs on."""
    tasks: dict[int, list[int]] = field(default_factory=dict)
    """id of a node -> indexes of the duties that labels below it name."""
    facts: dict[int, Facts] = field(default_factory=dict)
    """id of a node -> time and product that labels below it name."""
    strong: dict[int, bool] = field(default_factory=dict)
    """id of a parent -> whether one of its children is surely a holder's block."""

    def __post_init__(self) -> None:
        groups = {"situation": SITUATION, "works": WORKS, "talk": TALK, "implementation": ("implementation",)}
        self.view = self.reading.view
        self.standing = Standing(self.reading.outline, **groups)

    def talks(self, node: Node | None) -> bool:
        """Whether agencies are only spoken of here; a section that hands out duties inside such a part is not so."""
        return self.standing.has(node, "talk") and not self.standing.has(node, "implementation")

    def block_of(self, node: Node | None) -> int | None:
        """Index of the holder in whose block this node stands, the nearest one."""
        if node is None or not self.holders:
            return None
        return next((self.holders[id(n)] for n in node.lineage() if id(n) in self.holders), None)

    def add(
        self,
        mention: Mention,
        role: Role,
        rule: str,
        node: Node | None,
        duty: tuple[int, int] | None,
        lead: int | None = None,
    ) -> int:
        """Record a duty; its index."""
        span = trimmed(self.view.text, *duty) if duty else None
        if span is not None and span.start >= span.end:
            span = None
        agency = Span(mention.start, mention.end)
        if self.reading.trace.active:
            self.reading.trace.note(rule, agency, "found")
        many = mention.many or mention.group
        self.duties.append(Duty(agency, mention.code, role, span, None, node, rule, many, None, lead))
        if not mention.known and not mention.group:
            name = self.view.text[mention.start : mention.end]
            self.reading.doubt("duty-holder-unknown", mention.start, mention.end, name=" ".join(name.split()))
        return len(self.duties) - 1

    def refuse(self, rule: str, start: int, end: int, why: str) -> None:
        """Tell `explain` why a candidate is no duty."""
        if self.reading.trace.active:
            self.reading.trace.note(rule, Span(start, end), "refused", why)


def head(view: View, place: Place) -> tuple[int, bool, bool]:
    """Where the text behind a paragraph's label begins; whether it has a label; whether that is a number or letter."""
    node = place.node
    marker = node.marker if node is not None and node.start == place.start else None
    if marker is None and place.paragraph.readings:
        marker = place.paragraph.readings[0]
    opening = OPEN.match(view.lower, place.start + marker.size if marker else place.start, place.end)
    at = opening.end() if opening else place.start
    return at, marker is not None, marker is not None and marker.label[0] not in "-+•*–▪●○◦"
