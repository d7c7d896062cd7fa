"""Funding: the text and its tables -> `Money` findings, amounts and sources.

`amounts` reads money, `sources` names where it comes from, `find` decides which sentences speak of
money to be spent, `rows` reads tables, `sums` checks. To add a phrasing: a line in one of these and
its examples in `examples.toml`, both ways.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from ...outline.reading import Reading
from ...outline.types import PartKind
from ...text.spans import SpanSet
from ..shared import Grid, stands
from .find import AIMS, paragraph
from .rows import rows
from .sums import check
from .types import Money

__all__ = ["RULES", "Money", "find_funding"]

RULES = ("funding.total", "funding.part", "funding.rate", "funding.source", "funding.row")
_FUNDING = frozenset(("funding",))


def find_funding(reading: Reading, tables: Sequence[Grid] = ()) -> list[Money]:
    """Every amount and source of the plan's money, in order of place."""
    called = _called(reading.view.lower)
    in_tables = SpanSet((grid.start, grid.end) for grid in tables)
    waiting = list(reversed(tables))
    found: list[Money] = []
    for place in reading.outline.of_kind(PartKind.BODY):
        start, end = place.start, place.end
        while waiting and waiting[-1].start <= start:
            found += rows(reading, waiting.pop(), place.node, stands(place.node, _FUNDING))
        section = stands(place.node, _FUNDING)
        if not section:
            hit = bisect_left(called, start)
            if hit == len(called) or called[hit] >= end or stands(place.node, AIMS):
                continue
        if not in_tables.touches(start, end) and not (place.is_heading and reading.view.folded[start:end].isupper()):
            found += paragraph(reading, place, section)
    for grid in reversed(waiting):
        found += rows(reading, grid, None, False)
    _above_parts(found)
    _only_amount(found)
    check(reading, found)
    for money in found if reading.trace.active else ():
        reading.trace.note(money.rule, money.span, "found")
    return found


def _called(lower: str) -> list[int]:
    """Every place where money to be spent may be spoken of."""
    places = []
    for word in ("kinh phí", "dự toán", "vốn", "ngân sách", "tổng mức", "mức chi", "chi phí", "định mức", "hỗ trợ"):
        at = lower.find(word)
        while at >= 0:
            places.append(at)
            at = lower.find(word, at + 1)
    return sorted(places)


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
