"""Tables of indicators whose figures stand in one column without a year: "Chỉ tiêu | Đơn vị | Mục tiêu".

In: a `Grid`. Out: the columns of the figures, and the deadline that a row of the table ("I | Đến năm 2030"), its
caption or a heading above gives. To know another head of such a column: one word in `_VALUE`.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from ....outline.reading import Reading
from ....outline.types import Place
from ....text.folds import fold, lower, pattern
from ....text.spans import Span
from ....vocab.periods import find_periods
from ...shared import Grid, GridCell, GridRow
from ..deadlines.leads import headed
from ..types import Due
from .bodies import NUMBERED

_NAMES = pattern(r"(?:tên |nội dung |các )?(?:chỉ tiêu|chỉ số|mục tiêu)(?!\w)")
_VALUE = pattern(
    r"(?:kết quả(?: (?:cần|phải) đạt)?|mục tiêu|chỉ tiêu|kế hoạch|giá trị|mức|yêu cầu|số lượng)"
    r"(?: (?:(?:cả )?năm|phấn đấu|cần đạt|đề ra|được giao|giao|thực hiện|phải đạt))?\Z"
)
_PLANNED = pattern(
    r"(?:mục tiêu|chỉ tiêu|kế hoạch)(?: (?:(?:cả )?năm|phấn đấu|cần đạt|đề ra|được giao|giao|phải đạt))?\Z"
)
"""Heads that need no column of units before them."""
_MEASURED = pattern(r"(?:các )?(?:tiêu chí|mô hình|danh hiệu)(?!\w)")
"""What such a head may stand beside: "Danh hiệu | Mục tiêu"."""
_NUMBERED = pattern(rf"{NUMBERED}\Z")
"""Beside "Tỷ lệ (%)" the head of counts: "Danh hiệu | SL | %"."""
_GIVEN = pattern(r"chỉ tiêu(?: (?:phấn đấu|cần đạt|đề ra|được giao|giao|phải đạt))?\Z")
_GOAL, _CONTENT = fold("mục tiêu"), fold("nội dung")
_WANTED = pattern(rf"{_PLANNED.pattern}|tỷ lệ(?: (?:đạt|phấn đấu|cần đạt|tối thiểu))?\Z")
"""Beside "Mục tiêu" a head with its unit: "Mục tiêu | Tỷ lệ (%)"; beside "Chỉ tiêu" only among goals, as reports have
it."""
_UNIT = pattern(r" ?\([^()]*\)\Z")
_YEAR = re.compile(r"[ *_]*(20[0-9]{2})[ *_]*")
_NO_TIME = frozenset(("base", "vision", "term"))
_STATE = pattern(r"(?:hiện trạng|thực trạng|năm gốc|số liệu nền)(?!\w)")
_NO_TITLE = pattern(r"\([^()]*\)?|(?<!\w)ngày [^;)\n]*")
"""What a caption says of the document that it belongs to."""


def value_columns(grid: Grid, aims: bool) -> list[int]:
    """The columns of the figures in a table of indicators; `aims`: in a section of goals."""
    first = next(iter(grid.columns_for("content")), len(grid.columns)) + 1
    count, share, *others = grid.columns[first:] if first + 1 < len(grid.columns) else (None, None)
    if count and share and share.unit == "%" and _NUMBERED.match(_name(grid, first)):
        return [first, first + 1] if all(column.use == "note" for column in others) else []
    value = _value_column(grid, aims)
    return [value] if value is not None else []


def _value_column(grid: Grid, aims: bool) -> int | None:
    """The column right behind that of the units, else by its name alone."""
    content, unit = grid.columns_for("content"), grid.columns_for("unit")
    if not content or len(unit) > 1:
        return None
    value = _head_of_values(_name(grid, content[0]), bool(unit), aims)
    behind = range(unit[0] + 1, unit[0] + 2) if unit else range(content[0] + 1, len(grid.columns))
    at = next((at for at in behind if value and at < len(grid.columns) and value.match(_name(grid, at))), None)
    if at is None or at < content[0] or any(not _is_start(grid, base, at) for base in grid.columns_for("baseline")):
        return None  # "Kế hoạch | Thực hiện": a report
    return at


def _head_of_values(content: str, with_units: bool, aims: bool) -> re.Pattern[str] | None:
    """The head of the figures beside this head of what is measured."""
    if content == _CONTENT:
        return _PLANNED if with_units else _GIVEN
    if _NAMES.match(content) is not None:
        return _VALUE if with_units else _WANTED if aims or content.endswith(_GOAL) else _PLANNED
    return (_WANTED if aims else _PLANNED) if _MEASURED.match(content) else None


def _is_start(grid: Grid, base: int, value: int) -> bool:
    """Whether the column tells what the other starts from: "Thực trạng | Mục tiêu"; or is the other itself."""
    return base == value or (base < value and _STATE.match(_name(grid, base)) is not None)


def _name(grid: Grid, at: int) -> str:
    return _UNIT.sub("", lower(fold(grid.columns[at].name)).strip(" *"))


def stated(reading: Reading, row: GridRow) -> Due | None:
    """The deadline that a row gives to those below it."""
    return _last(reading, row.cells[0].start, row.cells[-1].end) if row.cells else None


def timed(reading: Reading, cell: GridCell) -> Due | None:
    """The deadline that a row's own cell gives: "Năm 2027", "2027", "2026 - 2028"."""
    text = reading.view.lower
    dues = [p for p in find_periods(text, cell.start, cell.end) if p.year is not None and p.kind not in _NO_TIME]
    if len(dues) == 1:
        return replace(headed(dues[0]), source="inline")
    year = _YEAR.fullmatch(text, cell.start, cell.end)
    return Due(int(year[1]), None, None, False, "inline", Span(*year.span(1))) if year is not None else None


def captioned(reading: Reading, start: int, end: int) -> Due | None:
    """The deadline that the table's caption gives."""
    text = reading.view.lower
    for aside in _NO_TITLE.finditer(text, start, end):
        if aside.start() > start and (due := _last(reading, start, aside.start())) is not None:
            return due
        start = aside.end()
    return _last(reading, start, end)


def sectioned(reading: Reading, place: Place | None) -> Due | None:
    """The deadline that the nearest heading above gives: "II. MỤC TIÊU ĐẾN NĂM 2027"."""
    nodes = place.node.lineage() if place is not None and place.node is not None else ()
    headings = (node.heading for node in nodes if node.heading is not None)
    return next((due for span in headings if (due := _last(reading, *span)) is not None), None)


def _last(reading: Reading, start: int, end: int) -> Due | None:
    dues = [period for period in find_periods(reading.view.lower, start, end) if period.due]
    return headed(dues[-1]) if dues else None
