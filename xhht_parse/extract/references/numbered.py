"""Mentions by number: "Quyết định số 1373/QĐ-TTg", lists that share a kind, numbers alone.

In: the view and the word lists. Out: `Anchor`s in order of place. The words before the number make
the mention: a word for a kind and "số" ("Chương trình hành động số"), a kind with its issuer between
("Kết luận liên ngành tư pháp Trung ương số"), or a list that goes on (", số 387/QĐ-TTg"). A number at the
head of a line behind "Số:" is the document's own and no mention.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from ...outline.reading import Reading
from ...outline.types import PartKind, Place
from ...text.folds import fold, pattern
from ...text.spans import Span, trimmed
from ...text.view import View
from ...vocab.symbols import Symbol, find_symbols
from ..shared import place_at
from .kinds import SHORT, Kinds, by_code, kinds
from .tail import ISSUER
from .types import Anchor, Kind

_REACH = 220
_OPENING = "\"'([*_|"
_LONGEST_BETWEEN = 70
_LAW_CODES = ("L", "BL", "PL")
# "số", "số:", "số số", at the end of what stands before the number
_SO = pattern(r"(?<!\w)(?:số {0,4}:? {0,4}){1,2}$")
# "1373, 387 và " before "677/QĐ-TTg"
_SHARED = pattern(r"(?<![0-9/.,-])[0-9]{1,5}(?:, {0,2}(?:số )?[0-9]{1,5}){0,8},? {0,2}(?:và |& |hoặc |, )(?:số )?$")
_GOES_ON = (",", "và", "&", "hoặc")
_SERIAL = pattern(r"[0-9]{1,5}")
_LONGEST_LIST = 90
# between a kind and "số": the issuer or a law's name, no clause
_BETWEEN = pattern(r"[^;.:()0-9\"\n|]{0,160}")
_SHORT = pattern(r"(?<!\w)(?:" + "|".join(sorted(SHORT, key=len, reverse=True)) + r")[ :]{1,3}$")
_SHORT_ENDS = tuple({code[-1] for code in SHORT})
_LISTED = pattern(r"(?:[^;.\n(]{0,140}(?:,|;| và| hoặc| cùng| &)|[,;]) {0,2}(?:các |văn bản )?$")
_OF_ASSEMBLY = ("luật", "bộ luật", "pháp lệnh", "nghị quyết", "hiến pháp", "nghị quyết liên tịch")
_AMENDING = pattern(r"(?<!\w)luật sửa đổi,? ?(?:và )?bổ sung [^;.:()0-9\"\n|]{0,80}?của $")
# "của Sở Nội vụ tại ", "được Thủ tướng Chính phủ phê duyệt tại "
_NAMED_BEFORE = pattern(
    r" (?:của|được|do) (?P<name>(?:thủ tướng|chính phủ|quốc hội|ủy ban|ubnd|hội đồng|bộ|ban|sở|giám đốc|chủ tịch|"
    r"văn phòng|công an)"
    r"(?:,? (?:- )?[^\W\d_]+(?:&[^\W\d_]+)?){0,12}?)(?: (?:thông qua|phê duyệt|ban hành|giao|quy định))? tại (?:các )?$"
)
_LISTED_OF = pattern(r" của (?P<name>[^:;.,()0-9\n]{3,90}): ?$")
"""Whose documents a list names: "các thông tư của Bộ Kế hoạch và Đầu tư: Số 01/2007/TT-BKH …; số 03/2008/TT-BKH"."""
_AT, _SO_WORD, _SO_ENDS = (fold(" tại "), fold(" tại các ")), fold("số"), fold(" số")
_OWN_LABEL = pattern(r"số")
_POOR_LABEL = pattern(r"[ |*_-]{0,8}s[^ 0-9]{0,2} {0,2}: {0,3}")
_OWN_LINE = (PartKind.HEADER, PartKind.PORTAL)


class _Lead(Struct, frozen=True, gc=False):
    """What stands before a number."""

    start: int
    kind: Kind | None
    counted: bool
    listed: bool
    between: Span | None = None
    """Words between the kind and "số"."""


def numbered(reading: Reading, places: list[Place]) -> Iterator[Anchor]:
    """Every mention by number in these paragraphs."""
    view, words, table = reading.view, reading.words, kinds(reading.words)
    previous: Anchor | None = None
    for symbol in list(find_symbols(view.folded, 0, len(view.folded), words)):
        place = place_at(places, symbol.span.start)
        if place is None:
            continue
        if previous is not None and previous.span.end <= place.start:
            previous = None
        at = symbol.span.start
        above = _broken_behind_so(view, places, place, at)
        at, opening = above or (at, place.start)
        floor = max(opening, at - _REACH, previous.span.end if previous else 0)
        shared = _shared(view.lower, floor, at) if symbol.year is None else None
        head = shared.start() if shared else at
        lead = _lead(view, floor, head, symbol, previous, table)
        if not _is_mention(view, place, symbol, lead):
            if reading.trace.active:
                reading.trace.note("references.bare", symbol.span, "refused", "nothing says that it is cited")
            continue
        kind = lead.kind or by_code(table, symbol.kind) or (previous.kind if previous and lead.listed else None)
        rule = "references.numbered" if lead.kind else "references.listed" if lead.listed else "references.bare"
        if kind is not None and kind.code == "ĐA" and symbol.codes == ("CP",):  # "Đề án 06/CP" is a name
            where = place_at(places, lead.start) or place
            yield Anchor("references.scheme", None, Span(lead.start, symbol.span.end), lead.start, where, kind)
            continue
        if lead.kind is not None:
            issuer = _issuer(view, floor, lead)
        else:
            issuer = _listed_of(view, floor, lead.start) or _same_issuer(previous, symbol, lead)
        if shared and lead.kind and lead.counted:
            where = place_at(places, head) or place
            yield from _sharing(view, Span(head, at), where, symbol, lead, kind)
            rule, lead = "references.listed", replace(lead, start=symbol.span.start)
        previous = Anchor(rule, symbol.number, symbol.span, lead.start, place, kind, symbol, None, issuer, lead.counted)
        yield previous


def _shared(lower: str, floor: int, at: int) -> re.Match[str] | None:
    """The serials before the number, where what stands right before it goes on with a list."""
    before = lower[max(floor, at - 16) : at].rstrip(" ").removesuffix(_SO_WORD).rstrip(" ")
    return _SHARED.search(lower, max(floor, at - _LONGEST_LIST), at) if before.endswith(_GOES_ON) else None


def _sharing(view: View, where: Span, place: Place, symbol: Symbol, lead: _Lead, kind: Kind | None) -> Iterator[Anchor]:
    """Serials that share the codes of the number behind them: 1373 and 387 in "số 1373, 387 và 677/QĐ-TTg"."""
    rule, start = "references.numbered", lead.start
    for found in _SERIAL.finditer(view.lower, *where):
        number, span = found[0] + (symbol.number or "")[len(symbol.serial) :], Span(*found.span())
        own = replace(symbol, number=number, span=span, serial=found[0], mended=False)
        yield Anchor(rule, number, span, span.start if start < 0 else start, place, kind, own)
        rule, start = "references.listed", -1


def _broken_behind_so(view: View, places: list[Place], place: Place, at: int) -> tuple[int, int] | None:
    """ "Luật Đầu tư công số⏎58/2024/QH15": where "số" ends in the paragraph above, and where that begins."""
    if at != place.start:
        return None
    above = view.lower[max(0, at - 12) : at].rstrip(" \n*")
    end = max(0, at - 12) + len(above)
    before = place_at(places, end - 1) if above.endswith(_SO_ENDS) else None
    return None if before is None else (end, before.start)


def _lead(view: View, floor: int, at: int, symbol: Symbol, previous: Anchor | None, table: Kinds) -> _Lead:
    lower = view.lower
    so = _SO.search(lower, max(floor, at - 12), at)
    head = so.start() if so else at
    assembly = symbol.issuer.startswith(("QH", "UBTVQH"))
    found = _kind_before(view, floor, head, so is not None, assembly, table)
    if found is not None:
        between = Span(found[2], head) if found[1].code not in _LAW_CODES else None
        return _Lead(found[0], found[1], so is not None, False, between)
    listed = previous is not None and floor == previous.span.end and _LISTED.fullmatch(lower, floor, head) is not None
    return _Lead(head, None, so is not None, listed)


def _kind_before(
    view: View, floor: int, head: int, counted: bool, assembly: bool, table: Kinds
) -> tuple[int, Kind, int] | None:
    """Where the word for the kind begins, the kind, and where the word ends."""
    near = view.folded[max(floor, head - 7) : head].rstrip(" :")
    short = _SHORT.search(view.folded, max(floor, head - 7), head) if near.endswith(_SHORT_ENDS) else None
    if short is not None:
        return short.start(), SHORT[short[0].rstrip(" :")], head
    word = _adjacent(view, floor, head, table)
    if word is None or (assembly and not _law_word(view, *word)):
        word = _apart(view, floor, head, assembly, table) if counted else None
    if word is None:
        return None
    start, end = word
    kind = table.of(view.lower[start:end])
    longer = _adjacent(view, floor, start, table) if view.lower[start - 1 : start] == " " else None
    if longer is not None:  # "Thông báo Kết luận số"
        start, kind = longer[0], table.of(view.lower[longer[0] : longer[1]])
    amending = _AMENDING.search(view.lower, max(floor, start - 120), start) if kind.code == "L" else None
    return (amending.start() if amending else start), kind, end


def _adjacent(view: View, floor: int, head: int, table: Kinds) -> tuple[int, int] | None:
    """The word for a kind that ends right before this place, the longest one."""
    lower, end = view.lower, head
    while end > floor and lower[end - 1] in " :*_":
        end -= 1
    found, start = None, end
    last = lower[max(floor, lower.rfind(" ", floor, end) + 1) : end].lstrip(_OPENING)
    for _ in range(table.lasts.get(last, 0)):
        start = lower.rfind(" ", floor, start)
        while start > floor and lower[start - 1] == " ":
            start -= 1
        begin = max(start + 1, floor)
        while begin < end and not lower[begin].isalnum():  # "(Quyết định số"
            begin += 1
        word = lower[begin:end]
        if word in table.words or ("  " in word and " ".join(word.split()) in table.words):
            found = (begin, end)
        if start < floor:
            break
    return found


def _apart(view: View, floor: int, head: int, assembly: bool, table: Kinds) -> tuple[int, int] | None:
    """The last word for a kind with the issuer or a law's name behind it: "Luật Giáo dục số"."""
    last = None
    for match in table.pattern.finditer(view.lower, floor, head):
        if not assembly or _law_word(view, *match.span()):
            last = match
    if last is None:
        return None
    between = view.lower[last.end() : head]
    law = table.of(last[0]).code in _LAW_CODES
    if _BETWEEN.fullmatch(between.removesuffix(" (") if law else between) is None:  # "Luật Di sản văn hóa (số"
        return None
    if not law and ("," in between or len(between) > _LONGEST_BETWEEN or not view.folded[last.start()].isupper()):
        return None
    return last.span()


def _law_word(view: View, start: int, end: int) -> bool:
    """Whether this word is a kind that the National Assembly issues: no "quy hoạch", no "pháp luật"."""
    return " ".join(view.lower[start:end].split()) in _OF_ASSEMBLY and view.lower[max(0, start - 5) : start] != "pháp "


def _issuer(view: View, floor: int, lead: _Lead) -> Span | None:
    """The issuer before the number: "Kết luận liên ngành … số", "của Sở Nội vụ tại Tờ trình số"."""
    if lead.between is not None and lead.between.end - lead.between.start > 3:
        start = lead.between.start + 1
        start += 4 * view.lower.startswith("của ", start)
        if ISSUER.match(view.lower, start, lead.between.end) is not None:
            return trimmed(view.text, start, lead.between.end)
        return None
    if not view.lower.endswith(_AT, floor, lead.start):
        return None
    named = _NAMED_BEFORE.search(view.lower, max(floor, lead.start - 130), lead.start)
    if named is None or not view.folded[named.start("name")].isupper():
        return None
    return Span(*named.span("name"))


def _listed_of(view: View, floor: int, start: int) -> Span | None:
    """Whose documents the words before the first of a list name."""
    if view.lower[start - 2 : start] != ": ":
        return None
    found = _LISTED_OF.search(view.lower, max(floor, start - 110), start)
    known = found is not None and ISSUER.match(view.lower, found.start("name")) is not None
    return Span(*found.span("name")) if found is not None and known else None


def _same_issuer(previous: Anchor | None, symbol: Symbol, lead: _Lead) -> Span | None:
    """The issuer of the number before, for the next of its list, if both have its code: "số 5/NĐ-CP; số 6/NĐ-CP"."""
    if not (lead.counted and symbol.issuer) or previous is None or previous.rule == "references.numbered":
        return None
    alike = previous.symbol is not None and previous.symbol.issuer == symbol.issuer
    return previous.issuer if alike else None


def _is_mention(view: View, place: Place, symbol: Symbol, lead: _Lead) -> bool:
    if lead.kind is not None:
        return lead.counted or symbol.kind != "" or symbol.year is not None or _firm(symbol)
    if place.part in _OWN_LINE or _opens_line(view, lead.start, place):
        return False  # "Số: 215/KH-UBND", "Số hiệu | 215/KH-UBND"
    if lead.listed:
        return lead.counted or symbol.kind != ""
    return symbol.kind != "" and len(symbol.codes) > 1


def _firm(symbol: Symbol) -> bool:
    return symbol.issuer in ("TTg", "CP", "TW", "TU", "UBND", "HĐND")


def _opens_line(view: View, start: int, place: Place) -> bool:
    """ "Số: 215/KH-UBND", and what a poor scan makes of it: "S : 14/KH-UBND"."""
    if _OWN_LABEL.match(view.lower, start, start + 12) is not None:
        return view.text[place.start : start].strip(" |*_-\t\xa0") == ""
    return _POOR_LABEL.fullmatch(view.lower, place.start, start) is not None
