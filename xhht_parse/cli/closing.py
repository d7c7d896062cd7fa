"""The closing table of a run: read, failed with reason, found, diagnostics by code, and where it all lies."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from ..batch import REPORT, Run
from ..diagnostics import CODES
from ..messages import Say
from ..writers.page import heading, plain_table
from ..writers.words import number, shown
from .failures import reason


def closing(say: Say, work: Run) -> Group:
    """What stands on the screen when the run has ended."""
    return Group(*_totals(say, work), *_failed(say, work), *_diagnostics(say, work), *_places(say, work))


def _totals(say: Say, work: Run) -> Iterator[RenderableType]:
    report = work.report
    line = Text().append(f"{number(say, len(report.parsed))} {say('batch.parsed')}", style="bold green")
    style = "bold red" if report.failed else "dim"
    line.append(f" · {number(say, len(report.failed))} {say('batch.failed')}", style=style)
    yield line.append(f" · {number(say, len(report.skipped))} {say('batch.skipped')}", style="dim")
    found = (
        f"{number(say, count)} {say(f'room.{key}')}"
        for key, count in report.counts.items()
        if count or key == "targets"
    )
    yield Text(f"{say('batch.found')}: {', '.join(found)}")


def _failed(say: Say, work: Run) -> Iterator[RenderableType]:
    if work.report.failed:
        yield heading(say("batch.failed-files"))
        table = plain_table(say("batch.file"), say("batch.reason"))
        for outcome in work.report.failed:
            if outcome.failure:
                table.add_row(Text(shown(outcome.path), style="red"), Text(shown(reason(say, outcome.failure))))
        yield table


def _diagnostics(say: Say, work: Run) -> Iterator[RenderableType]:
    if work.report.diagnostics:
        yield heading(say("batch.diagnostics"))
        right = {"justify": "right"}
        table = plain_table(
            say("batch.code"), say("batch.severity"), (say("batch.count"), right), (say("batch.files"), right)
        )
        for code, (count, files) in work.report.diagnostics.items():
            severity = say(f"severity.{CODES[code].severity}")
            table.add_row(code, severity, number(say, count), number(say, files))
        yield table


def _places(say: Say, work: Run) -> Iterator[RenderableType]:
    yield Text(f"\n{say('batch.written', out=work.out, report=work.out / REPORT)}", style="dim")
