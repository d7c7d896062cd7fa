"""Assignments (phân công nhiệm vụ): who must do what."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .base import Deadline, Span
from .record import Record


class Assignment(Record, frozen=True):
    """One agency with a duty."""

    id: Annotated[str, Field(title="Định danh", description='"duty-1" …, in order of place.')]
    agency: Annotated[str, Field(title="Cơ quan", description="As written.")]
    agency_code: Annotated[str | None, Field(title="Mã cơ quan", description="Null if unknown.")]
    role: Annotated[
        Literal["lead", "coordinate", "other"],
        Field(title="Vai trò", description="chủ trì or holder of the duty; phối hợp; other."),
    ]
    duty: Annotated[Span | None, Field(title="Nhiệm vụ", description="The text of the duty.")]
    deadline: Annotated[Deadline | None, Field(title="Thời hạn", description="When the duty is due.")]
    product: Annotated[
        str | None, Field(title="Sản phẩm", description="What the duty is to bring forth: a decision, a report …")
    ]
    group: Annotated[
        bool, Field(title="Nhóm cơ quan", description='Whether several are meant: "các sở, ban, ngành", "UBND các xã".')
    ]
    section_id: Annotated[str | None, Field(title="Mục", description="The section it stands in.")]
    span: Annotated[Span, Field(title="Vị trí", description="The agency's name.")]
    lead_id: Annotated[str | None, Field(title="Cùng cơ quan chủ trì", description="For a partner: the holder.")]
    rule: Annotated[str, Field(title="Quy tắc", description="The rule that found it.")]
