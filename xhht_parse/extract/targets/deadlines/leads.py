"""Deadlines and objectives that come from above: headings and lead-in lines.

In: the places of the document one after another. Out: for a place, the deadline that the nearest
heading or lead-in gives ("2. Mục tiêu đến năm 2025", "- Đến năm 2025:"), and its `Scope`, as the nearest
section above says it (`goals`).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from msgspec.structs import replace

from ....outline.types import Node, Outline, Place
from ....text.folds import pattern
from ....text.spans import Span, SpanSet
from ....vocab.period_lines import is_period_line
from ....vocab.periods import Period, find_periods
from ..types import Due
from .goals import OBJECTIVES, STEPS, Scope, says

_PERIOD_ONLY = pattern(
    r"(?:mục tiêu|chỉ tiêu|giai đoạn|cụ thể|đến|từ|năm|quý|tháng|trong|các|chung|tổng quát"
    r"|nội dung|kế hoạch|thực hiện|lộ trình)(?!\w)"
)
_ENACTS = pattern(r"[*_ ]*điều 1[.:*_ ]+(?:phê duyệt|ban hành|thông qua)(?!\w)")
"""What names the document once more says nothing that its title does not."""
_SHORTENED = ("tp", "tx", " q", " p")
"""Words that a full stop shortens."""

LAST_SIGNS = ": *_"
"""The last sign of a paragraph that may be a lead-in: a colon, or marks of bold type behind it."""


@dataclass(slots=True)
class Leads:
    """What was met above, by node; fed place by place."""

    outline: Outline
    cited: SpanSet
    _periods: dict[int, Due] = field(default_factory=dict)
    _annual: dict[int, Due] = field(default_factory=dict)
    _aims: dict[int, bool] = field(default_factory=dict)
    _said: dict[int, Scope] = field(default_factory=dict)
    """What a node, or the nearest one above it that does, says by its role or its heading."""
    _title_dues: dict[int | None, Due | None] = field(default_factory=dict)

    def note(self, place: Place, figures: bool) -> None:
        """Learn from this place, which is a heading or ends as a lead-in does; `figures`: it holds digits."""
        text, start = self.outline.view.lower, place.start
        dated = figures or text.find("năm", start, place.end) >= 0
        if place.is_heading and not dated:
            return  # as most
        words = text[start : place.end].rstrip(" *_")
        colon, end = words.endswith(":"), start + len(words)
        heading = place.is_heading and place.node is not None and place.node.heading is not None and len(words) < 400
        if not (colon or heading or self._is_period(start, end)) or "%" in words or _ENACTS.match(words):
            return
        if colon and not heading:
            start = _last_sentence(text, start, end)  # those before the lead-in date nothing
        periods = find_periods(text, start, end) if dated else []
        leads_in = colon and not place.is_heading and end - start < 300
        aims = (periods or leads_in) and OBJECTIVES.search(text, start, end) is not None
        if periods:
            kept = [p for p in periods if not self.cited.touches(p.start, p.end)]
            # "Mục tiêu nhiệm kỳ 2025 - 2030:" is to be reached by 2030
            self._learn(place, [replace(p, kind="span") if aims and p.kind == "term" else p for p in kept])
        if leads_in and aims:
            self._aims[_key(place)] = True

    def _is_period(self, start: int, end: int) -> bool:
        """Whether the line is nothing but a period. A stop may end it where a capital begins it: "Đến năm 2025."; else
        it is the end of a sentence."""
        view = self.outline.view
        if view.lower.endswith((".", ";"), start, end) and view.text[start : start + 4].lstrip(" *_")[:1].isupper():
            end -= 1
        return is_period_line(view.lower, start, end)

    def _learn(self, place: Place, periods: list[Period]) -> None:
        """Keep the deadline of a lead-in; a lead-in without one leaves the earlier one of its node alone."""
        if not periods:
            return
        key = _key(place)
        due = _last(periods)
        if due is not None:
            self._periods[key] = due
        if periods[0].kind == "annual" and periods[0].start - place.start < 12:
            span = Span(periods[0].start, periods[0].end)
            self._annual[key] = Due(None, None, None, True, "heading", span)
        elif due is not None:
            self._annual.pop(key, None)

    def due(self, place: Place) -> Due | None:
        """The deadline from the nearest heading or lead-in above, else from the title."""
        annual, node, key = False, place.node, -1 - (place.attachment or 0)
        while node is not None:
            its = id(node)
            annual = annual or its in self._annual
            if its in self._periods:
                key = its
                break
            node = node.parent
        annual = annual or key in self._annual
        due = self._periods.get(key) or self._title(place.attachment)
        if due is None:
            return Due(None, None, None, True, "heading", None) if annual else None
        return replace(due, annual=True) if annual else due

    def heading(self, place: Place) -> Span | None:
        """The nearest heading that says more than a period: it names what a bare "Năm 2026: 200 căn" counts."""
        text = self.outline.view.lower
        for node in place.node.lineage() if place.node else ():
            if node.heading is None or node.start == place.start or node.heading.end - node.heading.start > 200:
                continue
            named = _PERIOD_ONLY.sub("", text[node.heading.start : node.heading.end])
            if sum(c.isalpha() for c in named) > 6:
                return node.heading
        return None

    def first_year(self, place: Place) -> int | None:
        """The first year of the period that the title plans for; of "đến năm 2030" none is known."""
        title = self.titled(place)
        if title is None or title.start_year is not None:
            return title.start_year if title is not None else None
        until = title.span is None or self.outline.view.lower.startswith("đến", title.span.start)
        return None if until else title.year

    def titled(self, place: Place | None) -> Due | None:
        """What the title of this place's document says, or that of the document that it is attached to."""
        return (self._title(place.attachment) if place is not None else None) or self._title(None)

    def _title(self, attachment: int | None) -> Due | None:
        if attachment not in self._title_dues:
            self._title_dues[attachment] = self._read_title(attachment)
        return self._title_dues[attachment]

    def _read_title(self, attachment: int | None) -> Due | None:
        span = self.outline.title if attachment is None else self.outline.attachments[attachment].title
        if span is None:
            return None
        text = self.outline.view.lower[span.start : span.end].replace("\n", " ")  # a title runs over lines
        periods = [
            replace(p, start=p.start + span.start, end=p.end + span.start)
            for p in find_periods(text, 0, len(text))
            if not text.startswith("ngày ", p.start)  # thực hiện Chỉ thị số 27/CT-TTg ngày 15/8/2024
        ]
        if not any(p.due for p in periods) and ("đại hội" not in text or "nghị quyết" in text):
            # a term of office: not that which a congress still to be held opens
            periods = [replace(p, kind="span") if p.kind == "term" else p for p in periods]
        due = _last(periods)
        annex = attachment is not None and self.outline.attachments[attachment].kind == "annex"
        return due if due is None or annex else replace(due, source="document")

    def scope(self, place: Place) -> Scope:
        """Whether targets are looked for here, and how strictly."""
        node = place.node
        if node is None:
            return "objectives" if self._aims.get(_key(place)) else "open"
        scope = self._said.get(id(node)) or self._said_above(node)
        if scope == "open" and self._aims and any(id(n) in self._aims for n in node.lineage()):
            return "objectives"
        return scope

    def _said_above(self, node: Node) -> Scope:
        """The scope that the nearest node gives which says one; remembered for all nodes on the way."""
        unknown = [node]
        while (above := unknown[-1].parent) is not None and id(above) not in self._said:
            unknown.append(above)
        scope: Scope = self._said[id(above)] if above is not None else "open"
        for node in reversed(unknown):
            within = scope == "objectives" and node.role == STEPS
            scope = self._said[id(node)] = (None if within else says(self.outline.view.lower, node)) or scope
        return scope


def _last_sentence(text: str, start: int, end: int) -> int:
    """Where the last sentence begins; the full stop of "TP. Huế" ends none."""
    stop = text.rfind(". ", start, end)
    while stop >= 0 and text.endswith(_SHORTENED, start, stop):
        stop = text.rfind(". ", start, stop)
    return max(start, stop)


def _key(place: Place) -> int:
    """What is remembered of a place is its node's, or for running text that of its document."""
    return id(place.node) if place.node is not None else -1 - (place.attachment or 0)


def _last(periods: list[Period]) -> Due | None:
    """The deadline that a heading gives: its last period, a vision only where there is no other."""
    due = [p for p in periods if p.due] or [p for p in periods if p.kind in ("vision", "bare") and p.year is not None]
    return headed(due[-1]) if due else None


def headed(period: Period) -> Due:
    """The deadline that this period of a heading gives to what stands below."""
    return Due(period.year, period.start_year, period.date, False, "heading", Span(period.start, period.end))
