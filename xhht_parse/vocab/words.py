"""The word lists in force: the package's own, or those with a user's additions.

Each list is `data/NAME.toml`, an array of tables; each entry becomes one of the records below.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from functools import cache, lru_cache
from importlib.resources import files
from os import PathLike
from typing import Any, Literal, TypeVar

import msgspec

from ..rules.problems import rules_error
from ..rules.user import NO_RULES, UserRules, load

E = TypeVar("E")
Era = Literal["before", "after"]
Eras = tuple[Era, Era]

_MERGED = "2025-07-01"


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
    era: Era
    kind: Literal["province", "city"]
    seat: str
    places: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    merged_into: str = ""
    merged_from: tuple[str, ...] = ()
    city_since: str = ""
    """The day on which a province became a city; "" where the kind never changed."""

    def is_city(self, date: str | None) -> bool:
        """Whether it is a city on this day; without a day, whether it is one now."""
        return self.kind == "city" and (date is None or date >= self.city_since)


def eras(date: str | None) -> Eras:
    """Where to look for the provinces of this day, first and then; without a day those of now come first."""
    return ("before", "after") if date is not None and date < _MERGED else ("after", "before")


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
    user_rules: UserRules = NO_RULES
    """A user's own patterns; its entries have already joined the lists above."""


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


def in_force(rules: str | PathLike[str] | UserRules | None) -> Words:
    """The lists for a parse: the package's own, or those with the additions of a user's file."""
    if rules is None:
        return standard()
    if not isinstance(rules, UserRules | str | PathLike):
        raise TypeError(f"rules takes a path or what rules.user.load gave, not {type(rules).__name__}")
    return extended(rules if isinstance(rules, UserRules) else load(rules))


@lru_cache(maxsize=16)
def extended(rules: UserRules) -> Words:
    """The package's lists with a user's entries behind them. Raises `RulesError` for an entry that is not right."""
    base = standard()
    return Words(
        kinds=base.kinds + _added(Kind, rules, "kind"),
        agencies=base.agencies + _added(Agency, rules, "agency"),
        provinces=base.provinces + _added(Province, rules, "province"),
        units=base.units + _added(Unit, rules, "unit"),
        comparators=base.comparators + _added(Comparator, rules, "comparator"),
        roles=base.roles + _added(Role, rules, "role"),
        user_rules=rules,
    )


def _added(record: type[E], rules: UserRules, table: str) -> tuple[E, ...]:
    known, added = [f.name for f in fields(record)], []  # type: ignore[arg-type]
    for row, line in zip(rules.entries[table], rules.lines.get(table, ()), strict=False):
        for key in row:
            if key not in known:
                raise rules_error(rules.path, line, "unknown-key", table=table, key=key, known=", ".join(known))
        try:
            added.append(msgspec.convert(row, record))
        except msgspec.ValidationError as error:
            raise rules_error(rules.path, line, "wrong-entry", table=table, detail=error) from None
    return tuple(added)


def _rows(name: str, key: str) -> list[dict[str, Any]]:
    source = files("xhht_parse.vocab") / "data" / f"{name}.toml"
    rows: list[dict[str, Any]] = tomllib.loads(source.read_text("utf-8"))[key]
    return rows
