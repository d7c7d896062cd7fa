"""Pictures of pages -> scans, one for each page; an image file -> its text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from ..limits import Limits
from ..paged import lay
from ..types import Decoded, Refusal
from . import pictures, program
from .finish import finished
from .numbers import renumbered
from .placed import placed
from .sheet import sheet
from .side_by_side import side_by_side
from .stamped import restamped
from .types import Scan

if TYPE_CHECKING:
    from PIL.Image import Image
    from pypdfium2 import PdfDocument


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
    sheets = list(side_by_side(lambda one: sheet(one[0], one[1], clock), numbered))
    sheets, stamps = restamped(sheets, clock)
    sheets, numbers = renumbered(sheets, clock)
    scans = [placed(one) for one in sheets]
    return [scans[0]._replace(reread=stamps + numbers), *scans[1:]] if scans else []
