"""The mentions of a document: anchors by family, then the rest of each mention, paragraph by paragraph.

In: the reading and the document's own numbers. Out: `References`, in order of place.
A family finds one way of naming a document; on overlap the one nearest the top of `FAMILIES` wins.
To add one: a function from reading and paragraphs to `Anchor`s, one line in `FAMILIES`, and
examples. Mentions are finished from the last to the first of a paragraph, as a title may hold those behind it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain, groupby
from operator import attrgetter

from ...outline.reading import Reading
from ...outline.types import Outline, PartKind, Place
from ...text.folds import pattern
from ...text.spans import Span, SpanSet
from ...text.view import View
from ...vocab.symbols import key
from .announced import announced
from .laws import laws
from .locator import locator
from .numbered import numbered
from .short import short_numbers
from .tail import Tail, tail
from .types import Anchor, Mention
from .user import user_numbers

Own = Sequence[tuple[str, str | None]]
"""Numbers of this document and of those attached to it, each with its ISO date."""

Family = Callable[[Reading, list[Place]], Iterator[Anchor]]


_CENTRE = pattern(r"bộ chính trị|ban bí thư|trung ương|ban chấp hành trung ương|hội nghị")
_PROVINCE = pattern(r"tỉnh ủy|thành ủy|đảng bộ (?:tỉnh|thành)")

_CHROME = PartKind.CHROME
FAMILIES: tuple[Family, ...] = (user_numbers, numbered, laws, short_numbers)


def mentions(reading: Reading, own: Own) -> list[Mention]:
    """Every mention of another document, in order of place."""
    own_keys = {key(number): date for number, date in own}
    places = _places(reading.outline)
    groups = [list(anchors) for _, anchors in groupby(_anchors(reading, places), attrgetter("place"))]
    tails = [_tails(reading.view, anchors) for anchors in groups]
    found = [m for anchors, rests in zip(groups, tails, strict=True) for m in _finished(reading, anchors, rests)]
    return [mention for mention in found if not _is_own(reading, mention, own_keys)]


def _places(outline: Outline) -> list[Place]:
    """The paragraphs that may cite: all but those of a portal's page."""
    if not any(part.kind is _CHROME for part in chain(outline.parts, *(a.parts for a in outline.attachments))):
        return outline.places
    return [place for place in outline.places if place.part is not _CHROME]


def _anchors(reading: Reading, places: list[Place]) -> list[Anchor]:
    """The anchors of all families, in order of place, without overlaps."""
    taken: list[Anchor] = []
    for family in FAMILIES:
        found = list(family(reading, places))
        if not taken or not found:
            taken += found
            continue
        before = SpanSet([Span(a.start, a.span.end) for a in taken])
        for anchor in found:
            if before.touches(anchor.start, anchor.span.end):
                reading.trace.note(anchor.rule, anchor.span, "overlapped", "a longer mention stands here")
            else:
                taken.append(anchor)
    taken.sort(key=lambda a: a.span.start)
    return [a for at, a in enumerate(taken) if at == 0 or a.span.start >= taken[at - 1].span.end]


def _tails(view: View, anchors: list[Anchor]) -> list[Tail]:
    """What follows each number of one paragraph."""
    tails: list[Tail] = []
    behind: list[tuple[int, int]] = []
    for anchor in reversed(anchors):
        rest = tail(view, anchor, anchor.place.end, behind)
        behind.append((anchor.start, rest.end))
        tails.append(rest)
    return tails[::-1]


def _finished(reading: Reading, anchors: list[Anchor], tails: list[Tail]) -> list[Mention]:
    """The mentions of one paragraph, each with its tail and locator."""
    found: list[Mention] = []
    floor = title_end = anchors[0].place.start
    outer: Mention | None = None
    for anchor, rest in zip(anchors, tails, strict=True):
        mention = _mention(reading, anchor, rest, floor)
        mention.outer = outer if anchor.start < title_end else None
        if rest.title and rest.end > title_end:
            outer, title_end = mention, rest.end
        floor = rest.core_end
        if reading.trace.active:
            reading.trace.note(anchor.rule, mention.span, "found")
        found.append(mention)
    return found


def _mention(reading: Reading, anchor: Anchor, rest: Tail, floor: int) -> Mention:
    view = reading.view
    number = _with_centre(view, anchor, rest)
    where = locator(view, floor, anchor.start)
    start = where.start if where else anchor.start
    if rest.fault == "impossible":
        reading.doubt("reference-date-impossible", anchor.start, rest.core_end, number=anchor.number)
    if anchor.symbol is not None and (anchor.symbol.mended or number != anchor.number):
        written = view.text[anchor.span.start : anchor.span.end]
        reading.doubt("number-mended", *anchor.span, written=written, number=number)
    told = announced(view, floor, anchor.start) if rest.date is None and rest.issuer is None else None
    return Mention(
        rule=anchor.rule,
        number=number,
        number_span=anchor.span,
        span=Span(start, rest.end),
        core=Span(anchor.start, rest.core_end),
        kind=anchor.kind,
        place=anchor.place,
        date=told.date if told else rest.date,
        issuer=told.issuer if told else rest.issuer,
        title=rest.title,
        locator=where,
        symbol=anchor.symbol,
    )


def _with_centre(view: View, anchor: Anchor, rest: Tail) -> str | None:
    """The number with "TW" or "TU" for "TƯ", where the issuer tells which is meant."""
    if anchor.number is None or rest.issuer is None or not anchor.number.endswith("TƯ"):
        return anchor.number
    if _CENTRE.match(view.lower, rest.issuer.start) is not None:
        return anchor.number[:-1] + "W"
    return anchor.number[:-1] + "U" if _PROVINCE.search(view.lower, *rest.issuer) is not None else anchor.number


def _is_own(reading: Reading, mention: Mention, own: dict[str, str | None]) -> bool:
    """Whether the number is the document's own: in its portal title, in "(Kèm theo Quyết định số …)"."""
    if mention.number is None:
        return False
    if not own:
        return mention.place.part is PartKind.PORTAL and mention.core.start - mention.place.start < 4
    if mention.symbol is None and mention.kind is not None:  # "Quyết định 2954" within 2954/QĐ-UBND
        bare = key(f"{mention.number}{mention.kind.code}")
        return any(number.startswith(bare) for number in own)
    number = key(mention.number)
    if number not in own:
        return False
    date = own[number]
    same = mention.date is None or date is None or date.startswith(mention.date)
    if same:
        reading.trace.note(mention.rule, mention.span, "refused", "the document's own number")
    return same
