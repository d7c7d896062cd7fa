"""Bytes of a web page -> its characters: by the byte order mark, else UTF-8 if it is, else as the page says.

Whatever the page says, bytes that are UTF-8 to the last are UTF-8. A page that says nothing, or windows-1252, may
hold an old Vietnamese encoding: its words decide.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from typing import NamedTuple

from ...models import Repair
from ..mended import conversion
from ..utf import marked, wide

_SAID = re.compile(
    rb"<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE
)
_HEAD = 8192
_TAG = re.compile(rb"<[^<>]*>")
_SAMPLE = 200_000
# Names that say nothing of the letters: a page of old Vietnamese fonts has them too.
_WESTERN = frozenset(("cp1252", "iso8859-1", "ascii"))
_NAMES = {"x-viet-tcvn5712": "tcvn5712-1", "tcvn": "tcvn5712-1", "viscii": "viscii", "x-viet-vps": "vps"}


class Characters(NamedTuple):
    text: str
    encoding: str
    repairs: tuple[Repair, ...] = ()


def characters(data: bytes, said: str | None = None) -> Characters:
    """The page as a string; `said` is the charset of an MHTML part's header."""
    if told := marked(data):
        return _decoded(*told)
    if encoding := wide(data):
        return _decoded(data, encoding)
    try:
        return Characters(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _as_said(data, said or _declared(data))


def _declared(data: bytes) -> str | None:
    match = _SAID.search(data, 0, _HEAD)
    return match[1].decode("ascii").lower() if match else None


def _as_said(data: bytes, said: str | None) -> Characters:
    encoding = _codec(said)
    if encoding not in (None, *_WESTERN) and (encoding != "utf-8" or _is_damaged_utf8(data)):
        return _decoded(data, str(encoding))
    from ..encodings.detection import decode, of_bytes

    verdict = of_bytes(_TAG.sub(b" ", data[:_SAMPLE]))
    name = verdict.encoding if verdict else _NAMES.get(said or "")
    if name is None:
        return _decoded(data, "utf-8" if _is_damaged_utf8(data) else "cp1252")
    letters = sum(1 for byte in data if byte > 0x7F)
    return Characters(decode(data, name), name, (conversion(name, letters),))


def _codec(said: str | None) -> str | None:
    try:
        name = codecs.lookup(said or "").name
        b"a".decode(name)  # some codecs turn bytes into bytes
    except (LookupError, ValueError, TypeError, AssertionError):
        return None
    return name if name in _TEXT else _TEXT_ALIASES.get(name)


_TEXT = frozenset(
    ("utf-8", "utf-16", "utf-16-le", "utf-16-be", "cp1258", "cp1252", "iso8859-1", "ascii", "cp1250", "cp1251")
)
_TEXT_ALIASES = {"iso8859-15": "cp1252"}


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether only a few bytes keep this from being UTF-8."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    return broken * 50 <= len(data) - len(text) - broken


def _decoded(data: bytes, encoding: str) -> Characters:
    text = data.decode(encoding, "replace")
    if encoding == "cp1258":
        text = unicodedata.normalize("NFC", text)
    broken = text.count("\ufffd") if encoding.startswith("utf") else 0
    return Characters(text, encoding, (Repair("invalid-bytes", broken),) if broken else ())
