"""Work for the tests of the batch: it runs in other processes, so it must be importable."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from xhht_parse.batch.work import Convert, Outcome, Task
from xhht_parse.batch.workers.worker import Later


def square(number: int) -> int:
    return number * number


def slow(number: int) -> int:
    time.sleep(0.02)
    return number * number


def turned(task: bytes) -> bytes:
    return task[::-1]


def dies_on_seven(number: int) -> int:
    """Killed as the system kills what takes too much memory."""
    if number == 7:
        os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))
    return number * number


class DiesOnce:
    """Kills its process the first time it meets a task, as a passing shortage would."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, number: int) -> int:
        mark = self.folder / str(number)
        if number == 7 and not mark.exists():
            mark.touch()
            os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))
        return number * number


def sleeps_on_seven(number: int) -> int:
    """Hangs, and has started a program that would stay."""
    if number == 7:
        subprocess.run(["sleep", f"600.{os.getppid()}"], start_new_session=True, check=False)
    return number * number


def takes_memory_on_seven(number: int) -> int:
    if number == 7:
        bytearray(1 << 32)[:] = b"x" * (1 << 32)
    return number * number


@dataclass(frozen=True, slots=True)
class Troubled(Convert):
    """The work of a run, in which files of certain names bring trouble, as a bad one would."""

    def __call__(self, task: Task) -> Outcome | Later:
        name = os.fsdecode(task.path)
        if "hangs" in name:
            time.sleep(600)
        if "dies" in name:
            os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))
        if "slow" in name:
            time.sleep(0.05)
        if "vanishes" in name:
            (self.root / name).unlink()
        return Convert.__call__(self, task)
