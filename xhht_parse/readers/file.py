"""A path or bytes -> `Read`: the size is checked, the format told, the right reader asked."""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path
from typing import BinaryIO, NamedTuple

from ..diagnostics import UnreadableFile
from ..models import Source
from .detect import media_type
from .failures import unreadable
from .limits import DEFAULT, MEBIBYTE, Limits, megabytes
from .table import READERS, UNREADABLE
from .types import Doubt, PageSize, Refusal, Where

_SURROGATE = re.compile("[\ud800-\udfff]")


class Read(NamedTuple):
    text: str
    source: Source
    places: tuple[Where, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    pages: tuple[PageSize, ...] = ()


def read_file(path: str | os.PathLike[str], uri: str | None = None, limits: Limits = DEFAULT) -> Read:
    """The text of the file at `path`. Raises `UnreadableFile`, never an `OSError`.

    `uri` is what `source.uri` says; without it the file's name, so that a result does not depend on
    where the folder lies.
    """
    name = printable(os.fspath(path))
    return read_bytes(load(path, limits), name, printable(Path(path).name) if uri is None else uri, limits)


def load(path: str | os.PathLike[str], limits: Limits = DEFAULT) -> bytes:
    """The bytes of the file, at most one more than the limit allows. Raises `UnreadableFile`, never an `OSError`."""
    try:
        with Path(path).open("rb") as file:
            return one_too_many(file, limits)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise unopened(path, error) from None


def one_too_many(file: BinaryIO, limits: Limits) -> bytes:
    """The bytes of an open file, at most one more than the limit allows.

    Piece by piece: a file takes as much memory as it has bytes, not as much as the limit would allow.
    """
    pieces: list[bytes] = []
    left = limits.file_bytes + 1
    while left and (piece := file.read(min(left, MEBIBYTE))):
        pieces.append(piece)
        left -= len(piece)
    return b"".join(pieces)


def unopened(path: str | os.PathLike[str], error: OSError | ValueError) -> UnreadableFile:
    """What to say of a file that the system did not give us."""
    name = printable(os.fspath(path))
    if isinstance(error, FileNotFoundError):
        return unreadable(name, "not-found")
    if isinstance(error, IsADirectoryError):
        return unreadable(name, "is-folder")
    if isinstance(error, PermissionError):
        # Windows says this of a folder, too.
        return unreadable(name, "is-folder" if os.path.isdir(path) else "no-permission")
    return unreadable(name, "cannot-read", detail=getattr(error, "strerror", None) or error)


def read_bytes(data: bytes, name: str, uri: str | None = None, limits: Limits = DEFAULT) -> Read:
    """The text in these bytes; `name` is a hint for the format and stands in the error."""
    if len(data) > limits.file_bytes:
        raise unreadable(name, "too-large", limit=megabytes(limits.file_bytes))
    if not data:
        raise unreadable(name, "empty-file")
    kind = media_type(data, name)
    if kind not in READERS:
        raise _unsupported(name, kind)
    try:
        decoded = READERS[kind](data, limits)
    except Refusal as refusal:
        raise unreadable(name, refusal.code, **refusal.facts) from None
    digest = hashlib.sha256(data).hexdigest()
    source = Source(uri, kind, decoded.encoding, digest, decoded.repairs, decoded.running)
    return Read(decoded.text, source, decoded.places, decoded.doubts, decoded.pages)


def printable(name: str) -> str:
    """A file name as text that can be written: bytes that are no UTF-8 become U+FFFD."""
    return _SURROGATE.sub("\ufffd", name)


def _unsupported(name: str, kind: str) -> UnreadableFile:
    unread = UNREADABLE.get(kind, UNREADABLE["application/octet-stream"])
    return unreadable(
        name,
        "unsupported-format",
        format=unread.name,
        format_vi=unread.name_vi,
        remedy=unread.remedy,
        remedy_vi=unread.remedy_vi,
    )
