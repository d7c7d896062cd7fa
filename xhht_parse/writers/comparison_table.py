"""Rows of the comparison -> a table for a terminal: under each national figure what the plans set for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from ..messages import Say
from .page import plain_table
from .rows import Row
from .words import figure, number, shown

_STYLES = {"higher": "green", "equal": "", "lower": "bold red", "later": "yellow", "missing": "dim", "other": "dim"}


def table(say: Say, rows: Sequence[Row], files: int) -> Group:
    """One table over all plans, in order of the list of indicators; below it how often each verdict stands."""
    made = plain_table(
        (say("page.plan"), {"min_width": 30}),
        (say("page.value"), {"justify": "right"}),
        (say("page.deadline"), {"justify": "right"}),
        say("page.verdict"),
        (say("page.line-head"), {"justify": "right"}),
    )
    for _, group in groupby(sorted(rows, key=_figure), key=_figure):
        _national(say, made, list(group))
    return Group(made, Text(_counts(say, rows, files), style="dim"))


def _figure(row: Row) -> tuple[str, int, str]:
    return row.indicator_code, row.year, row.decision


def _national(say: Say, made: Table, rows: list[Row]) -> None:
    first = rows[0]
    made.add_row(
        Text(shown(first.indicator), style="bold cyan"),
        Text(f"{number(say, first.national)} %", style="bold cyan"),
        Text(str(first.year), style="bold cyan"),
        Text(first.decision, style="dim"),
    )
    for row in rows:
        if row.verdict != "missing":
            made.add_row(*_plan(say, row))
    without = "; ".join(_name(row) for row in rows if row.verdict == "missing")
    if without:
        made.add_row(_set_in(without, "dim"), "", "", Text(say("verdict.missing"), style="dim"))
    made.add_section()


def _name(row: Row) -> str:
    """The body whose plan it is, else the number, else the file."""
    return str(row.issuer or row.plan or row.path)


def _set_in(words: str, style: str = "") -> Padding:
    return Padding(Text(shown(words), style=style), (0, 0, 0, 2))


def _plan(say: Say, row: Row) -> Iterable[RenderableType]:
    yield _set_in(_name(row))
    yield Text("" if row.value is None else shown(figure(say, row)))
    yield Text("" if row.plan_year in (None, row.year) else str(row.plan_year))
    yield Text(say(f"verdict.{row.verdict}"), style=_STYLES[row.verdict])
    yield Text("" if row.line is None else str(row.line), style="dim")


def _counts(say: Say, rows: Sequence[Row], files: int) -> str:
    counts = Counter(row.verdict for row in rows)
    told = "; ".join(f"{say(f'verdict.{verdict}')}: {counts[verdict]}" for verdict in _STYLES if counts[verdict])
    return f"{say('compare.total', plans=len({row.path for row in rows}), files=files)} {told}"
