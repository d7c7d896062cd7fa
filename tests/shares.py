"""A share whose work kills its process at one file, as the system kills what takes too much memory."""

from __future__ import annotations

import os
import signal

from xhht_parse import Document
from xhht_parse.batch.cluster.parts import Outcome, Share


class DeadlyShare(Share):
    def read(self, place: str) -> tuple[Outcome, Document | None]:
        if place.endswith("deadly.txt"):
            os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))
        return super().read(place)


def make(share: Share, places: list[str]) -> None:
    """In a process of its own."""
    share(0, 1, places)
