"""What is read back from each format is what went in: the same rows, the same values, of the right type."""

from __future__ import annotations

import csv
import json
import shutil
import subprocess
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from workbook import Workbook
from xhht_parse import Document
from xhht_parse.batch import Result
from xhht_parse.writers.tables import TABLES, Column, Plan, Table
from xhht_parse.writers.tables.guard import freed

pytestmark = pytest.mark.usefixtures("tables")
EACH = pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)


@pytest.fixture(scope="session")
def wanted(results: Sequence[Result]) -> dict[str, list[tuple[Any, ...]]]:
    """The rows of every table as they are before any format."""
    rows: dict[str, list[tuple[Any, ...]]] = {table.name: [] for table in TABLES}
    for result in results:
        plan = Plan(Document.model_validate_json(result.output.read_bytes()), result.path)
        for table in TABLES:
            rows[table.name].extend(table.rows(plan))
    return rows


def read_csv(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def of_csv(column: Column, cell: str) -> Any:
    """A cell as its column means it; an empty one is None."""
    kinds = {"integer": int, "number": float, "flag": "true".__eq__, "date": date.fromisoformat}
    if not cell:
        return None
    if column.kind == "list":
        return tuple(freed(cell).split("; "))
    return kinds.get(column.kind, freed)(cell)


def flat(value: Any) -> Any:
    """What a format that knows no empty list or text can say."""
    return None if value in ("", ()) else value


@EACH
def test_csv_gives_every_value_back(table: Table, tables: Path, wanted: dict[str, list[tuple[Any, ...]]]) -> None:
    head, *rows = read_csv(tables / f"{table.name}.csv")
    assert head == [column.name for column in table.columns]
    found = [tuple(of_csv(c, cell) for c, cell in zip(table.columns, row, strict=True)) for row in rows]
    assert found == [tuple(map(flat, row)) for row in wanted[table.name]]


@EACH
def test_parquet_gives_every_value_back(table: Table, tables: Path, wanted: dict[str, list[tuple[Any, ...]]]) -> None:
    from pyarrow.parquet import read_table

    read = read_table(tables / f"{table.name}.parquet")
    assert read.column_names == [column.name for column in table.columns]
    rows = [tuple(tuple(v) if isinstance(v, list) else v for v in row.values()) for row in read.to_pylist()]
    assert rows == wanted[table.name]


@EACH
def test_duckdb_gives_every_value_back(table: Table, tables: Path, wanted: dict[str, list[tuple[Any, ...]]]) -> None:
    import duckdb

    with duckdb.connect(str(tables / "plans.duckdb"), read_only=True) as base:
        rows = base.execute(f'SELECT * FROM "{table.name}"').fetchall()
    assert [tuple(tuple(v) if isinstance(v, list) else v for v in row) for row in rows] == wanted[table.name]


def in_words(column: Column, value: Any) -> Any:
    """A value as a workbook shows it."""
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, tuple):
        return flat("; ".join(value))
    if isinstance(value, date) and value.year < 1900:
        return value.isoformat()
    return flat(column.words.get(value, value)) if isinstance(value, str) else value


@EACH
def test_a_workbook_gives_every_value_back(
    table: Table, workbook: Workbook, wanted: dict[str, list[tuple[Any, ...]]]
) -> None:
    head, *rows = workbook.sheets[table.title].rows
    assert [cell.value for cell in head.values()] == [column.title for column in table.columns]
    letters = list(head)
    found = [tuple(row[x].value if x in row else None for x in letters) for row in rows]
    assert found == [
        tuple(in_words(c, v) for c, v in zip(table.columns, row, strict=True)) for row in wanted[table.name]
    ]


def test_parquet_is_typed(tables: Path) -> None:
    from pyarrow.parquet import read_schema

    documents, targets = (read_schema(tables / f"{name}.parquet") for name in ("documents", "targets"))
    types = {name: str(documents.field(name).type) for name in ("issued_date", "recipients", "targets", "number")}
    assert types["issued_date"] == "date32[day]"
    assert types["recipients"].startswith("list<")
    assert (types["targets"], types["number"]) == ("int64", "string")
    assert (str(targets.field("value").type), str(targets.field("annual").type)) == ("double", "bool")
    assert targets.field("value").metadata[b"title"].decode() == "Giá trị"


@pytest.mark.parametrize("name", ["plans.jsonl", "plans.jsonl.zst"])
def test_a_line_is_the_json_of_a_plan(name: str, tables: Path, results: Sequence[Result]) -> None:
    import zstandard

    data = (tables / name).read_bytes()
    if name.endswith("zst"):
        data = zstandard.ZstdDecompressor().stream_reader(data).read()
    lines = data.split(b"\n")
    assert lines.pop() == b""
    assert lines == [result.output.read_bytes() for result in results]
    assert [json.loads(line)["schema_version"] for line in lines]


def test_a_view_joins_the_plan_to_every_table(tables: Path) -> None:
    import duckdb

    with duckdb.connect(str(tables / "plans.duckdb"), read_only=True) as base:
        for table in TABLES[1:]:
            name = f"{table.name}_with_documents"
            rows = base.execute(f'SELECT count(*) FROM "{table.name}"').fetchone()
            assert base.execute(f"SELECT count(issuer_level) >= 0, count(*) FROM {name}").fetchone()[1:] == rows
        titles = base.execute("SELECT comment FROM duckdb_columns() WHERE column_name = 'indicator'").fetchall()
    assert titles[0][0].startswith("Chỉ tiêu.")


@pytest.fixture(scope="session")
def as_libreoffice_sees_it(tables: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sheets of the workbook as CSV files that LibreOffice wrote."""
    office, folder = shutil.which("soffice"), tmp_path_factory.mktemp("office")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    every_sheet_as_it_is = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", every_sheet_as_it_is, "--outdir", folder]
    subprocess.run([*command, tables / "plans.xlsx"], check=False, capture_output=True, timeout=120)
    if not list(folder.glob("*.csv")):
        pytest.skip("LibreOffice has no Calc here (apt install libreoffice-calc)")
    return folder


@EACH
def test_libreoffice_reads_the_same_rows(
    table: Table, as_libreoffice_sees_it: Path, wanted: dict[str, list[tuple[Any, ...]]]
) -> None:
    head, *rows = read_csv(as_libreoffice_sees_it / f"plans-{table.title}.csv")
    assert head == [column.title for column in table.columns]
    texts = [at for at, column in enumerate(table.columns) if column.kind == "text"]
    found = [[row[at] for at in texts] for row in rows]
    assert found == [[in_words(table.columns[at], row[at]) or "" for at in texts] for row in wanted[table.name]]
