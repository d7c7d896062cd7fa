"""The section tree (bố cục)."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .base import Span
from .record import Record

SectionKind = Literal[
    "part", "chapter", "section", "subsection", "article", "clause", "point", "bullet", "paragraph", "annex"
]


class Section(Record, frozen=True):
    """A numbered or unnumbered node of the document's tree."""

    id: Annotated[str, Field(title="Định danh", description='Stable id from the numbering path: "sec-II.2.a".')]
    kind: Annotated[SectionKind, Field(title="Loại mục", description="Kind of node.")]
    label: Annotated[str | None, Field(title="Ký hiệu mục", description='As written: "II.", "a)", "-".')]
    number: Annotated[str | None, Field(title="Số mục", description='Normalised: "2", "a".')]
    heading: Annotated[str | None, Field(title="Đề mục", description="Heading; null for running text.")]
    role: Annotated[str | None, Field(title="Vai trò", description="What the section is for, by its heading.")]
    span: Annotated[Span, Field(title="Vị trí", description="The whole node with its children.")]
    content_span: Annotated[Span, Field(title="Vị trí nội dung", description="The node's own text after the label.")]
    children: Annotated[
        tuple[Section, ...], Field(title="Mục con", description="Nodes inside this one, in order.")
    ] = ()
