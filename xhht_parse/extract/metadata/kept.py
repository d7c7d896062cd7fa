"""The document that a plan is kept with: "(Kèm theo Quyết định số 12/QĐ-UBND ngày … của Ủy ban nhân dân tỉnh X)".

In: the lines below the plan's title. Out: the issuer of a plan that stands alone; where the other document carries
it, a doubt if the two numbers differ.
"""

from __future__ import annotations

from ...outline.reading import Reading
from ...outline.types import AttachedPart, PartKind
from ...text.folds import pattern
from ...text.spans import Span
from ...text.view import View
from ...vocab.symbols import find_symbols, key
from ...vocab.words import Words
from .naming import sentence_case
from .types import DocumentFacts, Value

_KEPT = pattern(r"\(\s?(?:được )?(?:(?:ban hành )?kèm(?: theo)?|ban hành theo)\s[^()]{8,300}")
_OF = pattern(r"(?<!\w)của\s+(?:chủ tịch\s+)?(?P<issuer>[^\W\d_][^().;]{2,110})$")


def issued_by(view: View, start: int, end: int, words: Words) -> Value | None:
    """Who issued a plan that stands alone: it has no number and no day of its own."""
    line = _KEPT.search(view.lower, start, end)
    of = _OF.search(view.lower, *line.span()) if line else None
    if of is None:
        return None
    span = Span(*of.span("issuer"))
    return Value(sentence_case(view.text[span.start : span.end], words), span, "preamble", "metadata.issuer-clause")


def check_carrier(reading: Reading, attached: AttachedPart, carrier: DocumentFacts) -> None:
    """A doubt where a plan that another document carries names a number that is not that document's."""
    number = carrier.values.get("number")
    header = next((p for p in attached.parts if p.kind is PartKind.HEADER), None)
    if number is None or header is None or attached.title is None:
        return
    for symbol in find_symbols(reading.view.folded, attached.title.end, header.end, reading.words):
        if symbol.number and key(symbol.number) != key(number.text):
            reading.doubt("attached-number-differs", *symbol.span, own=number.text, cited=symbol.number)
        return
