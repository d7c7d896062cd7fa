"""Makes docs/tables.md from the definitions of the tables."""

from __future__ import annotations

from collections.abc import Iterator

from xhht_parse.writers.tables import TABLES, Table

HEAD = """# Tables

`xhht-parse batch PLANS -o OUT --format xlsx --format duckdb …` writes, besides one JSON a plan, all plans together
into `OUT/tables/`. The option may be repeated; on a finished OUT the same command adds the tables alone. They are
made from the JSON in OUT after the run, in the order of the paths, one plan after the other: memory stays flat. Each
file is written whole or not at all.

| `--format` | files in `OUT/tables/` | needs | what it is |
|---|---|---|---|
| `jsonl` | `plans.jsonl` | – | the JSON of each plan, one a line |
| `jsonl.zst` | `plans.jsonl.zst` | `xhht-parse[zstd]` | the same, packed by Zstandard |
| `csv` | `documents.csv` … | – | UTF-8 with a byte order mark, commas, CRLF (RFC 4180) |
| `xlsx` | `plans.xlsx` | `xhht-parse[table]` | a sheet a table, for people |
| `parquet` | `documents.parquet` … | `xhht-parse[table]` | typed columns, packed by Zstandard |
| `duckdb` | `plans.duckdb` | `xhht-parse[query]` | the tables, and a view `…_with_documents` for each |

The same plans give the same bytes, with one exception: DuckDB puts a fresh identifier into every file, and what its
memory held into the unused ends of blocks; neither can be turned off, so there the rows are the same.

## What each format does with a value

| type | CSV | XLSX | Parquet | DuckDB |
|---|---|---|---|---|
| text | as it is, disarmed | as it is; codes in Vietnamese ("lead" → "chủ trì") | string | VARCHAR |
| integer | digits | number | int64 | BIGINT |
| number | digits, a full stop | number | double | DOUBLE |
| date | 2025-06-30 | a day, shown as 30/06/2025; before 1900 a text | date32 | DATE |
| flag | true, false | có, không | bool | BOOLEAN |
| list | joined by "; " | joined by "; " | list of strings | VARCHAR[] |
| null | empty | empty | null | NULL |

- **The byte order mark of CSV** is there because Excel takes a file without it for the system's old encoding and
  spoils every Vietnamese word; pandas (`encoding="utf-8-sig"`), DuckDB, R and LibreOffice read past it.
- **Formulas.** A spreadsheet runs a cell of a CSV file that begins with `=`, `+`, `-` or `@` (full-width `＝` too),
  blanks or invisible characters before it or not, and a tab or a line break at its beginning may shift cells. Such a
  text gets one apostrophe before it. That holds for "- 95% dân số", too: a spreadsheet would make −0.95 or an error
  of it, so the apostrophe is what keeps it whole. No two texts become the same cell, and taking one apostrophe away
  gives every text back exactly (`xhht_parse.writers.tables.guard.freed`). Numbers are never touched. In XLSX every
  text is a text cell, and those that look like a formula are marked so that they stay one when edited.
- **What Excel cannot hold.** A table of more than 1,048,575 rows goes on in a second sheet, "Chỉ tiêu (2)". A cell of
  more than 32,767 characters is cut, ends with "…", and the command says which; the other formats have it whole. From
  the 65,531st link of a sheet on, links are plain text.
- **Links in XLSX.** A path in the sheet of documents leads to the plan's file (relative: keep plans and OUT where
  they are to each other); in the other sheets it leads to the plan's row; a count leads to the plan's first row in
  that sheet. Columns for programs (ids, offsets, rules) are folded behind the "+" above the sheet.

## Memory

`python benchmarks/outputs.py` writes 500, 5,000 and 20,000 plans with other numbers and names (made of the corpus and
of real plans that are no part of this repository; 1.1 GB of JSON) in each format; the most memory that the process
took, in MB, and plans a second with 20,000:

| format | 500 | 5,000 | 20,000 | plans/s |
|---|---:|---:|---:|---:|
| jsonl | 48 | 50 | 50 | 822 |
| jsonl.zst | 73 | 75 | 76 | 590 |
| csv | 48 | 51 | 50 | 299 |
| xlsx | 68 | 170 | 221 | 60 |
| parquet | 170 | 186 | 205 | 353 |
| duckdb | 233 | 341 | 362 | 255 |

A workbook keeps its links until it is closed, of which a sheet has 65,530 at most: its memory grows until the sheets
have theirs. Parquet and DuckDB wait for 10,000 rows of a table, which is most of their memory with few plans already.
DuckDB has 128 MB for its pages, and puts the rest beside its file for the time being; the rows that wait and the
libraries come on top.
"""


def tables() -> str:
    """The page."""
    return HEAD + "".join(part for table in TABLES for part in _table(table))


def _table(table: Table) -> Iterator[str]:
    yield f"\n## {table.name} ({table.title})\n\n{table.note}\n\n"
    yield "| column | tiêu đề | type | what it holds |\n|---|---|---|---|\n"
    for column in table.columns:
        note = column.note.replace("|", "\\|")
        yield f"| `{column.name}` | {column.title} | {column.kind} | {note} |\n"
