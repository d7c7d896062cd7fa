"""Metadata (thông tin văn bản): number, kind, title, issuer, place, dates, signer, recipients.

In: the outline. Out: `MetadataFacts` for the carrying document and its attachments. Each witness has its file:
`header` (with `letterhead`), `portal`, `intro`, `kept`, `signature` and `recipients` (with `cells`), `clauses`;
`document` asks them, `reconcile` weighs them, `confidence` says how sure each value is. `issuer` (with `bodies`,
`level`, `restored` and `announced`) and `lost` recover what a page dropped; `naming` and `universities` write names
in sentence case, `kinds` and `gazetteer` know kinds and provinces, `quality` whether the words are Vietnamese. To add
a way of writing a field: its file, and an example in the TOML file beside it.
"""

from __future__ import annotations

from ...outline.reading import Reading
from .confidence import confidence, doubted_fields
from .document import attached_document, main_document, recipients_span
from .quality import strange_share
from .types import DocumentFacts, MetadataFacts, Value

__all__ = ["RULES", "DocumentFacts", "MetadataFacts", "Value", "confidence", "find_metadata", "recipients_span"]

RULES = (
    "metadata.number", "metadata.issued", "metadata.place", "metadata.kind", "metadata.kind-code",
    "metadata.kind-letter", "metadata.title",
    "metadata.title-clause", "metadata.issuer", "metadata.issuer-clause", "metadata.issuer-portal",
    "metadata.issuer-title", "metadata.issuer-place", "metadata.issuer-code", "metadata.signer",
    "metadata.position", "metadata.authority",
    "metadata.recipients", "metadata.effect", "metadata.portal-number", "metadata.portal-issued",
    "metadata.portal-effective", "metadata.portal-kind", "metadata.portal-signer", "metadata.portal-position",
    "metadata.intro", "metadata.portal-field", "metadata.portal-title",
)  # fmt: skip
_STRANGE = 0.2
"""Above this share of impossible syllables the text is not to be trusted."""


def find_metadata(reading: Reading) -> MetadataFacts:
    """The metadata of the carrying document and of each attachment."""
    main = main_document(reading)
    attached = [attached_document(reading, part, main) for part in reading.outline.attachments]
    share = strange_share(reading.view.lower)
    if share > _STRANGE:
        reading.doubt("low-text-quality", 0, len(reading.view.text), share=f"{share:.0%}")
    main.doubted = doubted_fields([(found.code, found.facts.get("field")) for found in reading.log.findings])
    for facts in (main, *attached):
        facts.poor = share > _STRANGE
    if reading.trace.active:
        for value in (*main.values.values(), *main.recipients):
            reading.trace.note(value.rule, value.span, "found")
    return MetadataFacts(main, attached)
