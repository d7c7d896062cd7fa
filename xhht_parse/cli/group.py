"""The commands, brought in one by one so that `--help` answers at once, and help pages in two languages."""

from __future__ import annotations

from difflib import get_close_matches
from importlib import import_module
from typing import Any

import click

from ..messages import Say
from .wrong_use import BadValue

COMMANDS = ("parse", "batch", "targets", "compare", "explain", "rules", "eval", "schema")


class PipeClosed(Exception):
    """Whoever read our output went away (`xhht-parse targets … | head`)."""


class Command(click.Command):
    """A command whose help page speaks the chosen language."""

    def __init__(self, say: Say, name: str, **settings: Any) -> None:
        settings = {"help": say.table.get(f"{name}.help"), "epilog": say.table.get(f"{name}.epilog"), **settings}
        settings["params"] = [*settings.get("params", []), lang_option(say)]
        frame = {"help_option_names": ["-h", "--help"], "max_content_width": 100, "allow_extra_args": True}
        super().__init__(name, options_metavar=say("ui.options-slot"), context_settings=frame, **settings)
        self.say = say

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = self.say("opt.help")
        return option

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        rest = super().parse_args(ctx, args)
        if rest and not isinstance(self, click.Group):  # click's own refusal speaks English only
            ctx.fail(self.say("wrong.extra", what=" ".join(rest)))
        return rest

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=self.say("ui.usage") + " ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        options = (param for param in self.get_params(ctx) if isinstance(param, click.Option))
        rows = [record for option in options if (record := option.get_help_record(ctx))]
        with formatter.section(self.say("ui.options")):
            formatter.write_dl(rows)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        if self.epilog:
            formatter.write_paragraph()
            formatter.write_text(self.epilog)


class Group(Command, click.Group):
    """Commands under one name. Their one-line help stands in the table of messages."""

    members: tuple[str, ...] = ()

    def __init__(self, say: Say, name: str, members: tuple[str, ...], **settings: Any) -> None:
        settings |= {"invoke_without_command": True, "no_args_is_help": False, "callback": _help_unless_command}
        super().__init__(say, name, subcommand_metavar=say("ui.command-slot"), **settings)
        self.members = members

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.members)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        Command.format_options(self, ctx, formatter)
        with formatter.section(self.say("ui.commands")):
            formatter.write_dl([(name, self.say(self.key(name))) for name in self.members])

    def key(self, name: str) -> str:
        """The message that tells of a command in one line."""
        return f"{name}.short"

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and not args[0].startswith("-") and args[0] not in self.members:
            ctx.fail(self._no_command(args[0]))
        return super().resolve_command(ctx, args)

    def _no_command(self, name: str) -> str:
        """What there is instead: the command of nearly that name, or all."""
        near = get_close_matches(name.lower(), self.members, 1)
        if near:
            return self.say("wrong.command-perhaps", name=name, perhaps=near[0])
        return self.say("wrong.command", name=name, known=", ".join(self.members))


def _help_unless_command() -> None:
    """The group was named without a command: its help page says what there is."""
    ctx = click.get_current_context()
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


class Program(Group):
    """`xhht-parse` itself."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.members:
            return None
        command: click.Command = import_module(f".commands.{cmd_name}", "xhht_parse.cli").command(self.say)
        return command

    def make_context(self, *args: Any, **settings: Any) -> click.Context:
        try:
            return super().make_context(*args, **settings)
        except BrokenPipeError as error:  # `xhht-parse --help | true`
            raise PipeClosed from error

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:  # click would make it exit code 1
            raise PipeClosed from error


class Option(click.Option):
    """An option whose refusals keep the value, and whose help is our own words alone, without click's "[required]"."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        record = super().get_help_record(ctx)
        return None if record is None else (record[0], self.help or "")

    def type_cast_value(self, ctx: click.Context, value: Any) -> Any:
        try:
            return super().type_cast_value(ctx, value)
        except click.BadParameter:
            raise BadValue(value, ctx, self) from None


def lang_option(say: Say) -> Option:
    """`--lang`: read before anything else by `messages.language`; here it is only checked and shown."""
    return Option(["--lang"], type=click.Choice(["vi", "en"]), help=say("opt.lang"), expose_value=False)


def group(say: Say) -> Program:
    """The program in this language."""
    return Program(say, "app", COMMANDS, params=[_version_option(say)])


def _version_option(say: Say) -> Option:
    def show(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
        if wanted and not ctx.resilient_parsing:
            from .. import __version__

            click.echo(f"xhht-parse {__version__}")
            ctx.exit()

    return Option(
        ["--version"], is_flag=True, is_eager=True, expose_value=False, callback=show, help=say("opt.version")
    )
