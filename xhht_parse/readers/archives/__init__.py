"""A zip archive of plans -> its members, as a folder has files; nothing is written to the disk.

In: the path of the archive. Out: `members`, the names to choose from, and `read_member`, the bytes of one. Rooms:
`names` makes names readable and safe, `opened` opens archives, those inside archives too. A file that only looks like
an archive by its name (a Word file called .zip) is none: `members` gives None.
"""

from __future__ import annotations

import os

from ..file import unopened
from ..limits import DEFAULT, Limits
from ..types import Refusal
from .opened import Member, at, kept, refused

__all__ = ["Member", "members", "read_member"]


def members(path: str | os.PathLike[str], limits: Limits = DEFAULT) -> list[Member] | None:
    """The files in this archive, sorted by name; None where it is no archive of files. Raises `UnreadableFile`."""
    name = os.fspath(path)
    archive = at(name, limits)
    if archive is None:
        return None
    try:
        return archive.members()
    except Refusal as refusal:
        raise refused(name, refusal) from None
    finally:
        archive.close()


def read_member(path: str | os.PathLike[str], name: str, limits: Limits = DEFAULT) -> bytes:
    """The bytes of one of them, at most one more than the limit allows; the archive stays open for the next.

    Raises `UnreadableFile`.
    """
    file = os.fspath(path)
    try:
        status = os.stat(file)
        archive = kept(file, (status.st_ino, status.st_size, status.st_mtime_ns), limits)
        if archive is None:
            raise Refusal("damaged-archive")
        return archive.read(name)
    except OSError as error:
        raise unopened(f"{file}/{name}", error) from None
    except Refusal as refusal:
        raise refused(f"{file}/{name}", refusal) from None
