"""Many pages, a few at once: a thread for each core hands its picture to a tesseract of its own.

Pictures are made one after the other (a PDF is drawn by one thread), and no more of them than are being read.
"""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

_In = TypeVar("_In")
_Out = TypeVar("_Out")


def at_once() -> int:
    """How many programs may run side by side: the cores; one in a worker of a batch, which has its share."""
    if multiprocessing.parent_process() is not None:
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def side_by_side(work: Callable[[_In], _Out], things: Iterable[_In]) -> Iterator[_Out]:
    """The work done on each thing, in their order."""
    jobs = at_once()
    if jobs == 1:
        yield from map(work, things)
        return
    waiting: deque[Future[_Out]] = deque()
    pool = ThreadPoolExecutor(jobs)
    try:
        for thing in things:
            waiting.append(pool.submit(work, thing))
            if len(waiting) > jobs:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)
