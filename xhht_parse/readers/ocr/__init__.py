"""Scans and images -> text by tesseract, with the place of every line and how sure it is.

In: the bytes of an image (PNG, JPEG, TIFF with all its pages, GIF, BMP, WebP), or a PDF some of whose pages are
pictures. Out: `image` gives `Decoded`. For a PDF, `reader.pages` gives `Scan`s, whose pages `paged.lay` turns to text
as it does those with text, and `finish.finished` adds what is to be told. A picture of a page goes through these:

    pictures     bytes -> grey pictures of 200 elements an inch
    straighten   level, by the angle at which its rows differ most
    ruled        lines of tables found and wiped out
    program      tesseract: words, boxes, how sure
    halves       letterhead and closing, half by half
    signer       the signer's name beside a stamp
    cells        what was overlooked in a table
    sheet        all of that for one page; upright again if it lay on its side
    numbers      numbers that are not sure, read again with several looks (looks)
    stamped      the number and the day, where they were put in by hand
    mend/        what tesseract confuses, mended with evidence
    placed       noise out; words as `paged` wants them
    finish       labels, diagnostics

`types` says what all of them work on; `side_by_side` reads several pages at once.
"""

from __future__ import annotations

from ..limits import Limits
from ..types import Decoded


def image(data: bytes, limits: Limits) -> Decoded:
    """The text of an image file. Raises `Refusal`, also with what to install."""
    from .reader import image as read

    return read(data, limits)
