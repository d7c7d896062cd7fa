"""Plans -> a workbook, one after the other; a row that is written is forgotten, so memory stays flat."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from .. import TABLES
from ..plan import Plan
from ..sink import Add, Cut, Job
from .look import Look
from .sheet import Sheets

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook

_SETTINGS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_MADE = datetime(2000, 1, 1)  # always the same: a workbook is a function of its plans


@contextmanager
def xlsx(files: Mapping[str, Path], job: Job) -> Iterator[Add]:
    """One file, `files["plans.xlsx"]`."""
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import FileCreateError

    (path,) = files.values()
    with TemporaryDirectory() as rows, _File(path, "w") as file:
        book = Workbook(file, {**_SETTINGS, "tmpdir": rows})
        try:
            book.set_properties({"title": "xhht_parse", "created": _MADE})
            book.use_zip64()
            made = _Book(book, job)
            yield made.add
            made.close()
            book.close()
        except FileCreateError as error:
            raise error.args[0] if isinstance(error.args[0], OSError) else error from None
        finally:
            _let_go(book)


class _Book:
    def __init__(self, book: Workbook, job: Job) -> None:
        look = Look.of(book)
        self._sheets = [Sheets(book, table, look) for table in TABLES]
        self._job = job

    def add(self, plan: Plan, _: bytes) -> None:
        documents, *others = self._sheets
        here = documents.place()
        first = {sheets.table.name: sheets.place() for sheets in others}
        self._write(documents, plan, {"path": self._job.link(plan.path), **first})
        for sheets in others:
            self._write(sheets, plan, {"path": here})

    def close(self) -> None:
        for sheets in self._sheets:
            sheets.close()

    def _write(self, sheets: Sheets, plan: Plan, links: Mapping[str, str | None]) -> None:
        """The rows of a plan; `links` says where the cells of a column lead to."""
        table = sheets.table
        row_links = [links.get(column.name) for column in table.columns]
        for row in table.rows(plan):
            for column in sheets.add(row, row_links):
                self._job.cuts.append(Cut(plan.path, table.name, column.name))


class _File(io.FileIO):
    """A file that tells once that the disk is full: `zipfile` would try to end what it began, and complain again."""

    _full = False

    def write(self, data: Any) -> int:
        left = memoryview(data).cast("B")
        size = len(left)
        while left and not self._full:
            try:
                left = left[super().write(left) or 0 :]
            except OSError:
                self._full = True
                raise
        return size


def _let_go(book: Workbook) -> None:
    """Close the rows that wait on the disk: a workbook that was not finished keeps them open."""
    for sheet in book.worksheets():
        rows = getattr(sheet, "row_data_fh", None)
        if rows is not None and not rows.closed:
            rows.close()
