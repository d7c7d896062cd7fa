"""Targets: strict wants value, range, comparator, unit and year; relaxed the value; both the place."""

from __future__ import annotations

from ..models import Document, Target
from .folding import same_number, same_unit, token_f1
from .gold import Gold, GoldTarget, Place
from .pairing import pairs
from .verdict import Note, Verdict

_FROM_TITLE = (None, "document")


def judge(document: Document, gold: Gold, verdict: Verdict) -> None:
    """Count the targets, and compare the words of the indicators."""
    places = [(t.value_span.start, t.value_span.end) for t in document.targets]
    found = pairs([g.at for g in gold.targets], places)
    tallies = verdict.tallies["targets_strict"], verdict.tallies["targets_relaxed"]
    for i, j in found.matched:
        if not gold.targets[i].optional:
            _compare(document, gold.targets[i], document.targets[j], verdict)
    for wanted in (gold.targets[i] for i in found.missed):
        if not wanted.optional:
            for tally in tallies:
                tally.missed += 1
            verdict.notes.append(Note("missed", "target", wanted.at[0], _around(document, wanted.at)))
    for place in (places[j] for j in found.false):
        for tally in tallies:
            tally.false += 1
        verdict.notes.append(Note("false", "target", place[0], _around(document, place)))


def _compare(document: Document, wanted: GoldTarget, got: Target, verdict: Verdict) -> None:
    right = strictly_equal(wanted, got)
    verdict.tallies["targets_strict"].count(right)
    verdict.tallies["targets_relaxed"].count(same_number(wanted.value, got.value))
    words = wanted.indicator or " ".join(document.text[a:b] for a, b in wanted.indicator_spans)
    verdict.indicators.append(token_f1(words, got.indicator))
    if not right:
        year = got.deadline.year if got.deadline else None
        right_ones = wanted.value, wanted.value_max, wanted.comparator, wanted.unit, wanted.year
        found = got.value, got.value_max, got.comparator, got.unit, year
        quote = document.text[slice(*wanted.at)]
        verdict.notes.append(Note("differs", "target", wanted.at[0], quote, right_ones, found))


def strictly_equal(wanted: GoldTarget, got: Target) -> bool:
    """Whether everything that a reader would act on is the same."""
    return (
        same_number(wanted.value, got.value)
        and same_number(wanted.value_max, got.value_max)
        and wanted.comparator == got.comparator
        and same_unit(wanted.unit, got.unit)
        and _same_year(wanted, got)
    )


def _same_year(wanted: GoldTarget, got: Target) -> bool:
    source = got.deadline.source if got.deadline else None
    if wanted.year_from in _FROM_TITLE and source in _FROM_TITLE:
        return True  # a year that only the title gives may be stated or left out
    return wanted.year == (got.deadline.year if got.deadline else None)


def _around(document: Document, at: Place) -> str:
    return document.text[max(0, at[0] - 40) : at[1] + 50]
