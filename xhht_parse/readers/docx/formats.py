"""Numbers as Word writes them in lists: `w:numFmt` -> one function from a number to its text.

To add a format: a line in `_FORMATS`, an example in the test.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ..roman import roman

_LONGEST = 30  # letters of "aaa…"
_DIGITS = "không một hai ba bốn năm sáu bảy tám chín".split()


def decimal(number: int) -> str:
    return str(number)


def upper_letter(number: int) -> str:
    """26 -> "Z", 27 -> "AA", 28 -> "BB": as Word counts, and not as a spreadsheet does."""
    times, place = divmod(number - 1, 26)
    return chr(ord("A") + place) * (times + 1) if 0 <= times < _LONGEST else str(number)


def vietnamese(number: int) -> str:
    """21 -> "hai mươi mốt"; digits from a hundred on."""
    tens, ones = divmod(number, 10)
    if not 0 <= number < 100:
        return str(number)
    if not tens:
        return _DIGITS[ones]
    head = "mười" if tens == 1 else f"{_DIGITS[tens]} mươi"
    if not ones:
        return head
    last = "lăm" if ones == 5 else "mốt" if ones == 1 and tens > 1 else _DIGITS[ones]
    return f"{head} {last}"


def _padded(width: int) -> Callable[[int], str]:
    return lambda number: str(number).zfill(width)


_FORMATS: Mapping[str, Callable[[int], str]] = {
    "decimalZero": _padded(2),
    "upperRoman": roman,
    "lowerRoman": lambda number: roman(number).lower(),
    "upperLetter": upper_letter,
    "lowerLetter": lambda number: upper_letter(number).lower(),
    "numberInDash": lambda number: f"- {number} -",
    "decimalEnclosedParen": lambda number: f"({number})",
    "decimalEnclosedFullstop": lambda number: f"{number}.",
    "vietnameseCounting": vietnamese,
    "none": lambda number: "",
}


def formatted(name: str, pattern: str | None) -> Callable[[int], str]:
    """The function of a format; `pattern` is "001, 002, 003" of a custom one. Any other counts 1, 2, 3."""
    if name == "custom" and pattern:
        first = pattern.split(",")[0].strip()
        return _padded(len(first)) if first.isdecimal() and len(first) < 9 else decimal
    return _FORMATS.get(name, decimal)
