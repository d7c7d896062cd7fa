"""What the references room finds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal, NamedTuple

from msgspec import Struct

from ...outline.types import Place
from ...text.folds import fold, lower
from ...text.spans import Span
from ...vocab.symbols import Symbol
from ..shared import Cited, place_at

Form = Literal["basis", "implementing", "proposal", "considering"]
Relation = Literal[
    "basis", "implements", "proposes", "amends", "replaces", "repeals", "issued_with", "guides", "approves", "reviews",
    "cites",
]  # fmt: skip


class Kind(NamedTuple):
    """A kind of document as citations name it: ("QĐ", "Quyết định")."""

    code: str
    name: str


class Anchor(Struct):
    """The part of a mention that makes it one: a number, or a law's name with its year."""

    rule: str
    number: str | None
    span: Span
    """The number; for a law its name and year; for a scheme its name."""
    start: int
    """Where the mention begins: at the word for its kind."""
    place: Place
    """The paragraph that it stands in."""
    kind: Kind | None
    symbol: Symbol | None = None
    date: str | None = None
    """A law's date stands inside the anchor."""
    issuer: Span | None = None
    """An issuer that stands before the number: "của Sở Nội vụ tại Tờ trình số"."""
    counted: bool = True
    """Whether "số" introduces the number; without it a year may follow ("Kế hoạch 52/KH-UBND năm 2024")."""


class Mention(Struct):
    """One mention of another document."""

    rule: str
    number: str | None
    number_span: Span | None
    span: Span
    """The whole mention: locator, kind, number, date, issuer and title."""
    core: Span
    """The same without locator and title."""
    kind: Kind | None
    place: Place
    """The paragraph that its number stands in."""
    date: str | None = None
    issuer: Span | None = None
    title: Span | None = None
    locator: Span | None = None
    symbol: Symbol | None = None
    outer: Mention | None = None
    """The mention whose title holds this one: cited by that document, not by this one."""
    relation: Relation | None = None
    """How the document stands to the one mentioned (`relations.py`)."""
    resolves: int | None = None
    """Index of the first full mention of the same document."""

    def begins_in(self, places: Sequence[Place]) -> Place | None:
        """The paragraph in which it begins, which may end with "số"."""
        return self.place if self.place.start <= self.core.start else place_at(places, self.core.start)


class Basis(Struct, frozen=True, gc=False):
    """A mention on which the document rests, and the words that say so."""

    mention: int
    form: Form
    span: Span


@dataclass(slots=True)
class References:
    """All mentions in order of place, and those among them that are legal bases."""

    mentions: list[Mention] = field(default_factory=list)
    bases: list[Basis] = field(default_factory=list)
    moved: dict[int, int] = field(default_factory=dict)
    """Index before short names came among the mentions -> index now; empty where nothing moved."""

    def now(self, index: int | None) -> int | None:
        """The present index of the mention that had this index in the first reading; None if it is gone."""
        return self.moved.get(index) if self.moved and index is not None else index

    @property
    def cited(self) -> list[Cited]:
        """The mentions as other rooms see them."""
        return [Cited(m.span, m.core, _small(m.kind), m.number) for m in self.mentions]

    @property
    def masks(self) -> list[Span]:
        """Stretches whose numbers belong to other documents and are no figures of this one."""
        return [mention.span for mention in self.mentions]


@lru_cache(maxsize=128)
def _small(kind: Kind | None) -> str:
    return lower(fold(kind.name)) if kind else ""
