"""One document as the tables see it: its lines, pages and sections, looked up once and when first asked for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from ...models import Document, Section, Span
from ..lines import Lines
from ..words import long_path


class Node(NamedTuple):
    """A section with what stands above it."""

    section: Section
    parent: Section | None
    depth: int
    attachment: str | None
    """Id of the attached document or annex that it belongs to."""
    words: str
    """Labels and headings from the root down."""


class Plan:
    """A document and the name it goes by in the tables."""

    def __init__(self, document: Document, path: str) -> None:
        self.document, self.path = document, path

    def quote(self, span: Span | None) -> str | None:
        """The words of a stretch on one line."""
        return None if span is None else " ".join(self.document.text[span.start : span.end].split())

    def line(self, offset: int) -> int:
        """The line of the text, from 1."""
        return self._lines.place(offset)[0]

    def page(self, offset: int) -> int | None:
        """The page of a PDF or an image, from 1."""
        starts, numbers = self._pages
        at = bisect_right(starts, offset)
        return numbers[at - 1] if at else None

    @cached_property
    def nodes(self) -> dict[str, Node]:
        """The sections by their id, in the order of the text."""
        found: dict[str, Node] = {}
        stack = [(section, _NO_PATH, owner) for section, owner in reversed(list(_roots(self.document)))]
        while stack:
            section, above, owner = stack.pop()
            path = (*above, section)
            parent = above[-1] if above else None
            found[section.id] = Node(section, parent, len(above), owner, long_path(path))
            stack.extend((child, path, owner) for child in reversed(section.children))
        return found

    @cached_property
    def bases(self) -> dict[str, str]:
        """For each reference in the preamble that the document rests on: in which form."""
        return {basis.reference_id: basis.form for basis in self.document.legal_bases}

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self.document.text)

    @cached_property
    def _pages(self) -> tuple[list[int], list[int]]:
        """Where each line that stands on a page begins, and the number of that page."""
        placed = [(line.span.start, page.number) for page in self.document.source.pages for line in page.lines]
        placed.sort()
        return [start for start, _ in placed], [number for _, number in placed]


_NO_PATH: tuple[Section, ...] = ()


def _roots(document: Document) -> Iterator[tuple[Section, str | None]]:
    for section in document.sections:
        yield section, None
    for attachment in document.attachments:
        for section in attachment.sections:
            yield section, attachment.id
