"""This machine -> the program that starts LibreOffice: from PATH, or where installers put it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from ..types import Refusal

_COMMANDS = ("soffice", "libreoffice", "lowriter")
_MAC = "/Applications/LibreOffice.app/Contents/MacOS/soffice"
_WINDOWS = ("ProgramW6432", "ProgramFiles", "ProgramFiles(x86)")
"""Variables of Windows that name the folders of programs."""


def program() -> str:
    """The path of LibreOffice. Raises `Refusal` with what to install."""
    found = next(_candidates(), None)
    if found is None:
        raise Refusal("no-libreoffice")
    return found


def _candidates() -> Iterator[str]:
    for command in _COMMANDS:
        path = shutil.which(command)
        if path:
            yield path
    for folder in filter(None, map(os.environ.get, _WINDOWS)):
        path = str(Path(folder, "LibreOffice", "program", "soffice.com"))
        if Path(path).is_file():
            yield path
    if Path(_MAC).is_file():
        yield _MAC
