"""Diagnostic findings -> records with their words, in order of place."""

from __future__ import annotations

from .. import models
from ..diagnostics import CODES, Finding, Log


def diagnostics(log: Log) -> tuple[models.Diagnostic, ...]:
    """The log as records."""
    return tuple(_diagnostic(finding) for finding in sorted(log.findings, key=lambda f: (f.span, f.code)))


def _diagnostic(finding: Finding) -> models.Diagnostic:
    code = CODES[finding.code]
    return models.Diagnostic(
        finding.code,
        code.severity,
        code.english.format_map(finding.facts),
        code.vietnamese.format_map(finding.facts),
        models.Span(*finding.span),
    )
