"""Documents -> bytes and pages: JSON, rows of targets as table, CSV or JSON Lines, a page for a terminal or a browser.

`json_bytes` writes JSON, `schema` says what stands in it. `page` shows a plan on a terminal, `review` in a browser, its
text beside its records; `target_table` shows the targets of many. All three word figures, days and paths by `words` and
the metadata by `facts`, walk the `headings`, and count lines by `lines`. `national` holds a plan against the national
programmes, `comparison_table` shows that of many. `tables` are all records of all plans, for spreadsheets and
databases; `rows` gives one of them to programs.
"""

from .json_bytes import to_json

__all__ = ["to_json"]
