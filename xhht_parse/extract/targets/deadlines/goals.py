"""Whether the figures of a section are goals: what its role or the words of its heading say.

In: a node of the outline, the lower-case fold. Out: a `Scope`, or None where the section says nothing.
To close a section to targets: its role in `CLOSED`, or the words of its heading in `_SITUATION` or `_AWARDS`.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from ....lines.types import Style
from ....outline.types import Node
from ....text.folds import pattern

Scope = Literal["objectives", "open", "funding", "closed"]

CLOSED = frozenset(
    {"situation", "basis", "recipients", "commendation", "reporting", "scope", "subjects", "time", "viewpoint"}
)
"""Roles of sections that tell what is or how the work is done."""
STEPS = "time"
"""Below objectives a role of what is to be reached step by step: "2. Mục tiêu" / "2.3. Lộ trình"."""

OBJECTIVES = pattern(r"(?<!\w)(?:mục tiêu(?! quốc gia)|chỉ tiêu)(?!\w)", tries=True)
_NO_OBJECTIVES = pattern(
    r"(?<!\w)(?:nhiệm vụ|giải pháp|biện pháp|kết quả|tình hình|đánh giá|kinh phí|tổ chức thực hiện)(?!\w)"
)
_SITUATION = pattern(
    r"[*_ ]*(?:(?:những|một số|các) )?(?:kết quả (?:đạt được|thực hiện)|thực trạng|hiện trạng|bối cảnh"
    r"|mặt (?:đạt|làm) được"
    # not "Thành tích thể thao", "Kết quả chủ yếu cần đạt"
    r"|(?:kết quả (?:chủ yếu|nổi bật)|thành tích|thành tựu|ưu điểm)"
    r"(?: (?:chính|chủ yếu|nổi bật|đã|đạt được))*(?:(?: trong)? năm (?:học )?20[0-9]{2}(?: ?- ?20[0-9]{2})?)?[*_ :.]*\Z"
    r"|tình hình(?! mới)"
    r"|đánh giá (?:chung|tình hình|kết quả)"
    r"|tồn tại|hạn chế, |khó khăn, |thuận lợi|nguyên nhân"
    r"|kết quả (?:năm (?:học )?|giai đoạn |nhiệm kỳ )20[0-9]{2}(?: ?- ?20[0-9]{2})?[*_ :.]*\Z)(?!\w)"
)
_AWARDS = pattern(
    r"[*_ ]*(?:(?:các|một số|về|quy định) )*(?:tiêu chuẩn|tiêu chí|điều kiện)(?!\w)[^;:.]{0,30} "
    r"(?:khen thưởng|thi đua|công nhận|bình xét|xét (?:tặng|chọn|duyệt|khen))(?!\w)"
)
"""What must be so for an award is no goal: "Tiêu chuẩn khen thưởng", "Điều kiện công nhận"."""


def says(text: str, node: Node) -> Scope | None:
    """What the node says of itself."""
    by_role, heading = _of_role(node.role), node.heading
    if heading is None:
        return by_role
    start, end = heading.start, heading.end
    if node.role == STEPS and text.find("lộ trình", start, end) >= 0:
        return "open"  # III. LỘ TRÌNH THỰC HIỆN: năm 2026, 3 xã; năm 2027, 5 xã
    if node.marker is not None and node.marker.style is not Style.BULLET and _AWARDS.match(text, start, end):
        return "closed"  # not "- Tiêu chí công nhận …: từ 60% hộ. Phấn đấu 90% thôn đạt danh hiệu"
    return by_role or _of_words(text, start, end)


@cache
def _of_role(role: str | None) -> Scope | None:
    if role is None:
        return None
    head = role.partition(".")[0]
    if head == "objectives":
        return "objectives"
    if head == "funding":
        return "funding"
    return "closed" if head in CLOSED else None if head in ("models",) else "open"


def _of_words(text: str, start: int, end: int) -> Scope | None:
    if end - start > 160:
        return None
    if _SITUATION.match(text, start, end):
        return "closed"
    named = text.find("tiêu", start, end) >= 0 and OBJECTIVES.search(text, start, end) is not None
    return "objectives" if named and _NO_OBJECTIVES.search(text, start, end) is None else None
