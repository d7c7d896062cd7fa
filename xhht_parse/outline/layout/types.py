"""What the rooms of this package hand to one another: places in the text, by line index."""

from __future__ import annotations

from dataclasses import dataclass, field

from ...text.spans import Span
from ..types import PartKind


@dataclass(slots=True)
class Opening:
    """The lines where a document's header begins, and where it has ended."""

    header: int
    preamble: int
    title: Span | None
    """The title lines inside the header, or None where they are lost."""


@dataclass(slots=True)
class Extent:
    """A document or annex: its lines by kind of part."""

    first: int
    kinds: list[PartKind] = field(default_factory=list)
    """One for each line from `first` on."""
    title: Span | None = None
    label: Span | None = None
    """An annex's label; None for a document."""

    @property
    def end(self) -> int:
        return self.first + len(self.kinds)

    def fill(self, kind: PartKind, end: int) -> None:
        """The lines up to `end` (exclusive) are of this kind."""
        self.kinds.extend([kind] * (end - self.end))
