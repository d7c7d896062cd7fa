"""What is told, not promised: sentences that open with the time that is over, up to the next words of a promise.

In: a clause, its sentence and the dates of its paragraph. Out: whether it reports. To know another opening: one line
in `_REPORTS`.
"""

from __future__ import annotations

from ....text.folds import pattern
from ..room import Paragraph
from ..types import Clause, Quantity

_REPORTS = pattern(  # Tính đến cuối năm 2024, …; Sau 5 năm thực hiện, …; Trong nhiệm kỳ qua, …
    r"[ \-+*•]*(?:theo (?:báo cáo|thống kê|số liệu)[^,;:]{0,60}, )?"
    r"(?:tính (?:đến|chung)|(?:cho |từ đó )?đến nay|hiện (?:nay|tại|có)|từ đầu (?:năm|nhiệm kỳ)"
    r"|kết quả (?:đã|khảo sát|điều tra|rà soát|thống kê)|kết thúc (?:năm|nhiệm kỳ)"
    r"|(?:sau|qua|gần|hơn)(?: gần| hơn)? [0-9]{1,2} (?:năm|tháng)(?= (?:qua|đầu năm|thực hiện|triển khai)|,)"
    r"|(?:trong )?(?:những |các |[0-9]{1,2} )?(?:năm|tháng|thời gian|nhiệm kỳ|giai đoạn)(?: vừa)? qua)(?!\w)"
)
_PLEDGES = pattern(
    r"(?<!\w)(?:phấn đấu|sẽ|dự kiến|đặt mục tiêu|đảm bảo|bảo đảm|tiếp tục|tập trung|đẩy mạnh|ít nhất|tối thiểu"
    r"|trong giai đoạn 20[0-9]{2}|(?:đến|tới|vào) (?:cuối |hết )?năm 20[0-9]{2}|(?:thời gian|năm|giai đoạn) tới)(?!\w)"
    r"|yêu cầu (?=các |[0-9])"
)
_IS_SO = pattern(r"(?<!\w)(?:đã|hiện|ước|mới chỉ|vẫn|lũy kế|đạt được)(?!\w)")

_EXPECTED = pattern(r"(?<!\w)ước (?:đạt|còn|tăng|giảm|thu hút|là)(?!\w)[^;]{0,60}\Z")
_REACHED = pattern(r"(?<!\w)(?:đã|hiện|thực hiện|mới|vẫn|lũy kế|tính đến|đến nay|đạt được|cùng kỳ|20[0-9]{2})(?!\w)")


def reports(paragraph: Paragraph, sentence: int, clause: Clause, before: bool) -> bool:
    """Whether the clause tells what was: its sentence opens so, or the one `before` did, and it promises nothing."""
    text = paragraph.room.text
    opening = _REPORTS.match(text, sentence, clause.end)
    if (opening is None and not before) or _is_ahead(paragraph, clause):
        return False
    return not pledges(text, opening.end() if opening else clause.start, clause.end)


def pledges(text: str, start: int, end: int) -> bool:
    """Whether words of what is to come stand here: "phấn đấu", "sẽ", "ít nhất", "đến năm 2030"."""
    return _PLEDGES.search(text, start, end) is not None


def _is_ahead(paragraph: Paragraph, clause: Clause) -> bool:
    """ "Những năm qua đã mở 30 lớp. Năm 2026 mở 12 lớp", in a plan of 2026: its own year is none that was."""
    dues = [due for quantity in clause.quantities if (due := paragraph.inline.get(quantity.start)) is not None]
    if not dues:
        return False
    first = paragraph.room.leads.first_year(paragraph.place) or paragraph.room.issued
    return first is not None and any(due.year is not None and due.year >= first for due in dues)


def is_to_come(paragraph: Paragraph, clause: Clause, index: int) -> bool:
    """ "Hiện có 40% xã đạt chuẩn, đến năm 2030 đạt 60%": a year to come stands between the two, and nothing that is so.

    As it does in "Tính đến năm 2030, 90% người dân biết chữ".
    """
    quantity, text = clause.quantities[index], paragraph.room.text
    issued = paragraph.room.issued or paragraph.room.leads.first_year(paragraph.place)
    due = paragraph.inline.get(quantity.start)
    if due is None:
        return _is_expected(paragraph, clause, quantity, issued)
    if due.year is None or due.span is None or issued is None or due.year <= issued:
        return False
    floor = clause.quantities[index - 1].end if index else clause.start
    between = due.span.end, quantity.start
    return floor <= due.span.start < between[0] <= between[1] and _IS_SO.search(text, *between) is None


def _is_expected(paragraph: Paragraph, clause: Clause, quantity: Quantity, issued: int | None) -> bool:
    """ "Sản lượng ước đạt 14.200 tấn", among objectives under the heading of a year that is not over."""
    above = paragraph.above
    if paragraph.scope != "objectives" or above is None or above.source != "heading" or above.year is None:
        return False
    before = paragraph.room.text, clause.start, quantity.start
    expected = _EXPECTED.search(*before) is not None and _REACHED.search(*before) is None
    return expected and (issued is None or above.year >= issued)
