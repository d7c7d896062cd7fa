"""The progress bar of a run over many plans: how many, how fast, how long still, how many failed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, Progress, ProgressColumn, Task, TextColumn
from rich.text import Text

from ..messages import Say
from ..writers.words import number

if TYPE_CHECKING:
    from ..batch import Run, Step


def watched(say: Say, work: Run, jobs: int | None, quiet: bool) -> Iterator[Step]:
    """The steps of the run, under a bar on a terminal; elsewhere nothing shows."""
    from .output import console

    screen = console(stderr=True)
    steps = work.outcomes(jobs)
    return steps if quiet or not screen.is_terminal else _under_a_bar(say, screen, work, steps)


def _under_a_bar(say: Say, screen: Console, work: Run, steps: Iterator[Step]) -> Iterator[Step]:
    """The bar goes by what the files cost: the largest come first, and a scan takes longer than a text."""
    columns = (TextColumn("{task.description}"), BarColumn(), _Files(say), _Rate(say), _Failed(say))
    with Progress(*columns, console=screen) as progress:
        bar = progress.add_task(say("batch.reading"), total=work.cost or 1, files=work.done, of=work.total, failed=0)
        begun = work.done
        for step in steps:
            failed = work.notes.failed
            progress.update(bar, advance=step.cost, files=work.done, failed=failed, read=work.done - begun)
            yield step


class _Column(ProgressColumn):
    def __init__(self, say: Say) -> None:
        super().__init__()
        self.say = say


class _Files(_Column):
    """ "1,204/20,000"."""

    def render(self, task: Task) -> Text:
        return Text(f"{number(self.say, task.fields['files'])}/{number(self.say, task.fields['of'])}")


class _Rate(_Column):
    """ "31.4 plans/s · 0:00:12 left"."""

    def render(self, task: Task) -> Text:
        seconds, read = task.elapsed or 0.0, task.fields.get("read", 0)
        if not read or not seconds:
            return Text("")
        speed = read / seconds
        rate = f"{speed:.1f}" if speed < 100 else f"{speed:.0f}"
        if self.say.language == "vi":
            rate = rate.replace(".", ",")
        words = self.say("batch.rate", rate=rate)
        if task.remaining and task.completed:
            left = int(task.remaining * seconds / task.completed)
            time = f"{left // 3600}:{left // 60 % 60:02}:{left % 60:02}"
            words = f"{words} · {self.say('batch.left', time=time)}"
        return Text(words, style="cyan")


class _Failed(_Column):
    """ "2 failed"; nothing while all goes well."""

    def render(self, task: Task) -> Text:
        failed = task.fields["failed"]
        return Text(f"{number(self.say, failed)} {self.say('batch.failed')}" if failed else "", style="red")
