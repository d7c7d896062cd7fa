"""Targets in the cells of a table: which tables set goals, and in which of their columns.

In: the `Grid`s of the tables room. Out: `TargetFinding`s with the rule `targets.table`, and the stretches of
the cells that they were read from. `planned` tells which tables count, `rows` reads them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ....outline.types import Place
from ....text.folds import fold, lower, pattern
from ....text.spans import Span, SpanSet
from ...shared import Grid, place_at
from ..room import Room
from ..types import TargetFinding
from .bodies import body_column, figure_columns, level_columns, setter_columns, share_columns, unit_above
from .planned import among_goals, caption, plans, plans_for, scores
from .rows import Table
from .undated import captioned, sectioned, value_columns

_INDICATOR = pattern(r"(?:tên |các )*(?:chỉ số|chỉ tiêu)(?!\w)")
_SCHOOL_YEAR = re.compile(r"(20[0-9]{2})[^0-9]{1,4}20[0-9]{2}")


def grid_targets(room: Room, grids: Sequence[Grid]) -> tuple[list[TargetFinding], SpanSet]:
    """The targets of all tables in order of place, and the cells that are not to be read again."""
    reading, places = room.reading, room.reading.outline.places
    found: list[TargetFinding] = []
    cells: list[Span] = []
    for grid in grids:
        place, above = place_at(places, grid.start), caption(reading, grid)
        table = _planned(room, grid, place, above) if grid.aligned else None
        if table is None:
            continue
        for target in table.targets():
            if not room.cited.touches(*target.value_span):
                found.append(target)
        read = {*(column.at for column in table.columns), *grid.years(), *grid.columns_for("baseline")}
        cells.extend(Span(c.start, c.end) for row in grid.data() for c in row.cells if c.column in read)
    found.sort(key=lambda target: target.value_span)
    rows = [Span(g.start, g.end) for g in grids if g.form == "tabs" or scores(g)]  # no sentence stands there
    return found, SpanSet([*rows, *cells] if found else rows)


def _planned(room: Room, grid: Grid, place: Place | None, above: int) -> Table | None:
    """The table with the columns that hold its goals; None where it sets none."""
    years, content, names = grid.years(), grid.columns_for("content"), body_column(grid)
    values = [] if years or names is not None else value_columns(grid, among_goals(place))
    given = unit_above(room.text, above, grid.start) if names is not None else None
    figures = figure_columns(grid, names, room.text, given) if names is not None and not years else []
    if not (years or values or figures) and content:
        first = content[0]
        figures = level_columns(grid, first) or setter_columns(grid, first) or share_columns(grid, first, room.text)
    if not (years or values or figures) or (names is None and not content):
        return None
    if not plans(room, grid, above, values, place) or (names is not None and not plans_for(room, grid, above, place)):
        return None
    over = [at for at in years if place is not None and room.is_over(_since(room, grid, at, place), place)]
    measured = names if names is not None else _measured(grid, content)
    table = Table(room, grid, measured, over)
    table.given = given
    if values or figures:
        due = captioned(room.reading, above, grid.start) or sectioned(room.reading, place) or room.leads.titled(place)
        if values:
            table.undated(values, due)
        elif due is not None:
            table.beside(figures, due, names is not None)
    return table


def _measured(grid: Grid, content: Sequence[int]) -> int:
    """The column of what is measured: of "Mục tiêu | Chỉ số | Năm 2030" the second."""
    first, second = content[0], content[0] + 1
    if second not in content or second + 1 not in grid.years() or _is_indicator(grid, first):
        return first
    return second if _is_indicator(grid, second) else first


def _is_indicator(grid: Grid, at: int) -> bool:
    return _INDICATOR.match(lower(fold(grid.columns[at].name)).strip(" *")) is not None


def _since(room: Room, grid: Grid, at: int, place: Place) -> int:
    """The year of a column; that in which it begins, if it is a school year in a plan for the next one."""
    school = _SCHOOL_YEAR.search(grid.columns[at].name)
    title = room.leads.titled(place) if school else None
    planned = title is not None and title.start_year is not None and title.year == title.start_year + 1
    return int(school[1]) if school and planned else grid.years()[at]
