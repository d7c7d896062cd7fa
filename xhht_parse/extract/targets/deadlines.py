"""Which period of a paragraph is the deadline of which quantity, and what comes from above.

In: the clauses of a paragraph with their quantities, and the periods between them. Out: a `Due` for each
quantity. A sentence that opens with a period passes it on until the next one ("đến năm 2025 đạt 60%,
đến năm 2030 đạt 80%"); in a sentence that opens with a quantity the period behind counts ("35% … vào
năm 2025"). "Hằng năm" governs what follows it in its sentence. What the sentence leaves open comes
from the heading or lead-in above (`leads`), and last from the document's title.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from msgspec.structs import replace

from ...text.folds import pattern
from ...text.literals import holds
from ...text.spans import Span, SpanSet
from ...text.view import View
from ...vocab.periods import Period
from .types import Clause, Due, Quantity

_NAMED = pattern(
    r"(?<!\w)(?:Chương trình|Đề án|Kế hoạch|Chiến lược|Dự án|Quy hoạch|Nghị quyết|Phong trào|Cuộc vận động"
    r"|Chỉ thị|[Cc]huẩn nghèo|(?:theo |Bộ |bộ )tiêu chí)(?! này)(?!\w)"
)
_AIMS = pattern(r"(?<!\w)(?:phấn đấu|đặt mục tiêu|đặt ra|đề ra|xác định)(?!\w)")
""" "Đề án phấn đấu đến năm 2030": the name ends before it."""
_YEARLY_NOUN = pattern(
    r"(?:kế hoạch|báo cáo|đánh giá|dự toán|ngân sách|định kỳ|xếp loại|tổng kết|kỳ họp|chỉ tiêu|bình quân"
    r"|trung bình)[ ](?:công tác )?\Z"
)
_FURTHER = pattern(  # 60% hộ có vườn và tiến tới là 80% vào năm 2030
    r"(?<!\w)(?:tiến tới|hướng tới|lộ trình|phấn đấu|nâng lên|tăng lên)(?: (?:đạt|là|có|đến|được|ít nhất|trên))*[ ]\Z"
)
_JOINED = pattern(r"[ ]{0,2}(?:,|;|và|;? ?đồng thời)[ ]?(?:(?:phấn đấu|tiến tới)[ ])?\Z")
_STARTS_FROM = pattern(r"(?<!\w)từ [0-9.,]{1,12}[ ]?%?(?: [^\W0-9_]{1,12}){0,2}[ ]?\(?\Z")
_TIMES = pattern(r"(?<!\w)(?:gấp|bằng)(?: [^\W0-9_]{1,12}){0,2} [0-9.,]{1,6} lần(?: mức)?[ ]\Z")
_ALREADY = pattern(r"(?<!\w)đã đạt(?: được)?(?: [^\W0-9_]{1,12}){0,2}[ ]\Z")  # bằng diện tích đã đạt được tại năm 2020
_BASE_WORDS = (" lần", "đã", "từ ")
"""One of these stands before the year of a state before."""
_GOES_TO = pattern(r"\)?,? (?:tăng |giảm )?(?:lên|xuống|đến|tới)(?!\w)(?! năm)")
_OF_NAMES = frozenset({"span", "by", "vision", "school"})
"""Kinds of periods that names of documents end with."""
_NEAR = 14
"""Letters that may stand between a quantity and "năm 2023" right behind it."""
_OWN = pattern(r"[^,;:]{0,80}")
_OPENING = 40
"""How far from its beginning a period opens a sentence."""
_AHEAD = 8
"""Periods looked at behind a quantity."""


def usable_periods(view: View, start: int, found: Sequence[Period], end: int, cited: SpanSet) -> list[Period]:
    """Those of a paragraph's periods that are not a part of another document's name."""
    quoted = _quoted(view.folded, start, end)
    kept = []
    for period in found:
        if cited.touches(period.start, period.end) or quoted.touches(period.start, period.end):
            continue
        if period.kind in _OF_NAMES and _in_name(view.folded, start, period):
            continue
        if period.kind == "in" and _is_base(view.lower, start, period, end):
            kept.append(replace(period, kind="base"))
            continue
        if period.kind == "annual" and _YEARLY_NOUN.search(view.lower, max(start, period.start - 30), period.start):
            continue
        kept.append(period)
    return kept


def _is_base(text: str, start: int, period: Period, end: int) -> bool:
    """ "tăng từ 41% năm 2021 lên 60%", "gấp 2 lần năm 2025": the year is that of the state before."""
    floor = max(start, period.start - 40)
    if not holds(text, _BASE_WORDS, floor, period.start):
        return False  # as most
    if _TIMES.search(text, floor, period.start) or _ALREADY.search(text, floor, period.start):
        return True
    before = _STARTS_FROM.search(text, floor, period.start)
    return before is not None and _GOES_TO.match(text, period.end, end) is not None


def _quoted(folded: str, start: int, end: int) -> SpanSet:
    marks = []
    at = folded.find('"', start, end)
    while at >= 0:
        marks.append(at)
        at = folded.find('"', at + 1, end)
    return SpanSet(map(Span, marks[::2], marks[1::2]))


def _in_name(folded: str, start: int, period: Period) -> bool:
    """Whether a document's name runs up to the period: "Chương trình chuyển đổi số giai đoạn 2021-2025"."""
    floor = max(start, period.start - 160)
    cut = max(folded.rfind(mark, floor, period.start) for mark in ",;:.")
    name = _NAMED.search(folded, max(floor, cut + 1), period.start)
    if name is None or name.start() <= start + 8:
        return False
    return _AIMS.search(folded, name.end(), period.end) is None


def dues(text: str, clauses: Sequence[Clause], periods: Sequence[Period]) -> dict[int, Due]:
    """The deadlines that the paragraph itself gives, by the place of the quantity."""
    found: dict[int, Due] = {}
    if not periods:
        return found
    leading = _leads(text, clauses, periods[0])
    state = _State(text, periods)
    for _, group in groupby(clauses, key=lambda clause: clause.sentence):
        sentence = list(group)
        state.begin(sentence, keep=leading or sentence[0].part)
        last = next((c for c in reversed(sentence) if c.quantities), None)
        for clause in sentence:
            state.more = clause is not last
            for index, quantity in enumerate(clause.quantities):
                due = state.due_of(clause, index, quantity)
                if due is not None:
                    found[quantity.start] = due
            state.pass_over(clause.end, behind=bool(clause.quantities))
    return found


def _leads(text: str, clauses: Sequence[Clause], period: Period) -> bool:
    """Whether the paragraph opens with this period: "- Đến năm 2025: …"."""
    start = clauses[0].start
    return period.due and period.start - start < _OPENING and len(text[start : period.start].strip(" -+*•.)(")) <= 12


@dataclass(slots=True)
class _State:
    """Where the reading of a paragraph stands; it moves forward only."""

    text: str
    periods: Sequence[Period]
    at: int = 0
    """The next period."""
    due: Period | None = None
    annual: Period | None = None
    opened: bool = False
    """A period stands before the sentence's first quantity, or is carried into it."""
    more: bool = False
    """Quantities stand in a later clause of the sentence."""
    first: int = 0
    """Where the sentence's first quantity stands."""
    opens: int = 0
    """Where the sentence begins."""
    lasting: Period | None = None
    """The last period that opened a sentence or was some quantity's: no other reaches into the next sentence."""

    def begin(self, sentence: list[Clause], keep: bool) -> None:
        """Enter a sentence, with the deadline of the one before it where that reaches over."""
        self.due, self.annual = self.lasting if keep else None, None
        self.opens, self.lasting = sentence[0].start, self.due
        self.first = next((c.quantities[0].start for c in sentence if c.quantities), sentence[-1].end)
        ahead = self.periods[self.at] if self.at < len(self.periods) else None
        self.opened = self.due is not None
        at = self.at
        while not self.opened and ahead is not None and ahead.start < self.first:
            self.opened = self._sets(ahead)
            at += 1
            ahead = self.periods[at] if at < len(self.periods) else None

    def _sets(self, period: Period) -> bool:
        """Whether it sets a deadline; a vision does where the sentence opens with it."""
        return period.due or period.kind == "from" or (period.kind == "vision" and period.start < self.first)

    def _take(self, period: Period) -> None:
        if period.kind == "annual":
            self.annual = period
        elif self._sets(period):
            self.due, self.annual = period, None
            if period.start - self.opens < _OPENING:
                self.lasting = period

    def pass_over(self, end: int, behind: bool = False) -> None:
        """Take the periods up to this place; "hằng năm" behind a quantity is that quantity's alone."""
        while self.at < len(self.periods) and self.periods[self.at].start < end:
            period = self.periods[self.at]
            if not (behind and period.kind == "annual") and (behind or not self._told(period)):
                self._take(period)
            self.at += 1

    def _told(self, period: Period) -> bool:
        """ "đạt nông thôn mới nâng cao vào năm 2027; …": the year of what has no number, not of what follows."""
        ends = self.text.startswith(";", period.end)
        return ends and period.kind in ("in", "by") and period.start - self.opens > _OPENING

    def due_of(self, clause: Clause, index: int, quantity: Quantity) -> Due | None:
        """The deadline of this quantity, from its sentence."""
        while self.at < len(self.periods) and self.periods[self.at].end <= quantity.start:
            self._take(self.periods[self.at])
            self.at += 1
        chosen = self._behind(clause, index, quantity) or self.due
        annual = self.annual or self._yearly(clause, index, quantity)
        self.lasting = chosen or self.lasting
        if chosen is None and annual is None:
            return None
        return _made(chosen, annual)

    def _later(self, clause: Clause) -> Iterator[Period]:
        """The clause's next periods; few of them are looked at."""
        for period in self.periods[self.at : self.at + _AHEAD]:
            if period.start >= clause.end:
                return
            yield period

    def _behind(self, clause: Clause, index: int, quantity: Quantity) -> Period | None:
        """The period behind the quantity, where it is the quantity's own."""
        period = next((p for p in self._later(clause) if p.due or p.kind == "from"), None)
        if period is None:
            return None
        last = index + 1 == len(clause.quantities)
        following = None if last else clause.quantities[index + 1].start
        if following is not None and following < period.start and _FURTHER.search(self.text, quantity.end, following):
            return None
        if _opens_bracket(self.text, period, following):
            return None  # đạt 18% (năm 2024 đạt 15,2%): it leads the next
        if self.text.find("),", quantity.end, period.start) >= 0 > self.text.find("(", quantity.end, period.start):
            return None  # (… và 90% người bệnh được chữa), hướng tới loại trừ bệnh vào năm 2030
        joined = _JOINED.search(self.text, quantity.end, period.start) if period.start - quantity.end < 200 else None
        near = period.start - quantity.end <= _NEAR and "," not in self.text[quantity.end : period.start]
        if near and period.kind == "in" and joined is None:
            return period
        if self.opened:
            own = last and index and period.kind == "in" and _OWN.fullmatch(self.text, quantity.end, period.start)
            return period if own and not self.text[period.end : clause.end].strip(" .") else None
        if not last and period.start < clause.quantities[index + 1].start and joined is not None:
            return None  # đạt 60%, đến năm 2030 đạt 80%: it leads the next
        if last and self.more and joined is not None and not self.text[period.end : clause.end].strip(" ,"):
            return None  # đạt 1,2%, đến năm 2030, phấn đấu đạt 1,5%
        return period

    def _yearly(self, clause: Clause, index: int, quantity: Quantity) -> Period | None:
        """ "mỗi năm" right behind the quantity or its noun: "10 mô hình mỗi năm"."""
        following = clause.quantities[index + 1].start if index + 1 < len(clause.quantities) else clause.end
        for period in self._later(clause):
            if period.kind == "annual" and period.start < following:
                return period if period.start - quantity.end <= 40 else None
        return None


def _opens_bracket(text: str, period: Period, following: int | None) -> bool:
    """Whether the period opens a bracket that the next quantity, or a colon, stands in."""
    if not text.endswith(("(", "( "), 0, period.start):
        return False
    if text.startswith(":", period.end):
        return True  # còn 2% (năm 2025: 3%)
    return following is not None and period.end <= following and text.find(")", period.end, following) < 0


def _made(period: Period | None, annual: Period | None) -> Due:
    if period is None:
        span = Span(annual.start, annual.end) if annual is not None else None
        return Due(None, None, None, True, "inline", span)
    year = period.year if period.kind != "from" else None
    return Due(year, period.start_year, period.date, annual is not None, "inline", Span(period.start, period.end))
