"""Image files and pages of a PDF -> grey pictures of 200 elements an inch, one a page.

In: bytes. Out: pictures, made one after the other. To add an image format that pillow reads: its media type in
`readers/table.py` and its first bytes in `readers/detect.py`.
"""

from __future__ import annotations

import io
import struct
import threading
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from typing import TYPE_CHECKING

from ..limits import Limits
from ..types import Refusal
from .types import DPI

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFile import ImageFile
    from pypdfium2 import PdfDocument

_ONE_AT_A_TIME = threading.Lock()
_A4 = 297 / 25.4
"""Inches of the longer side: what a picture shows that does not say how large its page was."""
_SIDES = (4.0, 25.0)
"""Inches of the longer side of a page that is believed: from A6 to A2."""


def frames(data: bytes, limits: Limits) -> Iterator[Image]:
    """The pages of an image file: of TIFF all, of a moving picture the first."""
    try:
        from PIL import Image
    except ImportError:
        raise Refusal("no-ocr-extra") from None

    try:
        with _bounded(limits):
            file = Image.open(io.BytesIO(data))
        with file:
            for at in count():
                with _bounded(limits):
                    page = _frame(file, at, limits)
                if page is None:
                    return
                yield page
    except Image.DecompressionBombError:
        raise _too_large(limits) from None
    except (OSError, SyntaxError, ValueError, EOFError, struct.error, TypeError, KeyError, IndexError):
        raise Refusal("damaged-image") from None


@contextmanager
def _bounded(limits: Limits) -> Iterator[None]:
    """Inside, Pillow keeps to our limit instead of its own, and warns of nothing. Both are settings of the process."""
    from PIL import Image

    with _ONE_AT_A_TIME, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        most, Image.MAX_IMAGE_PIXELS = Image.MAX_IMAGE_PIXELS, (limits.pixels + 1) // 2  # it refuses twice as many
        try:
            yield
        finally:
            Image.MAX_IMAGE_PIXELS = most


def _frame(file: ImageFile, at: int, limits: Limits) -> Image | None:
    """The page at this place, counted from 0; None behind the last."""
    if at and file.format != "TIFF":
        return None
    try:
        file.seek(at)
    except EOFError:
        return None
    if at >= limits.pages:
        raise Refusal("too-many-pages", limit=limits.pages)
    _check(file.width * file.height, limits)
    return _page(file)


def sheets(document: PdfDocument, numbers: Sequence[int], limits: Limits) -> Iterator[Image]:
    """These pages of a PDF, counted from 1, drawn."""
    for number in numbers:
        page = document[number - 1]
        width, height = page.get_size()
        _check(round(width * height * (DPI / 72) ** 2), limits)
        yield page.render(scale=DPI / 72, grayscale=True).to_pil().convert("L")
        page.close()


def _check(pixels: int, limits: Limits) -> None:
    if pixels > limits.pixels:
        raise _too_large(limits)


def _too_large(limits: Limits) -> Refusal:
    return Refusal("too-many-pixels", limit=limits.pixels // 1_000_000)


def _page(frame: Image) -> Image:
    """Turned as the camera says, grey on white, at our resolution."""
    from PIL import Image, ImageOps

    longer = max(frame.size)
    inches = longer / _dpi(frame)
    if not _SIDES[0] <= inches <= _SIDES[1]:
        inches = _A4
    picture = _grey(ImageOps.exif_transpose(frame))
    scale = inches * DPI / longer
    size = (max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
    return picture if size == picture.size else picture.resize(size, Image.Resampling.LANCZOS)


def _dpi(frame: Image) -> float:
    """What the file says of itself: 72 and 96 are what programs write that do not know."""
    said = frame.info.get("dpi", (0, 0))[0]
    return float(said) if said and said not in (72, 96) else 0.001


def _grey(picture: Image) -> Image:
    from PIL import Image

    if picture.mode.startswith("I;16") or picture.mode in ("I", "F"):
        return picture.convert("I").point(lambda value: value / 256).convert("L")
    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        picture = picture.convert("RGBA")
        paper = Image.new("RGBA", picture.size, "white")
        return Image.alpha_composite(paper, picture).convert("L")
    return picture.convert("L")
