"""A file that failed, in the words of the chosen language."""

from __future__ import annotations

import errno

from ..diagnostics import UnreadableFile
from ..messages import Say
from ..writers.words import shown


def told(say: Say, failure: UnreadableFile) -> str:
    """The path, the reason and the remedy on one line; no name of a file may command the terminal."""
    return shown(f"{failure.path}: {reason(say, failure)}")


def cannot_write(say: Say, path: object, error: OSError) -> str:
    """Where nothing can be written, and why; the system's own words only where we have none."""
    why = say.table.get(f"os.{errno.errorcode.get(error.errno or 0, '')}")
    return say("wrong.cannot-write", path=path, detail=why or error.strerror or error)


def reason(say: Say, failure: UnreadableFile) -> str:
    """The reason and the remedy."""
    words = (failure.reason_vi, failure.remedy_vi) if say.language == "vi" else (failure.reason, failure.remedy)
    return " ".join(word for word in words if word)
