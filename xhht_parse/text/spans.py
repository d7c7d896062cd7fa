"""Half-open stretches of the canonical text, in code points."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Container, Iterable, Sequence
from operator import attrgetter
from typing import overload

from ..models.base import Span

__all__ = ["Span", "SpanSet", "Spans", "before_marks", "past_marks", "trimmed"]


def trimmed(text: str, start: int, end: int) -> Span:
    """The same stretch without the blanks at its two ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def past_marks(text: str, start: int, end: int, marks: Container[str]) -> int:
    """The first place from `start` on where none of these marks stands, at most `end`."""
    while start < end and text[start] in marks:
        start += 1
    return start


def before_marks(text: str, start: int, end: int, marks: Container[str]) -> int:
    """The last place up to `end` before which none of these marks stands, at least `start`."""
    while end > start and text[end - 1] in marks:
        end -= 1
    return end


class Spans(Sequence[Span]):
    """Spans as bare numbers: eight bytes each, where a `Span` takes a hundred."""

    __slots__ = ("ends", "starts")

    def __init__(self, starts: Iterable[int], ends: Iterable[int]) -> None:
        self.starts, self.ends = array("I", starts), array("I", ends)

    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, at: int) -> Span: ...
    @overload
    def __getitem__(self, at: slice) -> Spans: ...
    def __getitem__(self, at: int | slice) -> Span | Spans:
        if isinstance(at, slice):
            return Spans(self.starts[at], self.ends[at])
        return Span(self.starts[at], self.ends[at])


class SpanSet:
    """Spans that may be asked, in O(log n), which of them a stretch touches."""

    __slots__ = ("_ends", "_starts")

    def __init__(self, spans: Iterable[Span]) -> None:
        starts: list[int] = []
        ends: list[int] = []
        for span in sorted(spans, key=_START):
            if not ends or span.start > ends[-1]:
                starts.append(span.start)
                ends.append(span.end)
            elif span.end > ends[-1]:
                ends[-1] = span.end
        self._starts, self._ends = starts, ends

    def touches(self, start: int, end: int) -> bool:
        at = bisect_left(self._starts, end)
        return at > 0 and self._ends[at - 1] > start


_START = attrgetter("start")
