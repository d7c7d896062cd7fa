"""The closing table of a run: read, failed with reason, found, diagnostics by code, and where it all lies."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from ..batch import Run
from ..diagnostics import CODES
from ..messages import Say
from ..writers.page import heading, plain_table
from ..writers.words import number, shown
from .failures import reason

_MOST = 20
"""Failed files that the screen names; the report names all."""


def closing(say: Say, work: Run) -> Group:
    """What stands on the screen when the run has ended."""
    return Group(
        *_totals(say, work),
        *_failed(say, work),
        *_removed(say, work),
        *_diagnostics(say, work),
        *_wrong(say, work),
        *_places(say, work),
    )


def _totals(say: Say, work: Run) -> Iterator[RenderableType]:
    report, books = work.report, work.books
    unchanged = books.unchanged if books else 0
    line = Text().append(f"{number(say, report.parsed)} {say('batch.parsed')}", style="bold green")
    if unchanged:
        line.append(f" ({say('batch.unchanged', count=number(say, unchanged))})", style="dim")
    line.append(f" · {number(say, report.failed)} {say('batch.failed')}", style="bold red" if report.failed else "dim")
    named = f" ({say('batch.named')})" if report.skipped else ""
    yield line.append(f" · {number(say, report.skipped)} {say('batch.skipped')}{named}", style="dim")
    found = (
        f"{number(say, count)} {say(f'room.{key}', count=count)}"
        for key, count in report.found.items()
        if count or key == "targets"
    )
    yield Text(f"{say('batch.found')}: {', '.join(found)}")


def _failed(say: Say, work: Run) -> Iterator[RenderableType]:
    if work.report.failed:
        yield heading(say("batch.failed-files"))
        table = plain_table(say("batch.file"), say("batch.reason"))
        for path, failure in work.failures(_MOST):
            table.add_row(Text(shown(path), style="red"), Text(shown(reason(say, failure))))
        yield table
        yield from _more(say, work.report.failed)


def _removed(say: Say, work: Run) -> Iterator[RenderableType]:
    if work.report.removed:
        yield heading(say("batch.removed"))
        for path in work.removed(_MOST):
            yield Text(f"  {shown(path)}")
        yield from _more(say, work.report.removed)


def _more(say: Say, count: int) -> Iterator[RenderableType]:
    if count > _MOST:
        yield Text(f"  {say('page.more', count=number(say, count - _MOST))}", style="dim")


def _diagnostics(say: Say, work: Run) -> Iterator[RenderableType]:
    if work.report.diagnostics:
        yield heading(say("batch.diagnostics"))
        right = {"justify": "right"}
        table = plain_table(
            say("batch.severity"),
            (say("batch.count"), right),
            (say("batch.files"), right),
            say("batch.says"),
            say("batch.code"),
        )
        for code, (count, files) in work.report.diagnostics.items():
            severity = say(f"severity.{CODES[code].severity}")
            table.add_row(severity, number(say, count), number(say, files), _says(say, code), code)
        yield table


def _wrong(say: Say, work: Run) -> Iterator[RenderableType]:
    """Which files were read and had better not be relied upon."""
    report = work.report
    if not report.errors:
        return
    yield heading(say("batch.with-errors"))
    table = plain_table(say("batch.file"), say("batch.code"))
    for path, codes in work.with_errors(_MOST):
        table.add_row(Text(shown(path), style="red"), ", ".join(codes))
    yield table
    if sum(report.diagnostics[code][1] for code in report.errors) > _MOST:
        yield Text(f"  {say('batch.more-in-report')}", style="dim")


def _says(say: Say, code: str) -> str:
    """ "The duty holder … is not in the list of agencies.": the message with its blanks unfilled."""
    message = CODES[code].vietnamese if say.language == "vi" else CODES[code].english
    return re.sub(r"\{\w+[^}]*\}", "…", message)


def _places(say: Say, work: Run) -> Iterator[RenderableType]:
    yield Text(f"\n{say('batch.written', out=work.out, report=work.report_path)}", style="dim")
