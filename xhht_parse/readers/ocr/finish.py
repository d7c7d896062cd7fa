"""The text of recognised pages -> the same text, with what is to be told about it: that it was recognised, how sure
it is on each page, and which of its lines are doubtful.

A line is doubtful when its words are, or when a number in it is: a number that might be wrong is told, never guessed.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from ...models import Repair
from ..paged.types import Word
from ..types import Decoded, Doubt, Where
from .types import Scan

_LINE = 75.0
"""The sureness of a line, of 100, below which it is doubtful."""
_NUMBER = 70.0
"""That of a word with digits."""
_DIGIT = re.compile("[0-9]")
_Signed = tuple[Word, float]
"""A word and how sure it is."""


def finished(decoded: Decoded, scans: Sequence[Scan]) -> Decoded:
    """`decoded` is what `paged.lay` made of the pages of these scans, and perhaps of others."""
    doubts = [*decoded.doubts, *_pages(decoded.places, scans), *_lines(decoded.places, scans)]
    repairs = [*decoded.repairs, *_repairs(scans)]
    return decoded._replace(doubts=tuple(sorted(doubts, key=lambda doubt: doubt.line)), repairs=tuple(repairs))


def _repairs(scans: Sequence[Scan]) -> Iterator[Repair]:
    counts = {
        "ocr-page-turned": sum(scan.quarters > 0 for scan in scans),
        "ocr-number-reread": sum(scan.reread for scan in scans),
        "ocr-noise-left-out": sum(scan.dropped for scan in scans),
    }
    return (Repair(code, count) for code, count in counts.items() if count)


def _pages(places: Sequence[Where], scans: Sequence[Scan]) -> Iterator[Doubt]:
    """One for each page: over its lines, with its mean."""
    lines: dict[int | None, list[int]] = {}
    for at, where in enumerate(places):
        lines.setdefault(where.page, []).append(at)
    for scan in scans:
        own = lines.get(scan.page.number, ())
        if own and scan.sure:
            facts = {"page": scan.page.number, "confidence": round(sum(scan.sure) / len(scan.sure))}
            yield Doubt("ocr-text", own[0], own[-1], facts)


def _lines(places: Sequence[Where], scans: Sequence[Scan]) -> Iterator[Doubt]:
    pages = {scan.page.number: _Words(scan) for scan in scans}
    for at, where in enumerate(places):
        if where.page not in pages or where.box is None:
            continue
        signed = pages[where.page].within(where.box)
        numbers = [(sure, word.text) for word, sure in signed if _DIGIT.search(word.text)]
        letters = sum(len(word.text) for word, _ in signed)
        mean = sum(sure * len(word.text) for word, sure in signed) / (letters or 1)
        worst = min(numbers, default=(100.0, ""))
        if signed and worst[0] < _NUMBER:
            yield Doubt("ocr-number-doubtful", at, at, {"written": worst[1], "confidence": round(worst[0])})
        elif signed and mean < _LINE:
            yield Doubt("ocr-line-doubtful", at, at, {"confidence": round(mean)})


class _Words:
    """The words of a page by their height, so that those of a line are found without looking at all."""

    def __init__(self, scan: Scan) -> None:
        self._signed = sorted(zip(scan.page.words, scan.sure, strict=True), key=_middle)
        self._middles = [_middle(signed) for signed in self._signed]

    def within(self, box: tuple[float, float, float, float]) -> list[_Signed]:
        """The words whose middle lies in the box."""
        left, top, right, bottom = box
        near = self._signed[bisect_left(self._middles, top) : bisect_right(self._middles, bottom)]
        return [signed for signed in near if left <= (signed[0].left + signed[0].right) / 2 <= right]


def _middle(signed: _Signed) -> float:
    return (signed[0].top + signed[0].bottom) / 2
