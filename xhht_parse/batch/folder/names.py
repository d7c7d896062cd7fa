"""The name of a file -> the name of its JSON: always the same, and never that of another file's; and how it is shown.

"a/plan.txt" -> "a/plan.txt.json": the whole name stays, so that plan.txt and plan.md never meet. Names that one of
the usual file systems would take for the same (Plan.txt and plan.txt; ế as one letter or as two) get different
ones on every system: the first in order keeps the plain one, the others get eight letters of a hash
("plan.txt~3f2a9c1e.json"), so that the output can be copied anywhere. A name too long for ".json" is cut, with a hash.
"""

from __future__ import annotations

import hashlib
import os
import unicodedata
from collections.abc import Callable
from pathlib import PurePath, PurePosixPath

from ...readers.file import printable

ENDING = ".json"
_LONGEST = 255  # bytes of one name, on nearly every file system


def output_name(path: PurePosixPath) -> PurePosixPath:
    """The plain name, cut where it would be too long."""
    name = path.name + ENDING
    return path.with_name(name) if len(os.fsencode(name)) <= _LONGEST else other_name(path)


def other_name(path: PurePosixPath, letters: int = 8) -> PurePosixPath:
    """The name for a path whose plain one is taken or too long."""
    tail = f"~{hashlib.sha256(os.fsencode(str(path))).hexdigest()[:letters]}{ENDING}"
    head = os.fsencode(path.name)[: _LONGEST - len(tail)].decode("utf-8", "ignore")
    return path.with_name(head + tail)


def assigned(path: PurePosixPath, claim: Callable[[PurePosixPath], bool]) -> PurePosixPath:
    """The name for this path; `claim` says of a name whether nobody had it before."""
    names = (output_name(path), *(other_name(path, letters) for letters in (8, 16, 64)))
    return next((name for name in names if claim(name)), names[-1])


def shown(path: bytes | PurePath) -> str:
    """A path as results write it: the same on every system; bytes that are no UTF-8 become U+FFFD."""
    return printable(os.fsdecode(path) if isinstance(path, bytes) else path.as_posix())


def same(path: PurePosixPath) -> bytes:
    """Two paths that give the same bytes are one file on some system: without case, and with letters composed."""
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", str(path)).casefold())
    return os.fsencode(folded)
