"""The text of recognised pages -> the same text, its labels mended, with what is to be told about it: that it was
recognised, how sure it is on each page, which words were mended, which lines are doubtful.

A line is doubtful when its words are, or when a number in it is: a number that might be wrong is told, never guessed.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from ...models import Repair
from ..paged.types import Word
from ..types import Decoded, Doubt, Where
from .mend.labels import relabelled
from .types import Scan, Seen

_LINE = 75.0
"""The sureness of a line, of 100, below which it is doubtful."""
_NUMBER = 70.0
"""That of a word with digits."""
_DIGIT = re.compile("[0-9]")
_SIGN = re.compile("[<>]")
"""What "≥" and "≤" are read as: tesseract's Vietnamese does not know them."""


def finished(decoded: Decoded, scans: Sequence[Scan]) -> Decoded:
    """`decoded` is what `paged.lay` made of the pages of these scans, and perhaps of others."""
    if not scans:
        return decoded
    lines = decoded.text.split("\n")
    recognised = {scan.page.number for scan in scans}
    labels = relabelled(lines, [where.page in recognised for where in decoded.places])
    doubts = [*decoded.doubts, *_pages(decoded.places, scans), *_lines(decoded.places, scans)]
    for at, line in labels.items():
        facts = {"read": lines[at].split(" ", 1)[0], "mended": line.split(" ", 1)[0]}
        doubts.append(Doubt("ocr-word-mended", at, at, facts))
        lines[at] = line
    return decoded._replace(
        text="\n".join(lines),
        doubts=tuple(sorted(doubts, key=lambda doubt: doubt.line)),
        repairs=(*decoded.repairs, *_repairs(scans, len(labels))),
    )


def _repairs(scans: Sequence[Scan], labels: int) -> Iterator[Repair]:
    mended = [word for scan in scans for word in scan.seen if word.was]
    numbers = sum(_DIGIT.search(word.text) is not None for word in mended)
    counts = {
        "ocr-page-turned": sum(scan.quarters > 0 for scan in scans),
        "ocr-number-reread": numbers,
        "ocr-mended": len(mended) - numbers + labels,
        "ocr-noise-left-out": sum(scan.dropped for scan in scans),
    }
    return (Repair(code, count) for code, count in counts.items() if count)


def _pages(places: Sequence[Where], scans: Sequence[Scan]) -> Iterator[Doubt]:
    """One for each page: over its lines, with its mean; or that there is ink, such as a map, and no word."""
    lines: dict[int | None, list[int]] = {}
    for at, where in enumerate(places):
        lines.setdefault(where.page, []).append(at)
    last = 0
    for scan in scans:
        own = lines.get(scan.page.number, [last])
        last = own[-1]
        if scan.dropped and not scan.seen:
            yield Doubt("page-without-text", own[0], last, {"page": scan.page.number})
        if scan.page.number in lines and scan.seen:
            mean = sum(word.sure for word in scan.seen) / len(scan.seen)
            yield Doubt("ocr-text", own[0], own[-1], {"page": scan.page.number, "confidence": round(mean)})


def _lines(places: Sequence[Where], scans: Sequence[Scan]) -> Iterator[Doubt]:
    pages = {scan.page.number: _Words(scan) for scan in scans}
    for at, where in enumerate(places):
        if where.page in pages and where.box is not None:
            words = pages[where.page].within(where.box)
            yield from _doubts(at, words)
            mended = [word for word in words if word.was]
            if mended:
                facts = {"read": " … ".join(w.was for w in mended), "mended": " … ".join(w.text for w in mended)}
                yield Doubt("ocr-word-mended", at, at, facts)


def _doubts(at: int, words: Sequence[Seen]) -> Iterator[Doubt]:
    """That a number of this line is doubtful, or else the line; and signs."""
    worst = min((word for word in words if _DIGIT.search(word.text)), key=lambda word: word.sure, default=None)
    mean = sum(word.sure * len(word.text) for word in words) / (sum(len(word.text) for word in words) or 1)
    if worst is not None and worst.sure < _NUMBER:
        yield Doubt("ocr-number-doubtful", at, at, {"written": worst.text, "confidence": round(worst.sure)})
    elif words and mean < _LINE:
        yield Doubt("ocr-line-doubtful", at, at, {"confidence": round(mean)})
    for word in words:
        if _SIGN.search(word.text):
            yield Doubt("ocr-sign-doubtful", at, at, {"written": word.text})


class _Words:
    """The words of a page by their height, so that those of a line are found without looking at all."""

    def __init__(self, scan: Scan) -> None:
        self._pairs = sorted(zip(scan.page.words, scan.seen, strict=True), key=lambda pair: _middle(pair[0]))
        self._middles = [_middle(word) for word, _ in self._pairs]

    def within(self, box: tuple[float, float, float, float]) -> list[Seen]:
        """The words whose middle lies in the box, from left to right."""
        left, top, right, bottom = box
        near = self._pairs[bisect_left(self._middles, top) : bisect_right(self._middles, bottom)]
        found = [(word.left, seen) for word, seen in near if left <= (word.left + word.right) / 2 <= right]
        return [seen for _, seen in sorted(found)]


def _middle(word: Word) -> float:
    return (word.top + word.bottom) / 2
