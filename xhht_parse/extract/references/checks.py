"""Second looks at what a mention says: does the issuer's code fit the date?

In: the reading and the mentions. Out: diagnostics only. A central body's code lives between the years of
the word list: "02/2025/TT-BTNMT" of June 2025 is a slip, or another body's number.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from ...outline.reading import Reading
from ...vocab.words import Agency, Words
from .types import Mention


def check_codes(reading: Reading, found: list[Mention]) -> None:
    """Record each central body's code that was not in use at the date of the mention."""
    lives = _lives(reading.words)
    for mention in found:
        agency = lives.get(mention.symbol.issuer) if mention.symbol else None
        if agency is None or mention.date is None or _alive(agency, mention.date):
            continue
        year = mention.date[:4]
        reading.doubt("issuer-code-anachronism", *mention.core, number=mention.number, agency=agency.name, year=year)


@lru_cache(maxsize=4)
def _lives(words: Words) -> Mapping[str, Agency]:
    """Central bodies whose code has a first or a last day."""
    return {a.code: a for a in words.agencies if a.level == "central" and (a.since or a.until)}


def _alive(agency: Agency, date: str) -> bool:
    """Whether the body used its code at this date; both may be as short as a year."""
    return not (date < agency.since[: len(date)] or (agency.until and date[: len(agency.until)] > agency.until))
