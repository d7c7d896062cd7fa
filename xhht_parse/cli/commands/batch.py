"""`xhht-parse batch FOLDER -o OUT`: one JSON a plan, a report, a progress bar and a closing table."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ...messages import Say
from .. import options, tables
from ..group import Command, Option

if TYPE_CHECKING:
    from collections.abc import Callable

    from ...batch import Outcome, Run

_INTERRUPTED = 130


def command(say: Say) -> click.Command:
    params = [
        click.Argument(["folder"], type=options.PATH, metavar=say("slot.folder")),
        Option(
            ["--output", "-o", "out"],
            type=options.PATH,
            required=True,
            metavar=say("slot.folder"),
            help=say("batch.output"),
        ),
        options.formats(say),
        options.jobs(say),
        options.rules_file(say),
        options.quiet(say),
    ]

    def run(folder: Path, out: Path, forms: tuple[str, ...], jobs: int | None, rules: Path | None, quiet: bool) -> int:
        from ...batch import Run

        tables.check(say, forms)
        work = Run(folder, out, rules)
        try:
            complete = _watch(say, work, jobs, quiet)
        finally:
            work.finish()
        if not complete:
            return _INTERRUPTED
        code = _close(say, work, folder, quiet)
        tables.write(say, out, forms, work.results(), folder, quiet)
        return code

    return Command(say, "batch", params=params, callback=run)


def _watch(say: Say, work: Run, jobs: int | None, quiet: bool) -> bool:
    """Let it run under a progress bar; False if Ctrl-C stopped it."""
    done = 0
    try:
        with _progress(say, work.total, quiet) as step:
            for outcome in work.outcomes(jobs):
                done += 1
                step(outcome)
    except KeyboardInterrupt:
        click.echo(say("batch.interrupted", done=done, total=work.total), err=True)
        return False
    return True


@contextmanager
def _progress(say: Say, total: int, quiet: bool) -> Iterator[Callable[[Outcome], None]]:
    """A bar with rate and time left on a terminal; elsewhere nothing."""
    from ..output import console

    screen = console(stderr=True)
    if quiet or not screen.is_terminal:
        yield lambda outcome: None
        return
    from ..progress import bar

    with bar(say, screen, total) as advance:
        yield lambda outcome: advance()


def _close(say: Say, work: Run, folder: Path, quiet: bool) -> int:
    failed = work.report.failed
    if quiet:
        from ..failures import told

        for outcome in failed:
            if outcome.failure:
                click.echo(say("ui.error", message=told(say, outcome.failure)), err=True)
    elif not work.total and not failed:
        click.echo(say("batch.nothing", folder=folder))
    else:
        from ..closing import closing
        from ..output import console

        console().print(closing(say, work))
    return 1 if failed else 0
