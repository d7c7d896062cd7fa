"""Targets (chỉ tiêu): quantified commitments about a future or kept state.

    find_targets(reading, cited, grids, issued) -> list[TargetFinding]

`find.py` takes the places of the document, `paragraphs.py` the stages of one paragraph. Where to go for …
    a unit or a counted noun      ../../vocab/data/units.toml
    a comparator                  ../../vocab/data/comparators.toml
    words before a number         comparators.py
    a form of number and unit     quantities.py, partial.py, ranks.py, rates.py, units.py, leaning.py
    a number that is no target    refusals.py, refusing.py
    a verb that promises          admission.py
    the order of these questions  keeping.py
    "tăng", "giảm", "xuống còn"   changes.py, baselines.py
    a deadline                    deadlines.py, usable.py, respective.py, leads.py
    what is measured              naming.py (one number), indicators.py (several), following.py, sharing.py, wording.py
    what a record holds           findings.py, scopes.py, confidence.py
    a cell of a table             grids.py, undated.py
    a doubt                       doubts.py
Examples, found and refused, stand in `examples.toml`.
"""

from .find import find_targets
from .types import TargetFinding

__all__ = ["RULES", "TargetFinding", "find_targets"]

RULES = (
    "targets.percent", "targets.points", "targets.money", "targets.count", "targets.level",
    "targets.rank", "targets.factor", "targets.fraction", "targets.index", "targets.table",
)  # fmt: skip
"""Names that reach the output's `rule`, one a family of quantity."""
