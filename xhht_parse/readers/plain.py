"""Bytes of plain text or markdown -> text: Unicode with a byte order mark or without, or an old encoding.

Bytes in an old Vietnamese encoding are turned into Unicode where the words leave no doubt (`encodings`);
where they do, the file is refused (`legacy.py`).
"""

from __future__ import annotations

from ..models import Repair
from .legacy import is_binary, refusal
from .limits import Limits
from .mended import conversion, mended
from .types import Decoded, Refusal
from .utf import marked, wide


def plain(data: bytes, limits: Limits) -> Decoded:
    """The text of these bytes without its byte order mark. Raises `Refusal`."""
    if told := marked(data):
        return _marked(*told)
    encoding = wide(data)
    if encoding is not None and len(data) % 2 == 0:
        return _marked(data, encoding)
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
