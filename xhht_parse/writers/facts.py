"""What the metadata of a plan says, worded for people: one name and its words a line."""

from __future__ import annotations

from collections.abc import Iterator

from ..messages import Say
from ..models import Metadata
from .words import day, year_span

_MOST_RECIPIENTS = 4


def facts(say: Say, uri: str | None, data: Metadata) -> Iterator[tuple[str, str]]:
    """("number", "215/KH-UBND"), ("issued", "05/06/2024") …: the message `page.…` names each; what is not said is left
    out."""
    for key, words in _facts(say, uri, data):
        if words:
            yield key, words


def _facts(say: Say, uri: str | None, data: Metadata) -> Iterator[tuple[str, str | None]]:
    yield "number", data.number
    yield "kind", data.doc_type.name if data.doc_type else None
    yield "issuer", data.issuer.name if data.issuer else None
    yield "place", data.place
    yield "issued", data.issued_date and day(say, data.issued_date)
    yield "effective", data.effective_date and day(say, data.effective_date)
    yield "period", _period(say, data)
    yield "field", data.field
    if data.signer:
        named = ", ".join(part for part in (data.signer.name, data.signer.position) if part)
        yield "signer", named or data.signer.authority
    more = len(data.recipients) - _MOST_RECIPIENTS
    names = "; ".join(data.recipients[:_MOST_RECIPIENTS])
    yield "recipients", f"{names} {say('page.more', count=more)}" if more > 0 else names
    yield "source", uri


def _period(say: Say, data: Metadata) -> str | None:
    if data.period is None:
        return None
    years = year_span(data.period.start_year, data.period.end_year)
    vision = say("page.vision", year=data.period.vision_year) if data.period.vision_year else ""
    return ", ".join(part for part in (years, vision) if part)
