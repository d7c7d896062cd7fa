"""Bytes of a Word file (.docx, .docm, .dotx) -> text, as Word shows it, with the numbers of its lists.

In: the bytes. Out: `Decoded`: one line a paragraph with a blank line between two, one line a row of a
table. Rooms: `package` opens the zip file, `styles` and `numbering` say what paragraphs inherit,
`inline` reads one paragraph, `drawings` boxes, `body` the blocks, `tables` lays cells out, `notes` counts
footnotes, `writing` makes lines and says which paragraph each is, `document` puts it together. `names` and `values` are
Word's words for things, `formats` its ways to count, `symbols` the signs of its symbol fonts.
What each does with which part of Word's language: docs/readers.md.
"""

from __future__ import annotations

from ..limits import Limits
from ..types import Decoded

__all__ = ["docx"]


def docx(data: bytes, limits: Limits) -> Decoded:
    """The text of this Word file. Raises `Refusal`."""
    from .document import document  # brings lxml in, which nothing else of a start needs

    return document(data, limits)
