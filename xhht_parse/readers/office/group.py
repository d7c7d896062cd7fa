"""Many files for LibreOffice -> the Word file of each or its refusal: one start for all, such that a bad file harms
only itself.

What a start leaves undone is tried alone before it is refused. Where the start died or hung, that finds the culprit:
the files behind the last finished one go alone up to the first that fails the same way; those behind it are a group.
The one that hung has had its time then: alone it is given a little more, so that a slow machine is no verdict.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..detect import media_type
from ..limits import Limits
from ..types import Refusal
from . import sealed
from .kinds import SUFFIXES
from .program import program
from .start import Turned, start

Result = bytes | Refusal

_ONCE_MORE = 20
"""Seconds for a file that may have been the one that hung."""


def convert(files: Sequence[bytes], limits: Limits) -> list[Result]:
    """For each file, in order, the bytes of a .docx or why there is none. Files that this room does not read are
    refused as damaged. Raises `Refusal` only where LibreOffice is not there."""
    results: dict[int, Result] = {}
    tasks: dict[int, tuple[bytes, str]] = {}
    for at, data in enumerate(files):
        try:
            tasks[at] = data, _suffix(data, limits)
        except Refusal as refusal:
            results[at] = refusal
    if tasks:
        _Group(program(), tasks, limits, results).run()
    return [results[at] for at in range(len(files))]


def _suffix(data: bytes, limits: Limits) -> str:
    """How the file's name has to end. Raises `Refusal` where LibreOffice need not be asked."""
    kind = media_type(data, "")
    if kind not in SUFFIXES:
        raise Refusal("damaged-file")
    sealed.check(kind, data, limits)
    return SUFFIXES[kind]


class _Group:
    """Files by number, and what came of them so far."""

    def __init__(
        self, command: str, tasks: dict[int, tuple[bytes, str]], limits: Limits, results: dict[int, Result]
    ) -> None:
        self._program, self._tasks, self._limits, self._results = command, tasks, limits, results

    def run(self) -> None:
        waiting = list(self._tasks)
        while waiting:
            end = self._start(waiting, self._limits).end
            if end == "died" and len(waiting) == 1:
                end = self._start(waiting, self._limits).end  # somebody may have ended it
            undone = [at for at in waiting if at not in self._results]
            behind = [at for at in undone if end != "done" and at > self._last(waiting)]
            for at in undone:
                if at not in behind:
                    self._start([at], self._limits)
            waiting = self._behind_culprit(behind, end)

    def _behind_culprit(self, behind: list[int], end: str) -> list[int]:
        """What is left behind the file at which the start died or hung; those before it are tried on the way."""
        limits = self._limits
        if end == "late":
            limits = limits._replace(seconds=min(limits.seconds, _ONCE_MORE))
        for place, at in enumerate(behind, 1):
            if self._start([at], limits).end != "done":
                return behind[place:]
        return []

    def _start(self, numbers: Sequence[int], limits: Limits) -> Turned:
        try:
            turned = start(self._program, [self._tasks[at] for at in numbers], limits)
        except OSError as error:  # no room for temporary files, no more processes
            refusal = Refusal("cannot-read", detail=error.strerror or error)
            self._results.update(dict.fromkeys(numbers, refusal))
            return Turned({}, "done")
        self._results.update((numbers[at], word) for at, word in turned.words.items())
        if len(numbers) == 1 and not turned.words:
            self._results[numbers[0]] = _refusal(turned, self._limits)
        return turned

    def _last(self, numbers: Sequence[int]) -> int:
        return max((at for at in numbers if isinstance(self._results.get(at), bytes)), default=-1)


def _refusal(turned: Turned, limits: Limits) -> Refusal:
    if turned.end == "late":
        return Refusal("conversion-too-slow", seconds=limits.seconds)
    return Refusal("conversion-failed")
