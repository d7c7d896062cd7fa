"""All findings -> the document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .. import models
from ..extract.assignments import Duty
from ..models import Document
from ..outline.reading import Reading
from .assignments import assignments
from .diagnostics import diagnostics
from .sections import sections


@dataclass(slots=True)
class Findings:
    """What the extract rooms found, one field a room."""

    assignments: Sequence[Duty] = ()


def document(source: models.Source, reading: Reading, findings: Findings) -> Document:
    """The document that says what was found."""
    outline = reading.outline
    return Document(
        schema_version=models.SCHEMA_VERSION,
        source=source,
        text=outline.view.text,
        metadata=models.Metadata(),
        layout=tuple(models.LayoutPart(p.kind.value, models.Span(p.start, p.end)) for p in outline.parts),
        sections=sections(outline.view, outline.roots),
        targets=(),
        references=(),
        legal_bases=(),
        assignments=assignments(outline.view, findings.assignments),
        funding=(),
        definitions=(),
        tables=(),
        attachments=(),
        diagnostics=diagnostics(reading.log),
    )
