"""Header cells -> columns: what each is for, and the year or the unit that its header gives."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ...text.folds import fold, pattern
from ..shared import Column, ColumnUse

_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_UNIT = pattern(r"\((?:đvt: ?|đơn vị(?: tính)?: ?|đv: ?)?((?:1[.0]{3,8} ?)?[^()0-9]{1,24})\)")
_SPAN = pattern(
    r"(?:giai đoạn|trong đó|chia (?:ra|theo)|bao gồm|kế hoạch|mục tiêu|kinh phí|lộ trình|năm|nguồn|tiến độ)(?!\w)"
)
_CHARGED = pattern(r"(?:phân công|trách nhiệm|cơ quan|đơn vị|tổ chức)(?: (?:nhiệm vụ|trách nhiệm|thực hiện))*\Z")
_ROLE = pattern(r"(?:(?:cơ quan|đơn vị) )?(?:chủ trì|phối hợp)(?: thực hiện)?")
_USES: tuple[tuple[ColumnUse, str], ...] = (
    ("number", r"(?:s?tt|số tt|số thứ tự|#|no\.?)$"),
    ("unit", r"(?:đvt|đơn vị tính|đơn vị|đv tính)(?: \(.*)?$"),
    ("note", r"ghi chú"),
    ("coordinate", r"(?!.*chủ trì).*phối hợp"),
    ("lead", r".*(?:chủ trì|đầu mối)|(?:phân công|trách nhiệm)"
     r"|(?:cơ quan|đơn vị|bộ phận|người)(?:,? (?:đơn vị|cá nhân|bộ phận))? "
     r"(?:thực hiện|chịu trách nhiệm|tham mưu|được giao|phụ trách|theo dõi|đôn đốc|triển khai)|phụ trách"),
    ("deadline", r".*(?:thời gian|thời hạn|tiến độ|hoàn thành|lộ trình)|(?:năm thực hiện|mốc)"),
    ("baseline", r"(?:ưth|ước|thực hiện|kết quả|hiện trạng|th |năm gốc|thực trạng).*"),
    ("amount", r".*(?:kinh phí|dự toán|số tiền|thành tiền|tổng mức|triệu đồng|tỷ đồng|nghìn đồng|\bvốn\b)"
     r"|(?:nguồn )?(?:ngân sách (?:tỉnh|thành phố|huyện|xã|phường|trung ương|nhà nước|địa phương|cấp)"
     r"|ns(?:nn|tw|đp|t)\b"
     r"|xã hội hóa)"),
    ("content", r".*(?:nội dung|nhiệm vụ|chỉ tiêu|công việc|hoạt động|hạng mục|mục tiêu|giải pháp|tên |danh mục"
     r"|sản phẩm|đề án|dự án)|(?:các )?(?:tiêu chí|mô hình|danh hiệu)(?!\w)"),
)  # fmt: skip
_RULES = tuple((use, pattern(rf"(?:{source})")) for use, source in _USES)
_RESULTS = dict(_RULES)["baseline"]
_NOTE = fold("ghi chú")
_YEARS_ONLY = pattern(
    r"(?:năm |kế hoạch |giai đoạn |đến |(?:mục|chỉ) tiêu |phấn đấu |kh |dự kiến )*(?:19|20)[0-9]{2}"
    r"(?: ?- ?(?:19|20)[0-9]{2})?"
)


@lru_cache(maxsize=1024)
def column(name: str, parent: str = "") -> Column:
    """The column with this name, below a spanning header `parent`."""
    low = fold(" ".join(name.split())).lower().strip(" *_:")
    above = fold(" ".join(parent.split())).lower().strip(" *_:")
    years = _YEAR.findall(low) or _YEAR.findall(above)
    year = int(years[-1]) if years else None
    unit = _UNIT.search(low) or _UNIT.search(above)
    full = f"{parent} - {name}" if parent and name else parent or name
    return Column(full, _use(low, above, year), year, unit[1].strip() if unit else None)


def among_others(columns: Sequence[Column]) -> tuple[Column, ...]:
    """The columns with what their names mean beside the others."""
    return _with_products(_with_holders(_with_years(columns)))


def _with_years(columns: Sequence[Column]) -> tuple[Column, ...]:
    """The columns with "Mục tiêu năm 2025" for a year's figures, beside what is measured."""
    dated = [c.use == "content" and c.year is not None and _is_year(c.name) for c in columns]
    if all(dated[at] for at, c in enumerate(columns) if c.use == "content"):
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
    return _YEARS_ONLY.fullmatch(_UNIT.sub("", fold(name).lower()).strip()) is not None


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


def _use(low: str, above: str, year: int | None) -> ColumnUse:
    for use, rule in _RULES:
        if rule.match(low):
            if use in ("amount", "content", "deadline") and year is not None and above and _YEAR.search(above):
                return "year" if use == "content" else use
            return use
    if year is not None:
        return "baseline" if above and _RESULTS.match(above) else "year"
    return "other"


def columns(cells: Sequence[str], count: int, top: int = 0) -> tuple[tuple[Column, ...], bool]:
    """`count` columns from the header's cells in reading order, and whether every name surely fits.

    A spanning header stands before its sub-headers: "GIAI ĐOẠN 2026 - 2030 · Năm 2026 · Năm 2027".
    `top` tells how many cells the first row of the header has, 0 where the text does not show it.
    """
    cells = [" ".join(cell.replace("*", " ").split()) for cell in cells]
    if len(cells) == count:
        return tuple(column(cell) for cell in cells), True
    low = [fold(cell).lower() for cell in cells]
    spanning = [at for at, cell in enumerate(low[: top or None]) if at and _SPAN.match(cell)]
    spans = len(cells) - count
    resolved = None
    if spans == 1:
        resolved = _one_span(cells, low, spanning, top)
    elif spans > 1:
        resolved = _unequal(cells, low, spanning, spans, top) or _periodic(cells, low, spans)
    if resolved is not None and len(resolved) == count:
        return tuple(resolved), True
    noted = low.index(_NOTE) if _NOTE in low else None
    if noted is not None and spans > 0:  # nothing stands below it, so that the text has lost its column
        return columns([*cells[:noted], *cells[noted + 1 :]], count, top)
    sure = min(spanning[0] if spanning else 2, 2 if spans < 1 else count, count)
    known = [column(cell) for cell in cells[:sure]]
    return (*known, *[Column("", "other")] * (count - len(known))), False


def _one_span(cells: Sequence[str], low: Sequence[str], spanning: Sequence[int], top: int) -> list[Column] | None:
    """One spanning header; its sub-headers stand at the end."""
    for at in (*spanning, *(at for at, cell in enumerate(low) if _CHARGED.match(cell))):
        for first in (top,) if top else range(at + 1, len(cells) - 1):
            if _below(low[at], low[first:]) or (top and len(spanning) == 1):
                middle = [column(cell) for cell in cells[at + 1 : first]]
                subs = [column(cell, cells[at]) for cell in cells[first:]]
                return [*(column(cell) for cell in cells[:at]), *subs, *middle]
    return None


def _below(head: str, parts: Sequence[str]) -> bool:
    """Whether these are the sub-headers of a spanning header: years, or who leads and who helps."""
    if _CHARGED.match(head):
        return all(_ROLE.fullmatch(part) for part in parts)
    return all(_YEARS_ONLY.match(part) for part in parts)


def _unequal(
    cells: Sequence[str], low: Sequence[str], spanning: Sequence[int], spans: int, top: int
) -> list[Column] | None:
    """Spanning headers whose sub-headers come again: "Năm 2026 · Năm 2027 · Ghi chú · Tổng · Xã · Tổng · Tỉnh · Xã"."""
    tops = [at for at in spanning if _YEAR.search(low[at])] or list(spanning)
    for first in (top,) if top else range(tops[-1] + 1 if tops else 2, len(cells) - spans):
        heads = [at for at in tops if at < first]
        groups = _groups(low, first)
        if len(heads) != spans or len(groups) != spans or any(len(g) < 2 or low[g[0]] != low[first] for g in groups):
            continue
        below = dict(zip(heads, groups, strict=True))
        found = list[Column]()
        for at, cell in enumerate(cells[:first]):
            found += [column(cells[sub], cell) for sub in below[at]] if at in below else [column(cell)]
        return found
    return None


def _groups(low: Sequence[str], first: int) -> list[list[int]]:
    """The sub-headers from `first` on, cut where one comes again: the places of each group."""
    groups, seen = list[list[int]](), set[str]()
    for at in range(first, len(low)):
        if not groups or low[at] in seen:
            groups.append([])
            seen.clear()
        groups[-1].append(at)
        seen.add(low[at])
    return groups


def _periodic(cells: Sequence[str], low: Sequence[str], spans: int) -> list[Column] | None:
    """Several spanning headers with the same sub-headers: "Năm 2026 · Năm 2027 · Lượng · Giá · Lượng · Giá"."""
    for period in range(2, 7):
        first = len(cells) - period * spans
        if first < spans:
            continue
        subs = low[first:]
        if all(subs[at] == subs[at % period] for at in range(len(subs))):
            tops = cells[first - spans : first]
            leaves = [column(cell) for cell in cells[: first - spans]]
            return leaves + [column(cells[first + at], tops[at // period]) for at in range(len(subs))]
    return None
