"""A run over a folder: one JSON a plan in the same tree, and the report."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ..readers.failures import unreadable
from ..rules.user import UserRules
from .documents import folder, loaded
from .files import worth
from .pool import spread
from .report import REPORT, Report
from .work import Convert, Outcome, Parse, shown
from .write import sweep, write_whole


class Result(NamedTuple):
    """A plan whose JSON lies in the output folder."""

    path: str
    output: Path


class Run:
    """`Run(folder, out)`; iterate over `outcomes()`; then `report` says it all and `finish()` writes it.

    Raises `UnreadableFile` if the folder is none, `RulesError` for wrong rules, and `OSError` if the
    output folder cannot be written to.
    """

    def __init__(self, path: Path, out: Path, rules: Path | UserRules | None = None) -> None:
        checked = loaded(rules)
        self.out = out
        self.listing = folder(path, leave_out=None if _same(path, out) else out)
        self.report = Report(skipped=tuple(shown(at) for at in self.listing.skipped))
        self._work = Convert(Parse(path, checked), out)
        self.write_report()  # before any work: a folder that cannot be written to shows now

    @property
    def total(self) -> int:
        return len(self.listing.taken)

    def outcomes(self, jobs: int | None = None) -> Iterator[Outcome]:
        """What became of each file, as they finish; without `jobs` as many processes as the work is worth."""
        for at in self.listing.closed:
            yield self._noted(Outcome(shown(at), failure=unreadable(shown(at), "no-permission")))
        jobs = jobs or worth(self.listing.root / path for path in self.listing.taken)
        for outcome in spread(self._work, self.listing.taken, jobs, self._work.killed):
            yield self._noted(outcome)
        self.report.complete = True

    def results(self) -> Iterator[Result]:
        """What lies in OUT after the run, in the order of the paths."""
        for outcome in self.report.parsed:
            if outcome.output is not None:
                yield Result(outcome.path, self.out / outcome.output)

    def finish(self) -> None:
        """Clear away what killed processes left, and write the report; also after an interruption."""
        if not self.report.complete or any(o.failure and o.failure.code == "worker-killed" for o in self.report.failed):
            sweep(self.out)
        self.write_report()

    def write_report(self) -> None:
        write_whole(self.out / REPORT, self.report.to_json())

    def _noted(self, outcome: Outcome) -> Outcome:
        self.report.outcomes.append(outcome)
        return outcome


def _same(a: Path, b: Path) -> bool:
    return a.exists() and b.exists() and a.samefile(b)
