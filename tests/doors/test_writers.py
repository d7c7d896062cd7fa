"""JSON equal to pydantic's, cells that no spreadsheet runs, figures as people write them."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest

from xhht_parse import Document, parse, parse_file
from xhht_parse.messages import Say
from xhht_parse.models import Deadline, Section, Span, Target
from xhht_parse.writers import to_json
from xhht_parse.writers.rows import columns, csv_lines, rows
from xhht_parse.writers.tables.findings import TARGETS
from xhht_parse.writers.words import deadline, figure, long_path, number, section_paths, short_path, shown

ENGLISH, VIETNAMESE = Say.of("en"), Say.of("vi")
SPECIMENS = sorted(Path(__file__).parents[2].glob("corpus/*/source.*"))
TARGET = Target(
    id="target-1", value=95, value_max=None, comparator="eq", unit="%", per=None, change=None, deadline=None,
    baseline=None, action=None, indicator="người dân biết chữ", indicator_spans=(), indicator_code=None,
    population=None, span=Span(0, 3), value_span=Span(0, 3), section_id=None, parent_id=None, rule="targets.percent",
)  # fmt: skip


def with_targets(*targets: Target) -> Document:
    return parse("95%").model_copy(update={"targets": targets})


@pytest.mark.parametrize("path", SPECIMENS[:12], ids=lambda path: path.parent.name)
def test_json_is_what_pydantic_writes(path: Path) -> None:
    document = parse_file(path)
    assert json.loads(to_json(document)) == json.loads(document.model_dump_json())
    assert json.loads(to_json(document, indent=2)) == json.loads(to_json(document))
    assert Document.model_validate_json(to_json(document)) == document


@pytest.mark.parametrize("dangerous", ["=1+1", "+84", "-2", "@SUM(A1)", "\tx", "  =HYPERLINK()"])
def test_no_cell_is_a_formula(dangerous: str) -> None:
    document = with_targets(replace(TARGET, indicator=dangerous))
    _, line = csv.reader("".join(csv_lines(TARGETS, rows(TARGETS, document, "=a.txt"))).splitlines())
    cells = dict(zip(columns(TARGETS), line, strict=True))
    assert (cells["indicator"], cells["path"]) == ("'" + dangerous, "'=a.txt")


def test_csv_is_quoted_as_the_rule_wants() -> None:
    document = with_targets(replace(TARGET, indicator='đọc, "viết"'))
    _, line = csv_lines(TARGETS, rows(TARGETS, document, "a.txt"))
    assert '"đọc, ""viết"""' in line
    assert line.endswith("\r\n")


@pytest.mark.parametrize(
    ("value", "english", "vietnamese"),
    [
        (95, "95", "95"),
        (1234567, "1,234,567", "1.234.567"),
        (99.5, "99.5", "99,5"),
        (0.1 + 0.2, "0.3", "0,3"),
        (2 / 3, "2/3", "2/3"),
        (0.12345678, "0.12345678", "0,12345678"),
    ],
)
def test_numbers_are_written_as_the_language_does(value: float, english: str, vietnamese: str) -> None:
    assert (number(ENGLISH, value), number(VIETNAMESE, value)) == (english, vietnamese)


def test_figures_say_how_the_value_binds() -> None:
    assert figure(ENGLISH, replace(TARGET, comparator="ge")) == "≥ 95 %"
    assert figure(ENGLISH, replace(TARGET, comparator="between", value=75, value_max=80)) == "75–80 %"
    assert figure(VIETNAMESE, replace(TARGET, change="increase", value=1.5, per="năm")) == "tăng 1,5 %/năm"


def test_deadlines_in_words() -> None:
    assert deadline(ENGLISH, None) == ""
    assert deadline(ENGLISH, Deadline(year=2030, start_year=2026)) == "2026–2030"
    assert deadline(ENGLISH, Deadline(year=2026, start_year=2026)) == "2026"
    assert deadline(VIETNAMESE, Deadline(year=2030, annual=True)) == "2030, hằng năm"
    assert deadline(VIETNAMESE, Deadline(year=2025, date="2025-06-30")) == "30/06/2025"


def test_paths_of_sections() -> None:
    leaf = Section("sec-II.1", "clause", "1.", "1", "Chung", None, Span(5, 9), Span(7, 9))
    root = Section("sec-II", "section", "II.", "II", "MỤC TIÊU", None, Span(0, 9), Span(3, 5), (leaf,))
    path = section_paths(parse("x").model_copy(update={"sections": (root,)}))["sec-II.1"]
    assert (short_path(path), long_path(path)) == ("II › 1", "II. MỤC TIÊU › 1. Chung")


def test_nothing_shown_can_steer_a_terminal() -> None:
    assert shown("a\x1b[31mb\x9b\x00c\nd") == "a\ufffd[31mb\ufffd\ufffdc\nd"
    assert shown("Tiếng Việt") == "Tiếng Việt"
