"""What tesseract confuses time and again -> what stands on the page, where there is evidence for it.

    signs       a table of small rules for signs: "Só: 12/KH-UBND", "~ Văn phòng", "2O25", "phát đỘng"
    syllables   what no Vietnamese syllable can be: "quôc", "QUYÉT", "KINHPHÍ"
    compounds   words that have one spelling only, whatever marks were lost: "chuyên đỗi số", "tô chức"
    numerals    the headings with a Roman numeral, read together: "L, I., II, IV."
    labels      labels that the ones before and behind them show: "h) ï) k)"

The first three work on words, the others on the lines of the text. Every word that is mended keeps what was read, and
`finish` tells it. A number is never made of one that reads well; `numbers` looks at the page again for that.
To add a rule: a line in one of the tables, with an example and something that it must leave alone (test_ocr_mend.py).
"""

from __future__ import annotations

from collections.abc import Sequence

from ..types import Line, Sheet
from .compounds import spelled
from .signs import cleared
from .syllables import possible


def mended(sheet: Sheet) -> Sheet:
    """The sheet with its words mended."""
    return sheet._replace(lines=[_line(line) for line in sheet.lines])


def _line(line: Line) -> Line:
    texts = mended_text([word.text for word in line])
    return [
        word if word.text == text else word._replace(text=text, was=word.was or word.text)
        for word, text in zip(line, texts, strict=True)
    ]


def mended_text(texts: Sequence[str]) -> list[str]:
    """The same for words alone."""
    return spelled([possible(text) for text in cleared(texts)])
