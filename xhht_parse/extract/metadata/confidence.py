"""How sure a value of the metadata is: its witness's weight, less what speaks against it.

In: the value and what the reading doubted. Out: a figure from 0 to 1, with the meaning that a target's has
(docs/confidence.md). To weigh a new witness: one row in `WITNESSES`.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from .types import Value

WITNESSES = {
    "header": 0.95,  # the document's own letterhead
    "signature": 0.95,
    "recipients": 0.95,
    "body": 0.92,  # "có hiệu lực từ ngày 01 tháng 7 năm 2025"
    "number": 0.92,  # the kind by the code in the number
    "portal": 0.91,  # the portal's word alone
    "preamble": 0.88,  # recovered from the sentence that issues the document
    "title": 0.8,  # recovered from the title
    "place": 0.7,  # recovered from the place of issue alone
}
DIFFER, POOR, LEAST = 0.15, 0.3, 0.05
"""Taken off where the two witnesses differ, and where many syllables of the text are no words."""


def confidence(value: Value, doubted: bool, poor: bool) -> float:
    """The witness's weight less what speaks against it, in hundredths."""
    return _weighed(value.source, doubted, poor)


@cache
def _weighed(source: str, doubted: bool, poor: bool) -> float:
    return round(max(LEAST, WITNESSES[source] - DIFFER * doubted - POOR * poor), 2)


def doubted_fields(codes: Collection[tuple[str, object]]) -> frozenset[str]:
    """The fields on which the witnesses differ, from (diagnostic code, its field) pairs."""
    fields = {str(field) for code, field in codes if code == "metadata-conflict"}
    raised = {code for code, _ in codes}
    if "number-in-title-differs" in raised or "number-kind-mismatch" in raised:
        fields.add("number")
    if "number-kind-mismatch" in raised:
        fields.add("kind")
    return frozenset(fields)
