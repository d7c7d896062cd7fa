"""What a format is: the files that it writes, what it needs installed, and how it takes one plan after the other.

A writer is a context manager: it gets the files that it is to write (under temporary names, which it need not know) and
the job, gives a function that takes a plan with its JSON, and has written all when it is left. It keeps no plan.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from .plan import Plan

Add = Callable[[Plan, bytes], None]
"""Takes a plan and the bytes of its JSON."""


class Cut(NamedTuple):
    """A cell that was cut because its format holds no longer one."""

    path: str
    table: str
    column: str


@dataclass(slots=True)
class Job:
    """What concerns all files of one run."""

    link: Callable[[str], str | None] = lambda path: None
    """The path of a plan -> where a link in the tables' folder leads to it."""
    cuts: list[Cut] = field(default_factory=list)
    """What had to be cut."""


class Format(NamedTuple):
    """One form of output."""

    files: tuple[str, ...]
    write: Callable[[Mapping[str, Path], Job], AbstractContextManager[Add]]
    extra: str | None = None
    """The extra that holds what it needs: `pip install "xhht-parse[table]"`."""
    modules: tuple[str, ...] = ()
    """What must be importable."""
