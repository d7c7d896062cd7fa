"""The room's door: mentions found, repeats resolved, bases named."""

from __future__ import annotations

from ...outline.reading import Reading
from .bases import bases
from .find import mentions
from .resolve import resolve
from .types import References


def find_references(reading: Reading, own: str | None = None, own_date: str | None = None) -> References:
    """Every mention of another document; `own` and `own_date` are this document's number and ISO date."""
    found = mentions(reading, own, own_date)
    resolve(reading, found)
    return References(found, bases(reading, found))
