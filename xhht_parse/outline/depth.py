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
from .levels import WIDE, WINDOW, Entry, Led, Level, Running, entry, plain, reached, refusal, ways

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


_Option: TypeAlias = tuple[float, int, Level | None, Placed]
"""A way that one of the states may go: what it has cost then, which state, and where it leads."""
_Doubt: TypeAlias = tuple[tuple[tuple[float, Level | None], ...], Readings, tuple[bool, ...], Led, bool, int]
"""All that the best ways of a label hang on: the states without their paths, its readings, which of them count on from
a list above, how it is led in, whether it is like the label before, and how many ways may be kept."""
_known: dict[_Doubt, list[_Option]] = {}
"""The best ways out of doubts, kept: most plans come to the same ones, and a list whose numbers are lost to the same
again and again."""
_COST = itemgetter(0)
_MOST_KNOWN = 1000
_NO_LABEL = Placed(None, -1, "not-a-label")


def solve(labels: Sequence[Readings], led: Callable[[int], Led], alike: Callable[[int], bool]) -> list[Placed]:
    """Where each label stands, in the cheapest reading of the whole sequence. Where that leaves doubt, `led` is asked
    how the paragraph above the label at this place of the sequence ends, and `alike` whether its text opens with a
    figure as that of the label before does."""
    states: list[_State] = [(0.0, None, None)]
    running: Running = {}
    beam = _BEAM if len(labels) <= _MANY else _NARROW_BEAM
    for i, readings in enumerate(labels):
        if not readings:
            states = [_headed(state) for state in states]
            continue
        sure = _plainly(states, readings[0]) if len(readings) == 1 else None
        states = sure or _doubtfully(states, readings, running, led(i), alike(i), beam)
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


def _doubtfully(
    states: list[_State], readings: Readings, running: Running, led: Led, alike: bool, beam: int
) -> list[_State]:
    """The best states one step on, the cheapest first."""
    counted = tuple([running.get((m.style, m.kinds)) == m.ordinals[-1] - 1 for m in readings])
    doubt = (tuple([state[:2] for state in states]), readings, counted, led, alike, beam)
    best = _known.get(doubt)
    if best is None:
        if len(_known) >= _MOST_KNOWN:
            _known.clear()
        entries = [entry(marker, on, alike) for marker, on in zip(readings, counted, strict=True)]
        best = _known[doubt] = _best(_options(states, entries, led), beam)
    return [(cost, level, (states[at][2], placed)) for cost, at, level, placed in best]


def _best(options: list[_Option], beam: int) -> list[_Option]:
    """The best ways, one for each stack that they lead to, the cheapest first; costs count from the cheapest."""
    options.sort(key=_COST)
    least = options[0][0]
    most = least + WINDOW
    kept: dict[Level | None, _Option] = {}
    for cost, at, level, placed in options:
        if cost > most or len(kept) == beam:
            break
        if level not in kept:
            kept[level] = (cost - least, at, level, placed)
    return list(kept.values())


def _options(states: list[_State], entries: list[Entry], led: Led) -> list[_Option]:
    """Every way that the states may go, but for ways that cost more than the window allows."""
    options: list[_Option] = []
    bound = inf
    for at, (spent, top, _) in enumerate(states):
        for new in entries:
            for way in ways(top, new, led, bound - spent):
                cost = spent + way.cost
                if cost <= bound:
                    level = reached(way, new)
                    options.append((cost, at, level, Placed(new.marker, level.depth, way.event)))
                    bound = min(bound, cost + WIDE)
    refused = min([refusal(new.marker) for new in entries])
    options.extend([(s[0] + refused, at, s[1], _NO_LABEL) for at, s in enumerate(states) if s[0] + refused <= bound])
    return options


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
