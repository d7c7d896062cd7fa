"""Targets of many plans -> rows of the table `targets` (`tables/findings.py`): CSV, JSON Lines, and a table for people.

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
from .tables import Plan
from .tables.csv_files import cell
from .tables.findings import TARGETS

COLUMNS = tuple(column.name for column in TARGETS.columns)


class Row(SimpleNamespace):
    """One target in the words of a table; its attributes are the columns, in their order."""


def rows(document: Document, path: str) -> Iterator[Row]:
    """One row a target of this plan, which was read from `path`."""
    for values in TARGETS.rows(Plan(document, path)):
        yield Row(**dict(zip(COLUMNS, values, strict=True)))


def csv_lines(found: Iterable[Row]) -> Iterator[str]:
    """The heading and one line a row, each with its CRLF."""
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow(COLUMNS)
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
