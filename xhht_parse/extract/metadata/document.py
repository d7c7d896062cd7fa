"""All metadata of one document: the carrying one, or one attached to it.

In: its parts and the place of its title. Out: `DocumentFacts`. Header, portal block, preamble, body and
closing are read each by its own file; here they meet.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from ...outline.reading import Reading
from ...outline.types import AttachedPart, Part, PartKind
from ...text.folds import pattern
from ...text.spans import Span
from ...vocab.symbols import Symbol, find_symbols
from . import lost
from .cells import closing_cells
from .clauses import effect, years
from .header import Header, read_header, titled
from .intro import read_intro
from .issuer import Issuer, find_issuer
from .kept import check_carrier, issued_by
from .level import level_of
from .portal import read_portal
from .recipients import read_recipients
from .reconcile import reconciled
from .restored import Witnesses
from .signature import read_signature
from .types import DocumentFacts, Value, Values

_PORTAL = PartKind.PORTAL
_CLOSING = frozenset((PartKind.SIGNATURE, PartKind.RECIPIENTS))
_BEFORE = frozenset((PartKind.PORTAL, PartKind.CHROME))
_INTRO = 2500
"""The sentence that introduces a reprint stands so near the head of the text."""
_ADDRESSED = pattern(r"kính\s+gửi")


def main_document(reading: Reading) -> DocumentFacts:
    """The carrying document's metadata, its doubts recorded."""
    view, parts = reading.view, reading.outline.parts
    portal = read_portal(view, [Span(p.start, p.end) for p in parts if p.kind is _PORTAL], reading.words)
    facts = _read(reading, parts, reading.outline.title, portal)
    _doubts(reading, facts, parts)
    return facts


def attached_document(reading: Reading, attached: AttachedPart, carrier: DocumentFacts) -> DocumentFacts:
    """An attached document's own metadata; what it does not say itself stays null."""
    facts = (
        _annex(reading, attached) if attached.kind == "annex" else _read(reading, attached.parts, attached.title, None)
    )
    check_carrier(reading, attached, carrier)
    return facts


def _annex(reading: Reading, attached: AttachedPart) -> DocumentFacts:
    """An annex has a title and, rarely, a signature; it is no document of its own."""
    view = reading.view
    cells = closing_cells(view, [p for p in attached.parts if p.kind in _CLOSING])
    values = read_signature(view, cells)
    if attached.title is None:
        return DocumentFacts(values)
    values["title"] = titled(view, attached.title)
    return DocumentFacts(values, years=years(view, attached.title))


def _read(reading: Reading, parts: Sequence[Part], title: Span | None, block: Values | None) -> DocumentFacts:
    """What the parts say; `block` is the portal's, None for a document that another one carries."""
    view, portal = reading.view, block or {}
    head, preamble = _stretch(parts, PartKind.HEADER), _stretch(parts, PartKind.PREAMBLE)
    before_body = Span(head.end, preamble.end)
    header = read_header(view, head.start, head.end, title, reading.words)
    cells = closing_cells(view, [p for p in parts if p.kind in _CLOSING])
    own: Values = header.values | read_signature(view, cells)
    if block is not None and header.symbol is None and "number" not in block:
        portal = block | _told(reading, head, None if header.issuer else title)
    effective = effect(view, _stretch(parts, PartKind.BODY))
    if effective is not None:
        own["effective"] = effective
    facts = DocumentFacts(recipients=read_recipients(view, cells))
    issuer = _issuer(reading, header, own, portal, before_body, title)
    if issuer is not None and issuer.value.source != "portal":
        own["issuer"] = issuer.value
    facts.values = reconciled(reading, own, portal)
    _place_issuer(reading, facts, issuer)
    _name_kind(reading, facts, header.symbol, _addressed(reading, *head))
    if "title" not in facts.values and (clause := lost.title(reading, before_body)) is not None:
        facts.values["title"] = clause
    facts.years = years(view, facts.values["title"].span) if "title" in facts.values else None
    return facts


def _told(reading: Reading, head: Span, title: Span | None) -> Values:
    """What the sentence that introduces a reprint says, or the line below the title of a plan that stands alone."""
    if head.start == head.end:
        return read_intro(reading.view, 0, min(len(reading.view.text), _INTRO), reading.words)
    issuer = issued_by(reading.view, title.end, head.end, reading.words) if title else None
    return {"issuer": issuer} if issuer else {}


def _issuer(
    reading: Reading, header: Header, own: Values, portal: Values, preamble: Span, title: Span | None
) -> Issuer | None:
    date, number, named = own.get("issued") or portal.get("issued"), own.get("number"), portal.get("title")
    at = Witnesses(
        view=reading.view,
        lines=header.issuer,
        preamble=preamble,
        portal=portal.get("issuer"),
        title=title or (named.span if named else None),
        place=own.get("place"),
        codes=header.symbol.codes if header.symbol else _codes(reading, portal),
        number=number.span if number else None,
        date=date.text if date else None,
    )
    return find_issuer(at, reading.words)


def _place_issuer(reading: Reading, facts: DocumentFacts, issuer: Issuer | None) -> None:
    """The issuer with its level and province."""
    if issuer is None:
        return
    value = facts.values["issuer"] = issuer.value
    if issuer.recovered:
        reading.doubt("issuer-recovered", *value.span, name=value.text, source=value.source)
    date = facts.values.get("issued")
    facts.level = level_of(issuer.units, facts.values.get("place"), date.text if date else None, reading.words)


def _name_kind(reading: Reading, facts: DocumentFacts, symbol: Symbol | None, letter: Span | None) -> None:
    kind = lost.kind(reading, facts.values, symbol or _symbol(reading, facts.values), letter)
    if kind is not None:
        facts.values["kind"] = replace(facts.values["kind"], text=kind[0])
        facts.kind_name = kind[1]


def _addressed(reading: Reading, start: int, end: int) -> Span | None:
    """The place of "Kính gửi", which a letter has in its header."""
    match = _ADDRESSED.search(reading.view.lower, start, end)
    return Span(*match.span()) if match else None


def _stretch(parts: Sequence[Part], kind: PartKind) -> Span:
    """From the first part of this kind to the end of the last; empty at the head where there is none."""
    own = [p for p in parts if p.kind is kind]
    if own:
        return Span(own[0].start, own[-1].end)
    start = next((p.start for p in parts if p.kind not in _BEFORE), 0)
    return Span(start, start)


def _symbol(reading: Reading, values: Values) -> Symbol | None:
    number = values.get("number")
    if number is None:
        return None
    return next(find_symbols(reading.view.folded, number.span.start, number.span.end, reading.words), None)


def _codes(reading: Reading, portal: Values) -> tuple[str, ...]:
    number = portal.get("number") or portal.get("title-number")
    symbol = _symbol(reading, {"number": number}) if number else None
    return symbol.codes if symbol else ()


_CUT = pattern(r"\[ ?(?:\.{3,4}|…) ?\]\s*$")
_MISSING = (
    ("number", "number-missing"),
    ("issued", "date-missing"),
    ("issuer", "issuer-missing"),
    ("title", "title-missing"),
    ("kind", "kind-missing"),
)


def _doubts(reading: Reading, facts: DocumentFacts, parts: Sequence[Part]) -> None:
    """What a reader of the document would miss."""
    kinds = {p.kind for p in parts}
    text = reading.view.text
    size = len(text)
    if not text or text.isspace():
        return
    known = any(name in facts.values for name in ("number", "issued", "kind", "issuer"))
    if not known and all(root.marker is None and root.role is None for root in reading.outline.roots):
        reading.doubt("not-a-document", 0, min(size, 80))
        return
    start, end = _stretch(parts, PartKind.HEADER)
    for name, code in _MISSING:
        if name not in facts.values:
            reading.doubt(code, start, min(end, start + 400))
    cut = _CUT.search(reading.view.folded, max(0, size - 200))
    known_cut = any(finding.code == "text-cut" for finding in reading.log.findings)
    if cut is not None and not known_cut:  # "2. Tổ chức [...]"
        reading.doubt("text-cut", *cut.span())
    if cut is not None or known_cut:
        return
    if PartKind.SIGNATURE not in kinds and not facts.values.keys() & {"signer", "position", "authority"}:
        reading.doubt("signature-missing", size, size)
    if not facts.recipients:
        reading.doubt("recipients-missing", size, size)


def recipients_span(items: Sequence[Value]) -> Span | None:
    """The stretch that the recipients cover."""
    return Span(items[0].span.start, items[-1].span.end) if items else None
