"""A group of files about to be read -> the Word files that the reader then finds ready.

    with ahead(paths, limits):
        ...  # read_file(path) of each: one start of LibreOffice for all that need it

In: paths of any kind; those that are named as an old Word file, RTF or OpenDocument, and are one, are turned.
What could not be read here is not ready: the reader tries it itself, and says why. Each thread has its own.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from pathlib import Path

from ..detect import media_type
from ..limits import Limits
from ..types import Refusal
from .group import Result, convert
from .kinds import SUFFIXES, is_named

_BYTES = 128 * 1024 * 1024
"""Of all files that wait in memory for one start."""
_NOTHING: Mapping[bytes, Result] = {}
_READY: ContextVar[Mapping[bytes, Result]] = ContextVar("ready", default=_NOTHING)


@contextmanager
def ahead(paths: Iterable[Path], limits: Limits) -> Iterator[None]:
    """Inside, the readers find the files at these paths turned. Raises nothing."""
    ready: Mapping[bytes, Result] = _NOTHING
    files = list(_files(paths, limits))
    if len(files) > 1:
        with suppress(Refusal):  # no LibreOffice: the reader says so of each file
            ready = dict(zip(map(_key, files), convert(files, limits), strict=True))
    token = _READY.set(ready)
    try:
        yield
    finally:
        _READY.reset(token)


def ready(data: bytes) -> Result | None:
    """What has become of these bytes ahead; None where nothing has been done yet."""
    found = _READY.get()
    return found.get(_key(data)) if found else None


def _files(paths: Iterable[Path], limits: Limits) -> Iterator[bytes]:
    left = _BYTES
    for path in filter(is_named, paths):
        with suppress(OSError, ValueError):
            if path.stat().st_size > min(left, limits.file_bytes):
                continue
            data = path.read_bytes()
            left -= len(data)
            if media_type(data, path.name) in SUFFIXES:
                yield data


def _key(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()
