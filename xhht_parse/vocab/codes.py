"""The codes in document numbers: "QĐ", "TTg", "UBND"; which are known, and how slips in them are mended.

In: one code as written, and the word lists. Out: its usual writing, and what it tells: the kind, the issuer. Codes are
open: the lists help to mend and to name, they never validate.
To add a code that is written with small letters: the word lists, or `_MIXED` below.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from .words import Words

_MIXED = ("TTg", "TTr", "CTr", "CTrHĐ", "QĐi", "QyĐ", "QTr", "TTh", "TrS", "SNgV", "ThU", "TTLT", "KGVX", "HĐND")
_KINDS = (
    "NĐ",
    "CĐ",
    "BC",
    "SL",
    "L",
    "QCPH",
    "CTrHĐ",
    "CTPH",
    "KHPH",
    "CTrPH",
    "CTHĐ",
    "KHHĐ",
    "TBKL",
    "QCLV",
    "ĐABN",
    "GP",
    "GCN",
)
_LEGISLATURE = re.compile(r"(?:(?:ĐĐ)?QH|UBTVQH|HĐNN)[0-9]{1,2}$|BCĐ[0-9]+$|PC[0-9]+$|PX[0-9]+$")
STATE_AGENCIES = ("TTg", "CP", "UBND", "HĐND", "CTN", "VPCP")
PARTY_AGENCIES = ("TW", "TƯ", "TU", "HU", "QU", "ĐU")


@dataclass(frozen=True, slots=True, eq=False)
class Codes:
    """The codes of the word lists; one object a set of lists, compared by identity."""

    kinds: frozenset[str]
    agencies: frozenset[str]
    spelling: dict[str, str]
    """Capitals -> the usual spelling of codes that have small letters."""


@lru_cache(maxsize=4)
def known_codes(words: Words) -> Codes:
    """The codes of these lists, and those that no list holds."""
    kinds = {kind.code for kind in words.kinds if "-" not in kind.code} | set(_KINDS)
    kinds |= {kind.code.split("-")[0] for kind in words.kinds if "-" in kind.code}
    agencies = {agency.code for agency in words.agencies}
    agencies |= {alias for agency in words.agencies for alias in agency.aliases if " " not in alias}
    kinds -= {"HĐBT", "BTT"}
    spelling = {code.upper(): code for code in (*kinds, *agencies, *_MIXED)}
    return Codes(frozenset(kinds), frozenset(agencies - {"CT", "CĐ"}), spelling)


def roles(parts: tuple[str, ...], codes: Codes) -> tuple[str, str]:
    """The kind and the issuer that the codes of a number tell."""
    if parts[0] in codes.kinds:
        return parts[0], parts[1] if len(parts) > 1 else ""
    if parts[0][:2] == "QH" or parts[0][:6] == "UBTVQH":  # a law or a resolution
        return "", parts[0]
    return ("CV" if len(parts) > 1 else ""), parts[0]


def mended_code(code: str, codes: Codes, alone: bool) -> tuple[str, bool]:
    """The usual writing of one code: "TTG" is "TTg", "CTTg" is "CT-TTg", "TTg1" has a footnote mark."""
    if code in codes.kinds or code in codes.agencies or _LEGISLATURE.match(code):
        return code, False
    usual = codes.spelling.get(code.upper())
    if usual is not None:
        return usual, usual != code
    if code == "Tg" and not alone:  # "QĐ-Tg": one T stands for two
        return "TTg", True
    bare = code.rstrip("0123456789")
    if bare != code and (bare in codes.kinds or bare in codes.agencies):
        return bare, False
    return _split(code, codes) if alone else (code, False)


def _split(code: str, codes: Codes) -> tuple[str, bool]:
    """A kind and an agency whose hyphen was lost: "TTBNV" is "TT-BNV"."""
    for length in (4, 3, 2):
        kind, agency = code[:length], code[length:]
        if kind in codes.kinds and len(agency) > 1:
            if agency in codes.agencies:
                return f"{kind}-{agency}", True
            if agency == "Tg":  # "CTTg": one T stands for two
                return f"{kind}-TTg", True
    return code, False
