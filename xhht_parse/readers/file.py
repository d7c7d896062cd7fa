"""A path or bytes -> `Read`: the size is checked, the format told, the right reader asked."""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path
from typing import NamedTuple

from ..diagnostics import UnreadableFile
from ..models import Source
from .detect import media_type
from .failures import unreadable
from .table import READERS, UNREADABLE
from .types import Refusal

MAX_BYTES = 64 * 1024 * 1024
"""A larger file is refused: the longest plans have a few megabytes, pictures included."""

_SURROGATE = re.compile("[\ud800-\udfff]")


class Read(NamedTuple):
    text: str
    source: Source


def read_file(path: str | os.PathLike[str], uri: str | None = None) -> Read:
    """The text of the file at `path`. Raises `UnreadableFile`, never an `OSError`.

    `uri` is what `source.uri` says; without it the file's name, so that a result does not depend on
    where the folder lies.
    """
    name = printable(os.fspath(path))
    try:
        with Path(path).open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise unreadable(name, "not-found") from None
    except IsADirectoryError:
        raise unreadable(name, "is-folder") from None
    except PermissionError:
        # Windows says this of a folder, too.
        raise unreadable(name, "is-folder" if os.path.isdir(path) else "no-permission") from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise unreadable(name, "cannot-read", detail=getattr(error, "strerror", None) or error) from None
    return read_bytes(data, name, printable(Path(path).name) if uri is None else uri)


def read_bytes(data: bytes, name: str, uri: str | None = None) -> Read:
    """The text in these bytes; `name` is a hint for the format and stands in the error."""
    if len(data) > MAX_BYTES:
        raise unreadable(name, "too-large", limit=MAX_BYTES // (1024 * 1024))
    kind = media_type(data, name)
    if kind not in READERS:
        raise _unsupported(name, kind)
    try:
        text, encoding, repairs, running = READERS[kind](data)
    except Refusal as refusal:
        raise unreadable(name, refusal.code, **refusal.facts) from None
    return Read(text, Source(uri, kind, encoding, hashlib.sha256(data).hexdigest(), repairs, running))


def printable(name: str) -> str:
    """A file name as text that can be written: bytes that are no UTF-8 become U+FFFD."""
    return _SURROGATE.sub("\ufffd", name)


def _unsupported(name: str, kind: str) -> UnreadableFile:
    unread = UNREADABLE.get(kind, UNREADABLE["application/zip"])
    return unreadable(
        name,
        "unsupported-format",
        format=unread.name,
        format_vi=unread.name_vi,
        remedy=unread.remedy,
        remedy_vi=unread.remedy_vi,
    )
