"""Duty holders in table rows: the columns "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...outline.types import Node
from ...text.spans import Span
from ...text.view import View
from ..shared import Grid, GridRow
from .desk import Desk
from .due import cell_deadline
from .types import Role


def joined(view: View, grids: Sequence[Grid]) -> View:
    """The view with a blank for each line feed inside a cell, so that names wrapped there are found."""
    cells = (c for grid in grids if grid.columns_for("lead") for row in grid.data() for c in row.cells)
    return view.with_blanks_at(sorted(at for c in cells for at in _feeds(view.folded, c.start, c.end)))


def _feeds(text: str, start: int, end: int) -> Iterator[int]:
    at = text.find("\n", start, end)
    while at >= 0:
        yield at
        at = text.find("\n", at + 1, end)


def rows(desk: Desk, view: View, grid: Grid, node: Node | None) -> None:
    """Record the holders and partners of every row of a table that has a column for them."""
    leads = grid.columns_for("lead")
    if leads:
        content = grid.columns_for("content")
        for row in grid.data():
            before = len(desk.duties)
            _row(desk, view, row, leads, grid.columns_for("coordinate"), content, grid.columns_for("deadline"), node)
            made = next((c for at in grid.columns_for("product") if (c := row.cell(at))), None)
            span = Span(made.start, made.end) if made else None
            for duty in desk.duties[before:]:
                duty.product = span


def _row(
    desk: Desk, view: View, row: GridRow, leads: Sequence[int], partners: Sequence[int], content: Sequence[int],
    times: Sequence[int], node: Node | None,
) -> None:  # fmt: skip
    what = next((c for at in content if (c := row.cell(at))), None)
    when = next((c for at in times if (c := row.cell(at))), None)
    duty = (what.start, what.end) if what else None
    due = cell_deadline(view, when.start, when.end) if when else None
    first: int | None = None
    for column in (*leads, *partners):
        cell = row.cell(column)
        for mention in desk.names.series(view, cell.start, cell.end) if cell else []:
            role: Role = "lead" if column in leads else "coordinate"
            index = desk.add(mention, role, "assignments.row", node, duty, None if role == "lead" else first)
            desk.duties[index].due = due
            first = index if first is None and role == "lead" else first
