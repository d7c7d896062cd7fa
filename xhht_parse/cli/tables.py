"""`--format` of a run: is all there that it needs, then the tables, then what had to be cut."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..messages import Say

if TYPE_CHECKING:
    from ..batch import Result

_NAMED = 5  # cut cells that are named one by one


def check(say: Say, forms: Sequence[str]) -> None:
    """Before any work: wrong use if a package is missing."""
    if not forms:
        return
    from ..batch import outputs

    try:
        outputs.check(forms)
    except outputs.MissingExtra as error:
        raise click.UsageError(say("wrong.missing-extra", option=f"--format {error.form}", extra=error.extra)) from None


def write(say: Say, out: Path, forms: Sequence[str], results: Iterable[Result], root: Path, quiet: bool) -> None:
    """After a run: the forms that were asked for, from the JSON that lies in OUT."""
    if not forms:
        return
    from ..batch import outputs
    from .output import tell

    cuts = outputs.build(out, forms, results, root)
    for cut in cuts[:_NAMED]:
        tell(say("tables.cut", path=cut.path, table=cut.table, column=cut.column))
    if len(cuts) > _NAMED:
        click.echo(say("tables.more-cut", count=len(cuts) - _NAMED), err=True)
    if not quiet:
        click.echo(say("tables.written", folder=out / outputs.FOLDER, forms=", ".join(dict.fromkeys(forms))))
