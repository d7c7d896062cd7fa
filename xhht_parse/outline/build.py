"""The view -> the outline: lines, paragraphs, parts, trees, places.

`layout` cuts the text into parts; a section tree is built for the body of the carrying document and
for each attachment by itself; then every paragraph gets its place.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from operator import attrgetter

from ..diagnostics import Finding, Log
from ..lines.classify import classify
from ..lines.pages import between
from ..lines.paragraphs import paragraphs
from ..lines.types import Face, Paragraph, Style
from ..lines.whole import whole_lines
from ..text.spans import Span, Spans, trimmed
from ..text.view import View
from ..vocab.words import Words
from .cells import let_rows_be
from .headings import bared, heading
from .layout import layout
from .naming import Namer
from .quoted import let_quoted_be, quotes
from .roles import role_below, within
from .tree import Tree, tree
from .types import AttachedPart, Layout, Node, Outline, Part, PartKind, Place

_SECTIONS = frozenset((Style.SECTION, Style.SUBSECTION))
_START = attrgetter("start")
_BODY, _ATTACHMENT, _CUT, _ROW = PartKind.BODY, PartKind.ATTACHMENT, Face.CUT, Face.ROW


def outline(view: View, words: Words, log: Log) -> Outline:
    """The outline of the whole text. Its view has blanks for the line feeds inside paragraphs."""
    lines = classify(view, Place)
    bare = Spans([line.start for line in lines], [line.end for line in lines])
    places = paragraphs(view, lines)
    breaks = [feed for p in places if p.breaks for feed in p.breaks]
    if breaks:
        numbers = [at for p in places if len(p.breaks) > 1 for at in between(view.folded, p.breaks)]
        view = view.with_blanks_at(sorted([*breaks, *numbers]) if numbers else breaks)
    plan = layout(view, whole_lines(lines) if breaks else lines, words)
    del lines  # they take more room than the text
    own = _by_document(view, places, plan)
    if quotes(view, 0, len(view.text)):
        for run in own.values():
            let_quoted_be(view, run)
    roots = _grown(view, words, log, own[None], "").roots
    for index, attached in enumerate(plan.attachments):
        attached.roots = _grown(view, words, log, own[index], f"att-{index + 1}-", attached).roots
    if "|" in view.folded:  # a pipe that stands alone closes a cell: nothing is read in it
        places = [place for place in places if place.face is not _ROW or place.end - place.start > 1]
    _doubts(places, breaks, log)
    return Outline(view, bare, plan.parts, roots, plan.attachments, places, plan.title)


def _grown(
    view: View, words: Words, log: Log, places: Sequence[Place], prefix: str, attached: AttachedPart | None = None
) -> Tree:
    """The tree of one document: its paragraphs know their nodes afterwards, the nodes their headings and ids."""
    annex = attached is not None and attached.kind == "annex"
    let_rows_be(view, places)
    grown = tree(view, places, words, tabular=annex)
    Namer(prefix).name(grown.nodes)
    for node, at in zip(grown.nodes, grown.openers, strict=True):
        place = places[at]
        if place.node is not node:
            continue
        if node.content_start < place.end:
            _head(view, words, node, place)
        else:  # a label that stands alone
            place.is_heading = True
            if at + 1 < len(places):
                _title_below(view, words, node, places[at + 1])
    title, first = attached.title if annex and attached is not None else None, next(iter(grown.roots), None)
    if title is not None and first is not None and _is_annex(first) and title.start >= first.start:
        _entitle(view, words, first, title)
        first.end = max(first.end, title.end)
    _stand(grown.nodes)
    log.findings.extend([Finding(event.code, event.span, {"label": event.label}) for event in grown.events])
    return grown


def _stand(nodes: Iterable[Node]) -> None:
    """Tell each node which roles it stands in; parents come before children."""
    for node in nodes:
        above = node.parent.within if node.parent is not None else node.within
        node.within = within(above, node.role) if node.role is not None else above


def _is_annex(node: Node) -> bool:
    return node.marker is not None and node.marker.style is Style.ANNEX


def _is_annex_label(paragraph: Paragraph) -> bool:
    return bool(paragraph.readings) and paragraph.readings[0].style is Style.ANNEX


def _head(view: View, words: Words, node: Node, place: Place) -> None:
    found = heading(view, node, place)
    if found is not None:
        _entitle(view, words, node, found)
        place.is_heading = found.end == place.end or _is_bare(view.folded, found.end, place.end)


def _is_bare(fold: str, start: int, end: int) -> bool:
    """Whether only marks stand here: "</b>" behind a heading."""
    rest = fold[start:end]
    if "<" in rest:
        inner = bared(fold, start, end)
        rest = fold[inner.start : inner.end] if inner is not None else ""
    return not any(map(str.isalnum, rest))


def _title_below(view: View, words: Words, node: Node, place: Place) -> None:
    """ "PHẦN I" / "TÌNH HÌNH": a label that stands alone has its heading in the paragraph below, if that is its own."""
    if place.node is not node:
        return
    division = node.kind in ("part", "chapter", "annex") or (node.marker and node.marker.style in _SECTIONS)
    open_text = division and view.folded[place.end - 1] not in ".;" and place.end - place.start < 200
    title = bared(view.folded, place.start, place.end)
    if title is not None and (place.face is Face.CAPITALS or open_text):
        _entitle(view, words, node, title)
        place.is_heading = True


def _entitle(view: View, words: Words, node: Node, found: Span) -> None:
    node.heading = found
    above: Node | None = node
    while above is not None and above.role is None:
        above = above.parent
    node.role = role_below(words, view.lower[found.start : found.end], above.role if above else None)


def _by_document(view: View, places: Sequence[Place], plan: Layout) -> dict[int | None, list[Place]]:
    """The paragraphs that may be in the tree of the carrying document or of an attachment, by its index: of their
    bodies, and annexes' labels. Each paragraph is told its part, nodes come later."""
    own: dict[int | None, list[Place]] = defaultdict(list)
    first = 0
    for part, attachment in _parts(plan):
        last = bisect_left(places, part.end, first, key=_START)
        run = places[first:last]
        kind = part.kind
        if kind is _BODY and run and run[-1].end > part.end:  # the recipients go on in its line
            run[-1].end = trimmed(view.text, run[-1].start, part.end).end
        if kind is not _BODY or attachment is not None:
            for place in run:
                place.part, place.attachment = kind, attachment
            if kind is not _BODY:
                run = [] if attachment is None else [place for place in run if _is_annex_label(place)]
        own[attachment].extend(run)
        first = last
    return own


def _parts(plan: Layout) -> list[tuple[Part, int | None]]:
    """Parts in order, those of an attachment in its stead, with its index."""
    found: list[tuple[Part, int | None]] = []
    index = -1
    for part in plan.parts:
        if part.kind is _ATTACHMENT:
            index += 1
            found += [(inner, index) for inner in plan.attachments[index].parts]
        else:
            found.append((part, None))
    return found


def _doubts(places: Sequence[Place], breaks: Sequence[int], log: Log) -> None:
    """What the lines themselves leave in doubt: text that was cut, lines that were joined."""
    log.findings.extend([Finding("text-cut", Span(p.start, p.end), {}) for p in places if p.face is _CUT])
    if breaks:
        log.findings.append(Finding("lines-wrapped", Span(breaks[0], breaks[0] + 1), {"count": len(breaks)}))
