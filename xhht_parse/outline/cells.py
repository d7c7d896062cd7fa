"""Numbers of rows in a table that came one cell a line: they count rows, they open no sections.

In: the paragraphs in order. Out: nothing; below a cell "STT" or "TT" a number that stands alone loses its label, up to
the next label with many words behind it: "STT" / "Địa phương" / "Số thư viện" / "1." / "Hà Nội" / "30" / "2." / "Huế".
"""

from __future__ import annotations

from collections.abc import Sequence

from ..lines.types import Face, Paragraph, Style
from ..text.folds import fold
from ..text.literals import holds
from ..text.view import View

_COUNTS = frozenset((Style.ARABIC, Style.DECIMAL))
_HEADS = frozenset(map(fold, ("stt", "tt", "số tt", "số thứ tự", "tt.", "stt.")))
_SIGNS = ("tt\n", "tt*", "tt.", fold("thứ tự"))
"""One of them is in a text that has such a cell."""
_LONGEST = max(map(len, _HEADS)) + 6
_SHORT = 40
_DRESS = "*_| "


def let_rows_be(view: View, paragraphs: Sequence[Paragraph]) -> None:
    """Take the labels from numbers of rows."""
    if not [p for p in paragraphs if p.readings and p.start + p.readings[0].size >= p.end]:
        return  # most documents: no label stands alone
    lower = view.lower
    if not holds(lower, _SIGNS, paragraphs[0].start, paragraphs[-1].end + 1):
        return
    inside = False
    for paragraph in paragraphs:
        readings = paragraph.readings
        if not readings:
            if not inside and paragraph.end - paragraph.start <= _LONGEST:
                inside = lower[paragraph.start : paragraph.end].strip(_DRESS) in _HEADS
        elif inside:
            if paragraph.start + readings[0].size < paragraph.end:
                short = paragraph.end - paragraph.start <= _SHORT and paragraph.face is not Face.CAPITALS
                inside = short or readings[0].style is Style.BULLET  # "I. Các huyện" parts the rows
            elif readings[0].style in _COUNTS:
                paragraph.readings = ()
