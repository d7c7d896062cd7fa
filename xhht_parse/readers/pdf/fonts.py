"""Letters of a PDF -> letters of Unicode: ligatures apart, marks joined, old Vietnamese fonts turned.

To add a family of old fonts: `encodings.fonts`; how PDF writers spell a font's name: `_FAMILY`.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterable, Iterator

from ..encodings import of_font
from ..encodings.fonts import Converter
from .types import Chunk

_SUBSET = re.compile(r"\A[A-Z]{6}\+")
_FAMILY = re.compile(
    r"\A\.?(vn[a-z ]*?|vni[- ]?[a-z -]*?|vps[- ][a-z -]*?)(?:[,-]?(?:bold|italic|oblique|regular|normal|mt))*\Z",
    re.IGNORECASE,
)

_PLAIN = {
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    0xAD: "",
    0x02: "-",
    0xFFFE: "-",
    **dict.fromkeys((0xFEFF, 0x200B, 0x200C, 0x200D, 0x2060)),
}
_ODD = re.compile(
    "[\x01-\x08\x0b\x0c\x0e-\x1f\xad\u0300-\u036f\u200b-\u200d\u2060\ufb00-\ufb04\ud800-\udfff\ufeff\ufffe]"
)
_HALF = re.compile("[\ud800-\udfff]")
_AS_CODE = {0x2219: "\xb7", 0x2022: "\x95"}
"""Signs that PDF writers give for the code of an old font's letter that looks like it."""


@functools.lru_cache(maxsize=256)
def converter(font: bytes) -> Converter | None:
    """What turns text in this font into Unicode: "GDNPNI+VnTimeHBold" is .VnTimeH; None for any other font."""
    match = _FAMILY.match(_SUBSET.sub("", font.decode("latin-1")))
    if match is None:
        return None
    kind, name = match[1][:3].lower(), match[1]
    if kind in ("vni", "vps"):
        return of_font(f"{kind}-{name[3:].lstrip(' -')}")
    return of_font(f".{name}")


def turned(text: str, convert: Converter) -> str:
    """Text in an old font, in Unicode; letters that only Unicode has stay."""
    return convert(text.translate(_AS_CODE))


def is_plain(text: str) -> bool:
    """Whether all letters are seen, single and in NFC."""
    return _ODD.search(text) is None and unicodedata.is_normalized("NFC", text)


def plainly(words: Iterable[Chunk]) -> Iterator[Chunk]:
    """The words with letters in NFC, without what cannot be seen."""
    for word in words:
        text = unicodedata.normalize("NFC", word.text.translate(_PLAIN))
        if _HALF.search(text) is not None:  # beyond the basic plane PDFium gives two codes
            text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        if text:
            yield word._replace(text=text)
