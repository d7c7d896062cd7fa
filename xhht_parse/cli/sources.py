"""A path or "-" -> the document. The path as it was given is what `source.uri` says."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..models import Document
    from ..readers import Read


def read_source(path: Path) -> Read:
    """The text of a file, or of standard input for "-". Raises `UnreadableFile`."""
    from ..readers import read_bytes, read_file
    from ..readers.file import printable
    from ..readers.limits import DEFAULT

    if str(path) == "-":
        return read_bytes(sys.stdin.buffer.read(DEFAULT.file_bytes + 1), "-", None)
    return read_file(path, uri=printable(path.as_posix()))


def read(path: Path, *, rules: Path | None) -> Document:
    """The document. Raises `UnreadableFile`."""
    from ..pipeline import parsed

    return parsed(read_source(path), rules)
