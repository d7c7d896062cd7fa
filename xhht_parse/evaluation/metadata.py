"""Metadata: a field is right if it is equal after folding; fields that the gold does not name do not count."""

from __future__ import annotations

from collections.abc import Iterator

from ..models import Document
from .folding import fold
from .gold import Gold
from .verdict import Note, Verdict


def judge(document: Document, gold: Gold, verdict: Verdict) -> None:
    """Count the fields of the metadata."""
    tally = verdict.tallies["metadata"]
    for name, value in _fields(document).items():
        if name not in gold.metadata:
            continue
        wanted = gold.metadata[name]
        right = fold(value) == fold(wanted)
        tally.hits += right
        tally.missed += not right
        if not right:
            verdict.notes.append(Note("differs", "metadata", None, name, wanted, value))


def judged(document: Document, gold: Gold) -> Iterator[tuple[float, bool]]:
    """For every value with a witness that the gold names: its confidence, and whether it is right."""
    found = _fields(document)
    for witness in document.metadata.evidence:
        name = _GOLD_NAMES.get(witness.field, witness.field)
        if name in found and name in gold.metadata:
            yield witness.confidence, fold(found[name]) == fold(gold.metadata[name])


_GOLD_NAMES = {"issuer.name": "issuer", "signer.name": "signer_name", "signer.position": "signer_position"}


def _fields(document: Document) -> dict[str, str | None]:
    data = document.metadata
    return {
        "number": data.number,
        "doc_type": data.doc_type.code if data.doc_type else None,
        "title": data.title,
        "issuer": data.issuer.name if data.issuer else None,
        "place": data.place,
        "issued_date": data.issued_date,
        "effective_date": data.effective_date,
        "signer_name": data.signer.name if data.signer else None,
        "signer_position": data.signer.position if data.signer else None,
    }
