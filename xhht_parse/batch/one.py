"""The bytes of one file -> its document: the function that every engine calls, here or on another machine."""

from __future__ import annotations

import traceback
from pathlib import Path

from ..diagnostics import UnreadableFile
from ..models import Document
from ..readers.failures import unreadable
from ..readers.file import read_bytes
from ..readers.limits import Limits
from ..rules.user import UserRules
from ..vocab.words import in_force


def ready(rules: UserRules | None) -> None:
    """Once in each process that parses: what every file needs is made before the first. The parent of a run does
    without the parser, and begins 0.14 s sooner."""
    from .. import pipeline  # noqa: F401 - only brought in

    in_force(rules)


def document_of(data: bytes, name: str, uri: str, rules: UserRules | None, limits: Limits) -> Document:
    """Raises `UnreadableFile` and `MemoryError`, nothing else: a defect of the parser is one, too.

    `name` stands in errors, and its ending is a hint for the format; `uri` stands in the document.
    """
    from .. import pipeline

    try:
        return pipeline.read(read_bytes(data, name, uri, limits), in_force(rules))
    except (UnreadableFile, MemoryError):
        raise
    except Exception as error:  # a defect must not stop the other files
        raise defect(name, error) from error


def defect(name: str, error: Exception) -> UnreadableFile:
    """The failure for an exception that should not have been, with the line that raised it."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    detail = f"{type(error).__name__}: {error} ({Path(last.filename).name}:{last.lineno})"
    return unreadable(name, "internal-error", detail=detail)
