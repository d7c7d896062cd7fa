"""Tables of indicators whose figures stand in one column without a year: "Chỉ tiêu | Đơn vị | Mục tiêu".

In: a `Grid`. Out: the column of the figures, and the deadline that a row of the table ("I | Đến năm 2030") or its
caption gives. To know another head of such a column: one word in `_VALUE`.
"""

from __future__ import annotations

from ....outline.reading import Reading
from ....text.folds import fold, lower, pattern
from ....vocab.periods import find_periods
from ...shared import Grid, GridRow
from ..deadlines.leads import headed
from ..types import Due

_NAMES = pattern(r"(?:tên |nội dung |các )?(?:chỉ tiêu|chỉ số|mục tiêu)(?!\w)")
_VALUE = pattern(
    r"(?:kết quả(?: (?:cần|phải) đạt)?|mục tiêu|chỉ tiêu|kế hoạch|giá trị|mức|yêu cầu|số lượng)(?: (?:phấn đấu|cần đạt"
    r"|đề ra|được giao|giao|thực hiện|phải đạt))?\Z"
)
_NO_TITLE = pattern(r"\([^()]*\)?|(?<!\w)ngày [^;)\n]*")
"""What a caption says of the document that it belongs to."""


def value_column(grid: Grid) -> int | None:
    """The column of the figures: right behind that of the units, in a table of indicators."""
    content, unit = grid.columns_for("content"), grid.columns_for("unit")
    if not content or len(unit) != 1 or unit[0] + 1 >= len(grid.columns) or unit[0] < content[0]:
        return None
    if any(at != unit[0] + 1 for at in grid.columns_for("baseline")):
        return None  # "Kế hoạch | Thực hiện": a report
    names, value = (lower(fold(grid.columns[at].name)).strip(" *") for at in (content[0], unit[0] + 1))
    return unit[0] + 1 if _NAMES.match(names) and _VALUE.match(value) else None


def stated(reading: Reading, row: GridRow) -> Due | None:
    """The deadline that a row gives to those below it."""
    return _last(reading, row.cells[0].start, row.cells[-1].end) if row.cells else None


def captioned(reading: Reading, start: int, end: int) -> Due | None:
    """The deadline that the table's caption gives."""
    text = reading.view.lower
    for aside in _NO_TITLE.finditer(text, start, end):
        if aside.start() > start and (due := _last(reading, start, aside.start())) is not None:
            return due
        start = aside.end()
    return _last(reading, start, end)


def _last(reading: Reading, start: int, end: int) -> Due | None:
    dues = [period for period in find_periods(reading.view.lower, start, end) if period.due]
    return headed(dues[-1]) if dues else None
