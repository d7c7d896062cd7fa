"""What the parser doubted, repaired or could not read."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .base import Span
from .record import Record


class Diagnostic(Record, frozen=True):
    """Cảnh báo. The codes are listed in `docs/diagnostics.md`."""

    code: Annotated[str, Field(title="Mã", description="Stable code, such as numbering-gap.")]
    severity: Annotated[Literal["info", "warning", "error"], Field(title="Mức độ", description="How serious it is.")]
    message: Annotated[str, Field(title="Thông báo", description="The message in English.")]
    message_vi: Annotated[str, Field(title="Thông báo tiếng Việt", description="The message in Vietnamese.")]
    span: Annotated[Span, Field(title="Vị trí", description="The place it speaks of.")]
