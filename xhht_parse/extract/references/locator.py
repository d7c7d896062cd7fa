"""The place inside another document that a mention points to: "điểm a khoản 2 Điều 5 Nghị định số …".

In: the view and where the mention begins. Out: the span of the locator that ends there. Innermost
first, lists and ranges included ("các điểm a, b, đ khoản 2", "Điều 3 đến Điều 7", "Phụ lục II kèm theo").
"""

from __future__ import annotations

from ...text.folds import fold, pattern
from ...text.literals import holds
from ...text.spans import Span
from ...text.view import View

_REACH = 160
_ID = r"(?:[0-9]{1,3}(?:\.[0-9]{1,2}){0,3}[a-zđ]?|[ivxlc]{1,6}|[a-zđ])(?!\w)"
_IDS = rf"{_ID}(?:(?:, ?| và | đến |-| - ){_ID}){{0,9}}"
_UNIT = r"(?:tiết|điểm|khoản|điều|tiểu mục|mục|chương|phần|phụ lục|biểu|gạch đầu dòng thứ)"
_ITEM = rf"(?:các |những )?{_UNIT} (?:số )?{_IDS}"
_RUN = pattern(rf"(?<!\w){_ITEM}(?:(?:,? (?:và |của |thuộc |tại )?|, ?|; ){_ITEM}){{0,8}}")
_HINTS = tuple(map(fold, ("điều ", "khoản ", "mục ", "điểm ", "lục ", "tiết ", "chương ", "phần ", "biểu ", "thứ ")))
_JOINTS = frozenset(map(fold, ("của", "tại", "thuộc", "trong", "theo", "kèm", "các")))
"""The last words of `_JOINT`."""
_ROMANS = frozenset("ivxlc")
_JOINT = pattern(r",? (?:(?:của|tại|thuộc|trong|ban hành kèm theo|kèm theo|đính kèm) )?(?:các )?")


def locator(view: View, floor: int, start: int) -> Span | None:
    """The locator that ends where the mention begins, in `[floor, start)`."""
    floor, stop = max(floor, start - _REACH), start
    while stop > floor and view.lower[stop - 1] == " ":
        stop -= 1
    while stop > floor and view.lower[stop - 1] == ",":
        stop -= 1
    last = view.lower[max(floor, view.lower.rfind(" ", floor, stop) + 1) : stop]
    if not _may_end(last) or not holds(view.lower, _HINTS, floor, start):
        return None
    for match in _RUN.finditer(view.lower, floor, start):
        if _JOINT.fullmatch(view.lower, match.end(), start) is not None:
            return Span(*match.span())
    return None


def _may_end(word: str) -> bool:
    """Whether the last word before a mention can be a locator's or a joint's: before most stands "theo" or a verb."""
    return len(word) < 2 or not word.isalpha() or word in _JOINTS or _ROMANS.issuperset(word)
