"""The word lists in force: the package's own, or those with a user's additions.

Each list is `data/NAME.toml`, an array of tables; each entry becomes one of the records below.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from typing import Any, Literal, TypeVar

E = TypeVar("E")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of document (tên loại văn bản)."""

    code: str
    name: str
    scheme: Literal["state", "law", "party"]
    aliases: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class Agency:
    """An agency (cơ quan)."""

    code: str
    name: str
    level: Literal["central", "province", "district", "commune"] | None = None
    aliases: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Province:
    """A province or centrally run city (tỉnh, thành phố), before or after 1 July 2025."""

    code: str
    name: str
    era: Literal["before", "after"]
    kind: Literal["province", "city"]
    seat: str
    places: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    merged_into: str = ""
    merged_from: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit that targets are counted in (đơn vị tính)."""

    name: str
    group: str
    aliases: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class Comparator:
    """A comparator (từ so sánh) and the side of the number it stands on."""

    text: str
    sign: Literal["eq", "gt", "ge", "lt", "le", "approx", "between"]
    position: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Role:
    """A role of sections and the headings that show it."""

    role: str
    headings: tuple[str, ...]
    source: str = ""


@dataclass(frozen=True, eq=False)
class Words:
    """All word lists. One object a set of lists, compared by identity, so that rooms can cache by it."""

    kinds: tuple[Kind, ...]
    agencies: tuple[Agency, ...]
    provinces: tuple[Province, ...]
    units: tuple[Unit, ...]
    comparators: tuple[Comparator, ...]
    roles: tuple[Role, ...]


def entries(record: type[E], rows: list[dict[str, Any]]) -> tuple[E, ...]:
    """Rows of a TOML array as records; lists become tuples."""
    names = {f.name for f in fields(record)}  # type: ignore[arg-type]
    return tuple(
        record(**{k: tuple(v) if isinstance(v, list) else v for k, v in row.items() if k in names}) for row in rows
    )


@cache
def standard() -> Words:
    """The package's own word lists."""
    return Words(
        kinds=entries(Kind, _rows("kinds", "kind")),
        agencies=entries(Agency, _rows("agencies", "agency")),
        provinces=entries(Province, _rows("provinces", "province")),
        units=entries(Unit, _rows("units", "unit")),
        comparators=entries(Comparator, _rows("comparators", "comparator")),
        roles=entries(Role, _rows("roles", "role")),
    )


def _rows(name: str, key: str) -> list[dict[str, Any]]:
    source = files("xhht_parse.vocab") / "data" / f"{name}.toml"
    rows: list[dict[str, Any]] = tomllib.loads(source.read_text("utf-8"))[key]
    return rows
