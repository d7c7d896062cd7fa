"""Bytes of plain text or markdown -> text: UTF-8 and UTF-16, with a byte order mark or without.

Bytes in an old Vietnamese encoding are not guessed at: they are refused by name (`legacy.py`).
"""

from __future__ import annotations

import codecs

from ..models import Repair
from .legacy import refusal
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


def plain(data: bytes) -> Decoded:
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
    return Decoded(text, "utf-8")


def _marked(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding)
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
    """UTF-8 with a few broken bytes is mended with U+FFFD; anything else is refused by name."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    letters = sum(1 for c in text if c > "\x7f") - broken
    if broken * 50 > letters:
        raise refusal(data)
    return Decoded(text, "utf-8", (Repair("invalid-bytes", broken),))
