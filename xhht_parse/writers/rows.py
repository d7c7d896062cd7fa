"""A table of many plans -> its rows one by one: CSV, JSON Lines, and what the tables for people are made from.

CSV: RFC 4180, a full stop in numbers; a text that a spreadsheet would run as a formula is disarmed (`tables/guard.py`).
A byte order mark is the caller's choice: Excel needs it, other programs do not want it.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from types import SimpleNamespace

import msgspec

from ..models import Document
from .tables import Plan, Table
from .tables.csv_files import cell


class Row(SimpleNamespace):
    """One row in the words of its table; its attributes are the columns, in their order."""


def columns(table: Table) -> tuple[str, ...]:
    """The names of the columns."""
    return tuple(column.name for column in table.columns)


def rows(table: Table, document: Document, path: str) -> Iterator[Row]:
    """The rows of this plan, which was read from `path`."""
    names = columns(table)
    for values in table.rows(Plan(document, path)):
        yield Row(**dict(zip(names, values, strict=True)))


def csv_lines(table: Table, found: Iterable[Row]) -> Iterator[str]:
    """The heading and one line a row, each with its CRLF."""
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow(columns(table))
    yield _taken(buffer)
    for row in found:
        writer.writerow([cell(value) for value in vars(row).values()])
        yield _taken(buffer)


def json_lines(found: Iterable[Row]) -> Iterator[bytes]:
    """One JSON object a row, each with its line feed."""
    for row in found:
        yield msgspec.json.encode(vars(row)) + b"\n"


def _taken(buffer: io.StringIO) -> str:
    text = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return text
