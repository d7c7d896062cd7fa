"""The cells of the closing: recipients on the left, signature on the right, in any flattening.

In: the closing's parts. Out: cells in order, each knowing whether it is an item of the recipients.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ...outline.layout.bare import undressed
from ...outline.types import Part, PartKind
from ...text.folds import pattern
from ...text.literals import holds
from ...text.spans import Span
from ...text.view import View

_GAP = re.compile(r"[ *_]*\|[ |*_]*| {3,}|\t+ *|[ *_]*<br ?/?>(?:[ *_]|<br ?/?>)*")
_GAPS = ("|", "   ", "\t", "<br")
"""What each gap holds."""
_TITLE = pattern(r"(?:tm|kt|tl|tuq|tun) ?[./] ?|(?:t/m|k/t|t/l|t/uq)[ .:]")
_LABEL = pattern(r"[*_ ]*nơi ?nhận ?:[*_ ]*(?=(?:(?:tm|kt|tl|tuq) ?[./]|[^\W\d_]))")
_RULE = "-=:. "
"""A cell of these alone rules off a table's head."""
_WIDE = 20
"""So many blanks before a line's first words put them into the right column."""
_LONGEST = 30_000


class Cell(NamedTuple):
    span: Span
    listed: bool
    """Whether it belongs to the recipients."""


def closing_cells(view: View, parts: list[Part]) -> list[Cell]:
    """The cells of these parts, line by line."""
    found: list[Cell] = []
    for part in parts:
        recipients = part.kind is PartKind.RECIPIENTS
        at, end = part.start, min(part.end, part.start + _LONGEST)
        gapped = holds(view.folded, _GAPS, at, end)
        while at < end:
            stop = _line_end(view, at, end)
            if stop > at:
                found.extend(_line(view, at, stop, recipients, gapped))
            at = stop + 1
    return found


def _line_end(view: View, at: int, end: int) -> int:
    """Where the line ends: a joined one goes on below, unless wide blanks there would look like a column."""
    stop = view.text.find("\n", at, end)
    while stop >= 0 and view.folded[stop] == " " and view.folded.find("   ", max(at, stop - 2), stop + 3) < 0:
        stop = view.text.find("\n", stop + 1, end)
    return stop if stop >= 0 else end


def _behind_label(view: View, start: int, end: int) -> int:
    """Where the signer's title begins that stands beside the recipients' label: "Nơi nhận: GIÁM ĐỐC"; else `start`."""
    label = _LABEL.match(view.lower, start, end)
    return label.end() if label is not None and view.folded[label.end() : end].isupper() else start


def _line(view: View, start: int, end: int, recipients: bool, gapped: bool) -> list[Cell]:
    cells: list[Cell] = []
    at = _behind_label(view, start, end) if recipients else start
    column = int(at > start)
    gaps = _GAP.finditer(view.folded, start, end) if gapped else ()
    for gap in (*gaps, None):
        span = undressed(view.folded, at, gap.start() if gap else end)
        if view.folded[span.start : span.end].strip(_RULE):
            listed = recipients and column == 0 and not _TITLE.match(view.lower, span.start, span.end)
            cells.append(Cell(span, listed))
            column += gap is not None and "<" not in gap[0]  # "<br>" stays in its cell
        elif gap is not None and gap.end() - start >= _WIDE:
            column = 1
        at = gap.end() if gap else end
    return cells
