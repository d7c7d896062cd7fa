"""A user's own patterns for references -> anchors; date and issuer behind them are sought as for any other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...outline.reading import Reading
from ...outline.types import Place
from ...rules.user import Timed
from ...text.spans import Span, trimmed
from ...text.view import View
from ...vocab.dates import find_dates, read_partial
from ...vocab.words import Words
from .kinds import kinds
from .types import Anchor


def user_numbers(reading: Reading, places: list[Place]) -> Iterator[Anchor]:
    """What the patterns find in these paragraphs; a pattern that takes too long becomes a doubt."""
    view, words = reading.view, reading.words
    for pattern in words.user_rules.references:
        rule = pattern.within(reading.doubt)
        for place in places:
            for match in rule.finditer(view.folded, place.start, place.end):
                yield _anchor(view, words, rule, match, place)


def _anchor(view: View, words: Words, rule: Timed, match: re.Match[str], place: Place) -> Anchor:
    settings = rule.rule.settings
    span = trimmed(view.text, *match.span("number"))
    issuer = match.span("issuer") if "issuer" in match.re.groupindex else (-1, -1)
    return Anchor(
        rule.rule.name,
        " ".join(view.text[slice(*span)].split()),
        span,
        match.start(),
        place,
        kinds(words).codes.get(settings.get("kind", "")),
        date=_date(view.lower, *match.span("date")) if "date" in match.re.groupindex else None,
        issuer=Span(*issuer) if issuer[0] >= 0 else None,
    )


def _date(lower: str, start: int, end: int) -> str | None:
    """The date in the group: a day, else a month or a year."""
    if start < 0:
        return None
    day = next(find_dates(lower, start, end), None) or read_partial(lower, start, end)
    return day.iso if day else None
