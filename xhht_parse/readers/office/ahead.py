"""A group of files about to be read -> the Word files that the reader then finds ready.

    with ahead([partial(load, path, limits) for path in paths], limits):
        ...  # read_file(path) of each: one start of LibreOffice for all that need it

In: what gives the bytes of each file; `kinds.is_named` says for which it is worth asking. Those that are old Word
files, RTF or OpenDocument texts are turned. What could not be read here is not ready: the reader tries it itself, and
says why. Each thread has its own.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from contextvars import ContextVar

from ...diagnostics import UnreadableFile
from ..detect import media_type
from ..limits import Limits
from ..types import Refusal
from .group import Result, convert
from .kinds import SUFFIXES

_BYTES = 128 * 1024 * 1024
"""Of all files that wait in memory for one start."""
_NOTHING: Mapping[bytes, Result] = {}
_READY: ContextVar[Mapping[bytes, Result]] = ContextVar("ready", default=_NOTHING)


@contextmanager
def ahead(loaders: Iterable[Callable[[], bytes]], limits: Limits) -> Iterator[None]:
    """Inside, the readers find these files turned. Raises nothing."""
    ready: Mapping[bytes, Result] = _NOTHING
    files = list(_files(loaders))
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


def _files(loaders: Iterable[Callable[[], bytes]]) -> Iterator[bytes]:
    left = _BYTES
    for load in loaders:
        with suppress(OSError, UnreadableFile):
            data = load()
            if media_type(data, "") in SUFFIXES and len(data) <= left:
                left -= len(data)
                yield data


def _key(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()
