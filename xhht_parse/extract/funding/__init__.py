"""Funding: the text and its tables -> `Money` findings, amounts and sources.

`amounts` reads money, `sources` names where it comes from, `find` decides which sentences speak of
money to be spent, `rows` reads tables, `sums` checks. To add a phrasing: a line in one of these and
its examples in `examples.toml`, both ways.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ...outline.reading import Reading
from ...text.literals import holders
from ..shared import Grid, around_tables, stands
from .find import AIMS, paragraph
from .rows import rows
from .sums import check
from .types import Money

__all__ = ["RULES", "Money", "find_funding"]

RULES = ("funding.total", "funding.part", "funding.rate", "funding.source", "funding.row")
_FUNDING = frozenset(("funding",))
_CALLED = ("kinh phí", "dự toán", "vốn", "ngân sách", "mức chi", "tổng mức", "chi phí", "định mức", "hỗ trợ")
"""Words without one of which no money to be spent is spoken of."""


def find_funding(reading: Reading, tables: Sequence[Grid] = ()) -> list[Money]:
    """Every amount and source of the plan's money, in order of place."""
    lower = reading.view.lower
    found: list[Money] = []
    for run in around_tables(reading, tables):
        starts = [place.start for place in run.places]
        called = holders(lower, _CALLED, starts, run.table.start if run.table else len(lower)) if starts else ()
        for at, place in enumerate(run.places):
            section = place.node is not None and not _FUNDING.isdisjoint(place.node.within)
            if not section and (at not in called or stands(place.node, AIMS)):
                continue
            if not (place.is_heading and reading.view.folded[place.start : place.end].isupper()):
                found += paragraph(reading, place, section)
        if run.table is not None:
            found += rows(reading, run.table, run.node, stands(run.node, _FUNDING))
    _above_parts(found)
    _only_amount(found)
    check(reading, found)
    for money in found if reading.trace.active else ():
        reading.trace.note(money.rule, money.span, "found")
    return found


def _above_parts(found: Sequence[Money]) -> None:
    """An amount whose section holds further amounts one level down is their total."""
    for money, following in pairwise(m for m in found if m.amount is not None and m.rule != "funding.row"):
        below = following.node.parent if following.node is not None else None
        if money.kind == "part" and money.node is not None and below is money.node:
            money.kind = "total"


def _only_amount(found: Sequence[Money]) -> None:
    """The one amount that a text names is the whole of the money."""
    named = [money for money in found if money.amount is not None and money.rule != "funding.row"]
    if len(named) == 1 and named[0].kind == "part":
        named[0].kind = "total"
