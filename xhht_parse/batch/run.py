"""A run over a folder: one JSON a plan in the same tree, and the report; it goes on where an earlier one was stopped.

`Run(folder, out)` takes stock; iterate over `outcomes()`; `finish()` writes the report. A row of the manifest is put
after the JSON is safe on the disk, and made safe itself once a second: what a killed run had written and not yet noted
is read again, and gives the same bytes. `docs/batch.md` tells what happens in each case that may come up.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from ..rules.user import UserRules
from .documents import loaded
from .folder.archives import is_archive, must_be_folder
from .folder.names import shown
from .folder.shards import tagged
from .folder.survey import Survey
from .ledger.books import Books, in_manifest, lost_outputs
from .ledger.kept import Result, adopt
from .ledger.key import key, parser
from .ledger.log import RunLog
from .ledger.manifest import Manifest, manifest_of
from .ledger.notes import Notes
from .ledger.prune import prune
from .ledger.report import REPORT, DoubtedFile, FailedFile, Report, failures, with_errors
from .loads import allowance, loads, worth
from .settings import STANDARD, Settings
from .work import Convert, Outcome, Task
from .workers.crew import Crew, Done, Loss
from .write import sweep

_OLD = 600.0  # seconds


class Step(NamedTuple):
    """One file is done."""

    outcome: Outcome
    cost: int
    """In the measure of `Run.cost`."""


class Run:
    """Raises `UnreadableFile` if the folder is none, `RulesError` for wrong rules, `InUse` if another run is at work
    in the output folder, and `OSError` if that cannot be written to, at the beginning or later.
    """

    def __init__(
        self, path: Path, out: Path, rules: Path | UserRules | None = None, settings: Settings = STANDARD
    ) -> None:
        checked = loaded(rules)
        if not is_archive(path):
            must_be_folder(path)
        self.out, self.settings, self.tag = out, settings, settings.shard.tag
        self.work = Convert(path, out, checked, settings.limits)
        self.report, self.report_path = Report(), out / tagged(REPORT, self.tag)
        self.books: Books | None = None
        self._stopped = False
        self._crew: Crew[Task, Outcome] | None = None
        out.mkdir(parents=True, exist_ok=True)
        self.manifest, self.log = Manifest(manifest_of(out, self.tag)), RunLog(None)
        try:
            self.report.write(self.report_path, None, self.tag)  # a folder that cannot be written to shows now
            self.log = RunLog(settings.log)
            self.survey = self._survey(path, key(checked, settings.limits))
            self.notes = Notes(path, self.manifest, self.log, self.survey.key)
        except BaseException:
            self.close()
            raise

    def _survey(self, path: Path, its_key: str) -> Survey:
        settings = self.settings
        if not self.tag:
            adopt(self.manifest, its_key)
        care = f"{settings.seconds} {settings.memory}"
        survey = Survey(path, self.out, self.manifest, its_key, settings.limits, settings.shard, settings.again, care)
        survey.take()
        if survey.goes_on:
            self._sweep()
        if settings.prune:
            prune(survey, self.log)
        return survey

    @property
    def total(self) -> int:
        """Files that are plans, or may be."""
        return self.survey.inputs - self.survey.skipped

    @property
    def done(self) -> int:
        """Of them: by this run and by those before."""
        notes, survey = self.notes, self.survey
        return notes.parsed + notes.same + notes.failed + survey.unchanged + survey.still_failed + len(survey.closed)

    @property
    def cost(self) -> int:
        """Of the files that are to be read."""
        return self.manifest.total("sum(cost)", "due")

    def stop(self) -> None:
        """Let what is in hand finish; a second call lets it not."""
        self._stopped = True
        if self._crew is not None:
            self._crew.stop()

    def outcomes(self, jobs: int | None = None) -> Iterator[Step]:
        """What became of each file that was due, as they finish."""
        self._tell_beginning()
        jobs = jobs or worth(self.cost)
        seconds = allowance(self.settings.seconds, self.settings.limits)
        self._crew = Crew(self.work, jobs, seconds, self.settings.memory)
        results = self._crew.results(() if self._stopped else loads(self.manifest))
        try:
            yield from self._noted(results, self._crew.stop)
            self.notes.make_safe()
        except OSError:
            self.manifest.roll_back()
            self._forget(self.notes.unsafe)
            raise
        finally:
            results.close()
            self._forget(self._crew.dropped)
        if not self._stopped:
            self._close_books()

    def _noted(self, results: Iterator[Done[Task, Outcome]], stop: Callable[[], None]) -> Iterator[Step]:
        no_disk = 0
        for done in results:
            outcome = self.work.lost(done.task, done.result) if isinstance(done.result, Loss) else done.result
            if outcome.no_disk:
                no_disk = outcome.no_disk
                stop()  # what is in hand comes to its end, and may find room
            else:
                yield Step(outcome, self.notes.take(done, outcome))
        if no_disk:
            self.notes.make_safe()
            raise OSError(no_disk, os.strerror(no_disk), str(self.out))

    def finish(self) -> None:
        """Clear away what killed processes left, and write the report; also after an interruption."""
        try:
            complete = self.books is not None and self.books.balance
            if not complete or self.notes.failed:
                self._sweep()
            self.report = Report.of(self.manifest, complete)
            self.report.write(self.report_path, self.manifest, self.tag)
            self.manifest.remember("finished", "yes" if complete else "no")
            self.manifest.commit()
            self.log("end", complete=complete, **(self.books._asdict() if self.books else {}))
        finally:
            self.log.close()

    def close(self) -> None:
        self.log.close()
        self.manifest.close()

    def failures(self, most: int | None = None) -> Iterator[FailedFile]:
        """The failed files in order of their paths."""
        return failures(self.manifest, most)

    def with_errors(self, most: int) -> list[DoubtedFile]:
        """The files that were read and have a diagnostic that is an error, in order of their paths."""
        wrong = self.report.errors
        return list(islice(with_errors(self.manifest, wrong), most)) if wrong else []

    def results(self) -> Iterator[Result]:
        """The plans whose JSON lies in the output folder, in order of their paths."""
        for row in self.manifest.rows("parsed"):
            yield Result(shown(row.path), self.out / os.fsdecode(row.output), row.sha256)

    def removed(self, most: int) -> list[str]:
        """Plans that are no longer there and whose JSON is."""
        rows = self.manifest.rows("removed")
        return [shown(row.path) for row, _ in zip(rows, range(most), strict=False)]

    def _sweep(self) -> None:
        """Other shares may be at work in the same folder: what they are writing is younger."""
        sweep(self.out, _OLD if self.tag else 0.0)

    def _tell_beginning(self) -> None:
        survey = self.survey
        due = self.manifest.total("count(*)", "due")
        self.log("begin", parser=parser(), key=survey.key, inputs=survey.inputs, due=due, goes_on=survey.goes_on)
        if self.settings.log is not None:
            for state, event in (("skipped", "skipped"), ("parsed", "unchanged"), ("removed", "removed")):
                for row in self.manifest.rows(state):
                    self.log(event, path=shown(row.path))
            for failed in self.failures():
                self.log("failed", path=shown(os.fsencode(failed.path)), code=failed.failure.code)

    def _forget(self, dropped: Iterable[Task]) -> None:
        """What may lie there, though no row says so, goes; it is still due."""
        for task in dropped:
            with suppress(OSError):
                (self.out / os.fsdecode(task.output)).unlink(missing_ok=True)

    def _close_books(self) -> None:
        notes, survey = self.notes, self.survey
        lost = lost_outputs(self.manifest, self.out)
        self.books = Books(
            inputs=survey.inputs,
            parsed=notes.parsed,
            unchanged=survey.unchanged + notes.same,
            failed=notes.failed + survey.still_failed + len(survey.closed),
            skipped=survey.skipped,
            in_manifest=in_manifest(self.manifest),
            lost=lost,
        )
