"""Gold annotations on disk -> records. docs/annotation.md tells the format and what counts as right.

Two layouts are read: `NAME.gold.json` with its text `NAME.txt` beside it, and a folder a document
that holds `gold.json` and `source.*`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import starmap
from pathlib import Path
from typing import NamedTuple

import msgspec

from .json_files import decoded

Place = tuple[int, int]


class GoldSection(msgspec.Struct, frozen=True):
    start: int
    label: str
    parent: int | None = None
    """Start of the numbered node above it."""
    optional: bool = False


class GoldTarget(msgspec.Struct, frozen=True):
    at: Place
    """The value with its unit."""
    value: float
    value_max: float | None = None
    comparator: str = "eq"
    unit: str | None = None
    year: int | None = None
    year_from: str | None = None
    """"inline", "heading", "document"; null where the text gives no year."""
    indicator: str | None = None
    indicator_spans: tuple[Place, ...] = ()
    optional: bool = False


class GoldCitation(msgspec.Struct, frozen=True):
    at: Place
    """The number; for a law its name and year."""
    number: str | None = None
    date: str | None = None
    optional: bool = False


class GoldAssignment(msgspec.Struct, frozen=True):
    at: Place
    """The agency's name."""
    role: str
    optional: bool = False


class Gold(msgspec.Struct, frozen=True):
    metadata: dict[str, object] = {}
    sections: tuple[GoldSection, ...] = ()
    targets: tuple[GoldTarget, ...] = ()
    citations: tuple[GoldCitation, ...] = ()
    assignments: tuple[GoldAssignment, ...] = ()
    text: str | None = None
    """File of the text, where it is not the one beside this file."""


class Case(NamedTuple):
    name: str
    source: Path
    gold: Gold


def cases(folder: Path) -> Iterator[Case]:
    """Every annotated document of the folder, by name. Raises `WrongJson`."""
    return starmap(read_case, annotated(folder))


def annotated(folder: Path) -> Iterator[tuple[str, Path]]:
    """The name of each document of the folder, and the file of its annotations."""
    for path in sorted(folder.glob("*.gold.json")):
        yield path.name.removesuffix(".gold.json"), path
    for path in sorted(folder.glob("*/gold.json")):
        yield path.parent.name, path


def read_case(name: str, path: Path) -> Case:
    """One document. Its text need not be there: whoever reads it says so. Raises `WrongJson`."""
    gold = decoded(path, Gold)
    if path.name == "gold.json":
        beside = min(path.parent.glob("source.*"), default=path.with_name("source.txt"))
        return Case(name, path.with_name(gold.text) if gold.text else beside, gold)
    return Case(name, path.with_name(gold.text or f"{name}.txt"), gold)
