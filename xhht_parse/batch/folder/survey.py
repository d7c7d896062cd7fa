"""A folder (or an archive of plans) and a manifest -> what of it is to be read, what is known, what is gone.

Each file gets its row: `due`, or as it was when its stamp, the parser, the rules and the limits are those of the last
reading and its JSON is there. What the manifest knows and the folder no longer holds is `removed`: its JSON is kept
and reported, until `--prune` takes both away; under a folder that cannot be entered it is `unseen`, and left alone.
"""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

import msgspec

from ...readers.failures import unreadable
from ...readers.limits import Limits
from ...readers.office.kinds import NAMES as OLD_WORD
from ..ledger.manifest import Manifest, Row
from ..ledger.report import failed_entry
from .archives import entries
from .files import ARCHIVE, IMAGES, PDF, WORD, Entry
from .inputs import stamp
from .names import assigned, shown
from .shards import Shard

_DEAR = frozenset({"timed-out", "out-of-memory", "worker-killed"})
"""Failures that an interrupted run does not meet again when it goes on with the same limits; others are tried anew."""

_SLOW = {
    **dict.fromkeys(IMAGES, 40),
    **dict.fromkeys(OLD_WORD, 20),
    **dict.fromkeys(PDF | WORD, 4),
}
"""How much dearer a byte is than one of plain text, about; only the order and the time left depend on it."""


@dataclass
class Survey:
    """Counts what the folder holds, independently of the manifest that it fills."""

    root: Path
    out: Path
    manifest: Manifest
    key: str
    limits: Limits
    shard: Shard
    again: bool
    care: str = ""
    """The limits of time and memory, which have a say in failures alone."""
    run: int = 0
    goes_on: bool = False
    """The last run was interrupted."""
    keeps_dear: bool = False
    inputs: int = 0
    skipped: int = 0
    unchanged: int = 0
    still_failed: int = 0
    closed: list[str] = field(default_factory=list)
    """Folders that may not be read."""
    shut: list[str] = field(default_factory=list)
    """They, and archives that could not be opened: what they hold is not seen now, and not gone."""
    removed: int = 0

    def take(self) -> None:
        """Raises `OSError` where the manifest cannot be written."""
        last = self.manifest.recall("run")
        self.run, self.goes_on = int(last or 0) + 1, bool(last) and self.manifest.recall("finished") != "yes"
        self.manifest.remember("run", str(self.run))
        self.keeps_dear = self.goes_on and self.manifest.recall("care") == self.care
        self.manifest.remember("care", self.care)
        self.manifest.remember("finished", "no")
        self.manifest.begin_names()
        for entry in entries(self.root, self.out, self.limits):
            self._enter(entry)
        for row in self.manifest.left_behind(self.run):
            self._miss(row)
        self.manifest.commit()

    def _enter(self, entry: Entry) -> None:
        if entry.kind == "folder":
            self.manifest.claim(entry.path)
        elif entry.kind == "taken":
            self._file(entry)
        elif self.shard.holds(entry.path):
            self.inputs += 1
            self._no_longer(self.manifest.get(os.fsencode(str(entry.path))))
            row = Row(os.fsencode(str(entry.path)), 0, self.run, entry.kind, 0, b"")
            if entry.kind == "skipped":
                self.skipped += 1
                entry_of = {"path": shown(row.path), "code": entry.why}
                self.manifest.put(row._replace(entry=msgspec.json.encode(entry_of)))
            else:
                self.closed.append(shown(row.path))
                self.shut.append(shown(row.path))
                failure = unreadable(shown(row.path), "no-permission")
                self.manifest.put(row._replace(state="failed", entry=failed_entry(shown(row.path), failure)))

    def _file(self, entry: Entry) -> None:
        output = os.fsencode(str(assigned(entry.path, self.manifest.claim)))  # also of those of other shares
        if entry.path.suffix.lower() == ARCHIVE:
            self.shut.append(shown(os.fsencode(str(entry.path))))
        if not self.shard.holds(entry.path):
            return
        self.inputs += 1
        path = os.fsencode(str(entry.path))
        now = stamp(entry.status) if entry.status else ""
        known = self.manifest.get(path)
        row = Row(path, entry.archive, self.run, "due", self._cost(entry), output)
        if known is not None and known.output == output:
            row = self._compared(row, known, now)
        else:
            self._no_longer(known)
        self.manifest.put(row)

    def _no_longer(self, known: Row | None) -> None:
        """The JSON lies there under a name that is another's now, or of a file that is none of ours any more."""
        if known is not None and known.output:
            with suppress(OSError):
                (self.out / os.fsdecode(known.output)).unlink(missing_ok=True)

    def _compared(self, row: Row, known: Row, now: str) -> Row:
        """The row as the last reading left it, due or not."""
        if self.again or known.key != self.key:
            return row
        untouched = bool(now) and known.stamp == now
        if known.sha256 and self._is_there(known):
            row = known._replace(run=self.run, state="due", cost=row.cost, archive=row.archive)
            if untouched:
                self.unchanged += 1
                return row._replace(state="parsed")
        elif self.keeps_dear and known.state == "failed" and untouched and _code(known) in _DEAR:
            self.still_failed += 1
            return known._replace(run=self.run)
        return row

    def _is_there(self, row: Row) -> bool:
        try:
            return (self.out / os.fsdecode(row.output)).stat().st_size == row.size
        except OSError:
            return False

    def _cost(self, entry: Entry) -> int:
        size = entry.status.st_size if entry.status else 0
        return 1000 + size * _SLOW.get(entry.path.suffix.lower(), 1)

    def _miss(self, row: Row) -> None:
        path = shown(row.path)
        if any(path == at or path.startswith(f"{at}/") or at == "." for at in self.shut):
            self.manifest.put(row._replace(state="unseen"))
        elif row.output and is_own(self.manifest, self.out, row):
            self.removed += 1
            self.manifest.put(row._replace(state="removed"))
        else:
            self.manifest.forget(row.path)


def is_own(manifest: Manifest, out: Path, row: Row) -> bool:
    """Whether the JSON of a removed plan is there, and not by now that of another whose name is the same here."""
    path = out / os.fsdecode(row.output)
    rival = manifest.rival(PurePosixPath(os.fsdecode(row.output)))
    if rival is not None and (out / rival).exists() and path.exists():
        return not path.samefile(out / rival)
    return path.is_file()


def _code(row: Row) -> str:
    return str(msgspec.json.decode(row.entry).get("code"))
