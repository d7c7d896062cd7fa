"""Options and arguments that several commands have."""

from __future__ import annotations

from pathlib import Path

import click

from ..messages import Say
from .group import Option

PATH = click.Path(path_type=Path)


def files(say: Say) -> click.Argument:
    return click.Argument(["paths"], nargs=-1, required=True, type=PATH, metavar=say("slot.files"))


def rules_file(say: Say) -> Option:
    return Option(["--rules"], type=PATH, metavar=say("slot.file"), help=say("opt.rules"))


def jobs(say: Say) -> Option:
    return Option(["--jobs", "-j"], type=click.IntRange(min=1), metavar=say("slot.number"), help=say("opt.jobs"))


def quiet(say: Say) -> Option:
    return Option(["--quiet", "-q"], is_flag=True, help=say("opt.quiet"))
