"""Files of a run that are read together: old Word files, which share a start of LibreOffice.

In: tasks, and the name of each. Out: groups of them, and what to do around the work on a group.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from pathlib import PurePath
from typing import TypeVar

from ..readers.limits import Limits
from ..readers.office.kinds import is_named
from .folder.inputs import Input, read_once

T = TypeVar("T")

TOGETHER = 16
"""Old Word files of one start, which takes as long as about ten of them; more would keep other processes waiting."""


def together(tasks: Iterable[T], name: Callable[[T], PurePath]) -> Iterator[tuple[T, ...]]:
    """The tasks in groups: old Word files with their like, every other alone."""
    old: list[T] = []
    for task in tasks:
        if not is_named(name(task)):
            yield (task,)
            continue
        old.append(task)
        if len(old) == TOGETHER:
            yield tuple(old)
            old = []
    if old:
        yield tuple(old)


def turned(inputs: Sequence[Input], limits: Limits) -> AbstractContextManager[None]:
    """Inside, those of these files that LibreOffice has to turn are turned already."""
    old = [partial(read_once, at, limits) for at in inputs if is_named(PurePath(at.name))]
    if not old:
        return nullcontext()
    from ..readers.office.ahead import ahead  # brings in what only a start of another program needs

    return ahead(old, limits)
