"""A folder -> the files that a run takes, those it leaves out, and the folders it could not enter.

Taken: names that end as a document does (`TAKEN`), in any case of letters. Left out: every other file,
hidden names, Word's lock files, README and its like, the output folder, and linked folders, so that
no loop of links can catch it. A link to a file is followed.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from .pool import cores

TAKEN = frozenset(
    ".txt .text .md .markdown .doc .dot .docx .docm .dotx .odt .ott .fodt .rtf .pdf .html .htm .mht .mhtml".split(),
)
_SMALL = 2_000_000  # bytes
_ABOUT_THE_FOLDER = frozenset({"readme", "license", "licence", "changelog", "contributing"})


class Listing(NamedTuple):
    """Paths relative to the folder, with "/" between names, sorted."""

    root: Path
    taken: tuple[Path, ...]
    skipped: tuple[Path, ...]
    closed: tuple[Path, ...]
    """Folders that may not be read."""


def listing(folder: Path, leave_out: Path | None = None) -> Listing:
    """What the folder holds; `leave_out` is the output folder, should it lie inside."""
    taken: list[Path] = []
    skipped: list[Path] = []
    closed: list[Path] = []
    for path, takes in _walk(folder, _identity(leave_out), closed):
        (taken if takes else skipped).append(path.relative_to(folder))
    closed = [path.relative_to(folder) for path in closed]
    return Listing(folder, *(tuple(sorted(paths, key=Path.as_posix)) for paths in (taken, skipped, closed)))


def _walk(folder: Path, leave_out: tuple[int, int] | None, closed: list[Path]) -> Iterator[tuple[Path, bool]]:
    def note(error: OSError) -> None:
        closed.append(Path(error.filename))

    for at, folders, names in os.walk(folder, onerror=note):
        kept = []
        for name in folders:
            path = Path(at, name)
            if path.is_symlink():
                yield path, False
            elif not name.startswith(".") and _identity(path) != leave_out:
                kept.append(name)
        folders[:] = kept
        for name in names:
            if not name.startswith((".", "~$")):
                path = Path(at, name)
                yield path, _takes(path)


def _takes(path: Path) -> bool:
    return path.suffix.lower() in TAKEN and path.stem.lower() not in _ABOUT_THE_FOLDER and path.is_file()


def _identity(path: Path | None) -> tuple[int, int] | None:
    """The folder itself, under whatever name it is reached; None where it is not there yet."""
    if path is None:
        return None
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def output_name(path: Path) -> Path:
    """ "a/plan.txt" -> "a/plan.txt.json": the whole name stays, so that plan.txt and plan.md never clash."""
    return path.with_name(path.name + ".json")


def worth(files: Iterable[Path]) -> int:
    """How many processes the work on these files is worth: a little is read sooner than processes start."""
    size = 0
    for path in files:
        with suppress(OSError):
            size += path.stat().st_size
        if size > _SMALL:
            return cores()
    return 1
