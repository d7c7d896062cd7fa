"""The tables themselves: names, titles, words for every code, values that are typed as their column says."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest

from command import PLAN
from xhht_parse import Document, parse
from xhht_parse.batch import Result
from xhht_parse.models import (
    Assignment,
    Deadline,
    Diagnostic,
    Funding,
    Issuer,
    LegalBasis,
    Span,
    Target,
    reference,
    section,
    target,
)
from xhht_parse.models.source import PlacedLine, SourcePage
from xhht_parse.vocab.words import standard
from xhht_parse.writers.tables import TABLES, Column, Plan
from xhht_parse.writers.tables.terms import (
    ACTIONS,
    BASES,
    CHANGES,
    COMPARATORS,
    DEADLINE_SOURCES,
    DUTY_ROLES,
    LEVELS,
    MONEY_KINDS,
    RELATIONS,
    SECTION_KINDS,
    SECTION_ROLES,
    SEVERITIES,
)

CORPUS = Path(__file__).parents[2] / "corpus"
COLUMNS = [pytest.param(column, id=f"{table.name}.{column.name}") for table in TABLES for column in table.columns]
TYPES = {"text": str, "integer": int, "number": int | float, "flag": bool, "date": date, "list": tuple}


def codes(record: type, field: str) -> set[str]:
    """The values of a field that knows only some."""
    hint = get_type_hints(record)[field]
    return {code for kind in (hint, *get_args(hint)) for code in get_args(kind) if isinstance(code, str)}


def test_the_tables_are_these_eight() -> None:
    names = [table.name for table in TABLES]
    assert names == [
        "documents",
        "sections",
        "targets",
        "references",
        "assignments",
        "funding",
        "comparison",
        "diagnostics",
    ]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_table_has_no_two_columns_of_one_name_or_title(table: Any) -> None:
    names, titles = ([getattr(column, key) for column in table.columns] for key in ("name", "title"))
    assert len(set(names)) == len(names)
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize("column", COLUMNS)
def test_a_column_has_a_title_and_a_note_that_is_a_sentence(column: Column) -> None:
    assert column.title
    assert column.note.endswith((".", "…"))


@pytest.mark.parametrize(
    ("words", "known"),
    [
        (COMPARATORS, get_args(target.Comparator)),
        (RELATIONS, get_args(reference.Relation)),
        (SECTION_KINDS, get_args(section.SectionKind)),
        (SECTION_ROLES, {role.role for role in standard().roles}),
        (LEVELS, codes(Issuer, "level")),
        (CHANGES, codes(Target, "change")),
        (DEADLINE_SOURCES, codes(Deadline, "source")),
        (BASES, codes(LegalBasis, "form")),
        (DUTY_ROLES, codes(Assignment, "role")),
        (MONEY_KINDS, codes(Funding, "kind")),
        (SEVERITIES, codes(Diagnostic, "severity")),
    ],
)
def test_every_code_has_its_vietnamese(words: dict[str, str], known: Any) -> None:
    assert set(words) == set(known)


def test_every_action_of_the_corpus_has_its_vietnamese() -> None:
    written = {t["action"] for path in CORPUS.glob("*/expected.json") for t in json.loads(path.read_bytes())["targets"]}
    assert written - {None} <= set(ACTIONS)


def test_values_have_the_type_of_their_column(results: Sequence[Result]) -> None:
    wrong = []
    for result in results:
        plan = Plan(Document.model_validate_json(result.output.read_bytes()), result.path)
        for table in TABLES:
            for row in table.rows(plan):
                for column, value in zip(table.columns, row, strict=True):
                    if value is not None and not isinstance(value, TYPES[column.kind]):
                        wrong.append((table.name, column.name, value))
    assert wrong == []


@pytest.mark.parametrize("day", [None, "2020-06-05", "2025-08-05"])
def test_a_province_is_named_as_its_code_was_found(day: str | None) -> None:
    """Bắc Ninh has had Bắc Giang's code since they were made one; a plan without a day is taken for one of now."""
    dated = f"Bắc Ninh, ngày {day[8:]} tháng {day[5:7]} năm {day[:4]}\n" if day else ""
    document = parse(f"ỦY BAN NHÂN DÂN\nTỈNH BẮC NINH\nSố: 5/KH-UBND\n{dated}KẾ HOẠCH\nPhát triển thư viện\n")
    (row,) = TABLES[0].rows(Plan(document, "a.txt"))
    cells = dict(zip((column.name for column in TABLES[0].columns), row, strict=True))
    assert (cells["issued_date"], cells["province"]) == (day and date.fromisoformat(day), "Bắc Ninh")


def test_lines_and_quotes_lead_back_to_the_text() -> None:
    plan = Plan(parse(PLAN), "a.txt")
    (row,) = TABLES[2].rows(plan)
    cells = dict(zip((column.name for column in TABLES[2].columns), row, strict=True))
    assert cells["line"] == 4
    assert cells["quote"] == " ".join(PLAN[cells["start"] : cells["end"]].split())
    assert cells["section"] == "II. MỤC TIÊU › 1."


def test_a_section_names_what_stands_above_it(results: Sequence[Result]) -> None:
    plan = Plan(Document.model_validate_json(results[0].output.read_bytes()), "a")
    names = [column.name for column in TABLES[1].columns]
    sections = {row["section_id"]: row for row in (dict(zip(names, r, strict=True)) for r in TABLES[1].rows(plan))}
    for row in sections.values():
        if row["parent_id"] is not None:
            above = sections[row["parent_id"]]
            assert row["depth"] == above["depth"] + 1
            assert row["section"].startswith(above["section"])
            assert above["start"] <= row["start"] < row["end"] <= above["end"]


def test_the_page_of_a_pdf_is_told() -> None:
    document = parse("a\nb\nc")
    lines = [PlacedLine(Span(start, start + 1), None) for start in (0, 2, 4)]
    pages = (SourcePage(1, 595, 842, "text", (lines[0],)), SourcePage(2, 595, 842, "text", tuple(lines[1:])))
    document = document.model_copy(update={"source": replace(document.source, pages=pages)})
    plan = Plan(document, "a.pdf")
    assert [plan.page(at) for at in (0, 2, 4)] == [1, 2, 2]
