"""Tasks over processes, such that a process that dies takes only the task that killed it.

Knows nothing of documents. Processes are spawned, the one way that works on every system; a pool that
breaks is built anew, and the tasks that it had in hand run one by one to find the culprit.
"""

from __future__ import annotations

import gc
import os
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import chain
from multiprocessing import get_context
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")

_CHUNK = 8
_MOST = 60  # Windows waits for no more than 61 processes
_work: Callable[[Any], Any]


def cores() -> int:
    """How many processes this machine gives us."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def spread(work: Callable[[T], R], tasks: Sequence[T], jobs: int, killed: Callable[[T], R]) -> Iterator[R]:
    """`work` of every task, as they finish. `killed` says what stands for a task that kills its process.

    `work` must be picklable and must not raise. With `jobs` 1 everything happens in this process.
    """
    if jobs <= 1 or len(tasks) < 2:
        yield from map(work, tasks)
        return
    jobs = min(jobs, len(tasks), _MOST)
    size = _CHUNK if len(tasks) >= _CHUNK * jobs * 4 else 1
    waiting = deque(tuple(tasks[i : i + size]) for i in range(0, len(tasks), size))
    started = False
    while waiting:
        suspects: list[T] = []
        for result in _until_broken(work, waiting, jobs, suspects):
            started = True
            yield result
        if suspects and not started and not _can_start(work):
            yield from map(work, [*suspects, *chain.from_iterable(waiting)])
            return
        yield from _one_by_one(work, suspects, killed)


def _until_broken(work: Callable[[T], R], waiting: deque[tuple[T, ...]], jobs: int, suspects: list[T]) -> Iterator[R]:
    """Results until all is done or a process dies; `suspects` then holds the tasks that were in hand."""
    pool = _pool(work, jobs)
    running: dict[Future[list[R]], tuple[T, ...]] = {}
    try:
        while waiting or running:
            while waiting and len(running) < jobs * 3:
                running[_submitted(pool, waiting[0])] = waiting[0]
                waiting.popleft()
            for done in wait(running, return_when=FIRST_COMPLETED).done:
                results = done.result()
                del running[done]
                yield from results
    except BrokenProcessPool:
        for future, chunk in running.items():
            if future.done() and future.exception() is None:
                yield from future.result()
            else:
                suspects.extend(chunk)
    finally:
        pool.shutdown(cancel_futures=True)


def _one_by_one(work: Callable[[T], R], suspects: Sequence[T], killed: Callable[[T], R]) -> Iterator[R]:
    pool = _pool(work, 1)
    try:
        for task in suspects:
            try:
                yield from _submitted(pool, (task,)).result()
            except BrokenProcessPool:
                yield killed(task)
                pool.shutdown()
                pool = _pool(work, 1)
    finally:
        pool.shutdown(cancel_futures=True)


def _submitted(pool: ProcessPoolExecutor, tasks: tuple[T, ...]) -> Future[list[Any]]:
    """Hand the tasks over. A process that starts for them is deaf to Ctrl-C; we hear of it when we listen again."""
    if not hasattr(signal, "pthread_sigmask"):
        return pool.submit(_each, tasks)
    heard = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        return pool.submit(_each, tasks)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, heard)


def _pool(work: Callable[[T], R], jobs: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(jobs, get_context("spawn"), initializer=_start, initargs=(work,))


def _can_start(work: Callable[[T], R]) -> bool:
    """Whether a process comes up at all: not so in a script without `if __name__ == "__main__":`."""
    pool = _pool(work, 1)
    try:
        return pool.submit(os.getpid).result() != os.getpid()
    except BrokenProcessPool:
        return False
    finally:
        pool.shutdown()


def _start(work: Callable[[Any], Any]) -> None:
    """In a new process: Ctrl-C is the parent's business; the work comes over once, not with every task."""
    global _work
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()  # what is imported by now stays: the collector need not look at it (together +8 % speed)
    gc.set_threshold(50_000, 20, 50)
    _work = work


def _each(tasks: Sequence[Any]) -> list[Any]:
    return [_work(task) for task in tasks]
