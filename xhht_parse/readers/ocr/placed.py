"""A sheet -> a page of placed words, as `paged` lays it out; without the lines that are noise.

The boxes of tesseract hug the ink: a dash is a thin one. Here a word is as high as the other words of its line, so
that words of one line stand on one height, and only a small number above the line stays raised (the mark of a note).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from statistics import median

from ..encodings.syllables import is_syllable
from ..paged.signs import is_number
from ..paged.types import Page, Rule, Word
from .types import POINT, Line, Scan, Seen, Sheet, sureness

_EMPTY = 50.0
"""A page whose words are less sure on the mean shows a stamp, or the back of a sheet, and no text."""
_NOISE = 60.0
_SURELY_NOISE = 20.0
"""What tesseract makes of stamps, signatures and specks is less sure; of words and numbers less than the second."""
_SOLID = re.compile(r"[^\W\d_]{3}|[0-9]{2}")
_SPECK = re.compile(r"[`´ˆ^~¸„‹›«»¡¦¬\\|_‘’'.°-]+")
"""What specks of dirt and rests of ruled lines are read as."""
_HEAD, _STAMP, _BADLY = 0.4, 8, 75.0
"""Where the letterhead ends, of the page; how many lines below the number a stamp is; how sure its words may be."""
_RAISED = 0.25
"""Of the line's height, how far above its foot the mark of a note ends."""
_MARK = re.compile(r"[0-9]{1,2}")


def placed(sheet: Sheet) -> Scan:
    """The page with the words that were read for sure enough."""
    empty = sureness(sheet.lines) < _EMPTY
    stamps = list(_incoming(sheet))
    kept = [list(_solid(line)) for line in sheet.lines if not empty and line not in stamps and not _is_noise(line)]
    kept = [line for line in kept if line]
    words = [word for line in kept for word in _level(line)]
    page = Page(
        sheet.number,
        sheet.width * POINT,
        sheet.height * POINT,
        words,
        [Rule(*(side * POINT for side in rule)) for rule in sheet.rules],
        "ocr",
    )
    return Scan(page, tuple(word for line in kept for word in line), len(sheet.lines) - len(kept), sheet.quarters)


def _is_noise(line: Line) -> bool:
    """Whether no word of the line was read for sure, or looks like one at all."""
    best = max(word.sure for word in line)
    return best < _SURELY_NOISE or (best < _NOISE and not any(_SOLID.search(word.text) for word in line))


def _incoming(sheet: Sheet) -> Iterator[Line]:
    """What the stamp of the receiving office ("ĐẾN Giờ … Ngày …") is read as: badly, below the document's number."""
    number = next((line for line in sheet.lines if is_number(" ".join(word.text for word in line[:3]))), None)
    if number is None or number[0].top > _HEAD * sheet.height or number[0].left > sheet.width // 2:
        return
    foot, height = number[0].bottom, number[0].bottom - number[0].top
    for line in sheet.lines:
        beneath = foot < line[0].top < foot + _STAMP * height and line[-1].right < sheet.width // 2
        if beneath and sureness([line]) < _BADLY:
            yield line


def _solid(line: Line) -> Iterator[Seen]:
    """The words, without the specks between them, and what is none and was read for none."""
    return (word for word in line if not _is_speck(word))


def _is_speck(word: Seen) -> bool:
    if word.sure >= _NOISE:
        return False
    core = word.text.strip('.,;:()“”"')
    senseless = word.sure < _SURELY_NOISE and len(core) > 2 and core.isalpha() and not is_syllable(core)
    return senseless or _SPECK.fullmatch(word.text) is not None


def _level(line: Line) -> Iterator[Word]:
    """The words with one height."""
    full = [word for word in line if len(word.text) > 1] or line
    top, bottom = median(word.top for word in full), median(word.bottom for word in full)
    for word in line:
        raised = _MARK.fullmatch(word.text) and word.bottom < bottom - _RAISED * (bottom - top)
        yield _word(word, word.top if raised else top, word.bottom if raised else bottom)


def _word(word: Seen, top: float, bottom: float) -> Word:
    return Word(word.text, word.left * POINT, top * POINT, word.right * POINT, bottom * POINT)
