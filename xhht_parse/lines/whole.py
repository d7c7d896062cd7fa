"""Lines -> the lines as they would stand unwrapped: what the layout reads.

In: the typed lines, of which some have become paragraphs. Out: one for each paragraph, and those that belong to none.
"""

from __future__ import annotations

from collections.abc import Sequence

from .types import Line


def whole_lines(lines: Sequence[Line]) -> list[Line]:
    """The lines as they would stand unwrapped: one for each paragraph, and the blank ones between them."""
    found: list[Line] = []
    end = 0
    for line in lines:
        if line.start >= end:
            found.append(line)
            end = line.end
    return found
