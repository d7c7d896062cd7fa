"""Tables -> one DuckDB file: the tables, and for each a view that joins the documents' columns to it.

`targets_with_documents` has a target's columns and those of its plan, so that "which provinces promise less than 90 %
by 2025" is one SELECT. Titles and notes are comments on the columns (`duckdb_columns()` shows them).
"""

from __future__ import annotations

import errno
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from . import TABLES
from .arrow import Batches
from .column import Kind, Table
from .documents import DOCUMENTS
from .plan import Plan
from .sink import Add, Job

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_SETTINGS: dict[str, Any] = {"threads": 1, "memory_limit": "128MB"}  # one thread keeps the rows in order
_TYPES: Mapping[Kind, str] = {
    "text": "VARCHAR",
    "integer": "BIGINT",
    "number": "DOUBLE",
    "flag": "BOOLEAN",
    "date": "DATE",
    "list": "VARCHAR[]",
}


@contextmanager
def duck(files: Mapping[str, Path], _: Job) -> Iterator[Add]:
    """One file, `files["plans.duckdb"]`."""
    import duckdb

    (path,) = files.values()
    try:
        with duckdb.connect(config={**_SETTINGS, "temp_directory": f"{path}.tmp"}) as base:
            base.execute(f"ATTACH {_text(str(path))} AS plans")  # its name inside; else that of the unfinished file
            base.execute("USE plans")
            tables = [Batches(table) for table in TABLES]
            for table in TABLES:
                _make(base, table)

            def add(plan: Plan, _: bytes) -> None:
                for batches in tables:
                    batches.add(plan)
                    if batches.full:
                        _insert(base, batches)

            yield add
            for batches in tables:
                _insert(base, batches)
            for table in TABLES[1:]:
                base.execute(view(table))
            base.execute("CHECKPOINT")
    except duckdb.OperationalError as error:  # the disk is full, or may not be written to
        raise OSError(errno.EIO, str(error), str(path)) from None


def view(table: Table) -> str:
    """The SQL of a view: a table's columns, then those of the plan, "document_" before a name that both have."""
    taken = {column.name for column in table.columns}
    own = [f"t.{_name(column.name)}" for column in table.columns]
    plans = [
        f"d.{_name(column.name)}" + (f" AS {_name('document_' + column.name)}" if column.name in taken else "")
        for column in DOCUMENTS.columns
        if column.name != "path"
    ]
    return (
        f"CREATE VIEW {table.name}_with_documents AS SELECT {', '.join(own + plans)} "
        f"FROM {_name(table.name)} t JOIN documents d ON t.path = d.path"
    )


def _make(base: DuckDBPyConnection, table: Table) -> None:
    columns = ", ".join(f"{_name(column.name)} {_TYPES[column.kind]}" for column in table.columns)
    base.execute(f"CREATE TABLE {_name(table.name)} ({columns})")
    base.execute(f"COMMENT ON TABLE {_name(table.name)} IS {_text(f'{table.title}. {table.note}')}")
    for column in table.columns:
        comment = _text(f"{column.title}. {column.note}")
        base.execute(f"COMMENT ON COLUMN {_name(table.name)}.{_name(column.name)} IS {comment}")


def _insert(base: DuckDBPyConnection, batches: Batches) -> None:
    base.register("batch", batches.taken())
    base.execute(f"INSERT INTO {_name(batches.table.name)} SELECT * FROM batch")
    base.unregister("batch")


def _name(name: str) -> str:
    return f'"{name}"'


def _text(words: str) -> str:
    return "'" + words.replace("'", "''") + "'"
