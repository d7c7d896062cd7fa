"""The room's flow: places of the document -> targets.

In: a `Reading` and the spans of cited documents. Out: `TargetFinding`s in order of place. Each paragraph where
a target may stand is read by `paragraphs`; the cells of tables by `grids`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ...lines.bullets import DRESS
from ...lines.types import Face
from ...outline.reading import Reading
from ...outline.types import PartKind, Place
from ...text.digits import DIGIT
from ...text.folds import fold
from ...text.literals import holders, holds
from ...text.spans import SpanSet
from ..shared import Grid
from .deadlines.goals import Scope
from .deadlines.leads import LAST_SIGNS, Leads
from .doubts import doubt_all
from .paragraphs import read
from .quantities.comparators import signs
from .quantities.find import BEFORE_WORDS
from .quantities.units import lexicon
from .room import Paragraph, Room
from .tables.grids import grid_targets
from .types import TargetFinding
from .user import user_quantities

GOAL_WORDS = ("%", "phấn đấu", "ít nhất", "tối thiểu", "mục tiêu", "chỉ tiêu", "đến năm", "năm 20", "mức độ ")
"""Outside objectives a paragraph is read only where one of these stands."""
LIST_WORDS = (":", "trong đó")
"""Or one of these, under a heading that gives a year."""
COMPLETING = tuple(map(fold, (
    "hoàn thành", "hoàn thiện", "thành lập mới", "xây dựng mới", "xây mới", "di dời", "xóa",
    "giai đoạn 20", "năm học 20",
)))  # fmt: skip
"""Or it opens with one of these."""
_LONGEST_CELL, _CELL_SIGNS = 20, "0123456789.,-/ ()"
"""A paragraph as short as this, of nothing but these signs, counts nothing: no unit stands there."""
_LONGEST_PERIOD, _PERIOD_ENDS = 40, frozenset("0123456789.;)")
"""A line as short as this, with such an end, may be nothing but a period: "Giai đoạn 2026 - 2030"."""
_UNREAD = frozenset((Face.ROW, Face.SEPARATOR, Face.BLANK))
_BODY, _PREAMBLE = PartKind.BODY, PartKind.PREAMBLE


def find_targets(
    reading: Reading, cited: SpanSet | None = None, grids: Sequence[Grid] = (), issued: str | None = None
) -> list[TargetFinding]:
    """The targets of the document and of its attachments.

    `cited` are the spans of mentions of other documents: numbers and periods in them count for nothing.
    `grids` are its tables, whose cells are read by their columns. `issued` is its date, in ISO 8601: of a year
    before it a sentence tells results.
    """
    cited = cited or SpanSet(())
    leads = Leads(reading.outline, cited)
    own_rules = tuple(rule.within(reading.doubt) for rule in reading.words.user_rules.targets)
    year, view = int(issued[:4]) if issued else None, reading.view
    units = lexicon(reading.words)
    room = Room(reading, view.lower, leads, cited, view.digits, units, signs(reading.words), year, own_rules)
    view.forget("folded")  # only case is asked of it, which the text has, too: what is found may take its room
    in_tables, cells = grid_targets(room, grids)
    read(_paragraphs(room, cells if grids else None))
    found = _merged(room.found, in_tables) if in_tables else room.found
    doubt_all(reading, found)
    return found


def _paragraphs(room: Room, cells: SpanSet | None) -> Iterator[Paragraph]:
    """Those where a target may stand; what the headings and lead-ins between them say is noted on the way."""
    leads, reading, text, figures = room.leads, room.reading, room.text, room.figures
    places = reading.outline.places
    untitled = reading.outline.title is None
    worded = holders(text, BEFORE_WORDS, [place.start for place in places], len(text))
    for at, place in enumerate(places):
        start, end = place.start, place.end
        if place.part is not _BODY or place.face in _UNREAD:
            if untitled and place.part is _PREAMBLE and text[end - 1 : end] == ":":
                leads.note(place, figures.find(DIGIT, start, end) >= 0)  # of a page of news: "Mục tiêu đến năm 2025:"
            continue
        counts = at in worded
        figure = figures.find(DIGIT, start, end)
        leading = place.is_heading or text[end - 1 : end] in LAST_SIGNS
        if figure < 0 and not (leading or counts or room.user):
            continue  # as most
        if end - start < _LONGEST_CELL and not (place.is_heading or room.user or text[start:end].strip(_CELL_SIGNS)):
            continue  # 12.500: the cell of a table that lost its form
        if cells is not None and cells.touches(start, start + 1):
            continue
        opens = _behind_label(place) if figure >= 0 or counts else start
        if 0 <= figure < opens:
            figure = figures.find(DIGIT, opens, end)
        if leading or (figure >= 0 and end - start <= _LONGEST_PERIOD and text[end - 1] in _PERIOD_ENDS):
            leads.note(place, figure >= 0)
        own = user_quantities(room.user, reading.view, place, reading.trace) if room.user else []
        if figure < 0 and not (own or counts):
            continue
        scope = leads.scope(place)
        if own or _worth_reading(room, place, scope, opens):
            yield Paragraph(room, place, scope, leads.due(place), own, end, opens, counts)


def _merged(found: list[TargetFinding], in_tables: list[TargetFinding]) -> list[TargetFinding]:
    """Both in order of place; parts find their wholes again."""
    starts = [target.value_span.start for target in in_tables]
    for target in found:
        if target.parent is not None:
            target.parent += bisect_left(starts, found[target.parent].value_span.start)
    return sorted([*found, *in_tables], key=lambda target: target.value_span.start)


def _worth_reading(room: Room, place: Place, scope: Scope, opens: int) -> bool:
    """Whether a target may stand here: cheap, and never wrong in that direction."""
    if scope == "closed" or (scope == "funding" and not room.reading.trace.active):
        return False  # what is said of figures of the funding is for the trace alone
    text = room.text
    if scope == "objectives" or holds(text, GOAL_WORDS, place.start, place.end):
        return True
    if text[opens : opens + 20].lstrip(DRESS).startswith(COMPLETING):
        return True
    if not holds(text, LIST_WORDS, place.start, place.end):
        return False
    above = room.leads.due(place)  # "Nhà ở xã hội: 200 căn" under a heading "Năm 2026"
    return above is not None and above.source == "heading"


def _behind_label(place: Place) -> int:
    """Where the text behind the paragraph's own label begins: "2.1." is no quantity."""
    node = place.node
    if node is None or node.marker is None or node.start > place.start:
        return place.start
    behind = node.start + node.marker.size
    return behind if place.start <= behind <= place.end else place.start
