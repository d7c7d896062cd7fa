"""Words looked for without a pattern: what a room asks before it tries one, at a tenth of the cost."""

from __future__ import annotations


def holds(text: str, words: tuple[str, ...], start: int, end: int) -> bool:
    """Whether one of these words stands in `text[start:end]`; the cut costs less than `find` with two places."""
    stretch = text[start:end]
    for word in words:  # noqa: SIM110 - a generator for `any` costs more than the search itself
        if word in stretch:
            return True
    return False
