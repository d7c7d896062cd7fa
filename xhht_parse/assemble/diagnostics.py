"""Diagnostic findings -> records with their words, in order of place."""

from __future__ import annotations

from .. import models
from ..diagnostics import CODES, Finding
from ..diagnostics.codes.facts import in_vietnamese


def diagnostics(found: list[Finding]) -> tuple[models.Diagnostic, ...]:
    """The findings as records."""
    return tuple(_diagnostic(finding) for finding in sorted(found, key=lambda f: (f.span, f.code)))


def _diagnostic(finding: Finding) -> models.Diagnostic:
    code, facts = CODES[finding.code], finding.facts
    english, vietnamese = code.english, code.vietnamese
    if facts:  # else one string for all of them
        english, vietnamese = english.format_map(facts), vietnamese.format_map(in_vietnamese(facts))
    return models.Diagnostic(finding.code, code.severity, english, vietnamese, finding.span)
