"""The whole flow on one screen: a string goes in at the top, a `Document` comes out at the bottom."""

from __future__ import annotations

from os import PathLike

from .assemble.document import Findings, document
from .diagnostics import Log, ParseError
from .extract.assignments import find_assignments
from .extract.definitions import find_definitions, short_names
from .extract.funding import find_funding
from .extract.metadata import find_metadata
from .extract.references import find_references, name_references, relate
from .extract.tables import find_tables
from .extract.targets import find_targets
from .models import Document
from .outline.build import outline
from .outline.reading import Reading
from .readers import Read
from .readers.placing import placed, told
from .rules.trace import SILENT, Trace
from .rules.user import UserRules
from .text.canonical import canonical
from .text.spans import SpanSet
from .text.view import View
from .vocab.words import Words, in_force


def parsed(read_in: Read, rules: str | PathLike[str] | UserRules | None = None, *, strict: bool = False) -> Document:
    """The document of a text that a reader gave. With `strict` its warnings and errors raise one `ParseError`."""
    document = read(read_in, in_force(rules))
    doubts = tuple(d for d in document.diagnostics if d.severity != "info") if strict else ()
    if doubts:
        raise ParseError(doubts)
    return document


def read(read_in: Read, words: Words) -> Document:
    """Everything from what a reader gave to the document."""
    document, reading = study(read_in, words)
    reading.outline.let_go()
    return document


def study(read_in: Read, words: Words, trace: Trace = SILENT) -> tuple[Document, Reading]:
    """The document together with the reading it came from: lines, outline and trace, for `explain`."""
    text, surrogates = canonical(read_in.text)
    log = Log()
    reading = Reading(outline(View(text), words, log), words, log, trace)
    if not text or text.isspace():
        reading.doubt("empty-text", 0, 0)
    if surrogates:
        reading.doubt("lone-surrogate", 0, 0, count=surrogates)
    for doubt in told(read_in, text):
        reading.doubt(doubt.code, doubt.start, doubt.end, **doubt.facts)
    metadata = find_metadata(reading)
    references = find_references(reading, metadata.own_numbers())
    definitions = find_definitions(reading, references.cited, metadata.own_kinds())
    references = name_references(reading, references, short_names(reading, definitions))
    relate(reading, references)
    tables = find_tables(reading)
    funding = find_funding(reading, tables)
    money = [money.amount.span for money in funding if money.amount]
    findings = Findings(
        metadata=metadata,
        assignments=find_assignments(reading, tables),
        tables=tables,
        funding=funding,
        references=references,
        definitions=definitions,
        targets=find_targets(reading, SpanSet([*references.masks, *money]), tables, metadata.issued()),
    )
    return document(placed(read_in, text), reading, findings), reading
