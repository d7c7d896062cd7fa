"""Mentions -> reference and legal basis records."""

from __future__ import annotations

from collections.abc import Sequence

from .. import models
from ..extract.references import Kind, Mention, References
from ..text.spans import Span
from ..text.view import View
from .sections import quote


def references(view: View, mentions: Sequence[Mention]) -> tuple[models.Reference, ...]:
    """The mentions as records, "ref-1" …, in order of place."""
    ids = {id(mention): reference_id(at) for at, mention in enumerate(mentions)}
    return tuple(_reference(view, mention, ids) for mention in mentions)


def legal_bases(found: References) -> tuple[models.LegalBasis, ...]:
    """The legal bases as records."""
    return tuple(models.LegalBasis(reference_id(b.mention), b.form, b.span) for b in found.bases)


def reference_id(index: int) -> str:
    """The id of the mention at this index."""
    return f"ref-{index + 1}"


def _reference(view: View, mention: Mention, ids: dict[int, str]) -> models.Reference:
    return models.Reference(
        id=ids[id(mention)],
        number=mention.number,
        doc_type=_doc_type(mention.kind),
        issued_date=mention.date,
        issuer=_quoted(view, mention.issuer),
        title=_quoted(view, mention.title),
        locator=_quoted(view, mention.locator),
        span=mention.span,
        number_span=mention.number_span,
        section_id=mention.place.node.id if mention.place.node else None,
        relation=mention.relation,
        within=ids.get(id(mention.outer)) if mention.outer else None,
        resolves_to=None if mention.resolves is None else reference_id(mention.resolves),
        rule=mention.rule,
    )


def _doc_type(kind: Kind | None) -> models.DocType | None:
    return None if kind is None else models.DocType(kind.code, kind.name)


def _quoted(view: View, span: Span | None) -> str | None:
    return None if span is None else quote(view, span)
