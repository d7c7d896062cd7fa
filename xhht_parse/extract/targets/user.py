"""A user's own patterns for targets -> quantities that nobody judges further.

In: a paragraph and the patterns. Out: `Quantity`s with what the pattern says of them (`Said`). Deadline,
baseline and indicator are sought as for any other, where no group and no setting says them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import cast

from ...outline.types import Place
from ...rules.trace import Trace
from ...rules.user import Timed
from ...text.spans import Span
from ...text.view import View
from ...vocab.numbers import Number, numbers
from .types import Change, Due, Quantity, Said, Sign


def user_quantities(rules: Sequence[Timed], view: View, place: Place, trace: Trace) -> list[Quantity]:
    """What the patterns find in this paragraph, in order of place, without overlaps; the first pattern wins."""
    found: list[Quantity] = []
    for rule in rules:
        for match in rule.finditer(view.folded, place.start, place.end):
            quantity = _quantity(rule, match, view)
            if quantity is None:
                trace.note(rule.rule.name, match.span(), "refused", "there is no number in the group value")
            elif any(q.start < quantity.end and quantity.start < q.end for q in found[-64:]):
                trace.note(rule.rule.name, match.span(), "overlapped", "another rule of the user's")
            else:
                trace.note(rule.rule.name, match.span(), "found")
                found.append(quantity)
    return sorted(found, key=lambda q: q.start)


def _quantity(rule: Timed, match: re.Match[str], view: View) -> Quantity | None:
    number = _number(match, "value", view)
    if number is None:
        return None
    highest = _number(match, "value_max", view)
    settings = rule.rule.settings
    ends = [match.end(name) for name in ("value", "value_max", "unit", "per") if _has(match, name)]
    return Quantity(
        number.start,
        max(ends),
        number.value,
        highest.value if highest else number.value_max,
        "count",
        _words(match, "unit", view) or settings.get("unit"),
        per=_words(match, "per", view) or settings.get("per"),
        unit_start=match.start("unit") if _has(match, "unit") else max(ends),
        said=Said(
            rule.rule.name,
            cast("Sign | None", settings.get("comparator")),
            cast("Change | None", settings.get("change")),
            Span(*match.span("indicator")) if _has(match, "indicator") else None,
            next(_years(match, view), None),
        ),
    )


def _has(match: re.Match[str], name: str) -> bool:
    return name in match.re.groupindex and match.start(name) >= 0


def _number(match: re.Match[str], name: str, view: View) -> Number | None:
    return next(numbers(view.lower, *match.span(name)), None) if _has(match, name) else None


def _words(match: re.Match[str], name: str, view: View) -> str | None:
    """The group's words in lower case, as units are written; "USD" and the like keep their capitals."""
    if not _has(match, name):
        return None
    text = view.text[slice(*match.span(name))]
    return " ".join((text if text.isupper() else text.lower()).split())


def _years(match: re.Match[str], view: View) -> Iterator[Due]:
    if _has(match, "year"):
        year = re.search("[0-9]{4}", view.folded[slice(*match.span("year"))])
        if year:
            yield Due(int(year[0]), None, None, False, "inline", Span(*match.span("year")))
