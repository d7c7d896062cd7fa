"""A text that came on one line: its sections and lists are told apart again.

In: the fold and its paragraphs. Out: the same in any ordinary text. Only a line that is most of the text is cut
into the paragraphs that it holds, before a label that follows a closed sentence or a heading:
"… thư viện. 2. Mua sách: - Sách mới; - Báo." To add a label that opens a piece: one branch of `_OPENERS`.
"""

from __future__ import annotations

from typing import TypeVar

from ..text.folds import pattern
from .classify import readings
from .types import Face, Paragraph

_LONG, _SHARE = 600, 0.4
"""Characters of such a line, and its share of the whole text."""
_UPPER = "A-ZĐÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
_OPENERS = pattern(
    rf"(?<=[.;:!?…\"]) ++(?=[IVX]{{1,5}}[./-] [{_UPPER}]"  # ". II. GIẢI PHÁP"
    rf"|[0-9]{{1,2}}(?:\.[0-9]{{1,2}}){{0,3}}[.)/] [{_UPPER}]"  # "; 2. Mua sách"
    rf"|[a-zđ]\) [^ ]|[-+•] [{_UPPER}])"  # ": a) sách mới", "; - Báo"
    # "MỤC TIÊU 1. Mở lớp"
    rf"|(?<=[{_UPPER}][{_UPPER}]) ++(?=(?:[0-9]{{1,2}}|[IVX]{{1,5}})\. [{_UPPER}]|[-+] [{_UPPER}])"
    r"|(?<=[^ ]) ++(?=(?:Điều|ĐIỀU) [0-9]{1,3}\. |(?:PHẦN|CHƯƠNG|PHỤ LỤC) [IVX0-9]{1,5}\b)"
)


_Kind = TypeVar("_Kind", bound=Paragraph)


def unfolded(fold: str, paragraphs: list[_Kind]) -> list[_Kind]:
    """The paragraphs, with those that stand on one line told apart."""
    least = max(_LONG, _SHARE * len(fold))
    if not [p for p in paragraphs if p.end - p.start >= least]:
        return paragraphs
    return [piece for p in paragraphs for piece in (_pieces(fold, p) if p.end - p.start >= least else (p,))]


def _pieces(fold: str, paragraph: _Kind) -> list[_Kind]:
    """The paragraphs that stand on this one line."""
    pieces, start = [], paragraph.start
    for match in _OPENERS.finditer(fold, paragraph.start, paragraph.end):
        pieces.append((start, match.start()))
        start = match.end()
    pieces.append((start, paragraph.end))
    return [_piece(fold, start, end, paragraph) for start, end in pieces if start < end]


def _piece(fold: str, start: int, end: int, whole: _Kind) -> _Kind:
    face = Face.CAPITALS if fold[start:end].isupper() else Face.TEXT
    breaks = tuple(i for i in whole.breaks if start <= i < end)
    return type(whole)(start, end, face, readings(fold, start, end), breaks)
