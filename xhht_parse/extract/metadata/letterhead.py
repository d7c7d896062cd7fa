"""The letterhead: the lines above the title, whatever table they once stood in.

In: the header and the place of its title. Out: two copies of the letterhead of its own length, so that
places in them are places in the document: `flat` (one line, pipes and marks blanked) and `cells` (a line
feed at every edge of a cell). What is read is blanked, so that the issuer is what stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...text.folds import lower, pattern
from ...text.spans import Span
from ...text.view import View

_MARKS = "*_#>\u200b"
_TAG = re.compile(r"</?[a-zA-Z]{1,6} ?/?>")
# One class first in each, which is found twice as fast
_GAP = re.compile(r"[ |](?:(?<=\|)|(?<= ) {2,})")
_RUNS = re.compile(r"[-=~.](?:(?<=[-=~])[-=~]{2,}|(?<=\.)\.{5,})")
_NATION = pattern(
    r"cộng +hòa +xã(?: +hội(?: +chủ +nghĩa(?: +việt +nam)?)?)?|(?:hội +)?(?:chủ +)?nghĩa +việt +nam|chủ +nghĩa\b"
    r"|độc +lập *- *tự +do(?: *- *hạnh +phúc)?|- *hạnh +phúc|hạnh +phúc\b|đảng +cộng +sản +việt +nam",
    tries=True,
)
_LONGEST = 4000
"""A letterhead longer than that holds something else; the rest is not looked at."""


def _blanks(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _feeds(match: re.Match[str]) -> str:
    return "\n" * len(match[0])


class Letterhead:
    """The letterhead's text while it is being read."""

    def __init__(self, view: View, start: int, end: int) -> None:
        end = min(end, start + _LONGEST)
        self.start, self.end = start, end
        text = _TAG.sub(_blanks, _RUNS.sub(_blanks, view.folded[start:end]))
        for mark in _MARKS:
            text = text.replace(mark, " ")
        flat = text.replace("\n", " ").replace("|", " ")
        self.flat, self.lower = flat, lower(flat)
        self._cells = _GAP.sub(_feeds, text) if "|" in text or "   " in text else text
        for match in _NATION.finditer(self.lower):
            self.blank(match.start(), match.end())

    def blank(self, start: int, end: int) -> None:
        """Take `start:end` (places in the letterhead) out of what is still to be read."""
        hole = "\n" * (end - start)
        self._cells = self._cells[:start] + hole + self._cells[end:]

    def span(self, start: int, end: int) -> Span:
        """Places in the letterhead as a span of the document."""
        return Span(self.start + start, self.start + end)

    def taken(self, at: int) -> bool:
        """Whether something has been read at this place, such as the nation's motto."""
        return self._cells[at] == "\n"

    def line_start(self, at: int) -> int:
        """Where the cell line that holds this place begins."""
        return self._cells.rfind("\n", 0, at) + 1

    def left(self) -> Iterator[tuple[int, int]]:
        """The pieces that nothing has taken yet, without blanks at their ends."""
        for match in _PIECE.finditer(self._cells):
            yield match.span()


_PIECE = re.compile(r"[^\n\s](?:[^\n]*[^\n\s])?")
