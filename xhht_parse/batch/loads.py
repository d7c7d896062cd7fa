"""The files that are due -> loads for the workers: the dearest first, small ones and those of one kind together."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path, PurePosixPath

from ..readers.limits import Limits
from ..readers.office.kinds import NAMES as OLD_WORD
from ..readers.office.kinds import is_named
from .folder.files import IMAGES, PDF
from .ledger.manifest import Manifest, Row
from .together import TOGETHER
from .work import Task
from .workers.crew import cores

_SMALL = 8  # small files in one load
_LIGHT = 64_000  # the cost of such a load
_WORTH = 2_000_000  # cost, or bytes, that is worth more than one process
_OUTSIDE = OLD_WORD | PDF | IMAGES  # may need a program from outside


def loads(manifest: Manifest) -> Iterator[tuple[Task, ...]]:
    """Reads the manifest on the way; what is noted in it meanwhile does no harm."""
    light: list[Row] = []
    office: list[Row] = []
    for row in manifest.due():
        if _is_office(row):
            office.append(row)
            if len(office) == TOGETHER:
                yield _tasks(office)
        elif row.cost * 2 > _LIGHT:
            yield _tasks([row])
        else:
            light.append(row)
            if len(light) == _SMALL or sum(each.cost for each in light) > _LIGHT:
                yield _tasks(light)
    for rest in (office, light):
        if rest:
            yield _tasks(rest)


def _is_office(row: Row) -> bool:
    return is_named(PurePosixPath(os.fsdecode(row.path)))


def _tasks(rows: list[Row]) -> tuple[Task, ...]:
    """Empties the list."""
    made = tuple(Task(row.path, row.archive, row.output, row.sha256) for row in rows)
    rows.clear()
    return made


def allowance(seconds: float, limits: Limits) -> Callable[[Task], float]:
    """How long each task may take."""
    return lambda task: allowed(os.fsdecode(task.path), seconds, limits)


def allowed(path: str, seconds: float, limits: Limits) -> float:
    """How long a file may take: `seconds`, and what programs from outside may take where it may need one."""
    outside = os.path.splitext(path)[1].lower() in _OUTSIDE
    return seconds and seconds + (2 * limits.seconds if outside else 0)


def worth(cost: int) -> int:
    """How many processes so much work is worth: a little is done sooner than a second one has started."""
    return cores() if cost > _WORTH else 1


def worth_of(files: Iterable[Path]) -> int:
    """The same for files that no manifest knows, by their bytes alone."""
    size = 0
    for path in files:
        with suppress(OSError):
            size += path.stat().st_size
        if size > _WORTH:
            break
    return worth(size)
