"""Whether a number is no target, whatever stands around it: what the rows of `refusals` say, and what no row can say.

In: a quantity in its clause. Out: the reason to refuse it, in English, or "". The reasons reach `explain`.
To keep a number that a row refuses: `_excepted`.
"""

from __future__ import annotations

import re
from functools import cache

from ....text.folds import pattern
from ....text.spans import Span
from ....text.tries import branched
from ..quantities.quantity import YEARLY
from ..types import Clause, Family, Quantity
from .refusals import AGAINST, CLASS, NAMED, REFUSALS, RESULT, Refusal
from .reporting import pledges

_GROUPS = {
    "time": "a duration, an age or a date",
    "technology": "a technical figure",
    "task": "a count of tasks or parts",
}
"""Groups of units that are never a target."""
_LAST_YEARS = pattern(r"(?<!\w)kết quả(?!\w)[^;:]{0,60} (?:năm(?: học)?|giai đoạn|nhiệm kỳ) (?:trước|qua)(?!\w)")
_ENROLLED = pattern(r"(?<!\w)(?:tuyển sinh|xét tuyển|tuyển dụng)(?!\w)[^;]{0,60}\Z")
_OF_EACH = frozenset({"tiêu chí", "trường hợp"})
"""Units that are counted where they have a denominator: 17 tiêu chí/xã, bình quân 17 tiêu chí, 70 trường hợp/năm."""
_OF_EACH_ONE = pattern(r"bình quân|mỗi (?:giáo viên|thầy|cô|cán bộ quản lý)(?!\w)")
""" "mỗi giáo viên dạy ít nhất 02 tiết thao giảng", not "mỗi ngày không quá 7 tiết"."""
_MORE_REACHED = pattern(
    r"(?<!\w)(?:mỗi (?:xã|thôn|bản|đơn vị)(?: (?:phấn đấu|hoàn thành|đạt|có|tăng))+|(?:tăng|đạt|hoàn thành) thêm)"
    r"(?: (?:thêm|được|từ|ít nhất|tối thiểu|khoảng|trên))*[ ]\Z"
)
""" "mỗi xã tăng ít nhất 01 tiêu chí", not "mỗi xã tự chấm 19 tiêu chí"."""
_OF_PEOPLE = pattern(
    r"(?<!\w)(?:chiều cao|cân nặng|vòng eo|(?:mức |lượng )?tiêu thụ|khẩu phần|lượng (?:muối|rau|đường)"
    r"|mức hưởng thụ văn hóa)(?!\w)"
    r"[^();]{0,90}\Z"
)
"""What is measured so of people, as nutrition plans promise it: "chiều cao của nam thanh niên tăng 2 cm"."""
_HELD = pattern(
    r"(?<!\w)(?:tuyên truyền|biểu diễn|chiếu phim|chiếu bóng|lưu động|nói chuyện|tổ chức|tọa đàm)(?!\w)"
    r"(?:(?! (?:lớp|khóa|học|mỗi)(?!\w))[^;.:])*\Z"
)
"""Events that are counted by the evening: not "tổ chức lớp học 20 buổi"."""
_REACH = 110
"""How far before a number its words may stand."""
_HEAD = r"(?<!\w)"
"""What every `before` opens with."""
_WORDS_BEFORE = (row.before.pattern.removeprefix(_HEAD) for row in REFUSALS if row.before is not None)
_EDGE = r"[^0-9_a-zß-öø-ɏḀ-ỿ]"
"""Whatever no word is written with: the engine leaps from one to the next, past all letters between."""
_ANY_BEFORE = re.compile(_EDGE + branched(f"(?:{'|'.join(_WORDS_BEFORE)})"))
_ANY_AFTER = re.compile(
    "|".join([row.after.pattern for row in REFUSALS if row.after is not None and row.before is None])
)
"""Most numbers meet none of them, and one search of each kind tells."""
IN_CLAUSE = tuple(row.word for row in REFUSALS if row.word)
"""One of these stands in a clause that a row refuses."""
_COUNTED: frozenset[Family] = frozenset({"count", "money"})
_ROUND = pattern(r"(?:1|10|100|1\.000|10\.000|100\.000)(?: (?:vạn|nghìn|triệu))? dân(?! quân)(?!\w)")
_PER_PEOPLE = ("trên ", "bình quân ", "cứ ")
_PLEDGED = pattern(r"(?<!\w)(?:phấn đấu|giải ngân|giảm|kiềm chế)(?!\w)")
"""Among objectives: "Phấn đấu …", "Giảm 5% số vụ so với cùng kỳ"."""
_THOUSANDS = pattern(r"[0-9.,]{1,9} (?:nghìn|ngàn|vạn|triệu|tỷ|tỉ)(?!\w)")
_OF_TASK = pattern(r" (?:chỉ tiêu|kế hoạch|dự toán)(?! (?:năm 20|vốn))(?!\w)")
"""Among objectives: "giao quân hằng năm đạt 100% chỉ tiêu"."""
_OVER_TASK = pattern(r" so với (?:chỉ tiêu|kế hoạch|dự toán)(?! năm 20)(?!\w)")  # tăng 15% so với dự toán
_KEPT = pattern(r"(?<!\w)(?:bảo vệ|giữ vững|giữ|duy trì|quản lý)(?!\w)[^;.,]{0,60} hiện có(?: là| đạt)?[ ]\Z")
_RAISED = pattern(
    r" và (?:(?:tăng|nâng|đưa|giảm)(?! trưởng)[^;,.0-9]{0,60} (?:lên|xuống|còn|đến)"
    r"|(?:thành lập|xây|xây dựng|mở|đầu tư)(?: (?:mới|thêm))+)[ ]\Z"
)
_TO_REACH = pattern(r"(?<!\w)đạt được (?:(?:trên|dưới|khoảng|ít nhất|tối thiểu|mức|tỷ lệ|từ) ){0,2}\Z")
_FROM_NOW = pattern(r"(?:%|[^\W\d_]) \(?hiện (?:nay|tại)\)? (?:lên|xuống|còn|đến|tới)(?: [^\W\d_]+){0,3}[ ]\Z")
_NATION = pattern(r"(?<!\w)cả nước có [^;]{0,60}\Z")
_NORMS = pattern(  # Tiêu chí công nhận: có từ 60% hộ …; not "Tiêu chí số 14: …"; P: 13 - 20%, L: 25 - 35%
    r"(?<!\w)(?:tiêu chí|tiêu chuẩn|điều kiện)(?:(?: để)?(?: được)? (?:công nhận|đánh giá|xếp loại|phân loại|xét"
    r"|bình xét|lựa chọn|hưởng|thành lập|tham gia|mở|vay)(?!\w)|\Z)|(?<!\w)[plg]\Z"
)
"""In the label of what is asked of those who apply."""
_ALREADY = pattern(r"(?<!\w)(?:đã|hiện|ước|tính đến|lũy kế|vẫn|mới|(?:năm|giai đoạn) (?:trước|qua))(?!\w)")


@cache
def _rows(family: Family, promised: bool, before: bool, after: bool, within: bool) -> tuple[Refusal, ...]:
    """The rows to ask of such a number, where words of these kinds stand around it."""
    asked = (row for row in REFUSALS if family in row.families and (row.promised or not promised))
    return tuple(row for row in asked if (within if row.clause else before if row.before else after))


def refused(text: str, quantity: Quantity, clause: Clause, promised: bool, within: bool) -> str:
    """Why this number is no target, or "".

    `promised` says that it stands among objectives, `within` that one of `IN_CLAUSE` stands in its clause.
    """
    floor, at = quantity.start - _REACH, quantity.start
    before = (floor if floor > clause.start else clause.start), at
    if quantity.group in _GROUPS and (why := _of_group(text, quantity, before, clause.label, promised)):
        return why
    if quantity.family in _COUNTED and (why := _of_things(text, quantity, clause)):
        return why
    if clause.label is not None and _LAST_YEARS.search(text, *clause.label):
        return RESULT  # Kết quả năm học trước: tốt 20%, khá 50%
    if clause.label is not None and not promised and _is_norm(text, clause.label, clause.outer):
        return "a norm"
    led = _led_from(text, *before)
    followed = _ANY_AFTER.match(text, quantity.end, clause.end) is not None
    if led < 0 and not (followed or within):
        return ""
    around = max(clause.start, at - 400), min(clause.end, quantity.end + 200)
    for row in _rows(quantity.family, promised, led >= 0, followed, within):
        if row.clause and (text.find(row.word, *around) < 0 or row.clause.search(text, *around) is None):
            continue
        if quantity.value > row.most or (row.before is not None and row.before.search(text, led, at) is None):
            continue
        if row.after is not None and row.after.match(text, quantity.end, clause.end) is None:
            continue
        if not _excepted(row, text, quantity, clause, promised):
            return row.why
    return ""


def _is_norm(text: str, label: Span, outer: Span | None) -> bool:
    """Whether the label, or the one that holds it, asks something of those who apply."""
    return _NORMS.search(text, *label) is not None or (outer is not None and _NORMS.search(text, *outer) is not None)


def _led_from(text: str, start: int, end: int) -> int:
    """Where the first words stand with which a row's `before` may begin; -1 where none do."""
    if not start:
        return 0  # no sign stands before them
    led = _ANY_BEFORE.search(text, start - 1, end)
    return -1 if led is None else led.start()


def _of_group(text: str, quantity: Quantity, before: tuple[int, int], label: Span | None, promised: bool) -> str:
    """Why nothing that such a unit counts is a target; "" for 17 tiêu chí/xã and what is promised of people."""
    if _is_counted(text, quantity, before, label):
        return ""
    measured = quantity.group == "technology" or quantity.unit == "lần"
    of_people = promised and measured and _names_people(text, before, label)
    counted = quantity.unit in _OF_EACH or (promised and quantity.unit == "tiết")
    of_each = counted and (quantity.per is not None or _OF_EACH_ONE.search(text, *before) is not None)
    if promised and quantity.unit == "tiêu chí" and not of_each:  # đạt 19/19 tiêu chí
        all_of_them = "/" in text[quantity.start : quantity.unit_start]
        of_each = all_of_them or _MORE_REACHED.search(text, *before) is not None
    return "" if of_people or of_each else _GROUPS[quantity.group]


def _names_people(text: str, before: tuple[int, int], label: Span | None) -> bool:
    """Whether what is measured is of people, as the words before say, or the label: "Chiều cao: nam 168 cm"."""
    return _OF_PEOPLE.search(text, *before) is not None or (
        label is not None and _OF_PEOPLE.search(text, *label) is not None
    )


def _is_counted(text: str, quantity: Quantity, before: tuple[int, int], label: Span | None) -> bool:
    """Whether a unit that tells of tasks or of time counts something here."""
    if quantity.unit == "chỉ tiêu":  # tuyển sinh 3.200 chỉ tiêu đại học
        return _ENROLLED.search(text, *before) is not None
    if quantity.unit == "nhóm":  # nhà trẻ 03 nhóm, 2 nhóm/50 trẻ
        return text.find("trẻ", label.start if label is not None else before[0], quantity.end + 10) >= 0
    if quantity.unit == "buổi" and quantity.per is None:  # biểu diễn 80 buổi, 350 buổi/60.000 lượt
        return text.startswith("/", quantity.end) or _HELD.search(text, *before) is not None
    return False


def _of_things(text: str, quantity: Quantity, clause: Clause) -> str:
    """Why what is counted here is no target, by its unit and the words around it."""
    if _is_denominator(text, quantity, clause):
        return "a denominator"
    if _binds(text, quantity, clause):
        return "a condition"
    if quantity.unit is not None and quantity.unit.startswith("sao"):
        return CLASS  # đạt 3 sao trở lên
    if quantity.unit == "vụ" and _CROPS.search(text, max(clause.start, quantity.start - _NOUN), quantity.start):
        return NAMED  # lúa nước 2 vụ: 40 ha
    return "a year" if _is_year(text, quantity) else ""


def _excepted(row: Refusal, text: str, quantity: Quantity, clause: Clause, promised: bool) -> bool:
    """Whether words before the number make a promise of it all the same."""
    if row.why == NAMED:  # cấp 15.000 thẻ, tiêm phòng 350.000 liều, mục tiêu 16,24 triệu ha
        return _is_great(text, quantity)
    before = max(clause.start, quantity.start - _REACH), quantity.start
    if row.unless is not None:
        return row.unless.search(text, *before) is not None
    if row.why == RESULT and _FROM_NOW.search(text, *before) is not None:
        return True  # từ trên 20% hiện nay xuống dưới 10%
    if promised and row.why == RESULT and _KEPT.search(text, *before) is not None:
        return True  # bảo vệ tốt diện tích rừng hiện có là 30.000 ha
    if promised and row.why == RESULT:  # giữ mức đã đạt năm 2020 và tăng tỷ lệ che phủ lên 45%
        return _RAISED.search(text, *before) is not None or _is_to_reach(text, *before)
    if row.why.startswith(AGAINST) and not row.promised and pledges(text, clause.start, quantity.start):
        return True  # phấn đấu thu ngân sách đạt 75 tỷ đồng, vượt 10% dự toán
    if row.why.startswith(AGAINST) and any(other.start == quantity.end + 1 for other in clause.quantities):
        return True  # tiểu học/trung học cơ sở đạt 99,5%/99,2%
    if promised and row.why.startswith(AGAINST):  # phấn đấu giải ngân 100% kế hoạch vốn
        whole = quantity.value == 100 and _OF_TASK.match(text, quantity.end, clause.end) is not None
        over = _OVER_TASK.match(text, quantity.end, clause.end) is not None
        return whole or over or _PLEDGED.search(text, clause.start, quantity.start) is not None
    return False


def _is_to_reach(text: str, start: int, end: int) -> bool:
    """Whether "đạt được" or "cả nước có" right before a number is a promise: nothing says that it is so already."""
    to_reach = _TO_REACH.search(text, start, end) or _NATION.search(text, start, end)
    return to_reach is not None and _ALREADY.search(text, start, end) is None


def _is_great(text: str, quantity: Quantity) -> bool:
    """Whether the number is written with groups of thousands, or with a word for them, as no name's is."""
    if quantity.value < 1000:
        return False
    return text.find(".", quantity.start, quantity.start + 5) >= 0 or _THOUSANDS.match(text, quantity.start) is not None


def _is_denominator(text: str, quantity: Quantity, clause: Clause) -> bool:
    """ "trên 01 ha", "số bác sĩ trên 10.000 dân"."""
    before = clause.start, quantity.start
    if not text.endswith(_PER_PEOPLE, *before) or text.endswith("cho trên ", *before):
        return False
    if text.endswith("cứ ", *before):
        return True  # cứ 100 người có 25 hội viên
    if quantity.unit is not None and quantity.unit.startswith("dân"):
        return _ROUND.match(text, quantity.start, quantity.end) is not None
    return quantity.value == 1 and quantity.group == "area"


_MUST = pattern(r"[^,;.0-9]{0,20}(?: trở (?:lên|xuống))? (?:phải|bắt buộc|có trách nhiệm)(?!\w)")
_WHOSE = pattern(
    r"(?<!\w)(?:các|những|mọi)(?!\w)[^;,.]{0,60} có (?:mức|tổng|diện tích|công suất|quy mô|số|thu nhập|doanh thu|vốn"
    r"|lưu lượng|tải trọng|sản lượng|lượng)(?!\w)[^;,.]{0,60} (?:từ|trên|dưới|lớn hơn|vượt)[ ]\Z"
)


def _binds(text: str, quantity: Quantity, clause: Clause) -> bool:
    """ "các lò hơi có công suất từ 2 tấn trở lên phải kiểm định": who must do something."""
    if _MUST.match(text, quantity.end, clause.end) is None:
        return False
    return _WHOSE.search(text, max(clause.start, quantity.start - 150), quantity.start) is not None


_CROPS = pattern(r"(?<!\w)(?:lúa|ruộng|đất|rau|màu|ngô)(?: (?:nước|lúa|màu|trồng lúa))?[ ]\Z")
_NOUN = 24
"""Characters of a noun and its blank."""
_COUNTING = (*YEARLY, " có ", " cho ", "ít nhất ", "tối thiểu ", " trên ", "khoảng ", " được ", " thêm ", " trồng ")
"""Behind these, four digits before a usual unit are a count: "mỗi năm 2000 lao động"."""
_UNCOUNTED = frozenset({"", "admin", "time", "document", "task"})


def _is_year(text: str, quantity: Quantity) -> bool:
    """ "2030 phấn đấu", "2021 - 2025 đạt": four digits without a mark, and no unit that is known."""
    if quantity.family != "count" or not 1900 <= quantity.value <= 2100:
        return False
    digits = text[quantity.start : quantity.start + 5]
    if not digits[:4].isdigit() or digits[4:5] == ".":
        return False
    return quantity.group in _UNCOUNTED or not text.endswith(_COUNTING, 0, quantity.start)
