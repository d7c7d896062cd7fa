"""The manifest of an output folder, read by somebody else than the run that writes it.

`kept` gives the plans of a folder after a whole run; `adopt` lets the run of the whole take over what its shares have
read.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import NamedTuple

from ...readers.failures import unreadable
from ...readers.file import printable
from ..folder.names import shown
from ..folder.shards import tagged
from .manifest import COLUMNS, LAYOUT, NAME, InUse, Manifest, Row

_MAY_NOT = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM)


class Result(NamedTuple):
    """One plan whose JSON is whole and of this state of the input."""

    path: str
    """As the JSON's `source.uri` says it."""
    output: Path
    sha256: str = ""
    """Of the input's bytes."""


def kept(out: Path) -> Iterator[Result]:
    """The plans of an output folder after a whole run, in order of their paths. Raises `UnreadableFile` where none has
    been or its manifest may not be read, and `InUse` while one is at work."""
    path = out / NAME
    if not os.path.isfile(path):
        raise unreadable(printable(str(out)), "no-manifest")
    try:
        for row in _rows(path, "state = 'parsed' order by path"):
            yield Result(shown(row.path), out / os.fsdecode(row.output), row.sha256)
    except sqlite3.DatabaseError as error:
        code = "no-permission" if _code(error) in _MAY_NOT else "no-manifest"
        raise unreadable(printable(str(path if code == "no-permission" else out)), code) from None


def adopt(manifest: Manifest, key: str) -> None:
    """Take over what the shares of this folder have read under this key; of a manifest that is damaged or may not be
    read, what comes before that shows. Raises `InUse` if a share is at work."""
    for path in sorted(manifest.path.parent.glob(tagged(NAME, "*-of-*"))):
        with suppress(sqlite3.DatabaseError):
            for row in _rows(path, "sha256 <> ''"):
                known = manifest.get(row.path)
                if row.key == key and (known is None or known.key != key):
                    manifest.put(row._replace(run=-1))


def _rows(path: Path, where: str) -> Iterator[Row]:
    """Raises `InUse` if a run is at work there, `DatabaseError` where it is damaged, of another layout, or shut."""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=1.0)) as base:
            if base.execute("pragma user_version").fetchone()[0] != LAYOUT:
                raise sqlite3.DatabaseError("of another layout")
            for row in base.execute(f"select {COLUMNS} from files where {where}"):
                yield Row(*row)
    except sqlite3.DatabaseError as error:
        if _code(error) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise InUse(str(path)) from None
        raise


def _code(error: sqlite3.DatabaseError) -> int:
    """What SQLite calls it, without the details; 0 for an error of our own."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF
