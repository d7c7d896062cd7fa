"""Sections: a numbered node is right if its start, label and parent are; dashes and bullets are not counted."""

from __future__ import annotations

from collections.abc import Iterator

from ..models import Document, Section
from .folding import fold
from .gold import Gold
from .verdict import Note, Verdict

Key = tuple[int, str, int | None]


def judge(document: Document, gold: Gold, verdict: Verdict) -> None:
    """Count the numbered nodes of the document and of its attachments."""
    optional = {section.start for section in gold.sections if section.optional}
    wanted: set[Key] = {(s.start, fold(s.label), s.parent) for s in gold.sections if s.start not in optional}
    found = {key for key in _keys(document) if key[0] not in optional}
    tally = verdict.tallies["sections"]
    tally.hits += len(wanted & found)
    tally.false += len(found - wanted)
    tally.missed += len(wanted - found)
    for key in sorted(wanted - found, key=_start):
        verdict.notes.append(Note("missed", "section", key[0], _words(document, key)))
    for key in sorted(found - wanted, key=_start):
        verdict.notes.append(Note("false", "section", key[0], _words(document, key)))


def _words(document: Document, key: Key) -> str:
    """Label, start of the parent, and the text there."""
    return f"{key[1:]} {document.text[key[0] : key[0] + 60]}"


def _start(key: Key) -> int:
    return key[0]


def _keys(document: Document) -> Iterator[Key]:
    roots = [*document.sections, *(root for part in document.attachments for root in part.sections)]
    stack: list[tuple[Section, int | None]] = [(root, None) for root in roots]
    while stack:
        node, parent = stack.pop()
        if _numbered(node):
            start = _first_letter(document.text, node)
            yield start, fold(node.label), parent
            parent = start
        stack.extend((child, parent) for child in node.children)


def _numbered(node: Section) -> bool:
    return node.kind != "bullet" and any(sign.isalnum() for sign in node.label or "")


def _first_letter(text: str, node: Section) -> int:
    start = node.span.start
    while start < len(text) and text[start].isspace():
        start += 1
    return start
