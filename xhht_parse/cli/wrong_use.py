"""What click found wrong with the arguments -> words of the chosen language. Click's own words are English only."""

from __future__ import annotations

import click

from ..messages import Say


def wording(say: Say, error: click.ClickException) -> str:
    """One sentence, without "Error:" before it."""
    if isinstance(error, click.NoSuchOption):
        perhaps = ", ".join(sorted(error.possibilities or ()))
        if perhaps:
            return say("wrong.option-perhaps", name=error.option_name, perhaps=perhaps)
        return say("wrong.option", name=error.option_name)
    if isinstance(error, click.MissingParameter):
        return say("wrong.missing", name=_as_written(error.param) or error.param_hint or "")
    if isinstance(error, BadValue):
        return _bad_value(say, error)
    if isinstance(error, click.BadOptionUsage):
        return say("wrong.no-value", name=error.option_name)
    return error.format_message()


class BadValue(click.BadParameter):
    """A value that its parameter's type refused; keeps the value, which click's own error does not."""

    def __init__(self, value: object, ctx: click.Context | None, param: click.Parameter | None) -> None:
        super().__init__(str(value), ctx, param)
        self.value = value


def _bad_value(say: Say, error: BadValue) -> str:
    name, kind = _name(error.param), error.param.type if error.param else None
    if isinstance(kind, click.Choice):
        return say("wrong.choice", value=error.value, name=name, known=", ".join(map(str, kind.choices)))
    if isinstance(kind, click.IntRange):
        least = say("wrong.least", least=kind.min) if kind.min is not None else ""
        return say("wrong.number", value=error.value, name=name, least=least)
    return say("wrong.value", value=error.value, name=name)


def _as_written(param: click.Parameter | None) -> str:
    """ "--output FOLDER" for an option, "FILE" for an argument that may be repeated."""
    if isinstance(param, click.Option):
        return f"{_name(param)} {param.metavar or ''}".rstrip()
    return _name(param).removesuffix("…")


def _name(param: click.Parameter | None) -> str:
    """ "--format" for an option, "FILE…" for an argument."""
    if isinstance(param, click.Option):
        return max(param.opts, key=len)
    return (param.metavar or param.name or "") if param is not None else ""
