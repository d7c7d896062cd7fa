"""The rows of a table of goals, each with its figures: the year from the column, the unit from the row or the head.

In: a `Grid`, its column of names, and the columns that are read. Out: `TargetFinding`s; a column of results ("thực
hiện", "ước") gives the baseline, a row over others goes before their names.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from ....outline.types import Place
from ....text.folds import fold, lower, pattern
from ....text.spans import Span, before_marks
from ...shared import Grid, GridCell, GridRow, place_at
from ..confidence import Facts, confidence
from ..room import Room
from ..types import Base, Due, TargetFinding
from .bodies import NUMBERED
from .cells import CellReader, Told
from .undated import stated, timed

_TELLS = pattern(r"(?:tỷ lệ|tỉ lệ|số)(?: +[^ \n]+){2}|[^ \n]+(?: +[^ \n]+){4}")
"""A row's name that says what is measured without the name above it: "Tỷ lệ hộ nghèo", not "Sản lượng"."""
_NUMBER = re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,3})*")
_PART = pattern(r"[-+* ]*trong đó[:, ]+(?=[^\W\d])")
_NUMBERED = pattern(rf"(?:\A|(?<= - )){NUMBERED}\Z")
_FORM = pattern(rf"(?:{NUMBERED}|%|\(%\)|(?:(?:tỷ|tỉ) lệ|tl)(?:,? ?(?:%|\(%\)))?)")
"""A head that says only how what the one above it names is told."""
_LABEL = pattern(r"[*_]{0,3}(?:[ivx]{1,5}|[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}|[a-hđ])[.)/] ?(?=[^\W\d])")


def _of_year(year: int) -> Due:
    return Due(year, None, None, False, "heading", None)


class _Column(NamedTuple):
    at: int
    unit: str | None
    name: Span | None
    """What the head says besides year and unit: "Sản lượng"."""
    due: Due | None


class Table:
    """One table on its way to targets."""

    def __init__(self, room: Room, grid: Grid, content: int, over: Sequence[int]) -> None:
        """`content` is the column of what is measured or whose it is, `over` are those of years that were over."""
        self.reading, self.grid, self.text = room.reading, grid, room.reading.view.lower
        self.reader = CellReader(self.reading.view, room.units, room.signs)
        self.content = content
        self.numbered = {at for at, c in enumerate(grid.columns) if _NUMBERED.search(lower(fold(c.name)))}
        """The columns whose head says that their figures count what it, or the row, names."""
        heads, years = self._heads(), grid.years()
        self.columns = [self._column(at, _of_year(year), heads[at]) for at, year in years.items() if at not in over]
        base, units_at = grid.columns_for("baseline") or list(over), grid.columns_for("unit")
        self.bases = {grid.columns[at].unit: at for at in base}
        """The columns of what it starts from, by the unit that their heads give."""
        self.unit = units_at[0] if units_at and units_at[0] != content else None
        self.given: str | None = None
        """The unit of all its figures."""
        self.names: GridCell | None = None
        """The head of the places or bodies."""
        self.values: Sequence[int] = ()
        self.times: list[int] = []
        self.whole = Span(0, 0)

    def undated(self, values: Sequence[int], due: Due | None) -> None:
        """Its figures stand in the columns `values`, which have no year: the row has its deadline, or one above."""
        self.values, self.times = values, self.grid.columns_for("deadline")
        self.bases = {unit: at for unit, at in self.bases.items() if at not in values}
        columns = [_Column(at, self.grid.columns[at].unit, None, due) for at in values]
        self.columns = columns if due or self.times else []

    def beside(self, figures: Sequence[int], due: Due, named: bool) -> None:
        """Its figures stand in several columns without a year; a place or a body is `named` in each row, else at the
        head of each column."""
        heads = self._heads()
        self.columns = [self._column(at, due, heads[at]) for at in figures]
        self.names = heads[self.content] if named else None

    def _column(self, at: int, due: Due, named: GridCell | None) -> _Column:
        dated = named is not None and self.text.find(str(due.year), named.start, named.end) >= 0
        name = None
        if named is not None and not dated:
            cut = self.text.find("(", named.start, named.end)
            stop = cut if cut > named.start else named.end
            name = Span(named.start, before_marks(self.text, named.start, stop, " \n*"))
        if named is not None and dated and due.span is None:
            due = replace(due, span=Span(named.start, named.end))
        unit = self.grid.columns[at].unit
        if unit is None or not self.reader.known(unit):
            numbered = at in self.numbered
            unit = self.reader.counted(name.start, name.end, numbered) if name is not None else None
        return _Column(at, unit, name, due)

    def _heads(self) -> list[GridCell | None]:
        """For each column the header's cell that names it: the last part of "Kế hoạch 2026 - Lượng", the first one of
        "Dòng họ học tập - Tỷ lệ (%)"."""
        cells: dict[str, list[GridCell]] = {}
        for row in self.grid.rows:
            for cell in row.cells if row.kind == "header" else ():
                cells.setdefault(" ".join(self.text[cell.start : cell.end].split()), []).append(cell)
        found: list[GridCell | None] = []
        met: Counter[str] = Counter()
        for column in self.grid.columns:
            above, _, end = lower(fold(" ".join(column.name.split()))).rpartition(" - ")
            if above in cells and _FORM.fullmatch(end):
                found.append(cells[above][0])
                continue
            same = cells.get(end)
            found.append(same[min(met[end], len(same) - 1)] if same else None)
            met[end] += 1
        return found

    def targets(self) -> Iterator[TargetFinding]:
        group: GridCell | None = None
        number = ""
        for row in self.grid.rows:
            if row.kind == "group":
                due = stated(self.reading, row) if self.values else None
                if due is not None:
                    self.undated(self.values, due)
                    group = None
                    continue
                group, number = max(row.cells, key=lambda c: c.end - c.start, default=None), self._number(row)
            elif row.kind == "data":
                if number and (own := self._number(row)) and not own.startswith(f"{number}."):
                    group, number = None, ""  # behind "11", "11.1" and "11.2" comes "12"
                yield from self._row(row, group)

    def _number(self, row: GridRow) -> str:
        """The row's number, where it is one: "11", "11.2"."""
        first = row.cells[0] if row.cells and row.cells[0].column == 0 else None
        number = self.text[first.start : first.end].strip(" *.") if first is not None else ""
        return number if _NUMBER.fullmatch(number) else ""

    def _named(self, group: GridCell) -> Span:
        """What a row over others says, without its label."""
        label = _LABEL.match(self.text, group.start, group.end)
        return Span(label.end() if label else group.start, group.end)

    def _row(self, row: GridRow, group: GridCell | None) -> Iterator[TargetFinding]:
        cells = {cell.column: cell for cell in reversed(row.cells) if cell.start < cell.end}
        content = cells.get(self.content)
        if content is None:
            return
        lettered = any(map(str.isalpha, self.text[content.start : content.end]))
        if not lettered and self.names is None:
            return
        unit, stop = self._unit(cells, content)
        stretch = Span(min([c.start for c in row.cells]), max([c.end for c in row.cells]))
        part = _PART.match(self.text, content.start, content.end)
        if part is None:
            self.whole = Span(content.start, stop)
        named = (self.whole, Span(part.end(), stop)) if part is not None else (Span(content.start, stop),)
        tells = _TELLS.match(self.text, *named[0]) is not None
        above = (self._named(group),) if group is not None and not tells else ()
        if not lettered and self.names is not None:  # "Khối" / "6"
            above = (*above, Span(self.names.start, self.names.end))
        time = next((cells[at] for at in self.times if at in cells), None)
        own = timed(self.reading, time) if time is not None else None
        for column, cell, place, told in self._figures(cells, unit):
            behind = (*((told.words,) if told.words else ()), *((column.name,) if column.name is not None else ()))
            if (due := own or column.due) is None:
                continue
            yield TargetFinding(
                rule="targets.table",
                section=place.node.id if place.node else None,
                span=stretch,
                value_span=Span(cell.start, cell.end),
                quantity=told.quantity,
                comparator=told.sign,
                change=told.change,
                due=due,
                base=told.base or self._base(cells, column, unit),
                action=told.action,
                indicator=(*above, *named, *behind),
                population=None,
                parent=None,
                confidence=confidence(Facts.of(told.quantity, due, content.end - content.start)),
            )

    def _figures(
        self, cells: Mapping[int, GridCell], unit: str | None
    ) -> Iterator[tuple[_Column, GridCell, Place, Told]]:
        """What the row's cells say in the columns that are read, where they give a figure."""
        place: Place | None = None
        for column in self.columns:
            cell = cells.get(column.at)
            if cell is None:
                continue
            if place is None or not place.start <= cell.start < place.end:
                place = place_at(self.reading.outline.places, cell.start)
            if place is None:
                continue
            for piece, told in self.reader.read_all(cell, column.unit or unit):
                if self.reading.trace.active:
                    self.reading.trace.note("targets.table", (piece.start, piece.end), "found")
                yield column, piece, place, told

    def _unit(self, cells: Mapping[int, GridCell], content: GridCell) -> tuple[str | None, int]:
        """The row's unit, by its own cell or the brackets behind its name, "Diện tích (ha)"; where the name ends."""
        cell = cells.get(self.unit) if self.unit is not None else None
        if cell is not None:
            return self.reader.raw[cell.start : cell.end].strip(" *"), content.end
        opening = self.text.rfind("(", content.start, content.end)
        if opening > content.start and self.text[content.end - 1] == ")":
            aside = self.reader.raw[opening + 1 : content.end - 1]
            if aside and self.reader.known(aside):
                return aside, before_marks(self.text, content.start, opening, " \n*")
        return self.given or self.reader.counted(content.start, content.end, bool(self.numbered)), content.end

    def _base(self, cells: Mapping[int, GridCell], column: _Column, unit: str | None) -> Base | None:
        """What the row starts from, by its column of results, in its unit: "180" under "triệu đồng"."""
        at = self._beside(column)
        cell = cells.get(at) if at is not None else None
        value = self.reader.start(cell, column.unit or unit) if cell is not None else None
        if at is None or cell is None or value is None:
            return None
        return Base(value, self.grid.columns[at].year, Span(cell.start, cell.end))

    def _beside(self, column: _Column) -> int | None:
        """The column of results that belongs to this one: of "SL | %" below each of two years the one of its unit; none
        where "Số hộ | Tỷ lệ (%)" stands below the year before alone."""
        if len(self.bases) < 2:
            return next(iter(self.bases.values()), None)
        units = [self.grid.columns[each.at].unit for each in (column, *self.columns)]
        return self.bases.get(units[0]) if set(units) == self.bases.keys() else None
