"""One archive -> the names of its members and their bytes; an archive inside it is opened in memory.

An archive that lies too deep, or cannot be opened, stays a member of its own: reading it gives its failure.
"""

from __future__ import annotations

import os
import zipfile
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from ...diagnostics import UnreadableFile
from ..failures import unreadable
from ..file import printable, unopened
from ..limits import Limits, megabytes
from ..types import Refusal
from ..zips import DAMAGED, overlaps, unpacked, zip_at, zip_of
from .names import readable

_OF_DOCUMENTS = frozenset(("mimetype", "[Content_Types].xml"))
"""Members of Word, OpenDocument and such files, which are zip files inside."""
_RATIO = 200
"""All members unpacked may be so many times the archive: text shrinks to a tenth, Word's XML to a twentieth."""


class Member(NamedTuple):
    """One file of an archive."""

    name: str
    """With "/" between folders; of a member of an archive inside: "inner.zip/plan.txt"."""
    size: int
    """Of its bytes unpacked, as the archive says."""


class Archive:
    """An open archive; `depth` is 1 for one that lies in a folder."""

    def __init__(self, archive: zipfile.ZipFile, size: int, limits: Limits, depth: int) -> None:
        files = [member for member in archive.filelist if not member.is_dir()]
        _refuse_bombs(files, size, limits)
        self._zip, self._limits, self._depth = archive, limits, depth
        self._members = dict(zip(readable(files), files, strict=True))
        self._sorted = sorted(self._members)
        self._open: tuple[str, Archive | None] = ("", None)

    def members(self) -> list[Member]:
        """All files, those in archives inside too, sorted by name. Raises `Refusal`."""
        found = sorted(islice(self._found(), self._limits.parts + 1))
        if len(found) > self._limits.parts:
            raise Refusal("too-many-parts", limit=f"{self._limits.parts:,}")
        return found

    def read(self, name: str) -> bytes:
        """The bytes of this member, at most one more than `file_bytes` allows. Raises `Refusal`."""
        if name in self._members:
            return unpacked(self._zip, self._members[name], self._limits.file_bytes)
        outer = next((folder for folder in _folders(name) if folder in self._members), "")
        inner = self._inner(outer) if outer else None
        if inner is None:
            raise Refusal("not-found")
        return inner.read(name[len(outer) + 1 :])

    def close(self) -> None:
        self._zip.close()

    def _found(self) -> Iterator[Member]:
        for name, member in self._members.items():
            inner = self._inner(name) if name.lower().endswith(".zip") else None
            if inner is None:
                yield Member(name, member.file_size)
            else:
                yield from (Member(f"{name}/{one.name}", one.size) for one in inner.members())

    def _inner(self, name: str) -> Archive | None:
        """The archive inside of this name, kept until another is asked for; None where it is not to be opened."""
        if self._open[0] != name:
            self._open = name, self._opened(name)
        return self._open[1]

    def _opened(self, name: str) -> Archive | None:
        if self._depth >= self._limits.archives or self._is_folder(name):
            return None
        try:
            data = unpacked(self._zip, self._members[name], self._limits.unzipped_bytes)
            if len(data) > self._limits.unzipped_bytes:
                return None
            return archive_of(zip_of(data, self._limits), len(data), self._limits, self._depth + 1)
        except (Refusal, *DAMAGED):
            return None

    def _is_folder(self, name: str) -> bool:
        """Whether there are files below a folder of this name, too, which an archive's would be mixed up with."""
        at = bisect_left(self._sorted, f"{name}/")
        return at < len(self._sorted) and self._sorted[at].startswith(f"{name}/")


def archive_of(archive: zipfile.ZipFile, size: int, limits: Limits, depth: int = 1) -> Archive | None:
    """The archive; None where it is a document that is a zip file inside. Raises `Refusal`."""
    if not _OF_DOCUMENTS.isdisjoint(archive.NameToInfo):
        archive.close()
        return None
    return Archive(archive, size, limits, depth)


def at(path: str, limits: Limits) -> Archive | None:
    """The archive of this file; None where it is none. Raises `UnreadableFile`."""
    try:
        return archive_of(zip_at(path, limits), os.path.getsize(path), limits)
    except Refusal as refusal:
        raise refused(path, refusal) from None
    except OSError as error:
        raise unopened(path, error) from None
    except DAMAGED:
        return None


@lru_cache(maxsize=2)
def kept(path: str, identity: tuple[int, int, int], limits: Limits) -> Archive | None:
    """The same, for many members one after the other; `identity` tells a file from a later one of its name."""
    return at(path, limits)


def refused(path: str, refusal: Refusal) -> UnreadableFile:
    return unreadable(printable(path), refusal.code, **refusal.facts)


def _refuse_bombs(files: list[zipfile.ZipInfo], size: int, limits: Limits) -> None:
    if overlaps(files):
        raise Refusal("damaged-archive")
    most = max(limits.unzipped_bytes, _RATIO * size)
    if sum(member.file_size for member in files) > most:
        raise Refusal("too-large-unzipped", limit=megabytes(most))


def _folders(name: str) -> Iterator[str]:
    """ "a/b/c.txt" lies in "a" and in "a/b"."""
    end = name.find("/")
    while end >= 0:
        yield name[:end]
        end = name.find("/", end + 1)
