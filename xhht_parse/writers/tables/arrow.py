"""Tables -> batches of typed columns, as Parquet and DuckDB take them.

Texts are strings, whole numbers int64, numbers double, days date32, yes or no bool, several texts a list of strings.
The title and the note of a column travel with it.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from .column import Column, Kind, Table, Value
from .plan import Plan

if TYPE_CHECKING:
    import pyarrow

_ROWS = 10_000  # of a batch: some megabytes
_LARGEST = 2**63 - 1


def schema(table: Table) -> pyarrow.Schema:
    """The columns of a table with their types."""
    import pyarrow

    return pyarrow.schema([_field(column) for column in table.columns], metadata={"title": table.title})


def _field(column: Column) -> pyarrow.Field:
    import pyarrow

    types: dict[Kind, Any] = {
        "text": pyarrow.string(),
        "integer": pyarrow.int64(),
        "number": pyarrow.float64(),
        "flag": pyarrow.bool_(),
        "date": pyarrow.date32(),
        "list": pyarrow.list_(pyarrow.string()),
    }
    return pyarrow.field(column.name, types[column.kind], metadata={"title": column.title, "note": column.note})


class Batches:
    """The rows of one table, gathered until there are enough of them for a batch."""

    def __init__(self, table: Table) -> None:
        self.table, self.schema = table, schema(table)
        self._rows: list[tuple[Value, ...]] = []

    def add(self, plan: Plan) -> None:
        self._rows.extend(self.table.rows(plan))

    @property
    def full(self) -> bool:
        return len(self._rows) >= _ROWS

    def taken(self) -> pyarrow.Table:
        """What was gathered; the next batch begins."""
        import pyarrow

        columns = zip(*self._rows, strict=True) if self._rows else ((),) * len(self.schema)
        arrays = [
            pyarrow.array([_exact(value, column.kind) for value in values], field.type)
            for column, field, values in zip(self.table.columns, self.schema, columns, strict=True)
        ]
        self._rows = []
        return pyarrow.table(arrays, schema=self.schema)


def _exact(value: Value, kind: Kind) -> float | str | date | list[str] | None:
    if isinstance(value, tuple):
        return list(value)
    if kind == "number" and value is not None:
        return _double(value)
    if kind == "integer" and isinstance(value, int) and abs(value) > _LARGEST:
        return None
    return value


def _double(value: Any) -> float:
    try:
        return float(value)
    except OverflowError:  # a whole number of more than 308 digits
        return float("inf") if value > 0 else float("-inf")
