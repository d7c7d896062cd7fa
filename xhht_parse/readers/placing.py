"""What a reader said of its lines -> places and doubts in the canonical text.

In: a `Read` and its canonical text, which has the same lines. Out: a `Source` that says where in the file each line
stands, and what is to be told about some of the lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from ..models import Box, PlacedLine, Source, SourcePage, SourceParagraph, Span
from .file import Read
from .types import PageSize, Where


class Told(NamedTuple):
    """A diagnostic at its place."""

    code: str
    start: int
    end: int
    facts: Mapping[str, object]


def placed(read: Read, text: str) -> Source:
    """The source, with its pages or its paragraphs."""
    source, lines = read.source, _lines(text) if read.places else ()
    if not lines or len(lines) != len(read.places):  # better no place than a wrong one
        return source
    by_page: dict[int, list[PlacedLine]] = {page.number: [] for page in read.pages}
    for where, span in zip(read.places, lines, strict=True):
        if where.page in by_page and span.end > span.start:
            by_page[where.page].append(PlacedLine(span, _box(where)))
    pages = tuple(_page(page, by_page[page.number]) for page in read.pages)
    paragraphs = tuple(_paragraphs(read.places, lines))
    uri, media_type, encoding, sha256 = source.uri, source.media_type, source.encoding, source.sha256
    return Source(uri, media_type, encoding, sha256, source.repairs, source.running, pages, paragraphs)


def told(read: Read, text: str) -> Iterator[Told]:
    """The repairs, which concern the whole text, and the doubts, each over its lines."""
    for repair in read.source.repairs:
        yield Told(repair.code, 0, 0, {"count": repair.count})
    lines = _lines(text) if read.doubts else ()
    for doubt in read.doubts:
        yield Told(doubt.code, lines[doubt.line].start, lines[doubt.last_line].end, doubt.facts)


def _lines(text: str) -> list[Span]:
    """Every line without its line feed."""
    spans: list[Span] = []
    start = 0
    for line in text.split("\n"):
        spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    return spans


def _page(page: PageSize, lines: Sequence[PlacedLine]) -> SourcePage:
    return SourcePage(page.number, round(float(page.width), 1), round(float(page.height), 1), page.origin, tuple(lines))


def _box(where: Where) -> Box | None:
    """To a tenth of a point, which no eye can tell."""
    return None if where.box is None else Box(*(round(float(side), 1) for side in where.box))


def _paragraphs(places: Sequence[Where], lines: Sequence[Span]) -> Iterator[SourceParagraph]:
    """Lines of one paragraph that follow each other are one record."""
    pairs = zip(places, lines, strict=True)
    for number, group in groupby(pairs, key=lambda pair: pair[0].paragraph):
        if number is not None:
            spans = [span for _, span in group]
            yield SourceParagraph(number, Span(spans[0].start, spans[-1].end))
