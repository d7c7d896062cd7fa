"""The text of a plan as a page shows it: whole, with a mark for each stretch that a record speaks of."""

from __future__ import annotations

from collections.abc import Iterator

from ...models import Document
from .html import Html, opening, tag, words
from .marks import Mark, marks, nested
from .places import place

_END = Html("</mark>")


def text_of(document: Document) -> Iterator[Html]:
    """The text with its marks, in order; the tags left out, it is the text."""
    at, named = 0, set[str]()
    inside: list[Mark] = []
    for edge in nested(marks(document)):
        yield _stretch(document.text[at : edge.at], inside)
        at = edge.at
        if edge.opens is None:
            inside.pop()
            yield _END
        else:
            inside.append(edge.opens)
            yield _opened(edge.opens, named)
    yield words(document.text[at:])


def _opened(mark: Mark, named: set[str]) -> Html:
    """A place has its name once."""
    name = place(mark.span)
    new = name not in named
    named.add(name)
    return opening("mark", id=name if new else None, class_=mark.kind)


def _stretch(text: str, inside: list[Mark]) -> Html:
    """What lies inside a mark leads to its record."""
    if not text or not inside:
        return words(text)
    return tag("a", words(text), href=f"#{inside[-1].record}")
