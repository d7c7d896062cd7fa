"""The log of a run: one JSON a line, for each file and for the beginning and end of the run.

Times, workers and memory stand here and nowhere else, so that results are the same in every run. Lines are added to
what the file holds; each is written at once.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import IO

import msgspec


class RunLog:
    """`with RunLog(path) as log: log("parsed", path=…, seconds=…)`; without a path it says nothing."""

    def __init__(self, path: Path | None) -> None:
        self.file: IO[bytes] | None = None
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
            self.file = path.open("ab", buffering=0)

    def __enter__(self) -> RunLog:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        if self.file is not None:
            self.file.close()
            self.file = None

    def __call__(self, event: str, **facts: object) -> None:
        if self.file is not None:
            now = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
            line = {"at": now, "event": event, **{name: fact for name, fact in facts.items() if fact is not None}}
            try:
                self.file.write(msgspec.json.encode(line) + b"\n")
            except OSError as error:
                error.filename = self.file.name  # a write does not say where: a full disk, /dev/full
                raise
