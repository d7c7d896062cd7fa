"""Figures of a run: kept as JSON by document, so that the next run can say what was gained and what lost."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import msgspec

from .json_files import decoded
from .verdict import MEASURES, Tally, Verdict, headline


class Figures(msgspec.Struct):
    """`documents`: name -> measure -> hits, false alarms, misses. `indicator`: name -> sum of token F1, count."""

    documents: dict[str, dict[str, tuple[int, int, int]]] = {}
    indicator: dict[str, tuple[float, int]] = {}
    failed: dict[str, str] = {}

    def add(self, name: str, verdict: Verdict) -> None:
        self.documents[name] = {m: (t.hits, t.false, t.missed) for m, t in verdict.tallies.items()}
        self.indicator[name] = round(sum(verdict.indicators), 4), len(verdict.indicators)

    def total(self, measure: str) -> Tally:
        return sum((Tally(*measures[measure]) for measures in self.documents.values()), Tally())

    def indicator_mean(self) -> float | None:
        total, count = (sum(pair[k] for pair in self.indicator.values()) for k in (0, 1))
        return total / count if count else None


class Difference(NamedTuple):
    name: str
    measure: str
    before: Tally
    after: Tally

    @property
    def gain(self) -> float:
        return headline(self.measure, self.after) - headline(self.measure, self.before)


def differences(before: Figures, after: Figures) -> Iterator[Difference]:
    """Every document and measure whose tally changed; documents that only one run has are left out."""
    for name in sorted(before.documents.keys() & after.documents.keys()):
        for measure in MEASURES:
            old, new = (Tally(*figures.documents[name][measure]) for figures in (before, after))
            if old != new:
                yield Difference(name, measure, old, new)


def load(path: Path) -> Figures:
    """The figures kept in a file; none if there is no such file yet. Raises `WrongJson`."""
    return decoded(path, Figures) if path.exists() else Figures()


def save(figures: Figures, path: Path) -> None:
    """Keep figures, one line a measure, sorted, so that a change can be read in a diff."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(as_json(figures), "utf-8", newline="\n")


def as_json(figures: Figures) -> str:
    """The figures as a file holds them."""
    documents = {name: _lines(measures) for name, measures in sorted(figures.documents.items())}
    blocks = ",\n".join(f"    {json.dumps(name)}: {{\n{lines}\n    }}" for name, lines in documents.items())
    rest = json.dumps({"indicator": figures.indicator, "failed": figures.failed}, ensure_ascii=False, sort_keys=True)
    return f'{{\n  "documents": {{\n{blocks}\n  }},\n  {rest[1:-1]}\n}}\n'


def _lines(measures: Mapping[str, tuple[int, int, int]]) -> str:
    return ",\n".join(f"      {json.dumps(name)}: {json.dumps(measures[name])}" for name in MEASURES)
