"""All metadata of one document: the carrying one, or one attached to it.

In: its parts and the place of its title. Out: `DocumentFacts`. Header, portal block, preamble, body and
closing are read each by its own file; here they meet.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...outline.reading import Reading
from ...outline.types import AttachedPart, Part, PartKind
from ...text.folds import pattern
from ...text.spans import Span
from ...vocab.symbols import Symbol, find_symbols, key
from . import lost
from .cells import closing_cells
from .clauses import effect, years
from .header import Header, read_header, titled
from .issuer import Witnesses, find_issuer, level_of
from .portal import read_portal
from .recipients import read_recipients
from .reconcile import reconciled
from .signature import read_signature
from .types import DocumentFacts, Value, Values

_ADDRESSED = pattern(r"kính\s+gửi")


def main_document(reading: Reading) -> DocumentFacts:
    """The carrying document's metadata, its doubts recorded."""
    view, parts = reading.view, reading.outline.parts
    portal = read_portal(view, [Span(p.start, p.end) for p in parts if p.kind is PartKind.PORTAL], reading.words)
    facts, header = _read(reading, parts, reading.outline.title, portal)
    _doubts(reading, facts, header, parts)
    return facts


def attached_document(reading: Reading, attached: AttachedPart, carrier: DocumentFacts) -> DocumentFacts:
    """An attached document's own metadata; what it does not say itself stays null."""
    facts = (
        _annex(reading, attached) if attached.kind == "annex" else _read(reading, attached.parts, attached.title, {})[0]
    )
    _kept_with(reading, attached, carrier)
    return facts


def _annex(reading: Reading, attached: AttachedPart) -> DocumentFacts:
    """An annex has a title and, rarely, a signature; it is no document of its own."""
    view = reading.view
    cells = closing_cells(view, [p for p in attached.parts if p.kind in (PartKind.SIGNATURE, PartKind.RECIPIENTS)])
    values = read_signature(view, cells)
    if attached.title is None:
        return DocumentFacts(values)
    values["title"] = titled(view, attached.title)
    return DocumentFacts(values, years=years(view, attached.title))


def _read(reading: Reading, parts: Sequence[Part], title: Span | None, portal: Values) -> tuple[DocumentFacts, Header]:
    view, words = reading.view, reading.words
    start, end = _stretch(parts, PartKind.HEADER)
    preamble, body = _stretch(parts, PartKind.PREAMBLE), _stretch(parts, PartKind.BODY)
    header = read_header(view, start, end, title, words)
    cells = closing_cells(view, [p for p in parts if p.kind in (PartKind.SIGNATURE, PartKind.RECIPIENTS)])
    own: Values = dict(header.values)
    own |= read_signature(view, cells)
    effective = effect(view, body)
    if effective is not None:
        own["effective"] = effective
    date = own.get("issued") or portal.get("issued")
    codes = header.symbol.codes if header.symbol else _codes(reading, portal)
    at = Witnesses(
        view, header.issuer, Span(end, preamble.end), portal.get("issuer"), title, own.get("place"), codes,
        date.text if date else None,
    )  # fmt: skip
    issuer = find_issuer(at, words)
    if issuer is not None and issuer.value.source != "portal":
        own["issuer"] = issuer.value
    values = reconciled(reading, own, portal) if portal else own
    if issuer is not None:
        values["issuer"] = issuer.value
        if issuer.recovered:
            reading.doubt("issuer-recovered", *issuer.value.span, name=issuer.value.text, source=issuer.value.source)
    facts = DocumentFacts(values)
    letter = _addressed(reading, start, end)
    kind = lost.kind(reading, values, header.symbol or _symbol(reading, values), letter)
    facts.kind_name = kind[1] if kind else None
    if kind is not None:
        values["kind"] = values["kind"]._replace(text=kind[0])
    if "title" not in values and (clause := lost.title(reading, Span(end, preamble.end))) is not None:
        values["title"] = clause
    facts.recipients = read_recipients(view, cells)
    facts.years = years(view, values["title"].span) if "title" in values else None
    facts.level = level_of(issuer.units if issuer else (), values.get("place"), date.text if date else None, words)
    return facts, header


def _addressed(reading: Reading, start: int, end: int) -> Span | None:
    """The place of "Kính gửi", which a letter has in its header."""
    match = _ADDRESSED.search(reading.view.lower, start, end)
    return Span(*match.span()) if match else None


def _stretch(parts: Sequence[Part], kind: PartKind) -> Span:
    """From the first part of this kind to the end of the last; empty at the head where there is none."""
    own = [p for p in parts if p.kind is kind]
    if own:
        return Span(own[0].start, own[-1].end)
    start = next((p.start for p in parts if p.kind not in (PartKind.PORTAL, PartKind.CHROME)), 0)
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


def _kept_with(reading: Reading, attached: AttachedPart, carrier: DocumentFacts) -> None:
    """ "(Kèm theo Quyết định số 12/QĐ-UBND …)" under a plan that another decision carries."""
    number = carrier.values.get("number")
    header = next((p for p in attached.parts if p.kind is PartKind.HEADER), None)
    if number is None or header is None or attached.title is None:
        return
    for symbol in find_symbols(reading.view.folded, attached.title.end, header.end, reading.words):
        if symbol.number and key(symbol.number) != key(number.text):
            reading.doubt("attached-number-differs", *symbol.span, own=number.text, cited=symbol.number)
        return


_MISSING = (
    ("number", "number-missing"),
    ("issued", "date-missing"),
    ("issuer", "issuer-missing"),
    ("title", "title-missing"),
    ("kind", "kind-missing"),
)


def _doubts(reading: Reading, facts: DocumentFacts, header: Header, parts: Sequence[Part]) -> None:
    """What a reader of the document would miss."""
    kinds = {p.kind for p in parts}
    size = len(reading.view.text)
    if not reading.view.text.strip():
        return
    known = any(name in facts.values for name in ("number", "issued", "kind", "issuer"))
    if not known and not reading.outline.roots:
        reading.doubt("not-a-document", 0, min(size, 80))
        return
    start, end = _stretch(parts, PartKind.HEADER)
    for name, code in _MISSING:
        if name not in facts.values:
            reading.doubt(code, start, min(end, start + 400))
    if any(finding.code == "text-cut" for finding in reading.log.findings):
        return
    if PartKind.SIGNATURE not in kinds and "signer" not in facts.values:
        reading.doubt("signature-missing", size, size)
    if not facts.recipients:
        reading.doubt("recipients-missing", size, size)


def recipients_span(items: Sequence[Value]) -> Span | None:
    """The stretch that the recipients cover."""
    return Span(items[0].span.start, items[-1].span.end) if items else None
