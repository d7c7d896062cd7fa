"""Numbers that are no targets, whatever stands around them: one row a kind, with its reason.

In: a quantity in its clause. Out: the reason to refuse it, in English, or "". The reasons reach `explain`.
To refuse a new kind of number: one row in `REFUSALS` (`before` must end right at the number, `after`
begins right behind it, `clause` may stand anywhere in its clause), and an example that shows it.
"""

from __future__ import annotations

import re
from functools import cache
from math import inf
from typing import NamedTuple

from ...text.folds import pattern
from ...text.literals import holds
from ...text.tries import branched
from .types import Clause, Family, Quantity

_GROUPS = {
    "time": "a duration, an age or a date",
    "technology": "a technical figure",
    "task": "a count of tasks or parts",
}
"""Groups of units that are never a target."""

ALL: frozenset[Family] = frozenset(
    {"percent", "points", "money", "count", "level", "rank", "factor", "fraction", "index"}
)
SHARES: frozenset[Family] = frozenset({"percent", "points"})
COUNTS: frozenset[Family] = frozenset({"count", "fraction"})


class Refusal(NamedTuple):
    why: str
    families: frozenset[Family]
    before: re.Pattern[str] | None = None
    after: re.Pattern[str] | None = None
    clause: re.Pattern[str] | None = None
    promised: bool = True
    """Whether it holds among objectives too."""
    most: float = inf
    """No larger number is one of these: "cấp 3", but "cấp 5.000 thẻ"."""
    word: str = ""
    """A word that `clause` cannot do without: found 50 times as fast."""


CLASS = "a class"
_NAMED = "the name of a thing"
_AGAINST = "a result against"
_THERE = pattern(
    r"[ ]?(?:hiện có|hiện nay|đã được|đã có|nêu trên|nói trên|trên đây|sau đây|dưới đây|còn lại|thành viên ban|kể từ)"
)
_OF_PEOPLE = pattern(
    r"(?<!\w)(?:chiều cao|cân nặng|vòng eo|(?:mức |lượng )?tiêu thụ|khẩu phần|lượng (?:muối|rau|đường))(?!\w)"
    r"[^();]{0,90}\Z"
)
"""What is measured so of people, as nutrition plans promise it: "chiều cao của nam thanh niên tăng 2 cm"."""
_COSTS = pattern(r"[ ](?:tổng )?(?:mức )?chi phí(?!\w)")
_SAVED = pattern(r"(?<!\w)(?:cắt giảm|tiết giảm|giảm|tiết kiệm)(?!\w)(?:(?!hỗ trợ)[^;.]){0,90}\Z")
_REACH = 110
"""How far before a number its words may stand."""
_RESULT = "a result already reached"
_RAISED = pattern(r" và (?:tăng|nâng|đưa|giảm)(?! trưởng)[^;,.0-9]{3,60} (?:lên|xuống|còn|đến)[ ]\Z")
_TO_REACH = pattern(r"(?<!\w)đạt được (?:(?:trên|dưới|khoảng|ít nhất|tối thiểu|mức|tỷ lệ|từ) ){0,2}\Z")
_ALREADY = pattern(r"(?<!\w)(?:đã|hiện|ước|tính đến|lũy kế|vẫn|mới|(?:năm|giai đoạn) (?:trước|qua))(?!\w)")
_JUST = "".join(
    f"(?<!{word} )"
    for word in (
        *("nông thôn", "đô thị", "thành lập", "xây", "xây dựng", "kết nạp", "trồng", "tạo", "tuyển", "mở", "đổi"),
        *("đảng viên", "hội viên", "đoàn viên", "sản phẩm", "mô hình", "việc làm", "phát triển", "đăng ký"),
    )
)
"""Before "mới": then it is "new", not "just": "xã nông thôn mới đạt 90%"."""
REFUSALS = (
    Refusal(
        _RESULT,
        ALL,
        before=pattern(
            rf"(?<!\w)(?:(?:đã|hiện|ước|{_JUST}mới|mới chỉ|vẫn)[ ]"
            r"(?:đạt|có|được|xảy ra|giải ngân|thực hiện|hoàn thành|thu hút"
            r"|giảm|tăng|là|xây dựng|tổ chức|đào tạo|cấp|triển khai|còn|chỉ|mở|công nhận|thành lập|bồi dưỡng|tập huấn"
            r"|hỗ trợ|giải quyết|hình thành|huy động|số hóa)"
            r"|hiện nay|đạt được|tính đến|lũy kế|hiện tại|cả nước có)(?!\w)[^;]{0,60}\Z"
        ),
    ),
    Refusal("what there is, not what is promised", ALL, promised=False, before=pattern(
        r"(?<!\w)(?<!phấn đấu )(?:toàn|trên địa bàn) (?:tỉnh|huyện|quận|thành phố|thị xã|xã) có(?!\w)[^;]{0,60}\Z")),
    Refusal(_AGAINST + " a plan or last year", ALL, after=pattern(
        r"[ ]?(?:(?:so với|so)[ ])?(?:kế hoạch(?! vốn)|dự toán|cùng kỳ|chỉ tiêu|nghị quyết|kh\b)")),
    Refusal(_AGAINST + " a plan", SHARES, after=pattern(  # tỷ lệ xã đạt chuẩn 83,2%/50%
        r"[ ]?/[ ]?[0-9]{1,3}(?:[.,][0-9]+)?[ ]?%")),
    Refusal("a rate of interest", SHARES | {"money"}, word="suất", clause=pattern(
        r"(?<!\w)(?:lãi suất|thuế suất)(?!\w)")),
    Refusal("a norm", ALL, word="tính", promised=False, clause=pattern(  # trên 10% đến 50%, được tính 1 điểm
        r"(?<!\w)(?:được tính|tính (?:là |thêm |bằng )?(?=[0-9])|tính điểm)")),
    Refusal("what a whole is made of", COUNTS, before=pattern(r"(?<!\w)đầy đủ[ ]\Z")),  # tiêm đầy đủ 8 loại vắc xin
    Refusal("a case that must not come about", COUNTS, before=pattern(r"(?<!\w)không để(?!\w)[^;]{0,100}\Z")),
    Refusal(_RESULT, ALL, promised=False, before=pattern(  # theo thống kê, dân số tăng 8.700 người/năm
        r"(?<!\w)theo (?:thống kê|số liệu|kết quả (?:điều tra|khảo sát|rà soát|thống kê))(?!\w)[^;]{0,100}\Z")),
    Refusal("a forecast", ALL, before=pattern(r"(?<!\w)dự báo(?!\w)[^;]{0,100}\Z")),
    Refusal(_AGAINST + " last year", ALL, clause=pattern(r"(?<!\w)so (?:với )?cùng kỳ"), word="kỳ"),
    Refusal("a share of capital", SHARES, after=pattern(r"[ ](?:vốn(?! vay| đầu tư công)|cổ phần|mức lương"
        r"|lương)(?!\w)")),
    Refusal("a rate of interest, tax, fee or support", SHARES | {"money"}, before=pattern(
        r"(?<!\w)(?:lãi suất|thuế suất|mức thuế|mức đóng|mức thu|lệ phí|mức phạt|phạt tiền|mức chi|mức trích"
        r"|trích nộp|chiết khấu|hoa hồng|vốn điều lệ"
        r"|phân chia|điều tiết|mức hỗ trợ|mức cho vay|mức vay|mức thưởng|mức hưởng|hưởng(?! lương| lợi| thụ)"
        r"|đối ứng|định mức|đơn giá"
        r"|giá bán|phụ cấp|tiền lương|mức giá|giảm giá"
        r"|khuyến mại|hỗ trợ không quá|hỗ trợ tối đa|hỗ trợ bằng"
        r"|(?<!theo )(?<!\()chuẩn nghèo(?! đa chiều|[^;.)]{0,60}[)]))(?!\w)[^;.]{0,80}\Z")),
    Refusal("a rate of support", SHARES, after=pattern(
        r"[ ](?:tổng )?(?:mức |số )?(?:kinh phí|học phí|giá trị (?:hợp đồng|quyết toán|dự toán)"
        r"|lãi(?: suất)?|tiền|viện phí|lệ phí|phí|giá|thuế"
        r"|chi (?:thường xuyên|đầu tư|sự nghiệp)|tỷ lệ điều tiết"
        r"|mức (?:đóng|phí|giá|thuế|hỗ trợ)|nguồn thu|số thu|số tiền)(?!\w)")),
    Refusal("a rate of support", SHARES, after=_COSTS),
    Refusal("a share of a budget", SHARES, before=pattern(
        r"(?<!\w)(?:(?<!chi )(?<!thu )ngân sách|nguồn xã hội hóa|các nguồn|nguồn vốn|kinh phí thực hiện|vốn sự nghiệp"
        r"|vốn đầu tư công)[^;.,]{0,50}(?:hỗ trợ"
        r"|bảo đảm|đảm bảo|chi|bố trí|cấp|là|khoảng|khoản|:)?[ ]\Z"
    ), after=pattern(r"(?:[;.,)]|\Z|[ ](?:và|kinh phí|tổng))")),
    Refusal("a condition", ALL, before=pattern(
        r"(?<!\w)(?:nếu|(?<!số )(?<!các )(?<!% )trường hợp"
        r"|với điều kiện|trong trường hợp|đối với (?:các )?(?:hộ|xã|trường|đơn vị|dự án"
        r"|công trình) có)(?!\w)[^,;:]{0,60}\Z")),
    Refusal("a condition", SHARES, before=pattern(  # công trình hư hỏng trên 70%
        r"(?<!\w)(?:hư hỏng|xuống cấp|mất sức lao động|suy giảm khả năng lao động|thương tật|khuyết tật"
        r"|tổn thương cơ thể|độ dốc|độ ẩm)(?: (?:từ|trên|dưới|hơn|khoảng))?[ ]\Z")),
    Refusal("an age", ALL, before=pattern(r"(?<!\w)(?:độ tuổi|nhóm tuổi|từ đủ|tuổi từ)(?: từ)?[ ]?\Z")),
    Refusal("a technical figure", ALL, before=pattern(
        r"(?<!\w)(?:tốc độ|băng thông|điện áp|tần số|công suất tối thiểu|nhiệt độ|độ ẩm|tỷ lệ bản đồ"
        r"|bản đồ tỷ lệ|tỷ lệ 1)[ ](?:[^ ,;.]+ ){0,2}\Z"
    ), after=pattern(r"(?![ ]?%?/?[ ]?năm|\Z|[.;,])")),
    Refusal(_NAMED, COUNTS, before=pattern(
        r"(?<!\w)(?<!mỗi )(?<!từng )(?:điều|khoản|điểm|mục|tiểu mục|chương|phần|phụ lục|biểu|mẫu|bảng"
        r"|(?<!tổng )số|lần thứ|thứ|khóa|hạng|(?<!các )loại|lớp|khối|đợt|bước"
        r"|quý|tháng|ngày|năm|tuần|kỳ|tiêu chí|mục tiêu|nhiệm vụ|dự án|tiểu dự án|hợp phần|nội dung|trang|tập"
        r"|quyển|phường|quận|khu vực|vùng|đội|tổ"
        r"|bậc|phiên bản|web|cung|phòng|đường|quốc lộ|km|chương trình|đề án|nghị quyết|chỉ thị|quyết định"
        r"|công văn|tỉnh lộ|ấp|khóm|khu phố|tổ dân phố"
        r"|giai đoạn|nhóm|(?<!ở )(?<!đạt )(?<!về )mức|cách mạng công nghiệp|công nghiệp|thế hệ|đầu tiên"
        r"|điện thoại|sđt|fax)[ ](?:số[ ])?\Z")),
    Refusal("what there is, not what is promised", COUNTS, before=pattern(
        r"(?<!\w)(?:gồm|bao gồm|gồm có|trong số|trong tổng số|của|thuộc|giữa|thay thế|sau|qua|khoảng cách|cách"
        r"|kể từ|trong vòng|trong thời hạn|trong thời gian"
        r"|thời gian|thời hạn|thời lượng|tại thời điểm|diện tích tự nhiên(?: là)?|trên tổng số|hiện trạng"
        r"|sáp nhập|hợp nhất)[ ]\Z"
    )),
    Refusal("what there is, not what is promised", COUNTS, after=_THERE),
    Refusal("a norm", frozenset({"money"}), before=pattern(r"(?<!\w)(?:hộ|người"
        r"|đối tượng)[^,;]{0,30} có thu nhập[^,;]{0,30}\Z")),
    Refusal(_NAMED, COUNTS, before=pattern(r"(?<!\w)(?:số|biểu|mẫu|phụ lục)[ ][0-9]{1,3}(?:,"
        r"| và)[ ]\Z")),
    Refusal(_NAMED, COUNTS, before=pattern(r"(?<!\w)(?<!nâng )(?<!cung )cấp[ ]\Z"), most=12),
    Refusal("a denominator", COUNTS, before=pattern(  # bình quân 01 xã có 02 sản phẩm
        r"(?<!\w)(?:bình quân|trung bình|mỗi)[ ]\Z"), after=pattern(r"[^,;.0-9]{0,20} (?:có|được|đạt)(?!\w)"), most=1),
    Refusal("a conversion", COUNTS, before=pattern(r"(?<!\w)(?:quy đổi|tương đương|tương ứng)[ ]\Z")),
    Refusal("whom money goes to", COUNTS, before=pattern(
        r"(?<!\w)(?:ngân sách|kinh phí|dự phòng|nguồn vốn)(?!\w)[^;.]{0,60} cho[ ]\Z")),
    Refusal("a count of copies", COUNTS, before=pattern(r"(?<!\w)(?:lưu(?! (?:trú|lượng|vực|động|học|giữ|trữ"
        r"|thông|hành))|gửi|nộp|photo|in)(?!\w)[^,;.]{0,20}\Z")),
)  # fmt: skip

_HEAD = r"(?<!\w)"
"""What every `before` opens with."""
_WORDS_BEFORE = (row.before.pattern.removeprefix(_HEAD) for row in REFUSALS if row.before is not None)
_EDGE = r"[^0-9_a-zß-öø-ɏḀ-ỿ]"
"""Whatever no word is written with: the engine leaps from one to the next, past all letters between."""
_ANY_BEFORE = re.compile(_EDGE + branched(f"(?:{'|'.join(_WORDS_BEFORE)})"))
_ANY_AFTER = re.compile(
    "|".join([row.after.pattern for row in REFUSALS if row.after is not None and row.before is None])
)
_IN_CLAUSE = tuple(row.word for row in REFUSALS if row.word)
"""Most numbers meet none of them, and one search of each kind tells."""


_ROUND = pattern(r"(?:1|10|100|1\.000|10\.000|100\.000)(?: (?:vạn|nghìn|triệu))? dân(?! quân)(?!\w)")
_PLEDGED = pattern(r"(?<!\w)(?:phấn đấu|giải ngân|giảm|kiềm chế)(?!\w)")
"""Among objectives: "Phấn đấu …", "Giảm 5% số vụ so với cùng kỳ"."""
_THOUSANDS = pattern(r"[0-9.,]{1,9} (?:nghìn|ngàn|vạn|triệu|tỷ|tỉ)(?!\w)")
_OF_TASK = pattern(r" (?:chỉ tiêu|kế hoạch)(?! (?:năm 20|vốn))(?!\w)")
"""Among objectives: "giao quân hằng năm đạt 100% chỉ tiêu"."""
_KEPT_UP = pattern(r"(?<!\w)(?:nâng cấp|củng cố|duy trì|cải tạo|kiện toàn|mở rộng|sửa chữa)[ ]\Z")


@cache
def _rows(family: Family, promised: bool, before: bool, after: bool, within: bool) -> tuple[Refusal, ...]:
    """The rows to ask of such a number, where words of these kinds stand around it."""
    asked = (row for row in REFUSALS if family in row.families and (row.promised or not promised))
    return tuple(row for row in asked if (within if row.clause else before if row.before else after))


def refused(text: str, quantity: Quantity, clause: Clause, promised: bool = False) -> str:
    """Why this number is no target, or ""; `promised` says that it stands among objectives."""
    why = _GROUPS.get(quantity.group, "")
    if why and not (quantity.unit == "tiêu chí" and quantity.per):  # 17 tiêu chí/xã
        floor = max(clause.start, quantity.start - 110)
        if quantity.group != "technology" or not promised or not _OF_PEOPLE.search(text, floor, quantity.start):
            return why
    if _is_denominator(text, quantity, clause):
        return "a denominator"
    if _binds(text, quantity, clause):
        return "a condition"
    if quantity.unit == "sao":
        return CLASS  # đạt 3 sao trở lên
    if _is_year(text, quantity):
        return "a year"
    before = max(clause.start, quantity.start - _REACH), quantity.start
    around = max(clause.start, quantity.start - 400), min(clause.end, quantity.end + 200)
    led = before[0] == 0 or _ANY_BEFORE.search(text, before[0] - 1, before[1]) is not None
    followed = _ANY_AFTER.match(text, quantity.end, clause.end) is not None
    within = holds(text, _IN_CLAUSE, *around)
    if not (led or followed or within):
        return ""
    for row in _rows(quantity.family, promised, led, followed, within):
        if row.clause and (text.find(row.word, *around) < 0 or row.clause.search(text, *around) is None):
            continue
        if quantity.value > row.most or (row.before is not None and row.before.search(text, *before) is None):
            continue
        if row.after is not None and row.after.match(text, quantity.end, clause.end) is None:
            continue
        if not _excepted(row, text, quantity, clause, promised):
            return row.why
    return ""


def _excepted(row: Refusal, text: str, quantity: Quantity, clause: Clause, promised: bool) -> bool:
    """Whether words before the number make a promise of it all the same."""
    if row.why == _NAMED:  # cấp 15.000 thẻ, tiêm phòng 350.000 liều, mục tiêu 16,24 triệu ha
        return _is_great(text, quantity)
    before = max(clause.start, quantity.start - _REACH), quantity.start
    if row.after is _THERE:  # củng cố, nâng cấp 35 sản phẩm hiện có
        return _KEPT_UP.search(text, *before) is not None
    if row.after is _COSTS:  # cắt giảm 30% chi phí tuân thủ
        return _SAVED.search(text, *before) is not None
    if promised and row.why == _RESULT:  # giữ mức đã đạt năm 2020 và tăng tỷ lệ che phủ lên 45%
        return _RAISED.search(text, *before) is not None or _is_to_reach(text, *before)
    if promised and row.why.startswith(_AGAINST):  # phấn đấu giải ngân 100% kế hoạch vốn
        whole = quantity.value == 100 and _OF_TASK.match(text, quantity.end, clause.end) is not None
        return whole or _PLEDGED.search(text, clause.start, quantity.start) is not None
    return False


def _is_to_reach(text: str, start: int, end: int) -> bool:
    """Whether "đạt được" right before a number is a promise: nothing says that it is so already."""
    return _TO_REACH.search(text, start, end) is not None and _ALREADY.search(text, start, end) is None


def _is_great(text: str, quantity: Quantity) -> bool:
    """Whether the number is written with groups of thousands, or with a word for them, as no name's is."""
    if quantity.value < 1000:
        return False
    return text.find(".", quantity.start, quantity.start + 5) >= 0 or _THOUSANDS.match(text, quantity.start) is not None


def _is_denominator(text: str, quantity: Quantity, clause: Clause) -> bool:
    """ "trên 01 ha", "số bác sĩ trên 10.000 dân"."""
    before = clause.start, quantity.start
    if not text.endswith("trên ", *before) or text.endswith("cho trên ", *before):
        return False
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
    if quantity.family not in ("count", "money") or _MUST.match(text, quantity.end, clause.end) is None:
        return False
    return _WHOSE.search(text, max(clause.start, quantity.start - 150), quantity.start) is not None


def _is_year(text: str, quantity: Quantity) -> bool:
    """ "2030 phấn đấu", "2021 - 2025 đạt": four digits without a mark, and no unit that is known."""
    if quantity.family != "count" or not 1900 <= quantity.value <= 2100:
        return False
    digits = text[quantity.start : quantity.start + 5]
    return digits[:4].isdigit() and digits[4:5] != "."
