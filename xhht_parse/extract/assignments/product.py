"""The product of a duty: "Sản phẩm: Quyết định của UBND tỉnh", "Kết quả đầu ra: phần mềm dùng chung".

In: a stretch of the text. Out: the span of the words behind the label, up to the sentence's end. To add a
label: one branch of `PRODUCT`.
"""

from __future__ import annotations

import re

from ...text.folds import pattern
from ...text.literals import holds
from ...text.spans import Span, trimmed
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


def product(view: View, start: int, end: int) -> Span | None:
    """The one product that a duty names; None where it names none, or several."""
    if end - start > _LIMIT or not holds(view.lower, _WORDS, start, end):
        return None
    found = list(PRODUCT.finditer(view.lower, start, end))
    return product_at(view, found[0].end(), end) if len(found) == 1 else None


def product_in(lower: str, start: int, end: int) -> re.Match[str] | None:
    """The first label of a product in this stretch."""
    return PRODUCT.search(lower, start, end) if holds(lower, _WORDS, start, end) else None


def product_at(view: View, start: int, end: int) -> Span | None:
    """What stands behind the label that ends at `start`."""
    stop = _STOP.search(view.lower, start, end)
    span = trimmed(view.text, start, stop.start() if stop else end)
    while span.end > span.start and view.text[span.end - 1] in " .,;*_(-/":
        span = Span(span.start, span.end - 1)
    return span if span.end > span.start else None
