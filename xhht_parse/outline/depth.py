"""A sequence of labels, each with its readings -> the reading and the depth of each.

Depth is decided over the whole sequence: several stacks of open lists are carried along (a beam), each
with the sum of what its readings have cost; the cheapest at the end wins. Most labels leave no doubt and
take the plain way at once. Time is linear in the number of markers: depth and beam are bounded.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import inf
from operator import itemgetter
from typing import TypeAlias

from msgspec import Struct

from ..lines.types import Marker, Style
from .levels import WIDE, WINDOW, Entry, Led, Level, Running, Way, entry, plain, reached, refusal, ways

_BEAM = 5
_MANY, _NARROW_BEAM = 20_000, 2
"""A sequence of more labels than any plan holds is read with a narrow beam, to be done in time."""


Readings: TypeAlias = tuple[Marker, ...]
"""Those of one label, the likeliest first; none for a heading in capitals without one."""


class Placed(Struct, frozen=True, gc=False):
    """Where a label stands."""

    marker: Marker | None
    """The reading that won; None for a heading without a label, or where it is no label."""
    depth: int
    """0 for a top list; -1 where it is no label."""
    event: str


_Step: TypeAlias = "tuple[_Step | None, Placed]"
"""A path of placed labels, the last one first."""
_State: TypeAlias = tuple[float, Level | None, "_Step | None"]
"""What its readings have cost, the innermost open list, the path."""


_Move: TypeAlias = tuple[float, Level, Placed]
"""A way that a label may go below a stack: its cost, and where it leads."""
_Option: TypeAlias = tuple[float, _State, Level | None, Placed]
"""A way that a state may go, and what it has cost then."""
_Known: TypeAlias = dict[tuple[Level | None, Entry, Led], list[_Move]]
"""The ways of the labels that left doubt, kept for long sequences: a list whose numbers are lost comes to the same
stacks again and again."""
_COST = itemgetter(0)
_LONG, _MOST_KNOWN = 1000, 1000
_NO_LABEL = Placed(None, -1, "not-a-label")


def solve(labels: Sequence[Readings], led: Callable[[int], Led]) -> list[Placed]:
    """Where each label stands, in the cheapest reading of the whole sequence. `led` is asked where that leaves doubt:
    how the paragraph above the label at this place of the sequence ends."""
    states: list[_State] = [(0.0, None, None)]
    running: Running = {}
    known: _Known | None = {} if len(labels) > _LONG else None
    beam = _BEAM if len(labels) <= _MANY else _NARROW_BEAM
    for i, readings in enumerate(labels):
        if not readings:
            states = [_headed(state) for state in states]
            continue
        sure = _plainly(states, readings[0]) if len(readings) == 1 else None
        states = sure or _advance(_options(states, [entry(m, running) for m in readings], led(i), known), beam)
        for marker in readings:
            running[marker.style, marker.kinds] = marker.ordinals[-1]
    step, placed = states[0][2], []
    while step is not None:
        step, last = step
        placed.append(last)
    placed.reverse()
    return placed


def _plainly(states: list[_State], marker: Marker) -> list[_State]:
    """All states one step on, if the way is plain for each of them; else an empty list."""
    found: list[_State] = []
    for cost, top, last in states:
        level = plain(top, marker)
        if level is None:
            return []
        event = "open" if top is None or level.depth > top.depth else ""
        found.append((cost, level, (last, Placed(marker, level.depth, event))))
    return found


def _advance(options: list[_Option], beam: int) -> list[_State]:
    """The best states one step on, one for each stack, the cheapest first; costs count from the cheapest."""
    options.sort(key=_COST)
    least = options[0][0]
    most = least + WINDOW
    kept: dict[Level | None, _State] = {}
    for cost, state, level, placed in options:
        if cost > most or len(kept) == beam:
            break
        if level not in kept:
            kept[level] = (cost - least, level, (state[2], placed))
    return list(kept.values())


def _options(states: list[_State], entries: list[Entry], led: Led, known: _Known | None) -> list[_Option]:
    """Every way that the states may go, but for ways that cost more than the window allows."""
    options: list[_Option] = []
    bound = inf
    for state in states:
        spent = state[0]
        if spent > bound:
            break  # states come the cheapest first
        for new in entries:
            for cost, level, placed in _moves(state[1], new, led, bound - spent, known):
                if spent + cost <= bound:
                    options.append((spent + cost, state, level, placed))
                    bound = min(bound, spent + cost + WIDE)
    refused = min([refusal(new.marker) for new in entries])
    options.extend([(s[0] + refused, s, s[1], _NO_LABEL) for s in states if s[0] + refused <= bound])
    return options


def _moves(top: Level | None, new: Entry, led: Led, most: float, known: _Known | None) -> list[_Move]:
    """The ways that a label may go below this stack; all that cost no more than `most`."""
    if known is None:
        return [_move(way, new) for way in ways(top, new, led, most)]
    moves = known.get((top, new, led))
    if moves is None:
        if len(known) == _MOST_KNOWN:
            known.clear()
        moves = known[top, new, led] = [_move(way, new) for way in ways(top, new, led, inf)]
    return moves


def _move(way: Way, new: Entry) -> _Move:
    level = reached(way, new)
    return way.cost, level, Placed(new.marker, level.depth, way.event)


def _headed(state: _State) -> _State:
    """A heading in capitals without a label: an item of the upper list, as if its label were lost."""
    cost, top, last = state
    level, upper = top, None
    while level is not None:
        if level.style is None or level.style in (Style.ROMAN, Style.CAPITAL):
            upper = level
        level = level.above
    if upper is None:
        level = top
        while level is not None and level.rank >= 5.0:
            level = level.above
        upper = Level(level, 0 if level is None else level.depth + 1, 6.0, None, "", "H", (0,))
    return cost, upper, (last, Placed(None, upper.depth, "heading"))
