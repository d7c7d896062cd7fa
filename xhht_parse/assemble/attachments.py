"""Attached documents and annexes -> records."""

from __future__ import annotations

from collections.abc import Sequence

from .. import models
from ..extract.metadata import DocumentFacts
from ..outline.types import AttachedPart
from ..text.view import View
from .metadata import metadata
from .sections import quote, sections


def attachments(
    view: View, parts: Sequence[AttachedPart], facts: Sequence[DocumentFacts]
) -> tuple[models.Attachment, ...]:
    """The attachments in order of place, each with its own metadata and section tree."""
    return tuple(
        models.Attachment(
            id=f"att-{place}",
            kind="annex" if part.kind == "annex" else "document",
            label=part.label,
            title=quote(view, part.title).replace("*", "") if part.title else None,
            metadata=metadata(own),
            span=models.Span(part.start, part.end),
            sections=sections(view, part.roots),
        )
        for place, (part, own) in enumerate(zip(parts, facts, strict=True), 1)
    )
