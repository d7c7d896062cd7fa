"""The text layer of one PDF page -> words with their boxes.

PDFium gives the letters in the order in which they were drawn, with blanks where it sees gaps. Where a line was drawn
from left to right, a word's box is that of its first and its last letter. Where it was drawn in pieces (letters with
marks come from another font and are drawn later), or in an old Vietnamese font, `letters.py` puts the words together
from the boxes of all letters.
"""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import pypdfium2.raw as pdfium
from pypdfium2 import PdfTextPage

from ..encodings.fonts import Converter
from ..paged.types import Word
from .fonts import converter, is_plain, plainly
from .frame import Frame
from .letters import rebuilt
from .raised import MARKS, Marks, may_be_noted
from .types import Chunk, Letter
from .upright import laid, levelled, near

_LINE = re.compile("[^\r\n\x02\ufffe]*[\x02\ufffe]|[^\r\n\x02\ufffe]+")
"""A line of PDFium's; it joins two where a word is cut, with U+FFFE for the hyphen."""
_WORD = re.compile("[^\\s\x00]+")
_COMBINING = re.compile("[\u0300-\u036f]")
_BLANK = 0.1, 0.6
"""A blank is as wide as from this to that share of a letter's height."""
_CLOSE = 0.5
"""A word that does not begin so many points behind the one before it was drawn out of order, or is its end in another
font."""
_EACH = 4
"""Every fourth line is looked at, whether it is drawn at all."""
_SEVERAL = 3
"""Lines that show how PDFium took a page."""
_QUARTER, _SLANT = math.pi / 2, 0.06
"""A line that leans by more than this share of a quarter is neither level nor upright."""
_CLIMB = 0.6
"""A word whose last letter stands this share of its height above or below the first is no level word."""
_SCRAP = 2
"""Letters of a line; where most are so short, PDFium took the page for one that is written downwards."""
_RAISED = 0.22
"""The number of a note stands this share of a letter's height above it."""
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
    if reader.lines:  # however the page is to be shown, its words are to be level
        frame = frame._replace(quarters=reader.quarters())
    found = reader.chunks() if reader.is_plain() else plainly(reader.chunks())
    return Layer(_placed(found, frame), " ".join(reader.aslant), frame, reader.unseen * 2 > reader.lines, reader.turned)


def _placed(chunks: Iterable[Chunk], frame: Frame) -> list[Word]:
    """The words on the page."""
    if frame.quarters:
        box = frame.box
        return [Word(text, *box(left, bottom, right, top)) for text, left, bottom, right, top in chunks]
    x, y = frame.left, frame.top  # by far the commonest, and quicker so
    return [Word(text, left - x, y - top, right - x, y - bottom) for text, left, bottom, right, top in chunks]


class _Reader:
    """Reads one text page; counts what it met."""

    def __init__(self, text_page: PdfTextPage) -> None:
        self._page = text_page.raw
        self._rect = pdfium.FS_RECTF()
        self._name = ctypes.create_string_buffer(_NAME)
        self._flags = ctypes.c_int()
        self._text = _text(text_page)
        self._marks = Marks(self._page, self._text)
        self._level: list[Chunk] = []
        self._turned: dict[int, list[Letter]] = {1: [], 2: [], 3: []}
        self.aslant: list[str] = []
        self.unseen = self.lines = self.turned = 0
        self._has_old = False
        self._converters: dict[int | None, Converter | None] = {}

    def read(self) -> None:
        lines = [match.span() for match in _LINE.finditer(self._text)]
        self.lines = len(lines)
        self._has_old = sum([self._looked(start) for start, _ in lines]) > 0
        self.unseen = sum(map(self._is_unseen, (start for start, _ in lines[::_EACH]))) * _EACH
        lines = [line for line in lines if self._is_level(*line)]
        if sum(end - start <= _SCRAP for start, end in lines) * 2 > len(lines) > _SEVERAL:
            self._level = rebuilt(letter for line in lines for letter in self._level_letters(*line))
            return
        for start, end in lines:
            words = None if self._has_old or _COMBINING.search(self._text, start, end) else self._drawn(start, end)
            self._level += rebuilt(self._level_letters(start, end)) if words is None else words

    def _is_level(self, start: int, end: int) -> bool:
        """Whether a line runs from left to right; one that does not is kept apart."""
        quarters = self._angle(start)
        if quarters is None:
            self.aslant.append(self._text[start:end].strip())
        elif quarters:
            self._turned[quarters] += self._letters(start, end)
        return quarters == 0

    def _angle(self, at: int) -> int | None:
        """By how many quarters the page is to be turned for this letter to be level; None if it leans."""
        angle = pdfium.FPDFText_GetCharAngle(self._page, at) / _QUARTER
        return None if abs(angle - round(angle)) > _SLANT else -round(angle) % 4

    def _level_letters(self, start: int, end: int) -> Iterator[Letter]:
        """The level letters of a line; upright ones are kept apart."""
        before = start
        for match in _WORD.finditer(self._text, start, end):
            first, last = match.span()
            quarters = self._angle(first)
            if quarters or (last - first > 1 and self._angle(last - 1)):  # "95Số": a level and an upright word in one
                for at in range(first, last):
                    if quarters := self._angle(at):
                        self._turned[quarters] += self._letters(at, at + 1)
                    else:
                        yield from self._letters(before, at + 1)
                    before = at + 1
            else:
                yield from self._letters(before, last)
            before = last

    def is_plain(self) -> bool:
        """Whether all letters are as they shall be."""
        return not self.turned and is_plain(self._text)

    def quarters(self) -> int:
        """How far the page is to be turned clockwise so that most of its words are level."""
        most = max(self._turned, key=lambda quarters: len(self._turned[quarters]))
        level = sum(len(word.text) for word in self._level)
        return most if len(self._turned[most]) > level else 0

    def chunks(self) -> list[Chunk]:
        """The words. Those few that stand upright on the page ("Số lượng" beside a column) are one, laid level."""
        quarters = self.quarters()
        if quarters:
            return levelled(self._turned[quarters], quarters)
        upright = (words for quarters, letters in self._turned.items() for words in near(levelled(letters, quarters)))
        return [*self._level, *map(laid, upright)]

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
            if left < before + _CLOSE:
                return None
            height = top - bottom
            if len(word) > 1:
                box(page, match.end() - 1, rect)
                if rect.left < left or abs(rect.bottom - bottom) > _CLIMB * height:
                    return None
                low, right, high = rect.bottom, rect.right, rect.top
                if not word.isalpha() and may_be_noted(word):
                    word = self._marks.noted(word, first)
                elif word[0] in MARKS and low < bottom - _RAISED * height:
                    return None  # "1Theo", the number of a note before its text
                bottom, top = low if low < bottom else bottom, high if high > top else top
            elif word in MARKS:
                word = self._marks.noted(word, first)
            found.append(Chunk(word, left, bottom, right, top))
            before = right
        return found

    def _letters(self, start: int, end: int) -> Iterator[Letter]:
        """The letters of a line, and the blanks that were written."""
        page, rect, box, old = self._page, self._rect, pdfium.FPDFText_GetLooseCharBox, self._has_old
        converters, convert = self._converters, None
        for at in range(start, end):
            text = self._text[at]
            if text.isspace() and pdfium.FPDFText_IsGenerated(page, at) == 1:
                yield from self._swallowed(at, end)
                continue
            if old:
                drawn = ctypes.cast(pdfium.FPDFText_GetTextObject(page, at), ctypes.c_void_p).value
                if drawn not in converters:
                    converters[drawn] = converter(self._font(at))
                convert = converters[drawn]
                self.turned += convert is not None and not text.isascii()
            box(page, at, rect)
            yield Letter(text, rect.left, rect.bottom, rect.right, rect.top, convert)

    def _swallowed(self, at: int, end: int) -> Iterator[Letter]:
        """The blank of the file for which one of PDFium's stands: the next letter begins a blank's width behind it."""
        if at + 1 < end:
            page, rect, box = self._page, self._rect, pdfium.FPDFText_GetLooseCharBox
            box(page, at, rect)
            left = rect.left
            box(page, at + 1, rect)
            least, most = (share * (rect.top - rect.bottom) for share in _BLANK)
            if least < rect.left - left < most:
                yield Letter(" ", left, rect.bottom, rect.left, rect.top, None)


def _text(text_page: PdfTextPage) -> str:
    """The letters, one for each of PDFium's."""
    text: str = text_page.get_text_range()
    count = text_page.count_chars()
    if len(text) == count:
        return text
    page, letter = text_page.raw, pdfium.FPDFText_GetUnicode
    return "".join(chr(letter(page, at)) for at in range(count))
