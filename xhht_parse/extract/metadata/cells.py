"""The cells of the closing: recipients on the left, signature on the right, in any flattening.

In: the closing's parts. Out: cells in order, each knowing whether it is an item of the recipients.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from ...outline.layout.bare import is_bullet, is_page, undressed
from ...outline.layout.sign_words import WORDS
from ...outline.types import Part, PartKind
from ...text.folds import pattern
from ...text.literals import holds
from ...text.spans import Span
from ...text.view import View

_GAP = re.compile(r"[ *_]*\|[ |*_]*|[ \xa0]{3,}|\t\s*|[ *_]*<br[ \xa0]?/?>(?:[ \xa0*_]|<br[ \xa0]?/?>)*")
_GAPS = ("|", "   ", "\t", "\xa0\xa0", "<br")
"""What each gap holds."""
_TITLE = pattern(r"(?:tm|kt|tl|tuq|tun) ?[./] ?|(?:t/m|k/t|t/l|t/uq)[ .:]")
_LABEL = pattern(r"[*_ ]*nơi ?nhận ?:[*_ ]*(?=[^\W\d_])")
_ITEM_ENDS = re.compile(r"[;.] {1,3}(?=[^\W\d_]{2})")
_SIGNERS = ("authority", "position")
_RULE = "-=:. "
"""A cell of these alone rules off a table's head."""
_WIDE = 20
"""So many blanks before a line's first words put them into the right column."""
_LONGEST, _LONGEST_TITLE = 30_000, 80


class Cell(Struct, frozen=True, gc=False):
    span: Span
    listed: bool
    """Whether it belongs to the recipients."""


def closing_cells(view: View, parts: list[Part]) -> list[Cell]:
    """The cells of these parts, line by line."""
    found: list[Cell] = []
    for part in parts:
        recipients = part.kind is PartKind.RECIPIENTS
        at, end = part.start, min(part.end, part.start + _LONGEST)
        gapped = holds(view.text, _GAPS, at, end)
        while at < end:
            stop = _line_end(view, at, end)
            if stop == at:  # as every other line
                at += 1
                continue
            first = _behind_label(view, at, stop) if recipients else at
            if gapped:
                found.extend(_row(view, at, first, stop, recipients))
            else:
                listed = recipients and first == at
                second = _behind_item(view, at, stop) if listed else stop
                if (cell := _cell(view, first, second, listed)) is not None:
                    found.append(cell)
                if second < stop and (cell := _cell(view, second, stop, False)) is not None:
                    found.append(cell)
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
    if label is None or not view.folded[label.end() : end].isupper():
        return start
    title = WORDS.match(view.lower, label.end(), end)  # "Nơi nhận: VT, KHTC" are recipients
    return label.end() if title is not None and title.lastgroup in _SIGNERS else start


def _behind_item(view: View, start: int, end: int) -> int:
    """Where the signer's title begins that another column left on the line: "- UBND xã; PHÓ GIÁM ĐỐC"; else `end`."""
    for mark in _ITEM_ENDS.finditer(view.folded, max(start, end - _LONGEST_TITLE), end):
        title = WORDS.match(view.lower, mark.end(), end) if view.folded[mark.end() : end].isupper() else None
        if title is not None and title.lastgroup in _SIGNERS:
            return mark.end()
    return end


def _row(view: View, start: int, first: int, end: int, recipients: bool) -> Iterator[Cell]:
    """The cells, from `first` on, of a line that may have gaps; only its first column is of the recipients."""
    at, column = first, int(first > start)
    for gap in _GAP.finditer(view.text, start, end):
        if is_bullet(view.text, at, gap.start()):
            continue
        cell = _cell(view, at, gap.start(), recipients and column == 0)
        if cell is not None:
            yield cell
            column += "<" not in gap[0]  # "<br>" stays in its cell
        elif gap.end() - start >= _WIDE:
            column = 1
        at = gap.end()
    last = _cell(view, at, end, recipients and column == 0)
    if last is not None:
        yield last


def _cell(view: View, start: int, end: int, recipients: bool) -> Cell | None:
    """What stands here, but for a rule or a page's number; a title is the signature's, in whichever column."""
    span = Span(*undressed(view.folded, start, end))
    words = view.lower[span.start : span.end]
    if not words.strip(_RULE) or is_page(words):
        return None
    return Cell(span, recipients and not _TITLE.match(view.lower, span.start, span.end))
