"""What a manifest holds -> the report of a run: the same bytes for the same files, however often it was interrupted.

It says what lies in the output folder and why the rest does not, not what the last run did: that is for the log
and the closing table. It is written line by line, an entry a line, so that memory does not grow with the folder.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from ...diagnostics import CODES, UnreadableFile
from ..folder.names import shown
from ..work import COUNTED, Outcome
from ..write import whole
from .manifest import Manifest, Row

REPORT = "report.json"
"""Its name in the output folder. No plan's JSON has it: those end in ".txt.json" and the like."""

_VERSION = "1.2"


class FailedFile(NamedTuple):
    path: str
    failure: UnreadableFile


class DoubtedFile(NamedTuple):
    path: str
    codes: tuple[str, ...]
    """Of its errors."""


@dataclass(slots=True)
class Report:
    """The totals of an output folder."""

    complete: bool = False
    """False while it runs, and for good if it was interrupted."""
    parsed: int = 0
    failed: int = 0
    skipped: int = 0
    removed: int = 0
    found: dict[str, int] = field(default_factory=lambda: dict.fromkeys(COUNTED, 0))
    """How many records of each kind were found."""
    diagnostics: dict[str, tuple[int, int]] = field(default_factory=dict)
    """By code: how often, and in how many files; the most frequent first."""

    @classmethod
    def of(cls, manifest: Manifest, complete: bool) -> Report:
        report = cls(complete)
        times: Counter[str] = Counter()
        files: Counter[str] = Counter()
        for row in manifest.rows("parsed"):
            entry = msgspec.json.decode(row.entry)
            report.parsed += 1
            for name in COUNTED:
                report.found[name] += entry[name]
            times.update(entry["diagnostics"])
            files.update(entry["diagnostics"].keys())
        report.failed, report.skipped, report.removed = (
            manifest.total("count(*)", state) for state in ("failed", "skipped", "removed")
        )
        in_order = sorted(times.items(), key=lambda item: (-item[1], item[0]))
        report.diagnostics = {code: (n, files[code]) for code, n in in_order}
        return report

    @property
    def errors(self) -> frozenset[str]:
        """The codes among the diagnostics that are errors."""
        return frozenset(code for code in self.diagnostics if CODES[code].severity == "error")

    def write(self, path: Path, manifest: Manifest | None, shard: str = "") -> None:
        """Whole or not at all; without a manifest the lists are empty."""
        with whole(path) as file:
            for piece in self._pieces(manifest, shard):
                file.write(piece)

    def _pieces(self, manifest: Manifest | None, shard: str) -> Iterator[bytes]:
        head = msgspec.json.format(msgspec.json.encode(self._head(shard)), indent=2)
        yield head.removesuffix(b"\n}")
        for name in ("parsed", "failed", "skipped", "removed"):
            yield f',\n  "{name}": ['.encode()
            before = b"\n    "
            for row in manifest.rows(name) if manifest else ():
                yield before + (row.entry if name != "removed" else _gone(row))
                before = b",\n    "
            yield b"\n  ]" if before.startswith(b",") else b"]"
        yield b"\n}\n"

    def _head(self, shard: str) -> dict[str, Any]:
        return {
            "report_version": _VERSION,
            "complete": self.complete,
            **({"shard": shard} if shard else {}),
            "files": {
                "parsed": self.parsed,
                "failed": self.failed,
                "skipped": self.skipped,
                "removed": self.removed,
            },
            "found": self.found,
            "diagnostics": {
                code: {"severity": CODES[code].severity, "count": n, "files": files}
                for code, (n, files) in self.diagnostics.items()
            },
        }


def parsed_entry(outcome: Outcome) -> bytes:
    return msgspec.json.encode(
        {
            "path": outcome.path,
            "output": outcome.output,
            "sha256": outcome.sha256,
            **outcome.counts,
            "diagnostics": outcome.diagnostics,
        }
    )


def failed_entry(path: str, failure: UnreadableFile) -> bytes:
    return msgspec.json.encode(
        {
            "path": path,
            "code": failure.code,
            "reason": failure.reason,
            "remedy": failure.remedy,
            "reason_vi": failure.reason_vi,
            "remedy_vi": failure.remedy_vi,
        }
    )


def _gone(row: Row) -> bytes:
    return msgspec.json.encode({"path": shown(row.path), "output": shown(row.output)})


def failures(manifest: Manifest, most: int | None = None) -> Iterator[FailedFile]:
    """The failed files in order of their paths."""
    for at, row in enumerate(manifest.rows("failed")):
        if at == most:
            return
        yield _failure(row)


def with_errors(manifest: Manifest, errors: frozenset[str]) -> Iterator[DoubtedFile]:
    """The files with one of these diagnostics, in order of their paths."""
    for row in manifest.rows("parsed"):
        codes = errors.intersection(msgspec.json.decode(row.entry)["diagnostics"])
        if codes:
            yield DoubtedFile(shown(row.path), tuple(sorted(codes)))


def _failure(row: Row) -> FailedFile:
    entry = msgspec.json.decode(row.entry)
    words = (entry[name] for name in ("code", "reason", "remedy", "reason_vi", "remedy_vi"))
    return FailedFile(shown(row.path), UnreadableFile(entry["path"], *words))
