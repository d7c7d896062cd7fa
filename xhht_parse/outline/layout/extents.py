"""Documents one after another: the carrying one, then what is attached to it.

In: the signs of the lines. Out: an `Extent` for each document or annex, with the kind of every line, and
the runs of lines between them that belong to none (notes, the page's own words).
"""

from __future__ import annotations

from collections.abc import Iterator

from ...lines.types import Face, Line, Style
from ...text.folds import pattern
from ...text.spans import Span
from ..types import PartKind
from .closing import Closing, closing
from .front import front, is_portal_title
from .opening import opening
from .phrases import SECTION
from .preamble import body_start
from .sign_words import LETTERHEAD, Sign
from .signs import NOTICE_REACH, Signs
from .title import titled
from .types import Extent

_LABEL = pattern(
    r"[^\W\d_]+(?: [^\W\d_]+)?(?: số)?(?: *(?:[ivxlc]{1,6}|[0-9]{1,3}[a-zđ]?(?:[.-][0-9]{1,2})?"
    r"|[a-zđ]))?(?= *[.:)*(-]| *$| )"
)
_NATIONAL = frozenset({Sign.NATION, Sign.PARTY})
_ENDS_LOOSE = frozenset({Sign.ANNEX, Sign.NATION})
_OPENS = LETTERHEAD | {Sign.KIND}
_ANNEX, _KIND, _CHROME = Sign.ANNEX, Sign.KIND, Sign.CHROME
_KEPT_REACH = 14
"""Lines below an attached document's kind within which "(Kèm theo …)" stands."""


def carrying(signs: Signs) -> Extent:
    """The carrying document, with the portal's lines before it."""
    last = len(signs.lines)
    head = opening(signs, 0, last)
    extent = Extent(0, title=head.title)
    extent.fill_all(front(signs, 0, head.header))
    _finish(signs, extent, head.preamble, last)
    return extent


def _finish(signs: Signs, extent: Extent, preamble: int, last: int) -> None:
    """Header up to line `preamble`, then preamble, body, and the closing where there is one."""
    last = _next_start(signs, preamble, last)
    extent.fill(PartKind.HEADER, preamble)
    headed = bool(extent.runs) and extent.runs[-1][0] is PartKind.HEADER
    extent.fill(PartKind.PREAMBLE, body_start(signs, preamble, last, headed))
    end = closing(signs, extent.end, last)
    if end and _body_below(signs, extent.end, end, last):
        extent.fill_all([end.kinds[0]] * (end.first - extent.end) + end.kinds)
        end = closing(signs, extent.end, last)
    extent.fill(PartKind.BODY, end.first if end else _page_below(signs, extent.end, last))
    if end:
        extent.fill_all(end.kinds)


def _body_below(signs: Signs, first: int, end: Closing, last: int) -> bool:
    """Whether a page set the column with the recipients above the body: nothing stands before, "I." below."""
    below = signs.next_full(end.end, last)
    empty = all(signs.is_empty(i) for i in range(first, end.first))
    return (
        empty and below < last and any(m.style in SECTION and m.ordinals == (1,) for m in signs.lines[below].readings)
    )


def _page_below(signs: Signs, first: int, last: int) -> int:
    """Behind the "./." of a document without closing, where the page's own words follow."""
    for i in signs.signed(first, last):
        if signs.of[i] is _CHROME:
            for j in range(max(first, i - NOTICE_REACH), i):
                if signs.words(j).endswith("./."):
                    return j + 1
    return last


def _next_start(signs: Signs, first: int, last: int) -> int:
    """The line where the next document or annex begins that announces itself; `last` if none does."""
    articles, seen = False, first
    for i in signs.signed(first, last):
        sign = signs.of[i]
        if sign is _ANNEX and _annex_line(signs, i):
            return i
        if sign in _NATIONAL:
            return _issuer_above(signs, first, i)
        if sign is _KIND and i > first:
            articles = articles or any(map(_is_article, signs.lines[seen:i]))
            seen = i
            if articles or _kept_below(signs, i, last):
                return i
    return last


def _is_article(line: Line) -> bool:
    return bool(line.readings) and line.readings[0].style is Style.ARTICLE


def _issuer_above(signs: Signs, first: int, i: int) -> int:
    """Up over the lines of the second header's issuer."""
    start, j, seen = i, i - 1, 0
    while j > first and seen < 4:
        if not signs.is_empty(j):
            if not signs.is_capitals(j) or signs.of[j] is not None:
                break
            start, seen = j, seen + 1
        j -= 1
    return start


def _annex_line(signs: Signs, i: int) -> bool:
    """Not a line that only goes on with a sentence: "theo⏎Phụ lục I⏎ban hành kèm theo"."""
    if signs.is_capitals(i) or i == 0 or signs.is_empty(i - 1):
        return True
    return signs.words(i - 1)[-1:] in ".;:/|"


def _kept_below(signs: Signs, i: int, last: int) -> bool:
    return any(signs.of[j] is Sign.KEPT_WITH for j in range(i + 1, min(i + _KEPT_REACH, last)))


def following(signs: Signs, first: int) -> Iterator[Extent]:
    """What stands behind the carrying document: attached ones, and runs of notes or chrome.

    An extent of one kind only, NOTE or CHROME, belongs to no attachment.
    """
    last, at = len(signs.lines), first
    while at < last:
        extent = _extent(signs, at, last)
        yield extent
        at = max(extent.end, at + 1)


def _extent(signs: Signs, at: int, last: int) -> Extent:
    start = signs.next_full(at, last)
    if start == last:
        return Extent(at, [(PartKind.NOTE, last)])
    sign = signs.of[start]
    if sign is Sign.ANNEX:
        return _annex(signs, at, start, last)
    if sign in _OPENS or _capital_title(signs, start):
        return _document(signs, at, start, last)
    return _loose(signs, at, start, last)


def _capital_title(signs: Signs, start: int) -> bool:
    """A title in capitals under no kind, or an issuer's line above a second "Cộng hòa …"."""
    if signs.of[start] is not None or signs.lines[start].readings or signs.lines[start].face is Face.CUT:
        return False
    return signs.is_capitals(start) and len(signs.words(start)) >= 8


def _loose(signs: Signs, at: int, start: int, last: int) -> Extent:
    """Notes, or the page's words below the document."""
    chrome = signs.of[start] is Sign.CHROME or is_portal_title(signs.words(start))
    end = start + 1
    while end < last:
        sign = signs.of[end]
        if sign in _ENDS_LOOSE or (not chrome and (sign is _CHROME or _opens_document(signs, end, last))):
            break
        end += 1
    return Extent(at, [(PartKind.CHROME if chrome else PartKind.NOTE, end)])


def _opens_document(signs: Signs, i: int, last: int) -> bool:
    return signs.of[i] is _KIND or (signs.of[i] is None and _portal_below(signs, i, last))


def _annex(signs: Signs, at: int, start: int, last: int) -> Extent:
    """PHỤ LỤC I, its title, "(Kèm theo …)", and all up to the next."""
    first, end = signs.inner(start)
    match = _LABEL.match(signs.view.lower, first, end)
    label = Span(first, match.end() if match else end)
    below, title = titled(signs, start + 1, last)
    rest = signs.view.folded[label.end : end].lstrip(" .:)*-–_")
    if rest and not rest.startswith("("):
        title = Span(end - len(rest), title.end if title and title.start - end < 8 else end)
    extent = Extent(at, title=title, label=label)
    extent.fill(PartKind.HEADER, below)
    stop = _next_annex(signs, below, last)
    closes = closing(signs, below, stop) if below < stop else None
    if closes is not None and signs.next_full(closes.end, stop) >= stop:
        extent.fill(PartKind.BODY, closes.first)
        extent.fill_all(closes.kinds)
    extent.fill(PartKind.BODY, stop)
    return extent


def _next_annex(signs: Signs, first: int, last: int) -> int:
    """An annex may hold forms with a header of their own: only what is attached too ends it."""
    for i in signs.watched(first, last):
        sign = signs.of[i]
        if sign is _ANNEX and _annex_line(signs, i):
            return i
        if sign in (Sign.CHROME, Sign.NOTE) and _to_the_end(signs, i, last):
            return i
        if sign is _KIND and _kept_below(signs, i, last):
            return i
        if sign is None and _portal_below(signs, i, last):
            return i
    return last


def _portal_below(signs: Signs, i: int, last: int) -> bool:
    """The portal's own title under the document, with its notices below."""
    line = signs.lines[i]
    if not 30 <= line.end - line.start <= 600 or not is_portal_title(signs.words(i)):
        return False
    return any(signs.of[j] is _CHROME for j in range(i + 1, min(i + NOTICE_REACH + 1, last)))


def _to_the_end(signs: Signs, i: int, last: int) -> bool:
    """Notes and chrome end an annex only where no other annex follows within sight."""
    return not any(signs.of[j] is _ANNEX for j in range(i, min(i + 40, last)))


def _document(signs: Signs, at: int, start: int, last: int) -> Extent:
    """An attached plan: its header, preamble, body and closing."""
    if signs.of[start] is None and not _header_below(signs, start, last):
        preamble, title = titled(signs, start, last)
    else:
        head = opening(signs, start, last)
        preamble, title = head.preamble, head.title
    extent = Extent(at, title=title)
    _finish(signs, extent, max(preamble, start + 1), last)
    return extent


def _header_below(signs: Signs, start: int, last: int) -> bool:
    """Whether a line in capitals is the issuer above a second header, not a title."""
    seen = 0
    for i in range(start + 1, last):
        if signs.is_empty(i):
            continue
        if signs.of[i] in _OPENS:
            return True
        seen += 1
        if seen > 3 or not signs.is_capitals(i):
            return False
    return False
