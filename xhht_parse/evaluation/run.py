"""A folder of annotated documents -> figures. A document that fails counts as read with nothing found."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from .. import parse, parse_file
from ..models import Document
from ..rules.user import UserRules
from ..vocab.words import in_force
from . import assignments, metadata, references, sections, targets
from .figures import Figures
from .gold import Gold, cases
from .verdict import Note, Verdict

JUDGES: tuple[Callable[[Document, Gold, Verdict], None], ...] = (
    metadata.judge,
    sections.judge,
    targets.judge,
    references.judge,
    assignments.judge,
)


def evaluate(
    folder: Path,
    *,
    only: str = "",
    note: Callable[[str, Note], object] | None = None,
    rules: Path | UserRules | None = None,
) -> Figures:
    """Judge every document of the folder whose name holds `only`; `note` hears of every slip. Raises `RulesError`."""
    figures = Figures()
    checked = None if rules is None else in_force(rules).user_rules
    for case in cases(folder):
        if only not in case.name:
            continue
        try:
            document = parse_file(case.source, rules=checked)
        except Exception as error:  # whatever it is, the others are still to be measured
            figures.failed[case.name] = f"{type(error).__name__}: {error}"
            document = parse("")
        verdict = Verdict()
        for judge in JUDGES:
            judge(document, case.gold, verdict)
        if note is not None:
            for slip in verdict.notes:
                note(case.name, slip)
        figures.add(case.name, verdict)
    return figures
