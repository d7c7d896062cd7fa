"""Short names: "(gọi tắt là Đề án)", "(sau đây viết tắt là Chương trình)", "Ủy ban nhân dân (UBND)".

In: the reading, the mentions of other documents, the name of this document's kind. Out: `Definition`s.
What a name stands for is sought to its left: the cited document that carries its number or its kind,
else this document ("ban hành Kế hoạch … (gọi tắt là Kế hoạch)"), else an agency or another thing.
To add a way of defining: a pattern with the group `term`, one line in `_PHRASES`.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import cast

from ...outline.reading import Reading
from ...outline.types import PartKind, Place
from ...text.folds import fold, lower, pattern
from ...text.spans import Span, SpanSet, before_marks, past_marks, trimmed
from ...vocab.agencies.heads import BODIES
from ...vocab.symbols import find_symbols, key
from ..shared import Cited, ShortName, place_at
from .types import Definition, MeaningKind

_SAYS = (
    r"(?:(?:từ )?(?:sau|dưới) đây |từ đây |sau )?(?:được )?"
    r"(?:(?:gọi tắt chung|gọi chung|gọi tắt|viết tắt)(?: là)?|gọi là):? "
)
_IN_BRACKETS = pattern(rf"[(\[] ?{_SAYS}(?P<term>[^()\[\]\n]{{1,90}})[)\]]")
_IN_SENTENCE = pattern(rf", (?=(?:từ |sau|dưới) ?đây |gọi tắt |viết tắt ){_SAYS}(?P<term>[^()\[\],.;:\n]{{1,60}})")
_BEFORE, _BEHIND = 40, 120
_HINTS = (pattern(r"ắ(?<= tắ)t[ :]"), pattern(r"ọ(?<=gọ)i (?:là|chung) "))  # the second letters: seldom ones
_PHRASES = (("definitions.in-brackets", _IN_BRACKETS), ("definitions.in-sentence", _IN_SENTENCE))
_ABBREVIATION = pattern(r"\((?P<term>[A-ZĐƯ][A-ZĐƯ&]{1,9}(?:-[A-ZĐƯ&]{2,9})?)\)")
_REACH = 400
_CLAUSE = pattern(r"[.;\n|](?= |$|\n)|[()]")
_ISSUES = pattern(r"(?:ban hành|xây dựng|triển khai|lập|đề ra) (?:và (?:tổ chức |triển khai )?thực hiện )?(?:các )?$")
_AGENCY = pattern(rf"(?:các |những )?(?:{BODIES}|tổng|cơ quan|đơn vị|tổ chức|tổ|quỹ|tỉnh|thành phố|xã|phường)(?!\w)")
_WORDS = re.compile(r"[^\W\d_]+")
_PARTS = (PartKind.PREAMBLE, PartKind.BODY, PartKind.NOTE, PartKind.HEADER)


def find_definitions(reading: Reading, cited: Sequence[Cited], own_kinds: Sequence[str]) -> list[Definition]:
    """Every short name that the document introduces, in order of place."""
    found = list(_by_user(reading, cited, own_kinds))
    users = SpanSet([d.span for d in found])
    for at in (match.start() - 1 for hint in _HINTS for match in hint.finditer(reading.view.lower)):
        place = place_at(reading.outline.places, at)
        if place is None or place.part not in _PARTS or _covered(found, at) or users.touches(at, at + 1):
            continue
        for rule, phrase in _PHRASES:
            match = phrase.search(reading.view.lower, max(place.start, at - _BEFORE), min(place.end, at + _BEHIND))
            if match is not None and match.start() <= at:
                found.append(_definition(reading, place, rule, match, cited, own_kinds))
                break
    found += _abbreviations(reading)
    found.sort(key=lambda d: d.span)
    if reading.trace.active:
        for definition in found:
            reading.trace.note(definition.rule, definition.span, "found")
    return found


def _by_user(reading: Reading, cited: Sequence[Cited], own: Sequence[str]) -> Iterator[Definition]:
    """What a user's own patterns find; a setting or a group says more than the room would."""
    for pattern_ in reading.words.user_rules.definitions:
        rule = pattern_.within(reading.doubt)
        for place in reading.outline.of_kind(*_PARTS):
            for match in rule.finditer(reading.view.folded, place.start, place.end):
                found = _definition(reading, place, pattern_.name, match, cited, own)
                if "meaning" in match.re.groupindex and match.start("meaning") >= 0:
                    found.meaning = trimmed(reading.view.text, *match.span("meaning"))
                found.kind = cast("MeaningKind", pattern_.settings.get("kind", found.kind))
                yield found


def _covered(found: Sequence[Definition], at: int) -> bool:
    """Whether a definition already stands at this place; only the latest few can."""
    return any(d.span.start <= at < d.span.end for d in found[-3:])


def short_names(reading: Reading, found: Sequence[Definition]) -> list[ShortName]:
    """The names of cited documents among these, for the references room; doubts are recorded."""
    names = [
        ShortName(reading.view.folded[d.term.start : d.term.end], d.span, d.mention)
        for d in found
        if d.kind == "document"
    ]
    seen: dict[str, int | None] = {}
    for name in names:
        if name.mention is None:
            reading.doubt("short-name-unresolved", *name.definition, term=name.term)
        elif seen.setdefault(name.term, name.mention) != name.mention:
            reading.doubt("short-name-ambiguous", *name.definition, term=name.term)
    return names


def _definition(
    reading: Reading, place: Place, rule: str, match: re.Match[str], cited: Sequence[Cited], own: Sequence[str]
) -> Definition:
    span, term = Span(*match.span()), _term(reading, *match.span("term"))
    at = bisect_left(cited, span.start, key=lambda c: c.span.start) - 1
    number = next(find_symbols(reading.view.folded, term.start, term.end, reading.words), None)
    if number is not None and number.number is not None:
        meant = _with_number(cited, at, key(number.number))
        return Definition(rule, "document", span, term, None if meant is None else cited[meant].span, meant)
    named = _named_before(reading, max(place.start, span.start - _REACH), span.start, term)
    near = cited[at].span if at >= 0 and cited[at].span.start >= place.start else None
    if near is not None and (near.start <= named < near.end if named is not None else near.end >= span.start - 2):
        return Definition(rule, "document", span, term, near, at)
    meaning = _meaning(reading, place, named, span.start)
    kind = _kind(reading, term, named, meaning, own)
    return Definition(rule, kind, span, term, meaning)


def _kind(reading: Reading, term: Span, named: int | None, meaning: Span | None, own: Sequence[str]) -> MeaningKind:
    """What a name that stands for no cited document stands for."""
    small = reading.view.lower
    issued = named is not None and _ISSUES.search(small, max(0, named - 60), named) is not None
    if issued and small.startswith(tuple([lower(fold(kind)) for kind in own]), term.start):
        return "self"
    if any(span is not None and _AGENCY.match(small, *span) for span in (meaning, term)):
        return "agency"
    return "other"


def _term(reading: Reading, start: int, end: int) -> Span:
    """The short name without blanks and quotes."""
    folded = reading.view.folded
    start = past_marks(folded, start, end, " \"'*_")
    return Span(start, before_marks(folded, start, end, " \"'*_,"))


def _with_number(cited: Sequence[Cited], last: int, number: str) -> int | None:
    """The nearest mention of this number to the left, among the twenty nearest."""
    for at in range(last, max(-1, last - 20), -1):
        written = cited[at].number
        if written is not None and key(written) == number:
            return at
    return None


def _named_before(reading: Reading, floor: int, end: int, term: Span) -> int | None:
    """Where the name, or its first two words, last stands before its definition."""
    small = reading.view.lower
    words = small[term.start : term.end].split()
    for name in (" ".join(words), " ".join(words[:2])):
        at = small.rfind(name, floor, end) if name else -1
        if at >= 0 and not small[at - 1 : at].isalnum():
            return at
    return None


def _meaning(reading: Reading, place: Place, named: int | None, end: int) -> Span | None:
    """The words before the definition, from the name itself or from the start of the clause."""
    start = named
    if start is None:
        start = max(place.start, end - _REACH)
        for stop in _CLAUSE.finditer(reading.view.folded, start, end):
            start = stop.end()
    span = trimmed(reading.view.text, start, end)
    return span if span.end > span.start else None


def _abbreviations(reading: Reading) -> Iterator[Definition]:
    """ "Ủy ban nhân dân (UBND)": capitals in brackets that are the initials of the words before them."""
    folded = reading.view.folded
    for match in _ABBREVIATION.finditer(folded):
        place = place_at(reading.outline.places, match.start())
        if place is None or place.part not in _PARTS or not folded.endswith(" ", place.start, match.start()):
            continue
        floor = max(place.start, match.start() - 120)
        end = floor + len(folded[floor : match.start()].rstrip(" "))
        start = _spelled(reading, floor, end, match["term"])
        if start is not None:
            meaning = Span(start, end)
            kind: MeaningKind = "agency" if _AGENCY.match(reading.view.lower, *meaning) else "other"
            yield Definition("definitions.initials", kind, Span(*match.span()), Span(*match.span("term")), meaning)


def _spelled(reading: Reading, floor: int, end: int, letters: str) -> int | None:
    """Where the words begin whose initials these letters are; small "và" may be skipped."""
    words = list(_WORDS.finditer(reading.view.folded, floor, end))
    if not words or reading.view.folded[words[-1].end() : end].strip(" "):
        return None
    wanted = [letter for letter in letters if letter not in "&-"]
    start = end
    while wanted and words:
        word = words.pop()
        if _initial(word[0]) == _initial(wanted[-1]):
            wanted.pop()
            start = word.start()
        elif word[0].lower() != "và":
            return None
    return None if wanted else start


def _initial(word: str) -> str:
    """The first letter as abbreviations write it: "Ủy" U, "Ương" Ư, "đào" Đ."""
    letter = unicodedata.normalize("NFD", word[0])[0].upper()
    return "Đ" if word[0] in "đĐ" else letter
