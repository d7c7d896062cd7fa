"""Reads back what Excel would see in a workbook: only what the tests ask for, by the letter of ECMA-376."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple
from zipfile import ZipFile

from lxml import etree

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_DAY_ZERO = date(1899, 12, 30)


class Cell(NamedTuple):
    value: str | float | date | None
    formula: bool
    quoted: bool
    """Whether Excel keeps it a text even when somebody edits it."""


class Sheet:
    """One sheet: `rows[0]` are its headings."""

    def __init__(self, book: Workbook, name: str, part: str) -> None:
        self.name = name
        root = etree.fromstring(book.read(f"xl/{part}"))
        self._formats = book.formats
        self.rows = [self._row(row) for row in root.iter(f"{_MAIN}row")]
        pane = root.find(f".//{_MAIN}pane")
        self.frozen = (pane.get("xSplit"), pane.get("ySplit"), pane.get("state"))
        self.filter = root.find(f"{_MAIN}autoFilter").get("ref")
        self.widths = [float(column.get("width")) for column in root.iter(f"{_MAIN}col")]
        targets = book.relations(part)
        self.links = {
            link.get("ref"): targets.get(link.get(_RELATION)) or link.get("location")
            for link in root.iter(f"{_MAIN}hyperlink")
        }

    def _row(self, row: etree._Element) -> dict[str, Cell]:
        return {re.match("[A-Z]+", cell.get("r"))[0]: self._cell(cell) for cell in row}

    def _cell(self, cell: etree._Element) -> Cell:
        number_format, quoted = self._formats[int(cell.get("s", 0))]
        formula = cell.find(f"{_MAIN}f") is not None
        if cell.get("t") == "inlineStr":
            return Cell("".join(cell.itertext()), formula, quoted)
        value = cell.find(f"{_MAIN}v")
        if value is None:
            return Cell(None, formula, quoted)
        number = float(value.text)
        return Cell(_DAY_ZERO + timedelta(number) if "yy" in number_format else number, formula, quoted)


class Workbook(ZipFile):
    """A workbook on the disk."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        styles = etree.fromstring(self.read("xl/styles.xml"))
        codes = {f.get("numFmtId"): f.get("formatCode") for f in styles.iter(f"{_MAIN}numFmt")}
        self.formats = [
            (codes.get(xf.get("numFmtId"), ""), xf.get("quotePrefix") == "1") for xf in styles.find(f"{_MAIN}cellXfs")
        ]
        parts = self.relations("workbook.xml")
        sheets = etree.fromstring(self.read("xl/workbook.xml")).iter(f"{_MAIN}sheet")
        self.sheets = {s.get("name"): Sheet(self, s.get("name"), parts[s.get(_RELATION)]) for s in sheets}

    def relations(self, part: str) -> dict[str, str]:
        """The targets of a part's relations by their ids."""
        folder, _, name = f"xl/{part}".rpartition("/")
        path = f"{folder}/_rels/{name}.rels"
        if path not in self.namelist():
            return {}
        return {relation.get("Id"): relation.get("Target") for relation in etree.fromstring(self.read(path))}
