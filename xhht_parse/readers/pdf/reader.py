"""The bytes of a PDF -> its text: from its text layer, by OCR where a page has none or one that cannot be trusted.

Where OCR is not installed, pages whose letters are nonsense stay as they are, with a warning; a PDF that has pictures
of pages only is refused with what to install.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pypdfium2.raw as pdfium
from pypdfium2 import PdfDocument, PdfiumError, PdfPage

from ...models import Repair, RunningText
from ..limits import Limits
from ..mended import mended
from ..ocr.finish import finished
from ..ocr.program import TO_INSTALL
from ..ocr.reader import pages as ocr_pages
from ..ocr.types import Scan
from ..paged import lay
from ..paged.types import Page
from ..types import Decoded, Doubt, Refusal
from .broken import is_broken
from .frame import Frame
from .laid_on import is_laid_on, numbers
from .rules import rules
from .words import layer

_ONE_AT_A_TIME = threading.Lock()
"""PDFium may be asked by one thread only."""
_PASSWORD = 4
_TAIL = 65_536
_END = b"%%EOF"
_FEW_WORDS = 12
"""A page that is one picture has no more: a number, a stamp."""
_COVERED = 0.5
"""Of the page: a picture that covers more is the page."""
_SHAPES = 300
"""Letters that are drawn as shapes; no page without words has so many lines."""


class _Sheet(NamedTuple):
    """One page as PDFium gives it."""

    page: Page
    aslant: str = ""
    unseen: bool = False
    turned: int = 0
    scanned: bool = False
    """It shows what its text layer does not have."""
    broken: bool = False


def read(data: bytes, limits: Limits) -> Decoded:
    """The text of this PDF. Raises `Refusal`."""
    with _ONE_AT_A_TIME:
        document = _opened(data)
        try:
            if len(document) > limits.pages:
                raise Refusal("too-many-pages", limit=limits.pages)
            return _read(document, limits)
        except PdfiumError:
            raise Refusal("damaged-pdf") from None
        finally:
            document.close()


def _opened(data: bytes) -> PdfDocument:
    try:
        document = PdfDocument(data)
    except PdfiumError as error:
        raise Refusal("encrypted" if error.err_code == _PASSWORD else "damaged-pdf") from None
    if not len(document) or _END not in data[-_TAIL:]:
        document.close()
        raise Refusal("damaged-pdf")
    return document


def _read(document: PdfDocument, limits: Limits) -> Decoded:
    sheets = [_sheet(document, number) for number in range(1, len(document) + 1)]
    scans = _recognised(document, sheets, limits)
    replaced = sum(sheet.broken and sheet.page.number in scans for sheet in sheets)
    sheets = [_Sheet(scans[at].page) if (at := sheet.page.number) in scans else sheet for sheet in sheets]
    decoded = lay.text([sheet.page for sheet in sheets], tuple(_repairs(sheets, replaced)), tuple(_aside(sheets)))
    text, turned = mended(decoded.text)  # letters of an old font whose name is lost
    decoded = decoded._replace(text=text, repairs=decoded.repairs + turned, doubts=tuple(_doubts(sheets, decoded)))
    return finished(decoded, list(scans.values()))


def _recognised(document: PdfDocument, sheets: Sequence[_Sheet], limits: Limits) -> dict[int, Scan]:
    """What OCR reads on the pages that need it; nothing where it is not installed and other pages have text."""
    wanted = [sheet.page.number for sheet in sheets if sheet.scanned or sheet.broken]
    if not wanted:
        return {}
    try:
        return dict(zip(wanted, ocr_pages(document, wanted, limits), strict=True))
    except Refusal as refusal:
        if refusal.code in TO_INSTALL and any(sheet.page.words and not sheet.scanned for sheet in sheets):
            return {}
        raise


def _sheet(document: PdfDocument, number: int) -> _Sheet:
    page = document[number - 1]
    text = page.get_textpage()
    try:
        left, bottom, right, top = page.get_bbox()
        frame = Frame(left, bottom, right, top, page.get_rotation() // 90 % 4)
        read = layer(text, frame)
        ruled = rules(page.raw, read.frame)
        scanned = len(read.words) < _FEW_WORDS and _is_picture(page, frame, bare=not read.words)
        filled = not scanned and is_laid_on(page)
    finally:
        text.close()
        page.close()
    words = [*read.words, *numbers(document, number, frame, read.words)] if filled else read.words
    laid = Page(number, read.frame.width, read.frame.height, words, ruled)
    return _Sheet(laid, read.aslant, read.unseen, read.turned, scanned, is_broken(read.words))


def _is_picture(page: PdfPage, frame: Frame, *, bare: bool) -> bool:
    """Whether a picture covers most of the page, or, if it is bare of words, they are drawn as shapes."""
    covered = shapes = 0.0
    for drawn in page.get_objects(max_depth=3):
        if drawn.type == pdfium.FPDF_PAGEOBJ_IMAGE:
            left, bottom, right, top = drawn.get_bounds()
            covered += (right - left) * (top - bottom)
        shapes += drawn.type == pdfium.FPDF_PAGEOBJ_PATH
    return covered > _COVERED * frame.width * frame.height or (bare and shapes > _SHAPES)


def _repairs(sheets: Sequence[_Sheet], replaced: int) -> Iterator[Repair]:
    turned = sum(sheet.turned for sheet in sheets)
    unseen = sum(sheet.unseen for sheet in sheets)
    if turned:
        yield Repair("legacy-font-converted", turned)
    if unseen:
        yield Repair("ocr-layer", unseen)
    if replaced:
        yield Repair("text-layer-replaced", replaced)


def _aside(sheets: Sequence[_Sheet]) -> Iterator[RunningText]:
    """What is written aslant over the pages ("DỰ THẢO"), each once."""
    yield from (RunningText("header", text) for text in dict.fromkeys(sheet.aslant for sheet in sheets) if text)


def _doubts(sheets: Sequence[_Sheet], decoded: Decoded) -> Iterator[Doubt]:
    """Pages that were left out, and pages whose letters are nonsense."""
    lines: dict[int, list[int]] = {}
    for at, where in enumerate(decoded.places):
        if where.page is not None:
            lines.setdefault(where.page, []).append(at)
    last = 0
    for sheet in sheets:
        own = lines.get(sheet.page.number, [last])
        last = own[-1]
        if sheet.broken or sheet.scanned:
            code = "broken-text-layer" if sheet.broken else "page-without-text"
            yield Doubt(code, own[0], last, {"page": sheet.page.number})
