"""Lines without their dress: pipes, markdown marks and the blanks around them.

In: a fold, or the text itself where tabs part columns (a fold has blanks for them), and a stretch of it. Out: the
stretch inside its dress, or its cells. Offsets stay offsets.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...lines.pages import NUMBER
from ...text.folds import pattern
from ...text.literals import holds
from ...text.spans import Span

DRESS = frozenset(" \t\n\x0c\xa0*_#|>\u200b")
_TAG = 12
"""No tag left over from a page, such as "<br />" or "</b>", is longer."""
_GAP = pattern(r"\s*\|[\s|]*|[ \xa0]{3,}|\t\s*|<br ?/?>")
_LONGEST_PAGE, _LONGEST_BULLET = 13, 3
_BULLETS = frozenset("-+•–")
_GAPS = ("|", "   ", "\t", "\xa0\xa0", "<br")
"""What each gap holds."""


def undressed(fold: str, start: int, end: int) -> tuple[int, int]:
    """`fold[start:end]` without the pipes and marks at its two ends: "**KẾ HOẠCH**" -> "KẾ HOẠCH"."""
    if fold[start : start + 1].isalnum() and fold[end - 1] not in DRESS:
        return start, end  # as most
    while start < end and (fold[start] in DRESS or fold[start] == "<"):
        tag = fold.find(">", start, min(end, start + _TAG)) if fold[start] == "<" else start
        if tag < 0:
            break
        start = tag + 1
    while end > start and fold[end - 1] in DRESS:
        tag = fold.rfind("<", max(start, end - _TAG), end) if fold[end - 1] == ">" else -1
        end = tag if tag >= 0 else end - 1
    return start, end


def cells(fold: str, start: int, end: int) -> Iterator[Span]:
    """The cells of one line: "Nơi nhận: | TM. ỦY BAN" or two columns kept apart by a run of blanks."""
    at = start
    gaps = _GAP.finditer(fold, start, end) if has_gap(fold, start, end) else ()
    for gap in gaps:
        if is_bullet(fold, at, gap.start()):
            continue
        cell = Span(*undressed(fold, at, gap.start()))
        if cell.start < cell.end:
            yield cell
        at = gap.end()
    cell = Span(*undressed(fold, at, end))
    if cell.start < cell.end:
        yield cell


def is_bullet(fold: str, start: int, end: int) -> bool:
    """Whether nothing but a bullet stands before a gap, which parts no columns: "-⇥Các bản;"."""
    return end - start <= _LONGEST_BULLET and fold[start:end].strip() in _BULLETS


def is_page(words: str) -> bool:
    """Whether a line of the closing, in lower case, is nothing but its page's number: "3", "- 3 -", "trang 3/4"."""
    return len(words) <= _LONGEST_PAGE and NUMBER.fullmatch(words) is not None


def has_gap(fold: str, start: int, end: int) -> bool:
    """Whether the line may be more than one cell: what each gap holds."""
    return holds(fold, _GAPS, start, end)
