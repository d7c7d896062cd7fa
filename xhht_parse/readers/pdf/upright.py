"""Words that stand upright on a level page -> level words at their place ("Số lượng" beside a column of a table)."""

from __future__ import annotations

from collections.abc import Iterator

from .types import Chunk


def laid_level(words: list[Chunk]) -> Iterator[Chunk]:
    """Words that were drawn one after the other, side by side, as one level word at their middle."""
    return map(_laid, _near(words))


def _near(words: list[Chunk]) -> Iterator[list[Chunk]]:
    """Upright words that were drawn one after the other, side by side."""
    run: list[Chunk] = []
    for word in words:
        wide = word.right - word.left
        if run and (
            abs(word.left - run[-1].left) > 2 * wide
            or min(abs(word.bottom - run[-1].top), abs(run[-1].bottom - word.top)) > 2 * wide
        ):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _laid(words: list[Chunk]) -> Chunk:
    """Upright words as one level word at their middle."""
    left, right = min(word.left for word in words), max(word.right for word in words)
    middle = (min(word.bottom for word in words) + max(word.top for word in words)) / 2
    half = (words[0].right - words[0].left) / 2
    return Chunk(" ".join(word.text for word in words), left, middle - half, right, middle + half)
