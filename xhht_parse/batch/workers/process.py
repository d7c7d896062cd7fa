"""One worker process as its parent sees it: started, given tasks, ended with all that it started."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing import get_context, resource_tracker
from pathlib import Path
from time import monotonic, sleep
from typing import Any

from .worker import serve

_SPAWN = get_context("spawn")
_PATIENCE = 5.0  # seconds that a process may take to end by itself
_DYING = 0.05  # seconds between the end of its pipe and its own
_CLEARING = 1.0  # seconds that what it has started may take to see that it is gone


class CannotStart(RuntimeError):
    """No process comes up: not so in a script without `if __name__ == "__main__":`."""


class Process:
    """A worker, the tasks that it has in hand by their numbers, and by when it must have done the one it has begun."""

    def __init__(self, work: Callable[[Any], object], memory: int, name: int, deadline: float) -> None:
        self.name = name
        self.tasks: dict[int, Any] = {}
        self.begun: int | None = None
        """The number of the task that it is at."""
        self.latest = -1
        """The number of the last that it began: what is left of those before is being written."""
        self.ready = False
        self.last = 0.0
        """Seconds that its last task took."""
        self.deep = 1
        """How many tasks may wait for it."""
        self.deadline: float | None = deadline
        self.pipe, other = _SPAWN.Pipe()
        self._process = _SPAWN.Process(target=serve, args=(other, work, memory), daemon=True)
        with _deaf():
            self._process.start()
        other.close()

    @property
    def waiting(self) -> int:
        """How many tasks it has not begun."""
        return sum(number > self.latest for number in self.tasks)

    def give(self, load: list[tuple[int, Any, float]]) -> None:
        with suppress(OSError):  # it is dead: we shall hear of it
            self.pipe.send(load)

    def let_go(self) -> None:
        """There is no more work for it."""
        with suppress(OSError):
            self.pipe.send(None)

    def end(self) -> None:
        """It has been let go; one that is still at work is killed."""
        if not self.tasks:
            self._process.join(_PATIENCE)
        self.kill()

    def kill(self) -> str:
        """End it and all that it started; says how it had ended by itself, if it had."""
        self._process.join(_DYING)
        if self._process.exitcode is None and self._process.pid:
            _kill_family(self._process.pid)
        self._process.join(_PATIENCE)
        self.pipe.close()
        return _how(self._process.exitcode)


@contextmanager
def _deaf() -> Iterator[None]:
    """A process that starts here is deaf to Ctrl-C; we hear of it when we listen again."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # the first process would start it, and that unblocks SIGINT
    heard = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, heard)


def _kill_family(pid: int) -> None:
    if not hasattr(signal, "SIGKILL"):
        with suppress(OSError):
            os.kill(pid, signal.SIGTERM)
        return
    with suppress(OSError):
        os.kill(pid, signal.SIGSTOP)  # so that it starts nothing more
    family = _descendants(pid)
    with suppress(OSError):
        os.kill(pid, signal.SIGKILL)
    _let_clear_away(family)
    for member in family:
        with suppress(OSError):
            os.kill(member, signal.SIGKILL)
    with suppress(OSError):
        os.killpg(pid, signal.SIGKILL)


def _let_clear_away(family: Sequence[int]) -> None:
    """What watches over LibreOffice sees that its parent is gone, ends it, and takes its temporary folder along."""
    until = monotonic() + _CLEARING
    while any(map(_is_at_work, family)) and monotonic() < until:
        sleep(_DYING)


def _is_at_work(pid: int) -> bool:
    with suppress(OSError):
        return Path(f"/proc/{pid}/stat").read_text("utf-8", "replace").rpartition(")")[2].split()[0] != "Z"
    return False


def _descendants(pid: int) -> list[int]:
    """The programs that a process started, and those that they did; what Linux tells, elsewhere none."""
    found, waiting = [], [pid]
    while waiting:
        for path in Path(f"/proc/{waiting.pop()}/task").glob("*/children"):
            with suppress(OSError):
                children = [int(child) for child in path.read_text().split()]
                found += children
                waiting += children
    return found


def _how(code: int | None) -> str:
    """ "SIGSEGV", "exit code 1"."""
    if code is not None and code < 0:
        with suppress(ValueError):
            return signal.Signals(-code).name
    return f"exit code {code}"
