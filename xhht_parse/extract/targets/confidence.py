"""How sure a target is: a start and a visible table of evidence for and against.

In: what the room knows of a target (`Facts`). Out: a figure from 0 to 1, `START` with the weights of all
evidence that holds added to it, kept between `LEAST` and `MOST`. Above `SURE` a reader may take the record
without looking. The weights were set by hand; `benchmarks/confidence.py` prints how often each band is right
and docs/confidence.md says how to read it. To weigh something new: one row in `EVIDENCE`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from .leads import Scope
from .types import Change, Comparison, Due, Quantity

START, LEAST, MOST, SURE = 0.82, 0.05, 0.99, 0.9
_REACHED = frozenset({"đạt", "còn", "xuống", "lên", "chiếm", "phấn", "duy"})


class Facts(NamedTuple):
    """What a target's confidence rests on."""

    quantity: Quantity
    due: Due | None
    letters: int
    """Length of the indicator."""
    scope: Scope | None = None
    """The section's; None for a cell of a table."""
    how: Comparison | None = None
    change: Change | None = None
    part: bool = False
    years: int = 1
    """Different years that its clause names."""


class Evidence(NamedTuple):
    name: str
    weight: float
    holds: Callable[[Facts], bool]


def _said(facts: Facts) -> bool:
    return facts.how is not None and facts.how.said


def _source(facts: Facts) -> str | None:
    return facts.due.source if facts.due is not None else None


EVIDENCE = (
    Evidence("it stands among objectives", 0.08, lambda f: f.scope == "objectives"),
    Evidence("it stands among tasks or in running text", -0.07, lambda f: f.scope == "open"),
    Evidence("it stands in a cell of a table", 0.04, lambda f: f.scope is None),
    Evidence("it is a share", 0.04, lambda f: f.quantity.family in ("percent", "points")),
    Evidence("its unit is known", 0.03, lambda f: f.quantity.family in ("count", "money") and bool(f.quantity.group)),
    Evidence("its noun is in no list", -0.06, lambda f: f.quantity.family == "count" and not f.quantity.group),
    Evidence(
        "its form is rare",
        -0.08,
        lambda f: f.quantity.family in ("level", "rank", "factor", "fraction", "index"),
    ),
    Evidence("a comparator stands before or behind it", 0.02, _said),
    Evidence("a verb of reaching leads to it", 0.02, lambda f: f.how is not None and bool(f.how.leads & _REACHED)),
    Evidence("the year stands in its sentence", 0.02, lambda f: _source(f) == "inline"),
    Evidence("the year stands in a heading above", 0.02, lambda f: _source(f) == "heading"),
    Evidence("the year stands only in the title", -0.03, lambda f: _source(f) == "document"),
    Evidence("no year is known", -0.08, lambda f: f.due is None or (f.due.year is None and f.due.start_year is None)),
    Evidence("its clause names several years", -0.03, lambda f: f.years > 1),
    Evidence("nothing says what is measured", -0.12, lambda f: f.letters == 0),
    Evidence("what is measured is one short word", -0.03, lambda f: 0 < f.letters < 5),
    Evidence("its digits can be read in two ways", -0.25, lambda f: f.quantity.doubtful),
    Evidence("its number is written in words", -0.08, lambda f: f.quantity.worded),
    Evidence("it is a part of another target", -0.02, lambda f: f.part),
    Evidence(
        "it is a change, with no word of a year",
        -0.03,
        lambda f: f.change is not None and f.quantity.per is None and f.quantity.family == "percent",
    ),
    Evidence(
        "a share of more than all",
        -0.2,
        lambda f: f.quantity.family == "percent" and f.change is None and f.quantity.value > 100,
    ),
)


def confidence(facts: Facts) -> float:
    """The start and all that holds, in hundredths."""
    total = START + sum(evidence.weight for evidence in EVIDENCE if evidence.holds(facts))
    return round(min(MOST, max(LEAST, total)), 2)
