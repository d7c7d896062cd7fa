"""A header's cell -> its column: what it is for, and the year or the unit that its name gives.

To add a name for a use: a fragment in `_USES`. What a name means beside others is `beside`; how spanning headers share
out their sub-headers is `headers`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ...text.folds import fold, pattern
from ..shared import Column, ColumnUse

YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_RESULTED = "ước|ưth|th|thực hiện|kết quả"
UNIT = pattern(
    rf"\((?!(?:kế hoạch|kh|dự kiến|{_RESULTED})[ )])"
    r"(?:đvt: ?|đơn vị(?: tính)?: ?|đv: ?)?((?:1[.0]{3,8} ?)?[^()0-9]{1,24})\)"
)
_SHARE = pattern(r"(?:(?:(?:tỷ|tỉ) lệ|tl),? ?)?(%)\Z")
_USES: tuple[tuple[ColumnUse, str], ...] = (
    ("number", r"(?:s?tt|số tt|số thứ tự|#|no\.?)$"),
    ("unit", r"(?:đvt|đơn vị tính|đơn vị|đv tính)(?: \(.*)?$"),
    ("note", r"ghi chú"),
    ("coordinate", r"(?!.*chủ trì).*phối hợp"),
    ("lead", r".*(?:chủ trì|đầu mối)|(?:phân công|trách nhiệm)"
     r"|(?:cơ quan|đơn vị|bộ phận|người)(?:,? (?:đơn vị|cá nhân|bộ phận))? "
     r"(?:thực hiện|chịu trách nhiệm|tham mưu|được giao|phụ trách|theo dõi|đôn đốc|triển khai)|phụ trách"),
    ("deadline", r".*(?:thời gian|thời hạn|tiến độ|hoàn thành|lộ trình)|(?:năm thực hiện|mốc)"),
    ("baseline", r"(?:ưth|ước|thực hiện|kết quả|hiện trạng|th |năm gốc|thực trạng"
     r"|(?:[^0-9,;]+ )?đầu (?:năm|kỳ|giai đoạn)(?!\w)"
     rf"|(?:năm )?20[0-9]{{2}} ?\((?:{_RESULTED})(?!\w)).*"),
    ("amount", r".*(?:kinh phí|dự toán|số tiền|thành tiền|tổng mức|triệu đồng|tỷ đồng|nghìn đồng|\bvốn\b)"
     r"|(?:nguồn )?(?:ngân sách (?:tỉnh|thành phố|huyện|xã|phường|trung ương|nhà nước|địa phương|cấp)"
     r"|ns(?:nn|tw|đp|t)\b"
     r"|xã hội hóa)"),
    ("content", r".*(?:nội dung|nhiệm vụ|chỉ tiêu|công việc|hoạt động|hạng mục|mục tiêu|giải pháp|tên |danh mục"
     r"|sản phẩm|đề án|dự án)|(?:các )?(?:tiêu chí|mô hình|danh hiệu|chỉ số)(?!\w)"),
)  # fmt: skip
_RULES = tuple((use, pattern(rf"(?:{source})")) for use, source in _USES)
_RESULTS = dict(_RULES)["baseline"]
_COMPARED = pattern(r"(?:tỷ lệ |tỉ lệ |% ?)?(?:so với|so sánh|tăng|giảm|chênh lệch)(?!\w)")
""" "So với năm 2025 (%)": how far it is from another column's figure, and no figure of that year."""
YEARS_ONLY = pattern(
    r"(?:năm (?:học )?|kế hoạch |giai đoạn |đến |(?:mục|chỉ) tiêu |phấn đấu |kh |dự kiến )*(?:19|20)[0-9]{2}"
    r"(?: ?- ?(?:19|20)[0-9]{2})?"
)


@lru_cache(maxsize=1024)
def column(name: str, parent: str = "") -> Column:
    """The column with this name, below a spanning header `parent`."""
    low = fold(" ".join(name.split())).lower().strip(" *_:")
    above = fold(" ".join(parent.split())).lower().strip(" *_:")
    years = YEAR.findall(low) or YEAR.findall(above)
    year = int(years[-1]) if years else None
    unit = UNIT.search(low) or _SHARE.match(low) or UNIT.search(above)
    full = f"{parent} - {name}" if parent and name else parent or name
    return Column(full, _use(low, above, year), year, unit[1].strip() if unit else None)


def _use(low: str, above: str, year: int | None) -> ColumnUse:
    if _COMPARED.match(low):
        return "other"
    for use, rule in _RULES:
        if rule.match(low):
            if use in ("amount", "content", "deadline") and year is not None and above and YEAR.search(above):
                return "year" if use == "content" else use
            return use
    if year is not None:
        return "baseline" if above and _RESULTS.match(above) else "year"
    return "other"
