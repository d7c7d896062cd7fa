"""Who must do what: the text and its tables -> `Duty` findings.

A holder is named by a heading (`blocks`; by what it does, `described`; by its siblings, `neighbours`; not over a figure
or a person, `no_duty`), at the head of a sentence (`sentences`) or inside it (`inside`), as a person (`persons`; by the
work alone, `roles`), by a label (`labels`) or a table row (`rows`), where names fill a stretch (`named`); partners
stand behind "phối hợp với" (`partners`); `due` and `product` say by when and what comes of it, `user` asks the
user's own patterns, and `desk` holds what all of them work with. To add a phrasing: a fragment in `phrases`, or a rule
in one of these files, and its examples in the TOML file beside it, both ways; `examples.toml` has those that no single
file shows.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from ...outline.reading import Reading
from ...outline.types import Node, PartKind, Place
from ...rules.user import Timed
from ...text.folds import pattern
from ...text.literals import holders, holds
from ...text.spans import Span, trimmed
from ...vocab.agencies import agencies
from ..shared import Grid, around_tables
from .blocks import block
from .described import may_describe
from .desk import SITUATION, Desk, Opening, opening
from .due import deadline
from .inside import BEHIND_COLON, IN_BRACKETS, asked, charged_behind, inside
from .labels import below_label, labelled, may_label, tell
from .partners import partners
from .persons import by_role, in_person
from .product import Products
from .rows import rows
from .sentences import subject
from .types import Due, Duty
from .user import user_duties

__all__ = ["RULES", "Due", "Duty", "find_assignments"]

RULES = (
    "assignments.label", "assignments.block", "assignments.run-in", "assignments.enforcement",
    "assignments.charged", "assignments.leads", "assignments.asked", "assignments.item", "assignments.subject",
    "assignments.inside", "assignments.partner", "assignments.row",
)  # fmt: skip


def find_assignments(reading: Reading, tables: Sequence[Grid] = ()) -> list[Duty]:
    """Every agency with a duty, in order of place, partners with the index of their holder."""
    desk = Desk(reading, agencies(reading.words))
    users = tuple(rule.within(reading.doubt) for rule in reading.words.user_rules.assignments)
    if reading.outline.title is None:
        _told(desk)
    for run in around_tables(reading, tables):
        places = [p for p in run.places if p.node is None or SITUATION.isdisjoint(p.node.within)]
        if places:
            _paragraphs(desk, places, run.table.start if run.table else len(reading.view.lower), users)
        if run.table is not None:
            rows(desk, run.table, run.node)
    tell(desk)
    _outcomes(reading, desk.duties)
    return desk.duties


def _told(desk: Desk) -> None:
    """What a page of news tells before its first list: "Về việc trên, UBND thành phố giao Sở Y tế chủ trì …"."""
    places = [place for place in desk.reading.outline.places if place.part is PartKind.PREAMBLE]
    if not places or any(place.part is PartKind.HEADER for place in desk.reading.outline.places):
        return
    for place in places:
        before = len(desk.duties)
        if holds(desk.view.lower, _CHARGES, place.start, place.end):
            inside(desk, place, place.start)
        if len(desk.duties) > before:
            partners(desk, place, before)


def _paragraphs(desk: Desk, places: Sequence[Place], end: int, users: Sequence[Timed]) -> None:
    """All that these paragraphs, the last of which ends before `end`, say of duties."""
    signs = _Signs.of(desk.view.lower, places, end)
    shown = signs.labels | signs.charges | signs.asks | signs.partners
    openings = [opening(desk, place) for place in places]
    for at, (place, begins) in enumerate(zip(places, openings, strict=True)):
        heads = begins is not None and (begins.series or place.breaks or may_describe(desk, place, begins.at))
        if heads or users or at in shown:
            _paragraph(desk, place, at, begins, signs, users)


def _outcomes(reading: Reading, duties: Sequence[Duty]) -> None:
    """Give each duty outside of tables its deadline and product; holders of one duty share them."""
    known: dict[Span, tuple[Due | None, Span | None]] = {}
    if not duties:
        return
    products = Products(reading.view)
    for duty in duties:
        task = duty.duty
        if task is not None and duty.rule != "assignments.row":
            if task not in known:
                known[task] = deadline(reading.view, task.start, task.end), products.of(task.start, task.end)
            due, made = known[task]
            duty.due, duty.product = duty.due or due, duty.product or made


_CHARGES = ("chủ trì", "giao ", *IN_BRACKETS, *BEHIND_COLON)
_ASKS = (" yêu cầu", " đề nghị")


class _Signs(Struct, frozen=True, gc=False):
    """The paragraphs, by their number, in which a sign stands, found for the whole text at once."""

    labels: set[int]
    charges: set[int]
    asks: set[int]
    partners: set[int]

    @classmethod
    def of(cls, lower: str, places: Sequence[Place], end: int) -> _Signs:
        starts = [place.start for place in places]
        return cls(
            may_label(lower, starts, end),
            holders(lower, _CHARGES, starts, end),
            holders(lower, _ASKS, starts, end),
            holders(lower, ("phối ",), starts, end),
        )


def _paragraph(
    desk: Desk, place: Place, at: int, begins: Opening | None, signs: _Signs, users: Sequence[Timed]
) -> None:
    """All that one paragraph, number `at`, says of duties."""
    before = len(desk.duties)
    opened = bool(users) and user_duties(desk, place, users)
    if not opened and at in signs.labels and labelled(desk, place):
        return
    if not opened:
        opened = begins is not None and _opened(desk, place, begins)
    done = desk.duties[-1].agency.end if opened else place.start
    if opened and desk.duties[-1].rule in _IN_TURN:
        charged_behind(desk, place, done)
    if at in signs.charges and (not opened or holds(desk.view.lower, _CHARGES, done, place.end)):
        inside(desk, place, done)
    if at in signs.asks:
        asked(desk, place, done, begins)
    if opened and desk.duties[-1].rule in _BEHIND:
        _end_first(desk, before)
    if at in signs.partners:
        lead = _lead(desk, place.node, before)
        if lead is not None or not desk.talks(place.node):
            partners(desk, place, lead)


_IN_TURN = ("assignments.charged", "assignments.leads", "assignments.item")
"""Rules of those behind whom others may stand with duties of their own: "Sở A mở lớp; Sở B bố trí kinh phí"."""
_BEHIND = ("assignments.inside", "assignments.asked")
"""Rules of those whom a paragraph names behind the ones that it opens with."""
_NEXT_CHARGED = pattern(
    r"[;.] (?:đồng thời,? )?(?:(?:giao(?: nhiệm vụ)?(?: cho)?|phân công|đề nghị|yêu cầu):? )?(?:các )?"
)
"""What stands before them where their own clause begins; not "; phối hợp với Kho bạc hướng dẫn, giao "."""


def _end_first(desk: Desk, since: int) -> None:
    """ "Giao Sở A theo dõi; giao Sở B báo cáo trước ngày 15/12": what the first does ends where the next is charged."""
    following = next(duty.agency.start for duty in desk.duties[since:] if duty.rule in _BEHIND)
    for duty in desk.duties[since:]:
        if duty.rule not in _IN_TURN or duty.duty is None:
            continue
        start, lower = duty.duty.start, desk.view.lower
        stop = max(lower.rfind(";", start, following), lower.rfind(". ", start, following))
        if stop > start and _NEXT_CHARGED.fullmatch(lower, stop, following):
            duty.duty = trimmed(desk.view.text, start, stop)


def _opened(desk: Desk, place: Place, begins: Opening) -> bool:
    """Whether the paragraph opens with those who have a duty."""
    if begins.series and below_label(desk, place, begins.series):
        return True
    if block(desk, place, begins) or (begins.series and subject(desk, place, begins)):
        return True
    return not begins.series and (in_person(desk, place, begins.at) or by_role(desk, place, begins.at))


def _lead(desk: Desk, node: Node | None, since: int) -> int | None:
    """The holder whose partners a paragraph names: its own, else that of the block it stands in."""
    for index in range(since, len(desk.duties)):
        if desk.duties[index].role == "lead":
            return index
    return desk.block_of(node)
