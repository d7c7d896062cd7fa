"""All findings -> the document."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, TypeVar

from .. import models
from ..extract.assignments import Duty
from ..extract.definitions import Definition
from ..extract.funding import Money
from ..extract.metadata import DocumentFacts, MetadataFacts
from ..extract.references import References
from ..extract.shared import Grid
from ..extract.targets import TargetFinding
from ..models import Document
from ..outline.reading import Reading
from .assignments import assignments
from .attachments import attachments
from .definitions import definitions
from .diagnostics import diagnostics
from .funding import funding
from .metadata import metadata
from .references import legal_bases, references
from .sections import sections
from .tables import tables
from .targets import targets

T = TypeVar("T")


@dataclass(slots=True)
class Findings:
    """What the extract rooms found, one field a room."""

    metadata: MetadataFacts = field(default_factory=lambda: MetadataFacts(DocumentFacts(), []))
    assignments: list[Duty] = field(default_factory=list)
    tables: list[Grid] = field(default_factory=list)
    funding: list[Money] = field(default_factory=list)
    references: References = field(default_factory=References)
    definitions: list[Definition] = field(default_factory=list)
    targets: list[TargetFinding] = field(default_factory=list)


def document(source: models.Source, reading: Reading, findings: Findings) -> Document:
    """The document that says what was found.

    The findings are used up, and what only the rooms needed is let go: of a long text they take as much room as the
    records.
    """
    outline, cited = reading.outline, findings.references
    made: dict[str, Any] = {"tables": tables(outline, _used_up(findings.tables))}
    if not reading.trace.active:
        outline.let_go_of_places()
    view = outline.view
    made["targets"] = targets(view, findings.targets)
    made["assignments"] = assignments(view, _used_up(findings.assignments))
    made["funding"] = funding(view, _used_up(findings.funding))
    made["definitions"] = definitions(view, _used_up(findings.definitions), cited)
    made["legal_bases"] = legal_bases(cited)
    made["references"] = references(view, _used_up(cited.mentions))
    made["diagnostics"] = diagnostics(_used_up(reading.log.findings))
    return Document.model_construct(  # the records are right by construction; a first parse is 0.08 s sooner
        schema_version=models.SCHEMA_VERSION,
        source=source,
        text=view.canonical,
        metadata=metadata(findings.metadata.main),
        layout=tuple(models.LayoutPart(p.kind.value, models.Span(p.start, p.end)) for p in outline.parts),
        sections=sections(view, outline.roots),
        attachments=attachments(view, outline.attachments, findings.metadata.attached),
        **made,
    )


def _used_up(found: list[T]) -> list[T]:
    """The findings for the last time: whoever takes them has the only list that holds them."""
    taken = found.copy()
    found.clear()
    return taken
