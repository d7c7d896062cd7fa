"""Neutral values that cross from one extract room to another; `pipeline.py` hands them over.

`Grid` is a table as the tables room read it: rooms that look for duties, targets or money in tables
read its rows by the meaning of the columns and never the text of the table itself.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Literal, NamedTuple

from msgspec import Struct

from ..outline.reading import Reading
from ..outline.types import Node, PartKind, Place
from ..text.spans import Span


def stands(node: Node | None, roles: frozenset[str]) -> bool:
    """Whether this node stands in a section with one of these roles."""
    return node is not None and not roles.isdisjoint(node.within)


ColumnUse = Literal[
    "number",  # TT, STT
    "content",  # Nội dung, Nhiệm vụ, Chỉ tiêu
    "unit",  # ĐVT, Đơn vị tính
    "year",  # Năm 2026
    "baseline",  # ƯTH năm 2025, Thực hiện năm 2024
    "amount",  # Kinh phí (triệu đồng)
    "lead",  # Cơ quan chủ trì
    "coordinate",  # Cơ quan phối hợp
    "deadline",  # Thời gian hoàn thành
    "product",  # Sản phẩm, beside those who make it
    "note",  # Ghi chú
    "other",
]


class GridCell(Struct, frozen=True, gc=False):
    """The place of a cell's text; an empty stretch for an empty cell."""

    start: int
    end: int
    column: int

    @property
    def empty(self) -> bool:
        return self.start == self.end


class Column(NamedTuple):
    """A column: its name, what it is for, and the year or the money unit in its header."""

    name: str
    use: ColumnUse
    year: int | None = None
    unit: str | None = None


class GridRow(Struct, frozen=True, gc=False):
    """A row; `group` is a row that only names those below it ("II", "CÂY RAU, QUẢ")."""

    cells: tuple[GridCell, ...]
    kind: Literal["header", "group", "data"]

    def cell(self, column: int) -> GridCell | None:
        """The cell of this column, or None where the row has none."""
        for cell in self.cells:
            if cell.column == column and cell.start < cell.end:
                return cell
        return None

    def first(self, columns: Sequence[int]) -> GridCell | None:
        """The first cell of these columns that the row has."""
        for column in columns:
            cell = self.cell(column)
            if cell is not None:
                return cell
        return None


class Grid(Struct, frozen=True, gc=False):
    """A table with its columns and rows; `aligned` tells whether the cells surely stand in their columns."""

    form: Literal["pipes", "tabs", "flattened"]
    columns: tuple[Column, ...]
    rows: tuple[GridRow, ...]
    start: int
    end: int
    aligned: bool
    rule: str

    def data(self) -> Iterator[GridRow]:
        """The rows that carry data, none where the table is not aligned."""
        return (row for row in self.rows if row.kind == "data") if self.aligned else iter(())

    def columns_for(self, *uses: ColumnUse) -> list[int]:
        """The columns with one of these uses, from left to right."""
        return [at for at, column in enumerate(self.columns) if column.use in uses]

    def years(self) -> Mapping[int, int]:
        """Column -> the year in its header."""
        return {at: c.year for at, c in enumerate(self.columns) if c.year is not None and c.use == "year"}


class Run(Struct, frozen=True, gc=False):
    """Paragraphs outside of tables, and the table that follows them."""

    places: Sequence[Place]
    table: Grid | None
    """None behind the last one."""
    node: Node | None
    """That of the paragraph with which the table begins."""


def around_tables(reading: Reading, tables: Sequence[Grid]) -> Iterator[Run]:
    """The paragraphs of all bodies outside of these tables, cut where a table stands, in order of place."""
    places = [place for place in reading.outline.places if place.part is _BODY]
    at = 0
    for table in tables:
        first = bisect_left(places, table.start, at, key=_START)
        touches = first > at and places[first - 1].end > table.start
        yield Run(places[at : first - touches], table, places[first].node if first < len(places) else None)
        at = bisect_left(places, table.end, first, key=_START)
    yield Run(places[at:], None, None)


def place_at(places: Sequence[Place], position: int) -> Place | None:
    """The paragraph that holds this position, or None between two."""
    at = bisect_right(places, position, key=_START) - 1
    return places[at] if at >= 0 and position < places[at].end else None


_START = attrgetter("start")
_BODY = PartKind.BODY


class Cited(Struct, frozen=True, gc=False):
    """A mention of another document, as the rooms behind the references see it."""

    span: Span
    """The whole mention with its title: numbers inside are no figures of this document."""
    core: Span
    kind: str
    """Name of its kind in lower case, "" where unknown."""
    number: str | None


class ShortName(NamedTuple):
    """A short name of a cited document: "Đề án"."""

    term: str
    """In the spelling of the fold."""
    definition: Span
    mention: int | None
    """Index of the mention it stands for; None where there is none."""
