"""What must hold of every document, whatever the input. Each law is a function that asserts; `check` runs them all."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import Any

import jsonschema_rs

from xhht_parse import Document, parse
from xhht_parse.diagnostics import CODES
from xhht_parse.models import Section, Span
from xhht_parse.text.folds import fold
from xhht_parse.writers.json_bytes import to_json
from xhht_parse.writers.schema import document_schema

VALIDATOR = jsonschema_rs.Draft202012Validator(document_schema())


def text_is_canonical(raw: str, document: Document) -> None:
    """NFC, line feeds, no byte order mark, no lone surrogate; nothing else is touched."""
    text = raw.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    text = unicodedata.normalize("NFC", text)
    assert document.text == re.sub("[\ud800-\udfff]", "\ufffd", text)


def spans_lie_in_the_text(raw: str, document: Document) -> None:
    size = len(document.text)
    for path, node in walk(document.model_dump(mode="json")):
        if isinstance(node, dict) and node.keys() == {"start", "end"}:
            assert 0 <= node["start"] <= node["end"] <= size, path


def layout_gives_the_text_back(raw: str, document: Document) -> None:
    place = 0
    for part in document.layout:
        assert part.span.start == place
        assert part.span.end > place or not document.text
        place = part.span.end
    assert place == len(document.text)


def sections_nest(raw: str, document: Document) -> None:
    size = len(document.text)
    trees = [(document.sections, 0, size)]
    trees += [(part.sections, part.span.start, part.span.end) for part in document.attachments]
    for roots, start, end in trees:
        stack: list[tuple[tuple[Section, ...], int, int]] = [(roots, start, end)]
        while stack:
            nodes, place, end = stack.pop()
            for node in nodes:
                assert place <= node.span.start <= node.span.end <= end, node.id
                assert node.span.start <= node.content_span.start <= node.content_span.end <= node.span.end, node.id
                place = node.span.end
                stack.append((node.children, node.span.start, node.span.end))


def ids_are_unique(raw: str, document: Document) -> None:
    assert [name for name, count in Counter(ids(document)).items() if count > 1] == []


def links_lead_somewhere(raw: str, document: Document) -> None:
    sections = {section.id for section in all_sections(document)}
    targets = {target.id for target in document.targets}
    references = {reference.id for reference in document.references}
    duties = {duty.id for duty in document.assignments}
    for records, field, known in (
        (document.targets, "section_id", sections),
        (document.references, "section_id", sections),
        (document.assignments, "section_id", sections),
        (document.funding, "section_id", sections),
        (document.tables, "section_id", sections),
        (document.targets, "parent_id", targets),
        (document.references, "resolves_to", references),
        (document.legal_bases, "reference_id", references),
        (document.definitions, "reference_id", references),
        (document.assignments, "lead_id", duties),
    ):
        for record in records:
            link = getattr(record, field)
            assert link is None or link in known, (record, field)


def what_is_said_can_be_seen(raw: str, document: Document) -> None:
    """Names and words stand at their places; numbers have their digits there (blanks and slips are mended), but for
    the year that the last of a list says for all: "32, 33/2018/NĐ-CP"."""

    def quote(span: Span) -> str:
        return " ".join(document.text[span.start : span.end].split())

    for duty in document.assignments:
        assert duty.agency == quote(duty.span)
    for definition in document.definitions:
        assert definition.term == quote(definition.term_span)
    for target in document.targets:
        assert quote(target.value_span)
        assert target.span.start <= target.value_span.start <= target.value_span.end <= target.span.end
        assert all(quote(span) for span in target.indicator_spans), target
        words = re.findall(r"\w+", fold(" ".join(quote(span) for span in target.indicator_spans)))
        assert Counter(re.findall(r"\w+", fold(target.indicator or ""))) <= Counter(words), target
    for reference in document.references:
        if reference.number is not None:
            assert reference.number_span is not None
            number = digits(reference.number)
            shown = digits(quote(reference.number_span))
            rest = document.text[reference.number_span.end : reference.number_span.end + 100]
            assert number == shown or (number == shown + number[-4:] and f"/{number[-4:]}/" in rest), reference
    for section in all_sections(document):
        if section.heading is not None:
            assert section.heading in quote(section.span), section.id
    for table in document.tables:
        for row in table.rows:
            assert [cell.text for cell in row.cells] == [quote(cell.span) for cell in row.cells]


def output_is_valid(raw: str, document: Document) -> None:
    VALIDATOR.validate(json.loads(document.model_dump_json()))


def json_gives_the_document_back(raw: str, document: Document) -> None:
    assert Document.model_validate_json(document.model_dump_json()) == document


def bytes_are_the_same_whoever_writes_them(raw: str, document: Document) -> None:
    assert to_json(document) == document.model_dump_json().encode()


def diagnostics_are_known_and_in_order(raw: str, document: Document) -> None:
    assert {d.code for d in document.diagnostics} <= CODES.keys()
    starts = [d.span.start for d in document.diagnostics]
    assert starts == sorted(starts)


def reading_twice_gives_the_same(raw: str, document: Document) -> None:
    assert parse(raw) == document


LAWS = (
    text_is_canonical,
    spans_lie_in_the_text,
    layout_gives_the_text_back,
    sections_nest,
    ids_are_unique,
    links_lead_somewhere,
    what_is_said_can_be_seen,
    output_is_valid,
    json_gives_the_document_back,
    bytes_are_the_same_whoever_writes_them,
    diagnostics_are_known_and_in_order,
    reading_twice_gives_the_same,
)


def check(raw: str) -> Document:
    """Parse, and hold the document to every law."""
    document = parse(raw)
    for law in LAWS:
        law(raw, document)
    return document


def all_sections(document: Document) -> Iterator[Section]:
    stack = [*document.sections, *(root for part in document.attachments for root in part.sections)]
    while stack:
        node = stack.pop()
        yield node
        stack.extend(node.children)


def ids(document: Document) -> Iterator[str]:
    yield from (section.id for section in all_sections(document))
    for records in (
        document.targets,
        document.references,
        document.assignments,
        document.funding,
        document.definitions,
        document.tables,
        document.attachments,
    ):
        yield from (record.id for record in records)


def walk(node: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    yield path, node
    items = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, value in items:
        yield from walk(value, f"{path}.{key}")


def digits(text: str) -> str:
    return "".join(char for char in text if char.isdigit())
