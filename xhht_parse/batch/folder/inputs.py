"""A path of the folder -> its bytes, read while it stood still, and a stamp by which it is known again unread.

A stamp is what the system says of a file (size, times, place on the disk). It is trusted where the last change lies
further back than clocks and file systems are coarse; else it is empty, and the content is compared.
"""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import NamedTuple

from ...readers.failures import unreadable
from ...readers.file import load, printable, unopened
from ...readers.limits import Limits

_COARSE = 2_000_000_000  # nanoseconds: FAT counts in steps of two seconds


class Input(NamedTuple):
    """Where the bytes of one input lie: a file, or a member of an archive."""

    file: Path
    member: str = ""

    @property
    def name(self) -> str:
        return printable(str(self.file / self.member))


def placed(root: Path, path: bytes, archive: int) -> Input:
    """`path` under `root`; `archive` says how much of it names an archive, or that `root` itself is one (-1)."""
    if archive < 0:
        return Input(root, os.fsdecode(path))
    if archive:
        return Input(root / os.fsdecode(path[:archive]), os.fsdecode(path[archive + 1 :]))
    return Input(root / os.fsdecode(path))


def read_still(at: Input, limits: Limits) -> tuple[bytes, str]:
    """The bytes and the stamp. Raises `UnreadableFile`; so, too, for a file that changes while it is read, twice."""
    for _ in range(2):
        before = _status(at)
        data = read_once(at, limits)
        after = _status(at)
        if stamp(before) == stamp(after) and (at.member or len(data) == min(after.st_size, limits.file_bytes + 1)):
            settled = time.time_ns() - max(after.st_mtime_ns, after.st_ctime_ns) > _COARSE
            return data, stamp(after) if settled else ""
    raise unreadable(at.name, "changes-while-read")


def read_once(at: Input, limits: Limits) -> bytes:
    """The bytes, as they are. Raises `UnreadableFile`."""
    if at.member:
        from ...readers.archives import read_member

        return read_member(at.file, at.member, limits)
    return load(at.file, limits)


def _status(at: Input) -> os.stat_result:
    """Raises `UnreadableFile`: what was there when the run began is gone, or may not be looked at."""
    try:
        return at.file.stat()
    except FileNotFoundError:
        raise unreadable(at.name, "vanished") from None
    except OSError as error:
        raise unopened(at.file, error) from None


def stamp(status: os.stat_result) -> str:
    """The same for a file that nobody has touched."""
    return f"{status.st_size} {status.st_mtime_ns} {status.st_ctime_ns} {status.st_ino} {status.st_dev}"
