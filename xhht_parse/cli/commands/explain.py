"""`xhht-parse explain FILE`: every finding with its rule; or one place, with all that was tried there."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ...messages import Say
from .. import options
from ..group import Command, Option

if TYPE_CHECKING:
    from ...models import Span
    from ...readers import Limits
    from ...writers.lines import Lines

_ROOMS = (
    "metadata",
    "sections",
    "targets",
    "references",
    "legal_bases",
    "assignments",
    "funding",
    "definitions",
    "tables",
    "attachments",
    "diagnostics",
)  # a copy of `explain.ROOMS`, which would bring in pydantic; a test compares the two


def command(say: Say) -> click.Command:
    params = [
        click.Argument(["path"], type=options.PATH, metavar=say("slot.file")),
        Option(["--at"], type=click.IntRange(min=0), metavar=say("slot.offset"), help=say("explain.at")),
        Option(["--line"], type=click.IntRange(min=1), metavar=say("slot.number"), help=say("explain.line")),
        Option(["--only"], type=click.Choice(_ROOMS), help=say("explain.only")),
        options.rules_file(say),
        options.limits(say),
    ]
    return Command(say, "explain", params=params, callback=partial(_run, say))


def _run(
    say: Say, path: Path, at: int | None, line: int | None, only: str | None, rules: Path | None, limits: Limits
) -> None:
    """The whole command."""
    from ...explain import findings, here
    from ...explain.page import list_page, place_page
    from ...pipeline import study
    from ...rules.trace import Trace
    from ...vocab.words import in_force
    from ...writers.lines import Lines
    from ..output import console
    from ..sources import read_source

    read = read_source(path, limits)
    document, reading = study(read, in_force(rules), Trace())
    lines, found = Lines(document.text), findings(say, document, only)
    span = _span(say, lines, len(document.text), at, line)
    if span is None:
        console().print(list_page(say, document, found, lines))
    else:
        there = [f for f in found if f.span.start < span.end and span.start < f.span.end]
        console().print(place_page(say, document, here(reading, span, lines.place(span.start)[0]), there, lines))


def _span(say: Say, lines: Lines, size: int, at: int | None, line: int | None) -> Span | None:
    """The place asked for; None for the whole document."""
    from ...models import Span

    if at is not None and line is not None:
        raise click.UsageError(say("wrong.at-and-line"), click.get_current_context())
    if at is not None:
        if at >= size:
            raise click.UsageError(say("wrong.offset", size=size, last=max(size - 1, 0)), click.get_current_context())
        return Span(at, at + 1)
    if line is not None:
        if line > len(lines):
            raise click.UsageError(say("wrong.line", size=len(lines)), click.get_current_context())
        return Span(*lines.span(line))
    return None
