"""How sure a target is: a start and a visible table of evidence for and against.

In: what the room knows of a target (`Facts`). Out: a figure from 0 to 1, `START` with the weights of all
evidence that holds added to it, kept between `LEAST` and `MOST`. Above `SURE` a reader may take the record
without looking. The weights were set by hand; `benchmarks/confidence.py` prints how often each band is right
and docs/confidence.md says how to read it. To weigh something new: one row in `EVIDENCE`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Literal, NamedTuple

from msgspec import Struct

from .deadlines.goals import Scope
from .types import Change, Comparison, Due, Family, Quantity, Source

START, LEAST, MOST, SURE = 0.82, 0.05, 0.99, 0.9
_REACHED = frozenset({"đạt", "còn", "xuống", "lên", "chiếm", "phấn", "duy"})


class Facts(Struct, frozen=True, gc=False):
    """What a target's confidence rests on; few enough values that most targets find theirs worked out already."""

    family: Family
    known_unit: bool
    """Its unit or noun is in the word list."""
    scope: Scope | None
    """The section's; None for a cell of a table."""
    said: bool
    """A comparator stands there."""
    reached: bool
    """A verb of reaching leads to it."""
    source: Source | None
    """Where the deadline stands."""
    dated: bool
    words: Literal["none", "few", "many"]
    """How much says what is measured."""
    doubtful: bool
    worded: bool
    part: bool
    changes: bool
    yearly: bool
    several_years: bool
    """Its clause names several."""
    over: bool
    """More than 100 %."""

    @classmethod
    def of(
        cls,
        quantity: Quantity,
        due: Due | None,
        letters: int,
        scope: Scope | None = None,
        how: Comparison | None = None,
        change: Change | None = None,
        part: bool = False,
        years: int = 1,
    ) -> Facts:
        """`letters` is the length of the indicator, `years` how many different ones the clause names."""
        return cls(
            quantity.family,
            quantity.group != "",
            scope,
            how is not None and how.said,
            how is not None and not how.leads.isdisjoint(_REACHED),
            due.source if due is not None else None,
            due is not None and (due.year is not None or due.start_year is not None),
            "many" if letters >= 5 else "few" if letters else "none",
            quantity.doubtful,
            quantity.worded,
            part,
            change is not None,
            quantity.per is not None,
            years > 1,
            quantity.value > 100,
        )


class Evidence(NamedTuple):
    name: str
    weight: float
    holds: Callable[[Facts], bool]


EVIDENCE = (
    Evidence("it stands among objectives", 0.08, lambda f: f.scope == "objectives"),
    Evidence("it stands among tasks or in running text", -0.07, lambda f: f.scope == "open"),
    Evidence("it stands in a cell of a table", 0.04, lambda f: f.scope is None),
    Evidence("it is a share", 0.04, lambda f: f.family in ("percent", "points")),
    Evidence("its unit is known", 0.03, lambda f: f.family in ("count", "money") and f.known_unit),
    Evidence("its noun is in no list", -0.06, lambda f: f.family == "count" and not f.known_unit),
    Evidence(
        "its form is rare",
        -0.08,
        lambda f: f.family in ("level", "rank", "factor", "fraction", "index"),
    ),
    Evidence("a comparator stands before or behind it", 0.02, lambda f: f.said),
    Evidence("a verb of reaching leads to it", 0.02, lambda f: f.reached),
    Evidence("the year stands in its sentence", 0.02, lambda f: f.source == "inline"),
    Evidence("the year stands in a heading above", 0.02, lambda f: f.source == "heading"),
    Evidence("the year stands only in the title", -0.03, lambda f: f.source == "document"),
    Evidence("no year is known", -0.08, lambda f: not f.dated),
    Evidence("its clause names several years", -0.03, lambda f: f.several_years),
    Evidence("nothing says what is measured", -0.12, lambda f: f.words == "none"),
    Evidence("what is measured is one short word", -0.03, lambda f: f.words == "few"),
    Evidence("its digits can be read in two ways", -0.25, lambda f: f.doubtful),
    Evidence("its number is written in words", -0.08, lambda f: f.worded),
    Evidence("it is a part of another target", -0.02, lambda f: f.part),
    Evidence(
        "it is a change, with no word of a year",
        -0.03,
        lambda f: f.changes and not f.yearly and f.family == "percent",
    ),
    Evidence(
        "a share of more than all",
        -0.2,
        lambda f: f.family == "percent" and not f.changes and f.over,
    ),
)


@lru_cache(4096)
def confidence(facts: Facts) -> float:
    """The start and all that holds, in hundredths."""
    total = START + sum(evidence.weight for evidence in EVIDENCE if evidence.holds(facts))
    return round(min(MOST, max(LEAST, total)), 2)
