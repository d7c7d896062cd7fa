"""The end of a document: its recipients and its signature, in either order or side by side.

In: the signs of the lines, and where to look. Out: the first line of the closing, and for each of its
lines whether it is of the recipients or of the signature. A line that holds both columns counts as
recipients; `extract.metadata` reads the whole closing cell by cell.
"""

from __future__ import annotations

from typing import NamedTuple

from ...lines.types import Style
from ..types import PartKind
from .bare import is_page
from .closing_lines import OF_SIGNER, walk
from .phrases import SECTION
from .sign_words import AUTHORITY, Sign
from .signers import has_name, is_signed
from .signs import Signs

_CLOSERS = frozenset({Sign.RECIPIENTS, Sign.AUTHORITY, Sign.POSITION, Sign.COLUMNS})
_OF_LIST = frozenset({Sign.RECIPIENTS, Sign.COLUMNS})
_ADVANCE_GUARD = 14
"""A position line opens the closing only if a name or "Nơi nhận" follows within so many lines."""


class Closing(NamedTuple):
    first: int
    kinds: list[PartKind]
    """One for each line from `first` on."""

    @property
    def end(self) -> int:
        return self.first + len(self.kinds)


def closing(signs: Signs, first: int, last: int) -> Closing | None:
    """The closing of the document whose body begins at line `first`; None where the text ends without."""
    refused = first
    for i in signs.signed(first, last):
        if i < refused or signs.of[i] not in _CLOSERS or not _opens(signs, i, last):
            continue
        kinds = walk(signs, i, last)
        if signs.of[i] in OF_SIGNER and _list_goes_on(signs, i + len(kinds), last):
            refused = i + len(kinds)  # "TỔ TRƯỞNG" / "Lê Văn An" in the body, above "II. MỤC TIÊU"
            continue
        start = signs.behind_full(first, i)
        return Closing(start, [kinds[0]] * (i - start) + kinds)
    return None


def _list_goes_on(signs: Signs, i: int, last: int) -> bool:
    """Whether the first line from here on bears a later label than the first of its list."""
    below = signs.next_full(i, last)
    return below < last and any(m.style in SECTION and m.ordinals[:1] > (1,) for m in signs.lines[below].readings)


def _opens(signs: Signs, i: int, last: int) -> bool:
    if signs.of[i] in _OF_LIST:
        return True
    if signs.of[i] is Sign.AUTHORITY and (_is_for_known(signs, i) or has_name(signs, i)):
        return True
    if signs.of[i] is Sign.POSITION and has_name(signs, i):  # a row of those who do the work
        return False
    for j in range(i, min(i + _ADVANCE_GUARD, last)):
        if signs.of[j] is Sign.RECIPIENTS or (j > i and has_name(signs, j) and not _is_numbered(signs, j)):
            return True
        if (
            j > i
            and not signs.is_empty(j)
            and signs.of[j] is None
            and not signs.is_capitals(j)
            and not is_signed(signs, j)
            and not is_page(signs.words(j))
        ):
            return False
    return False


def _is_numbered(signs: Signs, i: int) -> bool:
    """As in a list of members: "1. Nguyễn Văn An     Trưởng phòng"; not "Q. CHỦ TỊCH"."""
    readings = signs.lines[i].readings
    return bool(readings) and readings[0].style is Style.ARABIC


def _is_for_known(signs: Signs, i: int) -> bool:
    """Whether a body or office that often signs is named, so that no name need stand below; not "TL. NỮ"."""
    return signs.is_capitals(i) and AUTHORITY.match(signs.words(i)) is not None
