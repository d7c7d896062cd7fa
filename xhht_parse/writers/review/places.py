"""What the places of a page are called, that its links lead to."""

from __future__ import annotations

from ...models import Span

_FACTS = {"doc_type": "kind", "issued_date": "issued", "effective_date": "effective"}
"""Fields whose line on the page has another name."""


def place(span: Span) -> str:
    """Of a stretch of the text."""
    return f"at-{span.start}-{span.end}"


def fact_name(field: str) -> str:
    """Of a line of the metadata, for the path of its field: "issuer.name" stands on the line "issuer"."""
    first = field.partition(".")[0].partition("[")[0]
    return f"fact-{_FACTS.get(first, first)}"


def doubt_name(number: int) -> str:
    """Of a diagnostic, counted from 1."""
    return f"doubt-{number}"
