"""`xhht-parse targets FOLDER|FILE…`: one row a target over all plans, as table, CSV or JSON Lines."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ...messages import Say
from .. import options
from ..group import Command, Option

if TYPE_CHECKING:
    from ...readers import Limits
    from ...writers.target_rows import Row

_BOM = b"\xef\xbb\xbf"


def command(say: Say) -> click.Command:
    params = [
        click.Argument(["paths"], nargs=-1, required=True, type=options.PATH, metavar=say("slot.paths")),
        Option(
            ["--format", "form"],
            type=click.Choice(["table", "csv", "jsonl"]),
            default="table",
            help=say("targets.format"),
        ),
        Option(["--output", "-o"], type=options.PATH, metavar=say("slot.file"), help=say("targets.output")),
        options.jobs(say),
        options.rules_file(say),
        options.limits(say),
    ]
    return Command(say, "targets", params=params, callback=partial(_run, say))


def _run(
    say: Say,
    paths: tuple[Path, ...],
    form: str,
    output: Path | None,
    jobs: int | None,
    rules: Path | None,
    limits: Limits,
) -> int:
    """The whole command; its exit code."""
    plans = _Plans(say, paths, jobs, rules, limits)
    if output is not None:
        from ..output import write_file

        write_file(output, b"".join(_page(say, plans, form, to_file=True)))
    else:
        from ..output import write_bytes

        for piece in _page(say, plans, form, to_file=False):
            write_bytes(piece)
    if not (plans.read or plans.failed):
        _tell_no_plan(say, paths)
    return 1 if plans.failed else 0


class _Plans:
    """The rows of all plans; counts the files, and tells of each failure as it meets it."""

    def __init__(self, say: Say, paths: tuple[Path, ...], jobs: int | None, rules: Path | None, limits: Limits) -> None:
        from ...batch import loaded

        self.say, self.paths, self.jobs, self.limits = say, paths, jobs, limits
        self.rules = loaded(rules)
        self.read = self.failed = 0

    def rows(self) -> Iterator[Row]:
        from ...batch.rows import target_rows
        from ...diagnostics import UnreadableFile
        from ..failures import told

        for plan in target_rows(self.paths, jobs=self.jobs, rules=self.rules, limits=self.limits):
            if isinstance(plan.result, UnreadableFile):
                self.failed += 1
                click.echo(self.say("ui.error", message=told(self.say, plan.result)), err=True)
            else:
                self.read += 1
                yield from plan.result


def _page(say: Say, plans: _Plans, form: str, *, to_file: bool) -> Iterator[bytes]:
    from ...writers.target_rows import csv_lines, json_lines

    if form == "jsonl":
        yield from json_lines(plans.rows())
    elif form == "csv":
        yield _BOM if to_file else b""
        yield from (line.encode() for line in csv_lines(plans.rows()))
    else:
        yield _table(say, plans, to_file)


def _tell_no_plan(say: Say, paths: tuple[Path, ...]) -> None:
    from ..output import tell

    tell(say("batch.nothing", folder=", ".join(map(str, dict.fromkeys(paths)))))


def _table(say: Say, plans: _Plans, to_file: bool) -> bytes:
    from ...writers.target_table import table
    from ..output import rendered

    rows = list(plans.rows())
    if not rows:
        return (say("targets.none", files=plans.read) + "\n").encode() if plans.read else b""
    return rendered(table(say, rows, plans.read), to_file=to_file)
