"""Several years and as many values, each for its own: "đến năm 2026, 2028 và 2030 đạt lần lượt 60%, 75%, 90%".

In: the clauses of a paragraph. Out: deadlines by the place of the quantity, as in `deadlines`. To add a word that
says so: one entry in `RESPECTIVELY`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ....text.folds import pattern
from ....text.literals import holds
from ....text.spans import Span
from ..types import Clause, Due

RESPECTIVELY = ("lần lượt", "tương ứng")
_LISTED = pattern(r"(?<!\w)năm 20[0-9]{2}(?:(?:, ?|,? và )(?:(?:đến )?năm )?20[0-9]{2}(?![0-9]))+")
_UNCOUNTED = frozenset(("", "task"))
"""Groups of units that a year seems to have: "năm 2027, 2028 lần lượt đạt"."""
_YEAR = re.compile(r"20[0-9]{2}")


def respective(text: str, clauses: Sequence[Clause]) -> dict[int, Due]:
    """The deadlines of values that a clause lists in the order of its years; none where their numbers differ."""
    found: dict[int, Due] = {}
    for clause in clauses:
        values = [value for value in clause.quantities if value.group not in _UNCOUNTED or value.family != "count"]
        start = clause.label.start if clause.label is not None else clause.start
        if (
            len(values) < 2
            or len({value.unit for value in values}) > 1
            or not holds(text, RESPECTIVELY, start, clause.end)
        ):
            continue
        listed = _LISTED.search(text, start, clause.end)
        years = list(_YEAR.finditer(text, *listed.span())) if listed is not None else []
        if len(years) == len(values):
            for value, year in zip(values, years, strict=True):
                found[value.start] = Due(int(year[0]), None, None, False, "inline", Span(*year.span()))
    return found
