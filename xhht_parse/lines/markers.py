"""Labels at the head of a line, with every way to read them."""

from __future__ import annotations

import re

from ..text.folds import pattern
from .types import Marker, Style

LETTERS = "abcdđeghiklmnopqrstuvxy"
_ROMANS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}

_LABEL = pattern(
    r"(?P<bullet>[-+•*▪●○◦])(?=\s|[^\W\d])"
    r"|(?P<article>Điều\s+(\d{1,3})[.:]?)(?=\s|$)"
    r"|(?P<decimal>\d{1,2}(?:\.\d{1,2}){1,4}\.?)(?=\s|[^\W\d])"
    r"|(?P<arabic>\d{1,2}[.)/])(?=\s|[^\W\d])"
    r"|(?P<roman>[IVXL]{1,6}[.)/-])(?=\s|[^\W\d])"
    r"|(?P<letter>[a-zđ][).])(?=\s|[^\W\d])"
    r"|(?P<capital>[A-HK-ZĐ]\.)(?=\s|[^\W\d])"
)


def _roman(text: str) -> int:
    total = last = 0
    for digit in reversed([_ROMANS[c] for c in text.lower()]):
        total += digit if digit >= last else -digit
        last = max(last, digit)
    return total


def readings(fold: str, start: int, end: int) -> tuple[Marker, ...]:
    """Every way to read a label at the head of `fold[start:end]`, likeliest first."""
    match = _LABEL.match(fold, start, end)
    if match is None or match.lastgroup is None:
        return ()
    label, kind = match[0], match.lastgroup
    after = match.end()
    if kind == "bullet":
        return (Marker(Style.BULLET, label, label, (), after),)
    number = re.sub(r"[.)/:-]+$", "", label)
    if kind == "article":
        number = number.split()[-1]
        return (Marker(Style.ARTICLE, label, number, (int(number),), after),)
    if kind in ("decimal", "arabic"):
        style = Style.DECIMAL if kind == "decimal" else Style.ARABIC
        return (Marker(style, label, number, tuple(int(n) for n in number.split(".")), after),)
    if kind == "roman":
        return (Marker(Style.ROMAN, label, number, (_roman(number),), after),)
    if kind == "letter":
        return (Marker(Style.LETTER, label, number, (LETTERS.find(number) + 1,), after),)
    return (Marker(Style.CAPITAL, label, number, (ord(number) - 64,), after),)
