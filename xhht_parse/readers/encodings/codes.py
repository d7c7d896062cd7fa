"""Text whose letters are those of an old Vietnamese encoding -> the same text in Unicode (NFC).

In: a string in which each old code stands as the letter of Latin-1 or windows-1252 with that code, which is how
Word, web pages and `bytes.decode("cp1252")` give it. Every function takes any text and leaves what is not in
its table as it is; none of them asks whether the text is in that encoding at all (`detection.py` does).

VNI writes a letter as two, so runs that stand side by side in VNI fonts must be joined before the call.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Mapping

from . import tables

_ROW = 16
_SMALL = re.compile("[a-z]")
_MARKED = "".join(chr(code) for code in (*range(0xE0, 0x1B1), *range(0x1EA1, 0x1EFA)) if chr(code).islower())
_SHOUTED = re.compile(f"[A-Z]{{2}}[{_MARKED}]|[{_MARKED}][A-Z]")
"""A small letter with marks inside a word of capitals; "Số: 5/KH-UBND" has none."""
_MINUS = re.compile("(?<=[A-Za-z])\u2212|\u2212(?=[A-Za-z\xa8-\xff])")


def tcvn3(text: str, *, capitals: bool = False) -> str:
    """TCVN3 (ABC; fonts .VnTime, .VnArial). `capitals`: the font draws capitals only (.VnTimeH)."""
    # A copy of a PDF has the minus sign, or the Greek letter, in place of the code that looks like it: "n−íc".
    plain = _MINUS.sub("\xad", text).replace("\u03bc", "\xb5").translate(_letters("tcvn3"))
    plain = unicodedata.normalize("NFC", plain)
    return plain.upper() if capitals else plain


def shouted(text: str) -> str:
    """Lines that were typed in capitals, "ủY BAN NHÂN DÂN TỉNH": TCVN3 has no code for most capitals with marks."""
    if _SHOUTED.search(text) is None:
        return text
    return "\n".join(_shouted(line) for line in text.split("\n"))


def _shouted(line: str) -> str:
    return line.upper() if _SMALL.search(line) is None and _SHOUTED.search(line) is not None else line


def tcvn5712(text: str) -> str:
    """TCVN 5712:1993 in full, its capitals at control codes: text decoded as Latin-1, not as windows-1252."""
    return unicodedata.normalize("NFC", text.translate(_letters("tcvn5712")))


def viscii(text: str) -> str:
    """VISCII, of text decoded as Latin-1."""
    return text.translate(_letters("viscii"))


def vps(text: str) -> str:
    """VPS, of text decoded as Latin-1."""
    return text.translate(_letters("vps"))


def vni(text: str) -> str:
    """VNI-Windows (fonts VNI-Times, VNI-Helve): "UÛY BAN NHAÂN DAÂN" -> "ỦY BAN NHÂN DÂN"."""
    pairs, pattern = _vni()
    return pattern.sub(lambda match: pairs[match[0]], text)


@functools.cache
def _letters(name: str) -> Mapping[int, str]:
    rows = {
        "tcvn3": tables.TCVN3,
        "tcvn5712": tables.TCVN_CAPITALS | tables.TCVN3,
        "viscii": tables.VISCII,
        "vps": tables.VPS,
    }[name]
    return {first + i: row[i] for first, row in rows.items() for i in range(_ROW) if row[i] != "·"}


@functools.cache
def _vni() -> tuple[Mapping[str, str], re.Pattern[str]]:
    pairs = dict(_vni_pairs())
    # Capitals, and a capital vowel before a small mark: fonts of capitals were typed in either way.
    pairs |= {old.upper(): new.upper() for old, new in pairs.items()}
    pairs |= {old[0].upper() + old[1:]: new.upper() for old, new in pairs.items() if len(old) > 1}
    vowels = "".join(sorted({old[0] for old in pairs if len(old) > 1}))
    marks = "".join(sorted({old[1] for old in pairs if len(old) > 1}))
    singles = "".join(sorted(old for old in pairs if len(old) == 1))
    pattern = re.compile(f"[{vowels}][{marks}]|[{singles}]")
    return _Pairs(pairs), pattern


class _Pairs(dict[str, str]):
    """The pairs of the table; of any other two letters each is looked up alone."""

    def __missing__(self, key: str) -> str:
        return "".join(self.get(letter, letter) for letter in key)


def _vni_pairs() -> list[tuple[str, str]]:
    nfc = functools.partial(unicodedata.normalize, "NFC")
    tones = list(zip(tables.VNI_TONE, tables.VNI_TONES, strict=True))
    pairs = list(tables.VNI_SINGLE.items())
    pairs += [(vowel + letter, nfc(vowel + tone)) for vowel in "aeiouy" for letter, tone in tones]
    # "ô" is ơ and "ö" is ư, each with a tone behind it.
    pairs += [(old + letter, nfc(new + tone)) for old, new in ("ôơ", "öư") for letter, tone in tones]
    for vowels, (bare, toned), mark in (
        ("aeo", tables.VNI_CIRCUMFLEX, "\u0302"),
        ("a", tables.VNI_BREVE, "\u0306"),
    ):
        for vowel in vowels:
            pairs.append((vowel + bare, nfc(vowel + mark)))
            marked = zip(toned, tables.VNI_TONES, strict=True)
            pairs += [(vowel + letter, nfc(vowel + mark + tone)) for letter, tone in marked]
    return pairs
