"""`xhht-parse parse FILE…`: plans -> JSON or a readable page, to the screen or to files."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ...messages import Say
from .. import options
from ..group import Command, Option

if TYPE_CHECKING:
    from ...models import Document
    from ...readers import Limits

_STDIN = "-"
_ENDINGS = {"json": ".json", "text": ".txt", "html": ".html"}
"""Forms of the output, and how the name of a file in each ends."""


def command(say: Say) -> click.Command:
    params = [
        options.files(say),
        Option(["--output", "-o"], type=options.PATH, metavar=say("slot.folder"), help=say("parse.output")),
        Option(["--format", "form"], type=click.Choice(list(_ENDINGS)), default="json", help=say("parse.format")),
        Option(["--pretty"], is_flag=True, help=say("parse.pretty")),
        options.rules_file(say),
        options.limits(say),
        Option(["--strict"], is_flag=True, help=say("parse.strict")),
    ]

    return Command(say, "parse", params=params, callback=partial(_run, say))


def _run(
    say: Say,
    paths: tuple[Path, ...],
    output: Path | None,
    form: str,
    pretty: bool,
    rules: Path | None,
    limits: Limits,
    strict: bool,
) -> int:
    """The whole command; its exit code."""
    from ...vocab.words import in_force
    from ..output import write_bytes

    in_force(rules)  # what is wrong with the rules shows before any plan is read
    targets = _outputs(say, paths, output, _ENDINGS[form]) if output else {}
    failed = False
    with _turned(paths, limits):
        for path, document in _documents(say, paths, rules, limits, strict):
            if document is None:
                failed = True
            elif path in targets:
                _to_file(targets[path], _bytes(say, document, form, pretty, to_file=True))
            else:
                indent = pretty or sys.stdout.isatty()
                write_bytes(_bytes(say, document, form, indent, to_file=False))
    return 1 if failed else 0


def _outputs(say: Say, paths: tuple[Path, ...], folder: Path, ending: str) -> dict[Path, Path]:
    """Where each plan goes; two that would meet are wrong use, found before anything is written."""
    outputs: dict[Path, Path] = {}
    taken: dict[str, Path] = {}
    for path in dict.fromkeys(paths):
        output = folder / (("stdin" if str(path) == _STDIN else path.name) + ending)
        rival = taken.setdefault(output.name.casefold(), path)
        if rival != path:
            raise click.UsageError(say("wrong.same-output", first=rival, second=path, output=output))
        outputs[path] = output
    return outputs


def _turned(paths: tuple[Path, ...], limits: Limits) -> AbstractContextManager[None]:
    """Inside, the old Word files are turned already, in one start of LibreOffice."""
    from ...readers.office.kinds import is_named

    old = [path for path in paths if is_named(path)]
    if len(old) < 2:
        return nullcontext()
    from ...readers.file import load
    from ...readers.office.ahead import ahead

    return ahead([partial(load, path, limits) for path in old], limits)


def _documents(
    say: Say, paths: tuple[Path, ...], rules: Path | None, limits: Limits, strict: bool
) -> Iterator[tuple[Path, Document | None]]:
    """Each plan, or None once its failure has been told."""
    from ...diagnostics import UnreadableFile
    from ..failures import told
    from ..output import tell
    from ..sources import read

    for path in paths:
        try:
            document = read(path, rules=rules, limits=limits)
        except UnreadableFile as failure:
            tell(say("ui.error", message=told(say, failure)))
            yield path, None
        except MemoryError:
            tell(say("ui.error", message=f"{path}: {say('wrong.no-memory')}"))
            yield path, None
        else:
            doubtful = strict and _tell_doubts(say, path, document)
            yield path, None if doubtful else document


def _tell_doubts(say: Say, path: Path, document: Document) -> bool:
    """Warnings and errors, one a line as compilers write them; whether there are any."""
    from ...writers.lines import Lines
    from ..output import tell

    doubts = [doubt for doubt in document.diagnostics if doubt.severity != "info"]
    lines = Lines(document.text)
    if doubts:
        tell(say("parse.doubts", path=path, count=len(doubts)))
    for doubt in doubts:
        line, column = lines.place(doubt.span.start)
        message = doubt.message_vi if say.language == "vi" else doubt.message
        tell(f"{path}:{line}:{column}: {say(f'severity.{doubt.severity}')} {doubt.code}: {message}")
    return bool(doubts)


def _to_file(path: Path, data: bytes) -> None:
    from ...batch import write_whole

    write_whole(path, data)


def _bytes(say: Say, document: Document, form: str, pretty: bool, *, to_file: bool) -> bytes:
    if form == "json":
        from ...writers import to_json

        return to_json(document, indent=2 if pretty else None) + b"\n"
    if form == "html":
        from ...writers.review import review

        return review(say, document)
    from ...writers.page import page
    from ..output import rendered

    return rendered(page(say, document), to_file=to_file)
