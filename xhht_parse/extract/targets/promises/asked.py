"""A quantity that is asked whether it is a promise, with all that stands around it."""

from __future__ import annotations

import re

from msgspec import Struct

from ....lines.bullets import DRESS
from ..deadlines.goals import Scope
from ..types import Clause, Comparison, Due, Quantity, Sign

REACH = 700
"""How far back a word of promise may stand."""
_DRESS = DRESS + ".()\"'"
_OPENING = 40
"""Code points within which a clause opens."""


class Asked(Struct, gc=False):
    """What no row of `refusals` refused."""

    text: str
    quantity: Quantity
    how: Comparison
    clause: Clause
    scope: Scope
    due: Due | None
    """Its deadline; found outside objectives only."""
    sentence: int
    """Where its sentence begins."""
    opens: int
    """Where the text behind the label of its paragraph does."""
    listed: bool
    """A target stands before it in the same list, or it is a part of one."""

    def stands_behind(self, words: re.Pattern[str], floor: int) -> bool:
        """Whether such words stand before the number, from `floor` on and not too far."""
        start = self.quantity.start
        return words.search(self.text, max(floor, start - REACH), start) is not None

    def is_opening(self) -> bool:
        """Whether it opens its clause, or goes on with a list."""
        head, start = self.how.head_end, self.clause.start
        return self.listed or (head - start < _OPENING and not self.text[max(start, self.opens) : head].strip(_DRESS))


class Before(Struct, frozen=True, gc=False):
    """What the quantity before left behind."""

    end: int
    kept: bool = False
    last: int = 0
    """Where the last that was kept ends."""
    unit: str | None = None
    """Of a count or a percentage that was kept or refused."""
    sign: Sign | None = None
    """Its comparator, where one stood there."""
    bound: bool = False
    """It was a condition on the one before it."""
