"""Targets (chỉ tiêu): quantified commitments about a future or kept state.

    find_targets(reading, cited, grids, issued) -> list[TargetFinding]

`find.py` takes the places of the document, `paragraphs.py` the stages of one paragraph, which share what stands in
`room.py`. Where to go for …
    where a clause ends           clauses.py
    one more of a list            parts.py
    a unit or a counted noun      ../../vocab/data/units.toml
    a comparator                  ../../vocab/data/comparators.toml
    a number and its unit         quantities/
    whether it is a target        promises/
    a deadline                    deadlines/
    what is measured              indicators/
    a cell of a table             tables/
    what a record holds           findings.py, scopes.py, confidence.py
    a doubt                       doubts.py
    the user's own patterns       user.py
Examples, found and refused, stand beside the file whose lines they show: `quantities/changes.toml` beside
`quantities/changes.py`. "MỤC TIÊU" opens objectives in them; a year in a heading is the deadline of what stands below.
"""

from .find import find_targets
from .types import TargetFinding

__all__ = ["RULES", "TargetFinding", "find_targets"]

RULES = (
    "targets.percent", "targets.points", "targets.money", "targets.count", "targets.level",
    "targets.rank", "targets.factor", "targets.fraction", "targets.index", "targets.table",
)  # fmt: skip
"""Names that reach the output's `rule`, one a family of quantity."""
