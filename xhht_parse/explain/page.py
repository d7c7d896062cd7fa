"""Findings and places -> what `xhht-parse explain` shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from ..lines.types import Marker
from ..messages import Say
from ..models import Document, Place, Span
from ..outline.types import Node
from ..rules.trace import Event
from ..writers.lines import Lines
from ..writers.page import heading, plain_table
from ..writers.words import role, shown
from .findings import Found
from .place import Here

_QUOTE = 90
_AROUND = 600  # characters shown before a place, and twice as many behind it
_OUTCOME_STYLE = {"found": "green", "refused": "red", "overlapped": "yellow"}


def list_page(say: Say, document: Document, found: Sequence[Found], lines: Lines) -> Group:
    """Every finding: place, rule, what it says, and its words below."""
    if not found:
        return Group(Text(say("explain.nothing")))
    doubts = sum(record.room == "diagnostics" for record in found)
    total = say("explain.total", findings=len(found) - doubts, diagnostics=doubts)
    return Group(_findings(say, document, found, lines), Text(total, style="dim"))


def place_page(say: Say, document: Document, at: Here, found: Sequence[Found], lines: Lines) -> Group:
    """One place in full."""
    line, column = lines.place(at.span.start)
    return Group(
        Text(say("explain.place", line=line, column=column, offset=at.span.start), style="bold"),
        *([Padding(_context(document, at, found), (1, 2))] if at.line and at.line.end > at.line.start else []),
        _facts(say, document, at),
        *_tried(say, document, at.events),
        *_found_here(say, document, found, lines),
    )


def _findings(say: Say, document: Document, found: Sequence[Found], lines: Lines) -> Table:
    table = plain_table((say("explain.where"), {"no_wrap": True}), say("explain.rule"), say("explain.says"))
    for record in found:
        line, column = lines.place(record.span.start)
        place = Text(f"{line}:{column}").append(f"  {record.span.start}–{record.span.end}", style="dim")
        says = Text(shown(record.says))
        says.append(f"\n“{_quote(document, record.span)}”", style="dim")
        table.add_row(place, Text(record.rule, style=_style(record)), says)
    return table


def _style(record: Found) -> str:
    return "yellow" if record.room == "diagnostics" else "cyan"


def _context(document: Document, at: Here, found: Sequence[Found]) -> Text:
    """The paragraph, or the line, with the findings underlined and the place itself in reverse."""
    around = at.place or at.line
    first, last = (around.start, around.end) if around else (at.span.start, at.span.end)
    start, end = max(first, at.span.start - _AROUND), min(last, at.span.start + 2 * _AROUND)
    text = Text(shown(document.text[start:end]))
    for record in found:
        if record.room not in ("sections", "diagnostics", "attachments"):
            text.stylize("underline", max(record.span.start - start, 0), max(record.span.end - start, 0))
    if at.span.end - at.span.start == 1:
        text.stylize("reverse", at.span.start - start, at.span.end - start)
    return Text("…" if start > first else "").append_text(text).append("…" if end < last else "")


def _facts(say: Say, document: Document, at: Here) -> Table:
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    for key, words in _known(say, document, at):
        grid.add_row(say(f"explain.{key}"), words)
    return grid


def _known(say: Say, document: Document, at: Here) -> Iterator[tuple[str, RenderableType]]:
    if where := _in_file(say, document.source.place(at.span.start)):
        yield "in-file", where
    if at.line:
        yield "face", say(f"face.{at.line.face}")
    if at.place:
        yield "part", say(f"part.{at.place.part}")
        readings = at.place.readings
        yield (
            "markers",
            Text("\n").join(_marker(say, each) for each in readings) if readings else say("explain.no-marker"),
        )
        yield "paragraph", f"{at.place.start}–{at.place.end}"
    if at.attachment:
        title = document.text[slice(*at.attachment.title)] if at.attachment.title else ""
        yield "attachment", Text(shown(" ".join(f"{at.attachment.label or ''} {title}".split())))
    levels = [_level(say, document, node, depth) for depth, node in enumerate(at.lineage)]
    yield "section", Text("\n").join(levels) if levels else say("explain.no-section")


def _in_file(say: Say, place: Place) -> str:
    """Nothing where the file has no pages and no paragraphs of its own."""
    if place.box:
        box = {side: f"{getattr(place.box, side):g}" for side in ("left", "top", "right", "bottom")}
        return say("explain.on-page-in-box", page=place.page, **box)
    if place.page:
        return say("explain.on-page", page=place.page)
    return say("explain.in-paragraph", paragraph=place.paragraph) if place.paragraph else ""


def _marker(say: Say, marker: Marker) -> Text:
    text = Text(marker.label, style="bold")
    ordinals = f" ({', '.join(map(str, marker.ordinals))})" if marker.ordinals else ""
    return text.append(f"  {say(f'style.{marker.style}')} → {marker.number}{ordinals}", style="default not bold")


def _level(say: Say, document: Document, node: Node, depth: int) -> Text:
    line = Text("  " * min(depth, 8) + node.id, style="bold")
    if node.heading:
        line.append(f"  {_quote(document, Span(*node.heading))}", style="default not bold")
    if node.role:
        line.append(f"  {say('explain.role', role=role(say, node.role))}", style="green not bold")
    return line


def _tried(say: Say, document: Document, events: Sequence[Event]) -> Iterator[RenderableType]:
    if not events:
        yield Text(f"\n{say('explain.none-tried')}", style="dim")
        return
    yield heading(say("explain.tried"), len(events))
    table = plain_table(
        say("explain.rule"), say("explain.outcome"), say("explain.where"), say("explain.words"), say("explain.why")
    )
    for event in events:
        why = say("explain.by", rule=event.why) if event.outcome == "overlapped" else event.why
        table.add_row(
            Text(event.rule, style="cyan"),
            Text(say(f"explain.{event.outcome}"), style=_OUTCOME_STYLE[event.outcome]),
            Text(f"{event.span.start}–{event.span.end}", style="dim"),
            Text(_quote(document, Span(*event.span))),
            Text(why, style="dim"),
        )
    yield table


def _found_here(say: Say, document: Document, found: Sequence[Found], lines: Lines) -> Iterator[RenderableType]:
    if not found:
        yield Text(f"\n{say('explain.none-found')}", style="dim")
        return
    yield heading(say("explain.findings"), len(found))
    yield _findings(say, document, found, lines)


def _quote(document: Document, span: Span) -> str:
    words = document.text[span.start : min(span.end, span.start + 2 * _QUOTE)]
    text = shown(" ".join(words.split()))
    whole = span.end - span.start <= 2 * _QUOTE and len(text) <= _QUOTE
    return text if whole else text[: _QUOTE - 1].rstrip() + "…"
