"""One table in a workbook: a sheet, and another one each time that Excel's last row is reached."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..column import Column, Table, Value
from .cells import write
from .look import HEADING, Look, folded, height, width

if TYPE_CHECKING:
    from xlsxwriter.url import Url
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

LAST_ROW = 1_048_575
"""From 0: Excel has 1,048,576 rows."""
_A4 = 9  # Excel's number of the paper
MOST_LINKS = 65_530
"""Of one sheet; Excel finds a file with more of them damaged."""
_LONGEST_LINK = 2_000  # Excel takes 2,079 characters


class Sheets:
    """The sheets of one table: "Chỉ tiêu", "Chỉ tiêu (2)" …"""

    def __init__(self, book: Workbook, table: Table, look: Look) -> None:
        self.table, self._book, self._look = table, book, look
        self._parts = 0
        self._last: Url | None = None
        self._last_link = ""
        self._open()

    def place(self) -> str:
        """Where the next row will stand, as a link says it."""
        self._make_room()
        return f"internal:'{self._name}'!A{self._row + 1}"

    def add(self, values: Sequence[Value], links: Sequence[str | None]) -> list[Column]:
        """Write one row, with a link for each value or None; the columns whose text was cut."""
        self._make_room()
        self._forget(self._row - 2)
        self._sheet.set_row(self._row, height(self.table.columns, values))
        cut = []
        for at, (column, value, link) in enumerate(zip(self.table.columns, values, links, strict=True)):
            if value is None:
                continue
            if link and value and self._links < MOST_LINKS and len(link) <= _LONGEST_LINK:
                self._linked(at, value, link)
            elif not write(self._sheet, self._row, at, column, value, self._look):
                cut.append(column)
        self._row += 1
        return cut

    def close(self) -> None:
        """Filters can be set only when the last row is known."""
        self._sheet.autofilter(0, 0, max(self._row - 1, 1), len(self.table.columns) - 1)

    def _linked(self, at: int, value: Value, link: str) -> None:
        """A link with the value as its words; a count stays a number, which filters and sums take."""
        whole = isinstance(value, int)
        style = self._look.link_whole if whole else self._look.link
        self._sheet.write_url(self._row, at, self._url(link, str(value)), style)
        if isinstance(value, int):
            self._sheet.write_number(self._row, at, value, style)
        self._links += 1

    def _url(self, link: str, words: str) -> Url:
        """The link; the rows of one plan share it, as the library keeps it until the end."""
        if self._last is None or (self._last_link, self._last.text) != (link, words):
            from xlsxwriter.url import Url

            self._last, self._last_link = Url(link), link
            self._last.text = words
        return self._last

    def _forget(self, row: int) -> None:
        """Let go of what the library keeps of a row that is on the disk: else memory grows with the rows."""
        for kept in ("row_info", "row_sizes"):  # tables of its own, which it may name otherwise one day
            getattr(self._sheet, kept, {}).pop(row, None)

    def _make_room(self) -> None:
        if self._row > LAST_ROW:
            self.close()
            self._open()

    def _open(self) -> None:
        self._parts += 1
        self._row = self._links = 0
        self._name = self.table.title + (f" ({self._parts})" if self._parts > 1 else "")
        self._sheet: Worksheet = self._book.add_worksheet(self._name)
        self._sheet.freeze_panes(1, 1)
        self._sheet.set_row(0, HEADING)
        self._sheet.set_landscape()
        self._sheet.set_paper(_A4)
        self._sheet.fit_to_pages(1, 0)
        self._sheet.repeat_rows(0)
        for at, column in enumerate(self.table.columns):
            self._sheet.set_column(at, at, width(column), None, folded(column))
            self._sheet.write_string(0, at, column.title, self._look.heading)
        self._row = 1
