"""Tables -> CSV files for people and programs: RFC 4180, UTF-8 with a byte order mark, commas, CRLF.

The mark is there because Excel takes a file without it for the system's old encoding and spoils every Vietnamese word;
pandas, DuckDB, R and LibreOffice read past it. Numbers have a full stop and no separators, days are ISO 8601, several
texts are joined by "; ", and what would run as a formula is disarmed (`guard.py`).
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from . import TABLES
from .column import Value
from .guard import guarded
from .plan import Plan
from .sink import Add, Job


@contextmanager
def csv_files(files: Mapping[str, Path], _: Job) -> Iterator[Add]:
    """One file a table, `files["targets.csv"]` …"""
    with ExitStack() as stack:
        writers = []
        for table in TABLES:
            file = stack.enter_context(files[f"{table.name}.csv"].open("w", encoding="utf-8-sig", newline=""))
            writer = csv.writer(file)
            writer.writerow([column.name for column in table.columns])
            writers.append(writer)

        def add(plan: Plan, _: bytes) -> None:
            for table, writer in zip(TABLES, writers, strict=True):
                writer.writerows([cell(value) for value in row] for row in table.rows(plan))

        yield add


def cell(value: Value) -> Any:
    """A value as CSV writes it."""
    if isinstance(value, str):
        return guarded(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return guarded("; ".join(value))
    return value
