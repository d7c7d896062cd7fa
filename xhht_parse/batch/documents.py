"""A folder -> its documents, as they finish."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from ..diagnostics import UnreadableFile
from ..models import Document
from ..readers.failures import unreadable
from ..readers.limits import DEFAULT, Limits
from ..rules.user import UserRules
from ..vocab.words import in_force
from .folder.archives import listing
from .folder.names import shown
from .work import Parse
from .workers.spread import spread

Result = tuple[Path, Document | UnreadableFile]


def documents(
    path: str | os.PathLike[str],
    *,
    jobs: int = 1,
    rules: str | os.PathLike[str] | UserRules | None = None,
    limits: Limits = DEFAULT,
    timeout: float = 0.0,
    memory: int = 0,
) -> Iterator[Result]:
    """Each file of the folder with its document or its failure. Raises `UnreadableFile` if it is no folder."""
    if not isinstance(path, str | os.PathLike):
        raise TypeError(f"parse_folder() takes a path, not {type(path).__name__}")
    _check(jobs, timeout, memory)
    found = listing(Path(path), limits)
    parse = Parse(found.root, loaded(rules), limits)
    closed: Iterator[Result] = ((found.root / at, unreadable(shown(at), "no-permission")) for at in found.closed)
    return chain(closed, spread(parse, found.taken, jobs, parse.killed, timeout, memory))


def _check(jobs: object, timeout: object, memory: object) -> None:
    if isinstance(jobs, bool) or not isinstance(jobs, int) or jobs < 1:
        raise ValueError(f"jobs must be a number of at least 1, not {jobs!r}")
    if isinstance(timeout, bool) or not isinstance(timeout, int | float) or not timeout >= 0:  # NaN is not, either
        raise ValueError(f"timeout must be a number of seconds from 0 on, not {timeout!r}")
    if isinstance(memory, bool) or not isinstance(memory, int) or memory < 0:
        raise ValueError(f"memory must be a whole number of megabytes from 0 on, not {memory!r}")


def loaded(rules: str | os.PathLike[str] | UserRules | None) -> UserRules | None:
    """The rules as one object that can travel to other processes, checked to the last entry. Raises `RulesError`."""
    return None if rules is None else in_force(rules).user_rules
