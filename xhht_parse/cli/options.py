"""Options and arguments that several commands have."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..messages import Say
from .group import Option
from .wrong_use import BadValue

if TYPE_CHECKING:
    from ..readers import Limits


class _Path(click.Path):
    """A path that is not empty: "" would be the folder one stands in, where a script's variable was not set."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if value == "":
            raise BadValue(value, ctx, param)
        return super().convert(value, param, ctx)


class _Place(_Path):
    """A path, or the address of a folder in an object store, which stays the text that it is."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        return value if "://" in str(value) else super().convert(value, param, ctx)


PATH = _Path(path_type=Path)
PLACE = _Place(path_type=Path, readable=False)  # what may not be read is told in our words, and stops no other
_FILE = _Path(path_type=Path, readable=False)
FORMATS = ("jsonl", "jsonl.zst", "csv", "xlsx", "parquet", "duckdb")


def files(say: Say) -> click.Argument:
    return click.Argument(["paths"], nargs=-1, required=True, type=_FILE, metavar=say("slot.files"))


def rules_file(say: Say) -> Option:
    return Option(["--rules"], type=PATH, metavar=say("slot.file"), help=say("opt.rules"))


def formats(say: Say) -> Option:
    """Names of `writers.tables.formats.FORMATS`, which would be slow to bring in for a help page; a test compares."""
    return Option(["--format", "-f", "forms"], type=click.Choice(FORMATS), multiple=True, help=say("opt.formats"))


def jobs(say: Say) -> Option:
    return Option(["--jobs", "-j"], type=click.IntRange(min=1), metavar=say("slot.number"), help=say("opt.jobs"))


def limits(say: Say) -> Option:
    """The value that reaches the command is a `Limits`."""

    def read(ctx: click.Context, param: click.Parameter, given: tuple[str, ...]) -> Limits:
        from ..readers.limits import Limits, LimitsError, limits

        try:
            return limits(given)
        except LimitsError as error:
            facts = {"name": error.name, "value": error.value, "known": ", ".join(Limits._fields)}
            raise click.UsageError(say(f"wrong.{error.code}", **facts), ctx) from None

    return Option(["--limit", "limits"], multiple=True, metavar=say("slot.limit"), help=say("opt.limit"), callback=read)


def quiet(say: Say) -> Option:
    return Option(["--quiet", "-q"], is_flag=True, help=say("opt.quiet"))
