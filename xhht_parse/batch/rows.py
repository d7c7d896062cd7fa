"""Files, folders and standard input -> the rows of their targets, in order of the paths whatever finishes first."""

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
from ..readers.failures import unreadable
from ..readers.file import one_too_many
from ..readers.limits import DEFAULT, Limits
from ..rules.user import UserRules
from ..writers.target_rows import Row, rows
from .folder.archives import is_archive, listing, located
from .folder.inputs import read_once
from .folder.names import shown
from .loads import worth_of
from .one import document_of
from .together import together, turned
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
    rules: UserRules | None
    limits: Limits

    def __call__(self, task: tuple[int, Path]) -> Plan:
        at, path = task
        try:
            name, data = self._named_bytes(path)
            document = document_of(data, name, shown(path), self.rules, self.limits)
        except UnreadableFile as failure:
            return Plan(at, path, failure)
        return Plan(at, path, list(rows(document, shown(path))))

    def _named_bytes(self, path: Path) -> tuple[str, bytes]:
        if str(path) == _STDIN:
            return _STDIN, one_too_many(sys.stdin.buffer, self.limits)
        where = located(path)
        return where.name, read_once(where, self.limits)

    def loads(self, tasks: Sequence[tuple[int, Path]]) -> Iterator[tuple[tuple[int, Path], ...]]:
        return together(tasks, lambda task: task[1])

    def group(self, tasks: Sequence[tuple[int, Path]]) -> AbstractContextManager[None]:
        return turned([located(path) for _, path in tasks], self.limits)

    def killed(self, task: tuple[int, Path], loss: Loss) -> Plan:
        return Plan(*task, unreadable(shown(task[1]), loss.code, **loss.facts))


def target_rows(
    paths: Sequence[Path], *, jobs: int | None, rules: UserRules | None = None, limits: Limits = DEFAULT
) -> Iterator[Plan]:
    """One `Plan` a file; a folder stands for the documents in it, "-" for standard input, which this process reads.

    Without `jobs` as many processes as the work is worth.
    """
    work = _Rows(rules, limits)
    files: list[tuple[int, Path]] = []
    known: list[Plan] = []
    for at, (path, is_closed) in enumerate(_files(paths, limits)):
        if is_closed:
            known.append(Plan(at, path, unreadable(shown(path), "no-permission")))
        elif str(path) == _STDIN:
            known.append(work((at, path)))
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
