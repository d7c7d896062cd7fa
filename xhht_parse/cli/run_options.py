"""The options of `batch` that say how a run works -> `Settings`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..messages import Say
from .group import Option
from .options import PATH

if TYPE_CHECKING:
    from ..batch import Settings


class _Share(click.ParamType):  # type: ignore[type-arg]  # not generic in older releases
    """ "2/8"."""

    name = "share"

    def __init__(self, say: Say) -> None:
        self.say = say

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        from ..batch import shard

        try:
            return shard(value)
        except ValueError:
            raise click.UsageError(self.say("wrong.share", value=value), ctx) from None


def of_a_run(say: Say) -> list[Option]:
    number = say("slot.number")
    from_0 = click.IntRange(min=0)
    return [
        Option(["--timeout"], type=from_0, default=120, metavar=number, help=say("batch.timeout")),
        Option(["--memory"], type=from_0, default=2048, metavar=number, help=say("batch.memory")),
        Option(["--again"], is_flag=True, help=say("batch.again")),
        Option(["--prune"], is_flag=True, help=say("batch.prune")),
        Option(["--shard"], type=_Share(say), metavar="I/N", help=say("batch.shard")),
        Option(["--log"], type=PATH, metavar=say("slot.file"), help=say("batch.log")),
    ]


def settings(given: Mapping[str, Any]) -> Settings:
    """What these options and `--limit` say."""
    from ..batch import STANDARD

    log: Path | None = given["log"]
    return STANDARD._replace(
        limits=given["limits"],
        seconds=float(given["timeout"]),
        memory=given["memory"],
        again=given["again"],
        prune=given["prune"],
        shard=given["shard"] or STANDARD.shard,
        log=log,
    )
