"""The document that `parse` returns."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from .assignment import Assignment
from .base import Span
from .definition import Definition
from .diagnostic import Diagnostic
from .funding import Funding
from .metadata import Metadata
from .record import Record
from .reference import LegalBasis, Reference
from .section import Section
from .source import Source
from .table import Table
from .target import Target

SCHEMA_VERSION = "1.0.0"

LayoutKind = Literal["portal", "chrome", "header", "preamble", "body", "signature", "recipients", "attachment", "note"]


class LayoutPart(Record, frozen=True):
    """Phần của văn bản. The parts joined in order give the text back."""

    kind: Annotated[LayoutKind, Field(title="Loại phần", description="What the part is.")]
    span: Annotated[Span, Field(title="Vị trí", description="The whole part.")]


class Attachment(Record, frozen=True):
    """Văn bản kèm theo: an attached document or an annex (phụ lục)."""

    id: Annotated[str, Field(title="Định danh", description='"att-1" …, in order of place.')]
    kind: Annotated[Literal["document", "annex"], Field(title="Loại", description="A document or an annex.")]
    label: Annotated[str | None, Field(title="Nhãn", description='As written: "Phụ lục I".')]
    title: Annotated[str | None, Field(title="Tiêu đề", description="Title, as printed.")]
    metadata: Annotated[Metadata, Field(title="Thông tin văn bản", description="The attachment's own metadata.")]
    span: Annotated[Span, Field(title="Vị trí", description="The whole attachment.")]
    sections: Annotated[tuple[Section, ...], Field(title="Bố cục", description="Its section tree.")]


class Document(BaseModel):
    """Văn bản: a plan or another administrative document, read by rules.

    Every span counts code points of `text`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    schema_version: str = Field(title="Phiên bản lược đồ", description="Semantic version of this schema.")
    source: Source = Field(title="Nguồn", description="The input and what was mended in it.")
    text: str = Field(title="Toàn văn", description="The canonical text that all spans refer to.")
    metadata: Metadata = Field(title="Thông tin văn bản", description="Number, kind, title, issuer, dates, signer.")
    layout: tuple[LayoutPart, ...] = Field(title="Các phần", description="Parts that give the text back when joined.")
    sections: tuple[Section, ...] = Field(title="Bố cục", description="The section tree.")
    targets: tuple[Target, ...] = Field(title="Chỉ tiêu", description="Quantified commitments.")
    references: tuple[Reference, ...] = Field(title="Viện dẫn", description="Mentions of other documents.")
    legal_bases: tuple[LegalBasis, ...] = Field(title="Căn cứ", description="References the document rests on.")
    assignments: tuple[Assignment, ...] = Field(title="Phân công", description="Who must do what.")
    funding: tuple[Funding, ...] = Field(title="Kinh phí", description="Amounts, sources, periods.")
    definitions: tuple[Definition, ...] = Field(title="Tên gọi tắt", description="Short names and their meaning.")
    tables: tuple[Table, ...] = Field(title="Bảng", description="Tables found in the text.")
    attachments: tuple[Attachment, ...] = Field(title="Văn bản kèm theo", description="Attached documents, annexes.")
    diagnostics: tuple[Diagnostic, ...] = Field(title="Cảnh báo", description="Doubts and repairs, by place.")
