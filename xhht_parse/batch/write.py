"""Bytes -> a file, whole or not at all."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path

PART = ".xhht-part"
"""End of the name of a file that is being written; one that stays behind belongs to a killed process."""


def write_whole(path: Path, data: bytes) -> None:
    """Write beside `path`, flush to the disk, then take its place. A reader sees the old file or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with suppress(FileNotFoundError):  # another run into the same folder was interrupted, and swept
            return _write(path, data)
        _write(path, data)
    except OSError as error:
        error.filename, error.filename2 = str(path), None  # the part's name would tell nobody anything
        raise


def _write(path: Path, data: bytes) -> None:
    part = path.with_name(f".{secrets.token_hex(8)}{PART}")
    try:
        with part.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(part, path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def sweep(folder: Path) -> None:
    """Remove what killed processes left behind in the folder and below."""
    for at, _, names in os.walk(folder):
        for name in names:
            if name.endswith(PART):
                Path(at, name).unlink(missing_ok=True)
