"""`xhht-parse batch FOLDER -o OUT`: one JSON a plan, a report, a progress bar and a closing table."""

from __future__ import annotations

import errno
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ...messages import Say
from .. import engine, options, tables
from ..group import Command, Option
from ..interrupts import Interrupts
from ..run_options import of_a_run
from ..run_options import settings as settings_of

if TYPE_CHECKING:
    from ...batch import Run, Settings

_FAILED, _UNFINISHED = 1, 3
_FULL = (errno.ENOSPC, errno.EIO, getattr(errno, "EDQUOT", errno.ENOSPC))


def command(say: Say) -> click.Command:
    params = [
        click.Argument(["folder"], type=options.PLACE, metavar=say("slot.folder")),
        Option(
            ["--output", "-o", "out"],
            type=options.PLACE,
            required=True,
            metavar=say("slot.folder"),
            help=say("batch.output"),
        ),
        options.formats(say),
        Option(["--engine"], type=click.Choice(engine.ENGINES), default="local", help=say("batch.engine")),
        options.jobs(say),
        options.rules_file(say),
        options.limits(say),
        *of_a_run(say),
        options.quiet(say),
    ]

    return Command(say, "batch", params=params, callback=partial(_run, say))


def _run(
    say: Say,
    folder: Path | str,
    out: Path | str,
    forms: tuple[str, ...],
    jobs: int | None,
    rules: Path | None,
    quiet: bool,
    **given: Any,
) -> int:
    """The whole command; its exit code."""
    if given.pop("engine") == "daft":
        return engine.run(say, str(folder), str(out), forms, jobs, rules, given["limits"], quiet)
    for place in (folder, out):
        if isinstance(place, str):
            raise click.UsageError(say("wrong.address", place=place))
    folder, out = Path(folder), Path(out)
    settings = settings_of(given)
    if forms and settings.shard.tag:
        raise click.UsageError(say("wrong.format-of-share"))
    tables.check(say, forms)
    work = _begun(say, folder, out, rules, settings)
    if work is None:
        return _UNFINISHED
    try:
        code = _worked(say, work, jobs, quiet)
        if code is None:
            code = _close(say, work, folder, quiet)
            code = _tabled(say, work, forms, folder, quiet) or code
        return code
    finally:
        work.close()


def _begun(say: Say, folder: Path, out: Path, rules: Path | None, settings: Settings) -> Run | None:
    """The run that has taken stock; None if it could not and said why. A folder that is not ours is wrong use."""
    from ...batch import InUse, Run
    from ..output import tell

    try:
        work = Run(folder, out, rules, settings)
    except InUse:
        click.echo(say("ui.error", message=say("batch.in-use", out=out)), err=True)
    except OSError as error:
        if error.errno not in _FULL:
            raise
        _tell_full(say, error, 0, 0)
    else:
        if work.manifest.anew:
            tell(say("batch.anew", manifest=work.manifest.path))
        return work
    return None


def _worked(say: Say, work: Run, jobs: int | None, quiet: bool) -> int | None:
    """Let it run under a progress bar; the exit code if it did not come to its end."""
    from ...batch import CannotStart
    from ..progress import watched

    ended = None
    with Interrupts(lambda: _stop(say, work)) as interrupts:
        try:
            for _ in watched(say, work, jobs, quiet):
                pass
        except OSError as error:
            _tell_full(say, error, work.done, work.total)
            ended = _UNFINISHED
        except CannotStart as error:
            click.echo(say("ui.error", message=say("batch.cannot-start", detail=error)), err=True)
            ended = _UNFINISHED
    try:
        work.finish()
    except OSError as error:
        if ended is None:
            _tell_full(say, error, work.done, work.total)
        return _UNFINISHED
    if interrupts.code:
        click.echo(say("batch.interrupted", done=work.done, total=work.total), err=True)
        return interrupts.code
    return ended


def _tabled(say: Say, work: Run, forms: Sequence[str], folder: Path, quiet: bool) -> int:
    """Write the tables that were asked for; the exit code if they could not be written."""
    try:
        tables.write(say, work.out, forms, work.results(), folder, quiet)
    except BrokenPipeError:
        raise
    except OSError as error:
        _tell_full(say, error, work.done, work.total)
        return _UNFINISHED
    return 0


def _stop(say: Say, work: Run) -> None:
    work.stop()
    click.echo(say("batch.stopping"), err=True)


def _tell_full(say: Say, error: OSError, done: int, total: int) -> None:
    from ..failures import cannot_write

    click.echo(say("ui.error", message=cannot_write(say, error.filename, error)), err=True)
    click.echo(say("batch.go-on", done=done, total=total), err=True)


def _close(say: Say, work: Run, folder: Path, quiet: bool) -> int:
    if quiet:
        from ..failures import told

        for _, failure in work.failures():
            click.echo(say("ui.error", message=told(say, failure)), err=True)
    elif not work.total:
        click.echo(say("batch.nothing", folder=folder))
    else:
        from ..closing import closing
        from ..output import console

        console().print(closing(say, work))
    books = work.books
    if books is None or not books.balance:
        from ..output import tell

        tell(say("ui.error", message=_unbalanced(say, work)))
        return _UNFINISHED
    return _FAILED if work.report.failed else 0


def _unbalanced(say: Say, work: Run) -> str:
    if work.books is None:
        return say("batch.go-on", done=work.done, total=work.total)
    if work.books.lost:
        return say("batch.lost", outputs=", ".join(work.books.lost))
    return say("batch.books", **work.books._asdict())
