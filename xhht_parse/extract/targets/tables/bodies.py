"""Tables with a row for each place, body or field: "Xã | Gia đình học tập (%)", "Đơn vị | Năm 2026".

In: a `Grid` and the text. Out: the column of the names, the columns of their figures, and the unit that the caption
gives; the columns for levels of school or places: "Chỉ tiêu | Mầm non | Tiểu học". To know another head of the names: a
word in `_BODY`.
"""

from __future__ import annotations

from ....text.folds import fold, lower, pattern
from ...shared import Grid

_BODY = (
    r"(?:đơn vị|địa phương|xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|thôn|bản|ấp|tổ dân phố|khu dân cư"
    r"|trường|khối|lớp|cấp học|bậc học|lĩnh vực"
    r"|(?:ngành )?nghề(?: (?:đào tạo|học))?|ngành|(?:nhóm )?đối tượng|loại hình)"
)
_HEAD = pattern(rf"(?:tên )?(?:các )?{_BODY}(?:(?:,|/|,? và| -|,? hoặc)? ?{_BODY}){{0,4}}\Z")
_SHARE = pattern(r"(?:tỷ|tỉ) lệ(?!\w)")
NUMBERED = r"(?:số lượng|sl)"
"""The head of figures that count what the head above it, or the row, names."""
_OF_PARENT = pattern(rf".+ - {NUMBERED}\Z")
_LEVEL = pattern(
    r"(?:(?:cấp|bậc|trường|ngành(?: học)?) )?(?:mầm non|mn|nhà trẻ|mẫu giáo|tiểu học|th|thcs|thpt|gdtx|trung học cơ sở"
    r"|trung học phổ thông|giáo dục thường xuyên|(?<!trường )(?:khối|lớp) [0-9]{1,2})\Z"
)
"""The head of a column for one level of school: "Tiểu học", "Khối 6"."""
_PLACE = pattern(r"(?:xã|phường|thị trấn|đặc khu|huyện|thị xã|thôn|bản|ấp) (?=[^\W_])")
_ALL_OF_THEM = pattern(r"(?:tổng(?: số| cộng)?|cộng|chung|toàn (?:tỉnh|thành phố|huyện|xã|phường|ngành|trường))\Z")
_SETTER = pattern(
    r"(?:(?:chỉ tiêu|kế hoạch|mức) )?(?:trung ương|tw|cấp trên|tỉnh|thành phố|huyện|xã|phường|bộ|sở|trường|đơn vị"
    r"|(?:hđnd|ubnd)(?: tỉnh| huyện| xã)?) (?:giao|phấn đấu|đề ra|đăng ký)\Z"
)
"""The head of a column that says who set the goal: "Tỉnh giao", "Huyện phấn đấu"."""
_COUNT = pattern(r"(?:tổng )?số (?:lượng )?(?=[^\W\d_])(?![^/]*/)")
_GIVEN = pattern(r"(?<!\w)(?:chỉ tiêu|mục tiêu|kế hoạch|phấn đấu|giao)(?!\w)")
"""Beside such a head others only tell what there is: "Số hộ (hộ) | Chỉ tiêu giao (%)"."""
_THERE = pattern(
    r"(?:tổng(?! số (?:học viên|người học|lớp)(?!\w))|dân số|số (?:dân|hộ|khẩu)\Z"
    r"|số người (?:mù|chưa biết) chữ\Z|hiện|diện tích|sĩ số)(?!\w)"
)
_UNIT = pattern(r"(?:đvt|đơn vị(?: tính)?) ?: ?(?P<named>[^)\n:]{1,24}?)[) *]*(?=\n|$)|\((?P<bare>%)\)")
_OTHERS = frozenset(("number", "note", "baseline", "amount", "deadline", "lead", "coordinate", "product", "unit"))


def body_column(grid: Grid) -> int | None:
    """The column of the names, where nothing else tells what is measured."""
    at = next((at for at, c in enumerate(grid.columns[:3]) if _HEAD.match(lower(fold(c.name)).strip(" *"))), None)
    named = (o for o in grid.columns_for("content", "lead", "coordinate") if o != at and grid.columns[o].unit is None)
    return at if next(named, None) is None else None


def level_columns(grid: Grid, content: int) -> list[int]:
    """The columns for levels of school or places, each with its figure of what a row measures: "Chỉ tiêu | Mầm non |
    Tiểu học"; none where another column beside them tells something else."""
    heads = {
        at: lower(fold(column.name)).strip(" *")
        for at, column in enumerate(grid.columns)
        if at > content and column.use not in _OTHERS
    }
    found = [at for at, head in heads.items() if _LEVEL.match(head) or _is_place(grid.columns[at].name.strip(" *"))]
    others = [at for at, head in heads.items() if _ALL_OF_THEM.match(head)]
    return sorted((*found, *others)) if len(found) > 1 and len(found) + len(others) == len(heads) else []


def setter_columns(grid: Grid, content: int) -> list[int]:
    """The columns of goals that two have set for what a row measures: "Chỉ tiêu | Tỉnh giao | Huyện phấn đấu"; none
    where a column behind them tells what became of it."""
    heads = {at: lower(fold(c.name)).strip(" *") for at, c in enumerate(grid.columns) if at > content}
    found = [at for at, head in heads.items() if _SETTER.match(head)]
    reports = any(at > found[0] for at in grid.columns_for("baseline")) if found else False
    return found if len(found) > 1 and not reports else []


def share_columns(grid: Grid, content: int, text: str) -> list[int]:
    """The columns, more than one, whose cells say that they are shares, of what a row measures: "Nội dung | Tốt | Khá"
    above "36% | 44%"."""
    found = [at for at in sorted(_shares(grid, text)) if at > content and grid.columns[at].use == "other"]
    return found if len(found) > 1 else []


def _is_place(head: str) -> bool:
    """Whether it names one place: "Xã Tân An", "Phường 1"; not "Xã nông thôn mới"."""
    kind = _PLACE.match(lower(fold(head)))
    return kind is not None and not head.isupper() and not any(word[0].islower() for word in head[kind.end() :].split())


def figure_columns(grid: Grid, names: int, text: str, given: str | None) -> list[int]:
    """The columns whose heads give their unit, or say that they hold shares, or whose cells do; where there is none,
    those that count: "Số lớp | Số học viên"; all, where the caption gives their unit."""
    shares = _shares(grid, text)
    no_dates = {at for at in shares if grid.columns[at].use == "deadline"}  # "Hoàn thành tốt" above "32%"
    heads = {
        at: lower(fold(c.name))
        for at, c in enumerate(grid.columns)
        if at > names and (at in no_dates or c.use not in _OTHERS)
    }
    found = [
        at
        for at, head in heads.items()
        if given or grid.columns[at].unit or at in shares or _SHARE.match(head) or _OF_PARENT.match(head)
    ]
    found = found or [at for at, head in heads.items() if _COUNT.match(head)]
    return [at for at in found if _GIVEN.search(heads[at])] or [at for at in found if not _THERE.match(heads[at])]


def _shares(grid: Grid, text: str) -> set[int]:
    """The columns in which every cell is a share: "Tốt | Khá" above "32% | 44%"."""
    cells = [cell for row in grid.data() for cell in row.cells if cell.start < cell.end]
    return {cell.column for cell in cells} - {c.column for c in cells if not text.endswith("%", c.start, c.end)}


def unit_above(text: str, start: int, end: int) -> str | None:
    """The unit of all figures, as the caption gives it: "(%)", "Đơn vị tính: người"."""
    found = _UNIT.search(text, start, end)
    return (found["named"] or found["bare"]).strip() if found is not None else None
