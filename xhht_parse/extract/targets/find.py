"""The room's flow: places of the document -> targets.

In: a `Reading` and the spans of cited documents. Out: `TargetFinding`s in order
of place. One paragraph goes through the stages one after another: clauses, quantities, refusals,
comparison, deadline, admission, change, baseline, indicator, part.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from ...lines.types import Face
from ...outline.reading import Reading
from ...outline.types import PartKind, Place
from ...rules.user import Timed
from ...text.folds import pattern
from ...text.spans import Span, SpanSet
from ...vocab.periods import Period, find_periods
from ..shared import Grid
from .admission import rejected
from .baselines import baseline, is_baseline
from .changes import action, change
from .clauses import clauses
from .comparators import Signs, comparison, signs
from .confidence import Facts, confidence
from .deadlines import dues, usable_periods
from .doubts import doubt_all
from .grids import grid_targets
from .indicators import Named, name_all
from .leads import Leads, Scope
from .neighbours import aside, condition, is_class
from .quantities import quantities
from .refusals import refused
from .scopes import scope_of
from .types import Clause, Comparison, Due, Quantity, Sign, TargetFinding
from .units import Lexicon, lexicon
from .user import user_quantities
from .wording import inside

GOAL_WORDS = ("%", "phấn đấu", "ít nhất", "tối thiểu", "mục tiêu", "chỉ tiêu", "đến năm", "năm 20", "mức độ ")
"""Outside objectives a paragraph is read only where one of these stands."""
LIST_WORDS = (":", "trong đó")
"""Or one of these, under a heading that gives a year."""

_LISTED = pattern(r"(?:,|(?<!\w)(?:và|hoặc|cùng)(?: với)?)[ ]*\Z")  # 100 doanh nghiệp …, 50 hợp tác xã …


@dataclass(slots=True)
class _Room:
    reading: Reading
    leads: Leads
    cited: SpanSet
    units: Lexicon
    signs: Signs
    marks: list[int]
    """Places of `GOAL_WORDS` in the document."""
    lists: list[int]
    """Places of `LIST_WORDS`."""
    found: list[TargetFinding]
    user: tuple[Timed, ...] = ()


def find_targets(reading: Reading, cited: SpanSet | None = None, grids: Sequence[Grid] = ()) -> list[TargetFinding]:
    """The targets of the document and of its attachments.

    `cited` are the spans of mentions of other documents: numbers and periods in them count for nothing.
    `grids` are its tables, whose cells are read by their columns.
    """
    cited = cited or SpanSet(())
    leads = Leads(reading.outline, cited)
    text = reading.view.lower
    marks, lists = _places(text, GOAL_WORDS), _places(text, LIST_WORDS)
    room = _Room(reading, leads, cited, lexicon(reading.words), signs(reading.words), marks, lists, [])
    room.user = tuple(rule.within(reading.doubt) for rule in reading.words.user_rules.targets)
    in_tables, cells = grid_targets(reading, grids, cited, room.units, room.signs)
    for place in reading.outline.places:
        if in_tables and cells.touches(place.start, place.start + 1):
            continue
        if place.part is PartKind.BODY and place.paragraph.face not in (Face.ROW, Face.SEPARATOR, Face.BLANK):
            leads.note(place)
            scope = leads.scope(place)
            own = user_quantities(room.user, reading.view, place, reading.trace) if room.user else []
            if own or (scope != "closed" and _worth_reading(room, place, scope)):
                _read(room, place, scope, own)
    found = _merged(room.found, in_tables) if in_tables else room.found
    doubt_all(reading, found)
    return found


def _merged(found: list[TargetFinding], in_tables: list[TargetFinding]) -> list[TargetFinding]:
    """Both in order of place; parts find their wholes again."""
    merged = sorted([*found, *in_tables], key=lambda target: target.value_span.start)
    places = {id(target): at for at, target in enumerate(merged)}
    for target in found:
        if target.parent is not None:
            target.parent = places[id(found[target.parent])]
    return merged


def _worth_reading(room: _Room, place: Place, scope: Scope) -> bool:
    """Whether a target may stand here: cheap, and never wrong in that direction."""
    if scope == "objectives" or _stands(room.marks, place):
        return True
    if not _stands(room.lists, place):
        return False
    above = room.leads.due(place)  # "Nhà ở xã hội: 200 căn" under a heading "Năm 2026"
    return above is not None and above.source == "heading"


def _stands(places: list[int], place: Place) -> bool:
    at = bisect_left(places, place.start)
    return at < len(places) and places[at] < place.end


def _places(text: str, words: tuple[str, ...]) -> list[int]:
    """Where one of these words stands, in order."""
    found = []
    for word in words:
        at = text.find(word)
        while at >= 0:
            found.append(at)
            at = text.find(word, at + 1)
    found.sort()
    return found


def _read(room: _Room, place: Place, scope: Scope, own: list[Quantity]) -> None:
    view = room.reading.view
    text = view.lower
    opens = _behind_label(place)
    candidates = quantities(text, opens, place.end, room.units)
    spent = next((q.end for q in candidates if q.family == "money"), place.end)
    candidates = [q for q in candidates if not room.cited.touches(q.start, q.start + 1)]
    if not (candidates or own):
        return
    every = find_periods(text, place.start, place.end)
    taken = SpanSet((p.start, p.end) for p in every)
    candidates = [q for q in candidates if not taken.touches(q.start, q.start + 1)]
    if own:
        mine = SpanSet((q.start, q.end) for q in own)
        candidates = sorted([*own, *(q for q in candidates if not mine.touches(q.start, q.end))], key=lambda q: q.start)
    elif not candidates or _is_cell(text, place, candidates):
        return
    parts = clauses(view, place.start, place.end)
    _deal(parts, candidates)
    periods = usable_periods(view, place.start, every, place.end, room.cited)
    inline = dues(text, parts, periods)
    above = room.leads.due(place)
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
        if clause.part and whole is None and spent < clause.start:
            continue  # 312.000 triệu đồng, trong đó 45% dành cho …: a share of what is spent
        part = clause.part and whole is not None
        kept = list(_kept(room, text, clause, scope, sentence, inline, above, part, opens))
        clause.quantities = [q for q, _ in kept]
        near = before if clause.part else head
        names = name_all(text, clause, [how for _, how in kept], periods, near, partial(room.leads.heading, place))
        first = len(room.found)
        years = len({p.year for p in inside(periods, clause.start, clause.end) if p.due})
        for (quantity, how), named in zip(kept, names, strict=True):
            parent = whole if clause.part else None
            due = _due(inline.get(quantity.start), above)
            target = _target(room, place, clause, quantity, how, named, due, periods, parent)
            facts = Facts(quantity, due, _letters(named), scope, how, target.change, parent is not None, years)
            target.confidence = confidence(facts)
            room.found.append(target)
        _place_scopes(text, clause, room.found[first:])
        if kept:
            before = names[-1]
            if not clause.part:
                whole, head = first, before


def _behind_label(place: Place) -> int:
    """Where the text behind the paragraph's own label begins: "2.1." is no quantity."""
    node = place.node
    if node is not None and node.marker is not None and node.start <= place.start <= node.marker.end <= place.end:
        return node.marker.end
    return place.start


def _is_cell(text: str, place: Place, candidates: list[Quantity]) -> bool:
    """Whether the paragraph is nothing but a number: a cell of a table that lost its form."""
    rest = text[place.start : candidates[0].start] + text[candidates[-1].end : place.end]
    return len(candidates) == 1 and not any(c.isalpha() for c in rest) and candidates[0].family != "count"


def _deal(parts: list[Clause], candidates: list[Quantity]) -> None:
    at = 0
    for clause in parts:
        while at < len(candidates) and candidates[at].start < clause.end:
            if candidates[at].start >= clause.start:
                clause.quantities.append(candidates[at])
                clause.levels_only &= candidates[at].family == "level"
            at += 1


def _kept(
    room: _Room,
    text: str,
    clause: Clause,
    scope: Scope,
    sentence: int,
    inline: Mapping[int, Due],
    above: Due | None,
    part: bool,
    opens: int,
) -> Iterator[tuple[Quantity, Comparison]]:
    """The clause's quantities that are targets, each with its comparison; `part` of one that was found."""
    floor, last = clause.start, False
    kept_unit: str | None = None
    kept_sign: Sign | None = None
    for index, quantity in enumerate(clause.quantities):
        stop = clause.quantities[index + 1].start if index + 1 < len(clause.quantities) else clause.end
        how = comparison(text, quantity, floor, stop, room.signs)
        if quantity.said is not None:
            yield quantity, how._replace(sign=quantity.said.sign or how.sign)
            floor, last, kept_unit = quantity.end, True, None
            continue
        why = refused(text, quantity, clause, scope == "objectives")
        if not why and is_baseline(text, quantity, stop):
            why = "the state that a change starts from"
        if not why and last and aside(text, floor, quantity):
            why = "an explanation in brackets"
        if not why and index and condition(text, clause.quantities[index - 1], quantity):
            why = "a condition on the one before it"
        if not why and is_class(text, clause, index, how):
            why = "a measure that names what the next one counts"
        listed = part or (last and _LISTED.search(text, floor, how.head_end) is not None)
        if not why:
            due = _due(inline.get(quantity.start), above)
            why = rejected(text, quantity, how, clause, scope, due, sentence, listed, opens)
        if listed and not how.said and kept_sign is not None and quantity.unit == kept_unit:
            how = how._replace(sign=kept_sign, said=True)  # ít nhất 100 doanh nghiệp …, 50 doanh nghiệp …
        trace = room.reading.trace
        if trace.active:
            trace.note(f"targets.{quantity.family}", (quantity.start, quantity.end), "refused" if why else "found", why)
        if not why:
            yield quantity, how
        floor, last = quantity.end, not why
        kept_unit = quantity.unit if quantity.family == "count" else None
        kept_sign = how.sign if how.said and kept_unit and how.sign != "between" else None


def _due(inline: Due | None, above: Due | None) -> Due | None:
    """The clause's own deadline, else the one from above; "hằng năm" alone takes its year from above."""
    if inline is None:
        return above
    if inline.year is None and inline.start_year is None and above is not None:
        return above._replace(annual=True)
    return inline._replace(annual=True) if above is not None and above.annual and inline.year is None else inline


def _target(
    room: _Room,
    place: Place,
    clause: Clause,
    quantity: Quantity,
    how: Comparison,
    named: Named,
    due: Due | None,
    periods: list[Period],
    parent: int | None,
) -> TargetFinding:
    text = room.reading.view.lower
    said = quantity.said
    changed = (said and said.change) or change(text, quantity, how, clause.start)
    return TargetFinding(
        rule=said.rule if said else f"targets.{quantity.family}",
        place=place,
        span=_trimmed(text, clause),
        value_span=Span(quantity.start, quantity.end),
        quantity=quantity,
        comparator=how.sign,
        change=changed,
        due=(said and said.due) or due,
        base=baseline(text, quantity, clause, periods),
        action=action(text, clause.start, quantity.start, changed),
        indicator=(said.indicator,) if said and said.indicator else named.spans,
        population=named.population,
        parent=parent,
    )


def _letters(named: Named) -> int:
    return sum(span.end - span.start for span in named.spans)


def _place_scopes(text: str, clause: Clause, found: list[TargetFinding]) -> None:
    """Each target's words of place stand between its neighbours, or in the label before the colon."""
    floor = clause.start
    for at, target in enumerate(found):
        stop = found[at + 1].value_span.start if at + 1 < len(found) else clause.end
        label = (clause.label,) if clause.label is not None else ()
        target.scope = scope_of(text, Span(target.value_span.end, stop), Span(floor, target.value_span.start), *label)
        floor = target.value_span.end


def _trimmed(text: str, clause: Clause) -> Span:
    start, end = clause.start, clause.end
    while start < end and text[start] in " \n-+*•":
        start += 1
    while end > start and text[end - 1] in " \n*":
        end -= 1
    return Span(start, end)
