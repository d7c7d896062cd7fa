"""Is it a target at all: what must stand around a quantity for it to be a promise.

In: a quantity that no row of `refusals` refused, its comparison and where it stands. Out: the reason to
refuse it, or "". Among objectives a percentage needs nothing more; elsewhere it needs the words of a promise, as
money and a level do. What a count needs is `counts`.
"""

from __future__ import annotations

from ....text.folds import fold, pattern
from ....text.literals import holds
from .asked import REACH, Asked
from .counts import GOALS, OPENS, count_rejected

_KEEP = pattern(
    r"(?<!\w)(?:phấn đấu|mục tiêu(?! quốc gia)|chỉ tiêu|bảo đảm|đảm bảo|duy trì|giữ vững|nâng|đưa|tăng|giảm"
    r"|hoàn thành|đạt|tối thiểu|ít nhất|xóa)(?!\w)"
)
_MONEY_GOALS = pattern(
    r"(?<!\w)(?:doanh thu|giá trị|gtsx|kim ngạch|thu nhập|grdp|gdp|tổng sản phẩm|quy mô|sản lượng|thu ngân sách"
    r"|doanh số|vốn đầu tư|nguồn thu(?! sự nghiệp)|mức chi tiêu|chi tiêu (?:của|bình quân|trung bình)|thu hút|huy động"
    r"|quỹ|dư nợ|năng suất|xuất khẩu|tổng thu|tổng mức bán lẻ|fdi|oda|vốn đăng ký|kiều hối|lợi nhuận|nộp ngân sách"
    r"|thu nội địa|thu phí|thu (?:từ |tiền )?(?:dịch vụ|sử dụng đất|thuê đất)|thu hồi nợ"
    r"|lãi(?! suất)|vận động(?! viên))(?!\w)"
)
_BUDGET = pattern(
    r"(?<!\w)(?:kinh phí|dự toán|tổng mức đầu tư|mức hỗ trợ|(?<!quỹ )hỗ trợ|định mức|mức chi(?! tiêu)|chi cho|thưởng"
    r"|phụ cấp|mức thu(?! nhập)|giá vé|học phí|nhu cầu vốn|nguồn vốn"
    r"|(?<!thu )(?<!nộp )ngân sách (?:trung ương|địa phương|tỉnh|thành phố|huyện|xã|nhà nước)|vốn sự nghiệp|vốn vay"
    r"|mức vay|đối ứng)(?!\w)",
    tries=True,
)
_TOLD = pattern(r"\((?:đạt|chiếm|bằng|tương đương|tỷ lệ)?[ ]*\Z")  # 3.071/4.888 thủ tục (đạt 62,8%)
_OUT_OF = pattern(r"(?<![\w/])[0-9]{1,4}/[0-9]{1,4} [^\W0-9_]")  # 10/14 huyện đạt chuẩn … mức độ 3
_LABELS = pattern(  # đạt chuẩn mức độ 2: 98,9%; đạt chuẩn mức độ 2: năm 2026: 75%
    r"[ *_]*:(?:[ ]*(?:đến )?năm 20[0-9]{2}(?: là| đạt|:)[ ])?[^0-9;.:\n]{0,30}"
    r"(?!(?:19|20)[0-9]{2}(?![.,]?[0-9]| ?%))[0-9]"
)
_STANDARDS = tuple(map(fold, ("phổ cập", "xóa mù chữ", "pcgd", "xmc", "tiểu học", "trung học cơ sở", "thcs")))
""" "Duy trì phổ cập tiểu học mức độ 3; xóa mù chữ mức độ 2": each is kept."""
_RISES = " lên mức độ "
_AIM = fold("hoàn thành mục tiêu ")
_INCOME = pattern(r"thu nhập")
_PROMISES = OPENS - {"chiếm", "là"}
""""Hội viên chiếm 75% số hộ" tells what is, where no word of a promise stands."""


def rejected(asked: Asked) -> str:
    """Why there is no promise here, or ""."""
    scope, family = asked.scope, asked.quantity.family
    if family == "money":
        return _money(asked)
    if scope == "funding":
        return "a figure of the funding"
    share = family in ("percent", "points")
    if share:
        return "" if scope == "objectives" else _share(asked)
    if family == "level":
        return _level(asked)
    if family == "rank" and _is_of_counted(asked):
        return "a rank in the name of what is counted"
    if family in ("rank", "factor"):
        aimed = scope == "objectives" or asked.stands_behind(GOALS, asked.sentence)
        return "" if aimed else "no words of a promise"
    return count_rejected(asked)


def _share(asked: Asked) -> str:
    text, quantity, how, due = asked.text, asked.quantity, asked.how, asked.due
    if _TOLD.search(text, max(0, how.head_end - 12), how.head_end):
        return "a share told in brackets"
    if how.said or how.leads & _PROMISES or quantity.value == 100 or asked.is_opening():
        return ""
    if due is not None and due.source != "document":
        return ""
    near = max(asked.sentence, quantity.start - 200), quantity.start
    return "" if _KEEP.search(text, *near) else "no words of a promise"


def _level(asked: Asked) -> str:
    text, quantity, clause = asked.text, asked.quantity, asked.clause
    near = max(clause.start, quantity.start - 160), quantity.start
    if any(q.family != "level" and q.group != "time" for q in clause.quantities) or _OUT_OF.search(text, *near):
        return "a level beside a quantity belongs to the indicator"
    if text.endswith("chưa đạt ", 0, quantity.start):
        return "a level that is not reached"
    if text.startswith(_RISES, quantity.end):
        return "the state that a change starts from"
    if _LABELS.match(text, quantity.end):
        return "a level in the label of a quantity"
    before = text[clause.start : quantity.start].strip()
    goes_on = not before or before.startswith(_STANDARDS)  # mức độ 2: năm 2028; mức độ 3: năm 2030
    start = max(asked.sentence if goes_on else clause.start, quantity.start - REACH)
    end = min(clause.end, quantity.end + REACH)
    said = text.endswith("đạt ", start, quantity.start)
    reached = said or holds(text, ("chuẩn", "duy trì", "giữ vững", _AIM, _RISES), start, end)
    if reached and (asked.scope == "objectives" or GOALS.search(text, start, end)):
        return ""
    return "a level in a name"


def _is_of_counted(asked: Asked) -> bool:
    """ "01 trường vào nhóm 500 trường hàng đầu": nothing parts the rank from those who shall have it."""
    before = [q for q in asked.clause.quantities if q.end <= asked.quantity.start]
    if not before or before[-1].family not in ("count", "percent"):
        return False
    between = asked.text[before[-1].end : asked.quantity.start]
    return "," not in between and " và " not in between


def _money(asked: Asked) -> str:
    text, quantity, start, label = asked.text, asked.quantity, asked.clause.start, asked.clause.label
    if asked.scope == "funding" or asked.stands_behind(_BUDGET, start):
        return "money to be spent"
    labelled = label is not None and _MONEY_GOALS.search(text, *label) is not None
    aims = text.startswith(", phấn đấu ", start - 2)  # Tăng quỹ thêm 15%, phấn đấu đạt 6 tỷ đồng
    if not (asked.listed or labelled or asked.stands_behind(_MONEY_GOALS, asked.sentence if aims else start)):
        return "money, but nothing that is measured in it"
    if quantity.per and "tháng" in quantity.per and not asked.stands_behind(_INCOME, start):
        return "a norm"
    promised = asked.scope == "objectives" or asked.how.leads & {"đạt"} or asked.stands_behind(GOALS, start)
    return "" if promised else "no words of a promise"
