"""`--prune`: the JSON of plans that are no longer there goes, with the folders that it leaves empty."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from ..folder.names import shown
from ..folder.survey import Survey, is_own
from .log import RunLog


def prune(survey: Survey, log: RunLog) -> None:
    """After a survey that has found something: where nothing is, a drive may not be there, and its folder is."""
    if survey.inputs == survey.skipped:
        return
    for row in survey.manifest.left_behind(survey.run):
        if row.state == "removed":
            if is_own(survey.manifest, survey.out, row):
                path = survey.out / os.fsdecode(row.output)
                path.unlink(missing_ok=True)
                _remove_empty(path.parent, survey.out)
            survey.manifest.forget(row.path)
            log("pruned", path=shown(row.path))
    survey.manifest.commit()


def _remove_empty(folder: Path, out: Path) -> None:
    with suppress(OSError):
        while folder != out:
            folder.rmdir()
            folder = folder.parent
