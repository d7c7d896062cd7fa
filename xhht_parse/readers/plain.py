"""Bytes of plain text or markdown -> text: Unicode with a byte order mark or without, or an old encoding.

Bytes in an old Vietnamese encoding are turned into Unicode where the words leave no doubt (`encodings`);
where they do, the file is refused (`legacy.py`).
"""

from __future__ import annotations

import codecs

from ..models import Repair
from .legacy import is_binary, refusal
from .limits import Limits
from .mended import conversion, mended
from .types import Decoded, Refusal

# The longer mark first: UTF-32's begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4096


def plain(data: bytes, limits: Limits) -> Decoded:
    """The text of these bytes without its byte order mark. Raises `Refusal`."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], encoding)
    wide = _wide(data[:_SAMPLE])
    if wide is not None and len(data) % 2 == 0:
        return _marked(data, wide)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _damaged(data)
    if data.count(b"\0") * 100 > len(data):
        raise Refusal("binary")
    return _decoded(text, "utf-8")


def _decoded(text: str, encoding: str) -> Decoded:
    text, repairs = mended(text)
    return Decoded(text, encoding, repairs)


def _marked(data: bytes, encoding: str) -> Decoded:
    try:
        return _decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        if encoding == "utf-8":
            return _damaged(data)
        raise Refusal("broken-encoding", encoding=encoding.upper(), at=error.start) from None


def _wide(head: bytes) -> str | None:
    """UTF-16 by its zero bytes: blanks, digits and most letters have one, always on the same side."""
    half = len(head) // 2
    low, high = head[0::2].count(0), head[1::2].count(0)
    if half and high * 10 > half * 3 and low * 50 < half:
        return "utf-16-le"
    if half and low * 10 > half * 3 and high * 50 < half:
        return "utf-16-be"
    return None


def _damaged(data: bytes) -> Decoded:
    """UTF-8 with a few broken bytes is mended with U+FFFD; an old encoding is turned; all else is refused."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    letters = sum(1 for c in text if c > "\x7f") - broken
    if broken * 50 > letters:
        return _old(data)
    return Decoded(text, "utf-8", (Repair("invalid-bytes", broken),))


def _old(data: bytes) -> Decoded:
    from .encodings.detection import of_bytes

    verdict = None if is_binary(data) else of_bytes(data)
    if verdict is None:
        raise refusal(data)
    return Decoded(verdict.text, verdict.encoding, (conversion(verdict.encoding, verdict.letters),))
