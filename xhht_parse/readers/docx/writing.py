"""Blocks -> the text of the document, and for each line of it the paragraph of the file that it comes from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lxml import etree

from ..types import Where
from .names import P

_NOWHERE = Where()


class Block(NamedTuple):
    """Lines of text that stand together."""

    text: str
    centred: bool = False
    tight: bool = False
    """No blank line stands above it."""
    paragraph: etree._Element | None = None
    """The paragraph that it is, or that the row of a table begins with."""


def written(blocks: Sequence[Block]) -> str:
    """The blocks as text: a blank line between two, none between lines of one cell or of a title."""
    return "".join(piece for gap, block in _spaced(blocks) for piece in (gap, block.text))


def places(blocks: Sequence[Block], body: etree._Element) -> Iterator[Where]:
    """Where each line that `written` makes of these blocks stands in the body."""
    numbers = {paragraph: number for number, paragraph in enumerate(body.iter(P), 1)}
    for gap, block in _spaced(blocks):
        if gap == "\n\n":
            yield _NOWHERE
        number = None if block.paragraph is None else numbers.get(block.paragraph)
        where = _NOWHERE if number is None else Where(paragraph=number)
        for _ in range(block.text.count("\n") + 1):
            yield where


def _spaced(blocks: Sequence[Block]) -> Iterator[tuple[str, Block]]:
    """Each block, behind what parts it from the one above."""
    above: Block | None = None
    for block in blocks:
        near = block.tight or (block.centred and above is not None and above.centred)
        yield "" if above is None else "\n" if near else "\n\n", block
        above = block
