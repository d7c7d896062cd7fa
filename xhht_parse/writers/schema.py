"""The records -> the JSON Schema of the output, with Vietnamese titles and English descriptions.

`schemas/document-1.0.schema.json` holds it; a test compares the two. `make schema` writes it anew.
"""

from __future__ import annotations

import json
from typing import Any

from ..models import SCHEMA_VERSION, Document

_MAJOR, _MINOR, _ = SCHEMA_VERSION.split(".")

TITLES = {
    "Assignment": "Phân công nhiệm vụ",
    "Attachment": "Văn bản kèm theo",
    "Baseline": "Mốc so sánh",
    "Box": "Khung trên trang",
    "Cell": "Ô",
    "Deadline": "Thời hạn",
    "Definition": "Tên gọi tắt",
    "Diagnostic": "Cảnh báo",
    "DocType": "Tên loại văn bản",
    "Document": "Văn bản",
    "Evidence": "Dẫn chứng",
    "Funding": "Kinh phí",
    "Issuer": "Cơ quan ban hành",
    "LayoutPart": "Phần của văn bản",
    "LegalBasis": "Căn cứ",
    "Metadata": "Thông tin văn bản",
    "Period": "Giai đoạn",
    "PlacedLine": "Dòng trên trang",
    "Reference": "Viện dẫn",
    "Repair": "Chỗ sửa",
    "Row": "Hàng",
    "RunningText": "Đầu trang, chân trang",
    "Section": "Mục",
    "Signer": "Người ký",
    "Source": "Nguồn",
    "SourcePage": "Trang của tệp",
    "SourceParagraph": "Đoạn của tệp Word",
    "Span": "Vị trí",
    "Table": "Bảng",
    "Target": "Chỉ tiêu",
}
"""The Vietnamese term of each record."""


def document_schema() -> dict[str, Any]:
    """The schema (draft 2020-12) of what `parse` gives. Every key is always there, and no other."""
    schema = Document.model_json_schema(mode="serialization")
    document = _closed("Document", schema)
    document["properties"]["schema_version"]["pattern"] = rf"^{_MAJOR}\.{_MINOR}\.[0-9]+$"
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:xhht-parse:schema:document:{_MAJOR}.{_MINOR}",
        **document,
        "$defs": {name: _closed(name, record) for name, record in schema["$defs"].items()},
    }


def _closed(name: str, record: dict[str, Any]) -> dict[str, Any]:
    """A record with exactly these fields, its keys in an order that no release of pydantic changes."""
    for field in record["properties"].values():
        field.pop("default", None)
    return {
        "title": TITLES[name],
        "description": record["description"],
        "type": "object",
        "properties": record["properties"],
        "required": list(record["properties"]),
        "additionalProperties": False,
    }


def schema_text() -> str:
    """The schema as its file holds it."""
    return json.dumps(document_schema(), ensure_ascii=False, indent=2) + "\n"
