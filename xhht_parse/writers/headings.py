"""The headings of a document in order, each with its depth."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..models import Section


def headings(sections: Sequence[Section]) -> Iterator[tuple[int, Section]]:
    """Every section that has a heading, with how many lie around it."""
    stack = [(section, 0) for section in reversed(sections)]
    while stack:
        section, depth = stack.pop()
        if section.heading:
            yield depth, section
        stack.extend((child, depth + 1) for child in reversed(section.children))
