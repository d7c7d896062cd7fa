"""One file of a run: read, parsed, written; whatever goes wrong becomes part of its `Outcome`."""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from ..diagnostics import UnreadableFile
from ..models import Document
from ..readers.failures import unreadable
from ..readers.limits import DEFAULT, Limits
from ..rules.user import UserRules
from ..writers import to_json
from .folder.archives import located
from .folder.inputs import placed, read_once, read_still
from .folder.names import shown
from .one import document_of, ready
from .together import together, turned
from .workers.crew import Loss
from .workers.worker import Later
from .write import of_the_disk, write_whole

COUNTED = ("targets", "references", "assignments", "funding", "definitions", "tables", "attachments")
"""The keys of `Document` whose records a report counts."""


class Task(NamedTuple):
    """One file of a run."""

    path: bytes
    """Relative to the folder, "/" between names, as the file system writes it."""
    archive: int
    """How much of it names the archive that holds it; 0 for a file, -1 where the folder itself is an archive."""
    output: bytes
    """The JSON's name in the output folder."""
    known: str = ""
    """The hash of the bytes whose JSON lies there already."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file. `path` and `output` are relative, with "/" between names."""

    path: str
    output: str | None = None
    sha256: str | None = None
    counts: Mapping[str, int] = field(default_factory=dict)
    diagnostics: Mapping[str, int] = field(default_factory=dict)
    failure: UnreadableFile | None = None
    stamp: str = ""
    size: int = 0
    """Of the JSON."""
    same: bool = False
    """The bytes were those whose JSON lies there already: nothing was parsed."""
    no_disk: int = 0
    """The number of the system's error, where nothing more can be written at all."""


@dataclass(frozen=True, slots=True)
class Parse:
    """Work of `documents`: a path of the folder -> the document or the failure."""

    root: Path
    rules: UserRules | None
    limits: Limits = DEFAULT

    def start(self) -> None:
        ready(self.rules)

    def __call__(self, path: Path) -> tuple[Path, Document | UnreadableFile]:
        try:
            return self.root / path, self.document(path)
        except UnreadableFile as failure:
            return self.root / path, failure

    def document(self, path: Path) -> Document:
        """Raises `UnreadableFile` and `MemoryError`, nothing else: a defect of the parser is one, too."""
        at = located(self.root / path)
        return document_of(read_once(at, self.limits), at.name, shown(path), self.rules, self.limits)

    def loads(self, paths: Sequence[Path]) -> Iterator[tuple[Path, ...]]:
        return together(paths, Path)

    def group(self, paths: Sequence[Path]) -> AbstractContextManager[None]:
        return turned([located(self.root / path) for path in paths], self.limits)

    def killed(self, path: Path, loss: Loss) -> tuple[Path, Document | UnreadableFile]:
        return self.root / path, unreadable(shown(path), loss.code, **loss.facts)


@dataclass(frozen=True, slots=True)
class Convert:
    """Work of `Run`: a file of the folder -> its JSON in the output folder, and the outcome."""

    root: Path
    out: Path
    rules: UserRules | None
    limits: Limits = DEFAULT

    def start(self) -> None:
        ready(self.rules)

    def group(self, tasks: Sequence[Task]) -> AbstractContextManager[None]:
        """Old Word files are turned together: LibreOffice needs longer to start than to read one."""
        new = [placed(self.root, task.path, task.archive) for task in tasks if not task.known]
        return turned(new, self.limits)

    def __call__(self, task: Task) -> Outcome | Later:
        try:
            return self._read(task)
        except UnreadableFile as failure:
            return self.failed(task, failure)

    def _read(self, task: Task) -> Outcome | Later:
        at = placed(self.root, task.path, task.archive)
        data, stamp = read_still(at, self.limits)
        if task.known == hashlib.sha256(data).hexdigest():
            return Outcome(shown(task.path), shown(task.output), task.known, stamp=stamp, same=True)
        document = document_of(data, at.name, shown(task.path), self.rules, self.limits)
        found = to_json(document)
        return Later(_Written(self, task, found, outcome(document, task, stamp, len(found))))

    def failed(self, task: Task, failure: UnreadableFile) -> Outcome:
        """The JSON of an earlier run goes: it would pass for this one's."""
        try:
            (self.out / os.fsdecode(task.output)).unlink(missing_ok=True)
        except NotADirectoryError:
            pass
        except OSError as error:
            failure = unwritable(shown(task.path), error)
        return Outcome(shown(task.path), failure=failure)

    def lost(self, task: Task, loss: Loss) -> Outcome:
        return self.failed(task, unreadable(shown(task.path), loss.code, **loss.facts))


@dataclass(frozen=True, slots=True)
class _Written:
    """The rest of the work on a file, done beside the next one."""

    work: Convert
    task: Task
    data: bytes
    outcome: Outcome

    def __call__(self) -> Outcome:
        try:
            write_whole(self.work.out / os.fsdecode(self.task.output), self.data)
        except OSError as error:
            if of_the_disk(error):
                return Outcome(self.outcome.path, no_disk=error.errno or 0)
            return self.work.failed(self.task, unwritable(self.outcome.path, error))
        return self.outcome


def outcome(document: Document, task: Task, stamp: str, size: int) -> Outcome:
    return Outcome(
        shown(task.path),
        shown(task.output),
        document.source.sha256,
        {key: len(getattr(document, key)) for key in COUNTED},
        dict(sorted(Counter(d.code for d in document.diagnostics).items())),
        stamp=stamp,
        size=size,
    )


def unwritable(path: str, error: OSError) -> UnreadableFile:
    return unreadable(path, "cannot-write", detail=error.strerror or error)
