"""Commands that list one table of many plans, for people, as CSV or as JSON Lines: `targets`, `compare`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..messages import Say
from . import options
from .group import Command, Option

if TYPE_CHECKING:
    from rich.console import RenderableType

    from ..readers import Limits
    from ..writers.rows import Row

_BOM = b"\xef\xbb\xbf"
Draw = Callable[[Say, "Sequence[Row]", int], "RenderableType"]
"""The rows of so many files -> a page for people."""


def command(say: Say, name: str, table: str, draw: Callable[[], Draw]) -> click.Command:
    """The command `name`, which lists this table; `draw` brings what it is drawn with when that is needed."""
    params = [
        click.Argument(["paths"], nargs=-1, required=True, type=options.PATH, metavar=say("slot.paths")),
        Option(
            ["--format", "form"],
            type=click.Choice(["table", "csv", "jsonl"]),
            default="table",
            help=say("listing.format"),
        ),
        Option(["--output", "-o"], type=options.PATH, metavar=say("slot.file"), help=say("listing.output")),
        options.jobs(say),
        options.rules_file(say),
        options.limits(say),
    ]
    return Command(say, name, params=params, callback=partial(_run, say, name, table, draw))


def _run(
    say: Say,
    name: str,
    table: str,
    draw: Callable[[], Draw],
    paths: tuple[Path, ...],
    form: str,
    output: Path | None,
    jobs: int | None,
    rules: Path | None,
    limits: Limits,
) -> int:
    """The whole command; its exit code."""
    from .output import write_bytes, write_file

    plans = _Plans(say, table, paths, jobs, rules, limits)
    pieces = _page(plans, form, partial(_drawn, say, name, draw), to_file=output is not None)
    if output is not None:
        write_file(output, b"".join(pieces))
    else:
        for piece in pieces:
            write_bytes(piece)
    if not (plans.read or plans.failed):
        _tell_no_plan(say, paths)
    return 1 if plans.failed else 0


class _Plans:
    """The rows of all plans; counts the files, and tells of each failure as it meets it."""

    def __init__(
        self, say: Say, table: str, paths: tuple[Path, ...], jobs: int | None, rules: Path | None, limits: Limits
    ) -> None:
        from ..batch import loaded
        from ..writers.tables import named

        self.say, self.paths, self.jobs, self.limits = say, paths, jobs, limits
        self.table, self.rules = named(table), loaded(rules)
        self.read = self.failed = 0

    def rows(self) -> Iterator[Row]:
        from ..batch.rows import table_rows
        from ..diagnostics import UnreadableFile
        from .failures import told

        for plan in table_rows(self.table.name, self.paths, jobs=self.jobs, rules=self.rules, limits=self.limits):
            if isinstance(plan.result, UnreadableFile):
                self.failed += 1
                click.echo(self.say("ui.error", message=told(self.say, plan.result)), err=True)
            else:
                self.read += 1
                yield from plan.result


def _page(plans: _Plans, form: str, drawn: Callable[[_Plans, bool], bytes], *, to_file: bool) -> Iterator[bytes]:
    from ..writers.rows import csv_lines, json_lines

    if form == "jsonl":
        yield from json_lines(plans.rows())
    elif form == "csv":
        yield _BOM if to_file else b""
        yield from (line.encode() for line in csv_lines(plans.table, plans.rows()))
    else:
        yield drawn(plans, to_file)


def _tell_no_plan(say: Say, paths: tuple[Path, ...]) -> None:
    from .output import tell

    tell(say("batch.nothing", folder=", ".join(map(str, dict.fromkeys(paths)))))


def _drawn(say: Say, name: str, draw: Callable[[], Draw], plans: _Plans, to_file: bool) -> bytes:
    from .output import rendered

    rows = list(plans.rows())
    if not rows:
        return (say(f"{name}.none", files=plans.read) + "\n").encode() if plans.read else b""
    return rendered(draw()(say, rows, plans.read), to_file=to_file)
