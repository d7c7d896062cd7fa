"""`--shard 2/8`: the second of eight shares of a folder, the same on every machine and in every run.

A file belongs to a share by a hash of its path (letters composed, so that a Mac and a Linux machine agree), whatever
other files there are. The shares together are the folder, and no two have a file in common.
"""

from __future__ import annotations

import hashlib
import os
import re
import unicodedata
from pathlib import PurePosixPath
from typing import NamedTuple


class Shard(NamedTuple):
    number: int
    """From 1."""
    of: int

    def holds(self, path: PurePosixPath) -> bool:
        if self.of == 1:
            return True
        digest = hashlib.sha256(os.fsencode(unicodedata.normalize("NFC", str(path)))).digest()
        return int.from_bytes(digest[:8]) % self.of == self.number - 1

    @property
    def tag(self) -> str:
        """ "2-of-8", and nothing for the whole."""
        return "" if self.of == 1 else f"{self.number}-of-{self.of}"


WHOLE = Shard(1, 1)
_WRITTEN = re.compile(r"([0-9]{1,6})/([0-9]{1,6})")


def shard(text: str) -> Shard:
    """ "2/8" -> the share. Raises `ValueError`."""
    match = _WRITTEN.fullmatch(text)
    number, of = (int(match[1]), int(match[2])) if match else (0, 0)
    if not 1 <= number <= of:
        raise ValueError(text)
    return Shard(number, of)


def tagged(name: PurePosixPath | str, tag: str) -> str:
    """ "report.json" of the share "2-of-8" -> "report.2-of-8.json"."""
    path = PurePosixPath(name)
    return f"{path.stem}.{tag}{path.suffix}" if tag else str(path)
