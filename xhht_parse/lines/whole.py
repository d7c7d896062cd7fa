"""Lines and paragraphs -> the lines as they would stand unwrapped: what the layout reads.

In: the typed lines and the paragraphs they make. Out: one line for each paragraph, and those that belong to none.
"""

from __future__ import annotations

from collections.abc import Sequence

from .types import Face, Line, Paragraph


def whole_lines(lines: Sequence[Line], joined: Sequence[Paragraph]) -> list[Line]:
    """The lines as they would stand unwrapped: one for each paragraph, and the blank ones between them."""
    found: list[Line] = []
    ends = {p.start: (p.end, p.face) for p in joined if p.breaks}
    end = -1
    for line in lines:
        if line.start < end:
            continue
        if line.start in ends and line.face is not Face.BLANK:
            end, face = ends[line.start]
            found.append(Line(line.start, end, face, line.readings))
        else:
            found.append(line)
    return found
