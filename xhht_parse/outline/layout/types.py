"""What the rooms of this package hand to one another: places in the text, by line index."""

from __future__ import annotations

from itertools import groupby

from msgspec import Struct

from ...text.spans import Span
from ..types import PartKind


class Opening(Struct, eq=False, gc=False):
    """The lines where a document's header begins, and where it has ended."""

    header: int
    preamble: int
    title: Span | None
    """The title lines inside the header, or None where they are lost."""


class Extent(Struct, eq=False, gc=False):
    """A document, an annex, or lines that belong to none: its lines by kind of part."""

    first: int
    runs: list[tuple[PartKind, int]] = []
    """Kinds of part, each with the line behind its last; they follow one another from `first` on."""
    title: Span | None = None
    label: Span | None = None
    """An annex's label; None for a document."""

    @property
    def end(self) -> int:
        return self.runs[-1][1] if self.runs else self.first

    def fill(self, kind: PartKind, end: int) -> None:
        """The lines up to `end` (exclusive) are of this kind."""
        if end > self.end:
            self.runs.append((kind, end))

    def fill_all(self, kinds: list[PartKind]) -> None:
        """One kind for each line that follows."""
        for kind, run in groupby(kinds):
            self.fill(kind, self.end + len(list(run)))
