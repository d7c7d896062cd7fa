"""The whole flow on one screen: a string goes in at the top, a `Document` comes out at the bottom."""

from __future__ import annotations

from .assemble.document import Findings, document
from .diagnostics import Log
from .models import Document, Source
from .outline.build import outline
from .outline.reading import Reading
from .rules.trace import SILENT, Trace
from .text.canonical import canonical
from .text.view import View
from .vocab.words import Words


def read(raw: str, source: Source, words: Words, trace: Trace = SILENT) -> Document:
    """Everything from the raw string to the document."""
    text, surrogates = canonical(raw)
    log = Log()
    reading = Reading(outline(View.of(text), words, log), words, log, trace)
    if surrogates:
        reading.doubt("lone-surrogate", 0, 0, count=surrogates)
    return document(source, reading, Findings())
