"""One place of a text -> how its line was read, where it stands, and which rules were tried there."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from ..lines.classify import classify
from ..lines.types import Line
from ..models import Span
from ..outline.reading import Reading
from ..outline.types import AttachedPart, Node, Place
from ..rules.trace import Event
from ..text.view import View


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


def here(reading: Reading, span: Span, line: int) -> Here:
    """All of it. `line` is the number of the line, from 1."""
    outline = reading.outline
    place = _touching(outline.places, span)
    node = place.node if place else None
    inside = place.attachment if place else None
    events = tuple(e for e in reading.trace.events if e.span.start < span.end and span.start < e.span.end)
    return Here(
        span,
        next(iter(classify(View(outline.view.text), Line)[line - 1 : line]), None),
        place,
        tuple(reversed(list(node.lineage()))) if node else (),
        outline.attachments[inside] if inside is not None else None,
        events,
    )


def _touching(places: Sequence[Place], span: Span) -> Place | None:
    """The first paragraph that `span` touches."""
    at = max(bisect_right(places, span.start, key=_start) - 1, 0)
    touched = (place for place in places[at : at + 2] if place.start < span.end and span.start < place.end)
    return next(touched, None)


def _start(place: Place) -> int:
    return place.start
