"""Documents -> bytes and pages: JSON, rows of targets as table, CSV or JSON Lines, a page for a terminal.

`json_bytes` writes JSON, `schema` says what stands in it. `page` shows a plan to people, `target_table` the targets of
many, with figures, days and paths worded by `words` and lines counted by `lines`. `target_rows` gives those targets to
programs; `tables` are all records of all plans, for spreadsheets and databases.
"""

from .json_bytes import to_json

__all__ = ["to_json"]
