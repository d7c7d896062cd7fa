"""Letters that stand upright or upside down -> words: of a page that is written so, or of a few words beside a table.

A letter turned by quarters is read on the plane turned back by as many; the boxes of the words are given on the plane
of the page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .letters import rebuilt
from .types import Chunk, Letter


def levelled(letters: Sequence[Letter], quarters: int) -> list[Chunk]:
    """The words of letters that are level once the page is turned clockwise by so many quarters."""
    words = rebuilt(
        letter._replace(left=left, bottom=bottom, right=right, top=top)
        for letter in letters
        for left, bottom, right, top in (_turned(letter, quarters),)
    )
    return [Chunk(word.text, *_turned(word, -quarters % 4)) for word in words]


def _turned(thing: Letter | Chunk, quarters: int) -> tuple[float, float, float, float]:
    """The box on the plane turned clockwise by one to three quarters."""
    if quarters == 1:
        return thing.bottom, -thing.right, thing.top, -thing.left
    if quarters == 2:
        return -thing.right, -thing.top, -thing.left, -thing.bottom
    return -thing.top, thing.left, -thing.bottom, thing.right


def near(words: Sequence[Chunk]) -> Iterator[list[Chunk]]:
    """Upright words that were drawn one after the other, side by side."""
    run: list[Chunk] = []
    for word in words:
        if run and not _are_near(run[-1], word):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _are_near(one: Chunk, other: Chunk) -> bool:
    reach = 2 * (other.right - other.left)
    apart = min(abs(other.bottom - one.top), abs(one.bottom - other.top))
    return abs(other.left - one.left) < reach and apart < reach


def laid(words: Sequence[Chunk]) -> Chunk:
    """Upright words as one level word at their middle."""
    left, right = min(word.left for word in words), max(word.right for word in words)
    middle = (min(word.bottom for word in words) + max(word.top for word in words)) / 2
    half = (words[0].right - words[0].left) / 2
    return Chunk(" ".join(word.text for word in words), left, middle - half, right, middle + half)
