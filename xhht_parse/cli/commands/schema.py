"""`xhht-parse schema`: the JSON Schema of the output."""

from __future__ import annotations

import click

from ...messages import Say
from ..group import Command


def command(say: Say) -> click.Command:
    def run() -> None:
        from ...writers.schema import schema_text
        from ..output import write_bytes

        write_bytes(schema_text().encode())

    return Command(say, "schema", callback=run)
