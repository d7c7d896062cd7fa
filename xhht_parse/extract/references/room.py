"""The room's door: mentions found, repeats resolved, bases named."""

from __future__ import annotations

from ...outline.reading import Reading
from .bases import bases
from .checks import check_codes
from .find import Own, mentions
from .resolve import resolve
from .types import References


def find_references(reading: Reading, own: Own = ()) -> References:
    """Every mention of another document; `own` has this document's numbers, each with its ISO date."""
    found = mentions(reading, own)
    resolve(reading, found)
    check_codes(reading, found)
    return References(found, bases(reading, found))
