"""Results of a run as the tables are made from: four plans of the corpus, and one whose every text means harm."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from command import PLAN
from workbook import Workbook
from xhht_parse import Document, parse, parse_file
from xhht_parse.batch import Result
from xhht_parse.batch.outputs import build
from xhht_parse.writers import to_json

CORPUS = Path(__file__).parents[2] / "corpus"
PLANS = ("every-target-form-2025", "decision-attached-plan-2024", "budget-plan-2026", "full-of-slips-2024")
HARM = '=HYPERLINK("http://example.org";"x")'


def harmful() -> Document:
    """A plan whose title, heading and indicator are formulas, and whose number is a date before Excel's first."""
    document = parse(PLAN)
    target = replace(document.targets[0], indicator=HARM, unit="- 95%", population="＝1+1")
    metadata = replace(document.metadata, title="@SUM(A1)", issued_date="1889-05-01", recipients=("+84", "-1"))
    return document.model_copy(update={"metadata": metadata, "targets": (target,)})


@pytest.fixture(scope="session")
def plans(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of plans, as a run reads it."""
    folder = tmp_path_factory.mktemp("plans")
    for name in PLANS:
        source = next((CORPUS / name).glob("source.*"))
        (folder / f"{name}{source.suffix}").write_bytes(source.read_bytes())
    (folder / "Kế hoạch số 1 #50%.txt").write_bytes(b"x")
    return folder


@pytest.fixture(scope="session")
def results(plans: Path, tmp_path_factory: pytest.TempPathFactory) -> Sequence[Result]:
    """What a run makes of them."""
    out = tmp_path_factory.mktemp("out")
    made = []
    for path in sorted(plans.iterdir()):
        document = harmful() if path.name.startswith("Kế") else parse_file(path)
        output = out / f"{path.name}.json"
        output.write_bytes(to_json(document))
        made.append(Result(path.name, output))
    return made


@pytest.fixture(scope="session")
def tables(results: Sequence[Result], plans: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the tables, in every format that can be written here."""
    for needed in ("pyarrow", "xlsxwriter", "duckdb", "zstandard"):
        pytest.importorskip(needed, reason=f"{needed} is not installed")
    out = tmp_path_factory.mktemp("made")
    build(out, ("jsonl", "jsonl.zst", "csv", "xlsx", "parquet", "duckdb"), results, plans)
    return out / "tables"


@pytest.fixture(scope="session")
def workbook(tables: Path) -> Iterator[Workbook]:
    with Workbook(tables / "plans.xlsx") as book:
        yield book
