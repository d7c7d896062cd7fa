"""Every room's examples, both ways: each is found by its rule, each rule has one, and negatives give nothing.

An example is a whole little document beside the file whose lines it shows, `changes.toml` beside `changes.py`, or in
the room's `examples.toml`:

    [[example]]
    rule = "targets.percent"    # the rule that finds it; none for a negative; `rules = [...]` where it shows several
    text = "..."                # what `parse` is given
    gives = [{ value = 95, unit = "%", "deadline.year" = 2025, "span.text" = "..." }]
    doubts = ["target-without-deadline"]    # optional: diagnostics that it must raise
    room = "sections"           # optional: another key of Document than the folder's name
    reason = "an age"           # why nothing is found, where `gives = []`

`gives` holds the records of the room in order, each with the fields to be seen. Dotted keys reach inside;
`.text` behind a span is what stands there; the string "null" stands for a field that must be null. Sections are given
flat, each with `parent`, the id of the node above.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from laws import check
from plans import SPECIMENS
from xhht_parse import Document, parse
from xhht_parse.diagnostics import CODES

PACKAGE = Path(__file__).parents[1] / "xhht_parse"
FILES = sorted(path for path in PACKAGE.rglob("*.toml") if "\n[[example]]" in path.read_text("utf-8"))
KEYS = {"rule", "rules", "text", "gives", "doubts", "room", "reason", "note"}
ROOMS = sorted(path.name for path in (PACKAGE / "extract").iterdir() if (path / "__init__.py").exists())

ELSEWHERE = {"empty-text", "invalid-bytes", "lone-surrogate", "user-rule-timeout"}
"""Codes that no room's text can raise: tests/test_diagnostics.py and tests/doors/test_user_rules.py show them."""


class Example(NamedTuple):
    file: Path
    place: int
    home: str
    """The room whose rules it shows: the folder in `extract/`, else its own."""
    room: str
    """The key of Document where its records stand."""
    data: dict[str, Any]

    @property
    def rules(self) -> list[str]:
        return self.data.get("rules") or [self.data[key] for key in ("rule",) if key in self.data]


def examples() -> Iterator[Example]:
    for path in FILES:
        home = path.relative_to(PACKAGE / "extract").parts[0] if "extract" in path.parts else path.parent.name
        for place, data in enumerate(tomllib.loads(path.read_text("utf-8"))["example"], 1):
            yield Example(path, place, home, data.get("room", home), data)


EXAMPLES = list(examples())


def named(example: Example) -> str:
    """ "targets-promises-counts-33": `pytest -k targets` runs a room, `-k counts` a file."""
    folders = [part for part in example.file.relative_to(PACKAGE).parent.parts if part != "extract"]
    stem = [] if example.file.stem == "examples" else [example.file.stem]
    return "-".join((*folders, *stem, str(example.place)))


def records(document: Document, room: str) -> list[dict[str, Any]]:
    """The room's records as plain data, in order of place."""
    data = document.model_dump(mode="json")[room]
    if room == "sections":
        return flat(data)
    return data if isinstance(data, list) else [data]


def rules(found: list[dict[str, Any]]) -> set[str]:
    """The rules that made these records; those of metadata stand with its evidence."""
    pieces = [piece for record in found for piece in record.get("evidence", [record])]
    return {piece["rule"] for piece in pieces if "rule" in piece}


def flat(nodes: list[dict[str, Any]], parent: str | None = None) -> list[dict[str, Any]]:
    rows = []
    for node in nodes:
        rows += [node | {"parent": parent, "children": None}, *flat(node["children"], node["id"])]
    return rows


def seen(record: Any, key: str, text: str) -> Any:
    """What stands in the record under a dotted key."""
    for name in key.split("."):
        if record is None:
            return None
        if name == "text" and isinstance(record, dict) and record.keys() == {"start", "end"}:
            return text[record["start"] : record["end"]]
        record = record[int(name)] if isinstance(record, list) else record[name]
    return record


@pytest.mark.parametrize("example", EXAMPLES, ids=named)
def test_example(example: Example) -> None:
    assert example.data.keys() <= KEYS, "unknown key"
    document = check(example.data["text"])  # every example is held to every law, too
    codes = {d.code for d in document.diagnostics}
    assert set(example.data.get("doubts", ())) <= codes
    if "gives" not in example.data:
        assert example.data.get("doubts"), "an example shows records or doubts"
        return
    found = records(document, example.room)
    wanted = [{key: None if v == "null" else v for key, v in want.items()} for want in example.data["gives"]]
    shown = [
        {key: seen(record, key, document.text) for key in want} for want, record in zip(wanted, found, strict=False)
    ]
    assert shown == wanted
    assert len(found) == len(wanted), found[len(wanted) :]
    assert wanted or example.data.get("reason"), "a negative says why"
    assert not wanted or set(example.rules) <= rules(found)


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_examples_stand_beside_the_file_that_they_show(path: Path) -> None:
    assert path.stem == "examples" or path.with_suffix(".py").exists()


@pytest.mark.parametrize("room", ROOMS)
def test_room_shows_what_it_finds_and_what_it_leaves(room: str) -> None:
    own = [e for e in EXAMPLES if e.home == room]
    assert any(e.data.get("gives") for e in own)
    assert any(e.data.get("gives") == [] for e in own) or room == "metadata"


@pytest.mark.parametrize("room", ROOMS)
def test_every_rule_has_an_example_and_every_example_a_rule(room: str) -> None:
    known = set(import_module(f"xhht_parse.extract.{room}").RULES)
    shown = {rule for e in EXAMPLES if e.home == room for rule in e.rules}
    assert known - shown == set(), "rules without an example"
    assert shown - known == set(), "examples of rules that are not in RULES"


@pytest.mark.parametrize("path", SPECIMENS, ids=lambda path: path.parent.name)
def test_every_rule_in_the_output_is_one_of_its_room(path: Path) -> None:
    document = parse(path.read_bytes().decode("utf-8"))
    for room in ROOMS:
        assert rules(records(document, room)) <= set(import_module(f"xhht_parse.extract.{room}").RULES)


def test_every_diagnostic_has_an_example() -> None:
    shown = {code for e in EXAMPLES for code in e.data.get("doubts", ())}
    sources = "".join(path.read_text("utf-8") for path in (PACKAGE / "readers").rglob("*.py"))
    of_readers = {code for code in CODES if f'"{code}"' in sources}  # tests/readers shows them
    assert set(CODES) - shown - ELSEWHERE - of_readers == set()
