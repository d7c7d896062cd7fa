"""The names that users' code relies on, as the contract fixes them. More may come; none of these may go."""

from __future__ import annotations

from typing import Any

import pytest

from xhht_parse.writers.schema import document_schema

NAMES = {
    "Document": "schema_version source text metadata layout sections targets references legal_bases assignments "
    "funding definitions tables attachments diagnostics",
    "Source": "uri media_type encoding sha256 repairs",
    "Metadata": "number doc_type title issuer place issued_date effective_date signer recipients field period",
    "DocType": "code name",
    "Issuer": "name level province_code",
    "Signer": "name position authority",
    "Period": "start_year end_year vision_year",
    "Span": "start end",
    "LayoutPart": "kind span",
    "Section": "id kind label number heading role span content_span children",
    "Target": "value value_max comparator unit per change deadline baseline action indicator indicator_code span "
    "value_span section_id parent_id",
    "Deadline": "year start_year date annual source",
    "Baseline": "value year",
    "Reference": "number doc_type issued_date issuer title locator span number_span section_id resolves_to",
    "Assignment": "agency agency_code role duty deadline section_id span",
    "Diagnostic": "code severity message span",
}
CHOICES = {
    ("Target", "comparator"): "eq gt ge lt le approx between",
    ("Deadline", "source"): "inline heading document",
    ("Assignment", "role"): "lead coordinate other",
    ("LayoutPart", "kind"): "portal chrome header preamble body signature recipients attachment note",
}
SCHEMA = document_schema()


def record(name: str) -> dict[str, Any]:
    return SCHEMA if name == "Document" else SCHEMA["$defs"][name]


@pytest.mark.parametrize("name", NAMES)
def test_names_of_the_contract_are_there(name: str) -> None:
    assert set(NAMES[name].split()) - record(name)["properties"].keys() == set()


@pytest.mark.parametrize(("name", "field"), CHOICES)
def test_values_of_the_contract_are_there(name: str, field: str) -> None:
    assert record(name)["properties"][field]["enum"] == CHOICES[name, field].split()
