"""A file that failed, in the words of the chosen language."""

from __future__ import annotations

import errno
import os
from difflib import get_close_matches

from ..diagnostics import UnreadableFile
from ..messages import Say
from ..writers.words import shown

_NOT_THERE = ("not-found", "no-folder")
_NEAR = 0.8  # "ke-hoach.tx" is .95 of "ke-hoach.txt"; "a.txt" is .8 of "b.txt", and what else should be meant?


def told(say: Say, failure: UnreadableFile) -> str:
    """The path, the reason and the remedy on one line; no name of a file may command the terminal."""
    words = f"{failure.path}: {reason(say, failure)}"
    if failure.code in _NOT_THERE and (near := _nearly_named(failure.path)):
        words = f"{words} {say('wrong.name-perhaps', perhaps=near)}"
    return shown(words)


def _nearly_named(path: str) -> str | None:
    """What lies in the same folder under nearly this name."""
    folder, name = os.path.split(path)
    try:
        near = get_close_matches(name, os.listdir(folder or "."), 1, _NEAR)
    except OSError:
        return None
    return os.path.join(folder, near[0]) if near else None


def cannot_write(say: Say, path: object, error: OSError) -> str:
    """Where nothing can be written, and why; the system's own words only where we have none."""
    why = say.table.get(f"os.{errno.errorcode.get(error.errno or 0, '')}")
    return say("wrong.cannot-write", path=path, detail=why or error.strerror or error)


def reason(say: Say, failure: UnreadableFile) -> str:
    """The reason and the remedy."""
    words = (failure.reason_vi, failure.remedy_vi) if say.language == "vi" else (failure.reason, failure.remedy)
    return " ".join(word for word in words if word)
