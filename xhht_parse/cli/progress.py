"""The progress bar of a run over many plans."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TextColumn
from rich.text import Text

from ..messages import Say


class _Rate(ProgressColumn):
    """ "31.4 plans/s · 0:00:12 left"."""

    def __init__(self, say: Say) -> None:
        super().__init__()
        self.say = say

    def render(self, task: Task) -> Text:
        speed = task.finished_speed or task.speed
        if not speed:
            return Text("")
        rate = f"{speed:.1f}" if speed < 100 else f"{speed:.0f}"
        if self.say.language == "vi":
            rate = rate.replace(".", ",")
        words = self.say("batch.rate", rate=rate)
        if task.remaining:
            seconds = int(task.remaining / speed)
            left = f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
            words = f"{words} · {self.say('batch.left', time=left)}"
        return Text(words, style="cyan")


@contextmanager
def bar(say: Say, screen: Console, total: int) -> Iterator[Callable[[], None]]:
    """A bar on this console while the block runs; call what it gives after each plan."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), _Rate(say))
    with Progress(*columns, console=screen) as progress:
        task = progress.add_task(say("batch.reading"), total=total)
        yield lambda: progress.advance(task)
