"""Grids -> table records."""

from __future__ import annotations

from collections.abc import Sequence

from .. import models
from ..extract.shared import Grid, GridCell, GridRow
from ..outline.types import Outline
from ..text.spans import Span
from ..text.view import View
from .sections import quote


def tables(outline: Outline, grids: Sequence[Grid]) -> tuple[models.Table, ...]:
    """The tables as records, each with the section that it stands in."""
    homes = _homes(outline, grids)
    return tuple(
        models.Table(
            id=f"table-{number}",
            form=grid.form,
            columns=tuple([column.name for column in grid.columns]),
            rows=tuple([_row(outline.view, row) for row in grid.rows]),
            span=Span(grid.start, grid.end),
            section_id=home,
            rule=grid.rule,
        )
        for number, (grid, home) in enumerate(zip(grids, homes, strict=True), 1)
    )


def _row(view: View, row: GridRow) -> models.Row:
    return models.Row(tuple([_cell(view, cell) for cell in row.cells]), row.kind == "header")


def _cell(view: View, cell: GridCell) -> models.Cell:
    span = Span(cell.start, cell.end)
    return models.Cell(quote(view, span), span, cell.column)


def _homes(outline: Outline, grids: Sequence[Grid]) -> list[str | None]:
    """The section of each table, found in one walk over the places."""
    homes: list[str | None] = []
    places = iter(outline.places)
    place = next(places, None)
    home = None
    for grid in grids:
        while place is not None and place.start <= grid.start:
            home = place.node.id if place.node else None
            place = next(places, None)
        homes.append(home)
    return homes
