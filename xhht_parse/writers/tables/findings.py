"""The tables of what was found in the text: targets, references, assignments, funding, diagnostics."""

from __future__ import annotations

from datetime import date

from ...models import Assignment, Diagnostic, Funding, Reference, Target
from .column import Column, Table, day, made, of
from .common import PATH, PLACE, PLAN, QUOTE, RULE, SECTION, SECTION_ID, due, term
from .plan import Plan
from .terms import ACTIONS, BASES, CHANGES, COMPARATORS, DUTY_ROLES, MONEY_KINDS, RELATIONS, SEVERITIES


def _issued(_: Plan, reference: Reference) -> date | None:
    return day(reference.issued_date)


def _basis(plan: Plan, reference: Reference) -> str | None:
    return plan.bases.get(reference.id)


TARGETS = Table(
    "targets",
    term("targets"),
    "One row a value that the plan commits to.",
    lambda plan: plan.document.targets,
    (
        PATH,
        PLAN,
        SECTION,
        SECTION_ID,
        of(Target, "indicator"),
        of(Target, "comparator", words=COMPARATORS),
        of(Target, "value"),
        of(Target, "value_max"),
        of(Target, "unit"),
        of(Target, "per"),
        of(Target, "change", words=CHANGES),
        *due(Target),
        of(Target, "baseline.value", "baseline", title="Giá trị gốc"),
        of(Target, "baseline.year", "baseline_year", title="Năm gốc"),
        of(Target, "indicator_code"),
        of(Target, "action", words=ACTIONS),
        of(Target, "population"),
        of(Target, "scope"),
        QUOTE,
        *PLACE,
        of(Target, "id", "target_id"),
        of(Target, "parent_id"),
        of(Target, "confidence"),
        RULE,
    ),
)

REFERENCES = Table(
    "references",
    term("references"),
    "One row a mention of another document.",
    lambda plan: plan.document.references,
    (
        PATH,
        PLAN,
        SECTION,
        SECTION_ID,
        of(Reference, "number"),
        of(Reference, "doc_type.name", "doc_type", title="Loại văn bản"),
        of(Reference, "doc_type.code", title="Mã loại"),
        of(Reference, "issued_date", "issued", title="Ngày hoặc năm ban hành"),
        made("issued_date", "Ngày ban hành", "date", "The day, where all of it is given.", _issued),
        of(Reference, "issuer", title="Cơ quan ban hành"),
        of(Reference, "title"),
        of(Reference, "locator"),
        of(Reference, "relation", words=RELATIONS),
        Column("basis", "Hình thức căn cứ", "text", "For a legal basis: its form.", _basis, BASES),
        QUOTE,
        *PLACE,
        of(Reference, "id", "reference_id"),
        of(Reference, "within"),
        of(Reference, "resolves_to"),
        RULE,
    ),
)

ASSIGNMENTS = Table(
    "assignments",
    term("assignments"),
    "One row an agency with a duty.",
    lambda plan: plan.document.assignments,
    (
        PATH,
        PLAN,
        SECTION,
        SECTION_ID,
        of(Assignment, "agency"),
        of(Assignment, "agency_code"),
        of(Assignment, "role", words=DUTY_ROLES),
        of(Assignment, "group"),
        made("duty", "Nhiệm vụ", "text", "The text of the duty.", lambda plan, record: plan.quote(record.duty)),
        *due(Assignment),
        of(Assignment, "product"),
        *PLACE,
        of(Assignment, "id", "assignment_id"),
        of(Assignment, "lead_id"),
        RULE,
    ),
)

FUNDING = Table(
    "funding",
    term("funding"),
    "One row an amount of money, or a source named without one.",
    lambda plan: plan.document.funding,
    (
        PATH,
        PLAN,
        SECTION,
        SECTION_ID,
        of(Funding, "amount"),
        of(Funding, "amount_max"),
        of(Funding, "currency"),
        of(Funding, "kind", words=MONEY_KINDS),
        of(Funding, "source"),
        of(Funding, "start_year"),
        of(Funding, "end_year"),
        QUOTE,
        *PLACE,
        of(Funding, "id", "funding_id"),
        RULE,
    ),
)

DIAGNOSTICS = Table(
    "diagnostics",
    term("diagnostics"),
    "One row a doubt or a repair.",
    lambda plan: plan.document.diagnostics,
    (
        PATH,
        PLAN,
        of(Diagnostic, "severity", words=SEVERITIES),
        of(Diagnostic, "code"),
        of(Diagnostic, "message_vi"),
        of(Diagnostic, "message"),
        QUOTE,
        *PLACE,
    ),
)
