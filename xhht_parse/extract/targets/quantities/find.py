"""Paragraph -> quantities: every number with a unit, targets or not.

In: a stretch of the lower-case fold. Out: `Quantity`s in order of place. Nothing is judged here but
form: whether a quantity is a target is for `promises`. What one number is, `quantity` says.
To add a form that is no "number, unit": one function below, called from `quantities`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ....text.folds import pattern
from ....text.literals import holds
from ....text.spans import Span, SpanSet
from ....vocab.number_words import WORDS, words_value
from ....vocab.numbers import Number, numbers
from ..types import Quantity, of_number
from .leaning import LONGEST_TO, again, as_range, of_unit, parted, second_count, second_share
from .partial import parts_of, scores_of
from .quantity import quantity_of, with_unit
from .ranks import RANKING, ranks
from .rates import labelled_parts, said_before
from .units import Lexicon, unit_at
from .unsaid import unsaid

_UNPROMISED = frozenset(("time", "task"))
"""Groups of units that may stand behind a number that goes on with the one before it."""
_WORDED = pattern(
    r"(?P<lead>(?:ít nhất|tối thiểu|không quá|tối đa|giảm|tăng|gấp|mỗi [^,;.:]{2,40}? có)(?: (?:là|có|được"
    r"|lên|khoảng))? )"
    r"(?P<number>(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nửa|đôi|rưỡi)\b)"
)
_JOINED_RATE = pattern(r"[ ]?(?:,|và)[ ]\Z")
MOST = 200
"""Quantities of one paragraph: no writing has more, and a flood of them would cost 30 times what its letters do."""


def quantities(text: str, start: int, end: int, units: Lexicon, figures: bytes, worded: bool) -> list[Quantity]:
    """The quantities of `text[start:end]` in order of place; no more than `MOST` and one that says where they stop.

    `worded` says that one of `BEFORE_WORDS` stands there.
    """
    found = in_digits(text, start, end, units, figures=figures)
    if len(found) > MOST:
        end = found[MOST].start
    if worded and (in_words := list(_words(text, start, end, units))):
        taken = SpanSet(Span(q.start, q.end) for q in found)
        others = (q for q in in_words if not taken.touches(q.start, q.end))
        found = sorted([*found, *others], key=lambda q: q.start)
    if holds(text, RANKING, start, end) and (ranked := list(ranks(text, start, end))):
        taken = SpanSet(Span(q.start, q.end) for q in ranked)
        found = sorted([*ranked, *(q for q in found if not taken.touches(q.start, q.end))], key=lambda q: q.start)
    if "/" in text[start:end]:
        several = (*scores_of(text, start, end, units), *parts_of(text, start, end, units))
        by_place = {number.start: with_unit(text, number, unit) for number, unit in several}
        by_place |= {quantity.start: quantity for quantity in labelled_parts(text, start, end, units)}
        if by_place:
            found = sorted((by_place | {q.start: q for q in found}).values(), key=lambda q: q.start)
        _rate_by_words(text, start, found)
    if len(found) > 1:
        _share_rates(text, found)
    return found


def _rate_by_words(text: str, start: int, found: list[Quantity]) -> None:
    """ "Số bác sĩ/vạn dân đạt 12 bác sĩ": the denominator stands before the number."""
    for quantity in found:
        if quantity.family != "count" or quantity.per is not None:
            continue
        per = said_before(text, start, quantity)
        if per is not None:
            quantity.per, quantity.quoted_per = text[per.start : per.end], per


def _share_rates(text: str, found: list[Quantity]) -> None:
    """ "10 bác sĩ, 25 điều dưỡng và 30 giường bệnh/1 vạn dân": all are counted by 10,000 people."""
    for second, first in pairwise(reversed(found)):
        shared = second.per is not None and first.per is None and second.family == first.family == "count"
        if shared and _JOINED_RATE.fullmatch(text, first.end, second.start):
            first.per, first.quoted_per = second.per, second.quoted_per


def in_digits(
    text: str, start: int, end: int, units: Lexicon, most: int = MOST, figures: bytes | None = None
) -> list[Quantity]:
    """Those whose number is written in digits, up to `most` and one more."""
    found: list[Quantity] = []
    bare: list[Number] = []
    for number in _numbers(text, start, end, figures):
        quantity = quantity_of(text, start, end, number, units)
        if (quantity is None or quantity.group in _UNPROMISED) and found and again(text, found[-1], number, end):
            quantity = of_unit(found[-1], number)
        if quantity is None:
            bare.append(number)
            continue
        if bare:
            found += unsaid(text, start, bare, quantity)
            bare.clear()
        if found and quantity.start - found[-1].end < LONGEST_TO and as_range(text, found[-1], quantity):
            continue
        found.append(quantity)
        if quantity.family == "percent" and text.startswith("/", quantity.end, end):
            found += second_share(text, start, quantity, end)
        if quantity.family == "count" and text.startswith("/", quantity.end, end):
            found += _beside(text, quantity, end, units)
        if len(found) > most:
            break
    return found


def _numbers(text: str, start: int, end: int, figures: bytes | None) -> Iterator[Number]:
    """The numbers in digits; what looks like a range and is none comes in parts."""
    for number in numbers(text, start, end, figures):
        if number.value_max is None:
            yield number
        else:
            yield from parted(text, number)


def _beside(text: str, first: Quantity, end: int, units: Lexicon) -> Iterator[Quantity]:
    """What is counted behind the stroke: "12 lớp/285 học viên"."""
    number = second_count(text, first, end)
    unit = unit_at(text, number.end, end, units) if number is not None else None
    if number is not None and unit is not None and unit.group == "count" and unit.name != first.unit:
        yield with_unit(text, number, unit)


BEFORE_WORDS = ("gấp ", "ít nhất", "tối thiểu", "một nửa", *(f"phần {word}" for word in "hai ba tư năm mười".split()))
"""Without one of these no number is written in words."""


def _words(text: str, start: int, end: int, units: Lexicon) -> Iterator[Quantity]:
    """Numbers in words, only where a word before them says that they are meant: "ít nhất một mô hình"."""
    for match in _WORDED.finditer(text, start, end):
        at = match.start("number")
        if match["number"] in ("đôi", "rưỡi"):
            if match["lead"].startswith("gấp"):
                yield Quantity(
                    at,
                    match.end(),
                    2 if match["number"] == "đôi" else 1.5,
                    None,
                    "factor",
                    "lần",
                    unit_start=match.end(),
                    worded=True,
                )
            continue
        words = WORDS.match(text, at, end)
        value = words_value(words[0]) if words else None
        if words is None or value is None:
            continue
        number = Number(at, words.end(), value, fraction=value != int(value), digits=words[0])
        quantity = quantity_of(text, start, end, number, units)
        if number.fraction:
            quantity = of_number(number, at, words.end(), "fraction", None)
        if quantity is not None and (quantity.family != "count" or quantity.group):
            quantity.worded = True
            yield quantity
