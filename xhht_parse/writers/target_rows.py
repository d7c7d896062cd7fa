"""Targets of many plans -> rows: CSV and JSON Lines for programs, a table for people.

CSV: RFC 4180, a full stop in numbers. A text that a spreadsheet would run as a formula gets an apostrophe
before it. A byte order mark is the caller's choice: Excel needs it, other programs do not want it.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from ..models import Document
from ..models.base import Number
from .words import long_path, section_paths

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class Row(msgspec.Struct, frozen=True):
    """One target in the words of a table; the fields in the order of the columns."""

    path: str
    plan: str | None
    """Number of the plan."""
    section: str | None
    """Labels and headings from the root down."""
    section_id: str | None
    indicator: str | None
    comparator: str
    value: Number
    value_max: Number | None
    unit: str | None
    per: str | None
    change: str | None
    year: int | None
    start_year: int | None
    date: str | None
    annual: bool
    deadline_source: str | None
    baseline: Number | None
    baseline_year: int | None
    indicator_code: str | None
    quote: str
    start: int
    end: int
    target_id: str
    rule: str


COLUMNS = Row.__struct_fields__


def rows(document: Document, path: str) -> Iterator[Row]:
    """One row a target of this plan, which was read from `path`."""
    paths = section_paths(document)
    for t in document.targets:
        due, base = t.deadline, t.baseline
        yield Row(
            path=path,
            plan=document.metadata.number,
            section=long_path(paths[t.section_id]) if t.section_id and t.section_id in paths else None,
            section_id=t.section_id,
            indicator=t.indicator,
            comparator=t.comparator,
            value=t.value,
            value_max=t.value_max,
            unit=t.unit,
            per=t.per,
            change=t.change,
            year=due.year if due else None,
            start_year=due.start_year if due else None,
            date=due.date if due else None,
            annual=due.annual if due else False,
            deadline_source=due.source if due else None,
            baseline=base.value if base else None,
            baseline_year=base.year if base else None,
            indicator_code=t.indicator_code,
            quote=" ".join(document.text[t.span.start : t.span.end].split()),
            start=t.span.start,
            end=t.span.end,
            target_id=t.id,
            rule=t.rule,
        )


def csv_lines(found: Iterable[Row]) -> Iterator[str]:
    """The heading and one line a row, each with its CRLF."""
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow(COLUMNS)
    yield _taken(buffer)
    for row in found:
        writer.writerow([_cell(getattr(row, name)) for name in COLUMNS])
        yield _taken(buffer)


def json_lines(found: Iterable[Row]) -> Iterator[bytes]:
    """One JSON object a row, each with its line feed."""
    for row in found:
        yield msgspec.json.encode(row) + b"\n"


def _taken(buffer: io.StringIO) -> str:
    text = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return text


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str) and value.lstrip(" ").startswith(_FORMULA):
        return "'" + value
    return value
