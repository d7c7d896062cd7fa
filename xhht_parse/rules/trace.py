"""The trace: what the rules tried at one place, and why they took it or let it be.

A parse runs with `SILENT`; `xhht-parse explain` runs with a `Trace`. Rooms call
`trace.note(...)` only behind `if trace.active`, so that an ordinary parse pays nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from ..text.spans import Span

Outcome = Literal["found", "refused", "overlapped"]


class Event(NamedTuple):
    rule: str
    span: Span
    outcome: Outcome
    why: str
    """A reason in English for "refused" and "overlapped", else empty."""


@dataclass(slots=True)
class Trace:
    active: bool = True
    events: list[Event] = field(default_factory=list)

    def note(self, rule: str, span: Span | tuple[int, int], outcome: Outcome, why: str = "") -> None:
        if self.active:
            self.events.append(Event(rule, Span(*span), outcome, why))


SILENT = Trace(active=False)
