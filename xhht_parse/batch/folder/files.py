"""A folder -> the files that a run takes, those it leaves out, and the folders it could not enter.

Taken: names that end as a document does (`TAKEN`), in any case of letters. Left out: every other file,
README and its like, what is no ordinary file, the pictures that a browser has saved beside a page ("page_files/"),
links that lead out of the folder, and linked folders, so that no loop of links can catch it. Not even counted: hidden
names, Word's lock files, and the output folder. A zip archive is a folder: `archives.py` looks into it.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import Literal, NamedTuple

from ...readers.office.kinds import NAMES as OLD_WORD
from .names import ENDING, output_name

ARCHIVE = ".zip"
TEXTS = frozenset(".txt .text .md .markdown .mdown .html .htm .xhtml .mht .mhtml".split())
WORD = frozenset(".docx .docm .dotx".split())
PDF = frozenset((".pdf",))
IMAGES = frozenset(".png .jpg .jpeg .tif .tiff .bmp .webp".split())  # a .gif is a page's ornament, hardly ever a scan
TAKEN = TEXTS | WORD | PDF | IMAGES | OLD_WORD
_ABOUT_THE_FOLDER = frozenset({"readme", "license", "licence", "changelog", "contributing"})
_OF_A_PAGE = ("_files", ".files")
_OWN = re.compile(r"report(\.\d+-of-\d+)?\.json|.*~[0-9a-f]{8,64}\.json", re.DOTALL)


class Entry(NamedTuple):
    """One name that a folder holds."""

    path: PurePosixPath
    """Relative to the folder, with "/" between names."""
    kind: Literal["taken", "skipped", "closed", "folder"]
    """`closed`: a folder that may not be read. `folder`: one whose name ends as an output does."""
    status: os.stat_result | None = None
    archive: int = 0
    """How much of the path names the archive that holds it; -1 where the folder itself is an archive."""
    why: str = ""
    """Why it is skipped: a code, such as "other-format"; docs/batch.md lists them."""


def walk(folder: Path, out: Path | None = None) -> Iterator[Entry]:
    """What the folder holds, folder by folder, in the same order every time. `out` may lie inside, or be the folder."""
    closed: list[Path] = []
    leave_out = _identity(out)
    itself = leave_out is not None and leave_out == _identity(folder)
    for at, folders, names in os.walk(folder, onerror=lambda error: closed.append(Path(error.filename))):
        here = PurePosixPath(Path(at).relative_to(folder).as_posix())
        yield from _folders(Path(at), here, folders, leave_out)
        yield from _files(folder, here, sorted(names), itself)
    yield from (Entry(PurePosixPath(path.relative_to(folder).as_posix()), "closed") for path in sorted(closed))


def _folders(at: Path, here: PurePosixPath, folders: list[str], leave_out: tuple[int, int] | None) -> Iterator[Entry]:
    """Takes out of `folders` what is not to be entered."""
    kept = []
    for name in sorted(folders):
        path = at / name
        if os.path.islink(path) or name.endswith(_OF_A_PAGE):
            yield Entry(here / name, "skipped", why="linked-folder" if os.path.islink(path) else "of-a-page")
        elif not is_hidden(name) and (leave_out is None or _identity(path) != leave_out):
            kept.append(name)
            if name.lower().endswith(ENDING):
                yield Entry(here / name, "folder")
    folders[:] = kept


def _files(folder: Path, here: PurePosixPath, names: list[str], itself: bool) -> Iterator[Entry]:
    at = folder / here
    seen = [name for name in names if not is_hidden(name)]
    own = _own(here, seen) if itself else frozenset()
    for name in seen:
        if name in own:
            continue
        status = _status(at / name)
        why = why_not(name)
        if status is not None and not stat.S_ISREG(status.st_mode):  # None: the reader will say why it cannot be read
            why = "no-file"
        elif os.path.islink(at / name) and not _is_inside(at / name, folder):
            why = "link-out"
        yield Entry(here / name, "skipped" if why else "taken", status, why=why)


def _own(here: PurePosixPath, names: list[str]) -> frozenset[str]:
    """What an earlier run has written into the folder that it read."""
    made = {output_name(PurePosixPath(name)).name for name in names if takes(name)}
    made.update(filter(_OWN.fullmatch, names))
    if here == PurePosixPath("tables"):
        from ..outputs import NAMES

        made |= NAMES
    return frozenset(made)


def _status(path: Path) -> os.stat_result | None:
    """Of a link to nowhere: its own."""
    try:
        return path.stat()
    except FileNotFoundError:
        with suppress(OSError):
            return path.lstat()
    except OSError:
        pass
    return None


def _is_inside(path: Path, folder: Path) -> bool:
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))


def is_hidden(name: str) -> bool:
    """Names that are no part of what a folder holds."""
    return name.startswith((".", "~$")) or name == "__MACOSX"


def takes(name: str) -> bool:
    """Whether a file of this name may be a plan, or an archive of plans."""
    return not why_not(name)


def why_not(name: str) -> str:
    """Why a file of this name is no plan; empty where it may be one."""
    stem, ending = os.path.splitext(name)
    if ending.lower() not in TAKEN | {ARCHIVE}:
        return "other-format"
    return "about-the-folder" if stem.lower() in _ABOUT_THE_FOLDER else ""


def _identity(path: Path | None) -> tuple[int, int] | None:
    """The folder itself, under whatever name it is reached; None where it is not there yet."""
    if path is None:
        return None
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino
