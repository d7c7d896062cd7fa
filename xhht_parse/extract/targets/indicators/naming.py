"""What one number measures: the words on either side of it that name it, as spans.

In: a quantity with its comparison, and the words before it (`head`) and behind it (`tail`). Out: `Named`, the
indicator and whose or what's it is. Two shapes: the number leads its noun ("80% xã, phường có …", `leading`), or words
lead to it ("Tỷ lệ hộ nghèo dưới 3%", `led`).
"""

from __future__ import annotations

from ....text.folds import pattern
from ....text.spans import Span
from ..types import Clause, Comparison, Named, Quantity
from .leading import without_head
from .led import with_head

_COUNTED = pattern(r"[0-9][0-9.]*/[0-9][0-9.]* ?")  # 412/412 trẻ, đạt 100%


def name(
    text: str,
    quantity: Quantity,
    how: Comparison,
    head: tuple[Span, ...],
    tail: tuple[Span, ...],
    clause: Clause,
    last: Named | None,
) -> Named:
    """The indicator of one number; `last` is that of the number before it in the clause."""
    if head and text[head[0].start].isdigit() and (counted := _COUNTED.match(text, *head[0])) is not None:
        if clause.label is not None or " " not in text[counted.end() : head[0].end]:
            return Named(())  # the label names it: "Trẻ 5 tuổi ra lớp: 412/412 trẻ, đạt 100%"
        head = (Span(counted.end(), head[0].end), *head[1:])
    if head:
        return with_head(text, quantity, how, head, tail, clause, last)
    return without_head(text, quantity, how, tail, clause, last)
