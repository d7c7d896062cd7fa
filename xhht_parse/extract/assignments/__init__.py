"""Who must do what: the text and its tables -> `Duty` findings.

A holder is named by a heading (`blocks`), by a sentence (`sentences`) or by a table row (`rows`);
partners stand behind "phối hợp với" (`partners`). To add a phrasing: a fragment in `phrases`, or a
rule in one of these files, and its examples in `examples.toml`, both ways.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...outline.reading import Reading
from ...outline.types import Node, PartKind, Place
from ...rules.user import Timed
from ...text.spans import Span, SpanSet
from ...vocab.agencies import agencies
from ..shared import Grid, stands
from .blocks import block
from .desk import SITUATION, Desk, opening
from .due import deadline
from .labels import labelled, tell
from .partners import partners
from .product import product
from .rows import rows
from .sentences import inside, subject
from .types import Due, Duty
from .user import user_duties

__all__ = ["RULES", "Due", "Duty", "find_assignments"]

RULES = (
    "assignments.label",
    "assignments.block",
    "assignments.run-in",
    "assignments.enforcement",
    "assignments.charged",
    "assignments.leads",
    "assignments.asked",
    "assignments.item",
    "assignments.subject",
    "assignments.inside",
    "assignments.partner",
    "assignments.row",
)


def find_assignments(reading: Reading, tables: Sequence[Grid] = ()) -> list[Duty]:
    """Every agency with a duty, in order of place, partners with the index of their holder."""
    desk = Desk(reading, agencies(reading.words))
    in_tables = SpanSet((grid.start, grid.end) for grid in tables)
    waiting = list(reversed(tables))
    users = tuple(rule.within(reading.doubt) for rule in reading.words.user_rules.assignments)
    for place in reading.outline.of_kind(PartKind.BODY):
        while waiting and waiting[-1].start <= place.start:
            rows(desk, waiting.pop(), place.node)
        if not (tables and in_tables.touches(place.start, place.end)):
            _paragraph(desk, place, users)
    for grid in reversed(waiting):
        rows(desk, grid, None)
    tell(desk)
    _outcomes(reading, desk.duties)
    return desk.duties


def _outcomes(reading: Reading, duties: Sequence[Duty]) -> None:
    """Give each duty outside of tables its deadline and product; holders of one duty share them."""
    known: dict[Span, tuple[Due | None, Span | None]] = {}
    for duty in duties:
        if duty.duty is not None and duty.rule != "assignments.row":
            if duty.duty not in known:
                known[duty.duty] = deadline(reading.view, *duty.duty), product(reading.view, *duty.duty)
            due, made = known[duty.duty]
            duty.due, duty.product = duty.due or due, duty.product or made


def _paragraph(desk: Desk, place: Place, users: Sequence[Timed]) -> None:
    """All that one paragraph says of duties."""
    if stands(place.node, SITUATION):
        return
    lower, before = desk.view.lower, len(desk.duties)
    opened = bool(users) and user_duties(desk, place, users)
    if not opened and lower.find(":", place.start, place.end) >= 0 and labelled(desk, place):
        return
    if not opened:
        begins = opening(desk, place)
        opened = begins is not None and (block(desk, place, begins) or subject(desk, place, begins))
    done = desk.duties[-1].agency.end if opened else place.start
    if lower.find("chủ trì", done, place.end) >= 0 or lower.find("giao ", done, place.end) >= 0:
        inside(desk, place, done)
    if lower.find("phối hợp", place.start, place.end) >= 0:
        lead = _lead(desk, place.node, before)
        if lead is not None or not desk.talks(place.node):
            partners(desk, place, lead)


def _lead(desk: Desk, node: Node | None, since: int) -> int | None:
    """The holder whose partners a paragraph names: its own, else that of the block it stands in."""
    for index in range(since, len(desk.duties)):
        if desk.duties[index].role == "lead":
            return index
    return desk.block_of(node)
