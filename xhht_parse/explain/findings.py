"""A document -> all that was found in it, one `Found` a record, in order of place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from ..messages import Say
from ..models import DocType, Document, Metadata, Section, Span
from ..writers.words import deadline, figure, money_kind, number, role, year_span


class Found(NamedTuple):
    room: str
    """A key of `ROOMS`."""
    rule: str
    span: Span
    says: str
    """The record in a few words."""


def findings(say: Say, document: Document, only: str | None = None) -> list[Found]:
    """Everything, or one kind alone."""
    rooms = ROOMS if only is None else {only: ROOMS[only]}
    found = [record for find in rooms.values() for record in find(say, document)]
    return sorted(found, key=lambda record: (record.span.start, -record.span.end))


def _metadata(say: Say, document: Document) -> Iterator[Found]:
    for owner, data in (("", document.metadata), *((f"{a.id} ", a.metadata) for a in document.attachments)):
        for evidence in data.evidence:
            says = f"{owner}{evidence.field} = {_value(data, evidence.field)}"
            yield Found("metadata", f"metadata.{evidence.source}", evidence.span, says)


def _value(data: Metadata, path: str) -> object:
    value: object = data
    for name in path.split("."):
        value = getattr(value, name, None)
    if isinstance(value, DocType):
        return f"{value.code} {value.name}"
    return "; ".join(value) if isinstance(value, tuple) else value


def _sections(say: Say, document: Document) -> Iterator[Found]:
    stack = [*document.sections, *(root for part in document.attachments for root in part.sections)]
    while stack:
        section = stack.pop()
        end = section.children[0].span.start if section.children else section.span.end
        yield Found("sections", f"sections.{section.kind}", Span(section.span.start, end), _section(say, section))
        stack.extend(section.children)


def _section(say: Say, section: Section) -> str:
    return " ".join(part for part in (section.id, section.role and f"[{role(say, section.role)}]") if part)


def _targets(say: Say, document: Document) -> Iterator[Found]:
    for t in document.targets:
        source = f" ({t.deadline.source})" if t.deadline and t.deadline.source != "inline" else ""
        pieces = (figure(say, t), t.indicator, deadline(say, t.deadline) + source)
        yield Found("targets", t.rule, t.span, f"{t.id}: " + " · ".join(piece for piece in pieces if piece))


def _references(say: Say, document: Document) -> Iterator[Found]:
    for r in document.references:
        kind = r.doc_type.name if r.doc_type else None
        pieces = (kind, r.number, r.issued_date, r.locator, r.resolves_to and f"→ {r.resolves_to}")
        yield Found("references", r.rule, r.span, f"{r.id}: " + " · ".join(piece for piece in pieces if piece))


def _legal_bases(say: Say, document: Document) -> Iterator[Found]:
    for basis in document.legal_bases:
        yield Found("legal_bases", f"legal_bases.{basis.form}", basis.span, basis.reference_id)


def _assignments(say: Say, document: Document) -> Iterator[Found]:
    for a in document.assignments:
        pieces = (a.agency, a.agency_code, say(f"role.{a.role}"), deadline(say, a.deadline))
        yield Found("assignments", a.rule, a.span, f"{a.id}: " + " · ".join(piece for piece in pieces if piece))


def _funding(say: Say, document: Document) -> Iterator[Found]:
    for f in document.funding:
        amounts = "–".join(number(say, amount) for amount in (f.amount, f.amount_max) if amount is not None)
        years = year_span(f.start_year, f.end_year)
        pieces = (f"{amounts} {f.currency or ''}".strip(), money_kind(say, f.kind), f.source, years)
        yield Found("funding", f.rule, f.span, f"{f.id}: " + " · ".join(piece for piece in pieces if piece))


def _definitions(say: Say, document: Document) -> Iterator[Found]:
    for d in document.definitions:
        yield Found("definitions", d.rule, d.span, f"{d.id}: {d.term} = {d.reference_id or d.meaning or '?'}")


def _tables(say: Say, document: Document) -> Iterator[Found]:
    for table in document.tables:
        says = f"{table.id}: {len(table.rows)} × {len(table.columns)} ({table.form})"
        yield Found("tables", table.rule, table.span, says)


def _attachments(say: Say, document: Document) -> Iterator[Found]:
    for part in document.attachments:
        says = " · ".join(piece for piece in (part.id, part.label, part.title) if piece)
        yield Found("attachments", f"attachments.{part.kind}", part.span, says)


def _diagnostics(say: Say, document: Document) -> Iterator[Found]:
    for d in document.diagnostics:
        message = d.message_vi if say.language == "vi" else d.message
        yield Found("diagnostics", d.code, d.span, f"{say(f'severity.{d.severity}')}: {message}")


ROOMS: Mapping[str, Callable[[Say, Document], Iterator[Found]]] = {
    "metadata": _metadata,
    "sections": _sections,
    "targets": _targets,
    "references": _references,
    "legal_bases": _legal_bases,
    "assignments": _assignments,
    "funding": _funding,
    "definitions": _definitions,
    "tables": _tables,
    "attachments": _attachments,
    "diagnostics": _diagnostics,
}
