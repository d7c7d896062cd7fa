"""Duty holders in table rows: the columns "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ...outline.types import Node
from ...text.folds import fold, pattern
from ...text.literals import holds
from ...text.spans import Span
from ...text.view import View
from ...vocab.agencies import Mention
from ..shared import Grid, GridRow
from .desk import Desk
from .due import cell_deadline
from .named import named
from .types import Due, Role

_LABEL = pattern(r"(?:(?:cơ quan|đơn vị) )?(?:(?:chủ trì|phối hợp)[*_ ]*:|phối hợp (?:với|cùng)(?!\w))[*_ ]*")
_HELPED = pattern(r"[;,.(\n ]*(?<!\w)(?:(?:cơ quan|đơn vị) )?(?:chủ trì[,;]? )?phối hợp(?: với| cùng)?[*_ ]*:?[*_ \n]*")
""" "Sở A chủ trì, phối hợp với Sở B", "Chủ trì: Sở A; phối hợp: Sở B"."""
_LEADS = pattern(r"[ (]*chủ trì\)?[;,.]? (?:và )?")
""" "Sở A chủ trì; Sở B phối hợp", "Sở A (chủ trì), Sở B (phối hợp)": between the two."""
_HELPING = (fold("phối hợp"),)


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
        for name, role in _shared(desk, view, cell.start - begin, cell.end - begin, column in leads) if cell else ():
            mention = replace(name, start=name.start + begin, end=name.end + begin) if begin else name
            index = desk.add(mention, role, "assignments.row", node, duty, None if role == "lead" else first)
            desk.duties[index].due = due
            first = index if first is None and role == "lead" else first


def _shared(desk: Desk, view: View, start: int, end: int, leads: bool) -> Iterator[tuple[Mention, Role]]:
    """Those whom a cell names, in one of holders with the part that each is told to have."""
    label = _LABEL.match(view.lower, start, end)
    start = label.end() if label is not None else start
    helped = _HELPED.search(view.lower, start, end) if leads and holds(view.lower, _HELPING, start, end) else None
    role: Role = "lead" if leads else "coordinate"
    names = named(desk, view, start, helped.start() if helped else end, in_cell=True)
    yield from ((name, role) for name in names)
    if helped is None or not names:
        return
    helpers = named(desk, view, helped.end(), end, in_cell=True)
    share = None if helpers else _LEADS.match(view.lower, names[-1].end, helped.start())
    if share is not None:
        helpers = named(desk, view, share.end(), helped.start(), in_cell=True)
    yield from ((name, "coordinate") for name in helpers)


def _joined(view: View, row: GridRow) -> tuple[View, int]:
    """The row with blanks for its line feeds, so that names wrapped in a cell are found; and where it begins."""
    start, end = row.cells[0].start, row.cells[-1].end
    return (view, 0) if view.folded.find("\n", start, end) < 0 else (view.on_one_line(start, end), start)


def _moved(due: Due | None, by: int) -> Due | None:
    return due and replace(due, span=Span(due.span.start + by, due.span.end + by))
