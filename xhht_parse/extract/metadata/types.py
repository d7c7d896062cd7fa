"""What the metadata room finds: one `Value` a field, with the witness that gave it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from msgspec import Struct

from ...text.spans import Span

Source = Literal["header", "portal", "title", "preamble", "signature", "recipients", "number", "place", "body"]
Level = Literal["central", "province", "district", "commune"]


class Value(Struct, frozen=True, gc=False):
    """One field as one witness gives it."""

    text: str
    span: Span
    source: Source
    rule: str


Values = dict[str, Value]
"""Values by field: "number", "kind" (a code), "title", "issuer", "place", "issued", "effective",
"signer", "position", "authority", "field"."""


class IssuerLevel(Struct, frozen=True, gc=False):
    level: Level | None
    province_code: str | None


class Years(Struct, frozen=True, gc=False):
    """The years that a title plans for."""

    start: int | None
    end: int | None
    vision: int | None


@dataclass(slots=True)
class DocumentFacts:
    """All metadata of the carrying document or of an attached one."""

    values: Values = field(default_factory=dict)
    kind_name: str | None = None
    recipients: list[Value] = field(default_factory=list)
    level: IssuerLevel = field(default_factory=lambda: IssuerLevel(None, None))
    years: Years | None = None
    doubted: frozenset[str] = frozenset()
    """Fields on which the witnesses differ."""
    poor: bool = False
    """Many syllables of the text are no words."""


@dataclass(slots=True)
class MetadataFacts:
    """The carrying document's metadata, and that of its attachments in order."""

    main: DocumentFacts
    attached: list[DocumentFacts]

    def issued(self) -> str | None:
        """The carrying document's date, in ISO 8601."""
        value = self.main.values.get("issued")
        return value.text if value is not None else None

    def own_numbers(self) -> list[tuple[str, str | None]]:
        """The numbers of this document and of those attached to it, each with its ISO date."""
        every = [facts.values for facts in (self.main, *self.attached)]
        return [(v["number"].text, v["issued"].text if "issued" in v else None) for v in every if "number" in v]

    def own_kinds(self) -> list[str]:
        """What this document and those attached to it are called: "Kế hoạch"."""
        return [facts.kind_name for facts in (self.main, *self.attached) if facts.kind_name]
