"""How a workbook looks: widths of the columns, which of them wrap, and the formats of the cells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from ..column import Column, Kind, Value

if TYPE_CHECKING:
    from xlsxwriter.format import Format as CellFormat
    from xlsxwriter.workbook import Workbook

_WIDTHS: Mapping[Kind, int] = {"text": 16, "integer": 11, "number": 16, "flag": 10, "date": 12, "list": 40}
_WIDE: Mapping[str, int] = {
    "path": 32,
    "plan": 18,
    "number": 16,
    "title": 60,
    "issuer": 34,
    "signer": 20,
    "signer_authority": 30,
    "section": 44,
    "heading": 50,
    "text": 60,
    "indicator": 52,
    "comparator": 11,
    "unit": 13,
    "per": 12,
    "change": 10,
    "action": 12,
    "issuer_level": 10,
    "severity": 11,
    "code": 27,
    "population": 30,
    "quote": 60,
    "agency": 34,
    "duty": 60,
    "product": 24,
    "source": 30,
    "message": 50,
    "message_vi": 50,
    "sha256": 20,
}
"""In characters; a column that is not named has the width of its kind."""
_LINE = 15.0  # points, of Calibri 11
_MOST_LINES = 8
HEADING = 3 * _LINE
WRAPPED = frozenset({"title", "section", "heading", "indicator", "quote", "duty", "message", "message_vi", "agency"})

_TECHNICAL = frozenset(
    """section_id parent_id attachment_id target_id reference_id assignment_id funding_id lead_id within resolves_to
    doc_type_code province_code agency_code indicator_code rule start end message media_type encoding sha256
    characters""".split()
)
"""Columns for programs: there, but folded away behind the "+" above them."""


def folded(column: Column) -> dict[str, object]:
    """The settings of a column that not everybody needs to see."""
    return {"level": 1, "hidden": True} if column.name in _TECHNICAL else {}


def width(column: Column) -> int:
    return _WIDE.get(column.name, _WIDTHS[column.kind])


def height(columns: Sequence[Column], values: Sequence[Value]) -> float:
    """Of a row, in points: as many lines as its longest wrapped text takes, within reason."""
    lines = 1
    for column, value in zip(columns, values, strict=True):
        if column.name in WRAPPED and isinstance(value, str):
            lines = max(lines, -(-len(value) // width(column)))
    return _LINE * min(lines, _MOST_LINES)


class Look(NamedTuple):
    """The formats of one workbook."""

    heading: CellFormat
    text: CellFormat
    wrapped: CellFormat
    quoted: CellFormat
    """For a text that Excel would take for a formula if somebody edited the cell."""
    whole: CellFormat
    """Counts and years: without separators."""
    amount: CellFormat
    """Whole amounts: 412.000.000.000."""
    figure: CellFormat
    date: CellFormat
    link: CellFormat
    link_whole: CellFormat

    @classmethod
    def of(cls, book: Workbook) -> Look:
        top = {"valign": "top"}
        blue = {"font_color": "#0563C1", "underline": 1, **top}
        filled = {"bold": True, "text_wrap": True, "valign": "vcenter", "bg_color": "#DDEBF7", "bottom": 1}
        return cls(
            heading=book.add_format(filled),
            text=book.add_format(top),
            wrapped=book.add_format({"text_wrap": True, **top}),
            quoted=book.add_format({"text_wrap": True, "quote_prefix": True, **top}),
            whole=book.add_format({"num_format": "0", **top}),
            amount=book.add_format({"num_format": "#,##0", **top}),
            figure=book.add_format(top),
            date=book.add_format({"num_format": "dd/mm/yyyy", "align": "left", **top}),
            link=book.add_format(blue),
            link_whole=book.add_format({"num_format": "0", **blue}),
        )
