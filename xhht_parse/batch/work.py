"""One file of a run: read, parsed, written; whatever goes wrong becomes part of its `Outcome`."""

from __future__ import annotations

import traceback
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from .. import pipeline
from ..diagnostics import UnreadableFile
from ..models import Document
from ..readers import read_file
from ..readers.failures import unreadable
from ..readers.file import printable
from ..rules.user import UserRules
from ..vocab.words import in_force
from ..writers import to_json
from .files import output_name
from .write import write_whole

COUNTED = ("targets", "references", "assignments", "funding", "definitions", "tables", "attachments")
"""The keys of `Document` whose records a report counts."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file. `path` is relative to the folder, with "/" between names."""

    path: str
    output: str | None = None
    sha256: str | None = None
    counts: Mapping[str, int] = field(default_factory=dict)
    diagnostics: Mapping[str, int] = field(default_factory=dict)
    failure: UnreadableFile | None = None


@dataclass(frozen=True, slots=True)
class Parse:
    """Work of `documents`: a path of the folder -> the document or the failure."""

    root: Path
    rules: UserRules | None

    def __call__(self, path: Path) -> tuple[Path, Document | UnreadableFile]:
        try:
            return self.root / path, self.document(path)
        except UnreadableFile as failure:
            return self.root / path, failure

    def document(self, path: Path) -> Document:
        """Raises `UnreadableFile` and nothing else: a defect of the parser is one, too."""
        read = read_file(self.root / path, uri=shown(path))
        try:
            return pipeline.read(read, in_force(self.rules))
        except Exception as error:  # a defect must not stop the other files
            raise defect(self.root / path, error) from error

    def killed(self, path: Path) -> tuple[Path, Document | UnreadableFile]:
        return self.root / path, unreadable(shown(path), "worker-killed")


@dataclass(frozen=True, slots=True)
class Convert:
    """Work of `Run`: a path of the folder -> its JSON in the output folder, and the outcome."""

    parse: Parse
    out: Path

    def __call__(self, path: Path) -> Outcome:
        output = output_name(path)
        try:
            document = self.parse.document(path)
        except UnreadableFile as failure:
            return self.failed(path, failure)
        try:
            write_whole(self.out / output, to_json(document))
        except OSError as error:
            return Outcome(shown(path), failure=unwritable(path, error))
        return Outcome(
            shown(path),
            shown(output),
            document.source.sha256,
            {key: len(getattr(document, key)) for key in COUNTED},
            dict(sorted(Counter(d.code for d in document.diagnostics).items())),
        )

    def failed(self, path: Path, failure: UnreadableFile) -> Outcome:
        """The JSON of an earlier run goes: it would pass for this one's."""
        try:
            (self.out / output_name(path)).unlink(missing_ok=True)
        except OSError as error:
            failure = unwritable(path, error)
        return Outcome(shown(path), failure=failure)

    def killed(self, path: Path) -> Outcome:
        return self.failed(path, unreadable(shown(path), "worker-killed"))


def shown(path: Path) -> str:
    """A relative path as it is written in results: the same on every system."""
    return printable(path.as_posix())


def unwritable(path: Path, error: OSError) -> UnreadableFile:
    return unreadable(shown(path), "cannot-write", detail=error.strerror or error)


def defect(path: Path, error: Exception) -> UnreadableFile:
    """The failure for an exception that should not have been, with the line that raised it."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    detail = f"{type(error).__name__}: {error} ({Path(last.filename).name}:{last.lineno})"
    return unreadable(shown(path), "internal-error", detail=detail)
