"""`xhht-parse targets FOLDER|FILE…`: one row a target over all plans, as table, CSV or JSON Lines."""

from __future__ import annotations

import click

from ...messages import Say
from .. import listing


def command(say: Say) -> click.Command:
    return listing.command(say, "targets", "targets", _draw)


def _draw() -> listing.Draw:
    from ...writers.target_table import table

    return table
