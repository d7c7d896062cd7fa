"""Names of the members of a zip archive -> readable names that stay inside the folder, each once.

A name is UTF-8 where the archive says so or its bytes are; old programs wrote it in the code page of their Windows,
which is windows-1258 in Vietnam, or in the encoding of the documents. The names of one archive are judged together,
by their words, and stay as the zip format reads them (code page 437) where these leave a doubt.
"""

from __future__ import annotations

import re
import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Sequence

from ..encodings.detection import decode, of_bytes
from ..encodings.syllables import is_syllable

_UTF_8 = 0x800
"""The flag of a name in UTF-8."""
_UNICODE_PATH = 0x7075
"""The extra field in which some programs keep the name in UTF-8 beside the old one."""
_CONTROL = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")
_DRIVE = re.compile(r"\A[A-Za-z]:")
_LONGEST = 1000
"""Letters of a name with its folders; no system has a longer one, and a zip file may claim 65,535."""
_WORD = re.compile(r"[^\W\d_]+")


def readable(members: Sequence[zipfile.ZipInfo]) -> list[str]:
    """The name of each member, in their order: NFC, "/" between folders, inside the archive's folder, no two alike."""
    names = [_told(member) for member in members]
    raw = {at: _raw(members[at]) for at, name in enumerate(names) if name is None}
    old = dict(zip(raw, _old(list(raw.values())), strict=True))
    given = _Names()
    return [given.once(_inside(old[at] if name is None else name)) for at, name in enumerate(names)]


def _told(member: zipfile.ZipInfo) -> str | None:
    """The name where it is sure; None where its bytes are in some old encoding."""
    if member.flag_bits & _UTF_8:
        return member.filename
    raw = _raw(member)
    try:
        return _beside(member.extra, raw) or raw.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _raw(member: zipfile.ZipInfo) -> bytes:
    """The name as its bytes stand in the archive, to the first NUL; what `zipfile` itself makes of the extra field
    differs between releases of Python."""
    return member.orig_filename.partition("\0")[0].encode("cp437", "replace")


def _beside(extra: bytes, raw: bytes) -> str | None:
    """The name in UTF-8 from the extra field, if it is of this very name."""
    at = 0
    while at + 4 <= len(extra):
        kind, size = struct.unpack_from("<HH", extra, at)
        field = extra[at + 4 : at + 4 + size]
        if kind == _UNICODE_PATH and len(field) > 5 and field[1:5] == struct.pack("<I", zlib.crc32(raw)):
            return field[5:].decode("utf-8")
        at += 4 + size
    return None


def _old(names: list[bytes]) -> list[str]:
    """Names in one old encoding: a few words are enough for windows-1258, any other must show itself as in a text."""
    flat = b"\n".join(name.replace(b"\n", b"_") for name in names)
    text = decode(flat, "windows-1258")
    if not _is_vietnamese(text):
        verdict = of_bytes(flat)
        text = flat.decode("cp437") if verdict is None else verdict.text
    return text.split("\n") if names else []


def _is_vietnamese(text: str) -> bool:
    """Whether every word with a letter beyond ASCII is a syllable: "Kế hoạch", not "K╥ ho╨ch"."""
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    return bool(words) and all(map(is_syllable, words))


def _inside(name: str) -> str:
    """ "../../etc/a.txt", "/a.txt" and "C:\\a.txt" are "etc/a.txt" and "a.txt"; of a name too long the end stays."""
    name = _DRIVE.sub("", unicodedata.normalize("NFC", name).replace("\\", "/"))
    parts = [_CONTROL.sub("_", part) for part in name.split("/")]
    path = "/".join(part for part in parts if part not in ("", ".", "..")) or "_"
    return path if len(path) <= _LONGEST else path[-_LONGEST:].partition("/")[2] or path[-_LONGEST:]


class _Names:
    """Names given out so far; the second "a.txt" is "a (2).txt"."""

    def __init__(self) -> None:
        self._given: dict[str, int] = {}

    def once(self, name: str) -> str:
        count, free = self._given.get(name, 0), name
        while free in self._given:
            count += 1
            free = _numbered(name, count)
        self._given[free] = 1
        self._given[name] = max(count, 1)
        return free


def _numbered(name: str, count: int) -> str:
    folder, slash, last = name.rpartition("/")
    stem, dot, suffix = last.rpartition(".")
    return f"{folder}{slash}{stem} ({count}){dot}{suffix}" if stem else f"{name} ({count})"
