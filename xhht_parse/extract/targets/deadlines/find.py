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

from ....lines.bullets import DRESS
from ....text.folds import pattern
from ....text.spans import Span
from ....vocab.periods import Period
from ..types import Clause, Due, Quantity
from .brackets import beside_next, leads_in_bracket, told_beside

_DRESS = DRESS + ".()"
_FURTHER = pattern(  # 60% hộ có vườn và tiến tới là 80% vào năm 2030
    r"(?<!\w)(?:tiến tới|hướng tới|lộ trình|phấn đấu|phải|(?:nâng|tăng) (?:lên|dần))"
    r"(?: (?:đạt|là|có|đến|được|ít nhất|trên))*[ ]\Z"
)
_JOINED = pattern(r"[ ]{0,2}(?:,|;|và|;? ?đồng thời)[ ]?(?:(?:phấn đấu|tiến tới|hướng(?: tới| đến)?)[ ])?\Z")
_NEAR = 14
"""Letters that may stand between a quantity and "năm 2023" right behind it."""
_OWN = pattern(r"[^,;:]{0,80}")
_BRACKET = 200
"""Letters that a bracket may have before its number, or behind it."""
_OPENING = 40
"""How far from its beginning a period opens a sentence."""
_ENVISIONED = pattern(  # đến năm 2028 đạt 60%, định hướng đến năm 2030 đạt 80%
    r"(?::|(?: [^\W\d_]+){0,5}? (?:đạt|là|có|còn)|)(?: (?:trên|dưới|khoảng|từ|ít nhất|tối thiểu))? [0-9]"
)
_FAR = 120
"""How far behind a quantity "hằng năm" may end its clause: "50% cán bộ cấp xã được bồi dưỡng hằng năm"."""
_AHEAD = 8
"""Periods looked at behind a quantity."""


def dues(text: str, clauses: Sequence[Clause], periods: Sequence[Period]) -> dict[int, Due]:
    """The deadlines that the paragraph itself gives, by the place of the quantity."""
    found: dict[int, Due] = {}
    if not periods:
        return found
    leading, years = _leads(text, clauses, periods[0]), set[int | None]()
    state = _State(text, periods)
    for _, group in groupby(clauses, key=lambda clause: clause.sentence):
        sentence = list(group)
        one = len(years) < 2  # of two years that a sentence gives neither reaches into the next one
        state.begin(sentence, keep=(leading and one) or sentence[0].part)
        years.clear()
        last = next((c for c in reversed(sentence) if c.quantities), None)
        for clause in sentence:
            state.more = clause is not last
            for index, quantity in enumerate(clause.quantities):
                due = state.due_of(clause, index, quantity)
                if due is not None:
                    found[quantity.start] = due
                    years.add(due.year)
            state.pass_over(clause.end, behind=bool(clause.quantities))
    return found


def _leads(text: str, clauses: Sequence[Clause], period: Period) -> bool:
    """Whether the paragraph opens with this period: "- Đến năm 2025: …"."""
    start = clauses[0].start
    return period.due and period.start - start < _OPENING and len(text[start : period.start].strip(_DRESS)) <= 12


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
    closes: int = 0
    """Where the bracket ends that the last quantity stood in, behind another one of its sentence."""
    outside: tuple[Period | None, Period | None, Period | None] = (None, None, None)
    """What held before that bracket."""

    def begin(self, sentence: list[Clause], keep: bool) -> None:
        """Enter a sentence, with the deadline of the one before it where that reaches over."""
        self.due, self.annual = self.lasting if keep else None, None
        self.opens, self.lasting, self.closes = sentence[0].start, self.due, 0
        self.first = next((c.quantities[0].start for c in sentence if c.quantities), sentence[-1].end)
        ahead = self.periods[self.at] if self.at < len(self.periods) else None
        self.opened = self.due is not None
        at = self.at
        while not self.opened and ahead is not None and ahead.start < self.first:
            self.opened = self._sets(ahead)
            at += 1
            ahead = self.periods[at] if at < len(self.periods) else None

    def _sets(self, period: Period) -> bool:
        """Whether it sets a deadline; a vision does where the sentence opens with it, or it leads to a number."""
        if period.kind == "vision":
            second = period.start > self.first or (self.due is not None and self.due.start >= self.opens)
            return not second or _ENVISIONED.match(self.text, period.end) is not None
        return period.due or period.kind == "from"

    def _take(self, period: Period) -> None:
        if period.kind == "annual":
            self.annual = period
        elif self._sets(period) and (self.closes or not told_beside(self.text, self.first, period)):
            self.due, self.annual = period, None
            if period.start - self.opens < _OPENING:
                self.lasting = period

    def pass_over(self, end: int, behind: bool = False) -> None:
        """Take the periods up to this place; "hằng năm" behind a quantity is that quantity's alone."""
        while self.at < len(self.periods) and self.periods[self.at].start < end:
            period = self.periods[self.at]
            if self.closes and period.start > self.closes:
                self._leave_bracket()
            if not (behind and period.kind == "annual") and (behind or not self._told(period)):
                self._take(period)
            self.at += 1

    def _told(self, period: Period) -> bool:
        """ "đạt nông thôn mới nâng cao vào năm 2027; …": the year of what has no number, not of what follows."""
        ends = self.text.startswith(";", period.end)
        return ends and period.kind in ("in", "by") and period.start - self.opens > _OPENING

    def due_of(self, clause: Clause, index: int, quantity: Quantity) -> Due | None:
        """The deadline of this quantity, from its sentence."""
        self._step_into_bracket(quantity)
        while self.at < len(self.periods) and self.periods[self.at].end <= quantity.start:
            self._take(self.periods[self.at])
            self.at += 1
        chosen = self._behind(clause, index, quantity) or self.due
        annual = self.annual or self._yearly(clause, index, quantity)
        self.lasting = chosen or self.lasting
        if chosen is None and annual is None:
            return None
        return _made(chosen, annual)

    def _leave_bracket(self) -> None:
        self.due, self.annual, self.lasting = self.outside
        self.closes = 0

    def _step_into_bracket(self, quantity: Quantity) -> None:
        """ "80% (90% vào năm 2030); 30% …": what a bracket with a number says of the time ends with it."""
        if self.closes and quantity.start > self.closes:
            while self.at < len(self.periods) and self.periods[self.at].end <= self.closes:
                self.at += 1
            self._leave_bracket()
        begins = self.opens if quantity.start == self.first else self.first  # thợ giỏi (năm 2023: 27%) đạt 32%
        floor = max(begins, quantity.start - _BRACKET)
        opened = self.text.rfind("(", floor, quantity.start) if not self.closes else -1
        if opened >= 0 and self.text.find(")", opened, quantity.start) < 0:
            while self.at < len(self.periods) and self.periods[self.at].end <= opened:
                self._take(self.periods[self.at])
                self.at += 1
            self.outside = self.due, self.annual, self.lasting
            self.closes = max(self.text.find(")", quantity.end, quantity.end + _BRACKET), 0)

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
        following = clause.end if last else clause.quantities[index + 1].start
        if self._is_of_another(clause, index, following, period):
            return None
        joined = _JOINED.search(self.text, quantity.end, period.start) if period.start - quantity.end < 200 else None
        near = period.start - quantity.end <= _NEAR and "," not in self.text[quantity.end : period.start]
        further = index or (self.due is not None and self.due.start < clause.start)
        if near and joined is None and (period.kind == "in" or (last and further and period.start == quantity.end + 1)):
            return period  # năm 2025 là 20%, lộ trình là 35% đến năm 2030; năm 2027 đạt 30%, phấn đấu 45% đến năm 2029
        if self.opened:
            own = last and index and period.kind == "in" and _OWN.fullmatch(self.text, quantity.end, period.start)
            return period if own and not self.text[period.end : clause.end].strip(" .") else None
        if not last and period.start < following and joined is not None:
            return None  # đạt 60%, đến năm 2030 đạt 80%: it leads the next
        if last and self.more and joined is not None and not self.text[period.end : clause.end].strip(" ,"):
            return None  # đạt 1,2%, đến năm 2030, phấn đấu đạt 1,5%
        return period

    def _is_of_another(self, clause: Clause, index: int, following: int, period: Period) -> bool:
        """Whether a period behind the quantity is that of the next one, at `following`, or of a bracket."""
        text, quantity = self.text, clause.quantities[index]
        if following < period.start:
            if _FURTHER.search(text, quantity.end, following):
                return True
            if not index and self._led(clause, quantity):
                return True  # …; đến năm 2025, 40% số xã, con số này là 45% vào năm 2030
            if beside_next(text, quantity.end, following, period):
                return True  # đạt 80% (90% vào năm 2030)
        if leads_in_bracket(text, quantity.end, period, clause):
            return True  # đạt 18% (năm 2024 đạt 15,2%), 200 ha (sản lượng năm 2025 là 900 tấn)
        # (… và 90% người bệnh được chữa), hướng tới loại trừ bệnh vào năm 2030
        return text.find("),", quantity.end, period.start) >= 0 > text.find("(", quantity.end, period.start)

    def _led(self, clause: Clause, quantity: Quantity) -> bool:
        """Whether a period of its own clause leads the first quantity."""
        return self.due is not None and clause.start <= self.due.start < quantity.start

    def _yearly(self, clause: Clause, index: int, quantity: Quantity) -> Period | None:
        """ "mỗi năm" right behind the quantity or its noun: "10 mô hình mỗi năm"."""
        last = index + 1 == len(clause.quantities)
        following = clause.end if last else clause.quantities[index + 1].start
        for period in self._later(clause):
            if period.kind == "annual" and period.start < following:
                apart = self.text.find(",", quantity.end, period.start) >= 0
                apart = apart or self.text.endswith(" và ", 0, period.start)
                if not last and (period.end + 1 == following or apart):
                    return None  # 2 thư viện, bổ sung mỗi năm 3.000 bản sách; dưới 2%, mỗi năm giảm 0,5%
                ends = last and not self.text[period.end : clause.end].strip(" .")
                return period if period.start - quantity.end <= (_FAR if ends else 40) else None
        return None


def _made(period: Period | None, annual: Period | None) -> Due:
    if period is None:
        span = Span(annual.start, annual.end) if annual is not None else None
        return Due(None, None, None, True, "inline", span)
    year = period.year if period.kind != "from" else None
    return Due(year, period.start_year, period.date, annual is not None, "inline", Span(period.start, period.end))
