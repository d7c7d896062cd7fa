"""`xhht-parse compare FOLDER|FILE…`: plans held against the national programmes, as table, CSV or JSON Lines."""

from __future__ import annotations

import click

from ...messages import Say
from .. import listing


def command(say: Say) -> click.Command:
    return listing.command(say, "compare", "comparison", _draw)


def _draw() -> listing.Draw:
    from ...writers.comparison_table import table

    return table
