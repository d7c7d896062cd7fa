"""Tables (bảng), ruled by pipes or tabs, or flattened to one cell a line."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .base import Span
from .record import Record


class Cell(Record, frozen=True):
    """Ô."""

    text: Annotated[str, Field(title="Nội dung", description="The cell's text, line breaks as blanks.")]
    span: Annotated[Span, Field(title="Vị trí", description="Empty stretch for an empty cell.")]
    column: Annotated[int, Field(title="Cột", description="Column, from 0.", ge=0)]


class Row(Record, frozen=True):
    """Hàng."""

    cells: Annotated[tuple[Cell, ...], Field(title="Các ô", description="Cells from left to right.")]
    header: Annotated[bool, Field(title="Hàng tiêu đề", description="Whether it is a header row.")]


class Table(Record, frozen=True):
    """Bảng."""

    id: Annotated[str, Field(title="Định danh", description='"table-1" …, in order of place.')]
    form: Annotated[
        Literal["pipes", "tabs", "flattened"], Field(title="Dạng", description="How the text shows the table.")
    ]
    columns: Annotated[tuple[str, ...], Field(title="Tên cột", description="Header of each column.")]
    rows: Annotated[tuple[Row, ...], Field(title="Các hàng", description="Rows, headers first.")]
    span: Annotated[Span, Field(title="Vị trí", description="The whole table.")]
    section_id: Annotated[str | None, Field(title="Mục", description="The section it stands in.")]
    rule: Annotated[str, Field(title="Quy tắc", description="The rule that found it.")]
