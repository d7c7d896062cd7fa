"""Metadata findings -> records."""

from __future__ import annotations

from .. import models
from ..extract.metadata import DocumentFacts, Value, confidence, recipients_span
from ..text.spans import Span

_FIELDS = {
    "number": "number",
    "kind": "doc_type",
    "title": "title",
    "issuer": "issuer.name",
    "place": "place",
    "issued": "issued_date",
    "effective": "effective_date",
    "signer": "signer.name",
    "position": "signer.position",
    "authority": "signer.authority",
    "field": "field",
}
"""Name of a value -> path of the field that it fills."""


def metadata(facts: DocumentFacts) -> models.Metadata:
    """The record of one document's metadata."""
    text = {name: value.text for name, value in facts.values.items()}.get
    kind, issuer = text("kind"), text("issuer")
    signer = models.Signer(text("signer"), text("position"), text("authority"))
    years = facts.years
    return models.Metadata(
        number=text("number"),
        doc_type=models.DocType(kind, facts.kind_name) if kind and facts.kind_name else None,
        title=text("title"),
        issuer=models.Issuer(issuer, facts.level.level, facts.level.province_code) if issuer else None,
        place=text("place"),
        issued_date=text("issued"),
        effective_date=text("effective"),
        signer=signer if signer.name or signer.position or signer.authority else None,
        recipients=tuple([item.text for item in facts.recipients]),
        field=text("field"),
        period=models.Period(years.start, years.end, years.vision) if years else None,
        evidence=_evidence(facts),
    )


def _evidence(facts: DocumentFacts) -> tuple[models.Evidence, ...]:
    if not facts.values and not facts.recipients:
        return ()
    found = [
        _witness(path, value, value.span, confidence(value, name in facts.doubted, facts.poor))
        for name, path in _FIELDS.items()
        if (value := facts.values.get(name)) is not None
    ]
    span = recipients_span(facts.recipients)
    if span is not None:
        first = facts.recipients[0]
        found.append(_witness("recipients", first, span, confidence(first, False, facts.poor)))
    return tuple(found)


def _witness(path: str, value: Value, span: Span, sure: float) -> models.Evidence:
    return models.Evidence(path, value.source, span, value.rule, sure)
