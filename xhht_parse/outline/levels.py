"""What it costs to read a label one way or another: a list goes on, is left open, or one begins.

In: a stack of open lists and a marker. Out: every way to place the marker, each with its cost and what is
odd about it. The smaller the cost, the more the reading obeys "continue, or restart one level deeper";
0 is a text without fault. To change what is preferred: the figures below, one reason each.
"""

from __future__ import annotations

from enum import Enum

from msgspec import Struct

from ..lines.ordinals import steps
from ..lines.types import Marker, Style

MAX_DEPTH = 14
"""Open lists inside one another; deeper ones are read at this depth."""

WINDOW = 2.6
"""Stacks that cost this much more than the best one are given up."""
WIDE = WINDOW + 0.01
"""The same while ways are still sought: sums of costs are not exact."""
_REPEAT = 2.0  # two "IV." in a row: a slip that real plans hold
_SKIP, _SKIP_MORE, _SKIP_MOST = 1.5, 0.25, 3.0  # "II." then "IV."
_RESTART, _REGROUP = 1.4, 0.3  # "1." after "3.": the heading above is lost; below a lead-in line it is no fault
_BACK = 2.8  # "5." then "3."
_OTHER_FORM = 1.0  # "2)" in a list of "1."
_LATE, _LATE_MORE, _LATE_MOST = 1.6, 0.2, 3.0  # a list that begins with "2."
_RUNNING, _RUNNING_LIST = 0.2, 0.7  # "Điều 5" is the first of Chương II; "3." goes on counting under "II."
_SAME_INSIDE, _SAME_LED = 3.5, 1.0  # "1." inside a "1." of the same list style, without and with a lead-in
_INVERTED, _INVERTED_MORE, _INVERTED_MOST = 0.8, 0.5, 3.0  # "A." under "I.", "1." under "a)"
_ARABIC_INSIDE = 1.0  # more for "1." inside "2.4.", which the heading above has lost
_CAPITAL_INSIDE = 0.4  # less for that: "A." first met below "II." belongs to it
_SECOND, _SECOND_TOP = 1.0, 1.5  # another kind of list after the first one under the same heading
_SECOND_LED = 0.6  # below a lead-in line of its own: "(2) …" / "Công thức như sau:" / "1. …"
_OUTRANKED = 0.3  # and that was left: "1." beside "III."
_SECOND_AGAIN = 0.5  # more for "1." where a "1." stands just above: it is a slip inside that list
_ORPHAN, _NAMED_BY_PARENT = 1.5, 0.2  # "2.1." without "2."; "1.1." under "I."
_LEFT_ALIKE = 0.5  # "3. 60% số hộ" behind "2. 70% số xã" goes on with that, not with a list around it
_NO_LABEL, _NO_LABEL_WEAK = 6.0, 2.2  # it is no label at all

_RANKS = {
    Style.ANNEX: 0.0, Style.PART: 0.0, Style.CHAPTER: 1.0, Style.SECTION: 2.0, Style.SUBSECTION: 3.0,
    Style.ARTICLE: 4.0, Style.CAPITAL: 5.0, Style.ROMAN: 6.0, Style.NAMED: 6.8, Style.ARABIC: 7.0, Style.DECIMAL: 7.0,
    Style.LETTER: 11.0, Style.ROMAN_SMALL: 12.0, Style.BRACKETED: 12.0,
}  # fmt: skip
_FORM_RANKS = {")": 0.4, "()": 0.6}
_RUNNING_STYLES = frozenset((Style.ARTICLE, Style.CHAPTER, Style.SECTION, Style.SUBSECTION))


class Led(Enum):
    """Whether the paragraph just above ends with a colon."""

    __hash__ = object.__hash__  # an enumeration's own is written in Python
    NOT = 0
    BY_ITEM = 1  # and has a label itself
    BY_TEXT = 2


_NOT_LED, _BY_TEXT, _ANNEX, _DECIMAL = Led.NOT, Led.BY_TEXT, Style.ANNEX, Style.DECIMAL
_CAPITAL, _ARABIC = Style.CAPITAL, Style.ARABIC


class Level(Struct, frozen=True, gc=False, cache_hash=True):
    """An open list: its style and where it stands; `above` is the list that it is inside."""

    above: Level | None
    depth: int
    rank: float
    style: Style | None
    """None for headings without a label."""
    form: str
    kinds: str
    ordinals: tuple[int, ...]


class Way(Struct, frozen=True, gc=False):
    """One way to place a marker."""

    cost: float
    level: Level | None
    """The list that goes on, or the one whose item a new list is inside."""
    goes_on: bool
    event: str
    """What is odd: the code of a diagnostic, or empty; "open" and "regroup" are not odd."""


Running = dict[tuple[Style, str], int]


def rank(marker: Marker) -> float:
    if marker.style is _DECIMAL:
        return 6.0 + len(marker.kinds)
    return _RANKS[marker.style] + _FORM_RANKS.get(marker.form, 0.0)


def refusal(marker: Marker) -> float:
    """What it costs to take this for no label."""
    return _NO_LABEL_WEAK if marker.weak else _NO_LABEL


def plain(top: Level | None, marker: Marker) -> Level | None:
    """The innermost open list after the way without fault, where it is plain to see: the next item of a list,
    or item 1 of a list one level deeper."""
    style, ordinals, kinds, form = marker.style, marker.ordinals, marker.kinds, marker.form
    level, last = top, ordinals[-1]
    while level is not None:
        if level.style is style and level.kinds == kinds:
            before = level.ordinals
            step = last - before[-1]
            if step <= 0 or level.form != form or (len(kinds) > 1 and before[:-1] != ordinals[:-1]):
                return None
            if step == 1 or steps(kinds[-1], before[-1], last) == 1:
                return Level(level.above, level.depth, level.rank, style, form, kinds, ordinals)
            return None
        level = level.above
    if last != 1 and (last or top is not None or marker.weak):  # "PHỤ LỤC" alone has no number
        return None
    place = rank(marker)
    if top is None:
        return Level(None, 0, place, style, form, kinds, ordinals) if len(kinds) == 1 else None
    if top.rank >= place or top.depth + 1 >= MAX_DEPTH:
        return None
    if len(kinds) > 1 and not (top.ordinals == ordinals[:-1] and top.kinds == kinds[:-1]):
        return None
    return Level(top, top.depth + 1, place, style, form, kinds, ordinals)


class Entry(Struct, frozen=True, gc=False):
    """A marker, and what it costs to begin a list with it wherever that may be."""

    marker: Marker
    rank: float
    cost: float
    event: str
    alike: bool = False
    """Whether its text opens with a figure, as that of the label before."""


def entry(marker: Marker, counted: bool, alike: bool) -> Entry:
    """`counted`: the last list of its style, wherever that stood, ended with the number before."""
    place, first = rank(marker), marker.ordinals[-1]
    if first <= 1:
        return Entry(marker, place, 0.0, "open")
    if counted:
        return Entry(marker, place, _RUNNING if marker.style in _RUNNING_STYLES else _RUNNING_LIST, "open", alike)
    if marker.style is _ANNEX:
        return Entry(marker, place, 0.0, "open")
    return Entry(marker, place, _late(first), "list-begins-late", alike)


def reached(way: Way, new: Entry) -> Level:
    """The innermost open list once the marker is placed this way."""
    level, marker = way.level, new.marker
    style, form, kinds = marker.style, marker.form, marker.kinds
    if level is None:
        return Level(None, 0, new.rank, style, form, kinds, marker.ordinals)
    if way.goes_on:
        return Level(level.above, level.depth, level.rank, style, form, kinds, marker.ordinals)
    return Level(level, level.depth + 1, new.rank, style, form, kinds, marker.ordinals)


def ways(top: Level | None, new: Entry, led: Led, most: float) -> list[Way]:
    """The ways to place the marker below this stack that cost no more than `most`, nor much more than the cheapest;
    the outermost list first."""
    marker = new.marker
    style, kinds = marker.style, marker.kinds
    inside = False
    least = new.cost  # of a list that begins
    second = _SECOND_LED if led is _BY_TEXT else _SECOND
    again = led is _NOT_LED and top is not None and top.style is style and top.ordinals == marker.ordinals
    found: list[Way] = []
    parent: Level | None = None
    for below in _stack(top):
        way = None
        if below.style is style and below.kinds == kinds:
            way = _continued(below, marker, led, new.alike and below is not top)
            if not inside and below.form == marker.form:
                inside = True
                least += _SAME_INSIDE if led is _NOT_LED else _SAME_LED
        elif least + second <= most and (parent is None or parent.depth + 1 < MAX_DEPTH):
            way = _begun(parent, below, new, led, inside, again)
        if way is not None and way.cost <= most:
            found.append(way)
            most = min(most, way.cost + WIDE)
        parent = below
    if least <= most and (parent is None or parent.depth + 1 < MAX_DEPTH):
        way = _begun(parent, None, new, led, inside)
        if way.cost <= most:
            found.append(way)
    return found


def _stack(level: Level | None) -> list[Level]:
    """The open lists, the outermost first."""
    stack: list[Level] = []
    while level is not None:
        stack.append(level)
        level = level.above
    stack.reverse()
    return stack


def _continued(level: Level, marker: Marker, led: Led, leaves: bool) -> Way:
    """The list at this level goes on with the marker; `leaves`: away from one whose items are like it."""
    event, cost = "", 0.0
    if level.ordinals[:-1] != marker.ordinals[:-1]:
        cost, event = _ORPHAN + _late(marker.ordinals[-1]), "level-jump"
    else:
        step = steps(marker.kinds[-1], level.ordinals[-1], marker.ordinals[-1])
        if step > 1:
            cost, event = min(_SKIP + _SKIP_MORE * (step - 2), _SKIP_MOST), "numbering-gap"
        elif step == 0 and marker.ordinals[-1]:
            cost, event = _REPEAT, "repeated-label"
        elif step < 0 and marker.ordinals[-1] == 1:
            cost, event = (_REGROUP, "regroup") if led is _BY_TEXT else (_RESTART, "heading-lost")
        elif step < 0:
            cost, event = _BACK, "wrong-order"
    if level.form != marker.form:
        cost += _OTHER_FORM
    return Way(cost + _LEFT_ALIKE if leaves else cost, level, True, event)


def _begun(parent: Level | None, left: Level | None, new: Entry, led: Led, inside: bool, again: bool = False) -> Way:
    """A list begins inside the item that `parent` stands at; the list that is open inside it is left.
    `inside`: a list of just this style is open at the parent or above; `again`: the label just above is the same."""
    marker, cost, event = new.marker, new.cost, new.event
    if inside:
        cost += _SAME_INSIDE if led is _NOT_LED else _SAME_LED
    kin = 0.0 if len(marker.kinds) == 1 else _kinship(parent, marker)
    cost += kin
    if kin == _ORPHAN and event == "open":
        event = "level-jump"
    if parent is not None and parent.rank >= new.rank and (kin == _ORPHAN or len(marker.kinds) == 1):
        fault = min(_INVERTED + _INVERTED_MORE * (parent.rank - new.rank), _INVERTED_MOST)
        fault -= _CAPITAL_INSIDE if marker.style is _CAPITAL else 0.0
        fault += _ARABIC_INSIDE if parent.style is _DECIMAL and marker.style is _ARABIC and marker.form == "." else 0.0
        cost += fault if led is _NOT_LED else fault / 4
    if left is not None:
        cost += _SECOND_TOP if parent is None else _SECOND_LED if led is _BY_TEXT else _SECOND
        cost += _OUTRANKED if left.rank < new.rank else 0.0
        cost += _SECOND_AGAIN if again else 0.0
    return Way(cost, parent, False, event)


def _late(first: int) -> float:
    return 0.0 if first <= 1 else min(_LATE + _LATE_MORE * (first - 2), _LATE_MOST)


def _kinship(parent: Level | None, marker: Marker) -> float:
    """How well a decimal fits below an item: "2.1." below "2." is perfect, below "II." good."""
    if parent is not None and parent.ordinals == marker.ordinals[:-1]:
        return 0.0 if parent.kinds == marker.kinds[:-1] else _NAMED_BY_PARENT
    return _ORPHAN
