"""A sequence of markers, each with its readings -> the reading and the depth of each.

Depth is decided over the whole sequence: several stacks of open lists are carried along (a beam), each
with the sum of what its readings have cost; the cheapest at the end wins. Most labels leave no doubt and
take `plain_way` at once. Time is linear in the number of markers: depth and beam are bounded.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..lines.types import Marker, Style
from .levels import Led, Level, Running, Way, plain_way, refusal, ways

_BEAM = 8
_WINDOW = 2.6
"""Stacks that cost this much more than the best one are given up."""


class Item(NamedTuple):
    """What stands in the sequence: a label, or a heading in capitals without one (no readings)."""

    readings: tuple[Marker, ...]
    led: Led = Led.NOT


class Placed(NamedTuple):
    """Where an item stands."""

    marker: Marker | None
    """The reading that won; None for a heading without a label, or where it is no label."""
    depth: int
    """0 for a top list; -1 where it is no label."""
    event: str


class _Step(NamedTuple):
    before: _Step | None
    placed: Placed


class _State(NamedTuple):
    cost: float
    top: Level | None
    last: _Step | None


_NO_LABEL = Placed(None, -1, "no-label")


def solve(items: Sequence[Item]) -> list[Placed]:
    """Where each item stands, in the cheapest reading of the whole sequence."""
    states = [_State(0.0, None, None)]
    running: Running = {}
    for item in items:
        states = _advance(states, item, running)
        for marker in item.readings:
            running[marker.style, marker.kinds] = marker.ordinals[-1]
    step, placed = states[0].last, []
    while step is not None:
        placed.append(step.placed)
        step = step.before
    placed.reverse()
    return placed


def _advance(states: list[_State], item: Item, running: Running) -> list[_State]:
    readings = item.readings
    if not readings:
        return [_headed(state) for state in states]
    if len(readings) == 1:
        found = []
        for state in states:
            way = plain_way(state.top, readings[0])
            found.extend(_options(state, item, running) if way is None else (_after(state, readings[0], way),))
    else:
        found = [option for state in states for option in _options(state, item, running)]
    return found if len(found) == 1 else _pruned(found)


def _options(state: _State, item: Item, running: Running) -> list[_State]:
    cost, top, last = state
    found = [_after(state, m, way) for m in item.readings for way in ways(top, m, item.led, running)]
    found.append(_State(cost + min(map(refusal, item.readings)), top, _Step(last, _NO_LABEL)))
    return found


def _after(state: _State, marker: Marker, way: Way) -> _State:
    cost, _, last = state
    return _State(cost + way.cost, way.level, _Step(last, Placed(marker, way.level.depth, way.event)))


def _pruned(states: list[_State]) -> list[_State]:
    """The best states, one for each stack, the cheapest first; costs count from the cheapest."""
    states.sort(key=_cost)
    limit = states[0].cost + _WINDOW
    kept: dict[Level | None, _State] = {}
    for state in states:
        if state.cost > limit or len(kept) == _BEAM:
            break
        kept.setdefault(state.top, state)
    least = states[0].cost
    return [state._replace(cost=state.cost - least) for state in kept.values()]


def _cost(state: _State) -> float:
    return state.cost


def _headed(state: _State) -> _State:
    """A heading in capitals without a label: an item of the upper list, as if its label were lost."""
    level, upper = state.top, None
    while level is not None:
        if level.style is None or level.style in (Style.ROMAN, Style.CAPITAL):
            upper = level
        level = level.above
    if upper is None:
        level = state.top
        while level is not None and level.rank >= 5.0:
            level = level.above
        upper = Level(level, 0 if level is None else level.depth + 1, 6.0, None, "", "H", (0,))
    return _State(state.cost, upper, _Step(state.last, Placed(None, upper.depth, "heading")))
