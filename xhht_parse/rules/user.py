"""A user's own rules: a TOML file -> `UserRules` (entries for the word lists, patterns for four rooms).

    [[unit]]                          # as in vocab/data/units.toml; so for kind, agency, province, comparator, role
    name = "suất học bổng"
    group = "count"

    [[targets]]                       # or references, assignments, definitions
    name = "scholarships"             # reaches the output as "user.scholarships"
    pattern = '''trao (?P<value>[0-9.]+) (?P<unit>suất học bổng)'''
    set = { comparator = "ge" }       # what no group can say
    finds = ["Mỗi năm trao 500 suất học bổng"]      # checked when the file is read
    ignores = ["đã trao học bổng"]

Patterns run under the `regex` package with a time budget a document: see `Timed`. They match whatever
the case unless `case = true`, and are folded like the package's own (`text.folds`). A match may not
leave its paragraph; `\\G` is the paragraph's start. `ROOMS` lists the groups and the keys of `set`.
"""

from __future__ import annotations

import os
import re
import tomllib
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from .problems import RulesError, rules_error

if TYPE_CHECKING:
    import regex

__all__ = ["BUDGET", "LISTS", "NO_RULES", "ROOMS", "RulesError", "Timed", "UserPattern", "UserRules", "load"]

LISTS = ("kind", "agency", "province", "unit", "comparator", "role")
"""The tables whose entries join the package's word lists."""


class Room(NamedTuple):
    needs: str
    """The group without which a match says nothing."""
    groups: tuple[str, ...]
    settings: Mapping[str, tuple[str, ...]]
    """Keys of `set` and the values they may have; empty means any text."""


ROOMS: Mapping[str, Room] = {
    "targets": Room(
        "value",
        ("value", "value_max", "unit", "per", "indicator", "year"),
        {
            "comparator": ("eq", "gt", "ge", "lt", "le", "approx", "between"),
            "change": ("increase", "decrease"),
            "unit": (),
            "per": (),
        },
    ),
    "references": Room("number", ("number", "date", "issuer"), {"kind": ()}),
    "assignments": Room("agency", ("agency", "duty"), {"role": ("lead", "coordinate", "other")}),
    "definitions": Room("term", ("term", "meaning"), {"kind": ("document", "self", "agency", "other")}),
}

BUDGET = 1.0
"""Seconds that one pattern may spend in one document, and on one of its examples."""


@dataclass(frozen=True, slots=True, eq=False)
class UserPattern:
    """One pattern of a user's file."""

    name: str
    """With its "user." in front."""
    pattern: regex.Pattern[str]
    settings: Mapping[str, str]

    def within(self, doubt: Callable[..., None]) -> Timed:
        """This pattern for one document, whose `Reading.doubt` hears of a timeout."""
        return Timed(self, doubt)


@dataclass(slots=True)
class Timed:
    """A user's pattern in one document. It has `BUDGET` seconds there; then it is let go, with a diagnostic."""

    rule: UserPattern
    doubt: Callable[..., None]
    left: float = BUDGET

    def finditer(self, folded: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """Matches in `folded[start:end]`, empty ones left out; nothing once the time is used up."""
        while self.left > 0 and start <= end:
            begun = perf_counter()
            try:
                match = self.rule.pattern.search(folded, start, end, timeout=self.left)
            except TimeoutError:
                self.left = 0.0
                self.doubt("user-rule-timeout", start, end, rule=self.rule.name, seconds=BUDGET)
                return
            self.left -= perf_counter() - begun
            if match is None:
                return
            if match.end() > match.start():
                yield cast("re.Match[str]", match)
            start = max(match.end(), match.start() + 1)


@dataclass(frozen=True, slots=True, eq=False)
class UserRules:
    """A user's file, checked. Compared by identity; the same content gives the same object."""

    path: str = ""
    entries: Mapping[str, tuple[Mapping[str, Any], ...]] = field(default_factory=dict)
    """Rows by table, one of `LISTS`; `vocab.words` makes records of them."""
    lines: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """The line of each `[[table]]`, for messages."""
    targets: tuple[UserPattern, ...] = ()
    references: tuple[UserPattern, ...] = ()
    assignments: tuple[UserPattern, ...] = ()
    definitions: tuple[UserPattern, ...] = ()


NO_RULES = UserRules()


def load(path: str | os.PathLike[str]) -> UserRules:
    """The rules in this file. Raises `RulesError` with the line of the first thing that is wrong."""
    name = os.fspath(path)
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise rules_error(name, None, "cannot-read", detail=error.strerror or error) from None
    return _loaded(name, data)


@lru_cache(maxsize=16)
def _loaded(name: str, data: bytes) -> UserRules:
    try:
        text = unicodedata.normalize("NFC", data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise rules_error(name, data.count(b"\n", 0, error.start) + 1, "not-utf8", at=error.start) from None
    text = text.replace("\r\n", "\n")
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _not_toml(name, text, str(error)) from None
    from .user_file import Loader  # brings in `regex`, which a parse without user rules does not need

    return Loader(name, text).rules(tables)


def _not_toml(name: str, text: str, detail: str) -> RulesError:
    place = re.search(r" \(at line (\d+), column (\d+)\)$", detail)
    line = int(place[1]) if place else text.count("\n") + 1
    return rules_error(name, line, "not-toml", detail=detail[: place.start()] if place else detail)
