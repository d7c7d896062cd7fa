"""The product of a duty: "Sản phẩm: Quyết định của UBND tỉnh", "Kết quả đầu ra: phần mềm dùng chung".

In: a stretch of the text. Out: the span of the words behind the label, up to the sentence's end. To add a
label: one branch of `PRODUCT`.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from ...text.folds import pattern
from ...text.literals import holds, occurrences
from ...text.spans import Span, before_marks, trimmed
from ...text.view import View

PRODUCT = pattern(
    r"(?<!\w)(?:(?:sản phẩm|kết quả)(?: (?:dự kiến|đầu ra|hoàn thành|phải đạt|cần đạt|bàn giao|chủ yếu|công việc))"
    r"{1,2}|sản phẩm)[*_ ]{0,4}:[*_ ]{0,4}",
    tries=True,
)
_WORDS = ("sản phẩm", "kết quả")
_STOP = pattern(
    r"[.;](?=\s|$)|\n|(?<=[ .,;(-])(?:thời gian|thời hạn|tiến độ|cơ quan|đơn vị|chủ trì|phối hợp)[^:.\n]{0,30}:"
)
_LIMIT = 6_000


class Products:
    """The labels of products of a whole text, found once, as duties lie inside one another."""

    __slots__ = ("_ends", "_starts", "_view")

    def __init__(self, view: View) -> None:
        places = sorted([place for word in _WORDS for place in occurrences(view.lower, word)])
        labels = [label.span() for place in places if (label := PRODUCT.match(view.lower, place))]
        self._view = view
        self._starts, self._ends = [start for start, _ in labels], [end for _, end in labels]

    def of(self, start: int, end: int) -> Span | None:
        """The one product that a duty names; None where it names none, or several."""
        first = bisect_left(self._starts, start)
        if end - start > _LIMIT or bisect_left(self._starts, end, first) - first != 1:
            return None
        return product_at(self._view, self._ends[first], end)


def product_in(lower: str, start: int, end: int) -> re.Match[str] | None:
    """The first label of a product in this stretch."""
    return PRODUCT.search(lower, start, end) if holds(lower, _WORDS, start, end) else None


def product_at(view: View, start: int, end: int) -> Span | None:
    """What stands behind the label that ends at `start`."""
    stop = _STOP.search(view.lower, start, end)
    span = trimmed(view.text, start, stop.start() if stop else end)
    end = before_marks(view.text, span.start, span.end, " .,;*_(-/")
    return Span(span.start, end) if end > span.start else None
