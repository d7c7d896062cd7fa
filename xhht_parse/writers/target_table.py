"""Rows of targets -> a table for a terminal, the plans one under the other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from rich.console import Group
from rich.table import Table
from rich.text import Text

from ..messages import Say
from .page import target_columns
from .rows import Row
from .words import due_words, figure, shown


def table(say: Say, rows: Sequence[Row], files: int) -> Group:
    """One table over all plans; a line above each plan's rows names it."""
    made = target_columns(say)
    for path, group in groupby(rows, key=lambda row: row.path):
        _plan(say, made, path, list(group))
    return Group(made, Text(say("targets.total", targets=len(rows), files=files), style="dim"))


def _plan(say: Say, made: Table, path: str, rows: list[Row]) -> None:
    title = Text(shown(rows[0].plan or path), style="bold cyan")
    if rows[0].plan:
        title.append(f"  {shown(path)}", style="dim")
    made.add_row(title)
    for row in rows:
        made.add_row(
            Text(shown(row.indicator or "…")),
            Text(shown(figure(say, row)), style="bold"),
            Text(
                due_words(say, row.start_year, row.year, row.date and row.date.isoformat(), bool(row.annual)),
                style="" if row.deadline_source == "inline" else "dim",
            ),
            Text(shown(row.section_id or "").removeprefix("sec-"), style="dim"),
        )
    made.add_section()
