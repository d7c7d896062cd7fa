"""A text -> the same text, such that no spreadsheet takes it for a formula; and back.

Excel and LibreOffice run a cell of a CSV file that begins with "=", "+", "-" or "@", blanks before it or not; in East
Asian settings the full-width signs count as well. Such a text gets one apostrophe before it, and so does a text that
already has apostrophes there, so that `freed` gives every text back exactly. This holds for "- 95% dân số" too: a
spreadsheet would make −0.95 or an error of it. Numbers are numbers and never come here.
"""

from __future__ import annotations

import re
from unicodedata import category, normalize

_SIGNS = ("=", "+", "-", "@")
_STARTS = ("\t", "\r", "\n")
_PLAIN = re.compile(r"[^\W_]")  # a letter or a digit: nearly every cell


def guarded(text: str) -> str:
    """ "=1+1" -> "'=1+1"; "95%" as it is."""
    return f"'{text}" if not _PLAIN.match(text) and _runs(text.lstrip("'")) else text


def freed(cell: str) -> str:
    """What `guarded` was given."""
    return cell[1:] if cell.startswith("'") and _runs(cell.lstrip("'")) else cell


def _runs(text: str) -> bool:
    """Whether a spreadsheet would take it for a formula, or for the start of another cell."""
    if text.startswith(_STARTS):
        return True
    for char in text:
        if not (char.isspace() or category(char)[0] == "C"):  # blanks and what cannot be seen
            return normalize("NFKC", char).startswith(_SIGNS)
    return False
