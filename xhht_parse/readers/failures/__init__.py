"""Every way in which a file can fail, in two languages: what is the matter, and what to do.

To add one: a line in the table of its kind; a reader raises `Refusal("its-code", fact=…)`.
"""

from __future__ import annotations

from collections.abc import Mapping

from ...diagnostics import UnreadableFile
from .documents import DOCUMENTS
from .files import FILES
from .programs import PROGRAMS
from .runs import RUNS
from .types import Failure

__all__ = ["FAILURES", "unreadable"]

FAILURES: Mapping[str, Failure] = {**FILES, **DOCUMENTS, **PROGRAMS, **RUNS}
"""By code, which is stable."""


def unreadable(path: str, code: str, **facts: object) -> UnreadableFile:
    """The error for this file, in both languages."""
    english, vietnamese = FAILURES[code]
    words = (*english, *vietnamese)
    return UnreadableFile(path, code, *(text.format_map(facts) for text in words))
