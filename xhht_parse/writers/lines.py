"""Offsets of a text <-> lines and columns, both counted from 1."""

from __future__ import annotations

from bisect import bisect_right


class Lines:
    """Where each line of a text begins."""

    def __init__(self, text: str) -> None:
        self._starts = [0]
        at = text.find("\n")
        while at >= 0:
            self._starts.append(at + 1)
            at = text.find("\n", at + 1)
        self._size = len(text)

    def __len__(self) -> int:
        return len(self._starts)

    def place(self, offset: int) -> tuple[int, int]:
        """The line and the column of a character."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def span(self, line: int) -> tuple[int, int]:
        """Start and end of a line, without its line feed."""
        end = self._starts[line] - 1 if line < len(self._starts) else self._size
        return self._starts[line - 1], end
