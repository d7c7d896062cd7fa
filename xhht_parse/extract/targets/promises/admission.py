"""Is it a target at all: what must stand around a quantity for it to be a promise.

In: a quantity that no row of `refusals` refused, its comparison and where it stands. Out: the reason to
refuse it, or "". Among objectives a percentage needs nothing more; elsewhere it needs the words of a promise, as
money and a level do. What a count needs is `counts`.
"""

from __future__ import annotations

from ....lines.bullets import DRESS
from ....text.folds import pattern
from ....text.literals import holds
from ..deadlines.leads import Scope
from ..types import Clause, Comparison, Due, Quantity
from .counts import GOALS, OPENS, REACH, count_rejected

_KEEP = pattern(
    r"(?<!\w)(?:phấn đấu|mục tiêu(?! quốc gia)|chỉ tiêu|bảo đảm|đảm bảo|duy trì|giữ vững|nâng|đưa|tăng|giảm"
    r"|hoàn thành|đạt|tối thiểu|ít nhất|xóa)(?!\w)"
)
_MONEY_GOALS = pattern(
    r"(?<!\w)(?:doanh thu|giá trị|gtsx|kim ngạch|thu nhập|grdp|gdp|tổng sản phẩm|quy mô|sản lượng|thu ngân sách"
    r"|doanh số|vốn đầu tư|chi tiêu (?:của|bình quân|trung bình)|thu hút|huy động|quỹ|dư nợ|năng suất"
    r"|xuất khẩu|tổng thu|tổng mức bán lẻ|fdi|oda|vốn đăng ký|kiều hối|lợi nhuận|nộp ngân sách|thu nội địa)(?!\w)"
)
_BUDGET = pattern(
    r"(?<!\w)(?:kinh phí|dự toán|tổng mức đầu tư|mức hỗ trợ|hỗ trợ|định mức|mức chi|chi cho|thưởng|phụ cấp"
    r"|mức thu|giá vé|học phí|nhu cầu vốn|nguồn vốn"
    r"|(?<!thu )ngân sách (?:trung ương|địa phương|tỉnh|thành phố|huyện|xã|nhà nước)|vốn sự nghiệp|vốn vay|mức vay"
    r"|đối ứng)(?!\w)",
    tries=True,
)
_TOLD = pattern(r"\((?:đạt|chiếm|bằng|tương đương|tỷ lệ)?[ ]*\Z")  # 3.071/4.888 thủ tục (đạt 62,8%)
_OUT_OF = pattern(r"(?<![\w/])[0-9]{1,4}/[0-9]{1,4} [^\W0-9_]")  # 10/14 huyện đạt chuẩn … mức độ 3
_LABELS = pattern(r"[ *_]*:[^0-9;.:\n]{0,30}(?!(?:19|20)[0-9]{2}(?![.,]?[0-9]| ?%))[0-9]")  # đạt chuẩn mức độ 2: 98,9%
_DRESS = DRESS + ".()\"'"
_PROMISES = OPENS - {"chiếm", "là"}
""""Hội viên chiếm 75% số hộ" tells what is, where no word of a promise stands."""


def rejected(
    text: str,
    quantity: Quantity,
    how: Comparison,
    clause: Clause,
    scope: Scope,
    due: Due | None,
    sentence: int,
    listed: bool,
    opens: int = 0,
) -> str:
    """Why there is no promise here, or "".

    `due` is asked for outside objectives only. `sentence` is where the sentence begins, `opens` where the text
    behind the paragraph's label does; `listed` says that a target stands before it in the same list, or that it is
    a part of one.
    """
    if scope == "closed":
        return "the section tells what is, not what is promised"
    if quantity.family == "money":
        return _money(text, quantity, how, clause, scope, listed)
    if scope == "funding":
        return "a figure of the funding"
    share = quantity.family in ("percent", "points")
    if share and scope == "objectives":
        return ""
    if quantity.family == "level":
        return _level(text, quantity, clause, scope, sentence)
    if quantity.family in ("rank", "factor"):
        return (
            ""
            if scope == "objectives" or GOALS.search(text, max(sentence, quantity.start - REACH), quantity.start)
            else "no words of a promise"
        )
    opening = listed or (
        how.head_end - clause.start < 40 and not text[max(clause.start, opens) : how.head_end].strip(_DRESS)
    )
    if share:
        return _share(text, quantity, how, due, sentence, opening)
    return count_rejected(text, quantity, how, clause, scope, due, sentence, opening, opens, listed)


def _share(text: str, quantity: Quantity, how: Comparison, due: Due | None, sentence: int, opening: bool) -> str:
    if _TOLD.search(text, max(0, how.head_end - 12), how.head_end):
        return "a share told in brackets"
    if how.said or opening or how.leads & _PROMISES or quantity.value == 100:
        return ""
    if due is not None and due.source != "document":
        return ""
    return "" if _KEEP.search(text, max(sentence, quantity.start - 200), quantity.start) else "no words of a promise"


def _level(text: str, quantity: Quantity, clause: Clause, scope: Scope, sentence: int) -> str:
    if any(q.family != "level" for q in clause.quantities) or _OUT_OF.search(
        text, max(clause.start, quantity.start - 160), quantity.start
    ):
        return "a level beside a quantity belongs to the indicator"
    if _LABELS.match(text, quantity.end):
        return "a level in the label of a quantity"
    goes_on = not text[clause.start : quantity.start].strip()  # mức độ 2: năm 2028; mức độ 3: năm 2030
    opens = sentence if goes_on else clause.start
    start, end = max(opens, quantity.start - REACH), min(clause.end, quantity.end + REACH)
    reached = holds(text, ("chuẩn", "duy trì"), start, end)
    if reached and (scope == "objectives" or GOALS.search(text, max(sentence, start), end)):
        return ""
    return "a level in a name"


def _money(text: str, quantity: Quantity, how: Comparison, clause: Clause, scope: Scope, listed: bool) -> str:
    if _BUDGET.search(text, max(clause.start, quantity.start - REACH), quantity.start) or scope == "funding":
        return "money to be spent"
    if not listed and not _MONEY_GOALS.search(text, max(clause.start, quantity.start - REACH), quantity.start):
        label = clause.label
        if label is None or not _MONEY_GOALS.search(text, label.start, label.end):
            return "money, but nothing that is measured in it"
    if (
        quantity.per
        and "tháng" in quantity.per
        and text.find("thu nhập", max(clause.start, quantity.start - REACH), quantity.start) < 0
    ):
        return "a norm"
    if (
        scope == "objectives"
        or how.leads & {"đạt"}
        or GOALS.search(text, max(clause.start, quantity.start - REACH), quantity.start)
    ):
        return ""
    return "no words of a promise"
