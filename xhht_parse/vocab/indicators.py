"""What is measured -> its place in the list of indicators of the learning society (`data/indicators.toml`).

The words are those of a target's indicator: "dân số từ 15 tuổi trở lên có trình độ đại học trở lên" is
"university-15-up". Provinces set other figures for other people than the national programmes, so the people count only
where two indicators differ by them.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

import msgspec

from ..text.folds import fold, lower, pattern


@dataclass(frozen=True, slots=True)
class National:
    """A figure of a national programme, in per cent."""

    decision: str
    year: int
    value: int | float


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator (chỉ tiêu) of the list; `says`, `of` and `but` are patterns."""

    code: str
    name: str
    word: str
    says: str = ""
    of: str = ""
    but: str = ""
    level: int | None = None
    places: bool = False
    """The national figure counts provinces or districts."""
    national: tuple[National, ...] = ()
    finds: tuple[str, ...] = ()
    ignores: tuple[str, ...] = ()


@cache
def indicators() -> tuple[Indicator, ...]:
    """The list, sorted by code."""
    data = tomllib.loads(files("xhht_parse.vocab").joinpath("data", "indicators.toml").read_text("utf-8"))
    return msgspec.convert(data["indicator"], tuple[Indicator, ...])


@lru_cache(maxsize=4096)  # plans that carry out one programme measure the same
def indicator_code(words: str, level: int | None = None) -> str | None:
    """The code of what these words measure; None where nothing in the list fits, or more than one does. `level` is
    that of a standard where the value itself gives it ("đạt chuẩn xóa mù chữ" with 2 "mức độ")."""
    text = lower(fold(words))
    fitting = [rule for rule in _rules() if rule.word in text]
    if fitting:
        said = _LEVEL.search(text)
        at = int(said["level"]) if said else level
        fitting = [rule for rule in fitting if rule.fits(text, at)]
    return fitting[0].code if len(fitting) == 1 else None


_LEVEL = pattern(r"mức độ (?P<level>[1-3])(?![0-9])")


class _Rule(NamedTuple):
    """An indicator, ready to be sought."""

    code: str
    word: str
    has: tuple[re.Pattern[str], ...]
    but: tuple[re.Pattern[str], ...]
    level: int | None

    def fits(self, text: str, level: int | None) -> bool:
        return (
            (self.level is None or self.level == level)
            and all(each.search(text) for each in self.has)
            and not any(each.search(text) for each in self.but)
        )


@cache
def _rules() -> tuple[_Rule, ...]:
    return tuple(
        _Rule(
            one.code,
            lower(fold(one.word)),
            tuple(pattern(each) for each in (one.says, one.of) if each),
            tuple(pattern(each) for each in (one.but,) if each),
            one.level,
        )
        for one in indicators()
    )
