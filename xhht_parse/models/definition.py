"""Definitions (giải thích từ ngữ): short names and what they stand for."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .base import Span
from .record import Record


class Definition(Record, frozen=True):
    """A short name introduced by "gọi tắt là", "viết tắt là" or a bracket."""

    id: Annotated[str, Field(title="Định danh", description='"def-1" …, in order of place.')]
    term: Annotated[str, Field(title="Tên gọi tắt", description="The short name.")]
    meaning: Annotated[str | None, Field(title="Nghĩa", description="What it stands for, in the document's words.")]
    kind: Annotated[
        Literal["document", "self", "agency", "other"],
        Field(title="Loại", description="A cited document, this document, an agency, or another thing."),
    ]
    span: Annotated[Span, Field(title="Vị trí", description="The defining words, brackets included.")]
    term_span: Annotated[Span, Field(title="Vị trí tên", description="The short name.")]
    meaning_span: Annotated[Span | None, Field(title="Vị trí nghĩa", description="What it stands for.")]
    reference_id: Annotated[str | None, Field(title="Viện dẫn", description="The reference it stands for.")]
    rule: Annotated[str, Field(title="Quy tắc", description="The rule that found it.")]
