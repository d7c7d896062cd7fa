"""All findings -> the document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

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


@dataclass(slots=True)
class Findings:
    """What the extract rooms found, one field a room."""

    metadata: MetadataFacts = field(default_factory=lambda: MetadataFacts(DocumentFacts(), []))
    assignments: Sequence[Duty] = ()
    tables: Sequence[Grid] = ()
    funding: Sequence[Money] = ()
    references: References = field(default_factory=References)
    definitions: Sequence[Definition] = ()
    targets: list[TargetFinding] = field(default_factory=list)


def document(source: models.Source, reading: Reading, findings: Findings) -> Document:
    """The document that says what was found; the findings are used up."""
    outline = reading.outline
    in_tables = tables(outline, findings.tables)
    if not reading.trace.active:
        outline.let_go_of_places()
    return Document.model_construct(  # the records are right by construction; a first parse is 0.08 s sooner
        schema_version=models.SCHEMA_VERSION,
        source=source,
        text=outline.view.text,
        metadata=metadata(findings.metadata.main),
        layout=tuple(models.LayoutPart(p.kind.value, models.Span(p.start, p.end)) for p in outline.parts),
        sections=sections(outline.view, outline.roots),
        targets=targets(outline.view, findings.targets),
        references=references(outline.view, findings.references),
        legal_bases=legal_bases(findings.references),
        assignments=assignments(outline.view, findings.assignments),
        funding=funding(outline.view, findings.funding),
        definitions=definitions(outline.view, findings.definitions, findings.references),
        tables=in_tables,
        attachments=attachments(outline.view, outline.attachments, findings.metadata.attached),
        diagnostics=diagnostics(reading.log),
    )
