"""Numbers that are no targets for what their unit counts, and those of such a unit that are.

In: a quantity with the words before it. Out: the reason to refuse it, or "". To know a unit that tells of no promise:
its group in `vocab/data/units.toml` and a line in `GROUPS`.
"""

from __future__ import annotations

from ....text.folds import pattern
from ....text.spans import Span
from ..quantities.quantity import YEARLY
from ..types import Clause, Quantity
from .refusals import CLASS, NAMED

GROUPS = {
    "time": "a duration, an age or a date",
    "technology": "a technical figure",
    "task": "a count of tasks or parts",
}
"""Groups of units that are never a target."""
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
    r"(?<!\w)(?:tuyên truyền|biểu diễn|chiếu phim|chiếu bóng|lưu động|nói chuyện|tổ chức|tọa đàm"
    r"|sinh hoạt|phát sóng|phát thanh)(?!\w)"
    r"(?:(?! (?:lớp|khóa|học|mỗi)(?!\w))[^;.:])*\Z"
)
"""Events that are counted by the evening: not "tổ chức lớp học 20 buổi"."""
_EVENINGS_OF = frozenset((None, "năm", "quý", "tháng", "học kỳ"))
"""Not "học 2 buổi/ngày", "làm việc 5 buổi/tuần"."""
_SAMPLED = pattern(
    r"(?<!\w)(?:quan trắc|xét nghiệm|kiểm nghiệm|phân tích|giám sát|lấy mẫu|lấy|số (?:lượng )?mẫu)(?!\w)[^;:]{0,60}\Z"
)
""" "số lượng mẫu quan trắc 336 mẫu/năm": samples, promised; not the forms of "báo cáo theo 02 mẫu"."""
_ROUND = pattern(r"(?:1|10|100|1\.000|10\.000|100\.000)(?: (?:vạn|nghìn|triệu))? dân(?! quân)(?!\w)")
_PER_PEOPLE = ("trên ", "bình quân ", "cứ ")
_MUST = pattern(r"[^,;.0-9]{0,20}(?: trở (?:lên|xuống))? (?:phải|bắt buộc|có trách nhiệm)(?!\w)")
_WHOSE = pattern(
    r"(?<!\w)(?:các|những|mọi)(?!\w)[^;,.]{0,60} có (?:mức|tổng|diện tích|công suất|quy mô|số|thu nhập|doanh thu|vốn"
    r"|lưu lượng|tải trọng|sản lượng|lượng)(?!\w)[^;,.]{0,60} (?:từ|trên|dưới|lớn hơn|vượt)[ ]\Z"
)
_CROPS = pattern(r"(?<!\w)(?:lúa|ruộng|đất|rau|màu|ngô)(?: (?:nước|lúa|màu|trồng lúa))?[ ]\Z")
_NOUN = 24
"""Characters of a noun and its blank."""
_COUNTING = (*YEARLY, " có ", " cho ", "ít nhất ", "tối thiểu ", " trên ", "khoảng ", " được ", " thêm ", " trồng ")
"""Behind these, four digits before a usual unit are a count: "mỗi năm 2000 lao động"."""
_UNCOUNTED = frozenset({"", "admin", "time", "document", "task"})


def of_group(text: str, quantity: Quantity, before: tuple[int, int], label: Span | None, promised: bool) -> str:
    """Why nothing that such a unit counts is a target; "" for 17 tiêu chí/xã and what is promised of people."""
    if _is_counted(text, quantity, before, label):
        return ""
    if promised and quantity.unit == "mẫu" and _SAMPLED.search(text, *before):
        return ""
    measured = quantity.group == "technology" or quantity.unit == "lần"
    of_people = promised and measured and _names_people(text, before, label)
    counted = quantity.unit in _OF_EACH or (promised and quantity.unit == "tiết")
    of_each = counted and (quantity.per is not None or _OF_EACH_ONE.search(text, *before) is not None)
    if promised and quantity.unit == "tiêu chí" and not of_each:  # đạt 19/19 tiêu chí
        all_of_them = "/" in text[quantity.start : quantity.unit_start]
        of_each = all_of_them or _MORE_REACHED.search(text, *before) is not None
    return "" if of_people or of_each else GROUPS[quantity.group]


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
    if quantity.unit == "buổi" and quantity.per in _EVENINGS_OF:  # biểu diễn 80 buổi, 350 buổi/60.000 lượt
        return text.startswith("/", quantity.end) or _HELD.search(text, *before) is not None
    return False


def of_things(text: str, quantity: Quantity, clause: Clause) -> str:
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


def _binds(text: str, quantity: Quantity, clause: Clause) -> bool:
    """ "các lò hơi có công suất từ 2 tấn trở lên phải kiểm định": who must do something."""
    if _MUST.match(text, quantity.end, clause.end) is None:
        return False
    return _WHOSE.search(text, max(clause.start, quantity.start - 150), quantity.start) is not None


def _is_year(text: str, quantity: Quantity) -> bool:
    """ "2030 phấn đấu", "2021 - 2025 đạt": four digits without a mark, and no unit that is known."""
    if quantity.family != "count" or not 1900 <= quantity.value <= 2100:
        return False
    digits = text[quantity.start : quantity.start + 5]
    if not digits[:4].isdigit() or digits[4:5] == ".":
        return False
    return quantity.group in _UNCOUNTED or not text.endswith(_COUNTING, 0, quantity.start)
