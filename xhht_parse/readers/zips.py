"""A file or bytes -> an open zip file with no more members than the limit allows, none of them over another.

Used for Word files and for archives of plans. The list of members is measured before it is read: a file of a few
megabytes can claim a million.
"""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from itertools import pairwise
from pathlib import Path
from typing import BinaryIO

from .limits import Limits
from .types import Decoded, Refusal

DAMAGED = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError, NotImplementedError, IndexError,
    struct.error,
)  # fmt: skip
"""What `zipfile` raises of files that are none."""
_ENTRY = 512
"""Bytes that one member takes in the list, on average at most: 46 and its name."""
_TAIL = 65_600
_IN_64_BITS = 0xFFFFFFFF


def zip_of(data: bytes, limits: Limits) -> zipfile.ZipFile:
    """These bytes as a zip file. Raises `Refusal`, and what `DAMAGED` lists."""
    file = io.BytesIO(data)
    _measure(file, limits)
    return _counted(zipfile.ZipFile(file), limits)


def zip_at(path: str, limits: Limits) -> zipfile.ZipFile:
    """The same of a file, which is read piece by piece."""
    with Path(path).open("rb") as file:
        _measure(file, limits)
    return _counted(zipfile.ZipFile(path), limits)


def zipped(data: bytes, limits: Limits) -> Decoded:
    """An archive where one document is wanted. Raises `Refusal`."""
    try:
        with zip_of(data, limits) as archive:
            locked = any(member.flag_bits & 1 for member in archive.filelist)
    except DAMAGED:
        raise Refusal("damaged-archive") from None
    raise Refusal("encrypted" if locked else "is-archive")


def unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo, most: int) -> bytes:
    """The bytes of one member, at most one more than `most`. Raises `Refusal`."""
    if member.flag_bits & 1:
        raise Refusal("encrypted")
    try:
        with archive.open(member) as file:
            return file.read(most + 1)  # what the zip file says of its size may be a lie
    except DAMAGED:  # also NotImplementedError: packed in a way that Python does not know
        raise Refusal("damaged-file") from None


def lists_too_many(data: bytes, limits: Limits) -> bool:
    """Whether the list of members is longer than any of so many members is."""
    return _length_of_list(io.BytesIO(data)) > limits.parts * _ENTRY


def overlaps(members: list[zipfile.ZipInfo]) -> bool:
    """Whether members share their bytes, as only a bomb's do: 42 KB that unpack to gigabytes."""
    places = sorted((member.header_offset, member.header_offset + member.compress_size) for member in members)
    return any(one[1] > other[0] for one, other in pairwise(places))


def _measure(file: BinaryIO, limits: Limits) -> None:
    if _length_of_list(file) > limits.parts * _ENTRY:
        raise _too_many(limits)


def _counted(archive: zipfile.ZipFile, limits: Limits) -> zipfile.ZipFile:
    if len(archive.filelist) > limits.parts:
        archive.close()
        raise _too_many(limits)
    return archive


def _too_many(limits: Limits) -> Refusal:
    return Refusal("too-many-parts", limit=f"{limits.parts:,}")


def _length_of_list(file: BinaryIO) -> int:
    """Bytes of the list of members, as the end of the file says; 0 where it says nothing."""
    size = file.seek(0, io.SEEK_END)
    file.seek(max(0, size - _TAIL))
    tail = file.read(_TAIL)
    end, end_64 = tail.rfind(b"PK\x05\x06"), tail.rfind(b"PK\x06\x06")
    if end < 0 or len(tail) < end + 22:
        return 0
    length: int = struct.unpack_from("<I", tail, end + 12)[0]
    if length == _IN_64_BITS and 0 <= end_64 <= len(tail) - 56:
        length = struct.unpack_from("<Q", tail, end_64 + 40)[0]
    return length
