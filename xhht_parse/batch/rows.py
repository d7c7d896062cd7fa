"""Files and folders -> the rows of their targets, in order of the paths whatever finishes first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from .. import pipeline
from ..diagnostics import UnreadableFile
from ..readers import read_file
from ..readers.failures import unreadable
from ..rules.user import UserRules
from ..vocab.words import in_force
from ..writers.target_rows import Row, rows
from .files import listing, worth
from .pool import spread
from .work import defect, shown


class Plan(NamedTuple):
    """What one file gave: its rows, or why it could not be read."""

    at: int
    """Its place among all files."""
    path: Path
    result: list[Row] | UnreadableFile


@dataclass(frozen=True, slots=True)
class _Rows:
    rules: UserRules | None

    def __call__(self, task: tuple[int, Path]) -> Plan:
        at, path = task
        try:
            read = read_file(path, uri=shown(path))
            document = pipeline.read(read, in_force(self.rules))
            return Plan(at, path, list(rows(document, shown(path))))
        except UnreadableFile as failure:
            return Plan(at, path, failure)
        except Exception as error:  # a defect must not stop the other files
            return Plan(at, path, defect(path, error))

    def killed(self, task: tuple[int, Path]) -> Plan:
        return Plan(*task, unreadable(shown(task[1]), "worker-killed"))


def target_rows(paths: Sequence[Path], *, jobs: int | None, rules: UserRules | None = None) -> Iterator[Plan]:
    """One `Plan` a file; a folder stands for the documents in it. Without `jobs` as many as the work is worth."""
    work, files = _Rows(rules), list(_files(paths))
    waiting: dict[int, Plan] = {}
    due = 0
    for plan in spread(work, list(enumerate(files)), jobs or worth(files), work.killed):
        waiting[plan.at] = plan
        while due in waiting:
            yield waiting.pop(due)
            due += 1


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            found = listing(path)
            yield from (path / at for at in (*found.closed, *found.taken))
        else:
            yield path
