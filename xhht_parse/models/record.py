"""What every record of the output is: a frozen msgspec `Struct` that passes for a frozen dataclass.

A plan has thousands of records: a struct is made in a tenth of a frozen dataclass's time and written as JSON in two
thirds (9,000 records of nine real plans: 36 ms against 5), which was a tenth of the whole parse. Each record is
still defined once, by the annotations of its class: `dataclasses.fields`, `replace` and `asdict` take it, and so
pydantic makes the JSON Schema and the check of untrusted JSON from it as from any dataclass.
"""

from __future__ import annotations

from dataclasses import Field, dataclass, fields
from functools import cache
from typing import Any

from msgspec import Struct


class _DataclassFields:
    """The `__dataclass_fields__` of a record: made when first asked for, as a parse asks for none."""

    def __get__(self, record: Struct | None, kind: type[Struct]) -> dict[str, Field[Any]]:
        return _dataclass_fields(kind)


class Record(Struct, frozen=True, gc=False):  # without cycles: each holds only what was made before it
    """A frozen record; compared, shown and hashed by its fields."""

    __dataclass_fields__ = _DataclassFields()


def _unfilled(kind: type[Record]) -> Record:
    return kind(*(None,) * len(kind.__struct_fields__))


Record.__new__ = staticmethod(_unfilled)  # type: ignore[assignment, method-assign]  # pydantic makes it, then fills it


@cache
def _dataclass_fields(kind: type[Struct]) -> dict[str, Field[Any]]:
    names, defaults = kind.__struct_fields__, kind.__struct_defaults__
    body = dict(zip(names[len(names) - len(defaults) :], defaults, strict=True))
    annotations = {name: kind.__annotations__[name] for name in names}
    twin: Any = dataclass(type(kind.__name__, (), {**body, "__annotations__": annotations}))
    return {field.name: field for field in fields(twin)}
