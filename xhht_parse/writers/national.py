"""A plan held against the national programmes: for each of their figures what the plan sets, and how the two stand.

A plan that cites a decision is held against every figure of it that falls into the plan's own years; any plan against
the figures of the indicators that it names itself. The figures are those of `vocab/data/indicators.toml`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from ..models import Document, Target
from ..vocab.indicators import Indicator, National, indicators

Verdict = Literal["higher", "equal", "lower", "later", "missing", "other"]
"""How a plan's figure stands to the national one. "later": the plan has one for a later year alone; "missing": it has
none; "other": the two cannot be held against each other, as the national one counts provinces, or the plan's is a
change, a limit, no percentage or undated."""


class Held(NamedTuple):
    """One national figure and a target of the plan for it."""

    indicator: Indicator
    national: National
    target: Target | None
    verdict: Verdict


def held(document: Document) -> Iterator[Held]:
    """Each national figure that concerns the plan, in order of the list; several times where several targets answer."""
    cited = {reference.number for reference in document.references}
    by_code: dict[str, list[Target]] = {}
    for target in document.targets:
        if target.indicator_code:
            by_code.setdefault(target.indicator_code, []).append(target)
    for indicator in indicators() if by_code or cited else ():
        targets = by_code.get(indicator.code, [])
        for national in indicator.national:
            if targets or (national.decision in cited and _plans_for(document, national.year)):
                yield from _held(indicator, national, targets)


def _plans_for(document: Document, year: int) -> bool:
    """Whether the year falls into those that the plan is for, where it says which."""
    period = document.metadata.period
    first, last = (period.start_year, period.end_year) if period else (None, None)
    return (first or year) <= year <= (last or year)


def _held(indicator: Indicator, national: National, targets: Sequence[Target]) -> Iterator[Held]:
    due = [target for target in targets if year_of(target) == national.year]
    if due:
        yield from (Held(indicator, national, target, _verdict(indicator, national, target)) for target in due)
        return
    later = [target for target in targets if (year_of(target) or 0) > national.year]
    undated = [target for target in targets if year_of(target) is None]
    if later:
        yield Held(indicator, national, later[0], "other" if indicator.places else "later")
    elif undated:
        yield Held(indicator, national, undated[0], "other")
    else:
        yield Held(indicator, national, None, "missing")


def _verdict(indicator: Indicator, national: National, target: Target) -> Verdict:
    if indicator.places or target.unit != "%" or target.change or target.comparator in ("lt", "le"):
        return "other"
    if target.value == national.value:
        return "equal"
    return "higher" if target.value > national.value else "lower"


def year_of(target: Target) -> int | None:
    """By the end of which year it is due."""
    return target.deadline.year if target.deadline else None
