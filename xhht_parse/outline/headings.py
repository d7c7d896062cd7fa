"""Which part of a node's text is its heading.

In: a view, a node, its first paragraph. Out: the heading's span without marks of emphasis and the closing
colon, or None for running text. A heading is text in capitals; a short text that no full stop closes and
that something stands below; or the words before the colon in "1. Sở Y tế: chủ trì …".
"""

from __future__ import annotations

from ..lines.types import Face, Paragraph
from ..text.spans import Span, before_marks, past_marks
from ..text.view import View
from .types import Node

_TEXT, _CAPITALS = Face.TEXT, Face.CAPITALS
_RUN_IN_WORDS, _RUN_IN_CHARS = 12, 110
_HEADING_WORDS, _HEADING_CHARS = 40, 400
_TITLE_WORDS, _TITLE_CHARS = 8, 80
"""A title that a full stop closes is as short as this."""
_LONG_WORDS = 20
"""Of a longer text the words before the first colon are the heading, though it ends with a colon too."""
_HEADED, _TITLED = frozenset(("section", "part", "chapter")), frozenset(("section", "clause", "article"))
_SHORTEST = 9
"""A heading in capitals before a text is longer than this: "UBND TP" is none."""
_MARKS = " *_#\t\xa0"
_TAG = 16
"""A tag that a portal left behind a heading is no longer: "</strong>"."""


def heading(view: View, node: Node, paragraph: Paragraph) -> Span | None:
    """The heading of a node that begins with this paragraph."""
    fold = view.folded
    start, end = node.content_start, paragraph.end
    if paragraph.face is _CAPITALS:
        return bared(fold, start, end)
    last = fold[end - 1]
    closed = last in ";,/" or (last == "." and end - start > _TITLE_CHARS)
    plain = closed and paragraph.face is _TEXT and fold[paragraph.start] != "*"
    if plain and fold.find(":", start, start + _RUN_IN_CHARS) < 0:  # most paragraphs: running text
        return _capitals(fold, start, end) if node.kind in _HEADED else None
    end = before_marks(fold, start, end, _MARKS)
    start = past_marks(fold, start, end, _MARKS)
    colon = _colon(fold, start, min(end, start + _RUN_IN_CHARS))
    run_in = 0 < colon < end - 1 and is_short(fold, start, colon, _RUN_IN_WORDS) and _heads(fold, start, colon)
    most = _LONG_WORDS if run_in else _HEADING_WORDS
    if _is_whole(fold, node, start, end, paragraph) and is_short(fold, start, end, most):
        return bared(fold, start, end)
    if run_in:
        return bared(fold, start, colon)
    return _capitals(fold, start, end) if node.kind in _HEADED else None


def _colon(fold: str, start: int, end: int) -> int:
    """The first colon outside brackets: "1. Sở A (Cơ quan thường trực: Phòng B): …"; -1 if there is none."""
    colon = fold.find(":", start, end)
    opens = fold.rfind("(", start, colon)
    if opens < 0 or fold.find(")", opens, colon) >= 0:
        return colon
    closes = fold.find(")", colon, end)
    return fold.find(":", closes, end) if closes >= 0 else -1


def is_short(fold: str, start: int, end: int, words: int) -> bool:
    """Whether so many words stand there at the most; a margin between them has many blanks."""
    return fold.count(" ", start, end) < words or len(fold[start:end].split()) <= words


def _capitals(fold: str, start: int, end: int) -> Span | None:
    """ "I. MỤC TIÊU Nâng cao dân trí": the words in capitals that a text on the same line follows."""
    at = start
    for word in fold[start : min(end, start + _HEADING_CHARS)].split(" "):
        if word and not word.isupper() and any(map(str.isalpha, word)):
            break
        at += len(word) + 1
    return bared(fold, start, min(at, end)) if at - start > _SHORTEST and fold.count(" ", start, at) > 1 else None


def _is_whole(fold: str, node: Node, start: int, end: int, paragraph: Paragraph) -> bool:
    """Whether the whole paragraph is a heading, unless it has too many words."""
    if end - start > _HEADING_CHARS:
        return False
    if fold[paragraph.start] == "*" and fold[paragraph.end - 1] == "*":
        return True  # "**1. Công tác chỉ đạo.**"
    below = bool(node.children) or node.content_end > paragraph.end
    if fold[end - 1] == "." and below and node.kind in _TITLED and is_short(fold, start, end, _TITLE_WORDS):
        return True  # "IV. Tổ chức thực hiện."
    return _is_open(fold, node, start, end, below)


def _is_open(fold: str, node: Node, start: int, end: int, below: bool) -> bool:
    """Whether no full stop closes the text; a bullet or a point also needs something below it."""
    last = fold[end - 1]
    if last == ":":
        return True
    if last in ".;,!?/" and not fold.startswith("...", max(start, end - 3)):
        return False
    return below or (node.kind != "bullet" and node.kind != "point")


def _heads(fold: str, start: int, colon: int) -> bool:
    """Whether the words before a colon are a head: no sentence ends among them, no address, no clock time."""
    return (
        fold[colon + 1] in " *_"
        and fold.find(". ", start, colon) < 0
        and fold.find(";", start, colon) < 0
        and not fold[colon - 1].isdigit()
    )


def bared(fold: str, start: int, end: int) -> Span | None:
    """The stretch without marks of emphasis and tags at its ends, colon and single full stop at its end."""
    start = past_marks(fold, start, end, _MARKS)
    while end > start and (fold[end - 1] in _MARKS or fold[end - 1] in ":>"):
        tag = fold.rfind("<", max(start, end - _TAG), end) if fold[end - 1] == ">" else end - 1
        if tag < 0:
            break
        end = tag
    if fold[end - 1 : end] == "." and fold[end - 2 : end] != "..":
        end -= 1
    return Span(start, end) if end > start else None
