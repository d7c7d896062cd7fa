"""`xhht-parse eval FOLDER`: accuracy on annotated plans, with gains and losses against kept figures."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from ...messages import Say
from .. import options
from ..group import Command, Option


def command(say: Say) -> click.Command:
    params = [
        click.Argument(["folder"], type=options.PATH, metavar=say("slot.folder")),
        Option(["--against"], type=options.PATH, metavar=say("slot.file"), help=say("eval.against")),
        Option(["--accept"], is_flag=True, help=say("eval.accept")),
        Option(["--only"], default="", metavar=say("slot.name"), help=say("eval.only")),
        options.rules_file(say),
        Option(["--check"], is_flag=True, help=say("eval.check")),
        Option(["--json"], is_flag=True, help=say("eval.json")),
        Option(["--verbose", "-v"], is_flag=True, help=say("eval.verbose")),
    ]

    def run(folder: Path, check: bool, **given: Any) -> int:
        from ...batch.folder.archives import must_be_folder
        from ...evaluation import WrongJson

        must_be_folder(folder)
        try:
            return _checked(say, folder) if check else _measured(say, folder, **given)
        except WrongJson as error:
            raise click.UsageError(say("eval.wrong-json", path=error.path, why=error.why)) from None

    return Command(say, "eval", params=params, callback=run)


def _checked(say: Say, folder: Path) -> int:
    """What is wrong with the annotations; the exit code."""
    from ... import evaluation

    problems = list(evaluation.check(folder))
    for problem in problems:
        click.echo(f"{problem.document}: {problem.where}: {problem.said(say)}")
    click.echo(say("eval.checked", problems=len(problems)))
    return 1 if problems else 0


def _measured(
    say: Say,
    folder: Path,
    against: Path | None,
    accept: bool,
    only: str,
    rules: Path | None,
    json: bool,
    verbose: bool,
) -> int:
    """The figures, and what they are beside the kept ones; the exit code."""
    from ... import evaluation

    if accept and (against is None or only):
        raise click.UsageError(say("eval.accept-what"))
    before = None if against is None else evaluation.load(against)

    def note(name: str, slip: evaluation.Note) -> None:
        click.echo(f"{name}: {slip.said(say)}")

    figures = evaluation.evaluate(folder, only=only, note=note if verbose else None, rules=rules)
    if not (figures.documents or figures.failed):
        nothing = say("eval.nothing-named", folder=folder, name=only) if only else say("eval.nothing", folder=folder)
        raise click.UsageError(nothing)
    click.echo(evaluation.as_json(figures) if json else "\n".join([str(folder), *evaluation.table(say, figures)]))
    if before is not None and not json:
        click.echo("\n".join(evaluation.comparison(say, before, figures)))
    if against is not None and accept:
        evaluation.save(figures, against)
    return 1 if figures.failed else 0
