"""Numbers of rows in a table that came one cell a line: they count rows, they open no sections.

In: the paragraphs in order. Out: nothing; below a cell "STT" or "TT" a number that stands alone loses its label, up to
the next label with many words behind it: "STT" / "Địa phương" / "Số thư viện" / "1." / "Hà Nội" / "30" / "2." / "Huế".
"""

from __future__ import annotations

from collections.abc import Sequence

from ..lines.types import Face, Paragraph, Style
from ..text.folds import fold
from ..text.view import View

_COUNTS = frozenset((Style.ARABIC, Style.DECIMAL))
_HEADS = frozenset(map(fold, ("stt", "tt", "số tt", "số thứ tự", "tt.", "stt.")))
_LONGEST = max(map(len, _HEADS)) + 6
_SHORT = 40
_DRESS = "*_| "


def let_rows_be(view: View, paragraphs: Sequence[Paragraph]) -> None:
    """Take the labels from numbers of rows."""
    lower = view.lower
    if "tt\n" not in lower and "tt*" not in lower and "tt." not in lower and "thứ tự" not in lower:
        return
    inside = False
    for paragraph in paragraphs:
        readings = paragraph.readings
        if not readings:
            if paragraph.end - paragraph.start <= _LONGEST:
                inside = inside or lower[paragraph.start : paragraph.end].strip(_DRESS) in _HEADS
        elif inside:
            alone = paragraph.start + readings[0].size >= paragraph.end
            if not alone:
                short = paragraph.end - paragraph.start <= _SHORT and paragraph.face is not Face.CAPITALS
                inside = short or readings[0].style is Style.BULLET  # "I. Các huyện" parts the rows
            elif readings[0].style in _COUNTS:
                paragraph.readings = ()
