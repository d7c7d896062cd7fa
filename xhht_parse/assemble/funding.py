"""Money -> funding records."""

from __future__ import annotations

from collections.abc import Sequence

from .. import models
from ..extract.funding import Money
from ..text.view import View
from .sections import quote


def funding(view: View, found: Sequence[Money]) -> tuple[models.Funding, ...]:
    """The findings as records, in order of place."""
    ordered = sorted(found, key=lambda money: (money.span, money.amount.span if money.amount else money.span))
    return tuple([_funding(view, number, money) for number, money in enumerate(ordered, 1)])


def _funding(view: View, number: int, money: Money) -> models.Funding:
    amount = money.amount
    return models.Funding(
        id=f"funding-{number}",
        amount=amount.value if amount else None,
        amount_max=amount.value_max if amount else None,
        currency=amount.currency if amount else None,
        kind=money.kind,
        source=quote(view, money.source) if money.source else None,
        start_year=money.start_year,
        end_year=money.end_year,
        span=money.span,
        amount_span=amount.span if amount else None,
        section_id=money.node.id if money.node else None,
        rule=money.rule,
    )
