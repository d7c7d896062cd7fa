"""`xhht-parse rules`: an example of a user's rules file, and a check of one."""

from __future__ import annotations

from pathlib import Path

import click

from ...messages import Say
from .. import options
from ..group import Command, Group


def command(say: Say) -> click.Command:
    return Rules(say, "rules", ("example", "check"))


class Rules(Group):
    """`xhht-parse rules` with its two commands."""

    def key(self, name: str) -> str:
        return f"rules.{name}.short"

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        return {"example": _example, "check": _check}[cmd_name](self.say)


def _example(say: Say) -> click.Command:
    def run() -> None:
        from importlib.resources import files

        from ..output import write_bytes

        write_bytes((files("xhht_parse.rules") / "example.toml").read_bytes())

    return Command(say, "example", callback=run, help=say("rules.example.short"))


def _check(say: Say) -> click.Command:
    def run(path: Path) -> None:
        from ...rules.user import LISTS, ROOMS
        from ...vocab.words import in_force

        rules = in_force(path).user_rules
        counts = {table: len(rules.entries[table]) for table in LISTS}
        counts |= {room: len(getattr(rules, room)) for room in ROOMS}
        what = ", ".join(f"{count} [[{table}]]" for table, count in counts.items() if count)
        click.echo(say("rules.checked", path=path, what=what or say("rules.empty")))

    argument = click.Argument(["path"], type=options.PATH, metavar=say("slot.file"))
    return Command(say, "check", params=[argument], callback=run, help=say("rules.check.short"))
