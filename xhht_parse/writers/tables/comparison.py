"""The table that holds each plan against the national programmes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ...models import Target
from ..national import Held, held, year_of
from .column import Column, Kind, Table, Value, made
from .common import PATH, PLAN
from .plan import Plan
from .terms import CHANGES, COMPARATORS, VERDICTS


def _of_plan(name: str, title: str, kind: Kind, note: str, read: Callable[[Plan, Target], Value]) -> Column:
    """A column of the plan's own target; null where it has none."""
    return made(name, title, kind, note, lambda plan, held: None if held.target is None else read(plan, held.target))


def _issuer(plan: Plan, _: Any) -> str | None:
    issuer = plan.document.metadata.issuer
    return issuer.name if issuer else None


def _records(plan: Plan) -> list[Held]:
    return list(held(plan.document))


COMPARISON = Table(
    "comparison",
    "Đối chiếu",
    "One row a figure of a national programme for the learning society and what a plan sets for it.",
    _records,
    (
        PATH,
        PLAN,
        made("issuer", "Cơ quan ban hành", "text", "Issuing body of the plan.", _issuer),
        made("indicator_code", "Mã chỉ tiêu", "text", "Place in docs/indicators.md.", lambda _, h: h.indicator.code),
        made("indicator", "Chỉ tiêu", "text", "What is measured, as the list names it.", lambda _, h: h.indicator.name),
        made("year", "Đến năm", "integer", "Year by whose end it is due.", lambda _, h: h.national.year),
        made("national", "Chỉ tiêu quốc gia (%)", "number", "What the programme sets.", lambda _, h: h.national.value),
        made("decision", "Quyết định", "text", "The programme.", lambda _, h: h.national.decision),
        Column(
            "verdict",
            "Kết quả đối chiếu",
            "text",
            "higher, equal, lower; later: set for a later year alone; missing; other: cannot be held against it.",
            lambda _, held: held.verdict,
            VERDICTS,
        ),
        _of_plan("value", "Giá trị", "number", "What the plan sets; lower end of a range.", lambda _, t: t.value),
        _of_plan("value_max", "Giá trị trên", "number", "Upper end of a range.", lambda _, t: t.value_max),
        Column(
            "comparator",
            "So sánh",
            "text",
            "How the value binds.",
            lambda _, held: held.target and held.target.comparator,
            COMPARATORS,
        ),
        _of_plan("unit", "Đơn vị", "text", "Of the plan's value.", lambda _, t: t.unit),
        _of_plan("per", "Mẫu số", "text", "Denominator of a rate.", lambda _, t: t.per),
        Column(
            "change",
            "Thay đổi",
            "text",
            "Set where the plan's value is a change.",
            lambda _, held: held.target and held.target.change,
            CHANGES,
        ),
        _of_plan("plan_year", "Năm của kế hoạch", "integer", "Its year in the plan.", lambda _, t: year_of(t)),
        _of_plan("quote", "Nguyên văn", "text", "Its words in the text.", lambda plan, t: plan.quote(t.span)),
        _of_plan("page", "Trang", "integer", "Page of a PDF or an image.", lambda plan, t: plan.page(t.span.start)),
        _of_plan("line", "Dòng", "integer", "Line of the text, from 1.", lambda plan, t: plan.line(t.span.start)),
        _of_plan("target_id", "Định danh", "text", "Id of the plan's target.", lambda _, t: t.id),
    ),
)
