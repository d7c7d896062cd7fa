"""Later uses of a defined short name ("Đề án", "Chương trình"), and "Nghị quyết nêu trên".

In: the reading, the references so far and the short names that the definitions room found. Out: the
references with those uses among them, in order of place. Case-sensitive, longest name first. A use
must be closed by a mark or a small word: "Chương trình mục tiêu quốc gia" is another name.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ...outline.reading import Reading
from ...outline.types import PartKind
from ...text.folds import pattern
from ...text.spans import Span, SpanSet
from ...text.tries import BLANKS
from ..shared import ShortName, place_at
from .kinds import kinds
from .locator import locator
from .types import Basis, Kind, Mention, References

_MOST_NAMES = 40  # one alternation over the text; no plan defines more
_GAP = BLANKS  # a name may be broken over two lines
_CLOSES = pattern(
    r" {0,4}(?:[,.;:)\]\"\n|]|$)| (?:của|và|trên|tại|theo|được|đã|đến|cho|với|là|có|trong|để|nhằm|thuộc|này|nêu|đạt|"
    r"phải|do|đảm bảo|bảo đảm|hoặc|"
    r"về|giai đoạn|năm|hiệu quả|đúng|từ|ở|như|cần|sẽ|thông qua|gắn|phù hợp|hằng|hàng|ban hành|ra|một cách|theo|vào|"
    r"khi|bao gồm|gồm|quy định|"
    r"giao|đề ra|đặt ra|trở|sau|-)(?!\w)"
)
_PARTS = (PartKind.PREAMBLE, PartKind.BODY, PartKind.NOTE, PartKind.SIGNATURE)
_SHORT, _BACKWARD = "references.short-name", "references.back-reference"
# "trên", by its rarest letter, with a mark behind it, or with the last letter of "nêu", "nói" before it
_ABOVE = re.compile(r"ê(?<=trê)n(?:(?= {0,4}[,.;)])|(?<=[ui ] trên))")
_BACK_WORDS = pattern(r" (?:nêu trên|nói trên|trên(?= ?[,.;)]))")


def name_references(reading: Reading, found: References, names: Sequence[ShortName]) -> References:
    """The references with the uses of these short names and with back references among them."""
    mentions = found.mentions
    taken = [m.span for m in mentions] + [name.definition for name in names]
    added = _free([(use, use.core) for use in _uses(reading, mentions, names)], taken)
    taken += [m.span for m in added]
    added += _free([(back, back.span) for back in _back_references(reading, mentions)], taken)
    if names:
        _bare_number_names(reading, mentions, names)
    return _merged(found, added, _defining(mentions, names) if names else set())


def _free(found: list[tuple[Mention, Span]], taken: list[Span]) -> list[Mention]:
    """Those of the mentions whose place is free."""
    if not found:
        return []
    known = SpanSet(taken)
    return [mention for mention, place in found if not known.touches(place.start, place.end)]


def _uses(reading: Reading, mentions: list[Mention], names: Sequence[ShortName]) -> Iterator[Mention]:
    view = reading.view
    known = [name for name in names if name.mention is not None][:_MOST_NAMES]
    if not known:
        return
    places = reading.outline.places
    first = min(name.definition.end for name in known)
    for term in sorted({name.term for name in known}, key=len, reverse=True):  # the longest names first
        for match in re.compile(_GAP.join(map(re.escape, term.split()))).finditer(view.folded, first):
            start, end = match.span()
            place = place_at(places, start)
            name = _in_force(known, term, start)
            if place is None or place.part not in _PARTS or name is None or name.mention is None:
                continue
            if _alone(reading, start, end, place.end):
                meant = mentions[name.mention]
                origin = name.mention if meant.resolves is None else meant.resolves
                span = Span(start, end)
                yield _placed(reading, Mention(_SHORT, None, None, span, span, meant.kind, place, resolves=origin))


def _in_force(known: list[ShortName], term: str, at: int) -> ShortName | None:
    """The last definition of this term before this place."""
    return next((n for n in reversed(known) if n.term == term and n.definition.end <= at), None)


def _alone(reading: Reading, start: int, end: int, limit: int) -> bool:
    lower = reading.view.lower
    if lower[start - 1].isalnum() or lower[start - 1] in "-/":
        return False
    if lower[max(0, start - 6) : start].endswith(("các ", "những ")):  # many of them, not this one
        return False
    return _CLOSES.match(lower, end, limit) is not None


def _placed(reading: Reading, use: Mention) -> Mention:
    """The use with the locator before it: "khoản 2 Điều 12 Nghị định"."""
    use.locator = locator(reading.view, use.place.start, use.core.start)
    if use.locator is not None:
        use.span = Span(use.locator.start, use.core.end)
    if reading.trace.active:
        reading.trace.note(use.rule, use.span, "found")
    return use


def _back_references(reading: Reading, mentions: list[Mention]) -> Iterator[Mention]:
    """ "Nghị quyết nêu trên": the nearest mention of that kind before it."""
    view, table = reading.view, kinds(reading.words)
    if not mentions:
        return
    for match in _said_above(view.lower):
        place = place_at(reading.outline.places, match.end() - 1)
        if place is None:
            continue
        before = table.pattern.finditer(view.lower, max(place.start, match.start() - 30), match.start())
        word = next((w for w in before if w.end() == match.start()), None)
        if word is None or not view.folded[word.start()].isupper():
            continue
        if view.lower[max(0, word.start() - 4) : word.start()] == "các ":
            continue
        kind = table.of(word[0])
        nearest = _nearest(mentions, kind, word.start())
        if nearest is not None:
            span = Span(word.start(), match.end())
            yield _placed(reading, Mention(_BACKWARD, None, None, span, span, kind, place, resolves=nearest))


def _said_above(lower: str) -> Iterator[re.Match[str]]:
    """ " nêu trên", " nói trên", " trên,": most of the many "trên" are neither, and one look at their sides tells."""
    for above in _ABOVE.finditer(lower):
        at = blank = above.start() - 2
        while blank > 0 and at - blank < 4 and lower[blank - 1] == " ":
            blank -= 1
        said = lower.endswith((" nêu", " nói"), 0, blank)
        if blank < at and (said or lower[at + 4 : at + 9].lstrip(" ").startswith((",", ".", ";", ")"))):
            match = _BACK_WORDS.match(lower, blank - 4) or _BACK_WORDS.match(lower, blank)
            if match is not None:
                yield match


def _nearest(mentions: list[Mention], kind: Kind, place: int) -> int | None:
    """The last mention of this kind before the place, among the fifty nearest."""
    at = bisect_left(mentions, place, key=lambda m: m.core.start)
    for index in range(at - 1, max(-1, at - 51), -1):
        mention = mentions[index]
        if mention.kind is not None and mention.kind.code == kind.code:
            return mention.resolves if mention.resolves is not None else index
    return None


def _bare_number_names(reading: Reading, mentions: list[Mention], names: Sequence[ShortName]) -> None:
    """ "Nghị quyết 347" points to what "(gọi tắt là Nghị quyết 347)" stands for."""
    terms = {name.term: name.mention for name in names if name.mention is not None}
    for at, mention in enumerate(mentions):
        if mention.symbol is None and terms:
            meant = terms.get(reading.view.folded[mention.core.start : mention.core.end])
            if meant is not None and meant != at:
                onward = mentions[meant].resolves
                mention.resolves = meant if onward is None else onward


def _defining(mentions: list[Mention], names: Sequence[ShortName]) -> set[int]:
    """Indices of bare numbers that stand in a definition: "(gọi tắt là Đề án 89)" names, it does not cite."""
    brackets = SpanSet([name.definition for name in names])
    return {at for at, m in enumerate(mentions) if m.symbol is None and brackets.touches(m.core.start, m.core.end)}


def _merged(found: References, added: list[Mention], dropped: set[int]) -> References:
    """All mentions in order of place; what pointed to an index points to the new one."""
    if not added and not dropped:
        return found
    kept = [(at, mention) for at, mention in enumerate(found.mentions) if at not in dropped]
    order = sorted([*kept, *((-1, mention) for mention in added)], key=lambda pair: pair[1].span)
    place = {old: new for new, (old, _) in enumerate(order) if old >= 0}
    for _, mention in order:
        if mention.resolves in dropped:
            mention.resolves = found.mentions[mention.resolves].resolves
        if mention.resolves is not None:
            mention.resolves = place.get(mention.resolves)
    bases = [Basis(place[basis.mention], basis.form, basis.span) for basis in found.bases if basis.mention in place]
    return References([mention for _, mention in order], bases, place)
