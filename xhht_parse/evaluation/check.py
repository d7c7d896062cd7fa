"""Annotations made by hand -> what is wrong with them, before anything is measured by them.

In: a folder as for `evaluate`. Out: `Problem`s in order of document. Every check is one small function in
`CHECKS`; to add one: a function that yields what is wrong and where, its name in the tuple, and the words for it in
`messages/{en,vi}/checking.py` ("eval.slip.…").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple, get_args

from ..diagnostics import UnreadableFile
from ..messages import Say
from ..models.target import Comparator
from ..readers import read_file
from ..text.canonical import canonical
from .gold import Case, annotated, read_case
from .json_files import WrongJson

_COMPARATORS = frozenset(get_args(Comparator))
_ROLES = frozenset({"lead", "coordinate", "other"})
_SOURCES = frozenset({"inline", "heading", "document", None})
_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")


class Problem(NamedTuple):
    document: str
    where: str
    """The record: "targets[3]"."""
    slip: str
    facts: Mapping[str, object]

    def said(self, say: Say) -> str:
        """What is wrong, in words; a fact that has words of its own in each language is a mapping."""
        facts = {name: fact[say.language] if isinstance(fact, dict) else fact for name, fact in self.facts.items()}
        return say(f"eval.slip.{self.slip}", **facts)


def check(folder: Path) -> Iterator[Problem]:
    """All that is wrong in the annotations of the folder."""
    for name, path in annotated(folder):
        try:
            yield from _case(read_case(name, path))
        except WrongJson as error:
            yield Problem(name, "JSON", "unread", {"why": error.why})


def _case(case: Case) -> Iterator[Problem]:
    try:
        text = canonical(read_file(case.source).text).text
    except UnreadableFile as error:
        why = {"en": f"{error.reason} {error.remedy}", "vi": f"{error.reason_vi} {error.remedy_vi}"}
        yield Problem(case.name, "text", "unread", {"why": why})
        return
    for each in CHECKS:
        for where, slip, facts in each(case, text):
            yield Problem(case.name, where, slip, facts)


Found = Iterator[tuple[str, str, Mapping[str, object]]]


def _places(case: Case, text: str) -> Found:
    """Every place lies in the text and holds something."""
    for kind in ("targets", "citations", "assignments"):
        for index, record in enumerate(getattr(case.gold, kind)):
            start, end = record.at
            if not 0 <= start < end <= len(text):
                yield f"{kind}[{index}]", "place-outside", {"start": start, "end": end, "length": len(text)}
            elif not text[start:end].strip():
                yield f"{kind}[{index}]", "place-blank", {"start": start, "end": end}


def _sections(case: Case, text: str) -> Found:
    """Each label stands at its start; each parent is a section before it."""
    starts = {section.start for section in case.gold.sections}
    for index, section in enumerate(case.gold.sections):
        seen = text[section.start : section.start + 2 * len(section.label)]
        if not "".join(seen.split()).startswith("".join(section.label.split())):
            yield f"sections[{index}]", "label", {"start": section.start, "seen": seen, "label": section.label}
        if section.parent is not None and (section.parent not in starts or section.parent >= section.start):
            yield f"sections[{index}]", "parent", {"start": section.parent}


def _targets(case: Case, text: str) -> Found:
    """Known comparators and sources of years; ranges the right way round."""
    for index, target in enumerate(case.gold.targets):
        where = f"targets[{index}]"
        if target.comparator not in _COMPARATORS:
            yield where, "comparator", {"given": target.comparator, "known": ", ".join(sorted(_COMPARATORS))}
        if target.year_from not in _SOURCES:
            yield where, "year-from", {"given": target.year_from}
        if target.value_max is not None and target.value_max <= target.value:
            yield where, "range", {"least": target.value, "most": target.value_max}
        if target.comparator == "between" and target.value_max is None:
            yield where, "between", {}


def _others(case: Case, text: str) -> Found:
    """Dates in ISO form, known roles."""
    for index, citation in enumerate(case.gold.citations):
        if citation.date is not None and not _DATE.fullmatch(citation.date):
            yield f"citations[{index}]", "date", {"given": citation.date}
    for index, assignment in enumerate(case.gold.assignments):
        if assignment.role not in _ROLES:
            yield f"assignments[{index}]", "role", {"given": assignment.role, "known": ", ".join(sorted(_ROLES))}


CHECKS: tuple[Callable[[Case, str], Found], ...] = (_places, _sections, _targets, _others)
