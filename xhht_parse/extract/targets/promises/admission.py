"""Is it a target at all: what must stand around a quantity for it to be a promise.

In: a quantity that no row of `refusals` refused, its comparison and where it stands. Out: the reason to
refuse it, or "". Among objectives a percentage needs nothing more, a count a verb or a comparator, or to
open its clause. Elsewhere both need the words of a promise. To know a new verb: one word in `_VERBS`.
"""

from __future__ import annotations

from ....lines.bullets import DRESS
from ....text.folds import pattern
from ....text.literals import holds
from ..deadlines.leads import Scope
from ..quantities.units import SIZES
from ..types import Clause, Comparison, Due, Quantity

_VERBS = pattern(
    r"(?<!\w)(?:vận chuyển|chế biến|thu gom|thả|lắp|lắp đặt|lựa chọn|chọn|ban hành|biên soạn|sưu tầm|số hóa|phủ sóng"
    r"|khai trương|có|đạt"
    r"|hình thành|xây dựng|xây mới|thành lập|phát triển|đào tạo|bồi dưỡng|tập huấn|thu hút"
    r"|giải quyết|giúp|giúp đỡ|tạo|mở|mở mới|công nhận|nâng|duy trì|ổn định|giữ vững|giữ"
    r"|trồng|trồng mới|hỗ trợ|tổ chức|hoàn thành|đưa|xuất bản|cấp|kết nạp|thêm|tăng|giảm|xóa|phấn đấu|là|còn"
    r"|chiếm|sản xuất|triển khai|nhân rộng"
    r"|ươm tạo|tiếp cận|bảo đảm|đảm bảo|đầu tư|nâng cấp|cải tạo|sửa chữa|tu sửa|mua sắm|mua|tuyển|tuyển sinh|tuyển dụng"
    r"|bổ sung|tuyên truyền|phổ cập|tư vấn"
    r"|xuất khẩu|thiết lập|đăng ký|chuyển đổi|chuyển giao"
    r"|tham gia|vận hành|kết nối|bố trí|trang bị|xóa bỏ|xét tặng|trao|trao tặng|vận động|khai thác|phục dựng|tôn tạo"
    r"|(?:nhận )?đỡ đầu|nhận nuôi|giúp đỡ|đón|phục vụ|cung cấp|huy động|thực hiện|ứng dụng"
    r"|phát hành|cấp phát|khoanh nuôi|chăm sóc|cắt giảm|đơn giản hóa|cứng hóa|bê tông hóa|kiên cố hóa|di dời"
    r"|tái sinh|tiêm|tiêm phòng|tiêm chủng|gieo trồng|tái canh|cung ứng|giới thiệu|khuyến khích|khám"
    r"|gieo cấy|thả nuôi|nuôi|nạo vét|kè|tu bổ|trùng tu|tái định cư|sắp xếp|thu hồi|giải phóng|hoàn thiện|khởi công"
    r"|khánh thành|thông xe|tinh giản|thanh tra|kiểm tra|tặng|giành|đăng cai|hiến|bảo tồn|lắp mới"
    r"|(?:nhựa|cơ giới|ngầm) hóa|sàng lọc|quản lý|chỉ tiêu|mục tiêu|cho|mỗi [^,;.:]{1,30})(?: (?:mới|được|thêm"
    r"|và [^,;.:]{1,24}|nghề|việc làm|lại|ra|khoảng))*[ ]\Z",
    tries=True,
)
_GOALS = pattern(r"(?<!\w)(?:phấn đấu|(?<!có )mục tiêu(?! quốc gia)|chỉ tiêu|đặt ra|quyết tâm)(?!\w)", tries=True)
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
_TAUGHT = frozenset(("học viên", "học sinh", "lượt người", "lượt học viên", "người học", "lao động"))
_FOR_THEM = pattern(r"[0-9] [^;:.,0-9]{2,60} với(?: (?:khoảng|trên|hơn|ít nhất|tối thiểu))*[ ]\Z")
""" "mở 03 lớp xóa mù chữ với 75 học viên": those for whom something is held are promised with it."""
_JOINED = pattern(r"(?:,|(?<!\w)và)[ ]\Z")
_PREDICATE = pattern(r"[^;,.0-9]{0,40}? (?:đạt|được|hoàn thành|có)(?!\w)")  # …, 15 xã đạt chuẩn nâng cao
_TOLD = pattern(r"\((?:đạt|chiếm|bằng|tương đương|tỷ lệ)?[ ]*\Z")  # 3.071/4.888 thủ tục (đạt 62,8%)
_MEASURED = pattern(
    r"(?<!\w)(?:tỷ số|tỉ số|tỷ suất|tỉ suất|tỷ lệ|tỉ lệ|chỉ số|tổng số|số lượng|số|mức|mật độ|tuổi thọ"
    r"|diện tích|sản lượng|(?<!diễn )đàn(?! (?:ca|hát|tranh|bầu|tính|nguyệt))"
    r"|dân số|quy mô|năng suất|công suất|số người|nhân lực)(?!\w)",
    tries=True,
)
_ATTRACTS = pattern(
    r"(?<!\w)(?:thu hút|khởi công|khởi công mới|khánh thành"
    r"|kêu gọi|hỗ trợ|ươm tạo|triển khai|phê duyệt)[ ](?:mới )?\Z"
)  # thu hút 25 dự án
_REFORMS = pattern(  # cắt giảm 120 thủ tục hành chính; hoàn thành sửa đổi, bổ sung 45 văn bản
    r"(?<!\w)(?:cắt giảm|đơn giản hóa|bãi bỏ|số hóa|cắt giảm, đơn giản hóa|(?:ban hành|xây dựng|sửa đổi|hoàn thành)"
    r"(?:,? (?:và )?(?:ban hành|bổ sung|sửa đổi|thay thế|ngay|việc))*)[ ]\Z"
)
_PLACED = pattern(r"[^;:]{4,100} (?:tại|cho|ở)[ ]\Z")  # lắp đèn cảnh báo tại 18 đường ngang
_FROM = frozenset({"ge", "gt", "between"})
_ANNUAL = frozenset({"mỗi", "hằng", "hàng"})
"""Words of "mỗi năm", which lead to a count: "bình quân mỗi năm 40 lớp"."""
_EACH_YEAR = pattern(r"(?<!\w)(?:mỗi|hằng|hàng) năm(?!\w)")
_OUT_OF = pattern(r"(?<![\w/])[0-9]{1,4}/[0-9]{1,4} [^\W0-9_]")  # 10/14 huyện đạt chuẩn … mức độ 3
_LABELS = pattern(r"[ *_]*:[^0-9;.:\n]{0,30}(?!(?:19|20)[0-9]{2}(?![.,]?[0-9]| ?%))[0-9]")  # đạt chuẩn mức độ 2: 98,9%
_DRESS = DRESS + ".()\"'"
_REACH = 700
"""How far back a word of promise may stand."""
_OPENS = frozenset({"đạt", "còn", "xuống", "lên", "có", "là", "thêm", "chiếm", "mức", "đấu", "tăng", "giảm", "tới"})
_PROMISES = _OPENS - {"chiếm", "là"}
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
            if scope == "objectives" or _GOALS.search(text, max(sentence, quantity.start - _REACH), quantity.start)
            else "no words of a promise"
        )
    opening = listed or (
        how.head_end - clause.start < 40 and not text[max(clause.start, opens) : how.head_end].strip(_DRESS)
    )
    if share:
        return _share(text, quantity, how, due, sentence, opening)
    return _count(text, quantity, how, clause, scope, due, sentence, opening, opens, listed)


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
    start, end = max(opens, quantity.start - _REACH), min(clause.end, quantity.end + _REACH)
    reached = holds(text, ("chuẩn", "duy trì"), start, end)
    if reached and (scope == "objectives" or _GOALS.search(text, max(sentence, start), end)):
        return ""
    return "a level in a name"


def _money(text: str, quantity: Quantity, how: Comparison, clause: Clause, scope: Scope, listed: bool) -> str:
    if _BUDGET.search(text, max(clause.start, quantity.start - _REACH), quantity.start) or scope == "funding":
        return "money to be spent"
    if not listed and not _MONEY_GOALS.search(text, max(clause.start, quantity.start - _REACH), quantity.start):
        label = clause.label
        if label is None or not _MONEY_GOALS.search(text, label.start, label.end):
            return "money, but nothing that is measured in it"
    if (
        quantity.per
        and "tháng" in quantity.per
        and text.find("thu nhập", max(clause.start, quantity.start - _REACH), quantity.start) < 0
    ):
        return "a norm"
    if (
        scope == "objectives"
        or how.leads & {"đạt"}
        or _GOALS.search(text, max(clause.start, quantity.start - _REACH), quantity.start)
    ):
        return ""
    return "no words of a promise"


def _count(
    text: str,
    quantity: Quantity,
    how: Comparison,
    clause: Clause,
    scope: Scope,
    due: Due | None,
    sentence: int,
    opening: bool,
    opens: int,
    listed: bool,
) -> str:
    if quantity.family == "count" and not quantity.group and not (how.said or listed) and scope != "objectives":
        return "a noun that is no usual unit"
    led = _led(text, quantity, how, clause, scope)
    if not led and scope == "objectives":
        floor = max(clause.start, how.head_end - 120)
        led = len(clause.quantities) == 1 and _PLACED.match(text, floor, how.head_end) is not None
    named = quantity.group == "document" and not (how.said and (led or opening))
    if named and not _ATTRACTS.search(text, max(clause.start, how.head_end - 20), how.head_end):
        aimed = scope == "objectives" or (due is not None and due.source == "inline")
        if not (aimed and _REFORMS.search(text, max(clause.start, quantity.start - 40), quantity.start)):
            return "a count of documents"
        led = True
    if scope == "objectives":
        if how.said or led or opening:
            return ""
        if quantity.group in SIZES and _NAME.fullmatch(text, max(clause.start, opens), how.head_end):
            return ""  # Đất trồng lúa 3.500 ha
        taught = quantity.unit in _TAUGHT and _FOR_THEM.search(text, clause.start, how.head_end) is not None
        joined = _JOINED.search(text, max(clause.start, how.head_end - 6), how.head_end) is not None
        told = taught or (joined and _PREDICATE.match(text, quantity.end, clause.end) is not None)
        return "" if told else "no verb or comparator leads to it"
    if due is not None and due.source == "heading" and opening and (clause.label is not None or clause.part):
        return ""  # under "Năm 2026": "Nhà ở xã hội: 200 căn, trong đó: 80 căn …"
    inline = due is not None and due.source == "inline"
    if inline and opening and quantity.group and _YEAR_ABOVE.search(text, max(0, clause.start - 40), clause.start):
        return ""  # - Năm 2026: 02 trường
    if inline and how.said and how.sign == "ge" and quantity.group and due is not None and due.year:
        return ""  # với ít nhất 40 dịch vụ dữ liệu vào năm 2027
    if how.said and how.sign in _FROM and quantity.group and led and _yearly(text, quantity, clause):
        return ""  # mỗi năm tổ chức ít nhất 02 cuộc tọa đàm
    if due is not None and quantity.group and _completes(text, clause, how, opens):
        return ""  # 3. Hoàn thiện ít nhất 500 ha mặt bằng sạch; Thành lập mới 02 hợp tác xã
    if not (inline or _GOALS.search(text, max(sentence, quantity.start - _REACH), quantity.start)):
        return "no words of a promise"
    return "" if led or listed or (how.said and opening) else "no verb or comparator leads to it"


_NAME = pattern(
    r"[ \-+*•]*(?:bao gồm |gồm )?(?:(?!(?:mỗi|với|từ|trên|của|gồm|tại|dài|rộng|cách)(?!\w))[^\W\d_]+[ ]){1,10}"
)
_YEAR_ABOVE = pattern(
    r"[-\n+*•_(:,;.][ ]*(?:(?:đến|trong|hết|cuối) ){0,2}năm (?:học )?20[0-9]{2}(?: ?- ?20[0-9]{2})?[ *_]*:[ ]*\Z"
)
_COMPLETES = pattern(
    r"[ \-+*•_]*(?:(?:hoàn thành|hoàn thiện|thành lập mới|xây dựng mới|xây mới|xóa)(?: (?:việc|di dời|xây dựng|đầu tư"
    r"|lắp đặt|cải tạo|nâng cấp|sửa chữa|thành lập|cứng hóa|kiên cố hóa))*|di dời)[ ]"
    r"(?:(?:mới|thêm|ít nhất|tối thiểu|trên|khoảng)[ ])*\Z"
)


def _completes(text: str, clause: Clause, how: Comparison, opens: int) -> bool:
    """Whether the item opens with what is to be completed: "Hoàn thành di dời 01 khu công nghiệp"."""
    return _COMPLETES.match(text, max(clause.start, opens), how.head_end) is not None


_OBJECT = r"(?: (?!(?:đến|trước|từ|và|cho|tại|ở|có|của|theo)(?!\w))[^\W\d_]+){1,6}[ ]\Z"
_VERB_FIRST = pattern(  # …, xuất khẩu lao động 3.000 người
    r"(?:xuất khẩu|trồng|trồng mới|cấp|cấp mới|đào tạo|bồi dưỡng|tuyển|tuyển sinh|kết nạp|phát triển|xây dựng"
    r"|thành lập|nạo vét|kiên cố hóa|cứng hóa|bê tông hóa|lắp đặt)" + _OBJECT
)


def led_by_verb(text: str, start: int, head_end: int) -> bool:
    """Whether one of the verbs stands right before this place."""
    return _VERBS.search(text, max(start, head_end - 60), head_end) is not None


def _yearly(text: str, quantity: Quantity, clause: Clause) -> bool:
    return quantity.per == "năm" or _EACH_YEAR.search(text, clause.start, clause.end) is not None


def _led(text: str, quantity: Quantity, how: Comparison, clause: Clause, scope: Scope) -> bool:
    """Whether a verb, or the name of what is measured, leads to the number."""
    if how.leads & (_OPENS | _ANNUAL) or led_by_verb(text, clause.start, how.head_end):
        return True
    if scope == "objectives" and quantity.group:
        floor = max(clause.start, how.head_end - 60)
        begin = max(floor, text.rfind(",", floor, how.head_end) + 1)
        while begin < how.head_end and text[begin] in " -+*•":
            begin += 1
        if _VERB_FIRST.match(text, begin, how.head_end):
            return True
    if not (how.said or quantity.per is not None or scope == "objectives"):
        return False
    if quantity.per is not None and clause.label is not None and _MEASURED.search(text, *clause.label):
        return True  # Số học sinh/lớp: tiểu học 35 học sinh/lớp
    return _MEASURED.search(text, max(clause.start, how.head_end - _REACH), how.head_end) is not None
