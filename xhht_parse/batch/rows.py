"""Files, folders and standard input -> the rows of a table, in order of the paths whatever finishes first."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from ..diagnostics import UnreadableFile
from ..models import Document
from ..readers.failures import unreadable
from ..readers.file import one_too_many
from ..readers.limits import DEFAULT, Limits
from ..rules.user import UserRules
from ..writers.rows import Row, rows
from ..writers.tables import named
from .folder.archives import is_archive, listing
from .folder.names import shown
from .loads import worth_of
from .one import document_of
from .together import together
from .work import Parse
from .workers.crew import Loss
from .workers.spread import spread

_STDIN = "-"


class Plan(NamedTuple):
    """What one file gave: its rows, or why it could not be read."""

    at: int
    """Its place among all files."""
    path: Path
    result: list[Row] | UnreadableFile


@dataclass(frozen=True, slots=True)
class _Rows:
    """Work of `table_rows`: a file and its place -> its plan."""

    table: str
    parse: Parse

    def start(self) -> None:
        self.parse.start()

    def __call__(self, task: tuple[int, Path]) -> Plan:
        at, path = task
        return _plan(self.table, at, path, self.parse(path)[1])

    def loads(self, tasks: Sequence[tuple[int, Path]]) -> Iterator[tuple[tuple[int, Path], ...]]:
        return together(tasks, lambda task: task[1])

    def group(self, tasks: Sequence[tuple[int, Path]]) -> AbstractContextManager[None]:
        return self.parse.group([path for _, path in tasks])

    def killed(self, task: tuple[int, Path], loss: Loss) -> Plan:
        at, path = task
        return _plan(self.table, at, path, self.parse.killed(path, loss)[1])


def _plan(table: str, at: int, path: Path, read: Document | UnreadableFile) -> Plan:
    return Plan(at, path, list(rows(named(table), read, shown(path))) if isinstance(read, Document) else read)


def _piped(rules: UserRules | None, limits: Limits) -> Document | UnreadableFile:
    """What comes through standard input."""
    try:
        return document_of(one_too_many(sys.stdin.buffer, limits), _STDIN, _STDIN, rules, limits)
    except UnreadableFile as failure:
        return failure


def table_rows(
    table: str, paths: Sequence[Path], *, jobs: int | None, rules: UserRules | None = None, limits: Limits = DEFAULT
) -> Iterator[Plan]:
    """One `Plan` a file, with its rows of the table of this name. A folder stands for the documents in it, "-" for
    standard input, which this process reads.

    Without `jobs` as many processes as the work is worth.
    """
    work = _Rows(table, Parse(Path(), rules, limits))
    files: list[tuple[int, Path]] = []
    known: list[Plan] = []
    for at, (path, is_closed) in enumerate(_files(paths, limits)):
        if is_closed:
            known.append(Plan(at, path, unreadable(shown(path), "no-permission")))
        elif str(path) == _STDIN:
            known.append(_plan(table, at, path, _piped(rules, limits)))
        else:
            files.append((at, path))
    jobs = jobs or worth_of(path for _, path in files)
    waiting: dict[int, Plan] = {}
    due = 0
    for plan in chain(known, spread(work, files, jobs, work.killed)):
        waiting[plan.at] = plan
        while due in waiting:
            yield waiting.pop(due)
            due += 1


def _files(paths: Sequence[Path], limits: Limits) -> Iterator[tuple[Path, bool]]:
    """Each file, and each folder that may not be read, with whether it is one of these."""
    for path in paths:
        if os.path.isdir(path) or is_archive(path):
            found = listing(path, limits)
            yield from ((path / at, True) for at in found.closed)
            yield from ((path / at, False) for at in found.taken)
        else:
            yield path, False
