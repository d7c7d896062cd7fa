"""Tables -> one Excel workbook for people: a sheet a table, headings and codes in Vietnamese, filters, links.

`book.py` walks the plans, `sheet.py` holds one table over as many sheets as it needs, `cells.py` writes one value,
`look.py` has widths and formats. No text is ever a formula; the same rows give the same bytes.
"""

from .book import xlsx

__all__ = ["xlsx"]
