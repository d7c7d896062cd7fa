"""The forms of output besides one JSON a plan. To add one: a writer (`sink.py` says what it is), and its line here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib.util import find_spec

from . import TABLES
from .csv_files import csv_files
from .duck import duck
from .json_lines import json_lines, packed_lines
from .parquet import parquet
from .sink import Format
from .xlsx import xlsx


def _each(ending: str) -> tuple[str, ...]:
    return tuple(f"{table.name}.{ending}" for table in TABLES)


FORMATS: Mapping[str, Format] = {
    "jsonl": Format(("plans.jsonl",), json_lines),
    "jsonl.zst": Format(("plans.jsonl.zst",), packed_lines, "zstd", ("zstandard",)),
    "csv": Format(_each("csv"), csv_files),
    "xlsx": Format(("plans.xlsx",), xlsx, "table", ("xlsxwriter",)),
    "parquet": Format(_each("parquet"), parquet, "table", ("pyarrow",)),
    "duckdb": Format(("plans.duckdb",), duck, "query", ("duckdb", "pyarrow")),
}


class MissingExtra(Exception):
    """A format needs packages that are not installed; `extra` names them for pip."""

    def __init__(self, form: str, extra: str) -> None:
        super().__init__(f'"{form}" needs packages that are not installed: pip install "xhht-parse[{extra}]"')
        self.form, self.extra = form, extra


def check(forms: Iterable[str]) -> None:
    """Raise `MissingExtra` for the first format that could not be written here."""
    for form in forms:
        needed = FORMATS[form]
        if needed.extra and not all(map(find_spec, needed.modules)):
            raise MissingExtra(form, needed.extra)
