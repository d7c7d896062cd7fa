"""Bytes of a file for LibreOffice -> nothing, or the refusal that LibreOffice would not name.

Needs a password: the flag in the head of a Word file, the manifest of an OpenDocument. No Word file inside: no head.
Unpacks to too much, declares entities: the XML parts of an OpenDocument, as of a .docx.
"""

from __future__ import annotations

import re
import zipfile

from ..limits import Limits, megabytes
from ..types import Refusal
from ..zips import DAMAGED, unpacked, zip_of

_HEAD = re.compile(rb"[\xec\xdc]\xa5(?:[\x65-\x69\xc0-\xd9]\x00|[\x01\x0c\x12]\x01)")
"""The first bytes of a Word document: its mark, and the version of Word (6, 95, 97 and later)."""
_SECTOR = 64
"""What its place in the file is a multiple of."""
_ENCRYPTED = 0x01
_PARTS = ("content.xml", "styles.xml", "meta.xml", "settings.xml")


def check(kind: str, data: bytes, limits: Limits) -> None:
    """Raises `Refusal` where it is no use to ask LibreOffice."""
    if kind == "application/msword":
        _word(data)
    elif data.startswith(b"PK"):
        _open_document(data, limits)
    elif kind.endswith("flat-xml"):
        _no_entities(data)


def _word(data: bytes) -> None:
    head = next((match.start() for match in _HEAD.finditer(data) if match.start() % _SECTOR == 0), None)
    if head is None:
        raise Refusal("damaged-file")
    if data[head + 11 : head + 12] and data[head + 11] & _ENCRYPTED:
        raise Refusal("encrypted")


def _open_document(data: bytes, limits: Limits) -> None:
    left = limits.unzipped_bytes
    try:
        with zip_of(data, limits) as archive:
            if b"encryption-data" in _part(archive, "META-INF/manifest.xml", left, limits):
                raise Refusal("encrypted")
            for name in _PARTS:
                part = _part(archive, name, left, limits)
                left -= len(part)
                _no_entities(part)
    except DAMAGED:
        raise Refusal("damaged-file") from None


def _part(archive: zipfile.ZipFile, name: str, left: int, limits: Limits) -> bytes:
    member = archive.NameToInfo.get(name)
    part = b"" if member is None else unpacked(archive, member, left)
    if len(part) > left:
        raise Refusal("too-large-unzipped", limit=megabytes(limits.unzipped_bytes))
    return part


def _no_entities(part: bytes) -> None:
    if b"<!ENTITY" in part.replace(b"\0", b""):  # UTF-16 has zeros between
        raise Refusal("forbidden-xml")
