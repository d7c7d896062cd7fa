"""A path or "-" -> the document. The path as it was given is what `source.uri` says."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..models import Document
    from ..readers import Limits, Read


def read_source(path: Path, limits: Limits) -> Read:
    """The text of a file, or of standard input for "-". Raises `UnreadableFile`."""
    from ..readers import read_bytes, read_file
    from ..readers.file import one_too_many, printable

    if str(path) == "-":
        return read_bytes(one_too_many(sys.stdin.buffer, limits), "-", None, limits)
    return read_file(path, printable(path.as_posix()), limits)


def read(path: Path, *, rules: Path | None, limits: Limits) -> Document:
    """The document. Raises `UnreadableFile`."""
    from ..pipeline import parsed

    return parsed(read_source(path, limits), rules)
