"""What an output folder holds and how it was come by: the memory of a run that may be killed at any moment.

One SQLite file in the output folder, a row for each file of the input. SQLite because its changes are whole or not at
all after SIGKILL, a power cut and a full disk; because it sorts on the disk, so that memory does not grow with the
folder; and because its lock keeps a second run out. A plan's JSON is safe on the disk before its row says so: what is
written and not yet noted is read again, with the same bytes. A manifest that is damaged or of another layout is
begun anew: everything is read again, nothing is lost.
"""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from ..folder.names import same
from ..folder.shards import tagged

NAME = ".xhht-parse.sqlite"
"""In the output folder; ".xhht-parse.2-of-8.sqlite" for a share."""

LAYOUT = 1
_TABLES = """
create table files (
    path blob primary key,        -- relative to the input folder, as the file system writes it
    archive integer not null,     -- how much of it is the archive that holds it, 0 for a file
    run integer not null,         -- the last run that met it
    state text not null,          -- due, parsed, failed, skipped, removed, unseen
    cost integer not null,        -- the dearest first
    output blob not null,         -- the JSON's name in the output folder, as `path`
    stamp text not null,          -- of the input when it was read, empty where it is not to be trusted
    key text not null,            -- parser, rules and limits that read it
    sha256 text not null,         -- of the input's bytes, empty where it was not parsed
    size integer not null,        -- of the JSON
    entry blob not null           -- its line in the report
) without rowid;
create index due on files (cost desc, path) where state = 'due';
create table memory (name text primary key, value text not null) without rowid;
"""
_OF_THE_DISK = {
    sqlite3.SQLITE_FULL: errno.ENOSPC,
    sqlite3.SQLITE_READONLY: errno.EACCES,
    sqlite3.SQLITE_CANTOPEN: errno.EACCES,
    sqlite3.SQLITE_PERM: errno.EACCES,
    sqlite3.SQLITE_IOERR: errno.EIO,
}
COLUMNS = "path, archive, run, state, cost, output, stamp, key, sha256, size, entry"


class Row(NamedTuple):
    """One file of the input; the columns of `files`."""

    path: bytes
    archive: int
    run: int
    state: str
    cost: int
    output: bytes
    stamp: str = ""
    key: str = ""
    sha256: str = ""
    size: int = 0
    entry: bytes = b""


class InUse(Exception):
    """Another run is at work in this output folder."""


class Manifest:
    """The rows of one output folder. Everything is written by one process; `commit` makes it safe."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.anew = False
        """Whether the file was there and was no manifest of this layout."""
        self.base = self._opened()

    def _opened(self) -> sqlite3.Connection:
        try:
            return self._open()
        except sqlite3.DatabaseError as error:
            code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
            if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
                raise InUse(str(self.path)) from None
            if isinstance(error, sqlite3.OperationalError):
                raise as_os_error(error, self.path) from None
        self._remove()
        return self._open()

    def _open(self) -> sqlite3.Connection:
        base = sqlite3.connect(self.path, timeout=1.0, isolation_level=None)
        try:
            base.execute("pragma locking_mode = exclusive")
            base.execute("pragma synchronous = full")
            base.execute("begin exclusive")
            _lay_out(base)
        except BaseException:
            base.close()
            raise
        return base

    def _remove(self) -> None:
        self.anew = True
        for path in (self.path, self.path.with_name(self.path.name + "-journal")):
            path.unlink(missing_ok=True)

    def commit(self) -> None:
        """What was put by now is safe. Raises `OSError` where the disk does not take it."""
        try:
            self.base.execute("commit")
            self.base.execute("begin immediate")
        except sqlite3.OperationalError as error:
            self.roll_back()
            raise as_os_error(error, self.path) from None

    def roll_back(self) -> None:
        """Forget what was put since the last `commit`."""
        for statement in ("rollback", "begin immediate"):
            with suppress(sqlite3.Error):
                self.base.execute(statement)

    def close(self) -> None:
        self.base.close()

    def get(self, path: bytes) -> Row | None:
        row = self.base.execute(f"select {COLUMNS} from files where path = ?", (path,)).fetchone()
        return None if row is None else Row(*row)

    def put(self, row: Row) -> None:
        self._execute(f"insert or replace into files ({COLUMNS}) values (?,?,?,?,?,?,?,?,?,?,?)", row)

    def forget(self, path: bytes) -> None:
        self._execute("delete from files where path = ?", (path,))

    def due(self, many: int = 500) -> Iterator[Row]:
        """The files to be read, the dearest first; rows may change meanwhile."""
        found = [Row(*row) for row in self._select("state = 'due' order by cost desc, path limit ?", many)]
        while found:
            yield from found
            last = found[-1]
            below = "state = 'due' and (cost < ? or (cost = ? and path > ?)) order by cost desc, path limit ?"
            found = [Row(*row) for row in self._select(below, last.cost, last.cost, last.path, many)]

    def rows(self, state: str) -> Iterator[Row]:
        """The files of this state, in order of their paths. No row may change."""
        for row in self._select("state = ? order by path", state):
            yield Row(*row)

    def left_behind(self, run: int) -> Iterator[Row]:
        """The files that this run did not meet; rows may change meanwhile."""
        last = b""
        while found := [Row(*row) for row in self._select("run <> ? and path > ? order by path limit 500", run, last)]:
            yield from found
            last = found[-1].path

    def total(self, what: str, state: str) -> int:
        """`what`: count(*), sum(cost)."""
        return self.base.execute(f"select {what} from files where state = ?", (state,)).fetchone()[0] or 0

    def begin_names(self) -> None:
        """No name of an output is taken yet."""
        self._execute("create temp table if not exists names (same blob primary key, name blob) without rowid", ())
        self._execute("delete from names", ())

    def claim(self, name: PurePosixPath) -> bool:
        """Take a name; False if it, or one that some file system takes for the same, is taken."""
        free = self.rival(name) is None
        self._execute("insert or ignore into names values (?, ?)", (same(name), os.fsencode(str(name))))
        return free

    def rival(self, name: PurePosixPath) -> str | None:
        """The name that was taken before and may be the same."""
        row = self.base.execute("select name from names where same = ?", (same(name),)).fetchone()
        return None if row is None else os.fsdecode(row[0])

    def recall(self, name: str) -> str:
        row = self.base.execute("select value from memory where name = ?", (name,)).fetchone()
        return "" if row is None else str(row[0])

    def remember(self, name: str, value: str) -> None:
        self._execute("insert or replace into memory values (?, ?)", (name, value))

    def _select(self, where: str, *facts: object) -> sqlite3.Cursor:
        return self.base.execute(f"select {COLUMNS} from files where {where}", facts)

    def _execute(self, statement: str, facts: tuple[object, ...]) -> None:
        try:
            self.base.execute(statement, facts)
        except sqlite3.OperationalError as error:
            raise as_os_error(error, self.path) from None


def _lay_out(base: sqlite3.Connection) -> None:
    """The tables, in a file that is new. Raises `DatabaseError` for one that is damaged or of another layout."""
    layout = base.execute("pragma user_version").fetchone()[0]
    if layout != LAYOUT and base.execute("select count(*) from sqlite_master").fetchone()[0]:
        raise sqlite3.DatabaseError("of another layout")
    if layout != LAYOUT:
        for statement in _TABLES.split(";"):
            base.execute(statement)
        base.execute(f"pragma user_version = {LAYOUT}")
    elif base.execute("pragma quick_check(1)").fetchone()[0] != "ok":
        raise sqlite3.DatabaseError("damaged")


def as_os_error(error: sqlite3.OperationalError, path: Path) -> Exception:
    """The error in the words of the system, for the path that the user named; itself if it is none of the disk's."""
    number = _OF_THE_DISK.get(error.sqlite_errorcode & 0xFF)
    return error if number is None else OSError(number, os.strerror(number), str(path))


def manifest_of(out: Path, tag: str) -> Path:
    return out / tagged(NAME, tag)
