"""Files and folders -> the rows of their targets, in order of the paths whatever finishes first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from .. import pipeline
from ..diagnostics import UnreadableFile
from ..readers import read_bytes
from ..readers.failures import unreadable
from ..readers.limits import DEFAULT, Limits
from ..rules.user import UserRules
from ..vocab.words import in_force
from ..writers.target_rows import Row, rows
from .archives import is_archive, listing, located
from .crew import Loss, spread
from .files import worth
from .inputs import read_once
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
    limits: Limits

    def __call__(self, task: tuple[int, Path]) -> Plan:
        at, path = task
        try:
            at_ = located(path)
            read = read_bytes(read_once(at_, self.limits), at_.name, shown(path), self.limits)
            document = pipeline.read(read, in_force(self.rules))
            return Plan(at, path, list(rows(document, shown(path))))
        except UnreadableFile as failure:
            return Plan(at, path, failure)
        except MemoryError:
            raise
        except Exception as error:  # a defect must not stop the other files
            return Plan(at, path, defect(path, error))

    def killed(self, task: tuple[int, Path], loss: Loss) -> Plan:
        return Plan(*task, unreadable(shown(task[1]), loss.code, **loss.facts))


def target_rows(
    paths: Sequence[Path], *, jobs: int | None, rules: UserRules | None = None, limits: Limits = DEFAULT
) -> Iterator[Plan]:
    """One `Plan` a file; a folder stands for the documents in it. Without `jobs` as many as the work is worth."""
    work, files = _Rows(rules, limits), list(_files(paths, limits))
    waiting: dict[int, Plan] = {}
    due = 0
    for plan in spread(work, list(enumerate(files)), jobs or worth(files), work.killed):
        waiting[plan.at] = plan
        while due in waiting:
            yield waiting.pop(due)
            due += 1


def _files(paths: Sequence[Path], limits: Limits) -> Iterator[Path]:
    for path in paths:
        if path.is_dir() or is_archive(path):
            found = listing(path, limits)
            yield from (path / at for at in (*found.closed, *found.taken))
        else:
            yield path
