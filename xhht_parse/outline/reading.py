"""The state of a reading: what every extract room is given."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..diagnostics import Finding, Log
from ..rules.trace import SILENT, Trace
from ..text.spans import Span
from ..text.view import View
from ..vocab.words import Words
from .types import Outline


@dataclass(slots=True)
class Reading:
    """The outline, the word lists in force, the diagnostics so far and the trace."""

    outline: Outline
    words: Words
    log: Log = field(default_factory=Log)
    trace: Trace = field(default_factory=lambda: SILENT)
    view: View = field(init=False)
    """That of the outline, which all rooms ask for."""

    def __post_init__(self) -> None:
        self.view = self.outline.view

    def doubt(self, code: str, start: int, end: int, /, **facts: object) -> None:
        """Record a diagnostic at `text[start:end]`; `facts` fill the blanks of its message."""
        self.log.findings.append(Finding(code, Span(start, end), facts))
