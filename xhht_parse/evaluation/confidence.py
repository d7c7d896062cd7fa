"""How often targets of each confidence are right, strictly: the check of `extract.targets.confidence`.

In: folders of annotated documents. Out: `Band`s. A record where the annotators left the matter open counts
neither for nor against; one where they have nothing is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from .. import parse_file
from .gold import cases
from .pairing import pairs
from .targets import strictly_equal

FLOORS = (0.95, 0.9, 0.8, 0.0)


@dataclass(slots=True)
class Band:
    """The records with a confidence above `floor` and not above the band before."""

    floor: float
    right: int = 0
    wrong: int = 0

    @property
    def records(self) -> int:
        return self.right + self.wrong


def bands(folders: Sequence[Path], floors: Sequence[float] = FLOORS) -> list[Band]:
    """The bands from the surest to the least sure."""
    found = [Band(floor) for floor in floors]
    for folder in folders:
        for confidence, right in _judged(folder):
            band = next(b for b in found if confidence > b.floor)
            band.right += right
            band.wrong += not right
    return found


def _judged(folder: Path) -> Iterator[tuple[float, bool]]:
    for case in cases(folder):
        document = parse_file(case.source)
        places = [(t.value_span.start, t.value_span.end) for t in document.targets]
        met = pairs([g.at for g in case.gold.targets], places)
        for i, j in met.matched:
            if not case.gold.targets[i].optional:
                target = document.targets[j]
                yield target.confidence, strictly_equal(case.gold.targets[i], target)
        for j in met.false:
            yield document.targets[j].confidence, False
