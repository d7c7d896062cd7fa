"""Money in table columns whose header gives the unit: "Kinh phí (triệu đồng)"."""

from __future__ import annotations

from collections.abc import Iterator

from ...outline.reading import Reading
from ...outline.types import Node
from ...text.folds import fold, lower, pattern
from ...text.spans import Span
from ...text.view import View
from ...vocab.number_words import MULTIPLIERS
from ...vocab.numbers import Value, numbers
from ..shared import Grid, GridCell, GridRow
from .sources import sources
from .sums import check_column
from .types import Amount, Kind, Money

_TIMES = r"(?:(?P<times>nghìn|ngàn|triệu|tỷ|tỉ) |(?P<million>tr\.? ?|1\.?000\.?000 ?)|(?P<thousand>1\.?000 ?))?"
_MONEY = pattern(rf"{_TIMES}(?:đồng|đ|vnđ|vnd)$")
_CAPTION = pattern(rf"(?:đvt|đơn vị(?: tính)?)[^:\n]{{0,20}}: ?(?P<unit>{_TIMES}đồng)")
_INCOME = pattern(r"[*_ ]*(?:tổng (?:số )?thu|thu nội địa|các khoản thu|thuế)(?!\w)")
_SPENT = pattern(r"kinh phí|thành tiền|(?<!\w)vốn(?!\w)|chi phí|mức hỗ trợ|số tiền")
_TOTAL = pattern(r"[*_ ]*(?:tổng|cộng)")
_ALL = pattern(r"(?:tổng(?: (?:cộng|số|vốn))?|cộng)\Z")
_ABOVE = 200
"""How far above a table the unit of its money stands, in the same section."""


def rows(reading: Reading, grid: Grid, node: Node | None, section: bool) -> Iterator[Money]:
    """One finding for each filled cell of a column of money."""
    view, spending = reading.view, _spending(reading.view, grid, _above(grid, node), section)
    if not spending or any(_INCOME.match(view.lower, c.start, c.end) for row in grid.rows[:5] for c in row.cells[:2]):
        return
    for column in spending:
        named = grid.columns[column]
        spent = section or named.use != "amount" or _SPENT.search(lower(fold(named.name)))
        header = _header_source(view, grid, column)
        scale = _scale(view, grid, column, _above(grid, node)) if spent or header is not None else None
        parts, totals, flat = list[Amount](), list[Amount](), True
        for row in grid.data() if scale is not None else ():
            cell = row.cell(column)
            money = _cell(view, cell, scale or 1) if cell else None
            # a row whose cells are not sure leaves the sum open
            flat = flat and money is not None and money.value_max is None
            if money is not None:
                kind: Kind = "total" if any(_TOTAL.match(view.lower, c.start, c.end) for c in row.cells[:2]) else "part"
                span = Span(min(c.start for c in row.cells if not c.empty), max(c.end for c in row.cells))
                (totals if kind == "total" else parts).append(money)
                flat = flat and (kind == "total" or view.lower[row.cells[0].start : row.cells[0].end].isdigit())
                source = (_source(grid, row) if kind == "part" else None) or header
                yield Money(span, money, kind, source, None, grid.columns[column].year, node, "funding.row")
        if flat and len(totals) == 1:
            check_column(reading, totals[0], parts)


def _above(grid: Grid, node: Node | None) -> int:
    """Where a caption of the table may begin."""
    return max(0, grid.start - _ABOVE, node.start if node is not None else 0)


def _spending(view: View, grid: Grid, above: int, section: bool) -> list[int]:
    """The columns of money: by their heads, and those of the years and the whole where the caption tells of money."""
    if _CAPTION.search(view.lower, above, grid.start) is None:
        return grid.columns_for("amount")
    spent = section or _SPENT.search(view.lower, above, grid.start) is not None
    whole = [at for at, c in enumerate(grid.columns) if c.use == "other" and _ALL.match(lower(fold(c.name)))]
    return sorted([*grid.columns_for("amount", *(("year",) if spent else ())), *(whole if spent else ())])


def _scale(view: View, grid: Grid, column: int, above: int) -> int | None:
    """What the numbers of a column are multiples of: by its header, or by the caption above the table."""
    unit = _MONEY.match(grid.columns[column].unit or "")
    if unit is None:
        caption = _CAPTION.search(view.lower, above, grid.start)
        unit = _MONEY.match(caption["unit"]) if caption else None
    if unit is None:
        return None
    return MULTIPLIERS.get("triệu" if unit["million"] else "nghìn" if unit["thousand"] else unit["times"], 1)


def _cell(view: View, cell: GridCell, scale: int) -> Amount | None:
    found = list(numbers(view.lower, cell.start, cell.end))
    if (
        len(found) != 1
        or found[0].start != cell.start
        or found[0].end != cell.end
        or found[0].doubtful
        or not found[0].value
    ):
        return None
    low, high = found[0].value, found[0].value_max
    most = None if high is None else _times(high, scale)
    return Amount(Span(cell.start, cell.end), _times(low, scale), most, "đồng", rate=False)


def _times(value: Value, scale: int) -> Value:
    return int(value * scale) if value * scale == int(value * scale) else value * scale


def _header_source(view: View, grid: Grid, column: int) -> Span | None:
    """The source that a column's header names: "Ngân sách tỉnh"."""
    header = next((row for row in grid.rows if row.kind == "header"), None)
    cell = header.cells[column] if header is not None and len(header.cells) == len(grid.columns) else None
    return next(sources(view.lower, cell.start, cell.end), None) if cell else None


def _source(grid: Grid, row: GridRow) -> Span | None:
    """The cell of a column "Nguồn kinh phí", if the table has one."""
    for at, column in enumerate(grid.columns):
        if column.name.lower().startswith("nguồn"):
            cell = row.cell(at)
            return Span(cell.start, cell.end) if cell else None
    return None
