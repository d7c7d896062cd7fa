"""Work for the pool's tests: it runs in other processes, so it must be importable."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path


def square(number: int) -> int:
    return number * number


def slow(number: int) -> int:
    time.sleep(0.02)
    return number * number


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
