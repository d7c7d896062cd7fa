"""Bytes -> which encoding of Unicode they are in, by the byte order mark or by the zero bytes of UTF-16."""

from __future__ import annotations

import codecs

# The longer mark first: UTF-32's begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4096


def marked(data: bytes) -> tuple[bytes, str] | None:
    """The bytes behind their mark, and the encoding that it names; None where there is none."""
    return next(((data[len(mark) :], encoding) for mark, encoding in _MARKS if data.startswith(mark)), None)


def wide(data: bytes) -> str | None:
    """UTF-16 without a mark: blanks, digits and most letters have a zero byte, always on the same side."""
    head = data[:_SAMPLE]
    half = len(head) // 2
    low, high = head[0::2].count(0), head[1::2].count(0)
    if half and high * 10 > half * 3 and low * 50 < half:
        return "utf-16-le"
    if half and low * 10 > half * 3 and high * 50 < half:
        return "utf-16-be"
    return None
