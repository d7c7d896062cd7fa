"""Whether a number is no target, whatever stands around it: what the rows of `refusals` say, and what no row can say.

In: a quantity in its clause. Out: the reason to refuse it, in English, or "". The reasons reach `explain`.
What its unit tells is `by_unit`, what is promised all the same `excepted`.
"""

from __future__ import annotations

import re
from functools import cache

from ....text.folds import pattern
from ....text.spans import Span
from ....text.tries import branched
from ..types import Clause, Family, Quantity
from .by_unit import GROUPS, of_group, of_things
from .excepted import excepted
from .refusals import REACH, REFUSALS, RESULT, Refusal

_LAST_YEARS = pattern(r"(?<!\w)kết quả(?!\w)[^;:]{0,60} (?:năm(?: học)?|giai đoạn|nhiệm kỳ) (?:trước|qua)(?!\w)")
_HEAD = r"(?<!\w)"
"""What every `before` opens with."""
_WORDS_BEFORE = (row.before.pattern.removeprefix(_HEAD) for row in REFUSALS if row.before is not None)
_EDGE = r"[^0-9_a-zß-öø-ɏḀ-ỿ]"
"""Whatever no word is written with: the engine leaps from one to the next, past all letters between."""
_ANY_BEFORE = re.compile(_EDGE + branched(f"(?:{'|'.join(_WORDS_BEFORE)})"))
_ANY_AFTER = re.compile(
    "|".join([row.after.pattern for row in REFUSALS if row.after is not None and row.before is None])
)
"""Most numbers meet none of them, and one search of each kind tells."""
IN_CLAUSE = tuple(row.word for row in REFUSALS if row.word)
"""One of these stands in a clause that a row refuses."""
_COUNTED: frozenset[Family] = frozenset({"count", "money"})
_NORMS = pattern(  # Tiêu chí công nhận: có từ 60% hộ …; not "Tiêu chí số 14: …"; P: 13 - 20%, L: 25 - 35%
    r"(?<!\w)(?:tiêu chí|tiêu chuẩn|điều kiện)(?:(?: để)?(?: được)? (?:công nhận|đánh giá|xếp loại|phân loại|xét"
    r"|bình xét|lựa chọn|hưởng|thành lập|tham gia|mở|vay)(?!\w)|\Z)|(?<!\w)[plg]\Z"
)
"""In the label of what is asked of those who apply."""


@cache
def _rows(family: Family, promised: bool, before: bool, after: bool, within: bool) -> tuple[Refusal, ...]:
    """The rows to ask of such a number, where words of these kinds stand around it."""
    asked = (row for row in REFUSALS if family in row.families and (row.promised or not promised))
    return tuple(row for row in asked if (within if row.clause else before if row.before else after))


def refused(text: str, quantity: Quantity, clause: Clause, promised: bool, within: bool) -> str:
    """Why this number is no target, or "".

    `promised` says that it stands among objectives, `within` that one of `IN_CLAUSE` stands in its clause.
    """
    floor, at = quantity.start - REACH, quantity.start
    before = (floor if floor > clause.start else clause.start), at
    if quantity.group in GROUPS and (why := of_group(text, quantity, before, clause.label, promised)):
        return why
    if quantity.family in _COUNTED and (why := of_things(text, quantity, clause)):
        return why
    if clause.label is not None and _LAST_YEARS.search(text, *clause.label):
        return RESULT  # Kết quả năm học trước: tốt 20%, khá 50%
    if clause.label is not None and not promised and _is_norm(text, clause.label, clause.outer):
        return "a norm"
    led = _led_from(text, *before)
    followed = _ANY_AFTER.match(text, quantity.end, clause.end) is not None
    if led < 0 and not (followed or within):
        return ""
    around = max(clause.start, at - 400), min(clause.end, quantity.end + 200)
    for row in _rows(quantity.family, promised, led >= 0, followed, within):
        if row.clause and (text.find(row.word, *around) < 0 or row.clause.search(text, *around) is None):
            continue
        if quantity.value > row.most or (row.before is not None and row.before.search(text, led, at) is None):
            continue
        if row.after is not None and row.after.match(text, quantity.end, clause.end) is None:
            continue
        if not excepted(row, text, quantity, clause, promised):
            return row.why
    return ""


def _is_norm(text: str, label: Span, outer: Span | None) -> bool:
    """Whether the label, or the one that holds it, asks something of those who apply."""
    return _NORMS.search(text, *label) is not None or (outer is not None and _NORMS.search(text, *outer) is not None)


def _led_from(text: str, start: int, end: int) -> int:
    """Where the first words stand with which a row's `before` may begin; -1 where none do."""
    if not start:
        return 0  # no sign stands before them
    led = _ANY_BEFORE.search(text, start - 1, end)
    return -1 if led is None else led.start()
