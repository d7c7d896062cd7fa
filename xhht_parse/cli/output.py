"""Words, bytes and pages to the streams of the process, and to a file that its user names."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

_WIDE = 120  # columns of a page that goes to a file or a pipe


def tell(words: str) -> None:
    """Words for whoever sits there; no name of a file and no word of a plan may command the terminal."""
    from ..writers.words import shown

    click.echo(shown(words), err=True)


def write_bytes(data: bytes) -> None:
    """UTF-8 bytes to standard output, whatever the system's own encoding."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def write_file(path: Path, data: bytes) -> None:
    """To the file that a user names, whole; a link stays one, a device or a pipe (/dev/stdout) is written into."""
    from ..batch import write_whole

    if path.exists() and not path.is_file() and not path.is_dir():
        path.write_bytes(data)
    else:
        write_whole(path.resolve(), data)


def console(*, stderr: bool = False) -> Console:
    """A console of `rich`: as wide as the terminal; 120 columns where there is none."""
    from rich.console import Console

    class Ours(Console):
        def on_broken_pipe(self) -> None:
            """`rich` would end the process with code 1; a closed pipe has a code of its own (`main`)."""
            raise BrokenPipeError

    stream = sys.stderr if stderr else sys.stdout
    return Ours(file=stream, width=None if stream.isatty() else _WIDE, highlight=False, markup=False, emoji=False)


def rendered(page: RenderableType, *, to_file: bool = False) -> bytes:
    """A page as bytes: coloured and as wide as the terminal where standard output is one."""
    from rich.console import Console

    terminal = sys.stdout.isatty() and not to_file
    screen = Console(
        file=io.StringIO(),
        width=console().width if terminal else _WIDE,
        force_terminal=terminal,
        highlight=False,
        markup=False,
        emoji=False,
    )
    with screen.capture() as captured:
        screen.print(page)
    return captured.get().encode()
