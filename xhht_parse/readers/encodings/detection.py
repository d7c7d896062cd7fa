"""Which old encoding is this text in? Each one is tried, and the words that come out are weighed.

In: text or bytes. Out: a `Verdict`, or None where nothing is sure. Only words with a letter beyond ASCII speak:
in the right encoding nearly all of them are syllables, in a wrong one few are. An encoding is taken only if it beats
both the text as it stands and every other encoding by far, so that a clean text is never altered.
To add an encoding: one line in `_OF_BYTES`, and in `_OF_TEXT` if text of it is also met inside Unicode files.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from . import codes, misread
from .syllables import is_syllable
from .viqr import marks, viqr

_PIECE = 4000
"""Letters read at the head, the middle and the end: more would only cost time."""
_SURE = 0.85
_GAIN = 0.3
_LEAD = 0.05
_FEWEST = 4
# A word: no blank, no ASCII mark or digit, no quote or dash; old letters may be any other code.
_WORD = re.compile("[^ \t\r\n\xa0!-@\\[-`{-~\u2010-\u206f\u2212]+")
_BEYOND = re.compile("[^\t\n\r -~]")
_VIETNAMESE = re.compile("[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]")
_ODD = re.compile("[A-Za-z][\xa1-\xff]|[\xa1-\xff][A-Za-z]")
_ABBREVIATION = re.compile("[B-DF-HJ-NP-TV-XZĐ&]{1,9}")


class Verdict(NamedTuple):
    encoding: str
    text: str
    letters: int
    """How many letters were turned."""


_CP1252 = {i: bytes((i,)).decode("cp1252", "ignore") or chr(i) for i in range(0x80, 0xA0)}


def _cp1252(data: bytes) -> str:
    """windows-1252, its five free codes as Latin-1 has them."""
    return data.decode("latin-1").translate(_CP1252)


def _cp1258(data: bytes) -> str:
    return unicodedata.normalize("NFC", data.decode("cp1258", "replace"))


def _as_cp1258(text: str) -> str:
    try:
        return _cp1258(text.encode("cp1252"))
    except UnicodeEncodeError:
        return text


# One table within the other: the capitals, or the quotes and dashes of windows-1252, settle it.
_KIN = {"tcvn3": {"tcvn5712-1"}, "tcvn5712-1": {"tcvn3"}}

# The order decides between encodings that give the same text.
_OF_BYTES: Mapping[str, Callable[[bytes], str]] = {
    "windows-1258": _cp1258,
    "tcvn3": lambda data: codes.shouted(codes.tcvn3(_cp1252(data))),
    "vni": lambda data: codes.vni(_cp1252(data)),
    "viscii": lambda data: codes.viscii(data.decode("latin-1")),
    "tcvn5712-1": lambda data: codes.tcvn5712(data.decode("latin-1")),
    "vps": lambda data: codes.vps(data.decode("latin-1")),
}
_OF_TEXT: Mapping[str, Callable[[str], str]] = {
    "misread-utf-8": lambda text: misread.unread(text)[0],
    "tcvn3": lambda text: codes.shouted(codes.tcvn3(text)),
    "vni": codes.vni,
    "windows-1258": _as_cp1258,
    "viscii": codes.viscii,
    "vps": codes.vps,
    "viqr": viqr,
}


def of_bytes(data: bytes) -> Verdict | None:
    """The encoding of bytes that are no UTF-8, and their text; None where none is sure."""
    name = _best({name: decode(_sample_of_bytes(data)) for name, decode in _OF_BYTES.items()}, 0.0)
    if name is None:
        return None
    return Verdict(name, _OF_BYTES[name](data), sum(1 for byte in data if byte > 0x7F))


def decode(data: bytes, encoding: str) -> str:
    """The text of bytes in this encoding, a key of `_OF_BYTES`."""
    return _OF_BYTES[encoding](data)


def of_text(text: str) -> Verdict | None:
    """The old encoding whose letters stand in a Unicode text, and the text mended; None for a clean text."""
    sample = _sample(text)
    before = _share(sample)
    tries = {name: _OF_TEXT[name](sample) for name in _OF_TEXT if name != "viqr" or marks(sample) * 50 > len(sample)}
    name = _best(tries, before)
    if name is None:
        return None
    mended = _OF_TEXT[name](text)
    return Verdict(name, mended, marks(text) if name == "viqr" else len(_BEYOND.findall(text)))


def of_lines(text: str) -> Verdict | None:
    """The old encoding of some lines of a text whose other lines are clean: a portal's frame around an old page."""
    lines = text.split("\n")
    odd = list(_odd(lines))
    verdict = of_text("\n".join(lines[at] for at in odd)) if odd else None
    if verdict is None:
        return None
    for at, line in zip(odd, verdict.text.split("\n"), strict=True):
        lines[at] = line
    return verdict._replace(text="\n".join(lines))


def _odd(lines: Sequence[str]) -> Iterator[int]:
    """The lines in an old encoding. One that may be either is as the line before it: "sè" is a word in both."""
    old = False
    for at, line in enumerate(lines):
        if line.isascii():
            continue
        if _VIETNAMESE.search(line) is not None:
            old = False
        elif _ODD.search(line) is not None and not _is_clean(line):
            old = True
        if old:
            yield at


def _is_clean(line: str) -> bool:
    marked = [word for word in _WORD.findall(line) if not word.isascii()]
    return sum(map(is_syllable, marked)) * 2 > len(marked)


def _best(tries: Mapping[str, str], before: float) -> str | None:
    """The one encoding in which this is Vietnamese beyond doubt."""
    shares = {name: _share(text) for name, text in tries.items()}
    best = max(shares, key=shares.__getitem__, default=None)
    if best is None or shares[best] < max(_SURE, before + _GAIN):
        return None
    rivals = [name for name in shares if tries[name] != tries[best] and shares[best] - shares[name] < _LEAD]
    return None if set(rivals) - _KIN.get(best, set()) else best


def _share(text: str) -> float:
    """The share of syllables among the words with a letter beyond ASCII; 0 where the text is not Vietnamese."""
    words = _WORD.findall(text)
    marked = [word for word in words if not word.isascii() and _ABBREVIATION.fullmatch(word) is None]
    good = [word for word in marked if is_syllable(word)]
    plain = sum(1 for word in words if word.isascii() and is_syllable(word))
    if len(set(good)) < _FEWEST or (len(good) + plain) * 2 < len(words):
        return 0.0
    return len(good) / len(marked)


def _sample(text: str) -> str:
    if len(text) <= 3 * _PIECE:
        return text
    middle = len(text) // 2
    return f"{text[:_PIECE]} {text[middle : middle + _PIECE]} {text[-_PIECE:]}"


def _sample_of_bytes(data: bytes) -> bytes:
    if len(data) <= 3 * _PIECE:
        return data
    middle = len(data) // 2
    return b" ".join((data[:_PIECE], data[middle : middle + _PIECE], data[-_PIECE:]))
