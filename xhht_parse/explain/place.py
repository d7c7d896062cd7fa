"""One place of a text -> how its line was read, where it stands, and which rules were tried there."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from ..lines.types import Line
from ..models import Span
from ..outline.reading import Reading
from ..outline.types import AttachedPart, Node, Place
from ..rules.trace import Event

L = TypeVar("L", Line, Place)


@dataclass(frozen=True, slots=True)
class Here:
    """What the reading knows of `span`: one character for an offset, a line for a line."""

    span: Span
    line: Line | None
    place: Place | None
    """The paragraph; None on a blank line."""
    lineage: tuple[Node, ...]
    """The sections it stands in, from the root down."""
    attachment: AttachedPart | None
    events: tuple[Event, ...]
    """What the rules tried there, in the order of trial."""


def here(reading: Reading, span: Span) -> Here:
    """All of it."""
    outline = reading.outline
    place = _touching(outline.places, span)
    node = place.node if place else None
    inside = place.attachment if place else None
    events = tuple(e for e in reading.trace.events if e.span.start < span.end and span.start < e.span.end)
    return Here(
        span,
        _touching(outline.lines, span),
        place,
        tuple(reversed(list(node.lineage()))) if node else (),
        outline.attachments[inside] if inside is not None else None,
        events,
    )


def _touching(ordered: Sequence[L], span: Span) -> L | None:
    """The first of these stretches, which are in order, that `span` touches."""
    at = bisect_right(ordered, span.start, key=_start) - 1
    for stretch in ordered[max(at, 0) : at + 2]:
        if stretch.start < span.end and span.start < stretch.end:
            return stretch
    return None


def _start(stretch: Line | Place) -> int:
    return stretch.start
