"""Bytes -> a file, whole or not at all."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from time import time
from typing import BinaryIO

PART = ".xhht-part"
"""End of the name of a file that is being written; one that stays behind belongs to a killed process."""

_OF_THE_DISK = frozenset({errno.ENOSPC, errno.EROFS, errno.EIO, getattr(errno, "EDQUOT", errno.ENOSPC)})


def write_whole(path: Path, data: bytes) -> None:
    """Write beside `path`, flush to the disk, then take its place. A reader sees the old file or the new one."""
    with suppress(FileNotFoundError):  # another run into the same folder was interrupted, and swept
        return _write(path, data)
    return _write(path, data)


def _write(path: Path, data: bytes) -> None:
    with whole(path) as file:
        file.write(data)


@contextmanager
def whole(path: Path) -> Iterator[BinaryIO]:
    """A file to write into that takes the place of `path` when the block ends well, and is gone when it does not."""
    part = path.with_name(f".{secrets.token_hex(8)}{PART}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with part.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        os.replace(part, path)
    except BaseException as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        if isinstance(error, OSError):
            error.filename, error.filename2 = str(path), None  # the part's name would tell nobody anything
        raise


def of_the_disk(error: OSError) -> bool:
    """Whether no other file could be written either: the disk is full, broken, or may not be written to."""
    return error.errno in _OF_THE_DISK


def sweep(folder: Path, older: float = 0.0) -> None:
    """Remove what killed processes left behind in the folder and below, if it is older than so many seconds."""
    for at, _, names in os.walk(folder):
        for path in (Path(at, name) for name in names if name.endswith(PART)):
            with suppress(OSError):
                if not older or time() - path.stat().st_mtime > older:
                    path.unlink(missing_ok=True)
