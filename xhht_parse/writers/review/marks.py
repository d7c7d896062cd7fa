"""A document -> the stretches of its text that a record speaks of, nested as tags must be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from heapq import heapify, heappop, heappush
from typing import Literal, NamedTuple

from ...models import Deadline, Document, Section, Span
from ..headings import headings
from .places import doubt_name, fact_name

Kind = Literal["task", "heading", "metadata", "definition", "reference", "duty", "funding", "indicator", "deadline",
               "target", "doubt"]  # fmt: skip


class Mark(NamedTuple):
    """A stretch of the text and the record that it leads to."""

    start: int
    end: int
    kind: Kind
    record: str
    """The name of the record's place on the page."""
    span: Span
    """The whole stretch, where the mark is a piece of one."""


class Edge(NamedTuple):
    """Where a mark begins or the innermost open one ends."""

    at: int
    opens: Mark | None


def marks(document: Document) -> Iterator[Mark]:
    """Every stretch that is shown; of the same stretch and kind the first record's."""
    seen: set[tuple[Kind, Span]] = set()
    for kind, span, record in _all(document):
        if span is not None and (kind, span) not in seen:
            seen.add((kind, span))
            yield Mark(span.start, span.end, kind, record, span)


def nested(found: Iterable[Mark]) -> Iterator[Edge]:
    """The edges of the marks in order of place. One that lies across the end of another is cut there in two."""
    waiting = [(mark.start, -mark.end, rank, mark) for rank, mark in enumerate(found)]
    heapify(waiting)
    ends: list[int] = []
    while waiting:
        *_, rank, mark = heappop(waiting)
        while ends and (ends[-1] < mark.start or ends[-1] == mark.start < mark.end):
            yield Edge(ends.pop(), None)
        end = min(mark.end, ends[-1]) if ends else mark.end
        if end < mark.end:
            heappush(waiting, (end, -mark.end, rank, mark._replace(start=end)))
        yield Edge(mark.start, mark._replace(end=end))
        ends.append(end)
    yield from (Edge(end, None) for end in reversed(ends))


def heading_span(section: Section) -> Span:
    """The label and the heading of a section that has one."""
    length = len(section.heading or "")
    return Span(section.span.start, min(section.content_span.start + length, section.span.end))


def all_headings(document: Document) -> Iterator[tuple[int, Section]]:
    """The headings of the document and of what is attached, each with its depth."""
    yield from headings(document.sections)
    for attachment in document.attachments:
        yield from headings(attachment.sections)


def _all(document: Document) -> Iterator[tuple[Kind, Span | None, str]]:
    for duty in document.assignments:
        yield "task", duty.duty, duty.id
        yield "duty", duty.span, duty.id
        yield "deadline", _due(duty.deadline), duty.id
    for _, section in all_headings(document):
        yield "heading", heading_span(section), section.id
    for fact in document.metadata.evidence:
        yield "metadata", fact.span, fact_name(fact.field)
    for definition in document.definitions:
        yield "definition", definition.span, definition.id
    for reference in document.references:
        yield "reference", reference.span, reference.id
    for money in document.funding:
        yield "funding", money.amount_span or money.span, money.id
    for target in document.targets:
        for span in target.indicator_spans:
            yield "indicator", span, target.id
        yield "deadline", _due(target.deadline), target.id
        yield "target", target.value_span, target.id
    for number, doubt in enumerate(document.diagnostics, 1):
        yield "doubt", doubt.span, doubt_name(number)


def _due(deadline: Deadline | None) -> Span | None:
    return deadline.span if deadline else None
