"""`batch --engine daft`: the same run over the processes of this machine or a Ray cluster, from and to any store."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..messages import Say
from . import tables

if TYPE_CHECKING:
    from ..readers import Limits

ENGINES = ("local", "daft")
_FAILED = 1
_OF_THE_POOL = ("timeout", "memory", "again", "prune", "shard", "log")
"""Options that the engine has no use for: it would be wrong to take them and do nothing."""


def run(
    say: Say,
    source: str,
    out: str,
    forms: Sequence[str],
    jobs: int | None,
    rules: Path | None,
    limits: Limits,
    quiet: bool,
) -> int:
    """The whole command; its exit code."""
    _check(say, forms)
    from ..batch import loaded
    from ..batch.cluster import Cluster

    cluster = Cluster(source, out, tuple(dict.fromkeys(forms)) or ("parquet",), loaded(rules), limits)
    summary = cluster.run(jobs)
    if not quiet:
        made = sum(done.made for done in summary.parts)
        facts = {"parsed": summary.parsed, "failed": summary.failed, "skipped": summary.skipped}
        click.echo(say("engine.done", **facts, parts=len(summary.parts), made=made, out=out))
    return _FAILED if summary.failed else 0


def _check(say: Say, forms: Sequence[str]) -> None:
    """Before any work: wrong use if a package is missing, or if something is asked for that the engine does not do."""
    context = click.get_current_context()
    for name in _OF_THE_POOL:
        if context.get_parameter_source(name) is click.core.ParameterSource.COMMANDLINE:
            raise click.UsageError(say("wrong.not-with-engine", option=f"--{name}"))
    if not find_spec("daft"):
        raise click.UsageError(say("wrong.missing-extra", option="--engine daft", extra="cluster"))
    from ..batch.cluster import FORMS

    for form in forms:
        if form not in FORMS:
            raise click.UsageError(say("wrong.format-of-engine", form=form, known=", ".join(FORMS)))
    tables.check(say, forms or ("parquet",))
