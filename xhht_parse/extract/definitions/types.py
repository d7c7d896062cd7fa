"""What the definitions room finds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ...text.spans import Span

MeaningKind = Literal["document", "self", "agency", "other"]


@dataclass(slots=True)
class Definition:
    """A short name and what it stands for."""

    rule: str
    kind: MeaningKind
    span: Span
    """The defining words, brackets included."""
    term: Span
    meaning: Span | None
    mention: int | None = None
    """Index of the mention it stands for, where `kind` is "document"."""
