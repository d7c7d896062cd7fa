"""How places in a series are written: romans, letters, number words.

`roman("IV") == 4`, `letter("đ") == 5`, `steps("d", "e") == 1` although "đ" stands between them.
To add a way of counting: a function here, and the rule in `rules.py` that calls it.
"""

from __future__ import annotations

LETTERS = "abcdđefghijklmnopqrstuvwxyz"
"""Letters in lists. Plans leave out f, j, w, z and sometimes đ; each may stand or be skipped."""
_OPTIONAL = frozenset("đfjwz")

WORDS = {
    "nhất": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8,
    "chín": 9, "mười": 10,
}  # fmt: skip
"""The word in "Phần thứ nhất", "Phần thứ tư"."""

_UNITS = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_TENS = ("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC")
_ROMANS = {ten + unit: 10 * t + u for t, ten in enumerate(_TENS) for u, unit in enumerate(_UNITS) if t or u}
_ROMANS |= {"C": 100, "IIII": 4, "VIIII": 9}
_MANDATORY = [0]
for _char in LETTERS:
    _MANDATORY.append(_MANDATORY[-1] + (_char not in _OPTIONAL))


def roman(text: str) -> int:
    """The value of a roman numeral in either case, 0 if it is none."""
    return _ROMANS.get(text.upper(), 0)


def letter(char: str) -> int:
    """The place of a letter of either case in `LETTERS`, 0 if it has none."""
    return LETTERS.find(char.lower()) + 1


def steps(kind: str, before: int, after: int) -> int:
    """How many steps of a series lead from one place to another; 1 is the next, negative is back.

    Letters that plans may leave out count as no step: from d to e is one step, and so is d to đ.
    """
    if kind not in "LC" or after <= before:
        return after - before
    return max(1, _MANDATORY[after - 1] - _MANDATORY[before] + 1)
