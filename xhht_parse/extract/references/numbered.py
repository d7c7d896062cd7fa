"""Mentions by number: "Quyết định số 1373/QĐ-TTg", lists that share a kind, numbers alone.

In: the view and the word lists. Out: `Anchor`s in order of place. The words before the number make the mention
(`lead`). A number at the head of a line behind "Số:" is the document's own and no mention.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from ...outline.reading import Reading
from ...outline.types import PartKind, Place
from ...text.folds import fold, pattern
from ...text.spans import Span
from ...text.view import View
from ...vocab.symbols import Symbol, find_symbols
from ..shared import place_at
from .kinds import Kinds, by_code, kinds
from .lead import Lead, issuer_before, issuer_of_list, lead_before
from .types import Anchor, Kind

_REACH = 220
_SERIAL, _DATED_SERIAL = r"[0-9]{1,5}", r"[0-9]{1,5}(?:/(?:19|20)[0-9]{2})?"
_MORE = r"(?<![0-9/.,-])SERIAL(?:, {0,2}(?:số )?SERIAL){0,8},? {0,2}(?:và |& |hoặc |, )(?:số )?$"
# "1373, 387 và " before "677/QĐ-TTg"; "24/2018, 25 và " before "26/2018/TT-BGDĐT"
_SHARED, _DATED = (pattern(_MORE.replace("SERIAL", serial)) for serial in (_SERIAL, _DATED_SERIAL))
_SERIALS = pattern(rf"{_DATED_SERIAL}|{_SERIAL}")
_GOES_ON = (",", "và", "&", "hoặc")
_LONGEST_LIST = 90
_SO_WORD, _SO_ENDS = fold("số"), fold(" số")
_OWN_LABEL = pattern(r"số")
_POOR_LABEL = pattern(r"[ |*_-]{0,8}s[^ 0-9]{0,2} {0,2}: {0,3}")
_FORMS = tuple(map(fold, ("mẫu số ", "biểu số ", "bảng số ", "mẫu ")))
""" "Mẫu số 02/BC-XMC": a form to be filled in."""
_OWN_LINE = (PartKind.HEADER, PartKind.PORTAL)


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
        shared = _shared(view.lower, floor, at, _DATED if symbol.year else _SHARED)
        lead = lead_before(view, floor, shared.start() if shared else at, symbol, previous, table)
        if shared and lead.kind is None:
            shared, lead = None, lead_before(view, floor, at, symbol, previous, table)
        if not _is_mention(view, place, symbol, lead):
            if reading.trace.active:
                reading.trace.note("references.bare", symbol.span, "refused", "nothing says that it is cited")
            continue
        rule, kind = _named(lead, symbol, previous, table)
        if kind is not None and kind.code == "ĐA" and symbol.codes == ("CP",):  # "Đề án 06/CP" is a name
            where = place_at(places, lead.start) or place
            yield Anchor("references.scheme", None, Span(lead.start, symbol.span.end), lead.start, where, kind)
            continue
        issuer = _issuer(view, floor, symbol, lead, previous)
        if shared:
            where = place_at(places, shared.start()) or place
            yield from _sharing(view, Span(shared.start(), at), where, symbol, lead, kind)
            rule, lead = "references.listed", replace(lead, start=symbol.span.start)
        previous = Anchor(rule, symbol.number, symbol.span, lead.start, place, kind, symbol, None, issuer, lead.counted)
        yield previous


def _named(lead: Lead, symbol: Symbol, previous: Anchor | None, table: Kinds) -> tuple[str, Kind | None]:
    """The rule, and the kind: by its word, by the number's code, or that of the number before in the list."""
    rule = "references.numbered" if lead.kind else "references.listed" if lead.listed else "references.bare"
    return rule, lead.kind or by_code(table, symbol.kind) or (previous.kind if previous and lead.listed else None)


def _shared(lower: str, floor: int, at: int, serials: re.Pattern[str]) -> re.Match[str] | None:
    """The serials before the number, where what stands right before it goes on with a list."""
    before = lower[max(floor, at - 16) : at].rstrip(" ").removesuffix(_SO_WORD).rstrip(" ")
    return serials.search(lower, max(floor, at - _LONGEST_LIST), at) if before.endswith(_GOES_ON) else None


def _sharing(view: View, where: Span, place: Place, symbol: Symbol, lead: Lead, kind: Kind | None) -> Iterator[Anchor]:
    """Serials that share the codes of the number behind them, and its year where they have none: 1373 and 387 in "số
    1373, 387 và 677/QĐ-TTg", 24 in "số 24, 26/2018/TT-BGDĐT"."""
    rule, start = "references.numbered", lead.start
    rest = (symbol.number or "")[len(symbol.serial) :]
    for found in _SERIALS.finditer(view.lower, *where):
        codes = rest[len("/2018") :] if "/" in found[0] else rest
        number, span = found[0] + codes, Span(*found.span())
        own = replace(symbol, number=number, span=span, serial=found[0].partition("/")[0], mended=False)
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


def _issuer(view: View, floor: int, symbol: Symbol, lead: Lead, previous: Anchor | None) -> Span | None:
    if lead.kind is not None:
        return issuer_before(view, floor, lead)
    return issuer_of_list(view, floor, lead.start) or _same_issuer(previous, symbol, lead)


def _same_issuer(previous: Anchor | None, symbol: Symbol, lead: Lead) -> Span | None:
    """The issuer of the number before, for the next of its list, if both have its code: "số 5/NĐ-CP; số 6/NĐ-CP"."""
    if not (lead.counted and symbol.issuer) or previous is None or previous.rule == "references.numbered":
        return None
    alike = previous.symbol is not None and previous.symbol.issuer == symbol.issuer
    return previous.issuer if alike else None


def _is_mention(view: View, place: Place, symbol: Symbol, lead: Lead) -> bool:
    if view.lower.endswith(_FORMS, place.start, symbol.span.start):
        return False
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
