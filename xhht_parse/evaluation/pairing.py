"""Gold records and found records -> one-to-one pairs by where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from .gold import Place


class Pairs(NamedTuple):
    matched: list[tuple[int, int]]
    """Index of the gold record, index of the found record."""
    missed: list[int]
    false: list[int]


def pairs(gold: Sequence[Place], found: Sequence[Place]) -> Pairs:
    """Greedily by the largest overlap, then by the nearest start."""
    candidates = sorted(
        (
            (overlap(g, f), -abs(g[0] - f[0]), i, j)
            for i, g in enumerate(gold)
            for j, f in enumerate(found)
            if overlap(g, f)
        ),
        reverse=True,
    )
    of_gold: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, i, j in candidates:
        if i not in of_gold and j not in taken:
            of_gold[i] = j
            taken.add(j)
    return Pairs(
        list(of_gold.items()),
        [i for i in range(len(gold)) if i not in of_gold],
        [j for j in range(len(found)) if j not in taken],
    )


def overlap(a: Place, b: Place) -> int:
    """How many code points two stretches share."""
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))
