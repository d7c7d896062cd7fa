"""Numbers that only say more of the number beside them: an aside, a condition, the size of what is counted.

In: a quantity with the one before or behind it in the clause. Out: whether it is one of these. To add a
kind: one function here, one line in `keeping._why`, an example both ways.
"""

from __future__ import annotations

from ....text.folds import fold, pattern
from ..quantities.units import SIZES
from ..types import Clause, Comparison, Quantity

_PART = ("trong đó", "riêng ")
_YEARS = ("phấn đấu ", "đến năm 20", "đến hết năm 20", "đến cuối năm 20")
_THOSE = (
    "đối với ",
    "vùng ",
    "khu vực ",
    "thành thị ",
    "đô thị ",
    "nông thôn ",
    "miền núi ",
    "người dân tộc ",
    "dân tộc ",
    "đồng bào ",
    "nữ ",
    "lao động nữ ",
    "cấp ",
)
_QUALIFIED = ("có ", "qua đào tạo", "bằng cấp", "văn bằng", "chứng chỉ ")
_LATER = tuple(fold(words) for words in (*_THOSE, *_QUALIFIED, *_YEARS))
"""What opens a bracket that says as much again, for some of them or for a later year."""
_OF_YEAR = pattern(  # 50% (2030: 70%) số hộ; 80% (90% vào năm 2030)
    r"\((?:(?:năm )?20[0-9]{2}[ ]?: ?|đến 20[0-9]{2} |[0-9.,]{1,6} ?% (?:vào|đến) (?:năm )?20[0-9]{2}\))"
)


def aside(text: str, floor: int, clause: Clause, index: int) -> bool:
    """ "50% (8 xã)": the same once more, in a bracket that neither "trong đó" nor "riêng" opens.

    `floor` is behind the last target. "40% người học (đến năm 2030 là 60%)" promises more.
    """
    quantity = clause.quantities[index]
    at = text.rfind("(", floor, quantity.start)
    if at < 0 or text.find(")", at, quantity.start) >= 0 or text.startswith(_PART, at + 1):
        return False
    before = next((q for q in reversed(clause.quantities[:index]) if q.end <= at), None)
    if before is not None and _adds(text, at, clause.start, before, quantity):
        return False
    if quantity.family == "percent" and _OF_ITS_OWN.match(text, at) is not None:
        return False
    if before is not None and _some_of_them(text, at, clause.start, before, quantity):
        return False
    return not _broken_down(text, quantity, clause, index)


def _adds(text: str, bracket: int, floor: int, before: Quantity, quantity: Quantity) -> bool:
    """Whether the bracket says more than the number before it: one for a later year, or the level of a change."""
    if text.startswith(_LATER, bracket + 1) or _OF_YEAR.match(text, bracket) is not None:
        return quantity.unit == before.unit
    if _REACHED_SO.match(text, bracket) is None:
        return False
    return _CHANGED.search(text, max(floor, before.start - _REACH), before.start) is not None


def _some_of_them(text: str, bracket: int, floor: int, before: Quantity, quantity: Quantity) -> bool:
    """ "lượng khách đạt 3 triệu lượt (khách quốc tế 250.000 lượt)": a kind of what is counted, by its own word."""
    kind = _KIND.match(text, bracket)
    if kind is None or kind.end() != quantity.start or not text.startswith(")", quantity.end):
        return False
    fewer = quantity.unit == before.unit and quantity.family == "count" and quantity.value < before.value
    return fewer and text.find(f" {kind['noun']} ", floor, before.start) >= 0


_KIND = pattern(
    r"\([ ]?(?P<noun>(?!(?:năm|kế hoạch|thực hiện|hiện|tăng|giảm|đạt|bằng|tương đương|theo)(?!\w))[^\W\d_]+)"
    r"(?: (?!(?:năm|hiện|đã)(?!\w))[^\W\d_]+){1,4}[ :]{1,2}"
)
_OF_ITS_OWN = pattern(
    r"\([ ]?(?:(?:trên|ít nhất|tối thiểu|khoảng) )?[0-9]{1,3}(?:[.,][0-9]{1,2})?[ ]?% [^()0-9,;]{2,80}"
    r" (?:đạt|được|biết)(?!\w)[^()]{2,120}\)"
    r"|\([ ]?(?:tỷ lệ|tỉ lệ|tốc độ|tỷ suất) (?![^()]{0,80} (?:hiện|đã|năm)(?!\w))[^()0-9,;]{2,80}"
    r" (?:không quá|dưới|trên|ít nhất|tối thiểu) [0-9]{1,3}(?:[.,][0-9]{1,2})?[ ]?%(?: trở lên)?[ ]?\)"
)
""" "95% huyện đạt chuẩn (100% xã đạt chuẩn mức độ 2)": a share of others, and what they do. "còn 3% (tỷ lệ tái nghèo
không quá 0,5%)": a rate of its own, which binds."""
_REACH = 80
# "giảm 3% (còn 7%)": a change, and the level that it leads to
_CHANGED = pattern(r"(?<!\w)(?:tăng|giảm)(?: (?:từ|thêm|khoảng|trên|ít nhất|tối thiểu|bình quân))*[ ]\Z")
_REACHED_SO = pattern(r"\([ ]?(?:để |từ [0-9.,]{1,9}[^()0-9]{0,30} )?(?:đạt|còn|xuống|lên|nâng lên)(?!\w)")
_YEAR = pattern(r"\((?:đến |vào )?năm 20[0-9]{2}|, năm 20[0-9]{2}")


def _broken_down(text: str, quantity: Quantity, clause: Clause, index: int) -> bool:
    """ "615 căn nhà (xây 400 căn, sửa 215 căn)", "95% (đô thị 98%, nông thôn 92%)": parts, one beside the other."""
    if index + 1 == len(clause.quantities):
        return False
    if _YEAR.search(text, max(clause.start, quantity.start - 30), quantity.start):
        return False  # 22,5% (năm 2025 đạt 20,9%, năm 2026 đạt 21,5%): what was
    beside = next((q for q in clause.quantities[index + 1 :] if q.unit == quantity.unit), None)  # not "3 sao"
    alike = quantity.family == "count" or quantity.unit == clause.quantities[max(0, index - 1)].unit
    return beside is not None and alike and text.find(")", quantity.end, beside.start) < 0


_AT_LEAST = pattern(r"(?<!\w)(?:tiếp cận|tham gia|sử dụng|được|biết|học|theo)(?: với)? (?:ít nhất|tối thiểu) \Z")
_FEW = 5
_EACH_HAS = pattern(
    r"(?:(?! (?:đạt|được|biết|tham gia) |, mỗi )[^;.]){0,60}(?: có|(?<!,) (?:duy trì|thành lập|xây dựng|thực hiện))"
    r" (?:ít nhất|tối thiểu|từ|trên) "
)
_EACH_DOES = pattern(
    r"(?: (?!(?:đạt|được|biết|và|cho)(?!\w))[^\W\d_]+,?){1,12}?"
    r"(?<!,) (?:có|thành lập|duy trì|tham gia|hoàn thành|thực hiện) "
)
_PERIODS = frozenset(("năm", "năm học", "học kỳ", "tháng", "quý", "tuần", "ngày"))
_HAVING = pattern(r"(?: (?!(?:được|đạt)(?!\w))[^\W\d_]+){0,9} có (?:từ|trên|dưới) ")
_SCORERS = frozenset(("học sinh", "em", "thí sinh", "sinh viên", "học viên", "giáo viên"))
_SCORING = pattern(r"(?: (?!có(?!\w))[^\W\d_]+){0,9} đạt (?:điểm )?(?:từ|trên|dưới) ")
_SIZED = pattern(r"(?: (?!(?:đạt|còn|là)(?!\w))[^\W\d_]+){0,5} từ ")
_ITS_SIZE = frozenset(("m", "m2", "mét", "mét vuông", "chỗ", "chỗ ngồi"))
_AS_LARGE = pattern(
    r"(?<!tổng )(?<!\w)(?:(?:dài|rộng|cao|sâu|diện tích|quy mô)(?: đạt)? (?:từ|tối thiểu|ít nhất)"
    r"|(?:sức chứa|(?<!, )diện tích)(?: (?:khoảng|trên|từ|tối thiểu|ít nhất))?) \Z"
)
_NORM = pattern(r" với (?:số lượng|mức|định mức|diện tích|công suất)(?: (?:tối thiểu|ít nhất|từ|trên|đạt))*[ ]\Z")


def condition(text: str, before: Quantity, quantity: Quantity) -> bool:
    """ "80% xã có tỷ lệ hộ nghèo dưới 5%": the second number is what the first counts by."""
    between = text[before.end : quantity.start]
    if before.family == "percent" and quantity.family == "count" and _EACH_HAS.fullmatch(between):
        return True  # 100% xã, phường có ít nhất một cán bộ
    few = quantity.value <= _FEW or quantity.per in _PERIODS
    if few and before.family == "percent" and quantity.family == "count" and _EACH_DOES.fullmatch(between):
        return True  # 100% xã có 01 phòng đọc; 100% giáo viên hoàn thành 120 tiết/năm
    if quantity.unit in _MEMBERS and quantity.value < _CROWD and _EACH_TEAM.search(between):
        return True  # 12 tổ công nghệ số, mỗi tổ có từ 05 - 09 thành viên
    if before.family == "percent" and quantity.value <= _FEW and _AT_LEAST.search(between):
        return True  # 80% phụ nữ, trẻ em gái … tiếp cận ít nhất một dịch vụ; not "…, mở ít nhất 01 lớp"
    if before.family == "count" and quantity.unit in _ITS_SIZE and _AS_LARGE.search(between):
        return True  # 01 nhà văn hóa có sức chứa tối thiểu 150 chỗ
    if before.family == quantity.family == "percent" and _EACH_HAS.fullmatch(between):
        return True  # 95% cơ quan, đơn vị có từ 70% cán bộ học trực tuyến
    if len(between) > 160 or "," in between or " và " in between:
        return False
    if before.family == "percent" and _NORM.search(between):
        return True  # 75% được dùng nước sạch với số lượng tối thiểu 60 lít/người
    if before.family == "percent" and between.endswith(" có ") and text.startswith(" trở lên", quantity.end):
        return True  # 80% số hộ có 01 người trở lên biết đọc
    if any(f" {word} tỷ lệ " in between or f" {word} tỉ lệ " in between for word in ("có", "với", "mà")):
        return True
    if before.family in ("count", "fraction") and quantity.unit != before.unit and _HAVING.fullmatch(between):
        return True  # 30 doanh nghiệp có từ 200 lao động trở lên
    if before.unit in _SCORERS and quantity.unit == "điểm" and _SCORING.fullmatch(between):
        return True  # 15 học sinh đạt từ 27 điểm trở lên
    both = before.family == quantity.family == "count" and before.group != "time" and quantity.unit != before.unit
    each = before.value == 1 or text.startswith(" mỗi ", quantity.end)
    sized = text.startswith(" trở lên", quantity.end) or (each and quantity.value_max is not None)
    if both and sized and _SIZED.fullmatch(between):
        return True  # mỗi xã 01 phòng đọc từ 20 chỗ trở lên, 01 tổ từ 5 - 7 thành viên
    if (
        before.family == "count"
        and each
        and " với " in between
        and quantity.unit in _MEMBERS
        and quantity.value < _CROWD
    ):
        return True  # 01 tổ với ít nhất 05 thành viên
    return before.family == "percent" and quantity.family == "count" and any(f" {w} " in between for w in _FROM)


def goes_on_so(text: str, before: Quantity, quantity: Quantity, end: int) -> bool:
    """ "100% xã có 01 phòng đọc, 02 câu lạc bộ": behind a condition no more than another of what each has."""
    if quantity.family != "count" or quantity.value > _FEW or quantity.group == "admin":
        return False
    beside = _NEXT_HAD.fullmatch(text, before.end, quantity.start) is not None
    return beside and _DOES.match(text, quantity.end, end) is None


_NEXT_HAD = pattern(r"(?: (?!có(?!\w))[^\W\d_]+){0,6}(?:,| và) ")
_DOES = pattern(r"(?: [^\W\d_]+){0,8} (?:đạt|được|có|hoàn thành|tham gia)(?!\w)")
_EACH_TEAM = pattern(r", mỗi (?:tổ|đội|nhóm|câu lạc bộ|chi hội)(?: (?:có|gồm|từ|ít nhất|tối thiểu|khoảng|duy trì))+ \Z")
_FROM = ("ít nhất", "tối thiểu", "từ")
_MEMBERS = ("thành viên", "người")
_CROWD = 1000
"""So many are no members of one team: "01 nền tảng với ít nhất 30.000 người dùng"."""
_CLASSED = pattern(r"(?: trở (?:lên|xuống))? (?:còn|đạt|chiếm|là|giảm|tăng|được)(?!\w)[^,;]{0,40}\Z")
_UPWARDS = pattern(r" trở (?:lên|xuống) (?:là|đạt|còn|chiếm)[ ](?:(?:khoảng|trên|dưới) )?")
_WHOSE_RATE = pattern(r"(?<!\w)số(?: [^\W\d_]+){1,3} có (?:tỷ lệ|tỉ lệ)(?!\w)[^;,.0-9]{0,60}\Z")
_REACHED = frozenset({"đạt", "còn", "xuống", "lên", "là"})


_DEFINES = pattern(r"\([ ]?(?:[<>≤≥]=?|trên|dưới|từ|hơn)[ ]?\Z")


def _defines(text: str, quantity: Quantity, following: Quantity) -> bool:
    """ "ngộ độc tập thể (> 30 người/vụ) dưới 7 người", "xã (trên 90% dân số là người Tày) đạt 85%"."""
    if _DEFINES.search(text, max(0, quantity.start - 12), quantity.start) is None:
        return False
    if quantity.family == "percent" and text.startswith(")", quantity.end):
        return False  # hộ nghèo giảm sâu (trên 5%)
    return quantity.end <= text.find(")", quantity.end, following.start)


def is_class(text: str, clause: Clause, index: int, how: Comparison) -> bool:
    """ "số tàu cá dưới 12 mét còn tối đa 2.400 chiếc": the first number is a part of what is counted."""
    quantity = clause.quantities[index]
    if index + 1 == len(clause.quantities) or not how.said or how.leads & _REACHED:
        return False
    following = clause.quantities[index + 1]
    if not index and _defines(text, quantity, following):
        return True
    if following.family == "level":
        return False  # 60% số xã trở lên đạt mức độ 3
    stop = following.start
    if quantity.family == "percent" and following.family == "count":  # số xã có tỷ lệ nghèo trên 9% từ 12 xã còn 5 xã
        return _WHOSE_RATE.search(text, clause.start, how.head_end) is not None
    if quantity.group not in SIZES:  # lúa nước 2 vụ trở lên là 3,2 triệu ha
        alike = quantity.unit == following.unit
        return not alike and _UPWARDS.fullmatch(text, quantity.end, stop) is not None
    return _CLASSED.match(text, quantity.end, stop) is not None
