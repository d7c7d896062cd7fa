"""The number and the day of a document, stamped or written by hand into a printed page, read with several looks.

In: the sheets of one file. Out: the same sheets, with "Số: 1⁄@ /QĐ-TTg" as "Số: 146 /QĐ-TTg" where the looks agree.
The letterhead is one witness; the line "(Kèm theo Quyết định số …/QĐ-TTg ngày … tháng 01 năm 2022 …)" above an annex
is another. Where neither gives a sure reading, or they contradict each other, the words stay as they were read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from .looks import agreed, looks
from .program import Clock
from .types import Line, Seen, Sheet

if TYPE_CHECKING:
    from PIL.Image import Image

_NUMBER = re.compile(
    r"(?<!\w)[Ss][ốôỗóòổồo0][:;.,]?\s?(?P<value>[^\s/]{0,8})\s?/\s?(?P<code>[A-ZĐÐ]{2,9}-[A-ZĐÐ][A-Za-zĐÐđ]{1,9})"
)
_DATE = re.compile(
    r"(?<!\w)ng[àaâáạ]y\s?(?P<value>[^\s/]{0,4}?)\s?th[áaàâ]ng\s(?P<month>[0-9]{1,2})\s?n[ăaâ]m\s(?P<year>[0-9]{4})(?![0-9])"
)
_NUMBER_LOOK = re.compile(r"(?:^|[\s:;.])([0-9]{1,5})\s?/")
_DAY_LOOK = re.compile(r"n\w{2,4}?\s?(0[1-9]|[12][0-9]|3[01])\s?th\S{2,4}\s")
_DAY = re.compile("0[1-9]|[12][0-9]|3[01]")
_DIGITS = re.compile("[0-9]{1,5}")
_ATTACHED = re.compile(r"[KkF][èeéê]m\s+theo")
_HEAD = 0.4
"""The letterhead stands in this part of the first page."""
_SURE = 88.0
"""A printed number is read with more certainty."""
_MARGIN = 10


class Place(NamedTuple):
    """Where a number stands: the line, by the sheet's and its own index, and the match in its text."""

    sheet: int
    line: int
    match: re.Match[str]


def may_be_stamped(sheet: Sheet) -> bool:
    """Whether it shows a letterhead, or the line above an annex that names the document."""
    head = [_text(line) for line in sheet.lines if line[0].top < _HEAD * sheet.height]
    return any(_NUMBER.search(text) for text in head) and any(_DATE.search(text) for text in head)


def restamped(sheets: Sequence[Sheet], clock: Clock) -> list[Sheet]:
    """The sheets with their stamped numbers."""
    made = list(sheets)
    heads = [place for place in _places(sheets[:1], _NUMBER) if _in_head(sheets, place)][:1]
    dates = [place for place in _places(sheets[:1], _DATE) if _in_head(sheets, place)][:1]
    if heads and _doubtful(sheets, heads[0], _DIGITS):
        _settle(made, [*heads, *_witnesses(sheets, heads[0], dates)], _NUMBER_LOOK, clock)
    dates = [place for place in _places(made[:1], _DATE) if _in_head(made, place)][:1]  # its line may have changed
    if dates and _doubtful(made, dates[0], _DAY):
        _settle(made, [*dates, *_annexes(made, heads, dates[0])], _DAY_LOOK, clock)
    return made


def _places(sheets: Sequence[Sheet], form: re.Pattern[str]) -> Iterator[Place]:
    for number, sheet in enumerate(sheets):
        for at, line in enumerate(sheet.lines):
            if match := form.search(_text(line)):
                yield Place(number, at, match)


def _text(line: Line) -> str:
    return " ".join(word.text for word in line)


def _in_head(sheets: Sequence[Sheet], place: Place) -> bool:
    sheet = sheets[place.sheet]
    return sheet.lines[place.line][0].top < _HEAD * sheet.height


def _doubtful(sheets: Sequence[Sheet], place: Place, form: re.Pattern[str]) -> bool:
    """Whether the number is none, or was not read for sure."""
    if not form.fullmatch(place.match["value"]):
        return True
    words = _words(sheets[place.sheet].lines[place.line], *place.match.span("value"))
    return min(word.sure for word in words) < _SURE


def _witnesses(sheets: Sequence[Sheet], head: Place, dates: Sequence[Place]) -> Iterator[Place]:
    """Lines that name this very document: of the same code and month, or under "kèm theo"."""
    for place in _places(sheets, _NUMBER):
        text = place.match.string
        same_code = _plain(place.match["code"]) == _plain(head.match["code"])
        date = _DATE.search(text)
        same_month = date is not None and any(_month(date) == _month(own.match) for own in dates)
        if place[:2] != head[:2] and same_code and (same_month or _ATTACHED.search(text)):
            yield place


def _annexes(sheets: Sequence[Sheet], heads: Sequence[Place], date: Place) -> Iterator[Place]:
    """The dates in the lines that name this document."""
    for head in heads:
        for place in _witnesses(sheets, head, [date]):
            match = _DATE.search(_text(sheets[place.sheet].lines[place.line]))
            if match and _month(match) == _month(date.match):
                yield place._replace(match=match)


def _month(match: re.Match[str]) -> tuple[int, str]:
    return int(match["month"]), match["year"]


def _plain(code: str) -> str:
    return code.replace("Ð", "Đ").upper()


def _settle(sheets: list[Sheet], places: Sequence[Place], form: re.Pattern[str], clock: Clock) -> None:
    """Look at each place, and write what the witnesses agree on to all of them."""
    found = set()
    for place in places:
        strip = _strip(sheets[place.sheet], place)
        texts = looks([strip], clock)[0] if strip else []
        found.add(agreed((match[1] for text in texts if (match := form.search(text))), len(texts)))
    found.discard(None)
    if len(found) != 1:
        return
    (value,) = found
    for place in places:
        sheet = sheets[place.sheet]
        lines = list(sheet.lines)
        lines[place.line] = _with(lines[place.line], *place.match.span("value"), str(value))
        sheets[place.sheet] = sheet._replace(lines=lines)


def _strip(sheet: Sheet, place: Place) -> Image | None:
    """The part of the picture from "Số" to the code, or from "ngày" to the year."""
    if sheet.picture is None:
        return None
    words = _words(sheet.lines[place.line], *place.match.span())
    top, bottom = median(word.top for word in words), median(word.bottom for word in words)
    return sheet.picture.crop(
        (words[0].left - _MARGIN, round(top) - _MARGIN, words[-1].right + _MARGIN, round(bottom) + _MARGIN)
    )


def _spans(line: Line) -> Iterator[tuple[int, int]]:
    """Where each word stands in the text of its line."""
    start = 0
    for word in line:
        yield start, start + len(word.text)
        start += len(word.text) + 1


def _words(line: Line, start: int, end: int) -> list[Seen]:
    """The words of this part of the line's text; at a blank the one before it."""
    return [word for word, (a, b) in zip(line, _spans(line), strict=True) if a < max(end, start + 1) and b > start - 1]


def _with(line: Line, start: int, end: int, value: str) -> Line:
    """The line with this value in that part of its text; the words it touches become one for each blank-free piece."""
    touched = _words(line, start, end)
    first = line.index(touched[0])
    offset = list(_spans(line))[first][0]
    text = " ".join(word.text for word in touched)
    before = text[: start - offset]
    blank = " " if before[-1:].isalpha() else ""  # "ngày23"
    pieces = f"{before}{blank}{value}{text[end - offset :]}".split()
    box = touched[0]._replace(right=touched[-1].right, sure=_SURE)
    width = (box.right - box.left) / len(pieces)
    made = [
        box._replace(
            text=piece,
            was=text if value in piece else "",
            left=box.left + round(width * i),
            right=box.left + round(width * (i + 1)) - 4,
        )
        for i, piece in enumerate(pieces)
    ]
    return [*line[:first], *made, *line[first + len(touched) :]]
