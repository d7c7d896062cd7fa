"""What the assignments room finds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from msgspec import Struct

from ...outline.types import Node
from ...text.spans import Span

Role = Literal["lead", "coordinate", "other"]


class Due(Struct, frozen=True, gc=False):
    """When a duty is due, and the words that say so."""

    span: Span
    year: int | None
    start_year: int | None
    date: str | None
    annual: bool


@dataclass(slots=True)
class Facts:
    """What labels say of a task besides its holders."""

    due: Due | None = None
    product: Span | None = None


class Duty(Struct, gc=False):
    """One agency with what it has to do."""

    agency: Span
    code: str | None
    role: Role
    duty: Span | None
    due: Due | None
    node: Node | None
    rule: str
    many: bool = False
    """A group, or several of one kind."""
    product: Span | None = None
    """What the duty is to bring forth."""
    lead: int | None = None
    """For a partner: index of the holder in the list of duties."""
