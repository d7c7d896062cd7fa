"""The records of a plan as a page lists them: a part a kind, each value a link to its place in the text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from ...messages import Say
from ...models import Assignment, Deadline, Document, Reference, Span
from ..facts import facts
from ..lines import Lines
from ..national import held
from ..tables.terms import RELATIONS
from ..words import day, deadline, figure, number, role, section_paths, short_path, year_span
from .html import NOTHING, Html, joined, tag, words
from .marks import all_headings, heading_span
from .places import doubt_name, fact_name, place


def records_of(say: Say, document: Document) -> Iterator[Html]:
    """Every part that has something to show."""
    for name, rows in _PARTS.items():
        listed = list(rows(say, document))
        if listed:
            count = NOTHING if name == "metadata" else tag("small", words(str(len(listed))))
            yield tag(
                "details",
                tag("summary", words(say(f"page.{name}")), Html(" "), count),
                tag("table", *listed, class_=name),
                open=None if name in _SHUT else "",
            )


def _row(name: str | None, *cells: Html, class_: str | None = None, title: str | None = None) -> Html:
    return tag("tr", *(tag("td", cell) for cell in cells), id=name, class_=class_, title=title)


def _link(text: str, span: Span | None) -> Html:
    return tag("a", words(text), href=f"#{place(span)}") if span else words(text)


def _facts(say: Say, document: Document) -> Iterator[Html]:
    places: dict[str, Span] = {}
    for witness in document.metadata.evidence:
        places.setdefault(fact_name(witness.field), witness.span)
    title = document.metadata.title
    told = [("title", title)] if title else []
    for key, said in (*told, *facts(say, document.source.uri, document.metadata)):
        name = f"fact-{key}"
        yield _row(name, tag("small", words(say(f"page.{key}"))), _link(said, places.get(name)))


def _outline(say: Say, document: Document) -> Iterator[Html]:
    for depth, section in all_headings(document):
        written = " ".join(part for part in (section.label, section.heading) if part)
        purpose = tag("small", words(role(say, section.role))) if section.role else NOTHING
        yield _row(section.id, _link(written, heading_span(section)), purpose, class_=f"depth-{min(depth, 5)}")


def _targets(say: Say, document: Document) -> Iterator[Html]:
    paths = section_paths(document)
    for target in document.targets:
        spans = target.indicator_spans
        yield _row(
            target.id,
            _link(target.indicator or "…", spans[0] if spans else None),
            tag("b", _link(figure(say, target), target.value_span)),
            _due(say, target.deadline),
            tag("small", words(short_path(paths.get(target.section_id or "", ())))),
            class_="part" if target.parent_id else None,
            title=f"{target.rule} · {target.confidence:.2f}",
        )


def _due(say: Say, due: Deadline | None) -> Html:
    """Dimmed where it stands in a heading or in the title."""
    if due is None:
        return NOTHING
    link = _link(deadline(say, due), due.span)
    return link if due.source == "inline" else tag("i", link)


def _comparison(say: Say, document: Document) -> Iterator[Html]:
    for one in held(document):
        target = one.target
        yield _row(
            None,
            words(one.indicator.name),
            words(f"{number(say, one.national.value)} %"),
            words(str(one.national.year)),
            tag("b", _link(figure(say, target), target.value_span)) if target else NOTHING,
            words(say(f"verdict.{one.verdict}")),
            class_=one.verdict,
            title=one.national.decision,
        )


def _duties(say: Say, document: Document) -> Iterator[Html]:
    for duty in document.assignments:
        yield _row(
            duty.id,
            joined((_link(duty.agency, duty.span), Html(" "), tag("small", words(say(f"role.{duty.role}"))))),
            _link(_task(document, duty), duty.duty),
            _due(say, duty.deadline),
            class_="part" if duty.lead_id else None,
            title=duty.rule,
        )


def _task(document: Document, duty: Assignment) -> str:
    """What is to be done; of a partner nothing, as the holder's line above has it."""
    return document.text[slice(*duty.duty)] if duty.duty and not duty.lead_id else ""


def _funding(say: Say, document: Document) -> Iterator[Html]:
    for money in document.funding:
        amounts = "–".join(number(say, amount) for amount in (money.amount, money.amount_max) if amount is not None)
        yield _row(
            money.id,
            tag("b", _link(f"{amounts} {money.currency or ''}".strip() or "…", money.amount_span or money.span)),
            words(money.source or ""),
            words(year_span(money.start_year, money.end_year)),
            title=money.rule,
        )


def _references(say: Say, document: Document) -> Iterator[Html]:
    by_id = {reference.id: reference for reference in document.references}
    for reference in document.references:
        meant = by_id.get(reference.resolves_to or "")
        yield _row(
            reference.id,
            _link(_named(reference), reference.span),
            _named_before(meant) if meant else words(_told(document.text, reference)),
            words(day(say, reference.issued_date) if reference.issued_date else ""),
            tag("small", words(_relation(say, reference))),
            class_="part" if reference.resolves_to or reference.within else None,
            title=reference.rule,
        )


def _named(reference: Reference) -> str:
    """ "Quyết định 1373/QĐ-TTg"."""
    kind = reference.doc_type.name if reference.doc_type else ""
    return f"{kind} {reference.number or ''}".strip() or "…"


def _told(text: str, reference: Reference) -> str:
    """Its title; of a law, which has no number, all that the plan says of it."""
    return reference.title or ("" if reference.number else " ".join(text[slice(*reference.span)].split()))


def _named_before(meant: Reference) -> Html:
    """A link to the full mention of the same document."""
    return tag("a", words(f"↑ {_named(meant)}"), href=f"#{meant.id}")


def _relation(say: Say, reference: Reference) -> str:
    if reference.relation is None:
        return ""
    return RELATIONS[reference.relation] if say.language == "vi" else reference.relation


def _definitions(_: Say, document: Document) -> Iterator[Html]:
    for one in document.definitions:
        yield _row(one.id, _link(one.term, one.span), words(one.meaning or ""), title=one.rule)


def _doubts(say: Say, document: Document) -> Iterator[Html]:
    lines = Lines(document.text)
    for count, doubt in enumerate(document.diagnostics, 1):
        message = doubt.message_vi if say.language == "vi" else doubt.message
        yield _row(
            doubt_name(count),
            _link(say("page.line", line=lines.place(doubt.span.start)[0]), doubt.span),
            words(f"{say(f'severity.{doubt.severity}')}: {message}"),
            tag("small", words(doubt.code)),
            class_=doubt.severity,
        )


_PARTS: Mapping[str, Callable[[Say, Document], Iterator[Html]]] = {
    "metadata": _facts,
    "outline": _outline,
    "targets": _targets,
    "comparison": _comparison,
    "duties": _duties,
    "funding": _funding,
    "references": _references,
    "definitions": _definitions,
    "diagnostics": _doubts,
}
"""The parts in order; the message `page.…` has the heading of each."""
_SHUT = ("outline", "comparison")
"""Long ones that are shut at first; a browser opens one where a link leads into it."""
