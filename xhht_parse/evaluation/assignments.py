"""Assignments: a duty holder (`lead`) is right if the same agency is found on the same line."""

from __future__ import annotations

from collections import defaultdict

from ..models import Document
from .folding import fold
from .gold import Gold, GoldAssignment
from .verdict import Note, Tally, Verdict

Key = tuple[int, str]


def judge(document: Document, gold: Gold, verdict: Verdict) -> None:
    """Count the duty holders; partners count only where gold and finding differ on who leads."""
    text, tally = document.text, verdict.tallies["assignments"]
    open_: dict[Key, list[GoldAssignment]] = defaultdict(list)
    for wanted in gold.assignments:
        open_[_line(text, wanted.at[0]), fold(text[slice(*wanted.at)])].append(wanted)
    for got in document.assignments:
        key = _line(text, got.span.start), fold(got.agency)
        if open_.get(key):
            _compare(open_[key], got.role, tally)
        elif got.role == "lead":
            tally.false += 1
            verdict.notes.append(Note("false", "assignment", got.span.start, got.agency))
    for rest in open_.values():
        missed = sum(wanted.role == "lead" and not wanted.optional for wanted in rest)
        tally.missed += missed
        if missed:
            verdict.notes.append(Note("missed", "assignment", rest[0].at[0], text[slice(*rest[0].at)]))


def _compare(candidates: list[GoldAssignment], role: str, tally: Tally) -> None:
    wanted = next((c for c in candidates if c.role == role), candidates[0])
    candidates.remove(wanted)
    if wanted.optional or "lead" not in (wanted.role, role):
        return
    right = wanted.role == role
    tally.hits += right
    tally.false += not right and role == "lead"
    tally.missed += not right and wanted.role == "lead"


def _line(text: str, place: int) -> int:
    return text.count("\n", 0, place)
