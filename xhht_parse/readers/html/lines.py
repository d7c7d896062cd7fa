"""The lines of a page while they are written: pieces of inline text become a line, blocks an empty line between two.

Blanks collapse as a browser collapses them; a run of no-break spaces stays wide, and so does a tab between two words,
for they keep two columns apart ("- Lưu: VT.\\tPHÓ CHỦ TỊCH" in a page that LibreOffice saved).
Text in an old font is turned into Unicode once its line is whole, since one letter may be two pieces.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby
from operator import itemgetter

from ..encodings.fonts import CONVERTERS
from .lists import has_own_marker

_BLANK = " \t\r\n\f\xa0"
_SMALL = 200
_GAP = " " * 6
"""What stays of no-break spaces, or of a tab, that keep two columns apart; a tab behind a label does not."""
_WIDE_GAP = re.compile(r"(?:\xa0[ \t\r\n]?){6,}+|(?<=.{7})(?<=\S)\t+(?=\S)")


class Lines:
    """What is written of one page, and the state that what comes next depends on."""

    def __init__(self, *, old_fonts: bool) -> None:
        self.lines: list[str] = []
        self.counts: Counter[str] = Counter()
        self._old_fonts = old_fonts
        self._pieces: list[tuple[str | None, str]] = []
        self._font: str | None = None
        self._gap = False
        """Whether an empty line is due."""
        self._below_centred = False
        """Whether what stands last is a centred block."""
        self._marker = ""
        """The marker of the list item whose first line is due."""
        self._preformatted = 0
        self._in_link = self._letters = self._linked = self._links = 0

    def _add(self, text: str) -> None:
        size = len(text)
        if size < _SMALL and text.isspace():
            if self._pieces:
                self._pieces.append((self._font, text))
            if not self._preformatted:
                return
        self._letters += size
        if self._in_link:
            self._linked += size
        if not self._preformatted:
            self._pieces.append((self._font, text))
            return
        first, *others = text.split("\n")
        self._pieces.append((self._font, first))
        for line in others:
            self._line_break_in_pre()
            self._pieces.append((self._font, line))

    def _line_break_in_pre(self) -> None:
        if not self._end_line():
            self._gap = True

    def _end_line(self) -> bool:
        """Ends the line that is being written; False if it is empty."""
        if not self._pieces:
            return False
        text = self._pieces[0][1] if len(self._pieces) == 1 and not self._old_fonts else self._joined()
        self._pieces.clear()
        if text.isprintable() and "  " not in text:  # no blank but single ones, as in most lines
            text = text.strip()
        elif "\xa0\xa0" in text or "\t" in text:
            text = " ".join(_WIDE_GAP.sub("\0", text).split()).replace("\0", _GAP).strip()
        else:
            text = " ".join(text.split())
        if not text:
            return False
        if self._marker:
            text = text if has_own_marker(text) else f"{self._marker} {text}"
            self._marker = ""
        lines = self.lines
        if self._gap and lines:
            lines.append("")
        self._gap = self._below_centred = False
        lines.append(text)
        return True

    def _put(self, line: str) -> None:
        if not line:
            self._gap = True
            return
        if self._gap and self.lines:
            self.lines.append("")
        self._gap = self._below_centred = False
        self.lines.append(line)

    def _joined(self) -> str:
        if not self._old_fonts:
            return "".join(text for _, text in self._pieces)
        joined = []
        for font, run in groupby(self._pieces, key=itemgetter(0)):
            text = "".join(text for _, text in run)
            joined.append(text if font is None else CONVERTERS[font](text))
            self.counts["legacy-font-converted"] += joined[-1] != text
        return "".join(joined)
