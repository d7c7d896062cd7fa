"""Why a quantity is no target: every question that it is asked, in their order, the cheap ones first.

In: the quantity in its clause, and what the one before it left behind. Out: the reason to refuse it, in English, or "".
"""

from __future__ import annotations

from msgspec import Struct

from ..quantities.baselines import is_baseline, is_to_change
from ..room import Paragraph
from ..types import Clause, Comparison, Quantity
from .admission import rejected
from .asides import aside
from .asked import Asked, Before
from .conditions import condition, goes_on_so, is_class
from .refusals import RESULT
from .refusing import refused
from .reporting import is_to_come

CONDITION = "a condition on the one before it"
START = "the state that a change starts from"
OVER = "a result of a year that was over"
_ASIDE = "an explanation in brackets"


class Asking(Struct, gc=False):
    """A clause whose quantities are asked."""

    paragraph: Paragraph
    clause: Clause
    sentence: int
    """Where its sentence begins."""
    within: bool
    """One of `IN_CLAUSE` stands in it."""


def why_not(asking: Asking, index: int, how: Comparison, before: Before, listed: bool) -> str:
    """Why the quantity is no target; empty if it is one."""
    why = _tells_what_is(asking, index) or _goes_with_another(asking, index, how, before)
    return why or _is_unpromised(asking, index, how, listed)


def _tells_what_is(asking: Asking, index: int) -> str:
    """What no promise can be, and what a change starts from."""
    paragraph, clause = asking.paragraph, asking.clause
    text, quantity = paragraph.room.text, clause.quantities[index]
    why = refused(text, quantity, clause, paragraph.scope == "objectives", asking.within)
    if why and not (why == RESULT and is_to_come(paragraph, clause, index)):
        return why
    last = index + 1 == len(clause.quantities)
    if is_baseline(text, quantity, clause.end if last else clause.quantities[index + 1].start):
        return START
    return START if not _is_dated_above(paragraph) and is_to_change(text, quantity) else ""


def _goes_with_another(asking: Asking, index: int, how: Comparison, before: Before) -> str:
    """What only says more of the number before it, or of the one behind it."""
    text, clause = asking.paragraph.room.text, asking.clause
    quantity = clause.quantities[index]
    if before.last and aside(text, before.last, clause, index) and not _goes_further(asking.paragraph, clause, index):
        return _ASIDE
    if quantity.family == "count" and _in_label(text, clause, quantity):
        return _ASIDE
    if index and condition(text, clause.quantities[index - 1], quantity):
        return CONDITION
    if before.bound and goes_on_so(text, clause.quantities[index - 1], quantity, clause.end):
        return CONDITION
    return "a measure that names what the next one counts" if is_class(text, clause, index, how) else ""


def _is_unpromised(asking: Asking, index: int, how: Comparison, listed: bool) -> str:
    """What was promised for a year that is over, and what no word promises."""
    paragraph, clause = asking.paragraph, asking.clause
    quantity, scope = clause.quantities[index], paragraph.scope
    if paragraph.inline and _is_over(paragraph, quantity):
        return OVER
    due = paragraph.due(quantity) if scope != "objectives" else None
    text, opens = paragraph.room.text, paragraph.opens
    return rejected(Asked(text, quantity, how, clause, scope, due, asking.sentence, opens, listed))


def _is_dated_above(paragraph: Paragraph) -> bool:
    """Whether a heading says by when: under "Đến năm 2028:" also "còn 5%, phấn đấu giảm xuống 3%" is promised."""
    return paragraph.above is not None and paragraph.above.source == "heading"


def _in_label(text: str, clause: Clause, quantity: Quantity) -> bool:
    """ "Tỷ lệ sàng lọc trước sinh (ít nhất 4 bệnh): 55%": a bracket that ends a label."""
    return quantity.end + 1 == clause.end and text.startswith("):", quantity.end)


def _goes_further(paragraph: Paragraph, clause: Clause, index: int) -> bool:
    """ "95% học viên (năm 2030 là 98%)": the same of a year to come."""
    return clause.quantities[index].unit == clause.quantities[index - 1].unit and is_to_come(paragraph, clause, index)


def _is_over(paragraph: Paragraph, quantity: Quantity) -> bool:
    """ "Năm 2024, tỉnh đón 3 triệu lượt khách" in a plan of 2025 for the years from then on."""
    due = paragraph.inline.get(quantity.start)
    return due is not None and due.year is not None and paragraph.room.is_over(due.year, paragraph.place)
