"""A state or a change: "đạt 90%", "tăng 2%", "giảm tỷ lệ hộ nghèo 1,5%/năm", "giảm xuống còn 3%".

In: a quantity in its clause with its comparison. Out: "increase", "decrease" or None, and the action.
The verb nearest before the number decides; "lên", "xuống", "còn", "đạt" between the two make a state
of it, unless the value is one a year. "Tăng trưởng", "tăng cường" are nouns or other verbs.
"""

from __future__ import annotations

import re

from ....text.folds import pattern
from ....text.spans import Span
from ....text.tries import branched
from ..types import Change, Comparison, Quantity

_VERB = pattern(
    r"(?<!\w)(?<!giảm tốc độ )"
    r"(?:(?P<up>(?<!độ gia )(?<!giá trị (?=tăng thêm))tăng(?! (?:trưởng|cường|sinh|ca|tốc|giá))|nâng|gia tăng)"
    r"|(?P<down>giảm(?! (?:phát(?! thải)|nhẹ|nghèo|trừ|thuế|tải)|(?: nghèo) bền))|kéo giảm|rút ngắn)(?!\w)"
)
_VERB_OF_LABEL = pattern(rf"(?<!tốc độ )(?<!tỷ lệ )(?<!tỉ lệ )(?<!mức ){_VERB.pattern}")
""" "Tốc độ tăng thu ngân sách: 10%/năm" measures the growth itself."""
_YEARLY = pattern(r"(?<!\w)(?:mỗi|hằng|hàng|một) năm(?!\w)|quân ?/ ?năm")
VERBS = ("tăng", "giảm", "nâng", "rút ngắn")
"""One of these stands in what it finds."""
_TO = pattern(
    r"(?<!\w)(?:(?<!trở )(?:lên|xuống)|còn|đạt|đến|tới|về mức|về dưới|thành(?! (?:niên|viên|phố|thị|lập|tích|phần))"
    r"|dưới|không quá|duy trì|giữ|là|chiếm)(?!\w)(?! (?:hiện nay|chuẩn))"
)
_ANOTHER = pattern(  # giảm tỷ lệ hộ nghèo 1% và giải quyết việc làm cho 3.000 lao động
    r"(?:,|(?<!\w)và)[ ](?:giải quyết|tạo|đào tạo|xây dựng|thành lập|trồng|hỗ trợ|thu hút|phấn đấu|hoàn thành|mở|cấp"
    r"|kết nạp|bảo đảm|đảm bảo|tổ chức|đưa|thu gom|xử lý|tái chế)(?!\w)"
)
_BY = pattern(r"[ ]?(?:/ ?năm|so (?:với|năm)|mỗi năm|hằng năm|hàng năm|một năm)")
_ACTIONS = (
    ("maintain", pattern(r"(?<!\w)(?:duy trì|giữ vững|giữ ổn định|ổn định ở|bảo vệ)(?!\w)")),
    ("eliminate", pattern(r"(?<!\w)(?:xóa bỏ|xóa|chấm dứt|không còn|xóa hết)(?! mù)(?!\w)")),
    ("complete", pattern(r"(?<!\w)(?:hoàn thành|hoàn thiện)(?!\w)")),
    ("train", pattern(r"(?<!\w)(?:đào tạo|bồi dưỡng|tập huấn)(?!\w)")),
    ("create", pattern(r"(?<!\w)(?:hình thành|(?<!công nghiệp - )(?<!công nghiệp, )xây dựng|thành lập|phát triển"
        r"|(?<!đào )tạo|mở|thiết lập|đầu tư|ươm tạo)(?!\w)")),
    ("attract", pattern(r"(?<!\w)(?:thu hút|huy động|kêu gọi)(?!\w)")),
)  # fmt: skip

_ANY_ACTION = re.compile(branched("|".join(words.pattern for _, words in _ACTIONS)))
"""Most clauses have none of these verbs, and one search tells."""

_REACH = 400
"""How far back the verb may stand."""
_OPENING = 36
"""Where the verb that names the action stands: at the head of the clause, or right before the number."""
_SHARES = ("percent", "points")
_FOR = " đối với "
_ANEW = (", ", " và ")
"""What stands right before a number that begins something else."""
_STATES = r"(?: [^\W\d_]+){1,8}? (?:có|được|đạt|biết|ra lớp|đến (?:lớp|trường)|đi học"
_SURELY_STATED = pattern(rf"{_STATES})(?!\w)")
_STATED = pattern(rf"{_STATES}|tham gia|sử dụng|thực hiện)(?!\w)")
_SMALL = 30
"""A share below it is rather a change than a level."""
_WHOLE = 100
"""No share is made smaller by all of it, unless the verb stands right before it."""
_BULLET = 2
"""No verb is as short as a bullet with its blank."""


def change(text: str, quantity: Quantity, how: Comparison, start: int, verbs: bool) -> Change | None:
    """Whether the value is a change; its clause begins at `start`, and `verbs` says if one of `VERBS` stands there."""
    if quantity.family in ("level", "rank"):
        return None
    if quantity.family == "factor":
        return _of_factor(text, quantity, how, start)
    if "vượt" in how.leads and text.startswith(" so với ", quantity.end):
        return "increase"  # vượt trên 5% so với năm 2025
    verb = None
    if verbs:
        for met in _VERB.finditer(text, max(start, quantity.start - _REACH), quantity.start):
            verb = met
    if verb is None:
        return "increase" if "thêm" in how.leads else None
    direction: Change = "increase" if verb["up"] else "decrease"
    if verb[0] == "nâng":
        return direction if "thêm" in how.leads else None
    yearly = quantity.per == "năm" or _BY.match(text, quantity.end) is not None
    if yearly or "thêm" in how.leads or _by_so_much(text, quantity, how, verb.end(), direction):
        return direction
    return None


def _of_factor(text: str, quantity: Quantity, how: Comparison, start: int) -> Change | None:
    """ "gấp 2 lần", "giảm 2 lần", but not "còn 1,7 lần năm 2027 và 1,4 lần năm 2030 so với nam giới"."""
    leads = how.leads
    if text.endswith(" và ", start, quantity.start):  # gấp 2 lần vào năm 2027 và 3 lần vào năm 2030
        leads = frozenset(text[max(start, quantity.start - _REACH) : quantity.start].split())
    if "còn" in leads or "xuống" in leads:
        return None
    return "decrease" if "giảm" in leads else "increase"


def _by_so_much(text: str, quantity: Quantity, how: Comparison, behind: int, direction: Change) -> bool:
    """Whether the verb that ends at `behind` says by how much, and not up or down to what."""
    if _TO.search(text, behind, quantity.start) or _ANOTHER.search(text, behind, quantity.start):
        return False
    shares = quantity.family in _SHARES
    if shares and text.find("%", behind, quantity.start) >= 0 and _SURELY_STATED.match(text, quantity.end):
        return False  # giảm 9% giấy tờ, 25% thư viện có máy quét
    direct = not text[behind : quantity.start].strip() or how.head_end <= behind + 1
    if direct or (shares and quantity.value < _SMALL):
        return True
    if direction == "increase":  # tăng thêm 2,5 cm đối với nam và 2 cm đối với nữ
        return text.startswith(_FOR, quantity.end) and text.find(_FOR, behind, quantity.start) >= 0
    return quantity.value != _WHOLE and not _is_anew(text, quantity, how, behind)


def change_of_label(text: str, quantity: Quantity, how: Comparison, label: Span) -> Change | None:
    """ "Giảm tỷ lệ hộ nghèo: 1,5%/năm", "Giảm tỷ số giới tính khi sinh: 0,1 điểm phần trăm": told by the words before
    the colon, where the value can be no level."""
    by = quantity.per == "năm" or quantity.family == "points" or _BY.match(text, quantity.end) is not None
    level = how.sign in ("lt", "le") or (quantity.family == "percent" and quantity.value >= _SMALL)
    if level or not (by or _YEARLY.search(text, *label)):
        return None
    verb = _VERB_OF_LABEL.search(text, *label)
    if verb is None or verb[0] == "nâng" or _TO.search(text, verb.end(), label.end):
        return None
    return "increase" if verb["up"] else "decrease"


def _is_anew(text: str, quantity: Quantity, how: Comparison, behind: int) -> bool:
    """Whether the number begins something else behind the verb: "giảm tỷ lệ bỏ học, 95% trẻ đến trường"."""
    if text.find("%", behind, quantity.start) >= 0:
        if quantity.family in _SHARES:  # giảm 9% giấy tờ, 95% thư viện có …; not "giảm 20% số vụ, 30% số người"
            return _STATED.match(text, quantity.end) is not None
        return quantity.family == "count"  # giảm 20% số vụ, 15.000 trường đạt chuẩn
    return quantity.family in _SHARES and text.endswith(_ANEW, behind, how.head_end)


def action(text: str, start: int, end: int, changed: Change | None, verbs: bool) -> str:
    """What is to be done, by the verb before the number (`text[start:end]`); `verbs` as for `change`."""
    if changed is not None:
        return "increase" if changed == "increase" else "reduce"
    if end - start <= _BULLET:
        return "achieve"
    opening, closing = min(end, start + _OPENING), max(start, end - _OPENING)
    if _ANY_ACTION.search(text, start, opening) or (opening < end and _ANY_ACTION.search(text, closing, end)):
        for name, words in _ACTIONS:
            if words.search(text, start, opening) or words.search(text, closing, end):
                return name
    verb = (_VERB.search(text, start, opening) or _VERB.search(text, closing, end)) if verbs else None
    if verb is not None:
        return "increase" if verb["up"] else "reduce"
    return "achieve"
