"""Columns that several tables have: which plan, which section, when it is due, and where it stands."""

from __future__ import annotations

from typing import Any

from ...models import Document, Target
from .column import Column, made, of, place
from .plan import Plan
from .terms import DEADLINE_SOURCES

PATH = made(
    "path",
    "Tệp",
    "text",
    "The plan's file within the folder, or its address: joins the tables.",
    lambda plan, _: plan.path,
)
PLAN = made("plan", "Số, ký hiệu văn bản", "text", "Number of the plan.", lambda plan, _: plan.document.metadata.number)


def _section(plan: Plan, record: Any) -> str | None:
    node = plan.nodes.get(record.section_id)
    return node.words if node else None


SECTION = made("section", "Thuộc mục", "text", "Labels and headings of the sections around it.", _section)
SECTION_ID = of(Target, "section_id", title="Mã mục")
QUOTE = made(
    "quote",
    "Nguyên văn",
    "text",
    "Its words in the text, on one line.",
    lambda plan, record: plan.quote(place(record)),
)
PLACE = (
    made("page", "Trang", "integer", "Page of a PDF or an image.", lambda plan, r: plan.page(place(r).start)),
    made("line", "Dòng", "integer", "Line of the text, from 1.", lambda plan, r: plan.line(place(r).start)),
    of(Target, "span.start", "start", title="Vị trí đầu"),
    of(Target, "span.end", "end", title="Vị trí cuối"),
)
RULE = of(Target, "rule")


def term(key: str) -> str:
    """What the models call a list of records, in Vietnamese: "targets" -> "Chỉ tiêu"."""
    return Document.model_fields[key].title or key


def due(record: type) -> tuple[Column, ...]:
    """The columns of a deadline."""
    return (
        of(record, "deadline.year", "year", title="Đến năm"),
        of(record, "deadline.start_year", "start_year", title="Từ năm"),
        of(record, "deadline.date", "date", title="Hạn ngày"),
        of(record, "deadline.annual", "annual", title="Hằng năm"),
        of(record, "deadline.source", "deadline_source", title="Thời hạn lấy từ", words=DEADLINE_SOURCES),
    )
