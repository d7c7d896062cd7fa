"""The table `documents`: one row a plan, from its metadata, its source, and counts of what was found."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from ...models import Document, Metadata, Source
from ...vocab.words import Era, eras, standard
from .column import Column, Table, made, of
from .common import PATH, term
from .plan import Plan
from .terms import LEVELS


def _of_metadata(path: str, name: str | None = None, **settings: Any) -> Column:
    """A field of the metadata; in this table the record is the document itself."""
    column = of(Metadata, path, name, **settings)
    read = column.read
    return _with(column, lambda plan, document: read(plan, document.metadata))


def _of_source(path: str) -> Column:
    column = of(Source, path)
    return _with(column, lambda plan, document: column.read(plan, document.source))


def _with(column: Column, read: Callable[[Plan, Any], Any]) -> Column:
    return Column(column.name, column.title, column.kind, column.note, read, column.words)


def _count(key: str, name: str) -> Column:
    """How many records of a kind the document has."""
    title = f"Số lượng: {term(key).lower()}"
    return made(name, title, "integer", f"How many records in `{key}`.", lambda _, doc: len(getattr(doc, key)))


def _sections(plan: Plan, _: Document) -> int:
    return len(plan.nodes)


@cache
def _provinces() -> dict[tuple[Era, str], str]:
    return {(province.era, province.code): province.name for province in standard().provinces}


def _province_name(_: Plan, document: Document) -> str | None:
    """The same code may name another province since 1 July 2025."""
    data = document.metadata
    code = (data.issuer and data.issuer.province_code) or ""
    return next((name for era in eras(data.issued_date) if (name := _provinces().get((era, code)))), None)


DOCUMENTS = Table(
    "documents",
    "Văn bản",
    "One row a plan.",
    lambda plan: (plan.document,),
    (
        PATH,
        _of_metadata("number"),
        _of_metadata("doc_type.name", "doc_type", title="Loại văn bản"),
        _of_metadata("doc_type.code", title="Mã loại"),
        _of_metadata("title"),
        _of_metadata("issuer.name", "issuer", title="Cơ quan ban hành"),
        _of_metadata("issuer.level", title="Cấp", words=LEVELS),
        made("province", "Tỉnh, thành phố", "text", "Name that goes with province_code.", _province_name),
        _of_metadata("issuer.province_code", "province_code", title="Mã tỉnh"),
        _of_metadata("place"),
        _of_metadata("issued_date"),
        _of_metadata("effective_date"),
        _of_metadata("signer.name", "signer", title="Người ký"),
        _of_metadata("signer.position", title="Chức vụ"),
        _of_metadata("signer.authority", title="Quyền hạn ký"),
        _of_metadata("recipients"),
        _of_metadata("field"),
        _of_metadata("period.start_year", "start_year", title="Giai đoạn từ năm"),
        _of_metadata("period.end_year", "end_year", title="Giai đoạn đến năm"),
        _of_metadata("period.vision_year", "vision_year", title="Tầm nhìn đến năm"),
        made("sections", "Số mục", "integer", "How many sections, those of attachments counted.", _sections),
        _count("targets", "targets"),
        _count("references", "references"),
        _count("assignments", "assignments"),
        _count("funding", "funding"),
        _count("tables", "tables"),
        _count("attachments", "attachments"),
        _count("diagnostics", "diagnostics"),
        made("pages", "Số trang", "integer", "How many pages a PDF has.", lambda _, doc: len(doc.source.pages) or None),
        made("characters", "Số ký tự", "integer", "Length of the text.", lambda _, doc: len(doc.text)),
        _of_source("media_type"),
        _of_source("encoding"),
        _of_source("sha256"),
    ),
)
