"""Duty holders in table rows: the columns "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian"."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from ...outline.types import Node
from ...text.spans import Span
from ...text.view import View
from ..shared import Grid, GridRow
from .desk import Desk
from .due import cell_deadline
from .types import Due, Role


def rows(desk: Desk, grid: Grid, node: Node | None) -> None:
    """Record the holders and partners of every row of a table that has a column for them."""
    leads = grid.columns_for("lead")
    if leads:
        content, partners = grid.columns_for("content"), grid.columns_for("coordinate")
        times, products = grid.columns_for("deadline"), grid.columns_for("product")
        for row in grid.data():
            before = len(desk.duties)
            _row(desk, row, leads, partners, content, times, node)
            made = row.first(products)
            span = Span(made.start, made.end) if made else None
            for duty in desk.duties[before:]:
                duty.product = span


def _row(
    desk: Desk, row: GridRow, leads: Sequence[int], partners: Sequence[int], content: Sequence[int],
    times: Sequence[int], node: Node | None,
) -> None:  # fmt: skip
    view, begin = _joined(desk.view, row)
    what, when = row.first(content), row.first(times)
    duty = (what.start, what.end) if what else None
    due = _moved(cell_deadline(view, when.start - begin, when.end - begin), begin) if when else None
    first: int | None = None
    for column in (*leads, *partners):
        cell = row.cell(column)
        for name in desk.names.series(view, cell.start - begin, cell.end - begin, in_cell=True) if cell else []:
            mention = replace(name, start=name.start + begin, end=name.end + begin) if begin else name
            role: Role = "lead" if column in leads else "coordinate"
            index = desk.add(mention, role, "assignments.row", node, duty, None if role == "lead" else first)
            desk.duties[index].due = due
            first = index if first is None and role == "lead" else first


def _joined(view: View, row: GridRow) -> tuple[View, int]:
    """The row with blanks for its line feeds, so that names wrapped in a cell are found; and where it begins."""
    start, end = row.cells[0].start, row.cells[-1].end
    return (view, 0) if view.folded.find("\n", start, end) < 0 else (view.on_one_line(start, end), start)


def _moved(due: Due | None, by: int) -> Due | None:
    return due and replace(due, span=Span(due.span.start + by, due.span.end + by))
