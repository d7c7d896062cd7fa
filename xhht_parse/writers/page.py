"""A document -> a page for a terminal: metadata, outline, targets, duties, funding, diagnostics.

`page` gives renderables of `rich`. To add a part: a function that yields renderables, and its line in `page`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from textwrap import shorten

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from ..messages import Say
from ..models import Assignment, Document, Section
from .facts import facts
from .headings import headings
from .lines import Lines
from .words import deadline, figure, number, role, section_paths, short_path, shown, year_span

Paths = Mapping[str, tuple[Section, ...]]

_MOST_DUTY = 110
_SEVERITY_STYLE = {"error": "bold red", "warning": "yellow", "info": "dim"}


def page(say: Say, document: Document) -> Group:
    """The whole page."""
    paths = section_paths(document)
    parts = (
        *_metadata(say, document),
        *_outline(say, document),
        *_targets(say, document, paths),
        *_duties(say, document, paths),
        *_funding(say, document, paths),
        *_diagnostics(say, document),
    )
    return Group(*parts)


def plain_table(*columns: str | tuple[str, Mapping[str, object]]) -> Table:
    """A table in the house style; a column is its heading, or heading and settings."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for column in columns:
        heading, settings = column if isinstance(column, tuple) else (column, {})
        table.add_column(heading, **{"overflow": "fold", **settings})  # type: ignore[arg-type]
    return table


def target_columns(say: Say) -> Table:
    """An empty table of targets: the words get the room that long units would take from them."""
    return plain_table(
        (say("page.indicator"), {"min_width": 40}),
        (say("page.value"), {"justify": "right", "max_width": 22}),
        (say("page.deadline"), {"justify": "right", "max_width": 18}),
        (say("page.section"), {"max_width": 16}),
    )


def heading(words: str, count: int | None = None) -> Text:
    """The line above a part of the page."""
    line = Text(f"\n{words}", style="bold cyan")
    return line if count is None else line.append(f"  {count}", style="dim")


def _metadata(say: Say, document: Document) -> Iterator[RenderableType]:
    data = document.metadata
    yield Text(shown(data.title or say("page.untitled")), style="bold" if data.title else "dim")
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    for key, words in facts(say, document.source.uri, data):
        grid.add_row(say(f"page.{key}"), Text(shown(words)))
    yield grid


def _outline(say: Say, document: Document) -> Iterator[RenderableType]:
    lines = list(_headings(say, document.sections))
    for part in document.attachments:
        lines.append(Text(f"{say('page.attachment')}: {shown(part.label or part.title or part.id)}", style="italic"))
        lines.extend(_headings(say, part.sections))
    if lines:
        yield heading(say("page.outline"))
        yield Text("\n").join(lines)


def _headings(say: Say, sections: tuple[Section, ...]) -> Iterator[Text]:
    """The sections that have a heading, indented by depth."""
    for depth, section in headings(sections):
        line = Text("  " * min(depth, 8), no_wrap=True, overflow="ellipsis")
        line.append(shown(f"{section.label} " if section.label else ""), style="bold")
        line.append(shown(section.heading or ""))
        if section.role:
            line.append(f"  {role(say, section.role)}", style="dim green")
        yield line


def _targets(say: Say, document: Document, paths: Paths) -> Iterator[RenderableType]:
    if not document.targets:
        return
    yield heading(say("page.targets"), len(document.targets))
    table = target_columns(say)
    for target in document.targets:
        inherited = target.deadline is not None and target.deadline.source != "inline"
        table.add_row(
            Text(("  " if target.parent_id else "") + shown(target.indicator or "…")),
            Text(shown(figure(say, target)), style="bold"),
            Text(deadline(say, target.deadline), style="dim" if inherited else ""),
            _where(target.section_id, paths),
        )
    yield table


def _where(section_id: str | None, paths: Paths) -> Text:
    return Text(shown(short_path(paths.get(section_id or "", ()))), style="dim")


def _duties(say: Say, document: Document, paths: Paths) -> Iterator[RenderableType]:
    if not document.assignments:
        return
    yield heading(say("page.duties"), len(document.assignments))
    table = plain_table(
        (say("page.agency"), {"ratio": 3}),
        (say("page.duty"), {"ratio": 5}),
        (say("page.partners"), {"ratio": 3}),
        say("page.deadline"),
        say("page.section"),
    )
    partners: dict[str, list[str]] = {}
    for duty in document.assignments:
        if duty.lead_id:
            partners.setdefault(duty.lead_id, []).append(duty.agency)
    for duty in document.assignments:
        if not duty.lead_id:
            table.add_row(
                _agency(say, duty),
                Text(
                    shown(shorten(document.text[slice(*duty.duty)] if duty.duty else "", _MOST_DUTY, placeholder=" …"))
                ),
                Text(shown("; ".join(partners.get(duty.id, ())))),
                deadline(say, duty.deadline),
                _where(duty.section_id, paths),
            )
    yield table


def _agency(say: Say, duty: Assignment) -> Text:
    if duty.role == "lead":
        return Text(shown(duty.agency), style="bold")
    return Text(shown(duty.agency)).append(f" ({say(f'role.{duty.role}')})", style="dim")


def _funding(say: Say, document: Document, paths: Paths) -> Iterator[RenderableType]:
    if not document.funding:
        return
    yield heading(say("page.funding"), len(document.funding))
    table = plain_table(
        (say("page.amount"), {"justify": "right"}), say("page.money-source"), say("page.period"), say("page.section")
    )
    for money in document.funding:
        amounts = "–".join(number(say, amount) for amount in (money.amount, money.amount_max) if amount is not None)
        table.add_row(
            Text(f"{amounts} {shown(money.currency or '')}".strip(), style="bold"),
            Text(shown(money.source or "")),
            year_span(money.start_year, money.end_year),
            _where(money.section_id, paths),
        )
    yield table


def _diagnostics(say: Say, document: Document) -> Iterator[RenderableType]:
    if not document.diagnostics:
        return
    yield heading(say("page.diagnostics"), len(document.diagnostics))
    lines = Lines(document.text)
    for doubt in document.diagnostics:
        line = Text(say(f"severity.{doubt.severity}"), style=_SEVERITY_STYLE[doubt.severity])
        line.append(f", {say('page.line', line=lines.place(doubt.span.start)[0])}: ", style="dim")
        line.append(shown(doubt.message_vi if say.language == "vi" else doubt.message), style="default")
        yield line.append(f"  {doubt.code}", style="dim")
