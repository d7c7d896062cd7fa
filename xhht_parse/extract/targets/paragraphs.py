"""Paragraphs -> their targets, stage by stage: quantities, clauses, deadlines, what is kept, what is measured.

In: paragraphs with their scope, the deadline above and what the user's own patterns found there. Out: more in
`room.found`. What of a clause is kept is asked of `promises`, what is measured of `indicators`; `findings` makes the
records.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ...text.folds import pattern
from ...text.spans import Span, SpanSet
from ...vocab.periods import Period, find_periods
from .clauses import clauses
from .deadlines.find import dues
from .deadlines.respective import respective
from .deadlines.usable import usable_periods
from .findings import findings
from .indicators.paragraph import name_clauses
from .parts import goes_on, is_next_part, whole_of
from .promises.keeping import keep
from .promises.reporting import reports
from .quantities.find import MOST, quantities
from .room import Paragraph
from .tables.lost import GAP, is_cell, is_row_number, opens_columns
from .types import Clause, Due, Quantity

AT_ONCE = 200
"""Paragraphs read at a time: each stage goes over all of them before the next one begins, which takes a seventh less
time than all stages of one paragraph after another, as what a stage needs is then at hand in the processor. A list
whose heading is lost stays whole."""

_PROMISING = 2
"""Percentages that are targets, each in an item of its own, that make a list one of targets."""
_PROMISES = pattern(r"(?<!\w)(?:phấn đấu|tiến tới|hướng tới|mục tiêu)(?!\w)")
_LABEL_ENDS = frozenset(".)/-+*•–:")
_AS_PARTS = ("trong đó:", "gồm:", "gồm có:")
"""How an item ends whose own items list the parts of its target."""


def read(paragraphs: Iterable[Paragraph]) -> None:
    """Adds the paragraphs' targets to `room.found`."""
    waiting: list[Paragraph] = []
    for paragraph in paragraphs:
        if len(waiting) >= AT_ONCE and not _heading_is_lost(paragraph):
            _read(waiting)
            waiting = []
        waiting.append(paragraph)
    _read(waiting)


def _read(paragraphs: Sequence[Paragraph]) -> None:
    counting = [paragraph for paragraph in paragraphs if _counts(paragraph)]
    promising = [paragraph for paragraph in counting if _outside_periods(paragraph)]
    for stage in _part, _date, _keep:
        for paragraph in promising:
            stage(paragraph)
    for paragraph in _among_targets(promising):
        paragraph.scope = "objectives"
        _part(paragraph)
        _date(paragraph)
        _keep(paragraph)
    for stage in _join, name_clauses, _find:
        for paragraph in promising:
            stage(paragraph)


def _among_targets(paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """Items of lists that promise, as their percentages show, where no heading says what they are for: it is lost."""
    lists: dict[int, list[Paragraph]] = {}
    for paragraph in paragraphs:
        node = paragraph.place.node
        if node is not None and node.start == paragraph.place.start and _heading_is_lost(paragraph):
            lists.setdefault(id(node.parent), []).append(paragraph)
    for items in lists.values():
        promised = [p for p in items if any(q.family == "percent" for c in p.clauses for q in c.quantities)]
        if len(promised) >= _PROMISING and 2 * len(promised) >= len(items):
            yield from items


def _heading_is_lost(paragraph: Paragraph) -> bool:
    """Whether nothing above the paragraph says what it is for."""
    node = paragraph.place.node
    return paragraph.scope == "open" and node is not None and not node.within


def _counts(paragraph: Paragraph) -> bool:
    """Finds the quantities, those in names of documents left out; False where there are none."""
    room, place = paragraph.room, paragraph.place
    found = quantities(room.text, paragraph.opens, place.end, room.units, room.figures, paragraph.worded)
    if len(found) > MOST:
        paragraph.end = found.pop().start
        room.reading.doubt("too-many-figures", paragraph.end, place.end, count=MOST)
    paragraph.spent = paragraph.end
    for quantity in found:
        if quantity.family == "money":
            paragraph.spent = quantity.end
            break
    if found and is_row_number(found[0], paragraph.opens):
        paragraph.opens = found.pop(0).unit_start
    if found and room.text.find(GAP, place.start, place.end) >= 0:
        found = [q for q in found if not opens_columns(room.reading.view.text, q)]
    if found and room.cited.touches(paragraph.opens, place.end):
        found = [q for q in found if not room.cited.touches(q.start, q.start + 1)]
    paragraph.quantities = found
    return bool(found or paragraph.own)


def _outside_periods(paragraph: Paragraph) -> bool:
    """Finds the periods and leaves out the quantities that they hold; False where none stay or a table tells them."""
    text, start, end = paragraph.room.text, paragraph.place.start, paragraph.end
    paragraph.periods = find_periods(text, start, end)
    found = paragraph.quantities
    if paragraph.periods:
        found = list(_outside(found, paragraph.periods))
    if paragraph.own:
        own = SpanSet(Span(q.start, q.end) for q in paragraph.own)
        others = (q for q in found if not own.touches(q.start, q.end))
        found = sorted([*paragraph.own, *others], key=lambda q: q.start)
    paragraph.quantities = found
    return bool(found) and (bool(paragraph.own) or not is_cell(text, start, end, found))


def _outside(quantities: Sequence[Quantity], periods: Sequence[Period]) -> Iterator[Quantity]:
    """Those that begin in none of the periods; both are in order of place."""
    ahead, last = 0, len(periods) - 1
    for quantity in quantities:
        while ahead < last and periods[ahead].end <= quantity.start:
            ahead += 1
        if not periods[ahead].start <= quantity.start < periods[ahead].end:
            yield quantity


def _part(paragraph: Paragraph) -> None:
    """Parts it into clauses, each with its quantities."""
    paragraph.clauses = clauses(paragraph.room.reading.view, _begins(paragraph), paragraph.end)
    _deal(paragraph.clauses, paragraph.quantities)


def _begins(paragraph: Paragraph) -> int:
    """Where its first clause begins: behind a label that no blank or mark parts from the words: "1.Tỷ lệ", "2.2 Số"."""
    text, start, opens = paragraph.room.text, paragraph.place.start, paragraph.opens
    parted = opens == start or (text[opens - 1] == " " and text[start:opens].rstrip()[-1:] in _LABEL_ENDS)
    return start if parted else opens


def _date(paragraph: Paragraph) -> None:
    """Finds the deadlines that it gives itself."""
    if not paragraph.periods:
        return
    room, start = paragraph.room, paragraph.place.start
    periods, end = paragraph.periods, paragraph.end
    paragraph.periods = usable_periods(room.reading.view, start, periods, end, room.cited, paragraph.above)
    paragraph.inline = _from_now(paragraph, dues(room.text, paragraph.clauses, paragraph.periods))
    if paragraph.periods:
        paragraph.inline |= respective(room.text, paragraph.clauses)


def _from_now(paragraph: Paragraph, inline: dict[int, Due]) -> dict[int, Due]:
    """The deadlines without a year that was over, behind a promise that follows its result: "Năm 2025 đạt 50%; phấn đấu
    đạt 60%", in a plan of 2026."""
    text, promised, end = paragraph.room.text, False, 0
    result: Due | None = None
    for start, due in list(inline.items()):
        if due != result:
            over = due.year is not None and paragraph.room.is_over(due.year, paragraph.place)
            result, promised = due if over else None, False
        elif promised or _PROMISES.search(text, end, start) is not None:
            promised = True
            del inline[start]
        end = start
    return inline


def _keep(paragraph: Paragraph) -> None:
    """Leaves only the quantities that are targets, and the clauses that have any."""
    found: list[Clause] = []
    whole = told = so_far = False
    number, sentence = -1, paragraph.place.start
    for clause in paragraph.clauses:
        if clause.sentence != number:
            number, sentence, so_far = clause.sentence, clause.start, False
        told = paragraph.scope != "objectives" and reports(
            paragraph, sentence, clause, told or (so_far and _opens_in_figure(paragraph, clause))
        )
        if not clause.quantities:
            continue
        if clause.part and not whole and paragraph.spent < clause.start:
            continue  # 312.000 triệu đồng, trong đó 45% dành cho …: a share of what is spent
        part = whole and (clause.part or goes_on(paragraph, clause, found[-1]))
        past = bool(found) and found[-1].sentence == number and paragraph.room.text.startswith("),", clause.start - 1)
        keep(paragraph, clause, sentence, part, told, past)
        so_far = not clause.quantities and clause.told > 0  # …vẫn còn trên 18%; 30% học viên bỏ học
        if clause.quantities:
            clause.part = clause.part or (bool(found) and is_next_part(paragraph, clause, found))
            found.append(clause)
            whole = whole or not clause.part
    paragraph.clauses = found


def _opens_in_figure(paragraph: Paragraph, clause: Clause) -> bool:
    """ "30% học viên bỏ học": nothing that is done leads to its first number."""
    first = clause.quantities[0].start if clause.quantities else clause.end
    return not paragraph.room.text[clause.start : first].strip()


def _join(paragraph: Paragraph) -> None:
    """Finds whether it lists a part of a target above it, and whether those below it do."""
    room, place = paragraph.room, paragraph.place
    node = place.node
    if node is None or node.start != place.start or not paragraph.clauses:
        return
    paragraph.whole = room.wholes.get(id(node.parent))
    if paragraph.whole is not None:
        for clause in paragraph.clauses:
            clause.part = True
    elif room.text[place.start : place.end].rstrip(" _").endswith(_AS_PARTS):
        room.wholes[id(node)] = paragraph


def _find(paragraph: Paragraph) -> None:
    """Adds what is now known to the document's findings."""
    found = paragraph.room.found
    paragraph.last = paragraph.whole.last if paragraph.whole is not None else None
    wholes: Sequence[Quantity] = ()
    for clause in paragraph.clauses:
        first, parent = len(found), None
        if clause.part and paragraph.last is not None:
            parent = paragraph.last + whole_of(wholes, clause.quantities[0])
        found += findings(paragraph, clause, parent)
        if not clause.part:
            paragraph.last, wholes = first, clause.quantities


def _deal(parts: list[Clause], candidates: list[Quantity]) -> None:
    if len(parts) == 1:  # as most
        parts[0].quantities = candidates
        return
    at = 0
    for quantity in candidates:
        while at < len(parts) and parts[at].end <= quantity.start:
            at += 1
        if at < len(parts) and parts[at].start <= quantity.start:
            parts[at].quantities.append(quantity)
