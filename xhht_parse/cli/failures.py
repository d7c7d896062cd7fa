"""A file that failed, in the words of the chosen language."""

from __future__ import annotations

from ..diagnostics import UnreadableFile
from ..messages import Say
from ..writers.words import shown


def told(say: Say, failure: UnreadableFile) -> str:
    """The path, the reason and the remedy on one line; no name of a file may command the terminal."""
    return shown(f"{failure.path}: {reason(say, failure)}")


def reason(say: Say, failure: UnreadableFile) -> str:
    """The reason and the remedy."""
    words = (failure.reason_vi, failure.remedy_vi) if say.language == "vi" else (failure.reason, failure.remedy)
    return " ".join(word for word in words if word)
