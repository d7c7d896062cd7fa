"""Which labels the lists of the text go on with: any other may be a number inside a sentence.

In: labels in order of place. Out: whether a label begins a list, is the next of one, or goes on with a count that
began inside a sentence.
"""

from __future__ import annotations

from itertools import pairwise

from .types import Line, Marker, Paragraph, Style
from .wrapping import Wrapping

DIVISIONS = frozenset((Style.PART, Style.CHAPTER, Style.SECTION, Style.SUBSECTION, Style.ANNEX))
_COUNTED = frozenset((Style.ARABIC, Style.DECIMAL))
"""Labels that may be a number of the sentence: "mức độ" / "2. Phấn đấu"."""
_BULLET = Style.BULLET
# What stands inside a sentence before a label that goes on counting there: "gồm: (1) mua máy;" / "(2) tập huấn"
_COUNT_BEFORE = {f"({n + 1})": f"({n})" for n in range(1, 20)} | {
    f"({later})": f"({sooner})"
    for sooner, later in pairwise(("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"))
}
_COUNT_AFTER = {"(1)": "(2)", "(i)": "(ii)"}
_PARTS = frozenset(";,")
_NEAR = 2_000
"""How far back a sentence's count may have begun."""


class Lists:
    """Where each list stands."""

    __slots__ = ("_fold", "_how", "_last")

    def __init__(self, fold: str, how: Wrapping) -> None:
        self._fold, self._how = fold, how
        self._last: dict[tuple[Style, str], int] = {}

    def opened(self, line: Line) -> None:
        """Remember where each list stands, to know a label that goes on with it."""
        for marker in line.readings:
            if marker.ordinals:
                self._last[marker.style, marker.form] = marker.ordinals[-1]

    def counts_on(self, line: Line, paragraph: Paragraph) -> bool:
        """Whether a label in brackets goes on with a count that began inside the paragraph above."""
        if not self._how.wrapped or self._fold[line.start] != "(":
            return False
        label, own = line.readings[0], paragraph.readings
        if label.label in _COUNT_AFTER:
            return self._fold[paragraph.end - 1] == ":" and self._runs_in(line, _COUNT_AFTER[label.label])
        before = _COUNT_BEFORE.get(label.label)
        if before is None or (own and own[0].form == label.form) or self._fold[paragraph.end - 1] == ":":
            return False  # "(1) Sở Y tế … tại cột (1);" / "(2) Sở Nội vụ …": a list of its own
        return self._fold.find(before, max(paragraph.start + 1, paragraph.end - _NEAR), paragraph.end) >= 0

    def _runs_in(self, line: Line, second: str) -> bool:
        """ "… Cụ thể:" / "(i) rà soát; (ii)" / "tập huấn": a sentence's count, as the second stands inside a line."""
        at = self._fold.find(second, line.start, line.start + _NEAR)
        return at >= 0 and self._fold[line.start : at].rstrip(" ")[-1:] in _PARTS

    def begin(self, marker: Marker, line: Line) -> bool:
        """ "… về phòng, chống ma túy" / "a) Phát huy vai trò": no heading ends in a full stop, whatever its length."""
        if self._how.parted or marker.ordinals != (1,) or marker.style is _BULLET:
            return False
        return self._fold[line.start + marker.size : line.end].lstrip(" ")[:1].isupper()

    def expect(self, marker: Marker) -> bool:
        """Whether a list that is open goes on with this label, or a list begins with it."""
        if marker.style in DIVISIONS or marker.style is Style.ARTICLE:
            return True
        if self._how.parted and marker.style in _COUNTED:
            return False
        last = self._last.get((marker.style, marker.form))
        return last is not None and 0 < marker.ordinals[-1] - last <= 2
