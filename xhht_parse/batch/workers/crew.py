"""Tasks over processes, such that a task that kills its process, hangs, or takes all memory costs only itself.

Knows nothing of documents. A process that dies is replaced, one that hangs is ended with all that it started; the
task that it had begun is tried once more, alone, when all others are done, and then given back as a `Loss` with its
reason. Tasks that waited behind it go to others. Why not a library: `concurrent.futures` breaks as a whole when one
process dies, and cannot end one that hangs; pebble (5.2, tried) can, but leaves running what its process has started,
such as LibreOffice, knows no limit of memory, and tries nothing twice. So each worker has a pipe of its own here, and
the parent listens to all. Processes are spawned, the one way that works on every system.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from multiprocessing.connection import wait
from time import monotonic
from typing import Generic, NamedTuple, TypeVar

from .process import CannotStart, Process
from .worker import BEGUN, DONE, GROUPED, NO_MEMORY, READY

T = TypeVar("T")
R = TypeVar("R")

_MOST = 60  # Windows waits for no more than 61 processes
_LISTEN = 0.2  # seconds after which a wish to stop is heard
_STARTS = 3  # processes that may fail to come up before the first that does
_RETURNS = 3  # times that a task may lose its process before it began
_SHORT = 0.5  # seconds: a worker that needs less gets its next load before it asks
_LET_FINISH = 5.0  # seconds for what is in hand when the run is to stop
_BOOT = 120.0


class Loss(NamedTuple):
    """Why there is no result: a key of `readers.failures.FAILURES` and its facts."""

    code: str
    facts: dict[str, object]


class Done(NamedTuple, Generic[T, R]):
    task: T
    result: R | Loss
    worker: int = 0
    seconds: float = 0.0
    attempt: int = 1
    peak: int = 0
    """The most memory that the worker has had so far, in megabytes."""


@dataclass(slots=True)
class _Task(Generic[T]):
    number: int
    what: T
    attempt: int = 1
    returned: int = 0


def cores() -> int:
    """How many processes this machine gives us."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Crew(Generic[T, R]):
    """`results(loads)`: each task with its result, as they finish. A load is a sequence of tasks for one worker.

    `work` must be picklable and must not raise but `MemoryError`. It may have `start()`, called once in each process,
    and `group(tasks)`, called before the tasks of a load of several. `seconds` says how long a task may take, `memory`
    how many megabytes a process may have. `stop()`, also from a signal handler, lets what is in hand finish.
    """

    def __init__(
        self,
        work: Callable[[T], object],
        jobs: int,
        seconds: Callable[[T], float] = lambda task: 0.0,
        memory: int = 0,
    ) -> None:
        self.work, self.jobs, self.seconds, self.memory = work, min(jobs, _MOST), seconds, memory
        self.dropped: list[T] = []
        """At the end: what was in hand and was not let finish."""
        self._workers: list[Process] = []
        self._again: deque[_Task[T]] = deque()
        self._suspects: deque[_Task[T]] = deque()
        self._numbers, self._names = count(), count(1)
        self._unready, self._any_ready = 0, False
        self._stop_by: float | None = None
        self._closing = 0

    def stop(self) -> None:
        self._closing += 1

    def results(self, loads: Iterable[Sequence[T]]) -> Generator[Done[T, R], None, None]:
        try:
            waiting = iter(loads)
            yield from self._drive(waiting, self.jobs)
            while self._suspects and not self._closing:
                self._again.append(self._suspects.popleft())
                yield from self._drive(iter(()), 1)
        finally:
            self._dismiss()

    def _drive(self, loads: Iterator[Sequence[T]], jobs: int) -> Iterator[Done[T, R]]:
        """Until nothing waits and nothing is in hand."""
        self._dismiss(jobs)
        while True:
            while not self._closing and self._room(jobs) and (load := self._next(loads)):
                self._hand(self._free(jobs), load)
            if not any(worker.tasks for worker in self._workers):
                return
            yield from self._listen()

    def _next(self, loads: Iterator[Sequence[T]]) -> list[_Task[T]]:
        if self._again:
            return [self._again.popleft()]
        return [_Task(next(self._numbers), task) for task in next(loads, ())]

    def _room(self, jobs: int) -> bool:
        return len(self._workers) < jobs or any(map(_takes_more, self._workers))

    def _free(self, jobs: int) -> Process:
        """A worker without work, or a new one, or one that is quick and will be without work soon."""
        least = min(self._workers, key=lambda worker: (not _takes_more(worker), len(worker.tasks)), default=None)
        if least is not None and (not least.tasks or len(self._workers) >= jobs):
            return least
        try:
            worker = Process(self.work, self.memory, next(self._names), monotonic() + _BOOT)
        except OSError as error:  # the system gives no more of them
            if least is not None:
                return least
            if self._any_ready:
                raise
            raise CannotStart(error.strerror or error) from error  # the working folder is gone: no process starts in it
        self._workers.append(worker)
        return worker

    def _hand(self, worker: Process, load: list[_Task[T]]) -> None:
        worker.give([(task.number, task.what, self.seconds(task.what)) for task in load])
        worker.tasks.update((task.number, task) for task in load)
        worker.deep = len(load)

    def _listen(self) -> Iterator[Done[T, R]]:
        now = monotonic()
        times = [worker.deadline - now for worker in self._workers if worker.deadline is not None]
        heard = wait([worker.pipe for worker in self._workers], max(0.0, min([*times, _LISTEN])))
        for worker in [worker for worker in self._workers if worker.pipe in heard]:
            yield from self._hear(worker)
        now = monotonic()
        for worker in [worker for worker in self._workers if worker.deadline is not None and worker.deadline < now]:
            yield from self._lose(worker, "timed-out")
        if self._closing:
            self._stop_by = self._stop_by or now + _LET_FINISH
            if now > self._stop_by or self._closing > 1:
                self._drop()

    def _hear(self, worker: Process) -> Iterator[Done[T, R]]:
        try:
            message = worker.pipe.recv()
        except (EOFError, OSError):
            yield from self._lose(worker, "worker-killed")
            return
        word, *rest = message
        if word == DONE:
            number, result, seconds, peak = rest
            task: _Task[T] = worker.tasks.pop(number)
            worker.last = seconds
            if worker.begun == number:
                worker.begun = None
                self._time(worker, [task.what for task in worker.tasks.values()][:1])  # one that is being written
            yield Done(task.what, result, worker.name, seconds, task.attempt, peak)
        elif word == BEGUN:
            worker.begun = worker.latest = rest[0]
            self._time(worker, [worker.tasks[worker.begun].what])
        elif word == GROUPED:
            self._time(worker, [task.what for task in worker.tasks.values()])
        elif word == READY:
            worker.ready, worker.deadline, self._any_ready = True, None, True
        elif word == NO_MEMORY:
            worker.begun = rest[0]
            yield from self._lose(worker, "out-of-memory")

    def _time(self, worker: Process, tasks: list[T]) -> None:
        seconds = sum(map(self.seconds, tasks))
        worker.deadline = monotonic() + seconds if seconds else None

    def _lose(self, worker: Process, code: str) -> Iterator[Done[T, R]]:
        """This worker is no more: its task is tried alone or given up, those behind it go to others."""
        self._workers.remove(worker)
        how = worker.kill()
        if not worker.ready and not self._any_ready:
            self._unready += 1
            if self._unready >= _STARTS:
                raise CannotStart(how)
        guilty: _Task[T] | None = worker.tasks.pop(worker.begun, None) if worker.begun is not None else None
        for task in worker.tasks.values():
            task.returned += 1
            if guilty is None and task.returned > _RETURNS:
                guilty = task
            else:
                self._again.append(task)
        if guilty is not None:
            if guilty.attempt == 1:
                guilty.attempt = 2
                self._suspects.append(guilty)
            else:
                facts = {"seconds": self.seconds(guilty.what), "memory": self.memory, "detail": how}
                yield Done(guilty.what, Loss(code, facts), worker.name, 0.0, 2, 0)

    def _dismiss(self, kept: int = 0) -> None:
        gone, self._workers = self._workers[kept:], self._workers[:kept]
        self.dropped.extend(task.what for worker in gone for task in worker.tasks.values())
        for worker in gone:
            worker.let_go()
        for worker in gone:
            worker.end()

    def _drop(self) -> None:
        for worker in [worker for worker in self._workers if worker.tasks]:
            self._workers.remove(worker)
            worker.kill()
            self.dropped.extend(task.what for task in worker.tasks.values())


def _takes_more(worker: Process) -> bool:
    return not worker.tasks or (worker.ready and worker.last < _SHORT and worker.waiting < worker.deep)
