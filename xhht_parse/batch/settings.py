"""How a run works. Nothing of it but the limits has a say in results."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from ..readers.limits import DEFAULT, Limits
from .folder.shards import WHOLE, Shard


class Settings(NamedTuple):
    limits: Limits = DEFAULT
    seconds: float = 120.0
    """For one file; programs from outside have `limits.seconds` besides. 0: no limit."""
    memory: int = 2048
    """Megabytes of one worker. 0: no limit."""
    again: bool = False
    """Read everything, whatever the manifest knows."""
    prune: bool = False
    """Remove the JSON of plans that are no longer there."""
    shard: Shard = WHOLE
    log: Path | None = None


STANDARD = Settings()
