"""What is known of the targets of one clause -> `TargetFinding`s with their confidence and words of place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from ...text.literals import holds
from ...text.spans import Span, before_marks, past_marks
from ...vocab.periods import Period
from .confidence import Facts, confidence
from .indicators.wording import inside
from .quantities.baselines import baseline
from .quantities.changes import VERBS, action, change, change_of_label
from .room import Paragraph
from .scopes import may_have_scope, scope_of
from .types import Clause, Comparison, Due, Family, Named, Quantity, TargetFinding

_RULES = {family: f"targets.{family}" for family in get_args(Family)}


def findings(paragraph: Paragraph, clause: Clause, parent: int | None) -> list[TargetFinding]:
    """One finding a quantity; `parent` is the place of the target that they are parts of."""
    found = []
    periods = inside(paragraph.periods, clause.start, clause.end)
    years = len({p.year for p in periods if p.due}) if periods else 0
    span = _trimmed(paragraph.room.text, clause)
    for quantity, how, named in zip(clause.quantities, clause.hows, clause.names, strict=True):
        due = paragraph.due(quantity)
        target = _target(paragraph, clause, span, periods, quantity, how, named, due)
        target.parent = parent
        letters = 0
        for span_of in named.spans:
            letters += span_of.end - span_of.start
        facts = Facts.of(quantity, due, letters, paragraph.scope, how, target.change, parent is not None, years)
        target.confidence = confidence(facts)
        found.append(target)
    _place_scopes(paragraph.room.text, clause, found)
    return found


def _target(
    paragraph: Paragraph,
    clause: Clause,
    span: Span,
    periods: Sequence[Period],
    quantity: Quantity,
    how: Comparison,
    named: Named,
    due: Due | None,
) -> TargetFinding:
    text, said = paragraph.room.text, quantity.said
    verbs = holds(text, VERBS, clause.start, quantity.start)
    changed = (said and said.change) or change(text, quantity, how, clause.start, verbs)
    if changed is None and clause.label is not None:
        changed = change_of_label(text, quantity, how, clause.label)
    return TargetFinding(
        rule=said.rule if said else _RULES[quantity.family],
        section=paragraph.place.node.id if paragraph.place.node else None,
        span=span,
        value_span=Span(quantity.start, quantity.end),
        quantity=quantity,
        comparator=how.sign,
        change=changed,
        due=(said and said.due) or due,
        base=baseline(text, quantity, clause, periods, due),
        action=action(text, clause.start, quantity.start, changed, verbs),
        indicator=(said.indicator,) if said and said.indicator else named.spans,
        population=named.population,
        parent=None,
    )


def _place_scopes(text: str, clause: Clause, found: list[TargetFinding]) -> None:
    """Each target's words of place stand between its neighbours, or in the label before the colon."""
    floor = clause.start
    label = (clause.label,) if clause.label is not None else ()
    if not may_have_scope(text, label[0].start if label else floor, clause.end):
        return
    for at, target in enumerate(found):
        start, end = target.value_span
        stop = found[at + 1].value_span.start if at + 1 < len(found) else clause.end
        target.scope = scope_of(text, (end, stop), (floor, start), *label)
        floor = end


def _trimmed(text: str, clause: Clause) -> Span:
    first = clause.quantities[0].start  # its own dash belongs to it: "-0,5%"
    start = past_marks(text, clause.start, first, " \n-+*•")
    return Span(start, before_marks(text, start, clause.end, " \n*"))
