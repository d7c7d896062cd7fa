"""What the name of a column means beside the others: "Đơn vị" is a unit, or whoever does the task beside it."""

from __future__ import annotations

from collections.abc import Sequence

from ...text.folds import fold, pattern
from ..shared import Column
from .columns import UNIT, YEARS_ONLY


def among_others(columns: Sequence[Column]) -> tuple[Column, ...]:
    """The columns with what their names mean beside the others."""
    return _with_products(_with_holders(_with_years(columns)))


def _with_years(columns: Sequence[Column]) -> tuple[Column, ...]:
    """The columns with "Mục tiêu năm 2025" for a year's figures, beside what is measured."""
    dated = [c.use == "content" and c.year is not None and _is_year(c.name) for c in columns]
    first = next((at for at, c in enumerate(columns) if c.use != "number"), 0)
    if dated and dated[first] and all(dated[at] for at, c in enumerate(columns) if c.use == "content"):
        return tuple(columns)
    return tuple(c._replace(use="year") if year else c for c, year in zip(columns, dated, strict=True))


def _with_holders(columns: Sequence[Column]) -> tuple[Column, ...]:
    """The columns with "Đơn vị" for whoever does a task, where a column beside it tells the task and none a figure."""
    names = [fold(c.name).lower() for c in columns]
    tasks = any(c.use == "content" and _TASK.match(name) for c, name in zip(columns, names, strict=True))
    settled = any(c.use in ("lead", "year", "baseline", "amount") for c in columns) or any(map(_COUNT.match, names))
    if settled or not tasks:
        return tuple(columns)
    return tuple(c._replace(use="lead") if _BODY.fullmatch(n) else c for c, n in zip(columns, names, strict=True))


_TASK = pattern(r"(?:các )?(?:nội dung )?(?:nhiệm vụ|công việc|phân công|hoạt động)")
_COUNT = pattern(r"(?:số|khối) lượng|sl$|số (?!tt|thứ)|đơn giá")
_BODY = pattern(r"(?:tên )?(?:cơ quan|đơn vị)(?:(?:,|/| và| -) ?(?:cơ quan|đơn vị|cá nhân|địa phương))?")


def _is_year(name: str) -> bool:
    return YEARS_ONLY.fullmatch(UNIT.sub("", fold(name).lower()).strip()) is not None


def _with_products(columns: Sequence[Column]) -> tuple[Column, ...]:
    """The columns with "Sản phẩm" and "Kết quả" for what they are beside a task and those who do it."""
    tasks = [at for at, c in enumerate(columns) if c.use == "content" and not _PRODUCT.match(fold(c.name).lower())]
    if not tasks or not any(c.use in ("lead", "deadline") for c in columns):
        return tuple(columns)
    return tuple(
        c._replace(use="product")
        if c.use in ("content", "baseline", "other") and c.year is None and _PRODUCT.match(fold(c.name).lower())
        else c
        for c in columns
    )


_PRODUCT = pattern(
    r"(?:dự kiến )?(?:sản phẩm|kết quả)"
    r"(?:(?:,? (?:và )?|/)(?:dự kiến|đầu ra|hoàn thành|phải đạt|cần đạt|bàn giao|chủ yếu|công việc|kết quả"
    r"|sản phẩm)){0,4}$"
)
