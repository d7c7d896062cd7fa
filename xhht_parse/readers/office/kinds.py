"""Bytes -> whether LibreOffice has to read them, and under what name it takes them for what they are."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath

_OPEN_DOCUMENT = "application/vnd.oasis.opendocument.text"

SUFFIXES: Mapping[str, str] = {
    "application/msword": ".doc",
    "application/rtf": ".rtf",
    _OPEN_DOCUMENT: ".odt",
    f"{_OPEN_DOCUMENT}-template": ".ott",
    f"{_OPEN_DOCUMENT}-flat-xml": ".fodt",
}
"""For each media type that this room reads, how the file's name has to end."""

NAMES = frozenset((*SUFFIXES.values(), ".dot"))
"""How such files are named."""


def is_named(path: PurePath) -> bool:
    """Whether such files are named so. One that is named otherwise is read, too, but in a start of its own."""
    return path.suffix.lower() in NAMES
