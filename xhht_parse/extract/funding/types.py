"""What the funding room finds."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from ...outline.types import Node
from ...text.spans import Span
from ...vocab.numbers import Value

Kind = Literal["total", "part", "rate", "source"]


class Amount(Struct, frozen=True, gc=False):
    """Money in its place, in units of its currency."""

    span: Span
    value: Value
    value_max: Value | None
    currency: str
    rate: bool
    """Whether it is for each of something: "2 triệu đồng/lớp"."""


class Money(Struct, gc=False):
    """One amount, or one source without an amount."""

    span: Span
    """The clause."""
    amount: Amount | None
    kind: Kind
    source: Span | None
    start_year: int | None
    end_year: int | None
    node: Node | None
    rule: str
