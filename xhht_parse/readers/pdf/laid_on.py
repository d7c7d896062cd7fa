"""A page of a PDF -> the numbers that were laid on it when the document was signed: its own number, day and month.

The office prints "Số:      /KH-UBND … ngày     tháng     năm 2026"; the program that signs the document fills the gaps
in with fields or notes, which are no part of the page. Only short numbers are taken: the rest is the signature's stamp.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import pypdfium2.raw as pdfium
from pypdfium2 import PdfDocument, PdfPage

from ..paged.types import Word
from .frame import Frame
from .words import layer

_SHOWN = (pdfium.FPDF_ANNOT_FREETEXT, pdfium.FPDF_ANNOT_STAMP, pdfium.FPDF_ANNOT_WIDGET)
_MOST = 50
"""A page with more of them is a form to fill in."""
_NUMBER = re.compile("[0-9]{1,5}")


def is_laid_on(page: PdfPage) -> bool:
    """Whether there are fields, notes or stamps on this page."""
    count = pdfium.FPDFPage_GetAnnotCount(page.raw)
    return 0 < count <= _MOST and any(_kind(page, at) in _SHOWN for at in range(count))


def numbers(document: PdfDocument, number: int, frame: Frame, words: Sequence[Word]) -> list[Word]:
    """The numbers on the page `number`, from 1, that are not among its own words."""
    page = document[number - 1]
    pdfium.FPDFPage_Flatten(page.raw, pdfium.FLAT_NORMALDISPLAY)
    page.close()
    page = document[number - 1]
    text = page.get_textpage()
    try:
        own = set(words)
        return [word for word in layer(text, frame).words if word not in own and _NUMBER.fullmatch(word.text)]
    finally:
        text.close()
        page.close()


def _kind(page: PdfPage, at: int) -> int:
    laid = pdfium.FPDFPage_GetAnnot(page.raw, at)
    try:
        return int(pdfium.FPDFAnnot_GetSubtype(laid))
    finally:
        pdfium.FPDFPage_CloseAnnot(laid)
