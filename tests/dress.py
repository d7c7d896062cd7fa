"""A plan's text in another dress: the same words in another spelling, or with its lines broken in other places.

In: a canonical text. Out: a text of the same ink (the characters that are no blanks), but for the signs that a fold
makes one. To add a dress: a function here, its name in `SPELLINGS`; one that moves lines has a test of its own.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from itertools import cycle

Dress = Callable[[str], str]

_MODERN = "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy".split()
_OLD = "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ".split()
_SHAPES = (str, str.upper, str.capitalize)
_TO_OLD = {shape(a): shape(b) for a, b in zip(_MODERN, _OLD, strict=True) for shape in _SHAPES}
_TO_MODERN = {old: modern for modern, old in _TO_OLD.items()}


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def carriage_returns(text: str) -> str:
    return text.replace("\n", "\r\n")


def byte_order_mark(text: str) -> str:
    return "\ufeff" + text


def hard_blanks(text: str) -> str:
    return text.replace(" ", "\xa0")


def _tones(text: str, pairs: dict[str, str]) -> str:
    """Syllables that end with the two vowels, but "quý" and "quỳ", whose "u" is no vowel."""
    return re.sub(rf"(?<![qQ])(?:{'|'.join(pairs)})(?!\w)", lambda match: pairs[match[0]], text)


def old_tones(text: str) -> str:
    return _tones(text, _TO_OLD)


def modern_tones(text: str) -> str:
    return _tones(text, _TO_MODERN)


def en_dashes(text: str) -> str:
    return text.replace("-", "–")


def hyphens(text: str) -> str:
    return re.sub("[‐‑‒–—―−]", "-", text)


def straight_quotes(text: str) -> str:
    return re.sub("[“”„‟]", '"', re.sub("[‘’‚‛]", "'", text))


def curly_quotes(text: str) -> str:
    """Opening and closing quotes in turn, as a word processor sets them."""
    marks = cycle("“”")
    return re.sub('"', lambda _: next(marks), text)


def trailing_blanks(text: str) -> str:
    return text.replace("\n", "  \n") + " "


def left_margin(text: str) -> str:
    """As a program for PDF gives a page: each line behind its margin."""
    return re.sub(r"(?m)^(?=.)", " " * 14, text)


def blank_lines_between(text: str) -> str:
    """A blank line behind every line."""
    return re.sub(r"\n(?=[^\n])(?<=[^\n]\n)", "\n\n", text)


def no_blank_lines(text: str) -> str:
    return re.sub(r"\n\s*\n", "\n", text)


def wrapped(width: int, text: str) -> str:
    """Lines of at most so many signs, broken at blanks, one paragraph at a time; rows and lines of tags stay whole."""
    return "\n".join(line if _is_row(line) else _broken(line, width) for line in text.split("\n"))


def first_lines_short(first: int, width: int, text: str) -> str:
    """No blank lines, and the first line of a paragraph broken earlier than the others."""
    return "\n".join(_first_short(line, first, width) for line in no_blank_lines(text).split("\n"))


def _first_short(line: str, first: int, width: int) -> str:
    if _is_row(line) or line.isupper() or len(line) <= width:
        return _broken(line, width) if line.isupper() else line
    head = _broken(line, first).partition("\n")[0]
    return f"{head}\n{_broken(line[len(head) + 1 :], width)}"


def _is_row(line: str) -> bool:
    return "|" in line or "\t" in line or "<br" in line or "   " in line.strip()


def _broken(line: str, width: int) -> str:
    """The line filled to the width; a tag stays whole."""
    line = re.sub(r"<[^<>]{1,20}>", lambda tag: tag[0].replace(" ", "\0"), line)
    pieces, start = [], 0
    while len(line) - start > width:
        at = line.rfind(" ", start + 1, start + width + 1)
        if at < 0:
            at = line.find(" ", start + width)
        if at < 0:
            break
        pieces.append(line[start:at])
        start = at + 1
    return "\n".join([*pieces, line[start:]]).replace("\0", " ")


SPELLINGS: tuple[Dress, ...] = (
    decomposed,
    carriage_returns,
    byte_order_mark,
    hard_blanks,
    old_tones,
    modern_tones,
    en_dashes,
    hyphens,
    straight_quotes,
    curly_quotes,
    trailing_blanks,
    left_margin,
)
WIDTHS = range(60, 96)
