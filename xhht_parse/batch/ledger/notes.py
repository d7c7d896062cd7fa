"""What became of a file -> its row in the manifest, its line in the log, and the counts of the run."""

from __future__ import annotations

from pathlib import Path
from time import monotonic

from ..folder.inputs import placed, stamp
from ..work import Outcome, Task
from ..workers.crew import Done, Loss
from .log import RunLog
from .manifest import Manifest, Row
from .report import failed_entry, parsed_entry

_SAFE_EVERY = 1.0  # seconds


class Notes:
    """Counts what this run did; the manifest is made safe once a second."""

    def __init__(self, root: Path, manifest: Manifest, log: RunLog, key: str) -> None:
        self.root, self.manifest, self.log, self.key = root, manifest, log, key
        self.parsed = self.same = self.failed = 0
        self.unsafe: list[Task] = []
        """Noted since the manifest was last made safe."""
        self._safe = monotonic()

    def take(self, done: Done[Task, Outcome], outcome: Outcome) -> int:
        """The cost of the file, for the progress. Raises `OSError` where the disk is full."""
        self.unsafe.append(done.task)
        row = self.manifest.get(done.task.path)
        assert row is not None
        self.manifest.put(self._row(row, done, outcome))
        self._tell(done, outcome)
        if monotonic() - self._safe > _SAFE_EVERY:
            self.make_safe()
        return row.cost

    def make_safe(self) -> None:
        """Raises `OSError`; `unsafe` then says what the manifest has lost."""
        self.manifest.commit()
        self.unsafe.clear()
        self._safe = monotonic()

    def _row(self, row: Row, done: Done[Task, Outcome], outcome: Outcome) -> Row:
        if outcome.failure is not None:
            self.failed += 1
            entry = failed_entry(outcome.path, outcome.failure)
            at = self._stamp(done.task) if isinstance(done.result, Loss) else ""
            return row._replace(state="failed", stamp=at, key=self.key, sha256="", size=0, entry=entry)
        if outcome.same:
            self.same += 1
            return row._replace(state="parsed", stamp=outcome.stamp)
        self.parsed += 1
        return row._replace(
            state="parsed",
            stamp=outcome.stamp,
            key=self.key,
            sha256=outcome.sha256 or "",
            size=outcome.size,
            entry=parsed_entry(outcome),
        )

    def _stamp(self, task: Task) -> str:
        try:
            return stamp(placed(self.root, task.path, task.archive).file.stat())
        except OSError:
            return ""

    def _tell(self, done: Done[Task, Outcome], outcome: Outcome) -> None:
        self.log(
            "failed" if outcome.failure else "unchanged" if outcome.same else "parsed",
            path=outcome.path,
            code=outcome.failure.code if outcome.failure else None,
            seconds=round(done.seconds, 4),
            worker=done.worker,
            attempt=done.attempt,
            megabytes=done.peak or None,
        )
