"""A rule is one small value in an ordered, visible tuple; on overlap the one nearest the top wins.

    NUMBERED = Rule("reference.numbered", pattern(r"..."), build=numbered, guards=("/",))
    RULES = (DATED_LAW, NUMBERED)
    for found in run(RULES, view.folded, start, end, context): ...

Every rule has examples in its room's `examples.toml`, run both ways by `tests/test_examples.py`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from ..text.literals import holds
from ..text.spans import Span
from .trace import SILENT, Trace

C = TypeVar("C")
F = TypeVar("F")


@dataclass(frozen=True, slots=True)
class Rule(Generic[C, F]):
    name: str
    """`room.phrasing`, in lower case: it reaches the output and `explain`."""
    pattern: re.Pattern[str]
    build: Callable[[re.Match[str], C], F | None]
    """What the match says, or None where a closer look refuses it."""
    guards: tuple[str, ...] = ()
    """The pattern is tried only where one of these literals stands; empty means always."""


class Found(NamedTuple, Generic[F]):
    rule: str
    span: Span
    value: F


def run(
    rules: Sequence[Rule[C, F]], fold: str, start: int, end: int, context: C, trace: Trace = SILENT
) -> list[Found[F]]:
    """All that the rules find in `fold[start:end]`, in order of place, without overlaps."""
    taken: list[Found[F]] = []  # always in order of place
    for rule in rules:
        for match in _matches(rule, fold, start, end):
            span = Span(*match.span())
            at = bisect_left(taken, span.end, key=_start)
            rival = taken[at - 1] if at and taken[at - 1].span.end > span.start else None
            if rival is not None:
                trace.note(rule.name, span, "overlapped", rival.rule)
                continue
            value = rule.build(match, context)
            if value is None:
                trace.note(rule.name, span, "refused", "the rule's own second look")
                continue
            trace.note(rule.name, span, "found")
            taken.insert(at, Found(rule.name, span, value))
    return taken


def _start(found: Found[F]) -> int:
    return found.span.start


def _matches(rule: Rule[C, F], fold: str, start: int, end: int) -> Iterator[re.Match[str]]:
    if rule.guards and not holds(fold, rule.guards, start, end):
        return iter(())
    return rule.pattern.finditer(fold, start, end)
