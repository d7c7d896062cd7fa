"""Nothing is silently dropped: every input has one fate, and every JSON lies where its row says. Checked at the end."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from ..folder.names import shown
from .manifest import Manifest

_SHOWN = 10


class Books(NamedTuple):
    """inputs = parsed + unchanged + failed + skipped: the left side counted as the folder was walked through, the
    right side as the outcomes came in, and both once more in the manifest.
    """

    inputs: int
    parsed: int
    unchanged: int
    failed: int
    skipped: int
    in_manifest: int
    lost: tuple[str, ...] = ()
    """Outputs that are not there, or not as they were written; the first ten."""

    @property
    def balance(self) -> bool:
        fates = self.parsed + self.unchanged + self.failed + self.skipped
        return not self.lost and self.inputs == fates == self.in_manifest


def lost_outputs(manifest: Manifest, out: Path) -> tuple[str, ...]:
    """Their rows become due again, so that the next run makes them."""
    lost = [row for row in manifest.rows("parsed") if _size(out / os.fsdecode(row.output)) != row.size]
    for row in lost:
        manifest.put(row._replace(state="due", sha256=""))
    return tuple(shown(row.output) for row in lost[:_SHOWN])


def in_manifest(manifest: Manifest) -> int:
    return sum(manifest.total("count(*)", state) for state in ("parsed", "failed", "skipped"))


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return -1
