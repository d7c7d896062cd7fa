"""What a worker process does: tasks come in by its pipe, results go out by it, until the pipe ends.

It knows nothing of documents. Before each task it says which one it begins, so that its parent knows whom to blame. A
result that still has to be written (`Later`) is written by threads beside the next task: a disk takes milliseconds
to say that all is safe, in which the processor need not wait. It does not outlive its parent, nor a task that has
taken a minute more than it may, whatever holds the interpreter.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from multiprocessing import parent_process
from multiprocessing.connection import Connection, wait
from queue import SimpleQueue
from time import perf_counter
from typing import Any

MEBIBYTE = 1024 * 1024
READY, BEGUN, GROUPED, DONE, NO_MEMORY = range(5)
"""The first word of a message."""

_WRITERS = 4
_UNWRITTEN = 8
_GRACE = 60.0  # seconds
_LONGEST = 1e9  # seconds, thirty years: a timer takes no more
_LEAST = 64 * MEBIBYTE  # with less no worker comes up
_LARGEST = 2**60  # bytes: the system takes no such number as a limit of more


class Later:
    """A result that is there once `finish` has been called."""

    def __init__(self, finish: Callable[[], Any]) -> None:
        self.finish = finish


def serve(pipe: Connection, work: Callable[[Any], Any], memory: int) -> None:
    """The life of a worker. `memory` is in megabytes; 0 is no limit."""
    _settle(memory)
    start = getattr(work, "start", None)
    if start is not None:
        start()
    gc.freeze()  # what is imported by now stays: the collector need not look at it (together +8 % speed)
    gc.set_threshold(50_000, 20, 50)
    with suppress(EOFError, OSError), _Desk(pipe, work) as desk:  # OSError: nobody is there to hear
        desk.say(READY)
        loads: SimpleQueue[list[tuple[int, Any, float]] | None] = SimpleQueue()
        threading.Thread(target=_take_in, args=(pipe, loads), daemon=True).start()
        while (load := loads.get()) is not None:
            if not desk.do(load):
                return


def _take_in(pipe: Connection, loads: SimpleQueue[Any]) -> None:
    """Loads are taken off the pipe as they come: else a parent that hands out one and a worker that hands in a result
    would wait for each other, once both of them are more than the pipe holds."""
    load: object = ()
    while load is not None:
        try:
            load = pipe.recv()
        except (EOFError, OSError):
            load = None
        loads.put(load)


class _Desk:
    """Does the tasks of a load one by one; what is to be written goes to the writers."""

    def __init__(self, pipe: Connection, work: Callable[[Any], Any]) -> None:
        self.pipe, self.work = pipe, work
        self.talking = threading.Lock()
        self.room = threading.BoundedSemaphore(_UNWRITTEN)
        self.writers = ThreadPoolExecutor(_WRITERS)

    def __enter__(self) -> _Desk:
        return self

    def __exit__(self, *_: object) -> None:
        self.writers.shutdown()

    def say(self, *words: object) -> None:
        with self.talking:
            self.pipe.send(words)

    def do(self, load: list[tuple[int, Any, float]]) -> bool:
        """False when memory has run out: this process is no good any more."""
        group = getattr(self.work, "group", None)
        if group is None or len(load) == 1:
            return all(self.do_one(*task) for task in load)
        self.say(GROUPED)
        with group([task for _, task, _ in load]):
            return all(self.do_one(*task) for task in load)

    def do_one(self, number: int, task: Any, seconds: float) -> bool:
        self.say(BEGUN, number)
        _die_after(seconds)
        begun = perf_counter()
        try:
            result = self.work(task)
        except MemoryError:
            self.say(NO_MEMORY, number)
            return False
        _die_after(0)
        if isinstance(result, Later):
            self.room.acquire()
            self.writers.submit(self.write, number, result, begun)
        else:
            self.say(DONE, number, result, perf_counter() - begun, _peak())
        return True

    def write(self, number: int, result: Later, begun: float) -> None:
        try:
            self.say(DONE, number, result.finish(), perf_counter() - begun, _peak())
        except OSError:
            return  # nobody is there to hear
        except MemoryError:
            self.say(NO_MEMORY, number)
        finally:
            self.room.release()


def _settle(memory: int) -> None:
    """A session of its own: Ctrl-C is the parent's business, and what this one starts can be found and ended."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "setsid"):
        with suppress(OSError):
            os.setsid()
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    if memory:
        _limit(memory * MEBIBYTE)
    threading.Thread(target=_watch_parent, daemon=True).start()


def _limit(size: int) -> None:
    """What is written to counts, here and in each program started from here; only Linux keeps the limit."""
    if sys.platform != "win32":
        import resource

        size = min(max(size, _LEAST), _LARGEST)
        with suppress(OSError, ValueError):  # a lower limit is set already
            resource.setrlimit(resource.RLIMIT_DATA, (size, size))


def _watch_parent() -> None:
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        if hasattr(os, "killpg") and os.getpgrp() == os.getpid():
            os.killpg(0, signal.SIGKILL)
        os._exit(1)


def _die_after(seconds: float) -> None:
    """The system ends this process if its parent, which would have done so before, is gone."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds and min(seconds + _GRACE, _LONGEST))


def _peak() -> int:
    """The most memory that this process has had so far, in megabytes; 0 where the system does not say."""
    if sys.platform == "win32":
        return 0
    import resource

    size = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return size // (MEBIBYTE if sys.platform == "darwin" else 1024)
