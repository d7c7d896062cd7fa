"""Document numbers (số, ký hiệu): how they are written, mended and compared.

In: a fold that keeps case and a place. Out: `Symbol`s, whose `number` is the canonical writing:
"215/KH-UBND", "12/2021/QĐ-UBND", "66.7/2025/NQ-CP", "3428/BGDĐT-GDTX" (state), "23-NQ/TU" (Party).
Blanks inside, capital variants ("27/CT-TTG"), lost hyphens ("27/CTTg", "20NQ/TW") and footnote
marks glued to a known code ("1373/QĐ-TTg1") are mended, the codes by `codes`. `key` compares two numbers whatever
their slips.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from heapq import merge
from typing import Literal, NamedTuple

from msgspec import Struct

from ..text.folds import pattern
from ..text.spans import Span
from ..text.tries import MOST_BLANKS
from .codes import PARTY_AGENCIES, STATE_AGENCIES, Codes, known_codes, mended_code, roles
from .words import Words


class Symbol(Struct, frozen=True, gc=False):
    """A document number as one place of the text writes it."""

    number: str | None
    """Canonical; None where the serial is blank ("Số:   /KH-UBND")."""
    span: Span
    scheme: Literal["state", "party"]
    serial: str
    """"1373", "30a", "66.7"."""
    year: int | None
    """The year inside the number: 2021 in "12/2021/QĐ-UBND"."""
    codes: tuple[str, ...]
    """All codes in order: ("QĐ", "UBND"), ("NQ", "TU"), ("BGDĐT", "GDTX")."""
    kind: str
    """Code of the kind of document; "CV" for a letter ("3428/BGDĐT-GDTX"), "" where it does not tell."""
    issuer: str
    """Code of the issuer: "TTg", "TU", "BGDĐT"; "" where it does not tell."""
    mended: bool
    """Whether more than blanks had to be mended."""


_B = rf" {{0,{MOST_BLANKS}}}+"
_CODE = r"[A-ZĐƯÂĂÊÔƠ][A-Za-zĐđƯưÂĂÊÔƠ&]{0,24}(?:\.[A-ZĐ]{2,6})?[0-9]{0,3}"  # "CT.UB"
_EDGE = r"(?:(?![0-9A-Za-zÀ-ɏẠ-ỹ])|(?=ngày))"  # "57-NQ/TWngày"
# a plan of twelve bodies names them all
_TAIL = rf"(?P<first>{_CODE}){_EDGE}(?P<rest>(?:{_B}[-/]{_B}{_CODE}{_EDGE}){{0,14}})"
_SERIAL = r"(?P<serial>[0-9]{1,5}(?:\.[0-9]{1,2})?[a-zđ]?|[0-9]{1,5}[A-E](?= *+/))"
# behind the year a stroke, or the blank in its place: "44/2014 TT-BGDĐT"
_PARTED = rf"(?:{_B}/{_B}| {{1,2}}(?=(?:TT|TTLT|NĐ|NQ|QĐ|CT)-[A-ZĐ]))"
_STATE = rf"{_SERIAL}\.?{_B}/{_B}(?:(?P<year>(?:19|20)[0-9]{{2}}){_PARTED})?{_TAIL}"
_PARTY_KIND = (
    r"(?:NQ|QĐi|QĐI|QyĐ|QĐ|CTrHĐ|CTrPH|CTPH|CTHĐ|CTr|CTR|CT|KL|QCPH|QCLV|QC|TT|HD|TBKL|TB|TC|BC|KHLT|KHLN|KHPH|KHHĐ|KH"
    r"|ĐA|PA|DA|TTr|TTR|CV|BB|CL)"
)
# "23-NQ/TU", "23- NQ/TU", "225-KH/TWĐTN-TNNT", "20NQ/TW", "1373-QĐ-TTg"
_PARTY = rf"(?P<serial>[0-9]{{1,5}}){_B}(?:-{_B})?(?P<kind>{_PARTY_KIND}){_B}(?P<sign>[-/]){_B}{_TAIL}"
_AT_PARTY, _AT_STATE = pattern(_PARTY, tries=True), pattern(_STATE)
# "/KH-UBND" behind "Số:": the serial is still to be filled in
_AT_BLANK = pattern(rf"[.…_ ]{{0,30}}+(?P<sign>[-/]){_B}{_TAIL}")
# where a number may stand: a slash with a code or a year and a code behind it, or "1373-QĐ-TTg"
_SLASH = pattern(rf"/{_B}(?:[A-ZĐƯ]|(?:19|20)[0-9]{{2}}{_PARTED}[A-ZĐƯÂĂÊÔƠ])")
_HYPHEN = pattern(rf"-{_PARTY_KIND}- ?[A-ZĐ]", tries=True)
_BEFORE = pattern(rf"(?:[0-9]{{1,5}}(?:\.[0-9]{{1,2}})?[a-zđA-E]?|[0-9]{{1,5}}{_B}(?:-{_B})?{_PARTY_KIND}){_B}$")

_PLAIN_SYLLABLE = re.compile(
    r"(?:NGH|NG|NH|CH|GH|KH|PH|TH|TR|GI|QU|[BCDĐGHKLMNPQRSTVX])?[AEIOUYƯÂĂÊÔƠ]{1,3}(?:CH|NG|NH|[CMNPT])?$"
)


def read_symbol(folded: str, at: int, end: int, words: Words) -> Symbol | None:
    """The document number at this very place; a blank serial gives `number` None."""
    codes = known_codes(words)
    match = _AT_PARTY.match(folded, at, end)
    if match is not None:
        return _party(match, codes)
    match = _AT_STATE.match(folded, at, end)
    if match is not None:
        return _state(match, codes)
    match = _AT_BLANK.match(folded, at, end)
    return None if match is None else _blank(match, codes)


def find_symbols(folded: str, start: int, end: int, words: Words) -> Iterator[Symbol]:
    """Every document number in `folded[start:end]`, in order of place; not every one need be a real one."""
    done = start
    for sign in _signs(folded, start, end):
        before = _BEFORE.search(folded, max(done, sign - 20), sign) if sign > done else None
        if before is None or _inside(folded, before.start()):
            continue
        symbol = read_symbol(folded, before.start(), end, words)
        if symbol is not None:
            done = symbol.span.end
            yield symbol


def _signs(folded: str, start: int, end: int) -> Iterator[int]:
    """Places of the slashes and hyphens that may stand behind a serial, in order."""
    slashes = (match.start() for match in _SLASH.finditer(folded, start, end))
    hyphens = [match.start() for match in _HYPHEN.finditer(folded, start, end)]
    return merge(slashes, hyphens) if hyphens else slashes


def _inside(folded: str, at: int) -> bool:
    """Whether the digits at this place are the tail of a longer number, a range, a standard or a word."""
    if at == 0:
        return False
    before = folded[at - 1]
    if before.isalpha():
        # "số31-QĐ/TW"; a page that lost letters: "Nghị định s20/2008/NĐ-CP"
        return folded[max(0, at - 2) : at].lower() not in ("số", " s")
    if before in ":-":  # "QCVN 01-1:2024/BYT", but "Số:215/KH-UBND"
        return at > 1 and folded[at - 2].isdigit()
    return before in ".,/" or before.isdigit()


@lru_cache(maxsize=4096)  # each mention is compared several times
def key(number: str) -> str:
    """What two writings of one number have in common: "09/KH-UBND" and "9/KH- UBND", TƯ and TW."""
    text = number.upper().replace("TƯ", "TW").lstrip("0")
    return text.replace("-", "").replace("/", "").replace(" ", "")


def _state(match: re.Match[str], codes: Codes) -> Symbol:
    tail, end = _tail(match, codes)
    serial, year = match["serial"], match["year"]
    number = f"{serial}/{year}/{tail.text}" if year else f"{serial}/{tail.text}"
    when = int(year) if year else None
    span = Span(match.start(), end)
    return Symbol(number, span, "state", serial, when, tail.parts, tail.kind, tail.issuer, tail.mended)


def _party(match: re.Match[str], codes: Codes) -> Symbol:
    tail, end = _tail(match, codes)
    kind = codes.spelling.get(match["kind"].upper(), match["kind"])
    slip = match["sign"] == "-"
    mended = slip or tail.mended or kind != match["kind"] or "-" not in match[0][: match.start("kind") - match.start()]
    serial, parts, span = match["serial"], (kind, *tail.parts), Span(match.start(), end)
    if (slip and tail.parts[0] not in PARTY_AGENCIES) or tail.parts[0] in STATE_AGENCIES:  # "1373-QĐ-TTg"
        number = f"{serial}/{kind}-{tail.text}"
        return Symbol(number, span, "state", serial, None, parts, *roles(parts, codes), True)
    return Symbol(f"{serial}-{kind}/{tail.text}", span, "party", serial, None, parts, *roles(parts, codes), mended)


def _blank(match: re.Match[str], codes: Codes) -> Symbol:
    tail, end = _tail(match, codes)
    span = Span(match.start("sign"), end)
    scheme: Literal["state", "party"] = "state" if match["sign"] == "/" else "party"
    return Symbol(None, span, scheme, "", None, tail.parts, tail.kind, tail.issuer, tail.mended)


def _tail(match: re.Match[str], codes: Codes) -> tuple[_Tail, int]:
    """The codes behind the serial, and where they end in the text."""
    tail = _read_tail(match["first"], match["rest"], codes)
    return tail, match.start("first") + tail.length


@lru_cache(maxsize=4096)  # plans cite by the same few hundred codes; the digits before them vary
def _read_tail(first: str, rest: str, codes: Codes) -> _Tail:
    # a footnote mark glued to a code ends the number; so does a separator that a word follows
    text, mended = mended_code(first, codes, alone=not rest)
    length = len(first)
    if len(first) > len(text) and first.startswith(text):
        return _Tail.of(text, len(text), mended, codes)
    for part in _REST.finditer(rest):
        if not _joins(part, codes, text in codes.kinds):
            break
        code, slip = mended_code(part["code"], codes, alone=False)
        cut = len(part["code"]) - len(code) if part["code"].startswith(code) else 0
        text, length = text + part["sign"] + code, len(first) + part.end() - cut
        mended |= slip
        if cut:
            break
    return _Tail.of(text, length, mended, codes)


class _Tail(NamedTuple):
    """What stands behind the serial."""

    text: str
    """The codes, mended: "QĐ-TTg"."""
    length: int
    """Of what is written."""
    mended: bool
    """Whether more than blanks was mended."""
    parts: tuple[str, ...]
    kind: str
    issuer: str

    @classmethod
    def of(cls, text: str, length: int, mended: bool, codes: Codes) -> _Tail:
        parts = tuple(re.split("[-/]", text))
        return cls(text, length, mended, parts, *roles(parts, codes))


_REST = re.compile(rf"(?P<before> *)(?P<sign>[-/])(?P<after> *)(?P<code>{_CODE})")


def _joins(part: re.Match[str], codes: Codes, lacking: bool) -> bool:
    """Whether the code behind a separator belongs to the number, as in "QĐ- TTg" but not in "TU - GIAI".

    `lacking`: there is only a kind so far, "127/TTr - HĐQT".
    """
    code = part["code"]
    if not part["before"] and not part["after"]:
        return True
    if code in codes.agencies or codes.spelling.get(code.upper()) in codes.agencies:
        return True
    if part["before"] and part["after"] and not lacking:
        return False
    return len(code) > 1 and not code[1:].islower() and _PLAIN_SYLLABLE.match(code) is None
