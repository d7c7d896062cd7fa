"""The tables of a user's file, checked one by one -> `UserRules`. `user.py` tells the format."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, cast

import regex

from ..text.folds import fold
from .problems import RulesError, rules_error
from .user import BUDGET, LISTS, ROOMS, UserPattern, UserRules

_KEYS = ("name", "pattern", "set", "case", "finds", "ignores")


class Loader:
    """Checks the tables of one file; knows the line of each for its messages."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.lines: dict[str, tuple[int, ...]] = {}
        for number, line in enumerate(text.split("\n"), 1):
            head = re.match(r"\s*\[\[?\s*[\"']?([\w-]+)", line) or re.match(r"\s*[\"']?([\w-]+)[\"']?\s*=\s*\[", line)
            if head:
                self.lines[head[1]] = (*self.lines.get(head[1], ()), number)

    def rules(self, tables: Mapping[str, object]) -> UserRules:
        known = (*LISTS, *ROOMS)
        for table, rows in tables.items():
            if table not in known:
                raise self.error(table, 0, "unknown-table", known=", ".join(known))
            if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
                raise self.error(table, 0, "not-a-table")
        names: set[str] = set()
        found = {room: tuple(self.patterns(room, tables.get(room, []), names)) for room in ROOMS}
        entries = {table: tuple(cast("list[dict[str, Any]]", tables.get(table, []))) for table in LISTS}
        return UserRules(self.name, entries, self.lines, **found)

    def patterns(self, room: str, rows: object, names: set[str]) -> Iterator[UserPattern]:
        for at, row in enumerate(cast("list[dict[str, Any]]", rows)):
            self.check_keys(room, at, row)
            if row["name"] in names:
                raise self.error(room, at, "same-name", name=row["name"])
            names.add(row["name"])
            rule = UserPattern(f"user.{row['name']}", self.compiled(room, at, row), row.get("set", {}))
            self.check_groups(room, at, rule)
            self.check_examples(room, at, rule, row)
            yield rule

    def check_keys(self, room: str, at: int, row: Mapping[str, Any]) -> None:
        for key in row:
            if key not in _KEYS:
                raise self.error(room, at, "unknown-key", key=key, known=", ".join(_KEYS))
        for key in ("name", "pattern"):
            if key not in row:
                raise self.error(room, at, "missing-key", key=key)
            if not isinstance(row[key], str) or not row[key]:
                raise self.wrong(room, at, key, "a text", "một chuỗi")
        if not re.fullmatch(r"[a-z][a-z0-9-]*", row["name"]):
            raise self.wrong(room, at, "name", 'like "my-rule"', "dạng “my-rule” (chữ thường không dấu, gạch nối)")
        if not isinstance(row.get("case", False), bool):
            raise self.wrong(room, at, "case", "true or false", "true hoặc false")
        for key in ("finds", "ignores"):
            if not _is_texts(row.get(key, [])):
                raise self.wrong(room, at, key, "a list of texts", "một danh sách chuỗi")
        self.check_settings(room, at, row.get("set", {}))

    def check_settings(self, room: str, at: int, settings: object) -> None:
        if not isinstance(settings, dict):
            raise self.wrong(room, at, "set", "a table", "một bảng")
        allowed = ROOMS[room].settings
        for key, value in settings.items():
            if key not in allowed:
                raise self.error(room, at, "unknown-key", key=f"set.{key}", known=", ".join(allowed))
            if not isinstance(value, str) or (allowed[key] and value not in allowed[key]):
                one = ", ".join(allowed[key])
                raise self.wrong(
                    room,
                    at,
                    f"set.{key}",
                    f"one of {one}" if one else "a text",
                    f"một trong: {one}" if one else "chuỗi",
                )

    def compiled(self, room: str, at: int, row: Mapping[str, Any]) -> regex.Pattern[str]:
        flags = 0 if row.get("case", False) else regex.IGNORECASE
        try:
            return regex.compile(fold(row["pattern"]), flags)
        except regex.error as error:
            raise self.error(room, at, "wrong-pattern", detail=error) from None

    def check_groups(self, room: str, at: int, rule: UserPattern) -> None:
        groups, allowed = rule.pattern.groupindex, ROOMS[room]
        for group in groups:
            if group not in allowed.groups:
                raise self.error(room, at, "unknown-group", group=group, known=", ".join(allowed.groups))
        if allowed.needs not in groups:
            raise self.error(room, at, "missing-group", group=allowed.needs)

    def check_examples(self, room: str, at: int, rule: UserPattern, row: Mapping[str, Any]) -> None:
        for key, wanted, code in (("finds", True, "example-missed"), ("ignores", False, "example-found")):
            for example in row.get(key, []):
                try:
                    found = rule.pattern.search(fold(example), timeout=BUDGET) is not None
                except TimeoutError:
                    raise self.error(room, at, "example-timeout", example=example, seconds=BUDGET) from None
                if found is not wanted:
                    raise self.error(room, at, code, example=example)

    def wrong(self, table: str, at: int, key: str, wanted: str, wanted_vi: str) -> RulesError:
        return self.error(table, at, "wrong-value", key=key, wanted=wanted, wanted_vi=wanted_vi)

    def error(self, table: str, at: int, code: str, **facts: object) -> RulesError:
        lines = self.lines.get(table, ())
        return rules_error(self.name, lines[at] if at < len(lines) else None, code, table=table, **facts)


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)
