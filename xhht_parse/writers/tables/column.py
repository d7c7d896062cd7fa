"""What a table of the output is: columns as values, each with its name, its titles, its type and how it is read.

All writers (CSV, XLSX, Parquet, DuckDB) and docs/tables.md are made from these values. Most columns are a field of a
record and take title, description and type from the models: `of(Target, "deadline.year", "year")`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic.fields import FieldInfo

from ...models.base import IsoDate, Number, Span
from .plan import Plan

Value = str | int | float | bool | date | tuple[str, ...] | None
Kind = Literal["text", "integer", "number", "flag", "date", "list"]
"""Of a column: text, whole number, number, yes or no, day, several texts."""

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table."""

    name: str
    """For programs: the key in CSV, Parquet and SQL."""
    title: str
    """For people: the heading in XLSX, in Vietnamese."""
    kind: Kind
    note: str
    """What it holds, in English."""
    read: Callable[[Plan, Any], Value]
    words: Mapping[str, str] = field(default_factory=dict)
    """Vietnamese for codes, used in XLSX alone: "lead" -> "chủ trì"."""


@dataclass(frozen=True, slots=True)
class Table:
    """One table: which records of a plan are its rows, and its columns."""

    name: str
    title: str
    note: str
    records: Callable[[Plan], Iterable[Any]]
    columns: tuple[Column, ...]

    def rows(self, plan: Plan) -> Iterable[tuple[Value, ...]]:
        """The rows of one plan, in the order of its text."""
        readers = [column.read for column in self.columns]
        for record in self.records(plan):
            yield tuple([read(plan, record) for read in readers])


def of(
    record: type,
    path: str,
    name: str | None = None,
    *,
    title: str | None = None,
    words: Mapping[str, str] | None = None,
) -> Column:
    """The column of a field: "indicator", or "deadline.year" for a record inside, null where that is null."""
    found = [_field(kind, key) for kind, key in _steps(record, path)]
    title = title or " – ".join(info.title or "" for info, _ in found)
    info, annotation = found[-1]
    kind = _kind(annotation)
    read = _reader(path.split("."), kind)
    return Column(name or path.replace(".", "_"), title, kind, info.description or "", read, words or {})


def made(name: str, title: str, kind: Kind, note: str, read: Callable[[Plan, Any], Value]) -> Column:
    """A column that no field gives as it is."""
    return Column(name, title, kind, note, read)


def day(text: str | None) -> date | None:
    """ "2025-06-30" as a day; None for what is no full date."""
    if text is None or not _DAY.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:  # "2025-02-30" in a JSON that we did not write
        return None


@cache
def _hints(record: type) -> dict[str, Any]:
    return get_type_hints(record, include_extras=True)


def _field(record: type, name: str) -> tuple[FieldInfo, Any]:
    hint = _hints(record)[name]
    info = next(part for part in reversed(hint.__metadata__) if isinstance(part, FieldInfo))
    return info, hint.__origin__


def _steps(record: type, path: str) -> Iterable[tuple[type, str]]:
    for key in path.split("."):
        yield record, key
        record = _inner(_field(record, key)[1])


def _inner(annotation: Any) -> Any:
    """`Deadline | None` -> `Deadline`, without the wrapping of `Annotated`."""
    if get_origin(annotation) is Annotated:
        return _inner(get_args(annotation)[0])
    if get_origin(annotation) in (Union, UnionType):
        kinds = [kind for kind in get_args(annotation) if kind is not type(None)]
        return _inner(kinds[0]) if len(kinds) == 1 else annotation
    return annotation


def _kind(annotation: Any) -> Kind:
    if IsoDate in (annotation, *get_args(annotation)):
        return "date"
    inner = _inner(annotation)
    if inner == Number or inner is float or get_args(inner)[:2] == (int, float):
        return "number"
    kinds: dict[Any, Kind] = {bool: "flag", int: "integer"}
    if get_origin(inner) is tuple:
        return "list"
    return kinds.get(inner, "text")


def _reader(keys: list[str], kind: Kind) -> Callable[[Plan, Any], Value]:
    if len(keys) == 1 and kind != "date":
        return lambda _, record, key=keys[0]: getattr(record, key)  # type: ignore[misc]

    def read(_: Plan, record: Any) -> Any:
        for key in keys:
            record = getattr(record, key)
            if record is None:
                return None
        return day(record) if kind == "date" else record

    return read


def place(record: Any) -> Span:
    """Where a record stands."""
    span: Span = record.span
    return span
