"""The program's frame: language, encoding of the streams, and an exit code for everything that may happen.

0 all is well · 1 some file failed · 2 wrong use · 3 a run over a folder that did not come to its end ·
130 interrupted · 141 the reader of our output went away · 143 ended by the system.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

import click

from ..messages import Say, language
from .group import PipeClosed, group
from .wrong_use import wording

OK, FAILED, WRONG_USE, INTERRUPTED, PIPE_CLOSED = 0, 1, 2, 130, 141


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with these arguments (those of the process by default) and give its exit code."""
    _open_closed_streams()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # not so under a test's capture
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    say = Say.of(language(sys.argv[1:] if arguments is None else arguments))
    args = None if arguments is None else list(arguments)
    try:
        code = group(say).main(args, prog_name="xhht-parse", standalone_mode=False)
        sys.stdout.flush()
    except Exception as error:
        return _failed(say, error)
    return code if isinstance(code, int) else OK


def _open_closed_streams() -> None:
    """A stream that the caller closed (`>&-`) is None to Python; here it is as if it led to the null device."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115 - for the life of the process


def _failed(say: Say, error: Exception) -> int:
    if isinstance(error, PipeClosed | BrokenPipeError):
        _let_go_of_output()
        return PIPE_CLOSED
    if isinstance(error, click.Abort):
        return _told(say("ui.interrupted"), INTERRUPTED)
    if isinstance(error, click.ClickException):
        return _wrong_use(say, error)
    return _of_ours(say, error)


def _wrong_use(say: Say, error: click.ClickException) -> int:
    context = getattr(error, "ctx", None)
    if context is not None:
        _told(context.get_usage())
        _told(say("ui.hint", command=context.command_path))
        _told("")
    return _told(say("ui.error", message=wording(say, error)), WRONG_USE)


def _of_ours(say: Say, error: Exception) -> int:
    message = _expected(say, error)
    if message is not None:
        from .output import tell

        tell(say("ui.error", message=message))
        return FAILED if isinstance(error, MemoryError) else WRONG_USE
    if os.environ.get("XHHT_PARSE_DEBUG"):
        traceback.print_exception(error)
    last = traceback.extract_tb(error.__traceback__)[-1]
    detail = f"{type(error).__name__}: {error} ({Path(last.filename).name}:{last.lineno})"
    return _told(say("ui.defect", detail=detail), FAILED)


def _expected(say: Say, error: Exception) -> str | None:
    """What to say of an error that is no defect."""
    from ..diagnostics import UnreadableFile
    from ..rules.problems import RulesError

    if isinstance(error, UnreadableFile):
        from .failures import told

        return told(say, error)
    if isinstance(error, RulesError):
        return f"{error.place}: {error.problem_vi if say.language == 'vi' else error.problem}"
    if isinstance(error, OSError):
        from .failures import cannot_write

        return cannot_write(say, say("ui.stdout") if error.filename is None else error.filename, error)
    if isinstance(error, MemoryError):
        return say("wrong.no-memory")
    return None


def _told(message: str, code: int = OK) -> int:
    click.echo(message, err=True)
    return code


def _let_go_of_output() -> None:
    """Python flushes standard output at its end, and would complain of the closed pipe again."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):  # no real stream
        return
