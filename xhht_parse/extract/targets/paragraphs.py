"""One paragraph -> its targets: quantities, clauses, deadlines, then clause after clause.

In: a place with its scope and what the user's own patterns found there. Out: more in `room.found`. What of a
clause is kept is `keeping`, what is measured `indicators`, what makes the record `findings`.
"""

from __future__ import annotations

import re
from functools import partial

from ...outline.types import Place
from ...text.spans import SpanSet
from ...vocab.periods import find_periods
from .clauses import clauses
from .deadlines import dues, usable_periods
from .findings import findings
from .indicators import name_all
from .keeping import kept
from .leads import Scope
from .naming import Named
from .quantities import MOST, quantities
from .room import Paragraph, Room
from .types import Clause, Quantity

_ROW = 4
"""Numbers that stand in a row without a word between them: those of a table."""
_LETTER = re.compile(r"[^\W\d_]")


def read(room: Room, place: Place, scope: Scope, own: list[Quantity]) -> None:
    """Adds the paragraph's targets to `room.found`; `own` are the quantities that a user's patterns gave."""
    opens = _behind_label(place)
    candidates = quantities(room.text, opens, place.end, room.units)
    end = place.end
    if len(candidates) > MOST:
        end = candidates.pop().start
        room.reading.doubt("too-many-figures", end, place.end, count=MOST)
    spent = next((q.end for q in candidates if q.family == "money"), end)
    candidates = [q for q in candidates if not room.cited.touches(q.start, q.start + 1)]
    if not (candidates or own):
        return
    every = find_periods(room.text, place.start, end)
    if every:
        taken = SpanSet((p.start, p.end) for p in every)
        candidates = [q for q in candidates if not taken.touches(q.start, q.start + 1)]
    if own:
        mine = SpanSet((q.start, q.end) for q in own)
        candidates = sorted([*own, *(q for q in candidates if not mine.touches(q.start, q.end))], key=lambda q: q.start)
    elif not candidates or _is_cell(room.text, place.start, end, candidates):
        return
    parts = clauses(room.reading.view, place.start, end)
    _deal(parts, candidates)
    periods = usable_periods(room.reading.view, place.start, every, end, room.cited)
    inline = dues(room.text, parts, periods)
    _read_clauses(Paragraph(room, place, scope, opens, spent, periods, inline, room.leads.due(place)), parts)


def _read_clauses(paragraph: Paragraph, parts: list[Clause]) -> None:
    room, place = paragraph.room, paragraph.place
    before: Named | None = None
    head: Named | None = None
    """That of the last target that is no part of another."""
    whole: int | None = None
    number, sentence = -1, place.start
    for clause in parts:
        if clause.sentence != number:
            number, sentence = clause.sentence, clause.start
        if not clause.quantities:
            continue
        if clause.part and whole is None and paragraph.spent < clause.start:
            continue  # 312.000 triệu đồng, trong đó 45% dành cho …: a share of what is spent
        pairs = list(kept(paragraph, clause, sentence, clause.part and whole is not None))
        if not pairs:
            continue
        clause.quantities = [quantity for quantity, _ in pairs]
        near, heading = before if clause.part else head, partial(room.leads.heading, place)
        names = name_all(room.text, clause, [how for _, how in pairs], paragraph.periods, near, heading)
        first = len(room.found)
        room.found += findings(paragraph, clause, pairs, names, whole if clause.part else None)
        before = names[-1]
        if not clause.part:
            whole, head = first, before


def _behind_label(place: Place) -> int:
    """Where the text behind the paragraph's own label begins: "2.1." is no quantity."""
    node = place.node
    behind = node.start + node.marker.size if node is not None and node.marker is not None else -1
    if node is not None and node.start <= place.start <= behind <= place.end:
        return behind
    return place.start


def _is_cell(text: str, start: int, end: int, candidates: list[Quantity]) -> bool:
    """Whether the paragraph is nothing but numbers: a cell, or a row, of a table that lost its form."""
    if 1 < len(candidates) < _ROW:
        return False
    at = start
    for quantity in candidates:
        if quantity.family == "count" or _LETTER.search(text, at, quantity.start):
            return False
        at = quantity.end
    return _LETTER.search(text, at, end) is None


def _deal(parts: list[Clause], candidates: list[Quantity]) -> None:
    at = 0
    for clause in parts:
        while at < len(candidates) and candidates[at].start < clause.end:
            if candidates[at].start >= clause.start:
                clause.quantities.append(candidates[at])
                clause.levels_only &= candidates[at].family == "level"
            at += 1
