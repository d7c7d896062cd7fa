"""Rows of all pages -> heads and feet apart: what is printed on page after page, page numbers, stamps of signatures.

In: the rows of each page. Out: the rows without them, and their words. A head is known by coming back on other pages
with the same words (a number in it counts the pages), or by its own words: "CÔNG BÁO/Số 302/Ngày 02-06-2026 54".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from ...models import RunningText
from .signs import STAMP, STAMP_FIELD, STAMP_TIME
from .types import Line, Row

_EDGE, _BORDER = 0.11, 0.085
"""Shares of the page's height: heads and feet stand in the outer, a page number alone in the inner."""
_OUTER = 3
"""Rows at either end of a page that may be its head or foot."""
_NUMBER = re.compile(r"[0-9]+")
_ALONE = re.compile(
    r"\W*(?:trang|page|tr\.?)?\s*(?:[0-9]{1,4}|[ivx]{1,5})\s*(?:(?:/|of|trên)\s*[0-9]{1,4})?\W*", re.IGNORECASE
)
_GAZETTE = re.compile(r"(?:[0-9]{1,4}\s+)?CÔNG BÁO\s*/\s*Số\b", re.IGNORECASE)
_BROWSER = re.compile(
    r"(?:https?|file|about)://?\S+(?:\s+[0-9]+/[0-9]+)?|[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4},? [0-9]{1,2}:[0-9]{2}\b.*"
)
_STAMPED = 6
"""Lines of a stamp, at most."""


class Sheet(NamedTuple):
    """The rows of one page."""

    number: int
    width: float
    height: float
    rows: list[Row]


class _Outer(NamedTuple):
    """A row at the edge of a page."""

    sheet: int
    at: int
    kind: Literal["header", "footer"]
    text: str
    outermost: bool


def parted(sheets: Sequence[Sheet]) -> tuple[list[Sheet], tuple[RunningText, ...]]:
    """The sheets without heads, feet and stamps; and these, each once."""
    stamps: list[RunningText] = []
    bare = [_unstamped(sheet, stamps) for sheet in sheets]
    outer = [row for at, sheet in enumerate(bare) for row in _outer(at, sheet)]
    running = _running(outer, bare)
    gone: dict[int, set[int]] = defaultdict(set)
    found: dict[RunningText, None] = dict.fromkeys(stamps)
    said = set[str]()
    for row in outer:
        if row in running:
            gone[row.sheet].add(row.at)
            key = _key(row.text)
            if any(letter.isalpha() for letter in row.text) and not _ALONE.fullmatch(row.text) and key not in said:
                said.add(key)
                found[RunningText(row.kind, row.text)] = None
    kept = [
        sheet._replace(rows=[row for at, row in enumerate(sheet.rows) if at not in gone[number]])
        for number, sheet in enumerate(bare)
    ]
    return kept, tuple(found)


def _outer(number: int, sheet: Sheet) -> Iterator[_Outer]:
    """The rows at the head and at the foot of a page, the outermost first."""
    rows, edge = sheet.rows, _EDGE * sheet.height
    for at in range(min(_OUTER, len(rows))):
        if rows[at][0].middle > edge:
            break
        yield _Outer(number, at, "header", _text(rows[at]), at == 0)
    for at in range(len(rows) - 1, max(0, len(rows) - _OUTER) - 1, -1):
        if rows[at][0].middle < sheet.height - edge:
            break
        yield _Outer(number, at, "footer", _text(rows[at]), at == len(rows) - 1)


def _running(outer: Sequence[_Outer], sheets: Sequence[Sheet]) -> set[_Outer]:
    """Those that are heads or feet."""
    same: dict[tuple[str, str], list[_Outer]] = defaultdict(list)
    for row in outer:
        same[row.kind, _key(row.text)].append(row)
    found = set[_Outer]()
    for rows in same.values():
        if _ALONE.fullmatch(rows[0].text):
            found.update(row for row in rows if row.outermost and _is_number(row, rows, sheets[row.sheet]))
        elif _GAZETTE.match(rows[0].text) or _BROWSER.fullmatch(rows[0].text) or _comes_back(rows, len(sheets)):
            found.update(rows)
    return found | set(_beneath(outer, found))


def _beneath(outer: Sequence[_Outer], found: set[_Outer]) -> Iterator[_Outer]:
    """Page numbers that are outermost once the head beyond them is gone."""
    inner = {(row.sheet, row.kind, row.at + (1 if row.kind == "header" else -1)) for row in found}
    return (row for row in outer if (row.sheet, row.kind, row.at) in inner and row.text.strip(" -–—").isdigit())


def _comes_back(rows: Sequence[_Outer], pages: int) -> bool:
    """Whether these words are printed on so many pages that they are no part of the text."""
    count = len({row.sheet for row in rows})
    if count < 2 or count * 4 < pages:
        return False
    if len({row.text for row in rows}) == 1:
        return count > 2 or pages <= 3
    return _counts(rows)


def _counts(rows: Sequence[_Outer]) -> bool:
    """Whether a number in these words counts the pages."""
    numbers = [[int(number[:9]) for number in _NUMBER.findall(row.text)] for row in rows]
    steps = [{number - row.sheet for number in found} for row, found in zip(rows, numbers, strict=True)]
    return bool(steps) and bool(set.intersection(*steps))


def _is_number(row: _Outer, rows: Sequence[_Outer], sheet: Sheet) -> bool:
    """Whether a number that stands alone counts the pages, or stands where only a page number does."""
    middle = sheet.rows[row.at][0].middle
    if min(middle, sheet.height - middle) < _BORDER * sheet.height:
        return True
    return len(rows) > 1 and _counts(rows)


def _key(text: str) -> str:
    return _NUMBER.sub("#", text.casefold())


def _text(row: Row) -> str:
    return " ".join(line.text for line in row)


def _unstamped(sheet: Sheet, stamps: list[RunningText]) -> Sheet:
    """The page without the stamp of a digital signature."""
    lines = [line for row in sheet.rows for line in row]
    gone = set[int]()
    for at, line in enumerate(lines):
        if id(line) not in gone and STAMP.match(line.text):
            stamp = list(_stamp(lines, at))
            if len(stamp) > 1 and any(STAMP_TIME.match(part.text) for part in stamp):
                gone.update(map(id, stamp))
                kind: Literal["header", "footer"] = "header" if line.middle * 2 < sheet.height else "footer"
                stamps.append(RunningText(kind, "\n".join(part.text for part in stamp)))
    if not gone:
        return sheet
    rows = [[line for line in row if id(line) not in gone] for row in sheet.rows]
    return sheet._replace(rows=[row for row in rows if row])


def _stamp(lines: Sequence[Line], at: int) -> Iterator[Line]:
    """The lines of a stamp that begins here: fields below one another, one of them may be broken."""
    first = lines[at]
    yield first
    for line in lines[at + 1 : at + 4 * _STAMPED]:
        beside = abs(line.left - first.left) < 4 * first.height
        if beside and line.middle - first.middle < _STAMPED * 2 * first.height and STAMP_FIELD.match(line.text):
            yield line
