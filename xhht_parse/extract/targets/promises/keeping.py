"""Which quantities of a clause are targets, and how each binds.

In: a paragraph, one of its clauses with the quantities in it. Out: the clause with those that stay, and their
comparisons.
`questions` tells why one is none, which goes to the trace; here they go on with lists, and share comparators.
"""

from __future__ import annotations

from msgspec.structs import replace

from ....text.folds import pattern
from ....text.literals import holds
from ....text.spans import Span
from ..quantities.comparators import CHANGES, comparison, sign_at
from ..room import Paragraph
from ..types import Clause, Comparison, Quantity, Sign
from .asked import Before
from .counts import led_by_verb
from .questions import CONDITION, OVER, START, Asking, why_not
from .refusals import CLASS, NAMED, RESULT
from .refusing import IN_CLAUSE

# 100 doanh nghiệp …, 50 hợp tác xã …; 03 lớp - 75 học viên
_LISTED = pattern(r"(?:[,(/]| -|(?<!\w)(?:và|hoặc|cùng)(?: với)?)[ ]*\Z")
_PREDICATE = pattern(
    r"(?<!\w)(?:đạt|được|có|biết|tham gia|là|hoàn thành|sử dụng|tập luyện|tổ chức|đăng ký|trở|năm|vào|đến)(?!\w)"
)
_NAME_NEXT = pattern(
    r"[^(),;.0-9]{0,60}(?:(?:,|;| và) |\()"
    r"(?!(?:mỗi|với|từ|trên|của|cho|gồm|tại|bằng|tương|chiếm|đạt|trong|so|hiện|đã) )"
    r"(?:[^\W\d_]+ ){1,8}"
)
_BEYOND = CHANGES | {"đấu"}
"""Words before a number that binds by itself: "xử lý trên 70% nước thải, giảm 9% khí thải", "trên 9%, phấn đấu 10%"."""
_BINDING, _NEAR = ("ít nhất", "tối thiểu", "tối đa", "không quá", "không dưới"), 24
"""Words near the end of a lead-in that bind its items: not "để đạt các mục tiêu trên:"."""
_BETWEEN = (CLASS, NAMED)
"""Numbers that only name, past which a list goes on."""
_WHOLE = 100
"""A share that needs no "at least"."""


def keep(paragraph: Paragraph, clause: Clause, sentence: int, part: bool, told: bool, past: bool) -> None:
    """Leave the clause only the quantities that are targets, with their comparisons.

    `part` of a target that was found; `told` says that it tells what was; `past` a bracket it goes on with a list.
    """
    text, trace, known = paragraph.room.text, paragraph.room.reading.trace, paragraph.room.signs
    asking = Asking(paragraph, clause, sentence, holds(text, IN_CLAUSE, clause.start, clause.end))
    followed = holds(text, known.after_heads, clause.start, clause.end)
    quantities, last = clause.quantities, len(clause.quantities) - 1
    kept: list[Quantity] = []
    before = Before(clause.start, past)
    labelled = _sign_above(paragraph, clause.label)
    for index, quantity in enumerate(quantities):
        stop = quantities[index + 1].start if index < last else clause.end
        how = comparison(text, quantity, before.end, stop, known, followed)
        if quantity.said is not None:
            kept.append(quantity)
            clause.hows.append(replace(how, sign=quantity.said.sign or how.sign))
            before = Before(quantity.end, True, quantity.end)  # a user's comparator binds its own number only
            continue
        listed = part or (before.kept and _is_listed(text, quantities, index, before.end, how.head_end))
        listed = listed or (before.kept and paragraph.scope == "objectives" and _names_next(text, before, quantity))
        why = RESULT if told else why_not(asking, index, how, before, listed)
        if not how.said and (listed or labelled is not None):
            how = _bound(text, quantity, how, before, listed, labelled)
        if trace.active:
            trace.note(f"targets.{quantity.family}", (quantity.start, quantity.end), "refused" if why else "found", why)
        if not why:
            kept.append(quantity)
            clause.hows.append(how)
        elif not kept and why in (RESULT, OVER):
            clause.told = quantity.end
        if index < last and why not in _BETWEEN:  # 05 sản phẩm 5 sao, 50 sản phẩm 4 sao; học sinh lớp 5, 65% học sinh
            aside_only = why and before.kept and _is_aside(text, before.end, quantity, clause.end)
            before = before if aside_only else _left_behind(quantity, how, why, before)
    clause.quantities = kept


def _sign_above(paragraph: Paragraph, label: Span | None) -> Sign | None:
    """The sign that the label ends with, or the lead-in of the list: "Mỗi xã có ít nhất:"."""
    text, known, node = paragraph.room.text, paragraph.room.signs, paragraph.place.node
    if label is not None and (sign := sign_at(text, label.start, label.end, known)) is not None:
        return sign
    above = node.parent if node is not None and node.start == paragraph.place.start else None
    colon = above.content_end - 1 if above is not None else -1
    if above is None or text[colon : colon + 1] != ":" or not holds(text, _BINDING, colon - _NEAR, colon):
        return None
    return sign_at(text, above.content_start, colon, known)


def _is_aside(text: str, floor: int, quantity: Quantity, end: int) -> bool:
    """Whether it stands in a bracket, past which a list goes on: "150 suất (trị giá 500.000 đồng/suất) và 20 xe"."""
    bracket = text.rfind("(", floor, quantity.start)
    return bracket >= 0 and text.find(")", bracket, quantity.start) < 0 <= text.find(")", quantity.end, end)


def _left_behind(quantity: Quantity, how: Comparison, why: str, before: Before) -> Before:
    unit = quantity.unit if quantity.family in ("count", "percent") else None
    sign = how.sign if how.said and unit and how.sign != "between" and why != START else None
    goes_on = not why or (before.kept and why == CONDITION)  # 20 tổ với 90 thành viên, 5 hội với …
    return Before(quantity.end, goes_on, before.last if why else quantity.end, unit, sign, why == CONDITION)


def _bound(
    text: str, quantity: Quantity, how: Comparison, before: Before, listed: bool, labelled: Sign | None
) -> Comparison:
    """The comparison of a number that has no comparator of its own: that of the one before it, or of the label."""
    if listed and before.sign is not None and _bound_alike(text, quantity, how, before):
        return replace(how, sign=before.sign, said=True)  # ít nhất 100 doanh nghiệp …, 50 doanh nghiệp …
    if labelled is not None and quantity.value != _WHOLE:
        return replace(how, sign=labelled, said=True)  # đạt tối thiểu: 70% hộ …, 60% …
    return how


def _is_listed(text: str, quantities: list[Quantity], index: int, start: int, end: int) -> bool:
    """Whether the quantity goes on with the list of the one before it, which ends at `start`."""
    if quantities[index].family == "money" and (index == 0 or quantities[index - 1].family != "money"):
        return False
    return _LISTED.search(text, start, end) is not None


def _names_next(text: str, before: Before, quantity: Quantity) -> bool:
    """ "rừng sản xuất 8.000 ha, rừng phòng hộ 5.000 ha": a name and its number beside a target in the same unit."""
    return (
        quantity.family == "count"
        and f"{before.unit} ".startswith(f"{quantity.unit} ")
        and _NAME_NEXT.fullmatch(text, before.end, quantity.start) is not None
    )


def _bound_alike(text: str, quantity: Quantity, how: Comparison, before: Before) -> bool:
    """Whether the comparator of the one before binds this one too: a list with one predicate for all."""
    if quantity.unit != before.unit or how.leads & _BEYOND or text.find("(", before.end, quantity.start) >= 0:
        return False
    if quantity.family == "count":
        return not led_by_verb(text, before.end, how.head_end)  # tiếp ít nhất 900 lượt khách, mượn 200 lượt sách
    return quantity.value != _WHOLE and _PREDICATE.search(text, before.end, how.head_end) is None
