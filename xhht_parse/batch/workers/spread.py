"""Tasks -> their results, as they finish: in this process, or over a crew of others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import nullcontext
from typing import Any, TypeVar

from .crew import Crew, Loss
from .process import CannotStart

T = TypeVar("T")
R = TypeVar("R")


def spread(
    work: Callable[[T], R],
    tasks: Sequence[T],
    jobs: int,
    killed: Callable[[T, Loss], R],
    seconds: float = 0.0,
    memory: int = 0,
) -> Iterator[R]:
    """`work` of every task, as they finish; `killed` says what stands for one that was lost.

    `work` may have `loads(tasks)`, which says what belongs together. With `jobs` 1 and no limits everything happens in
    this process; so it does where no process comes up at all, as in a script without `if __name__ == "__main__":`.
    """
    divided = getattr(work, "loads", None)
    loads: list[tuple[T, ...]] = list(divided(tasks)) if divided else [(task,) for task in tasks]
    if not (seconds or memory) and (jobs <= 1 or len(loads) < 2):
        yield from _here(work, loads, killed)
        return
    crew: Crew[T, R] = Crew(work, min(jobs, len(loads)), lambda task: seconds, memory)
    try:
        for done in crew.results(loads):
            yield killed(done.task, done.result) if isinstance(done.result, Loss) else done.result
    except CannotStart:
        yield from _here(work, loads, killed)


def _here(work: Any, loads: Iterable[Sequence[T]], killed: Callable[[T, Loss], R]) -> Iterator[R]:
    def one(task: T) -> R:
        try:
            result: R = work(task)
        except MemoryError:
            return killed(task, Loss("out-of-memory", {}))
        return result

    for load in loads:
        with work.group(load) if len(load) > 1 else nullcontext():
            results = [one(task) for task in load]
        yield from results
