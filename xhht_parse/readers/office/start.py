"""One start of LibreOffice over many files: names and bytes -> what became of each, and whether it ended by itself.

Everything happens in a temporary folder of its own: profile, files, results, and what LibreOffice leaves behind.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path
from time import monotonic
from typing import Literal, NamedTuple

from ..limits import Limits
from . import guard, profile

_FILTER = "docx:MS Word 2007 XML"
_SWITCHES = (
    "--headless", "--invisible", "--norestore", "--nologo", "--nodefault", "--nolockcheck", "--nofirststartwizard",
)  # fmt: skip
_TICK = 0.1  # seconds between two looks at how far it is


class Turned(NamedTuple):
    """The Word files that came of one start, by place of their source; `end` is how it ended."""

    words: dict[int, bytes]
    end: Literal["done", "died", "late"]
    """It ended well by itself; it ended otherwise; nothing came of it for `limits.seconds`."""


def start(program: str, files: Sequence[tuple[bytes, str]], limits: Limits) -> Turned:
    """Turn the files, each with how its name ends, in one start."""
    with tempfile.TemporaryDirectory(prefix="xhht-office-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        made = folder / "out"
        made.mkdir()
        profile.make(folder / "profile")
        end = _watched(_command(program, folder, made, _laid_out(folder, files)), folder, made, limits.seconds)
        return Turned({at: word for at in range(len(files)) if (word := _whole(made / f"{at}.docx", limits))}, end)


def _laid_out(folder: Path, files: Sequence[tuple[bytes, str]]) -> list[str]:
    """Copies of the files under names that say nothing but their place and kind."""
    paths = []
    for at, (data, suffix) in enumerate(files):
        path = folder / f"{at}{suffix}"
        path.write_bytes(data)
        paths.append(str(path))
    return paths


def _command(program: str, folder: Path, made: Path, paths: Sequence[str]) -> list[str]:
    settings = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    return [program, settings, *_SWITCHES, "--convert-to", _FILTER, "--outdir", str(made), *paths]


def _watched(command: Sequence[str], folder: Path, made: Path, seconds: int) -> Literal["done", "died", "late"]:
    """Run it until it ends, or until nothing new lay in `made` for so many seconds."""
    ours = {"LC_ALL": "C.UTF-8", "TZ": "UTC", "TMPDIR": str(folder)}  # dates of fields, the same everywhere
    guarded = [sys.executable, "-I", "-S", guard.__file__, str(folder), *command]
    with subprocess.Popen(
        guarded, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder,
        env=os.environ | ours, start_new_session=True,
    ) as process:  # fmt: skip
        try:
            return _end(process, made, seconds)
        finally:
            _stop(process)


def _end(process: subprocess.Popen[bytes], made: Path, seconds: int) -> Literal["done", "died", "late"]:
    count, last = 0, monotonic()
    while True:
        try:
            return "done" if process.wait(_TICK) == 0 else "died"
        except subprocess.TimeoutExpired:
            pass
        if count != (count := len(os.listdir(made))):
            last = monotonic()
        elif monotonic() - last > seconds:
            return "late"


def _stop(process: subprocess.Popen[bytes]) -> None:
    assert process.stdin is not None
    try:
        process.stdin.write(b".")
        process.stdin.close()
    except OSError:  # it has ended
        pass
    process.wait()


def _whole(path: Path, limits: Limits) -> bytes | None:
    """The Word file at this path, if it was written to its end; a zip file has its list of parts there."""
    if not path.is_file() or not zipfile.is_zipfile(path) or path.stat().st_size > limits.file_bytes:
        return None
    return path.read_bytes()
