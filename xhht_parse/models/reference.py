"""References to other documents (viện dẫn; Akoma Ntoso `ref`)."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .base import DocType, PartialDate, Span
from .record import Record

Relation = Literal[
    "basis", "implements", "proposes", "amends", "replaces", "repeals", "issued_with", "guides", "approves", "reviews",
    "cites",
]  # fmt: skip


class Reference(Record, frozen=True):
    """One mention of another document."""

    id: Annotated[str, Field(title="Định danh", description='"ref-1" …, in order of place.')]
    number: Annotated[
        str | None, Field(title="Số, ký hiệu", description="Spaces and slips mended; null for a law by name.")
    ]
    doc_type: Annotated[DocType | None, Field(title="Loại văn bản", description="Kind of document.")]
    issued_date: Annotated[
        PartialDate | None, Field(title="Ngày ban hành", description='ISO 8601; "2019" where only a year is given.')
    ]
    issuer: Annotated[str | None, Field(title="Cơ quan ban hành", description="As this mention names it.")]
    title: Annotated[str | None, Field(title="Trích yếu", description="As this mention gives it.")]
    locator: Annotated[str | None, Field(title="Điểm, khoản, điều", description='"điểm a khoản 2 Điều 5".')]
    span: Annotated[Span, Field(title="Vị trí", description="The whole mention.")]
    number_span: Annotated[
        Span | None,
        Field(title="Vị trí số", description="The number; for a law its name and year; null for a short name."),
    ]
    section_id: Annotated[str | None, Field(title="Mục", description="The section it stands in.")]
    relation: Annotated[
        Relation | None,
        Field(title="Quan hệ", description="How this document stands to the cited one; null where no word shows it."),
    ]
    within: Annotated[
        str | None,
        Field(title="Nằm trong trích yếu của", description="Id of the reference whose title holds this one."),
    ]
    resolves_to: Annotated[
        str | None, Field(title="Trỏ tới", description="Id of the first full mention of the same document.")
    ]
    rule: Annotated[str, Field(title="Quy tắc", description="The rule that found it.")]


class LegalBasis(Record, frozen=True):
    """Căn cứ: a reference in the preamble on which the document rests."""

    reference_id: Annotated[str, Field(title="Viện dẫn", description="Id of the reference.")]
    form: Annotated[
        Literal["basis", "implementing", "proposal", "considering"],
        Field(title="Hình thức", description="căn cứ, thực hiện, theo đề nghị, xét."),
    ]
    span: Annotated[Span, Field(title="Vị trí", description="The words that give the form.")]
