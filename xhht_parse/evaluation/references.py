"""References: right if the number (or a law's name) stands there, and number and date are equal."""

from __future__ import annotations

from ..models import Document, Reference
from .folding import fold
from .gold import Gold, Place
from .pairing import pairs
from .verdict import Note, Verdict


def judge(document: Document, gold: Gold, verdict: Verdict) -> None:
    """Count the references that carry a number or a law's name; short names are not counted."""
    tally = verdict.tallies["references"]
    own = fold(gold.metadata.get("number"))
    counted = [r for r in document.references if r.number_span or not r.resolves_to]
    found = pairs([g.at for g in gold.citations], [_place(r) for r in counted])
    for i, j in found.matched:
        wanted, got = gold.citations[i], counted[j]
        if wanted.optional:
            continue
        right = fold(wanted.number) == fold(got.number) and fold(wanted.date) == fold(got.issued_date)
        tally.count(right)
        if not right:
            want, have = (wanted.number, wanted.date), (got.number, got.issued_date)
            verdict.notes.append(Note("differs", "reference", wanted.at[0], _quoted(document, wanted.at), want, have))
    for i in found.missed:
        if not gold.citations[i].optional:
            tally.missed += 1
            place = gold.citations[i].at
            verdict.notes.append(Note("missed", "reference", place[0], _quoted(document, place)))
    for j in found.false:
        if counted[j].number and fold(counted[j].number) != own:
            tally.false += 1
            place = _place(counted[j])
            verdict.notes.append(Note("false", "reference", place[0], _quoted(document, place)))


def _quoted(document: Document, place: Place) -> str:
    return document.text[slice(*place)]


def _place(reference: Reference) -> Place:
    span = reference.number_span or reference.span
    return span.start, span.end
