"""A file that failed, in the words of the chosen language."""

from __future__ import annotations

from ..diagnostics import UnreadableFile
from ..messages import Say


def told(say: Say, failure: UnreadableFile) -> str:
    """The path, the reason and the remedy on one line."""
    return f"{failure.path}: {reason(say, failure)}"


def reason(say: Say, failure: UnreadableFile) -> str:
    """The reason and the remedy."""
    words = (failure.reason_vi, failure.remedy_vi) if say.language == "vi" else (failure.reason, failure.remedy)
    return " ".join(word for word in words if word)
