"""The text layer of one PDF page -> words with their boxes.

PDFium gives the letters in the order in which they were drawn, with blanks where it sees gaps. Where a line was drawn
from left to right, a word's box is that of its first and its last letter. Where it was drawn in pieces (letters with
marks come from another font and are drawn later), or in an old Vietnamese font, `letters.py` puts the words together
from the boxes of all letters.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2.raw as pdfium
from pypdfium2 import PdfTextPage

from ..encodings.fonts import Converter
from ..paged.rows import noted
from ..paged.types import Word
from .fonts import converter, is_plain, plainly
from .frame import Frame
from .letters import rebuilt
from .types import Chunk, Letter
from .upright import laid_level

_LINE = re.compile("[^\r\n\x02\ufffe]*[\x02\ufffe]|[^\r\n\x02\ufffe]+")
"""A line of PDFium's; it joins two where a word is cut, with U+FFFE for the hyphen."""
_WORD = re.compile("[^\\s\x00]+")
_COMBINING = re.compile("[\u0300-\u036f]")
_BACK = 1.0
"""A word that begins so many points left of where the one before it ends was drawn out of order."""
_CLIMB = 0.6
"""A word whose last letter stands this share of its height above or below the first is no level word."""
_EACH = 4
"""Every fourth line is looked at, whether it is drawn at all."""
_SEVERAL = 3
"""Letters of a word that shows which way it runs."""
_SCRAP = 2
"""Letters of a line; where most are so short, PDFium took the page for one that is written downwards."""
_NOTED = re.compile(r"[^\d]([0-9]{1,3}|\*{1,3})(?=[.,;:)\"”]*\Z)")
_RAISED, _SMALL = 0.22, 0.9
"""The number of a note stands this share of a letter's height above it, and is smaller."""
_NAME = 128
_SCANNERS = re.compile(rb"GlyphLess|HiddenHorzOCR", re.IGNORECASE)


class Layer(NamedTuple):
    """What the text layer of a page says."""

    words: list[Word]
    aslant: str
    """Words written aslant over the page."""
    frame: Frame
    """The page turned so that most of its words run from left to right."""
    unseen: bool
    """Most of it is not drawn: the work of OCR, laid under the picture of the page."""
    turned: int
    """Letters in old fonts that were turned into Unicode."""


def layer(page: PdfTextPage, frame: Frame) -> Layer:
    """The words of this page."""
    reader = _Reader(page)
    reader.read()
    frame = frame.turned(reader.quarters())
    box = frame.box
    found = reader.chunks() if reader.is_plain() else plainly(reader.chunks())
    words = [Word(text, *box(left, bottom, right, top)) for text, left, bottom, right, top in found]
    return Layer(words, " ".join(reader.aslant), frame, reader.unseen * 2 > reader.lines, reader.turned)


class _Reader:
    """Reads one text page; counts what it met."""

    def __init__(self, text_page: PdfTextPage) -> None:
        self._page = text_page.raw
        self._rect = pdfium.FS_RECTF()
        self._name = ctypes.create_string_buffer(_NAME)
        self._flags = ctypes.c_int()
        self._text = _text(text_page)
        self._level: list[Chunk] = []
        self._up: list[Chunk] = []
        self._down: list[Chunk] = []
        self.aslant: list[str] = []
        self.unseen = self.lines = self.turned = 0
        self._has_old = False

    def read(self) -> None:
        lines = [match.span() for match in _LINE.finditer(self._text)]
        self.lines = len(lines)
        self._has_old = sum([self._looked(start) for start, _ in lines]) > 0
        self.unseen = sum(map(self._is_unseen, (start for start, _ in lines[::_EACH]))) * _EACH
        if sum(end - start <= _SCRAP for start, end in lines) * 2 > len(lines) > _SEVERAL:
            self._level = rebuilt(letter for line in lines for letter in self._letters(*line))
            return
        for start, end in lines:
            words = None if self._has_old or _COMBINING.search(self._text, start, end) else self._drawn(start, end)
            if words is None:
                words = rebuilt(self._letters(start, end))
            self._level += words

    def is_plain(self) -> bool:
        """Whether all letters are as they shall be."""
        return not self.turned and is_plain(self._text)

    def quarters(self) -> int:
        """How far the page is to be turned clockwise so that most of its words are level."""
        if len(self._up) + len(self._down) <= len(self._level):
            return 0
        return 1 if len(self._up) >= len(self._down) else 3

    def chunks(self) -> list[Chunk]:
        """The words. Those few that stand upright on the page ("Số lượng" beside a column) are one, laid level."""
        if self.quarters():
            return self._up if self.quarters() == 1 else self._down
        return [*self._level, *laid_level(self._up), *laid_level(self._down)]

    def _looked(self, at: int) -> bool:
        """Whether the font of this letter is an old Vietnamese one."""
        return converter(self._font(at)) is not None

    def _is_unseen(self, at: int) -> bool:
        """Whether this letter is not drawn."""
        drawn = pdfium.FPDFText_GetTextObject(self._page, at)
        hidden = drawn and pdfium.FPDFTextObj_GetTextRenderMode(drawn) == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE
        return bool(hidden or _SCANNERS.search(self._font(at)))

    def _font(self, at: int) -> bytes:
        self._name[0] = b"\0"
        pdfium.FPDFText_GetFontInfo(self._page, at, self._name, _NAME, self._flags)
        return self._name.value

    def _drawn(self, start: int, end: int) -> list[Chunk] | None:
        """The words of a line that was drawn from left to right, None for any other line."""
        found: list[Chunk] = []
        page, rect, box = self._page, self._rect, pdfium.FPDFText_GetLooseCharBox
        before = -1e9
        for match in _WORD.finditer(self._text, start, end):
            word, first = match[0], match.start()
            box(page, first, rect)
            left, bottom, right, top = rect.left, rect.bottom, rect.right, rect.top
            if left < before - _BACK:
                return None
            height = top - bottom
            if len(word) > 1:
                box(page, match.end() - 1, rect)
                climb = rect.bottom - bottom
                if rect.left < left:
                    return None
                if abs(climb) > _CLIMB * height and len(word) >= _SEVERAL:
                    self._leaning(match, climb)
                    continue
                right = rect.right
                if not word.isalpha() and (word[-1] in "0123456789*" or _NOTED.search(word)):
                    word = self._noted(word, first, bottom, height)
                else:
                    low, high = rect.bottom, rect.top
                    bottom, top = low if low < bottom else bottom, high if high > top else top
            found.append(Chunk(word, left, bottom, right, top))
            before = right
        return found

    def _noted(self, word: str, start: int, bottom: float, height: float) -> str:
        """The word with the number of a note in brackets, if its number is raised: "24%1" is "24%[1]"."""
        rect, box, page = self._rect, pdfium.FPDFText_GetLooseCharBox, self._page
        inner = _NOTED.search(word)
        end = len(word) if inner is None else inner.end(1)
        at = end
        while at > 1 and word[at - 1] in "0123456789*":
            box(page, start + at - 1, rect)
            if rect.bottom < bottom + _RAISED * height or rect.top - rect.bottom > _SMALL * height:
                break
            at -= 1
        return word if at == end else word[:at] + noted(word[at:end], word[:at]) + word[end:]

    def _leaning(self, match: re.Match[str], climb: float) -> None:
        """A word that is not level: upright on the page, or aslant."""
        left, bottom, right, top = self._around(match.start(), match.end() - 1)
        if top - bottom < 2 * (right - left):
            self.aslant.append(match[0])
        else:
            (self._up if climb > 0 else self._down).append(Chunk(match[0], left, bottom, right, top))

    def _around(self, first: int, last: int) -> tuple[float, float, float, float]:
        rect, boxes = self._rect, []
        for at in (first, last):
            pdfium.FPDFText_GetLooseCharBox(self._page, at, rect)
            boxes.append((rect.left, rect.bottom, rect.right, rect.top))
        (a, b, c, d), (e, f, g, h) = boxes
        return min(a, e), min(b, f), max(c, g), max(d, h)

    def _letters(self, start: int, end: int) -> Iterator[Letter]:
        """The letters of a line, and the blanks that were written."""
        page, rect, box, old = self._page, self._rect, pdfium.FPDFText_GetLooseCharBox, self._has_old
        converters: dict[int | None, Converter | None] = {}
        convert = None
        for at in range(start, end):
            text = self._text[at]
            if text.isspace() and pdfium.FPDFText_IsGenerated(page, at) == 1:
                continue
            if old:
                drawn = ctypes.cast(pdfium.FPDFText_GetTextObject(page, at), ctypes.c_void_p).value
                if drawn not in converters:
                    converters[drawn] = converter(self._font(at))
                convert = converters[drawn]
                self.turned += convert is not None and not text.isascii()
            box(page, at, rect)
            yield Letter(text, rect.left, rect.bottom, rect.right, rect.top, convert)


def _text(text_page: PdfTextPage) -> str:
    """The letters, one for each of PDFium's."""
    text: str = text_page.get_text_range()
    count = text_page.count_chars()
    if len(text) == count:
        return text
    page, letter = text_page.raw, pdfium.FPDFText_GetUnicode
    return "".join(chr(letter(page, at)) for at in range(count))
