"""Folders and zip archives -> their entries: an archive is a folder, whether it lies in one or is given itself.

"a.zip" with "x/plan.docx" inside gives "a.zip/x/plan.docx"; archives inside archives likewise. An archive that is empty
is left out; one that cannot be opened, or is none, is taken as a file, of which its reader says what is wrong.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from ...diagnostics import UnreadableFile
from ...readers.archives import members
from ...readers.failures import unreadable
from ...readers.file import printable, unopened
from ...readers.limits import DEFAULT, Limits
from .files import ARCHIVE, Entry, is_hidden, walk, why_not
from .inputs import Input


class Listing(NamedTuple):
    """All that a folder holds at once. Paths relative to the folder, sorted."""

    root: Path
    taken: tuple[Path, ...]
    skipped: tuple[Path, ...]
    closed: tuple[Path, ...]


def listing(folder: Path, limits: Limits = DEFAULT) -> Listing:
    """For those who read a folder in one go. Raises `UnreadableFile` where there is no folder."""
    paths: dict[str, list[Path]] = {"taken": [], "skipped": [], "closed": [], "folder": []}
    for entry in entries(folder, None, limits):
        paths[entry.kind].append(Path(entry.path))
    in_order = (tuple(sorted(paths[kind], key=Path.as_posix)) for kind in ("taken", "skipped", "closed"))
    return Listing(folder, *in_order)


def entries(folder: Path, out: Path | None = None, limits: Limits = DEFAULT) -> Iterator[Entry]:
    """What a folder or an archive holds. Raises `UnreadableFile` where it is neither."""
    if is_archive(folder):
        inside = members(folder, limits)
        if inside is None:
            raise unreadable(printable(str(folder)), "not-a-folder")
        yield from _members(PurePosixPath(), [member.name for member in inside], folder.stat(), -1)
        return
    must_be_folder(folder)
    for entry in walk(folder, out):
        if entry.kind == "taken" and entry.path.suffix.lower() == ARCHIVE:
            yield from _unpacked(folder, entry, limits)
        else:
            yield entry


def must_be_folder(path: Path) -> None:
    """Raises `UnreadableFile` where there is no folder, or none that may be looked at."""
    try:
        is_folder = stat.S_ISDIR(path.stat().st_mode)
    except (FileNotFoundError, NotADirectoryError, ValueError):  # ValueError: a NUL in the name
        raise unreadable(printable(str(path)), "no-folder") from None
    except OSError as error:
        raise unopened(path, error) from None
    if not is_folder:
        raise unreadable(printable(str(path)), "not-a-folder")


def is_archive(path: Path) -> bool:
    """By its name."""
    return path.suffix.lower() == ARCHIVE and os.path.isfile(path)


def _unpacked(folder: Path, entry: Entry, limits: Limits) -> Iterator[Entry]:
    try:
        inside = members(folder / entry.path, limits)
    except UnreadableFile:
        inside = None
    if inside is None:
        yield entry
    elif not inside:
        yield entry._replace(kind="skipped", why="empty-archive")
    else:
        length = len(os.fsencode(str(entry.path)))
        yield from _members(entry.path, [member.name for member in inside], entry.status, length)


def _members(at: PurePosixPath, names: list[str], status: os.stat_result | None, length: int) -> Iterator[Entry]:
    for name in names:
        path = PurePosixPath(name)
        if not any(map(is_hidden, path.parts)):
            why = why_not(path.name)
            yield Entry(at / path, "skipped" if why else "taken", status, length, why)


def located(path: Path) -> Input:
    """The file at this path, or the member of the archive that is a part of the path."""
    if not os.path.isfile(path):
        for parent in path.parents:
            if is_archive(parent):
                return Input(parent, path.relative_to(parent).as_posix())
    return Input(path)
