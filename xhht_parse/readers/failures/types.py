"""What is said of a file that fails: the reason and what to do, in two languages."""

from __future__ import annotations

from typing import NamedTuple


class Words(NamedTuple):
    reason: str
    remedy: str


class Failure(NamedTuple):
    english: Words
    vietnamese: Words
