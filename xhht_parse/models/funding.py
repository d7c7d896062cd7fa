"""Funding (kinh phí): amounts, sources and periods."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .base import Number, Span
from .record import Record


class Funding(Record, frozen=True):
    """One amount of money, or one source named without an amount."""

    id: Annotated[str, Field(title="Định danh", description='"funding-1" …, in order of place.')]
    amount: Annotated[Number | None, Field(title="Số tiền", description="In units of the currency.")]
    amount_max: Annotated[Number | None, Field(title="Số tiền trên", description="Upper end of a range.")]
    currency: Annotated[str | None, Field(title="Tiền tệ", description='"đồng", "USD" …; null without an amount.')]
    kind: Annotated[
        Literal["total", "part", "rate", "source"],
        Field(title="Loại", description="A total, a part of one, a norm per head or unit, or a source alone."),
    ]
    source: Annotated[str | None, Field(title="Nguồn", description='"ngân sách tỉnh", "xã hội hóa" …')]
    start_year: Annotated[int | None, Field(title="Từ năm", description="First year the money is for.")]
    end_year: Annotated[int | None, Field(title="Đến năm", description="Last year the money is for.")]
    span: Annotated[Span, Field(title="Vị trí", description="The clause.")]
    amount_span: Annotated[Span | None, Field(title="Vị trí số tiền", description="The amount with its unit.")]
    section_id: Annotated[str | None, Field(title="Mục", description="The section it stands in.")]
    rule: Annotated[str, Field(title="Quy tắc", description="The rule that found it.")]
