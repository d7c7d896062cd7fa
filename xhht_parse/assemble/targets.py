"""Target findings -> target records."""

from __future__ import annotations

from collections.abc import Iterator

from .. import models
from ..extract.targets.types import Base, Due, Quantity, TargetFinding
from ..text.spans import Span
from ..text.view import View
from ..vocab.indicators import indicator_code
from .sections import quote


def targets(view: View, found: list[TargetFinding]) -> tuple[models.Target, ...]:
    """The findings as records, numbered in order of place; `found` is empty afterwards."""
    deadlines: dict[Due, models.Deadline] = {}  # many targets have theirs from one heading
    return tuple(_target(view, finding, number, deadlines) for number, finding in enumerate(_one_by_one(found), 1))


def _one_by_one(found: list[TargetFinding]) -> Iterator[TargetFinding]:
    """One after the other, so that each makes room for the next record: they take more room than the text."""
    found.reverse()
    while found:
        yield found.pop()


def _target(view: View, found: TargetFinding, number: int, deadlines: dict[Due, models.Deadline]) -> models.Target:
    quantity = found.quantity
    indicator = " ".join([_plain(view, span) for span in found.indicator])
    return models.Target(
        # the first ones without their names: for more than 15 names Python makes a dict, at 20 times the cost
        f"target-{number}",
        quantity.value,
        quantity.value_max,
        found.comparator,
        _words(view, quantity.quoted, quantity.unit),
        _words(view, quantity.quoted_per, quantity.per),
        found.change,
        _deadline(found.due, deadlines) if found.due else None,
        _baseline(found.base) if found.base else None,
        found.action,
        indicator or None,
        found.indicator,
        indicator_code=indicator_code(indicator, _level(quantity)) if indicator else None,
        population=quote(view, found.population) if found.population else None,
        span=found.span,
        value_span=found.value_span,
        section_id=found.section,
        parent_id=None if found.parent is None else f"target-{found.parent + 1}",
        rule=found.rule,
        scope=quote(view, found.scope) if found.scope else None,
        confidence=found.confidence,
    )


def _level(quantity: Quantity) -> int | None:
    """Of a standard that is itself the value: "mức độ 2"."""
    return int(quantity.value) if quantity.unit == "mức độ" else None


def _plain(view: View, span: Span) -> str:
    """The text's own words, without the marks of bold type."""
    words = quote(view, span)
    return " ".join(words.replace("*", " ").split()) if "*" in words else words


def _words(view: View, span: Span | None, name: str | None) -> str | None:
    """The text's own words in lower case, or a unit's canonical name."""
    return _plain(view, span).lower() if span is not None else name


def _deadline(due: Due, known: dict[Due, models.Deadline]) -> models.Deadline:
    return known.get(due) or known.setdefault(
        due, models.Deadline(due.year, due.start_year, due.date, due.annual, due.source, due.span)
    )


def _baseline(base: Base) -> models.Baseline:
    return models.Baseline(base.value, base.year, base.span)
