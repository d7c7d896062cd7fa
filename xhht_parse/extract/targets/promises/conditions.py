"""Numbers that only say of what kind, or how large, that is which the one before or behind them counts.

In: a quantity with the one beside it in its clause. Out: whether it is one of these. To know another condition: one
line in the function of its kind, below `condition`; an example both ways.
"""

from __future__ import annotations

from ....text.folds import pattern
from ..quantities.units import SIZES
from ..types import Clause, Comparison, Quantity

_FEW, _FAR = 5, 160
_PERIODS = frozenset(("năm", "năm học", "học kỳ", "tháng", "quý", "tuần", "ngày"))
_OF_RATE = tuple(f" {word} {rate} " for word in ("có", "với", "mà") for rate in ("tỷ lệ", "tỉ lệ"))


def condition(text: str, before: Quantity, quantity: Quantity) -> bool:
    """ "80% xã có tỷ lệ hộ nghèo dưới 5%": the second number is what the first counts by."""
    between = text[before.end : quantity.start]
    if before.family == "percent" and _each_has(quantity, between):
        return True
    if _is_size(before, quantity, between):
        return True
    if before.family == "percent" and _NORM.search(between):
        return True  # 75% được dùng nước sạch, với số lượng tối thiểu 60 lít/người
    if len(between) > _FAR or "," in between or " và " in between:
        return False
    if any(words in between for words in _OF_RATE):
        return True
    if before.family == "percent":
        return _of_share(text, quantity, between)
    return before.family in ("count", "fraction") and _of_count(text, before, quantity, between)


_EACH_HAS = pattern(
    r"(?:(?! (?:đạt|được|biết|tham gia) |, mỗi )[^;.]){0,60}"
    r"(?: có|(?<!,) (?:duy trì|thành lập|xây dựng|thực hiện(?: được)?)) (?:ít nhất|tối thiểu|từ|trên) "
)
_AND_HAVING = (" và có từ ", " và có ít nhất ", " và có tối thiểu ", " và có trên ")
""" "65% số hộ đăng ký và có từ 50% số hộ đăng ký đạt": another share."""
_EACH_DOES = pattern(
    r"(?: (?!(?:đạt|được|biết|và|cho)(?!\w))[^\W\d_]+,?){1,12}?"
    r"(?<!,) (?:có|thành lập|duy trì|tham gia|hoàn thành|thực hiện) "
)
_AT_LEAST = pattern(r"(?<!\w)(?:tiếp cận|tham gia|sử dụng|được|biết|học|theo)(?: với)? (?:ít nhất|tối thiểu) \Z")


def _each_has(quantity: Quantity, between: str) -> bool:
    """What each of those has or does of whom a share is told."""
    another = quantity.family == "percent" and between.endswith(_AND_HAVING)
    if quantity.family in ("count", "percent") and not another and _EACH_HAS.fullmatch(between):
        return True  # 100% xã, phường có ít nhất một cán bộ; 95% cơ quan, đơn vị có từ 70% cán bộ học trực tuyến
    if quantity.value <= _FEW and _AT_LEAST.search(between):
        return True  # 80% phụ nữ, trẻ em gái … tiếp cận ít nhất một dịch vụ; not "…, mở ít nhất 01 lớp"
    few = quantity.family == "count" and (quantity.value <= _FEW or quantity.per in _PERIODS)
    # 100% xã có 01 phòng đọc; 100% giáo viên hoàn thành 120 tiết/năm
    return few and _EACH_DOES.fullmatch(between) is not None


_NEXT_HAD = pattern(r"(?: (?!có(?!\w))[^\W\d_]+){0,6}(?:,| và) ")
_DOES = pattern(r"(?: [^\W\d_]+){0,8} (?:đạt|được|có|hoàn thành|tham gia)(?!\w)")


def goes_on_so(text: str, before: Quantity, quantity: Quantity, end: int) -> bool:
    """ "100% xã có 01 phòng đọc, 02 câu lạc bộ": behind a condition no more than another of what each has."""
    if quantity.family != "count" or quantity.value > _FEW or quantity.group == "admin":
        return False
    beside = _NEXT_HAD.fullmatch(text, before.end, quantity.start) is not None
    return beside and _DOES.match(text, quantity.end, end) is None


_MEMBERS = ("thành viên", "người")
_CROWD = 1000
"""So many are no members of one team: "01 nền tảng với ít nhất 30.000 người dùng"."""
_EACH_TEAM = pattern(r", mỗi (?:tổ|đội|nhóm|câu lạc bộ|chi hội)(?: (?:có|gồm|từ|ít nhất|tối thiểu|khoảng|duy trì))+ \Z")
_ITS_SIZE = frozenset(("m", "m2", "mét", "mét vuông", "chỗ", "chỗ ngồi"))
_AS_LARGE = pattern(
    r"(?<!tổng )(?<!\w)(?:(?:dài|rộng|cao|sâu|diện tích|quy mô)(?: đạt)? (?:từ|tối thiểu|ít nhất)"
    r"|(?:sức chứa|(?<!, )diện tích)(?: (?:khoảng|trên|từ|tối thiểu|ít nhất))?) \Z"
)


def _is_size(before: Quantity, quantity: Quantity, between: str) -> bool:
    """How many make one of those counted, or how large it is."""
    if _are_members(quantity) and _EACH_TEAM.search(between):
        return True  # 12 tổ công nghệ số, mỗi tổ có từ 05 - 09 thành viên
    # 01 nhà văn hóa có sức chứa tối thiểu 150 chỗ
    return before.family == "count" and quantity.unit in _ITS_SIZE and _AS_LARGE.search(between) is not None


def _are_members(quantity: Quantity) -> bool:
    return quantity.unit in _MEMBERS and quantity.value < _CROWD


_NORM = pattern(
    r",? với (?:tiêu chuẩn|số lượng|mức|định mức|diện tích|công suất)(?: (?:tối thiểu|ít nhất|từ|trên|đạt))*[ ]\Z"
)
_COMPLETE = pattern(r"(?: [^\W\d_]+){1,6} có(?: [^\W\d_]+){1,6} đủ ")
_LARGE = pattern(
    r"(?: (?!(?:đạt|được)(?!\w))[^\W\d_]+){1,8} có(?: (?!(?:đạt|được)(?!\w))[^\W\d_]+){1,6} (?:trên|dưới|hơn|khoảng) "
)
_FROM = (" ít nhất ", " tối thiểu ", " từ ")


def _of_share(text: str, quantity: Quantity, between: str) -> bool:
    """What is asked of those of whom a share is told."""
    if quantity.family == "percent" and _COMPLETE.fullmatch(between):
        return True  # 100% xã có lực lượng dân quân đủ 1,5% dân số
    if between.endswith(" có ") and text.startswith(" trở lên", quantity.end):
        return True  # 80% số hộ có 01 người trở lên biết đọc
    if quantity.group in SIZES and _LARGE.fullmatch(between):
        return True  # 30% sản phẩm có vùng nguyên liệu trên 10 ha
    return quantity.family == "count" and any(words in between for words in _FROM)


_HAVING = pattern(r"(?: (?!(?:được|đạt)(?!\w))[^\W\d_]+){0,9} có (?:từ|trên|dưới) ")
_SCORERS = frozenset(("học sinh", "em", "thí sinh", "sinh viên", "học viên", "giáo viên"))
_SCORING = pattern(r"(?: (?!có(?!\w))[^\W\d_]+){0,9} đạt (?:điểm )?(?:từ|trên|dưới) ")
_SIZED = pattern(r"(?: (?!(?:đạt|còn|là)(?!\w))[^\W\d_]+){0,5} từ ")


def _of_count(text: str, before: Quantity, quantity: Quantity, between: str) -> bool:
    """What is asked of those that are counted."""
    other = quantity.unit != before.unit
    if other and _HAVING.fullmatch(between):
        return True  # 30 doanh nghiệp có từ 200 lao động trở lên
    if before.unit in _SCORERS and quantity.unit == "điểm" and _SCORING.fullmatch(between):
        return True  # 15 học sinh đạt từ 27 điểm trở lên
    if before.family != "count":
        return False
    each = before.value == 1 or text.startswith(" mỗi ", quantity.end)
    both = quantity.family == "count" and before.group != "time" and other
    sized = text.startswith(" trở lên", quantity.end) or (each and quantity.value_max is not None)
    if both and sized and _SIZED.fullmatch(between):
        return True  # mỗi xã 01 phòng đọc từ 20 chỗ trở lên, 01 tổ từ 5 - 7 thành viên
    return each and " với " in between and _are_members(quantity)  # 01 tổ với ít nhất 05 thành viên


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
