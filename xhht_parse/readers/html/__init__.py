"""Bytes of a saved web page -> text: blocks as lines, lists with their markers, tables as rows or cell by cell.

In: the bytes of an HTML file, a Word file saved as HTML, or an MHTML file. Out: `Decoded`. Rooms: `charset` turns
bytes into text, `tree` parses, `walker` goes through the tree once, `elements` knows what each tag does, `lines`
writes, `lists` counts list items, `tables` lays cells out, `chrome` knows menus from text, `archive` opens MHTML.
Nothing is fetched and no script is run.
"""

from __future__ import annotations

from ..limits import Limits
from ..types import Decoded

__all__ = ["html", "mhtml"]


def html(data: bytes, limits: Limits) -> Decoded:
    """The text of this web page. Raises `Refusal`."""
    from .page import page  # brings lxml in, which nothing else of a start needs

    return page(data, limits)


def mhtml(data: bytes, limits: Limits) -> Decoded:
    """The text of the page in this MHTML file. Raises `Refusal`."""
    from .archive import page_of
    from .page import page

    part, charset = page_of(data)
    return page(part, limits, charset)
