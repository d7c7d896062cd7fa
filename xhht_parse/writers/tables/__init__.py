"""Documents -> tables for spreadsheets and databases: each table is one value, and every writer works from these.

`column.py` says what a column is, `common.py` has those of several tables, `plan.py` what they ask of a document;
`documents.py`, `sections.py`, `findings.py` and `comparison.py` hold the eight tables, `terms.py` the Vietnamese for
their codes.
`json_lines.py`, `csv_files.py`, `xlsx/`, `parquet.py` and `duck.py` write them (the last two by `arrow.py`), and
`guard.py` disarms what a spreadsheet would run; `sink.py` says what a format is, `formats.py` lists them.
docs/tables.md is made from here.
To add a column: one line in its table. To add a table: a value, and its name in `TABLES`.
"""

from .column import Column, Table, Value
from .comparison import COMPARISON
from .documents import DOCUMENTS
from .findings import ASSIGNMENTS, DIAGNOSTICS, FUNDING, REFERENCES, TARGETS
from .plan import Plan
from .sections import SECTIONS

TABLES = (DOCUMENTS, SECTIONS, TARGETS, REFERENCES, ASSIGNMENTS, FUNDING, COMPARISON, DIAGNOSTICS)
"""All of them, in the order of the sheets of a workbook."""


def named(name: str) -> Table:
    """The table of this name."""
    return next(table for table in TABLES if table.name == name)


__all__ = ["TABLES", "Column", "Plan", "Table", "Value", "named"]
