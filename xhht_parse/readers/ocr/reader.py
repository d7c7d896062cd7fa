"""Pictures of pages -> scans, one for each page; an image file -> its text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from ..limits import Limits
from ..paged import lay
from ..types import Decoded, Refusal
from . import pictures, program
from .finish import finished
from .mend import mended
from .numbers import renumbered
from .placed import placed
from .sheet import sheet
from .side_by_side import side_by_side
from .stamped import may_be_stamped, restamped
from .types import Scan, Sheet

if TYPE_CHECKING:
    from PIL.Image import Image
    from pypdfium2 import PdfDocument

_KEPT = 16
"""Pictures of pages that are kept until the last is read, for the stamped numbers of letterhead and annexes."""


def image(data: bytes, limits: Limits) -> Decoded:
    """The text of an image file."""
    scans = _scans(enumerate(pictures.frames(data, limits), 1), limits)
    return finished(lay.text([scan.page for scan in scans]), scans)


def pages(document: PdfDocument, numbers: Sequence[int], limits: Limits) -> list[Scan]:
    """What is read on these pages of a PDF, counted from 1. Raises `Refusal` where something must be installed."""
    try:
        import PIL.Image  # noqa: F401
    except ImportError:
        raise Refusal("no-ocr-extra") from None
    return _scans(zip(numbers, pictures.sheets(document, numbers, limits), strict=True), limits)


def _scans(numbered: Iterable[tuple[int, Image]], limits: Limits) -> list[Scan]:
    program.program()  # what is missing is told before anything is drawn
    clock = program.Clock(limits.seconds)
    sheets: list[Sheet] = []
    for one in side_by_side(lambda each: renumbered(sheet(each[0], each[1], clock), clock), numbered):
        clock.renew()
        keep = sum(kept.picture is not None for kept in sheets) < _KEPT and may_be_stamped(one)
        sheets.append(one if keep else one._replace(picture=None))
    return [placed(mended(one)) for one in restamped(sheets, clock)]
