"""Whether something counted is promised: what must lead to "12 trường", "3.500 ha", "40 dự án".

In: a count that no row of `refusals` refused, its comparison and where it stands. Out: the reason to refuse it, or "".
Among objectives a comparator, a verb, the opening of its clause or few words before a usual unit are enough; elsewhere
it needs the words of a promise and a verb, too. To know a new verb there: one word in `_VERBS`.
"""

from __future__ import annotations

from ....text.folds import pattern
from ..quantities.units import SIZES
from ..types import Due
from .asked import Asked

GOALS = pattern(r"(?<!\w)(?:phấn đấu|(?<!có )mục tiêu(?! quốc gia)|chỉ tiêu|đặt ra|quyết tâm)(?!\w)", tries=True)
OPENS = frozenset(
    ("đạt", "còn", "xuống", "lên", "có", "là", "thêm", "chiếm", "mức", "đấu", "tăng", "giảm", "tới", "lũy")
)
"""Words of a comparison that lead to a number."""
_VERBS = pattern(
    r"(?<!\w)(?:vận chuyển|chế biến|thu gom|thả|lắp|lắp đặt|lựa chọn|chọn|ban hành|biên soạn|sưu tầm|số hóa|phủ sóng"
    r"|(?<!bầu )(?<!ứng )(?<!đề )cử(?! tri| nhân)|khai trương|xếp hạng|(?:thí|làm) điểm|có|đạt"
    r"|hình thành|xây(?: dựng| mới)?|thành lập|phát triển|đào tạo|bồi dưỡng|tập huấn|thu hút"
    r"|củng cố|giải quyết|giúp|giúp đỡ|tạo|mở|mở mới|công nhận|nâng|duy trì(?: hoạt động của)?|ổn định|giữ vững|giữ"
    r"|trồng|trồng mới|hỗ trợ|tổ chức|hoàn thành|đưa|xuất bản|(?<!trung )(?<!sơ )cấp|kết nạp|thêm|tăng|giảm|xóa"
    r"|phấn đấu|là|còn|chiếm|sản xuất|triển khai|nhân rộng"
    r"|ươm tạo|tiếp cận|bảo đảm|đảm bảo|đầu tư|nâng cấp|cải tạo|sửa chữa|tu sửa|mua sắm|mua|tuyển|tuyển sinh|tuyển dụng"
    r"|bổ sung|tuyên truyền|phổ cập|tư vấn"
    r"|xuất khẩu|thiết lập|đăng ký|chuyển đổi|chuyển giao"
    r"|tham gia|vận hành|kết nối|bố trí|trang bị|xóa bỏ|xét tặng|trao|trao tặng|vận động|khai thác|phục dựng|tôn tạo"
    r"|(?:nhận )?đỡ đầu|nhận nuôi|giúp đỡ|đón|phục vụ|cung cấp|huy động|thực hiện|ứng dụng"
    r"|phát hành|cấp phát|khoanh nuôi|chăm sóc|cắt giảm|đơn giản hóa|cứng hóa|bê tông hóa|kiên cố hóa|di dời"
    r"|tái sinh|tiêm|tiêm phòng|tiêm chủng|gieo trồng|tái canh|cung ứng|giới thiệu|khuyến khích|khám"
    r"|gieo cấy|thả nuôi|nuôi|nạo vét|kè|tu bổ|trùng tu|tái định cư|sắp xếp|thu hồi|giải phóng|hoàn thiện|khởi công"
    r"|khánh thành|thông xe|tinh giản|thanh tra|kiểm tra|tặng|giành|đăng cai|hiến|bảo tồn|lắp mới"
    r"|(?:nhựa|cơ giới|ngầm) hóa|sàng lọc|hướng dẫn|quản lý|chỉ tiêu|mục tiêu|cho|mỗi [^,;.:]{1,30}"
    r"|(?<!độc )(?<!công )lập|viết|đăng|đăng tải|(?<!xuất )phát|ra mắt|luân chuyển|tiếp nhận|khảo sát|rà soát|trưng bày"
    r"|ủng hộ|quyên góp|thăm hỏi|khen thưởng|biểu dương|tôn vinh|kích hoạt|thắp sáng|cài đặt|bàn giao|tích hợp|mở rộng"
    r"|thay thế|kiện toàn|treo|(?:khai|bế) giảng|điều động|tuyên dương|giám sát|cập nhật|thẩm định|sáng tác|áp dụng"
    r"|lấy|kiểm nghiệm|xét nghiệm|phân tích|quan trắc|ký kết|phê duyệt|tổ chức thành công|nâng cao chất lượng"
    r"|đưa vào sử dụng|đọc|đóng cửa|xử lý)"
    r"(?: (?:mới|được|thêm|xong|dứt điểm|triệt để|và [^,;.:]{1,24}|nghề|việc làm|lại|ra|khoảng))*[ ]\Z",
    tries=True,
)
_FOR_THEM = pattern(
    r"[0-9] (?!(?:bản )?(?:thỏa thuận|biên bản|hợp đồng|ghi nhớ|cam kết)(?!\w))(?:nhóm, lớp|[^;:.,0-9]{2,60})"
    r"(?:\([^()]{2,80}\)| (?:giai đoạn|kỳ|mức độ) [1-5])?"
    r"(?<!phối hợp)(?<!(?<!tổ) hợp tác)(?<!kết)(?<!nghĩa)(?<!gắn)(?<!đối)(?<!cùng),? với"
    r"(?: (?:sự tham gia của|khoảng|trên|hơn|ít nhất|tối thiểu))*[ ]\Z"
)
""" "mở 03 lớp xóa mù chữ với 75 học viên": those for whom something is held are promised with it."""
_JOINED = pattern(r"(?:,|(?<!\w)và)[ ]\Z")
_PREDICATE = pattern(r"[^;,.0-9]{0,40}? (?:đạt|được|hoàn thành|có)(?!\w)")  # …, 15 xã đạt chuẩn nâng cao
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
_GROWN = pattern(r"(?<!\w)(?:tăng|nâng|mở rộng|giảm)(?!\w)[^;:0-9]{0,40}từ [0-9.]{1,9} [^;:.,0-9]{1,40} đến[ ]\Z")
""" "tăng từ 12 trường đến 15 trường": what it grows to."""
_ANNUAL = frozenset({"mỗi", "hằng", "hàng"})
"""Words of "mỗi năm", which lead to a count: "bình quân mỗi năm 40 lớp"."""
_EACH_YEAR = pattern(r"(?<!\w)(?:mỗi|hằng|hàng) năm(?!\w)")
_VILLAGES = pattern(r" (?:đạt|được công nhận|không còn|vùng|biên giới|đặc biệt)(?!\w)")
""" "14 bản đạt chuẩn": villages, not copies."""
_BROUGHT = pattern(
    r"(?<!\w)(?:huy động|thu hút|đào tạo|bồi dưỡng|tập huấn|vận động|mở(?: mới)?|xây dựng|hình thành|thành lập"
    r"|phát triển|trồng(?: mới)?|giải quyết|kết nạp|tuyển sinh|công nhận|nhân rộng)(?: (?:được|thêm|mới))? $"
)
_OF_BOOKS = pattern(
    r"(?<!\w)(?:(?:sách|tài liệu|ấn phẩm) (?:lên|đạt|có|là|còn|thêm)[^;,.0-9]{0,20}|(?:bổ sung|luân chuyển)"
    r"(?: (?:mới|thêm|khoảng|trên|ít nhất|tối thiểu))*[ ])\Z"
)
_IN_CONTEST = pattern(r"[^;,.0-9]{0,50} (?:đạt giải|dự thi|tham dự (?:cuộc |hội )?thi)(?!\w)")
""" "02 dự án dự thi cấp tỉnh": works of students."""
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
_SHORTLY = pattern(  # Di dân 120 hộ, Ẳng Tở 62 hộ; not "Liên kết 4 nhà", "các xã ở 3 huyện"
    r"[ \-+*•]*(?:t[px]\. )?(?:(?!(?:tại|ở|với|của|thuộc|trong|giữa|từ|theo|bằng|về|qua|sau(?! đại học)|trước|gồm"
    r"|địa bàn|trên"
    r"|cho(?! vay)|vùng|cụm|liên kết|phong trào|mô hình|phụ trách|phòng chống|gia đình(?= [0-9])|trung cấp|sơ cấp"
    r"|xuất phát|ứng cử|bầu cử|đề cử)(?!\w))[^\W\d_]+ (?:- )?){1,6}(?<!và )"
)


def count_rejected(asked: Asked) -> str:
    """Why there is no promise in this count, or ""."""
    text, quantity, how, clause = asked.text, asked.quantity, asked.how, asked.clause
    due, among = asked.due, asked.scope == "objectives"
    if quantity.family == "count" and not (quantity.group or how.said or asked.listed or among):
        return "a noun that is no usual unit"
    if quantity.value_max is not None and not quantity.group and text.startswith(":", quantity.end):
        return "those whom a label names"  # TN 15-18 tốt nghiệp: 93,5%
    led = _led(asked) or (among and _is_placed(asked))
    opening = asked.is_opening()
    inline = due is not None and due.source == "inline"
    of_paper = quantity.group == "document" and not (
        (quantity.per or "").startswith("người")  # 3 bản/người dân
        or (quantity.unit == "bản" and _VILLAGES.match(text, quantity.end))
        or _IN_CONTEST.match(text, quantity.end)
        or (quantity.unit == "bản" and _OF_BOOKS.search(text, clause.start, quantity.start))
    )
    if of_paper and not (how.said and (led or opening)) and not _attracts(asked):
        aimed = among or inline
        if not (aimed and _REFORMS.search(text, max(clause.start, quantity.start - 40), quantity.start)):
            return "a count of documents"
        led = True
    if among:
        return "" if how.said or led or opening or _is_named(asked) else "no verb or comparator leads to it"
    if due is not None and _is_dated(asked, due, opening):
        return ""
    if how.said and how.sign in _FROM and quantity.group and led and (_yearly(asked) or _brings_about(asked)):
        return ""  # mỗi năm tổ chức ít nhất 02 cuộc tọa đàm; huy động ít nhất 1.200 người ra lớp
    if clause.part and asked.listed and quantity.group:
        return ""  # mở ít nhất 10 lớp, trong đó 5 lớp …
    if not (inline or asked.stands_behind(GOALS, asked.sentence)):
        return "no words of a promise"
    return "" if led or asked.listed or (how.said and opening) else "no verb or comparator leads to it"


def _is_placed(asked: Asked) -> bool:
    """Whether the one number of the clause says at how many places: "lắp đèn cảnh báo tại 18 đường ngang"."""
    clause, head = asked.clause, asked.how.head_end
    return len(clause.quantities) == 1 and _PLACED.match(asked.text, max(clause.start, head - 120), head) is not None


def _attracts(asked: Asked) -> bool:
    """ "thu hút 25 dự án", "hỗ trợ 40 doanh nghiệp, 25 dự án": the projects are what is counted."""
    if asked.listed and asked.scope == "objectives" and asked.quantity.unit == "dự án":
        return True
    head = asked.how.head_end
    return _ATTRACTS.search(asked.text, max(asked.clause.start, head - 20), head) is not None


def _is_named(asked: Asked) -> bool:
    """Whether words without a verb promise it among objectives: "Đất trồng lúa 3.500 ha", "…, 15 xã đạt chuẩn"."""
    text, quantity, clause, head = asked.text, asked.quantity, asked.clause, asked.how.head_end
    if quantity.group in SIZES and _NAME.fullmatch(text, max(clause.start, asked.opens), head):
        return True
    if quantity.group == "count" and _FOR_THEM.search(text, clause.start, head) is not None:
        return True
    floor = max(clause.start, asked.opens)
    begin = max(floor, *(text.rfind(mark, floor, head) + 1 for mark in ",("))
    if quantity.group and _SHORTLY.fullmatch(text, begin, head) is not None:
        return True
    joined = _JOINED.search(text, max(clause.start, head - 6), head) is not None
    return joined and _PREDICATE.match(text, quantity.end, clause.end) is not None


def _is_dated(asked: Asked, due: Due, opening: bool) -> bool:
    """Whether its year makes a promise of it outside objectives."""
    text, how, clause = asked.text, asked.how, asked.clause
    if due.source == "heading" and opening and (clause.label is not None or clause.part):
        return True  # under "Năm 2026": "Nhà ở xã hội: 200 căn, trong đó: 80 căn …"
    if not asked.quantity.group:
        return False
    inline = due.source == "inline"
    if inline and opening and _YEAR_ABOVE.search(text, max(0, clause.start - 40), clause.start):
        return True  # - Năm 2026: 02 trường
    if inline and how.said and how.sign == "ge" and due.year:
        return True  # với ít nhất 40 dịch vụ dữ liệu vào năm 2027
    # 3. Hoàn thiện ít nhất 500 ha mặt bằng sạch
    return _COMPLETES.match(text, max(clause.start, asked.opens), how.head_end) is not None


def led_by_verb(text: str, start: int, head_end: int) -> bool:
    """Whether one of the verbs stands right before this place."""
    return _VERBS.search(text, max(start, head_end - 60), head_end) is not None


def _brings_about(asked: Asked) -> bool:
    """Whether the verb that leads to the least number says what will come of the work, not what it takes: "mở ít nhất
    5 lớp", not "bố trí ít nhất 2 cán bộ"."""
    head = asked.how.head_end
    return asked.how.sign == "ge" and _BROUGHT.search(asked.text, max(asked.clause.start, head - 30), head) is not None


def _yearly(asked: Asked) -> bool:
    return (
        asked.quantity.per == "năm" or _EACH_YEAR.search(asked.text, asked.clause.start, asked.clause.end) is not None
    )


def _led(asked: Asked) -> bool:
    """Whether a verb, or the name of what is measured, leads to the number."""
    text, quantity, how, clause = asked.text, asked.quantity, asked.how, asked.clause
    if how.leads & (OPENS | _ANNUAL) or led_by_verb(text, clause.start, how.head_end):
        return True
    if "đến" in how.leads and _GROWN.search(text, max(clause.start, quantity.start - 80), quantity.start):
        return True
    if not (how.said or quantity.per is not None or asked.scope == "objectives"):
        return False
    if quantity.per is not None and "quân" in how.leads:
        return True  # công bố quốc tế bình quân 0,6 bài/giảng viên
    if quantity.per is not None and clause.label is not None and _MEASURED.search(text, *clause.label):
        return True  # Số học sinh/lớp: tiểu học 35 học sinh/lớp
    return asked.stands_behind(_MEASURED, clause.start)
