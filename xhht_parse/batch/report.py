"""Outcomes -> the report of a run: the same bytes for the same files, whatever the order in which they finished."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

import msgspec

from ..diagnostics import CODES
from .work import COUNTED, Outcome

REPORT = "report.json"
"""Its name in the output folder. No plan's JSON has it: those end in ".txt.json" and the like."""


@dataclass(slots=True)
class Report:
    """What became of every file of a run."""

    outcomes: list[Outcome] = field(default_factory=list)
    skipped: tuple[str, ...] = ()
    complete: bool = False
    """False while it runs, and for good if it was interrupted."""

    @property
    def parsed(self) -> list[Outcome]:
        return [outcome for outcome in self._sorted() if outcome.failure is None]

    @property
    def failed(self) -> list[Outcome]:
        return [outcome for outcome in self._sorted() if outcome.failure is not None]

    @property
    def counts(self) -> dict[str, int]:
        """How many records of each kind were found."""
        return {key: sum(outcome.counts.get(key, 0) for outcome in self.outcomes) for key in COUNTED}

    @property
    def diagnostics(self) -> dict[str, tuple[int, int]]:
        """By code: how often, and in how many files; the most frequent first."""
        times: Counter[str] = Counter()
        files: Counter[str] = Counter()
        for outcome in self.outcomes:
            times.update(outcome.diagnostics)
            files.update(outcome.diagnostics.keys())
        return {code: (n, files[code]) for code, n in sorted(times.items(), key=lambda item: (-item[1], item[0]))}

    def to_json(self) -> bytes:
        """The report as indented JSON."""
        return msgspec.json.format(msgspec.json.encode(self.as_dict()), indent=2) + b"\n"

    def as_dict(self) -> dict[str, Any]:
        parsed, failed = self.parsed, self.failed
        return {
            "report_version": "1.0",
            "complete": self.complete,
            "files": {"parsed": len(parsed), "failed": len(failed), "skipped": len(self.skipped)},
            "found": self.counts,
            "diagnostics": {
                code: {"severity": CODES[code].severity, "count": n, "files": files}
                for code, (n, files) in self.diagnostics.items()
            },
            "parsed": [
                {"path": o.path, "output": o.output, "sha256": o.sha256, **o.counts, "diagnostics": o.diagnostics}
                for o in parsed
            ],
            "failed": [{"path": o.path, **_failure(o)} for o in failed],
            "skipped": list(self.skipped),
        }

    def _sorted(self) -> list[Outcome]:
        return sorted(self.outcomes, key=lambda outcome: outcome.path)


def _failure(outcome: Outcome) -> dict[str, str]:
    failure = outcome.failure
    assert failure is not None
    return {
        "code": failure.code,
        "reason": failure.reason,
        "remedy": failure.remedy,
        "reason_vi": failure.reason_vi,
        "remedy_vi": failure.remedy_vi,
    }
