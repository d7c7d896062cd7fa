"""How often records of each confidence are right: the check of `extract.{targets,metadata}.confidence`.

In: folders of annotated documents. Out: `Band`s. A record where the annotators left the matter open counts
neither for nor against; one where they have nothing is wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from .. import parse_file
from ..models import Document
from .gold import Gold, cases
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


Judge = Callable[[Document, Gold], Iterator[tuple[float, bool]]]
"""A document and what people read in it -> for each record its confidence, and whether it is right."""


def bands(folders: Sequence[Path], floors: Sequence[float] = FLOORS, judge: Judge | None = None) -> list[Band]:
    """The bands from the surest to the least sure; of targets, where `judge` does not say otherwise."""
    found = [Band(floor) for floor in floors]
    for case in (case for folder in folders for case in cases(folder)):
        for confidence, right in (judge or targets_judged)(parse_file(case.source), case.gold):
            band = next(b for b in found if confidence > b.floor)
            band.right += right
            band.wrong += not right
    return found


def targets_judged(document: Document, gold: Gold) -> Iterator[tuple[float, bool]]:
    """The targets: right means that value, range, comparator, unit and year are all as annotated."""
    places = [(t.value_span.start, t.value_span.end) for t in document.targets]
    met = pairs([g.at for g in gold.targets], places)
    for i, j in met.matched:
        if not gold.targets[i].optional:
            target = document.targets[j]
            yield target.confidence, strictly_equal(gold.targets[i], target)
    for j in met.false:
        yield document.targets[j].confidence, False
