"""The word lists: valid by their schema, sorted, without repeats, in NFC, each with its sources noted."""

from __future__ import annotations

import json
import tomllib
import unicodedata
from collections import Counter
from dataclasses import fields
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from xhht_parse.vocab import words
from xhht_parse.vocab.indicators import Indicator

ROOT = Path(__file__).parents[1]
DATA = ROOT / "xhht_parse" / "vocab" / "data"
SCHEMAS = ROOT / "schemas" / "words"
LISTS = sorted(path.stem for path in DATA.glob("*.toml"))
ORDER = {
    "agencies": ("code", "name"),
    "comparators": ("text",),
    "indicators": ("code",),
    "kinds": ("code", "scheme", "name"),
    "provinces": ("era", "code"),
    "roles": ("role",),
    "units": ("name",),
}
RECORDS = {
    "agencies": words.Agency,
    "comparators": words.Comparator,
    "indicators": Indicator,
    "kinds": words.Kind,
    "provinces": words.Province,
    "roles": words.Role,
    "units": words.Unit,
}


def schema(name: str) -> dict[str, Any]:
    return json.loads((SCHEMAS / f"{name}.schema.json").read_text("utf-8"))


def rows(name: str) -> list[dict[str, Any]]:
    (only,) = tomllib.loads((DATA / f"{name}.toml").read_text("utf-8")).values()
    return only


def test_every_list_has_a_schema_and_every_schema_a_list() -> None:
    assert sorted(path.name.removesuffix(".schema.json") for path in SCHEMAS.glob("*.json")) == LISTS


@pytest.mark.parametrize("name", LISTS)
def test_list_is_valid(name: str) -> None:
    validator = jsonschema_rs.Draft202012Validator(schema(name))
    data = tomllib.loads((DATA / f"{name}.toml").read_text("utf-8"))
    assert [f"{e.instance_path}: {e.message}" for e in validator.iter_errors(data)] == []


@pytest.mark.parametrize("name", LISTS)
def test_schema_knows_the_fields_of_the_record(name: str) -> None:
    (array,) = schema(name)["properties"].values()
    known = set(array["items"]["properties"])
    assert {f.name for f in fields(RECORDS[name])} == known


@pytest.mark.parametrize("name", LISTS)
def test_entries_are_sorted_and_stand_once(name: str) -> None:
    keys = [tuple(row[field] for field in ORDER[name]) for row in rows(name)]
    assert keys == sorted(keys)
    assert [key for key, count in Counter(keys).items() if count > 1] == []


@pytest.mark.parametrize("name", LISTS)
def test_no_alias_repeats_the_name(name: str) -> None:
    assert [row["name"] for row in rows(name) if "name" in row and row["name"] in row.get("aliases", ())] == []


@pytest.mark.parametrize("name", LISTS)
def test_file_is_in_nfc_with_line_feeds_and_notes_its_sources(name: str) -> None:
    raw = (DATA / f"{name}.toml").read_bytes().decode("utf-8")
    assert unicodedata.is_normalized("NFC", raw)
    assert "\r" not in raw
    head = raw[: raw.index("[[")]
    assert head.startswith("# ")
    assert "ource" in head or all(row.get("source") for row in rows(name)), "say at the head where the list is from"


def test_provinces_point_at_one_another() -> None:
    """63 before, 34 after; every old one flows into a new one that names it."""
    by_era = Counter(row["era"] for row in rows("provinces"))
    assert by_era == {"before": 63, "after": 34}
    after = {row["code"]: row for row in rows("provinces") if row["era"] == "after"}
    for row in rows("provinces"):
        if row["era"] == "before":
            new = after[row["merged_into"]]
            assert row["name"] in new.get("merged_from", (new["name"],))
