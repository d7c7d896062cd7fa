"""Checks on what was found: parts that do not add up to their total, amounts too large to be meant."""

from __future__ import annotations

from collections.abc import Sequence

from ...outline.reading import Reading
from .types import Amount, Money

_LARGEST = 10**15  # đồng; a province's whole budget is smaller
_TOLERANCE = 0.005


def check(reading: Reading, found: Sequence[Money]) -> None:
    """Doubt amounts that are not plausible and totals that differ from the sum of their parts."""
    for money in found:
        amount = money.amount
        if amount is not None and amount.currency == "đồng" and amount.value > _LARGEST:
            reading.doubt("amount-unit-suspicious", *amount.span, amount=f"{amount.value:,}".replace(",", "."))
    for at, money in enumerate(found):
        if money.kind == "total" and money.rule != "funding.row":
            parts = _parts(found, at)
            _check_total(reading, money, parts)
            for part in parts:
                if part.end_year is None:
                    part.start_year, part.end_year = money.start_year, money.end_year


def _parts(found: Sequence[Money], at: int) -> list[Money]:
    """The parts of the total at this index: those behind it in its section or one level down, up to the next total."""
    total, parts = found[at], list[Money]()
    for money in found[at + 1 : at + 60]:
        home = money.node
        inside = home is total.node or (home is not None and home.parent is total.node)
        if money.kind == "total" or not inside or money.rule == "funding.row":
            break
        if money.kind == "part" and money.amount is not None:
            parts.append(money)
    return parts


def check_column(reading: Reading, total: Amount, parts: Sequence[Amount]) -> None:
    """Doubt the total of a table's column if its rows, none of which is a sum of others, make another sum."""
    together = sum(part.value for part in parts)
    if len(parts) > 1 and total.value_max is None and abs(together - total.value) > _TOLERANCE * total.value:
        reading.doubt("funding-sum-differs", *total.span, total=_said(total.value), sum=_said(together))


def _check_total(reading: Reading, total: Money, parts: Sequence[Money]) -> None:
    amount = total.amount
    if amount is None or amount.value_max is not None or len(parts) < 2:
        return
    if any(p.amount and (p.amount.currency != amount.currency or p.amount.value_max is not None) for p in parts):
        return
    # "… ngân sách tỉnh 300 triệu đồng, ngân sách xã 200 triệu đồng; riêng năm 2026: 170 triệu đồng"
    undated = [part for part in parts if part.end_year is None]
    dated = [part for part in parts if part.end_year is not None]
    sums = [_sum(parts), *(_sum(some) for some in (undated, dated) if len(some) > 1)]
    if all(abs(together - amount.value) > _TOLERANCE * amount.value for together in sums):
        reading.doubt("funding-sum-differs", *amount.span, total=_said(amount.value), sum=_said(sums[0]))


def _sum(parts: Sequence[Money]) -> float:
    return sum(part.amount.value for part in parts if part.amount is not None)


def _said(value: float) -> str:
    return f"{value:,.0f}".replace(",", ".")
