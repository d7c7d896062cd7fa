"""Which period of a paragraph is the deadline of which quantity, and what comes from above.

In: the clauses of a paragraph with their quantities, and the periods between them. Out: a `Due` for each
quantity. A sentence that opens with a period passes it on until the next one ("đến năm 2025 đạt 60%,
đến năm 2030 đạt 80%"); in a sentence that opens with a quantity the period behind counts ("35% … vào
năm 2025"). "Hằng năm" governs what follows it in its sentence. What the sentence leaves open comes
from the heading or lead-in above (`leads`), and last from the document's title.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...text.folds import pattern
from ...text.spans import Span, SpanSet
from ...text.view import View
from ...vocab.periods import Period
from .types import Clause, Due, Quantity

_NAMED = pattern(
    r"(?<!\w)(?:Chương trình|Đề án|Kế hoạch|Chiến lược|Dự án|Quy hoạch|Nghị quyết|Phong trào|Cuộc vận động"
    r"|Chỉ thị)(?! này)(?!\w)"
)
_YEARLY_NOUN = pattern(
    r"(?:kế hoạch|báo cáo|đánh giá|dự toán|ngân sách|định kỳ|xếp loại|tổng kết|kỳ họp|chỉ tiêu|bình quân"
    r"|trung bình)[ ](?:công tác )?\Z"
)
_PAST = pattern(r"(?<!\w)(?:đã|hiện|ước thực hiện)(?!\w)")
_JOINED = pattern(r"[ ]{0,2}(?:,|;|và|;? ?đồng thời)[ ]?(?:(?:phấn đấu|tiến tới)[ ])?\Z")
_NEAR = 14
"""Letters that may stand between a quantity and "năm 2023" right behind it."""


@dataclass(slots=True)
class _State:
    due: Period | None = None
    annual: Period | None = None
    opened: bool = False
    """The sentence's first event was a period."""


def usable_periods(view: View, start: int, found: Sequence[Period], end: int, cited: SpanSet) -> list[Period]:
    """Those of a paragraph's periods that are not a part of another document's name."""
    if not found:
        return []
    quoted = _quoted(view.folded, start, end)
    kept = []
    for period in found:
        if cited.touches(period.start, period.end) or quoted.touches(period.start, period.end):
            continue
        if period.kind in ("span", "by", "vision") and _in_name(view.folded, start, period):
            continue
        if period.kind == "annual" and _YEARLY_NOUN.search(view.lower, max(start, period.start - 30), period.start):
            continue
        kept.append(period)
    return kept


def _quoted(folded: str, start: int, end: int) -> SpanSet:
    marks = []
    at = folded.find('"', start, end)
    while at >= 0:
        marks.append(at)
        at = folded.find('"', at + 1, end)
    return SpanSet(zip(marks[::2], marks[1::2], strict=False))


def _in_name(folded: str, start: int, period: Period) -> bool:
    """Whether a document's name runs up to the period: "Chương trình chuyển đổi số giai đoạn 2021-2025"."""
    floor = max(start, period.start - 160)
    cut = max(folded.rfind(mark, floor, period.start) for mark in ",;:.")
    name = _NAMED.search(folded, max(floor, cut + 1), period.start)
    return name is not None and name.start() > start + 8


def dues(text: str, clauses: Sequence[Clause], periods: Sequence[Period]) -> dict[int, Due]:
    """The deadlines that the paragraph itself gives, by the place of the quantity."""
    found: dict[int, Due] = {}
    carried: Period | None = None
    leading = bool(periods) and _leads(text, clauses, periods[0])
    by_sentence: dict[int, list[Clause]] = {}
    for clause in clauses:
        by_sentence.setdefault(clause.sentence, []).append(clause)
    at = 0
    for sentence in by_sentence.values():
        last = sentence[-1].end
        mine = []
        while at < len(periods) and periods[at].start < last:
            mine.append(periods[at])
            at += 1
        keep = carried if leading or sentence[0].part else None
        carried = _sentence(text, sentence, mine, keep, found) or keep
    return found


def _leads(text: str, clauses: Sequence[Clause], period: Period) -> bool:
    """Whether the paragraph opens with this period: "- Đến năm 2025: …"."""
    return period.due and len(text[clauses[0].start : period.start].strip(" -+*•.)(")) <= 12


def _sentence(
    text: str, sentence: list[Clause], periods: list[Period], carried: Period | None, found: dict[int, Due]
) -> Period | None:
    """Deal out the periods of one sentence; the last one is passed on."""
    state = _State(due=carried)
    quantities = [q for clause in sentence for q in clause.quantities]
    first = min((q.start for q in quantities), default=0)
    state.opened = carried is not None or any(_due(p, first) and p.start < first for p in periods)
    at = 0
    for clause in sentence:
        inside = [p for p in periods if clause.start - 40 <= p.start < clause.end and p.start >= clause.start]
        between = periods[at:]
        while between and between[0].start < clause.start:  # stands in what parts the clauses
            at = _take(state, between[0], first, at)
            between = periods[at:]
        for index, quantity in enumerate(clause.quantities):
            while at < len(periods) and periods[at].end <= quantity.start:
                at = _take(state, periods[at], first, at)
            following = clause.quantities[index + 1].start if index + 1 < len(clause.quantities) else clause.end
            own = _behind(text, quantity, inside, following, state.opened, clause, index)
            yearly = _yearly_behind(text, quantity, inside, following)
            chosen = own or state.due
            if chosen is not None or state.annual is not None or yearly is not None:
                found[quantity.start] = _made(chosen, state.annual or yearly)
        while at < len(periods) and periods[at].start < clause.end:
            if clause.quantities and periods[at].kind == "annual":  # giảm 1% hằng năm; …
                at += 1
            else:
                at = _take(state, periods[at], first, at)
    return state.due


def _due(period: Period, first: int) -> bool:
    """Whether the period sets a deadline; a vision does where the sentence opens with it."""
    return period.due or period.kind == "from" or (period.kind == "vision" and period.start < first)


def _take(state: _State, period: Period, first: int, at: int) -> int:
    if period.kind == "annual":
        state.annual = period
    elif _due(period, first):
        state.due, state.annual = period, None
    return at + 1


def _behind(
    text: str, quantity: Quantity, inside: list[Period], following: int, opened: bool, clause: Clause, index: int
) -> Period | None:
    """The period behind the quantity, where it is the quantity's own."""
    later = [p for p in inside if p.start >= quantity.end and (p.due or p.kind == "from")]
    if not later:
        return None
    period = later[0]
    near = period.start - quantity.end <= _NEAR and "," not in text[quantity.end : period.start]
    if near and period.kind == "in" and _JOINED.search(text, quantity.end, period.start) is None:
        return period
    if opened:
        return None
    if period.start > following:  # 60% xã và 70% huyện đạt chuẩn vào năm 2025
        return period
    leads_next = index + 1 < len(clause.quantities) and _JOINED.search(text, quantity.end, period.start) is not None
    return None if leads_next else period


def _yearly_behind(text: str, quantity: Quantity, inside: list[Period], following: int) -> Period | None:
    """ "mỗi năm" right behind the quantity, or before its noun: "10 mô hình mỗi năm"."""
    for period in inside:
        if period.kind == "annual" and quantity.end <= period.start < following and period.start - quantity.end <= 40:
            return period
    return None


def _made(period: Period | None, annual: Period | None) -> Due:
    if period is None:
        assert annual is not None
        return Due(None, None, None, True, "inline", Span(annual.start, annual.end))
    year = period.year if period.kind != "from" else None
    return Due(year, period.start_year, period.date, annual is not None, "inline", Span(period.start, period.end))


def says_past(text: str, start: int, end: int) -> bool:
    """Whether the words say that it is already so."""
    return _PAST.search(text, start, end) is not None
