"""What every rule of the room works with: the reading, the recogniser of names, and the duties so far."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from msgspec import Struct

from ...lines.types import Style
from ...outline.reading import Reading
from ...outline.types import Node, Place
from ...text.folds import fold, pattern
from ...text.spans import Span, past_marks, trimmed
from ...text.view import View
from ...vocab.agencies import Agencies, Mention, word_at
from ..shared import stands
from .phrases import BASED, BASED_WORDS, OPEN, OPENER, OPENER_WORDS
from .roles import BY_ROLE, FIRST_WORDS
from .types import Duty, Facts, Role

_BULLET = Style.BULLET

SITUATION = frozenset(("situation", "basis", "recipients"))
"""Here agencies are named for what they did or for what they are."""
WORKS = frozenset(("implementation", "monitoring", "reporting", "funding"))
"""Here every agency that opens an item is a holder."""
TASKS = frozenset(("tasks", "solutions", "tasks_solutions"))
"""Here an agency that an item opens with is told its own task."""
IMPLEMENTATION = frozenset(("implementation",))
_TALK = frozenset((
    "objectives", "purpose", "requirements", "purpose_requirements", "viewpoint", "scope", "subjects",
))  # fmt: skip
"""Here agencies are named for what is wanted of them, or as those whom the plan is for."""

_DRESS = frozenset(("", " ", "*", "_", '"', "<"))
"""What `OPEN` begins with."""


_LONGEST_BASIS = 300
"""Characters that a sentence may rest on before it names who is meant."""


@dataclass(slots=True)
class Desk:
    """The room's table: one a document."""

    reading: Reading
    names: Agencies
    view: View = field(init=False)
    openers: frozenset[str] = field(init=False)
    """The first words of all that a paragraph about duties opens with."""
    duties: list[Duty] = field(default_factory=list)
    holders: dict[int, int] = field(default_factory=dict)
    """id of a node -> index of the first holder whose block it is."""
    open: dict[int, list[int]] = field(default_factory=dict)
    """id of a node -> indexes of the holders that its last heading without a label names; their duty runs on."""
    tasks: dict[int, list[int]] = field(default_factory=dict)
    """id of a node -> indexes of the duties that labels below it name."""
    facts: dict[int, Facts] = field(default_factory=dict)
    """id of a node -> time and product that labels below it name."""
    charging: set[int] = field(default_factory=set)
    """ids of the parents below which an item charges an agency: their other items do, too."""
    strong: dict[int, bool] = field(default_factory=dict)
    """id of a parent -> whether one of its children is surely a holder's block."""

    def __post_init__(self) -> None:
        self.view = self.reading.view
        self.openers = _openers(self.names)

    def talks(self, node: Node | None) -> bool:
        """Whether agencies are only spoken of here; a section that hands out duties inside such a part is not so."""
        return stands(node, _TALK) and not stands(node, IMPLEMENTATION)

    def block_of(self, node: Node | None) -> int | None:
        """Index of the holder in whose block this node stands, the nearest one."""
        while node is not None:
            holder = self.holders.get(id(node))
            if holder is not None:
                return holder
            node = node.parent
        return None

    def add(
        self,
        mention: Mention,
        role: Role,
        rule: str,
        node: Node | None,
        duty: Span | tuple[int, int] | None,
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
        if not (mention.known or mention.group or BY_ROLE.match(self.view.lower, *agency)):
            name = self.view.text[mention.start : mention.end]
            self.reading.doubt("duty-holder-unknown", mention.start, mention.end, name=" ".join(name.split()))
        return len(self.duties) - 1

    def refuse(self, rule: str, start: int, end: int, why: str) -> None:
        """Tell `explain` why a candidate is no duty."""
        if self.reading.trace.active:
            self.reading.trace.note(rule, Span(start, end), "refused", why)


@lru_cache(maxsize=8)
def _openers(names: Agencies) -> frozenset[str]:
    return names.openers | BASED_WORDS | OPENER_WORDS


class Opening(Struct, frozen=True, gc=False):
    """How a paragraph begins: what both a heading and a sentence that name agencies open with."""

    at: int
    """Behind its label and what may stand before a name."""
    labelled: bool
    numbered: bool
    """Whether the label is a number or a letter."""
    opener: re.Match[str] | None
    """ "Giao", "Đề nghị", "Trách nhiệm của"."""
    series: list[Mention]
    """The agencies named there."""

    @property
    def asks(self) -> bool:
        """Whether it charges or asks those it names: "Giao", "Đề nghị"; "Trách nhiệm của" only tells of them."""
        return self.opener is not None and self.opener["for"] is None


class Heading(Struct, frozen=True, gc=False):
    """Those whom a paragraph names as a heading."""

    names: list[Mention]
    stop: int
    """Where the text behind the names goes on."""
    runs_in: bool
    """Whether it runs into what they do: "Sở X: chủ trì …"."""


def opening(desk: Desk, place: Place) -> Opening | None:
    """What the paragraph opens with; None where that is neither a number nor a name: most open with neither."""
    view, node, at, end = desk.view, place.node, place.start, place.end
    lower = view.lower
    marker = place.readings[0] if place.readings else None
    if marker is not None:
        at += marker.size
    if lower[at : at + 1] in _DRESS:
        before = OPEN.match(lower, at, end)
        at = before.end() if before else place.start
    numbered = marker is not None and marker.style is not _BULLET
    first = word_at(lower, at, end)
    if first == _ORDINAL and (node is None or stands(node, WORKS | TASKS)):
        ordinal = _TOLD_FIRST.match(lower, at, end)
        if ordinal is not None:
            at, numbered = ordinal.end(), True
            first = word_at(lower, at, end)
    elif first == _LEVEL and stands(node, WORKS | TASKS):
        at, first = _behind_level(desk, at, end)
    told = numbered or (marker is not None and (first in FIRST_WORDS or lower.find(":", at, end) > 0))
    if first not in desk.openers:
        return Opening(at, True, numbered, None, []) if told else None
    if first in BASED_WORDS and BASED.match(lower, at, end) is not None:
        at = _behind_basis(desk, at, end)
        first = word_at(lower, at, end)
    opener = OPENER.match(lower, at, end) if first in OPENER_WORDS else None
    if opener is not None:
        at = past_blanks(view, opener.end(), end)
        first = word_at(lower, at, end)
    series = desk.names.series(view, at, end, first=first) if first in desk.names.openers else []
    told = told or (opener is not None and opener["charge"] is not None)
    return Opening(at, marker is not None, numbered, opener, series) if series or told else None


_ORDINAL = fold("thứ")
_TOLD_FIRST = pattern(r"thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)[,:] ?(?=\w)")


_LEVEL = fold("cấp")
_LEVEL_TOLD = pattern(r"cấp (?:tỉnh|huyện|xã|cơ sở|thành phố|trung ương):[*_ ]{1,6}(?=\w)")


def _behind_level(desk: Desk, at: int, end: int) -> tuple[int, str]:
    """Where someone is named behind a level, and the first word there: "Cấp huyện: | UBND huyện mở hội nghị"."""
    level = _LEVEL_TOLD.match(desk.view.lower, at, end)
    if level is not None:
        first = word_at(desk.view.lower, level.end(), end)
        if first in desk.names.openers and desk.names.series(desk.view, level.end(), end, first=first):
            return level.end(), first
    return at, _LEVEL


def _behind_basis(desk: Desk, start: int, end: int) -> int:
    """Where those are named who are to act on what the sentence opens with: "Trên cơ sở Kế hoạch này, các sở …"."""
    lower, limit = desk.view.lower, min(end, start + _LONGEST_BASIS)
    last = _behind_givers(desk, start, limit)
    if last is not None:
        return last
    comma = lower.find(", ", start, limit)
    while comma >= 0 and lower.find(";", start, comma) < 0:
        at = comma + 2
        if (asks := OPENER.match(lower, at, end)) is not None and asks["for"] is None:
            return at  # Căn cứ Kế hoạch này, yêu cầu các sở, ngành …
        opens = desk.view.folded[at].isupper() or lower.startswith("các ", at)  # not "sở, ngành" of what it rests on
        if opens and word_at(lower, at, end) in desk.names.openers and desk.names.series(desk.view, at, end):
            return at
        comma = lower.find(", ", at, limit)
    return start


_GIVEN = pattern(
    r"(?:ý kiến(?: [^\W\d_]+){0,3}|đề xuất|đề nghị|báo cáo|kiến nghị|nhu cầu|đăng ký|dự toán) của (?=\w)", tries=True
)
"""What several hand in to the one who acts on it."""


def _behind_givers(desk: Desk, start: int, limit: int) -> int | None:
    """The last of a row, which acts on what the others give: "Trên cơ sở ý kiến của Sở A, Sở B, Sở C trình …"."""
    given = _GIVEN.search(desk.view.lower, start, limit)
    series = desk.names.series(desk.view, given.end(), limit) if given is not None else []
    beside = len(series) > 2 and desk.view.lower[series[-2].end : series[-1].start] == ", "
    return series[-1].start if beside else None


def past_blanks(view: View, at: int, end: int) -> int:
    """Past blanks and the marks of bold type."""
    return past_marks(view.folded, at, end, " *_")
