"""Targets (chỉ tiêu): quantified commitments about a future or kept state."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .base import Deadline, Number, Span
from .record import Record

Comparator = Literal["eq", "gt", "ge", "lt", "le", "approx", "between"]


class Baseline(Record, frozen=True):
    """Mốc so sánh."""

    value: Annotated[Number | None, Field(title="Giá trị gốc", description="Value the change starts from.")] = None
    year: Annotated[int | None, Field(title="Năm gốc", description="Year the change starts from.")] = None
    span: Annotated[Span | None, Field(title="Vị trí", description="The words that give it.")] = None


class Target(Record, frozen=True):
    """Chỉ tiêu: one record a value."""

    id: Annotated[str, Field(title="Định danh", description='"target-1" …, in order of place.')]
    value: Annotated[Number, Field(title="Giá trị", description="Multipliers applied; the lower end of a range.")]
    value_max: Annotated[Number | None, Field(title="Giá trị trên", description="Upper end of a range, else null.")]
    comparator: Annotated[Comparator, Field(title="So sánh", description="How the value binds.")]
    unit: Annotated[str | None, Field(title="Đơn vị", description='"%", "đồng", "mức độ" or the counted noun.')]
    per: Annotated[str | None, Field(title="Mẫu số", description='Denominator of a rate: "vạn dân", "năm".')]
    change: Annotated[
        Literal["increase", "decrease"] | None,
        Field(title="Thay đổi", description="Set where the value is a change, null where it is a state."),
    ]
    deadline: Annotated[Deadline | None, Field(title="Thời hạn", description="When it is due.")]
    baseline: Annotated[Baseline | None, Field(title="Mốc so sánh", description="What a change is measured from.")]
    action: Annotated[str | None, Field(title="Hành động", description="achieve, maintain, increase, reduce …")]
    indicator: Annotated[str | None, Field(title="Chỉ tiêu", description="What is measured, in the document's words.")]
    indicator_spans: Annotated[
        tuple[Span, ...], Field(title="Vị trí chỉ tiêu", description="The stretches that make the indicator.")
    ]
    indicator_code: Annotated[
        str | None, Field(title="Mã chỉ tiêu", description="Place in the learning-society indicator list, or null.")
    ]
    population: Annotated[
        str | None, Field(title="Đối tượng", description="Of whom or of what, where the form shows it.")
    ]
    span: Annotated[Span, Field(title="Vị trí", description="The clause.")]
    value_span: Annotated[Span, Field(title="Vị trí giá trị", description="The value with its unit.")]
    section_id: Annotated[str | None, Field(title="Mục", description="The section it stands in.")]
    parent_id: Annotated[str | None, Field(title="Thuộc chỉ tiêu", description='For "trong đó …": the whole.')]
    rule: Annotated[str, Field(title="Quy tắc", description="The rule that found it.")]
    scope: Annotated[
        str | None,
        Field(title="Phạm vi", description='Where or among whom it holds, as written: "trên địa bàn thành phố".'),
    ] = None
    confidence: Annotated[
        float,
        Field(title="Độ tin cậy", description="0 to 1, from the evidence in docs/confidence.md.", ge=0, le=1),
    ] = 0.0
