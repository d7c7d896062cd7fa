"""PDF with a text layer -> text: words and ruled lines by PDFium, the rest by `paged`.

`reader.py` goes through the pages, and asks `readers/ocr` for those without text. `words.py` reads the text layer of
a page (`types.py`, on the plane of `frame.py`); `fonts.py`, `letters.py`, `raised.py` and `upright.py` put its
letters right, and `laid_on.py` finds the number and the day that signing put on it. `rules.py` finds the lines ruled
on it, `broken.py` tells a text layer that cannot be trusted. Needs the extra `pdf`. To add an old font: `fonts.py`.
To change how a page is laid out: `readers/paged`.
"""

from __future__ import annotations

from ..limits import Limits
from ..types import Decoded, Refusal


def pdf(data: bytes, limits: Limits) -> Decoded:
    """The text of this PDF. Raises `Refusal`."""
    try:
        from .reader import read
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] != "pypdfium2":
            raise
        raise Refusal("no-pdf-extra") from None
    return read(data, limits)
