"""Tasks that name their holder, their partners and their time by labels.

"- Cơ quan chủ trì: Sở X. - Cơ quan phối hợp: Sở Y. - Thời gian hoàn thành: quý IV/2026."
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from ...outline.types import Node, Place
from ...text.folds import fold, pattern
from ...text.literals import holds
from ...text.spans import Span, trimmed
from ...vocab.agencies import Mention
from .desk import Desk
from .due import TIME, cell_deadline, deadline
from .named import named
from .phrases import CLOSE, FINISHED, GRANTS, HELPS, LABEL, SHARE
from .product import product_at, product_in
from .sentences import acts, past
from .types import Facts, Role

_LAST = frozenset(map(fold, (
    "trì", "hiện", "mưu", "khai", "thảo", "dựng", "chính", "mối", "nhiệm", "giao", "hợp", "gian", "hạn", "độ", "thành",
    "trình", "hành", "phẩm", "kiến", "ra", "đạt", "yếu", "việc", "đạo", "chức", "công", "vụ", "trách",
    "gia", "trợ",
)))  # fmt: skip
"""The last syllables of all labels that the room reads."""
_WORDS = (
    "chủ trì", "phối hợp", "đầu mối", "thực hiện", "trách nhiệm", "được giao", "phân công", "phụ trách", "tham mưu",
    "tham gia", "hỗ trợ", "tổ chức",
)  # fmt: skip
_TIME_WORDS = ("thời", "tiến")
_BEFORE = "-+•*_ .;:(\n"
"""What may stand before a label."""
_LONGEST = 60  # of a label
_LONGEST_TASK = 800  # of the words before it
_LEADS = pattern(r"[*_ ]*(?:(?P<with>(?:chủ trì,?(?: và)? )?phối hợp (?:với|cùng)) |chủ trì[,;] )")
_PARTITION = pattern(r"[-+•*_ ]*(?:các )?(?:cơ quan|đơn vị|phân công|thời gian|tiến độ|nội dung|kinh phí|sản phẩm)")


def may_label(lower: str, starts: Sequence[int], end: int) -> set[int]:
    """Which of the paragraphs that begin at these ascending places have a colon before `end` that may close a label."""
    found: set[int] = set()
    at = lower.find(":", starts[0], end) if starts else -1
    while at >= 0:
        words = lower[max(0, at - 16) : at].rstrip("*_ ")
        if words[words.rfind(" ") + 1 :] in _LAST:
            found.add(bisect_right(starts, at) - 1)
        at = lower.find(":", at + 1, end)
    return found


def labelled(desk: Desk, place: Place) -> bool:
    """Record the agencies behind the labels of this paragraph; whether there were any."""
    lower = desk.view.lower
    if not _has_label(lower, place.start, place.end):
        _facts(desk, place, None)
        return False
    before, labels = len(desk.duties), list(LABEL.finditer(lower, place.start, place.end))
    task = _task(desk, place, labels[0].start())
    lead: int | None = None
    for label, stop in zip(labels, [*(label.start() for label in labels[1:]), place.end], strict=True):
        lead = _named(desk, place, task, label, Span(label.end(), stop), lead)
    return _done(desk, place, task, before)


def below_label(desk: Desk, place: Place, series: Sequence[Mention]) -> bool:
    """Record the agencies that fill a paragraph below a label: "- Đơn vị phối hợp:" / "Sở Y tế, Sở Tài chính."."""
    lower = desk.view.lower
    closing = CLOSE.match(lower, series[-1].end, place.end)
    if closing is None or closing.end() < place.end:
        return False
    start, end = _above(desk, place)
    start = max(start, end - _LONGEST)
    if end <= start or lower[end - 1] != ":" or not holds(lower, _WORDS, start, end):
        return False
    label = next((label for label in LABEL.finditer(lower, start, end) if label.end() == end), None)
    if label is None:
        return False
    before, task = len(desk.duties), _task(desk, place, place.start)
    _named(desk, place, task, label, Span(series[0].start, place.end), None)
    return _done(desk, place, task, before)


def _above(desk: Desk, place: Place) -> Span:
    """What may hold the label of a paragraph without one: the line with a colon above it, or the item that it is in."""
    node, lead_in = place.node, desk.reading.outline.lead_in(place)
    if lead_in is not None:
        return Span(lead_in.start, lead_in.end)
    if node is None or node.start != place.start or node.children or node.parent is None:
        return Span(place.start, place.start)
    return trimmed(desk.view.text, *node.parent.content)


def _named(
    desk: Desk, place: Place, task: Node | None, label: re.Match[str], said: Span, lead: int | None
) -> int | None:
    """Record those named in what this label says, up to the next; the first holder of the task so far."""
    for mention, told in _shared(desk, said.start, said.end):
        partner = label["partner"] is not None or told == "coordinate"
        holder = (lead if lead is not None else desk.block_of(place.node)) if partner else None
        role: Role = "coordinate" if partner else "lead"
        index = desk.add(mention, role, "assignments.label", place.node, _heading(desk, task), holder)
        if not partner and lead is None:
            lead = index
            _remember(desk, place, task, index)
    return lead


def _done(desk: Desk, place: Place, task: Node | None, before: int) -> bool:
    """Whether there are duties since `before`; if so they are the task's, with its time and product."""
    if task is not None and len(desk.duties) > before:
        desk.tasks.setdefault(id(task), []).extend(range(before, len(desk.duties)))
        _facts(desk, place, task)
        facts = desk.facts.setdefault(id(task), Facts())
        last = desk.duties[-1].agency.end
        if FINISHED.match(desk.view.lower, last, place.end):
            facts.due = facts.due or deadline(desk.view, last, place.end)
    return len(desk.duties) > before


def _shared(desk: Desk, at: int, end: int) -> Iterator[tuple[Mention, Role | None]]:
    """The agencies behind a label, each with the part that a bracket gives it: "Sở A (chủ trì), Sở B (phối hợp)"."""
    series = named(desk, desk.view, at, end)
    while series:
        share = SHARE.match(desk.view.lower, series[-1].end, end)
        part: Role | None = None if share is None else "lead" if share["lead"] else "coordinate"
        for mention in series:
            yield mention, part
        if share is None and (partners := _beside(desk, series[-1].end, end)):
            yield from ((partner, "coordinate") for partner in partners)
            return
        at = share.end() if share is not None else _behind_task(desk, series, end)
        series = desk.names.series(desk.view, at, end)
        if share is None and series and not _does(desk, series, end):
            return


def _beside(desk: Desk, at: int, end: int) -> list[Mention]:
    """The partners behind the holder that ends at `at`: "… chủ trì, phối hợp với Sở B", "… chủ trì; Sở B phối hợp"."""
    leads = _LEADS.match(desk.view.lower, at, end)
    partners = desk.names.series(desk.view, leads.end(), end) if leads is not None else []
    if leads is None or leads["with"] is not None or not partners:
        return partners
    return partners if desk.view.lower.startswith(" phối hợp", partners[-1].end, end) else []


def _behind_task(desk: Desk, series: list[Mention], end: int) -> int:
    """Past what these do, to those who stand behind it: "Cơ quan thực hiện: Sở A lập đề án; Sở B mở lớp"."""
    stop = desk.view.lower.find("; ", series[-1].end, end) if _does(desk, series, end) else -1
    return stop + 2 if stop >= 0 else end


def _does(desk: Desk, series: list[Mention], end: int) -> bool:
    """Whether those who are named do something of their own: they neither help others nor grant, as one above, what
    is asked."""
    lower = desk.view.lower
    at = past(lower, series[-1].end, end)
    return acts(desk, series, at, end) and not (HELPS.match(lower, at, end) or GRANTS.match(lower, at, end))


def _has_label(lower: str, start: int, end: int) -> bool:
    """Whether a word of a label stands before some colon."""
    colon = lower.find(":", start, end)
    while colon >= 0:
        if holds(lower, _WORDS, max(start, colon - 40), colon) and LABEL.search(
            lower, max(start, colon - _LONGEST), colon + 1
        ):
            return True
        colon = lower.find(":", colon + 1, end)
    return False


def _remember(desk: Desk, place: Place, task: Node | None, index: int) -> None:
    """The holder of the task: its partners stand in the same list or in the task's other paragraphs."""
    for node in (task, place.node.parent if place.node is not None else None):
        if node is not None:
            desk.holders[id(node)] = index


def _task(desk: Desk, place: Place, label: int) -> Node | None:
    """The node whose task the label at `label` is about: the item that it closes ("2. Mua sách. Đơn vị chủ trì: …"),
    else past items such as "b) Đơn vị thực hiện:" that only divide it."""
    node = place.node
    if node is not None and node.start == place.start and not _closes(desk, node, label):
        node = node.parent
    while node is not None and node.parent is not None and _PARTITION.match(desk.view.lower, *node.content):
        node = node.parent
    return node


def _closes(desk: Desk, item: Node, label: int) -> bool:
    """Whether words of the item's own stand before the label."""
    return bool(desk.view.text[item.content_start : label].strip(_BEFORE))


def _heading(desk: Desk, task: Node | None) -> Span | None:
    """The words of the task, up to a label in them."""
    if task is None:
        return None
    start, end = task.heading or task.content
    stop = min(task.content_end, task.content_start + _LONGEST_TASK)
    labels = [label.start() for words in (LABEL, TIME) if (label := words.search(desk.view.lower, start, stop))]
    if not labels or not _closes(desk, task, min(labels)):
        return Span(start, end)
    return Span(start, start + len(desk.view.text[start : min(end, *labels)].rstrip(_BEFORE)))


def _facts(desk: Desk, place: Place, task: Node | None) -> None:
    """Time and product behind their labels: they belong to the duties of the same task, named above or below."""
    lower = desk.view.lower
    timed = holds(lower, _TIME_WORDS, place.start, place.end)
    time = TIME.search(lower, place.start, place.end) if timed else None
    made = product_in(lower, place.start, place.end)
    found = [match for match in (time, made) if match is not None and _is_label(lower, place.start, match.start())]
    task = (task or _task(desk, place, found[0].start())) if found else None
    if task is None:
        return
    facts = desk.facts.setdefault(id(task), Facts())
    for match in found:
        if match is time:
            facts.due = facts.due or cell_deadline(desk.view, match.end(), _end(lower, match.end(), place.end))
        else:
            facts.product = facts.product or product_at(desk.view, match.end(), place.end)


def _is_label(lower: str, start: int, at: int) -> bool:
    return at == start or lower[at - 1] in _BEFORE


def _end(lower: str, at: int, end: int) -> int:
    """Where what a label says ends: with its sentence."""
    stop = lower.find(". ", at, end)
    return stop if stop >= 0 else end


def tell(desk: Desk) -> None:
    """Give the duties of each task the time and the product that its labels name."""
    for task, facts in desk.facts.items():
        for index in desk.tasks.get(task, ()):
            duty = desk.duties[index]
            duty.due, duty.product = duty.due or facts.due, duty.product or facts.product
