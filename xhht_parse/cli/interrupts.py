"""Ctrl-C and the signal by which systems end programs, heard as wishes: the work in hand is finished first."""

from __future__ import annotations

import signal
from collections.abc import Callable
from threading import current_thread, main_thread
from types import FrameType, TracebackType
from typing import Any


class Interrupts:
    """`with Interrupts(stop) as heard: …`; `stop` is called at each signal, `heard.code` is then the exit code."""

    def __init__(self, stop: Callable[[], None]) -> None:
        self.stop = stop
        self.code = 0
        self._before: dict[signal.Signals, Any] = {}

    def __enter__(self) -> Interrupts:
        heard = (signal.SIGINT, signal.SIGTERM) if current_thread() is main_thread() else ()
        for number in heard:
            self._before[number] = signal.signal(number, self._hear)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def _hear(self, number: int, frame: FrameType | None) -> None:
        self.code = 128 + number
        self.stop()
