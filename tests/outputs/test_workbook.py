"""The workbook is safe, leads back to the plans, and holds what Excel can hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

import pytest

from command import PLAN
from workbook import Workbook
from xhht_parse import parse
from xhht_parse.batch import Result
from xhht_parse.batch.outputs import build
from xhht_parse.writers import to_json
from xhht_parse.writers.tables.xlsx import sheet
from xhht_parse.writers.tables.xlsx.cells import LONGEST, cut

pytest.importorskip("xlsxwriter", reason="xlsxwriter is not installed")


def test_no_cell_is_a_formula(workbook: Workbook) -> None:
    cells = [cell for part in workbook.sheets.values() for row in part.rows for cell in row.values()]
    assert len(cells) > 1000
    assert not any(cell.formula for cell in cells)


def test_what_looks_like_a_formula_stays_a_text_when_edited(workbook: Workbook) -> None:
    cells = [cell for row in workbook.sheets["Chỉ tiêu"].rows for cell in row.values()]
    quoted = {cell.value for cell in cells if cell.quoted}
    assert quoted == {'=HYPERLINK("http://example.org";"x")', "- 95%", "＝1+1", "="}  # the last is a comparator


def test_headings_stay_in_sight_and_every_column_has_a_filter(workbook: Workbook) -> None:
    for part in workbook.sheets.values():
        assert part.frozen == ("1", "1", "frozen")
        assert part.filter.startswith("A1:")
        assert int("".join(filter(str.isdigit, part.filter.partition(":")[2]))) == max(len(part.rows), 2)
        assert all(width >= 9 for width in part.widths)


def test_a_row_leads_to_its_plan_and_back(workbook: Workbook, tables: Path) -> None:
    documents, targets = workbook.sheets["Văn bản"], workbook.sheets["Chỉ tiêu"]
    for at, row in enumerate(documents.rows[1:], 2):
        file = tables / unquote(documents.links[f"A{at}"]).replace("\\", "/")
        assert file.resolve().name == row["A"].value
        assert file.exists()
    for at, row in enumerate(targets.rows[1:], 2):
        place = targets.links[f"A{at}"]
        name, _, cell = place.partition("!")
        assert name == "'Văn bản'"
        assert documents.rows[int(cell[1:]) - 1]["A"] == row["A"]


def test_a_count_leads_to_the_first_row_of_its_plan(workbook: Workbook) -> None:
    documents, targets = workbook.sheets["Văn bản"], workbook.sheets["Chỉ tiêu"]
    column = next(x for x, cell in documents.rows[0].items() if cell.value == "Số lượng: chỉ tiêu")
    for at, row in enumerate(documents.rows[1:], 2):
        if row[column].value:
            first = int(documents.links[f"{column}{at}"].partition("!A")[2])
            mine = [n for n, other in enumerate(targets.rows, 1) if other["A"].value == row["A"].value]
            assert (first, row[column].value) == (mine[0], len(mine))
        else:
            assert f"{column}{at}" not in documents.links


def test_a_table_longer_than_a_sheet_goes_on_in_another(
    results: Sequence[Result], plans: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheet, "LAST_ROW", 9)
    build(tmp_path, ["xlsx"], results, plans)
    with Workbook(tmp_path / "tables" / "plans.xlsx") as book:
        parts = [part for name, part in book.sheets.items() if name.startswith("Chỉ tiêu")]
        assert [part.name for part in parts[:2]] == ["Chỉ tiêu", "Chỉ tiêu (2)"]
        assert all(len(part.rows) <= 10 and part.filter for part in parts)
        rows = [row["A"].value for part in parts for row in part.rows[1:]]
        counts = book.sheets["Văn bản"].rows[1:]
        column = next(x for x, c in book.sheets["Văn bản"].rows[0].items() if c.value == "Số lượng: chỉ tiêu")
    assert len(rows) == sum(row[column].value for row in counts)


def test_more_links_than_excel_takes_become_plain_text(
    results: Sequence[Result], plans: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheet, "MOST_LINKS", 3)
    build(tmp_path, ["xlsx"], results, plans)
    with Workbook(tmp_path / "tables" / "plans.xlsx") as book:
        targets = book.sheets["Chỉ tiêu"]
        assert len(targets.links) == 3
        assert all(row["A"].value for row in targets.rows)


@pytest.mark.parametrize("text", ["a" * LONGEST, "ế" * LONGEST, "😀" * (LONGEST // 2)])
def test_a_text_that_fits_is_whole(text: str) -> None:
    assert cut(text) == text


@pytest.mark.parametrize("text", ["a" * (LONGEST + 1), "😀" * LONGEST, "a" + "😀" * (LONGEST // 2 + 1)])
def test_a_text_that_does_not_fit_is_cut_between_characters(text: str) -> None:
    short = cut(text)
    assert short.endswith("…")
    assert text.startswith(short[:-1])
    assert LONGEST - 2 <= len(short.encode("utf-16-le")) // 2 <= LONGEST


def test_a_cut_is_told(tmp_path: Path) -> None:
    document = parse(PLAN)
    long = replace(document.targets[0], indicator="chữ " * LONGEST)
    (tmp_path / "a.json").write_bytes(to_json(document.model_copy(update={"targets": (long,)})))
    cuts = build(tmp_path, ["xlsx"], [Result("a.txt", tmp_path / "a.json")], tmp_path)
    assert [tuple(found) for found in cuts] == [("a.txt", "targets", "indicator")]
