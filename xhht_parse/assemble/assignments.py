"""Duties -> assignment records."""

from __future__ import annotations

from collections.abc import Sequence

from .. import models
from ..extract.assignments import Due, Duty
from ..text.view import View
from .sections import quote


def assignments(view: View, duties: Sequence[Duty]) -> tuple[models.Assignment, ...]:
    """The duties as records, in order of place; each partner names the record of its holder."""
    order = sorted(range(len(duties)), key=lambda at: duties[at].agency)
    ids = {at: f"duty-{number}" for number, at in enumerate(order, 1)}
    return tuple([_assignment(view, duties[at], ids[at], ids) for at in order])


def _assignment(view: View, duty: Duty, own: str, ids: dict[int, str]) -> models.Assignment:
    return models.Assignment(
        id=own,
        agency=quote(view, duty.agency),
        agency_code=duty.code,
        role=duty.role,
        duty=duty.duty,
        deadline=_deadline(duty.due) if duty.due else None,
        product=quote(view, duty.product) if duty.product else None,
        group=duty.many,
        section_id=duty.node.id if duty.node else None,
        span=duty.agency,
        lead_id=ids[duty.lead] if duty.lead is not None else None,
        rule=duty.rule,
    )


def _deadline(due: Due) -> models.Deadline:
    return models.Deadline(due.year, due.start_year, due.date, due.annual, "inline", due.span)
