"""Provinces by name and by place of issue, before and since 1 July 2025.

In: words of a name or a place, and the eras of a date. Out: the province in force then. The lists are the
package's word lists: 63 provinces before, 34 since, with seats and the places that stand in datelines.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from ...text.folds import fold, pattern
from ...vocab.words import Eras, Province, Words

_LEAD = pattern(r"(?:thành phố|tp\.?|tỉnh|thủ đô) *")


class Gazetteer(NamedTuple):
    by_name: dict[tuple[str, str], Province]
    """By era and name."""
    by_place: dict[tuple[str, str], Province]
    """By era and place of issue: seats, former seats, aliases."""
    proper: dict[str, str]
    """Names in lower case -> as they are written."""
    firsts: frozenset[str]
    """The first words of these names."""
    longest: int
    """Words in the longest name."""

    def named(self, name: str, eras: Eras) -> Province | None:
        """The province of this name: in the first of these eras, else in the other."""
        name = key(name)
        return self.by_name.get((eras[0], name)) or self.by_name.get((eras[1], name))

    def around(self, place: str, eras: Eras) -> Province | None:
        """The province whose government signs at this place: "Pleiku" is Gia Lai."""
        for era in eras:
            found = self.by_name.get((era, key(place))) or self.by_place.get((era, key(place)))
            if found is not None:
                return found
        return None


@lru_cache(4096)
def key(name: str) -> str:
    """A name for comparing: folded, lower case, without its class word and its dashes."""
    folded = fold(name).lower().strip(" .,;")
    lead = _LEAD.match(folded)
    words = folded[lead.end() :] if lead and lead.end() < len(folded) else folded
    return " ".join(words.replace("-", " ").split())


@lru_cache(maxsize=4)
def gazetteer(words: Words) -> Gazetteer:
    by_name: dict[tuple[str, str], Province] = {}
    by_place: dict[tuple[str, str], Province] = {}
    proper: dict[str, str] = {}
    for province in words.provinces:
        by_name.setdefault((province.era, key(province.name)), province)
        proper[fold(province.name).lower()] = province.name
        for place in (province.seat, *province.places, *province.aliases):
            if place:
                by_place.setdefault((province.era, key(place)), province)
    names = [name.split() for name in proper]
    return Gazetteer(by_name, by_place, proper, frozenset(n[0] for n in names), max(map(len, names), default=0))
