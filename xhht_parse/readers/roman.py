"""A number -> its roman numeral, as the labels of lists have it."""

from __future__ import annotations

LARGEST = 3999
_LETTERS = tuple(
    zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        "M CM D CD C XC L XL X IX V IV I".split(),
        strict=True,
    )
)


def roman(number: int) -> str:
    """4 -> "IV"; plain digits where there is no such numeral."""
    if not 0 < number <= LARGEST:
        return str(number)
    text = ""
    for value, letters in _LETTERS:
        count, number = divmod(number, value)
        text += letters * count
    return text
