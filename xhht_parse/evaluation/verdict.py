"""What a judge says of one document: hits, false alarms and misses by measure, and a note on each miss."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from ..messages import Say

MEASURES = ("metadata", "sections", "targets_strict", "targets_relaxed", "references", "assignments")


@dataclass(slots=True)
class Tally:
    hits: int = 0
    false: int = 0
    missed: int = 0

    def count(self, right: bool) -> None:
        """A gold record that was found: right, or both a false alarm and a miss."""
        self.hits += right
        self.false += not right
        self.missed += not right

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.hits + other.hits, self.false + other.false, self.missed + other.missed)

    @property
    def precision(self) -> float:
        return self.hits / (self.hits + self.false) if self.hits + self.false else 1.0

    @property
    def recall(self) -> float:
        return self.hits / (self.hits + self.missed) if self.hits + self.missed else 1.0

    @property
    def f1(self) -> float:
        total = 2 * self.hits + self.false + self.missed
        return 2 * self.hits / total if total else 1.0


def headline(measure: str, tally: Tally) -> float:
    """The one figure of a measure: accuracy for metadata, where nothing can be a false alarm; else F1."""
    return tally.recall if measure == "metadata" else tally.f1


class Note(NamedTuple):
    """A record that was missed, found where none is, or found with other values."""

    what: Literal["missed", "false", "differs"]
    record: str
    at: int | None
    """Where in the text; None for metadata, whose field is the words."""
    words: str
    wanted: object = None
    got: object = None

    def said(self, say: Say) -> str:
        where = "" if self.at is None else say("note.at", at=str(self.at))
        facts = {"record": say(f"note.{self.record}"), "where": where, "words": " ".join(self.words.split())}
        return say(f"note.{self.what}", **facts, wanted=self.wanted, got=self.got)


@dataclass(slots=True)
class Verdict:
    tallies: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in MEASURES})
    indicators: list[float] = field(default_factory=list)
    """Token F1 of the indicator of every matched target."""
    notes: list[Note] = field(default_factory=list)
