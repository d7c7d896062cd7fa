"""What is told, not promised: sentences that open with the time that is over, and the words of a promise that end them.

In: a clause and its sentence. Out: whether it reports. To know another opening: one line in `_REPORTS`.
"""

from __future__ import annotations

from ....text.folds import pattern
from ..types import Clause

_REPORTS = pattern(  # Tính đến cuối năm 2024, …; Sau 5 năm thực hiện, …; Trong nhiệm kỳ qua, …
    r"[ \-+*•]*(?:theo (?:báo cáo|thống kê|số liệu)[^,;:]{0,60}, )?"
    r"(?:tính (?:đến|chung)|(?:cho |từ đó )?đến nay|hiện (?:nay|tại|có)|từ đầu (?:năm|nhiệm kỳ)|kết quả đã"
    r"|kết thúc (?:năm|nhiệm kỳ)"
    r"|(?:sau|qua|gần|hơn)(?: gần| hơn)? [0-9]{1,2} (?:năm|tháng)(?= (?:qua|đầu năm|thực hiện|triển khai)|,)"
    r"|(?:trong )?(?:những |các |[0-9]{1,2} )?(?:năm|tháng|thời gian|nhiệm kỳ|giai đoạn)(?: vừa)? qua)(?!\w)"
)
_PLEDGES = pattern(
    r"(?<!\w)(?:phấn đấu|sẽ|dự kiến|đặt mục tiêu|(?:đảm|bảo) (?:bảo|đảm)|tiếp tục|tập trung|đẩy mạnh|ít nhất|tối thiểu"
    r"|trong giai đoạn 20[0-9]{2}|(?:đến|tới|vào) (?:cuối |hết )?năm 20[0-9]{2}|(?:thời gian|năm|giai đoạn) tới)(?!\w)"
)


def reports(text: str, sentence: int, clause: Clause, before: bool) -> bool:
    """Whether the clause tells what was: its sentence opens so, or the one `before` did, and it promises nothing."""
    opening = _REPORTS.match(text, sentence, clause.end)
    told = before or opening is not None
    return told and not pledges(text, opening.end() if opening else clause.start, clause.end)


def pledges(text: str, start: int, end: int) -> bool:
    """Whether words of what is to come stand here: "phấn đấu", "sẽ", "ít nhất", "đến năm 2030"."""
    return _PLEDGES.search(text, start, end) is not None
