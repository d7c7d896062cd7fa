"""Bullets: a sign at the head of a line, with or without a blank behind it.

In: a fold and a line's ends. Out: the bullet as a tuple of one reading, or an empty one.
To add a sign: put it into `SIGNS`.
"""

from __future__ import annotations

from .types import Marker, Style

_LETTERS = frozenset("oü")
"""Letters that a page keeps of a symbol font: a blank follows."""
SIGNS = frozenset("-+•*▪▫●○◦■□◆◇❖❑❒❏☐☑➢➣➔➜→⇒►▶▸▷➤✓✔√✦★☆·∙‣⁃§Ø") | _LETTERS
_CLOSED = "-+*"
"""Those that a bracket may close: "*) Chỉ tiêu"."""
ANY = r"[-+•*▪▫●○◦■□◆◇❖❑❒❏☐☑➢➣➔➜→⇒►▶▸▷➤✓✔√✦★☆·∙‣⁃§Øøü\uf000-\uf0ff]"
"""Any of them but "o", and a letter of a symbol font, for patterns: what is known to be a list begins so."""

DRESS = "".join(sorted(SIGNS - _LETTERS)) + "".join(map(chr, range(0xF000, 0xF100))) + " "
"""All of them and the blank, to strip from words."""


def is_private(char: str) -> bool:
    """Whether it is a letter of a symbol font, as Word keeps bullets: U+F0B7, U+F02D."""
    return "\uf000" <= char <= "\uf0ff"


def bullet(fold: str, start: int, end: int) -> tuple[Marker, ...]:
    """ "- x" "-x" "+ x" "• x" "o x" "*) x"; not "--", "-5", "*x*" (emphasis), "ong"."""
    sign, after = fold[start], start + 1
    after += sign in _CLOSED and fold.startswith(") ", after, end)
    label = fold[start:after]
    glued = after < end and fold[after] != " "
    if glued and not _may_be_glued(fold, sign, after, end):
        return ()
    while after < end and fold[after] == " ":
        after += 1
    weak = after < end and not fold[after].isupper()
    return (Marker(Style.BULLET, label, sign, (), after - start, weak=weak, glued=glued),)


def _may_be_glued(fold: str, sign: str, after: int, end: int) -> bool:
    char = fold[after]
    if sign in _LETTERS or char == sign:
        return False
    if sign == "*":  # "*Về kinh tế" is a bullet, "*nghiêng*" and "**đậm**" are emphasis
        return char.isalpha() and fold.find("*", after, min(end + 400, len(fold))) < 0
    return char.isalnum() or char in "\"'(*_[<"
