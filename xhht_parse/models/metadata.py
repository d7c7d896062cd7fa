"""Metadata of a document (thông tin văn bản)."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .base import DocType, IsoDate, Span
from .record import Record


class Issuer(Record, frozen=True):
    """Cơ quan ban hành."""

    name: Annotated[str, Field(title="Tên cơ quan", description="Full name in sentence case.")]
    level: Annotated[
        Literal["central", "province", "district", "commune"] | None,
        Field(title="Cấp", description="Level of government, null where the name does not tell."),
    ] = None
    province_code: Annotated[
        str | None, Field(title="Mã tỉnh", description="GSO code of the province at the time of issue.")
    ] = None


class Signer(Record, frozen=True):
    """Người ký."""

    name: Annotated[str | None, Field(title="Họ tên", description="Name of the signer.")] = None
    position: Annotated[str | None, Field(title="Chức vụ", description="Position, as in the signature block.")] = None
    authority: Annotated[
        str | None, Field(title="Quyền hạn ký", description='Authority lines, such as "TM. … / KT. …".')
    ] = None


class Period(Record, frozen=True):
    """Giai đoạn: the years the document plans for."""

    start_year: Annotated[int | None, Field(title="Từ năm", description="First year.")] = None
    end_year: Annotated[int | None, Field(title="Đến năm", description="Last year.")] = None
    vision_year: Annotated[int | None, Field(title="Tầm nhìn", description="Year of the vision.")] = None


class Evidence(Record, frozen=True):
    """Where one metadata value stands in the text, and which witness gave it."""

    field: Annotated[str, Field(title="Trường", description='Path of the field, such as "issuer.name".')]
    source: Annotated[
        Literal["header", "portal", "title", "preamble", "signature", "recipients", "number", "place", "body"],
        Field(title="Nguồn", description="The part of the document that gave the value."),
    ]
    span: Annotated[Span, Field(title="Vị trí", description="The words that give the value.")]
    rule: Annotated[str, Field(title="Quy tắc", description="The rule that found it.")]
    confidence: Annotated[
        float, Field(title="Độ tin cậy", description="How sure the value is; docs/confidence.md.", ge=0, le=1)
    ]


class Metadata(Record, frozen=True):
    """Thông tin văn bản. Null means that the text does not say it."""

    number: Annotated[str | None, Field(title="Số, ký hiệu", description='Such as "215/KH-UBND".')] = None
    doc_type: Annotated[DocType | None, Field(title="Loại văn bản", description="Kind of document.")] = None
    title: Annotated[str | None, Field(title="Trích yếu", description="Title, as printed.")] = None
    issuer: Annotated[Issuer | None, Field(title="Cơ quan ban hành", description="Issuing body.")] = None
    place: Annotated[str | None, Field(title="Địa danh", description="Place of issue.")] = None
    issued_date: Annotated[IsoDate | None, Field(title="Ngày ban hành", description="ISO 8601.")] = None
    effective_date: Annotated[IsoDate | None, Field(title="Ngày có hiệu lực", description="ISO 8601.")] = None
    signer: Annotated[Signer | None, Field(title="Người ký", description="Who signed.")] = None
    recipients: Annotated[
        tuple[str, ...], Field(title="Nơi nhận", description="Recipients, one an item, as printed.")
    ] = ()
    field: Annotated[str | None, Field(title="Lĩnh vực", description="Field, as the portal gives it.")] = None
    period: Annotated[Period | None, Field(title="Giai đoạn", description="Years the document plans for.")] = None
    evidence: Annotated[
        tuple[Evidence, ...], Field(title="Dẫn chứng", description="Where each value stands in the text.")
    ] = ()
