"""What a number measures before which nothing stands: what is behind it, or what the label or the one before names.

In: a quantity with its comparison, and the words behind it. Out: `Named`. To know another lead-in of a field:
`_FIELD`.
"""

from __future__ import annotations

from collections.abc import Sequence

from ....text.folds import pattern
from ....text.spans import Span
from ..quantities.units import SIZES
from ..types import Clause, Comparison, Named, Quantity
from .behind import bare, population
from .first_words import MEASURED
from .phrases import ALL_OF, PLACE, PREDICATE, VERB_ALONE
from .wording import ITEM, words_before

_FIELD = pattern(rf"{ITEM}(?:về|trong lĩnh vực) ")
_DATED = pattern(
    r"[ ]*(?:(?:trong|đến|vào|và) )?năm 20[0-9]{2}(?: và năm 20[0-9]{2})?(?: mỗi năm)?(?: (?:là|đạt|có))?[ ]*"
)
"""What may stand between a label and its number: "Số lượt đọc: năm 2026 là 900 lượt"."""
_YEAR_ALONE = pattern(rf"{ITEM}(?:(?:trong|đến|vào|hết) ){{0,2}}năm (?:học )?20[0-9]{{2}}(?: ?- ?20[0-9]{{2}})?[ *_]*")
_NUMBERS_OF = ("số ", "số lượng ", "tổng số ")
_OF_ALL = ("/", "trên tổng số ", "so với ")
"""What only says what a share is of."""


def without_head(
    text: str, quantity: Quantity, how: Comparison, tail: tuple[Span, ...], clause: Clause, last: Named | None
) -> Named:
    """What a number measures before which nothing stands: what is behind it, or what the label or `last` names."""
    if quantity.family == "rank" and last is not None and last.spans:
        return last  # điểm thi đạt 6,5, thuộc nhóm 10 tỉnh dẫn đầu
    alone = quantity.family == "count" and (bare(text, quantity, tail) or _repeats(text, quantity, clause.label, tail))
    if alone and quantity.group == "grade" and last is not None and last.spans:
        return last  # Chỉ số A thuộc nhóm 20 tỉnh dẫn đầu; phấn đấu tăng 3 bậc
    if alone and "đạt" in how.leads and last is not None and last.led and _is_counted(text, quantity, last):
        return last  # Số lượt bạn đọc tăng 8%/năm, đạt 9.000 lượt
    if alone and quantity.group in SIZES:
        return Named(())  # Đến năm 2030 đạt 6 triệu tấn: what the one before it measures
    if alone and clause.label is not None and _of_each_year(text, clause, clause.label):
        return Named(tail)
    if alone and clause.label is not None and _names_what(text, clause.label, clause.start, how.head_end):
        return Named(())  # "Sản lượng: 25.000 tấn"; "Xây mới: 12 thư viện" says nothing of what is measured
    if clause.label is not None and tail and text.startswith(_OF_ALL, tail[0].start):
        return Named(())  # Chi bộ vững mạnh: 15% trở lên/tổng số chi bộ
    if clause.label is not None and tail and "đạt" in how.leads and ALL_OF.fullmatch(text, *tail[0]) is not None:
        return Named(())  # Gia đình học tập: 15.200 hộ, đạt 76% tổng số hộ
    if clause.part and clause.label is not None and not tail:
        return Named(())  # 75%, trong đó: mầm non: 70%; tiểu học: 80%
    if tail and text.startswith(("là ", "có "), tail[0].start, tail[0].end):
        tail = (Span(tail[0].start + 3, tail[0].end), *tail[1:])
    if tail and last is not None and last.prefix and _goes_on(text, quantity, tail[0], last, clause):
        return Named((*last.prefix, *tail), population(text, tail), prefix=last.prefix)
    if tail and not (last is not None and last.led and PLACE.match(text, tail[0].start - 1)):
        return Named(tail, population(text, tail))
    if last is None:
        return Named(tail)
    # Quỹ khuyến học: tăng trưởng 8%, | bình quân đạt 32.000 đồng/người dân
    return Named(last.spans if quantity.family == "percent" else last.stem, last.population, last.led)


def _is_counted(text: str, quantity: Quantity, last: Named) -> bool:
    """Whether what the number before measures is how many there are of this unit."""
    start, end = last.spans[0] if last.spans else (0, 0)
    return any(text.startswith(f"{number}{quantity.unit} ", start, end) for number in _NUMBERS_OF)


def _goes_on(text: str, quantity: Quantity, own: Span, last: Named, clause: Clause) -> bool:
    """Whether what leads to the number before leads to this one, too: "cho 80% nông dân, 60% hợp tác xã"."""
    joins = [" và "]
    if quantity.family == "percent":
        joins.append("; ")
    verb = VERB_ALONE.fullmatch(text, last.prefix[0].start, last.prefix[-1].end)  # trồng 5 ha rừng, 900 cây phân tán
    alike = any(text.startswith(f"{quantity.unit} ", span.start) for span in last.spans[len(last.prefix) :])
    if (quantity.family == "percent" or verb or alike) and not clause.part and PREDICATE.search(text, *own) is None:
        joins.append(", ")
    return text.startswith(tuple(joins), last.spans[-1].end)


def _names_what(text: str, label: Span, start: int, end: int) -> bool:
    """Whether the label, with no more than a year behind it, names what is counted, and not the field alone.

    Not "Về xã hội: có 12 bác sĩ"; "Y tế: năm 2027 đạt 12 bác sĩ".
    """
    words = words_before(text, label, ())
    if not words or _FIELD.match(text, *label) is not None:
        return False
    if not text[start:end].strip():
        return True
    return MEASURED.match(text, words[0].start) is not None and _DATED.fullmatch(text, start, end) is not None


def _of_each_year(text: str, clause: Clause, label: Span) -> bool:
    """ "Năm 2026: 12 lớp, 300 học viên": under a year alone several are counted, and each noun says what."""
    several = len({quantity.unit for quantity in clause.quantities}) > 1
    return several and _YEAR_ALONE.fullmatch(text, *label) is not None


def _repeats(text: str, quantity: Quantity, label: Span | None, tail: Sequence[Span]) -> bool:
    """ "Số xã, phường đạt chuẩn: 12 xã, phường": the unit goes on with a comma, in words that the label has."""
    if label is None or not tail or not text.startswith(", ", quantity.end):
        return False
    return text.find(text[tail[0].start : tail[-1].end], *label) >= 0
