"""The words of an indicator: a stretch of text without what only leads in, and without its periods.

In: a stretch before a number. Out: the spans of what it names. To drop a new lead-in word: one word in `_LEAD_IN`; a
verb that only asks for the target: `_VERB`; words behind which the number's own begin: `_THOUGHT`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from ....lines.bullets import ANY
from ....text.folds import fold, pattern
from ....text.literals import holds
from ....text.spans import Span
from ....vocab.periods import Period
from .first_words import NAMES_QUANTITY, QUANTITY

ITEM = rf"(?:{ANY}|[. ]){{0,4}}(?:[a-zđ0-9]{{1,2}}[.)] )?"
_FOR = pattern(rf"{ITEM}(?:đối với|về) (?=[^\W\d_])")
"""What an item of a list opens with."""
_LEAD_IN = pattern(
    rf"(?:[.,:()_ ]+|{ANY}+|o |20[0-9]{{2}}(?=[ ,])|(?:[a-zđ]|[0-9]{{1,2}}(?:\.[0-9]{{1,2}})*)[.)/-](?: |\Z)"
    r"|(?:(?:phấn đấu|dự kiến)(?: (?:đạt|đến|có|để|sẽ))*|trong (?:số )?đó"
    r"|(?:đề án|kế hoạch|chương trình)(?= phấn đấu )"
    r"|đồng thời|lũy kế|cụ thể|theo (?:đó|(?:quyết định|kế hoạch|đề án|chương trình|nghị quyết|chiến lược|quy hoạch)"
    r"(?: (?:này|trên)|(?=,)))|tức(?: là)?|trong khi đó|mặt khác|đặc biệt(?=,)|riêng|và|thì|đến|với|có|đạt"
    r"|(?:mục|chỉ) tiêu của (?:đề án|kế hoạch|chương trình)|(?:mục|chỉ) tiêu(?: thứ (?:nhất|hai|ba|tư|năm)(?: là)?)?"
    r"(?: [0-9]{1,2}(?:\.[0-9]{1,2})?(?=[ ]*(?::|\Z)))?|tiến tới"
    r"|hướng(?: tới| đến)?(?= (?:tới|đến|năm|[0-9])|[ ]*\Z| (?:tăng|giảm|đạt|có))"
    r"|lộ trình(?: là)?|thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám)(?=,)"
    r"|tính(?= đến )|(?:từ đầu|kết thúc)(?= (?:năm|giai đoạn|nhiệm kỳ|quý) )"
    r"|(?:con số|các tỷ lệ) (?:này|trên)(?: là)?"
    r"|(?:(?:bình quân|trung bình) )?(?:hằng|hàng|mỗi) năm|cuối (?:kỳ|giai đoạn|nhiệm kỳ|năm(?! học))"
    r"|năm (?:học này|nay)|(?:các|những) năm (?:tiếp theo|sau|còn lại)|(?:hết|cuối) học kỳ (?:i{1,2}|[12])"
    r"|(?:trong )?0?[69] tháng(?= (?:đầu|cuối) năm )|0?[3-9] năm tới"
    r"|(?:trong|cả) [0-9]{1,2}(?:(?= năm 20)| năm(?: (?:tới|tiếp theo)|(?= \()))|cùng (?:với )?đó"
    r"|ngoài ra|bên cạnh đó|toàn tỉnh"
    r"|cả tỉnh|sẽ|(?:bảo đảm|đảm bảo|khuyến khích|ít nhất|tối thiểu)(?= (?:ít nhất |tối thiểu )?mỗi )"
    r"|(?:bảo đảm|đảm bảo)(?= xây dựng )|tổ chức(?= (?:đào tạo|bồi dưỡng|tập huấn) ))"
    r"(?!\w)|(?:cả nước|toàn (?:quốc|thành phố|huyện|xã|ngành)|việt nam|tỉnh|thành phố|tp|phải|cần)"
    r"(?=[ ]*\Z| (?:phải|cần|sẽ|phấn đấu|có|đạt|đón|đặt|trồng|xây dựng|tạo|giảm"
    r"|thu hút|hoàn thành|giải quyết|huy động|công nhận)(?!\w))|về [^,;:.0-9]{2,60}(?:20[0-9]{2} ?- ?20[0-9]{2})?, "
    r"|(?:đến )?(?:hết|cuối) nhiệm kỳ(?!\w)|(?:sau|trong) [0-9]{1,2} (?:năm|tháng)[^,;:.0-9]{0,40}, "
    r"|[0-9]{1,3}(?:[.,][0-9]{1,2})? ?%(?=,))",  # năm 2024 đạt 40%, năm 2027 đạt 60% hộ
    tries=True,
)
_VERB = pattern(
    r"(?:tham mưu(?: để)?|góp phần|bảo đảm|đảm bảo|duy trì|ổn định|giữ(?: vững| ổn định)?|vững chắc|tiếp tục|có|đạt"
    r"|hình thành|xây dựng|phát triển|thành lập|(?:thí|làm) điểm"
    r"|rút ngắn|(?:giảm|tăng)(?: thiểu| bình quân| trung bình| dần)?|nâng|nâng cao|đưa|kéo giảm|gia tăng|thu hút"
    r"|lựa chọn|khống chế|hạ|hoàn thành|tổ chức|triển khai|thực hiện|ít nhất|tối thiểu|trên|dưới|khoảng|thêm|tập trung"
    r"|xóa bỏ|xóa(?! mù)|mở(?: rộng)?|công nhận|cơ bản|được|tạo|xây mới|xây dựng mới|trao|giải quyết|huy động|giành"
    r"|củng cố|nâng cấp|cắt giảm|(?:cắt|tiết|kéo)(?=[ ]*\Z)|rà soát(?=,? (?:và )?cắt))(?!\w)(?:[ ,]|và(?!\w))*",
    tries=True,
)
_RATIO = pattern(r"(?:tỷ lệ|tỉ lệ)(?: phần trăm)?(?!\w)[ ]*(?:các )?(?=\"?[^\W_])")
_RATIO_ALONE = pattern(r"(?:của )?(?:tỷ lệ|tỉ lệ|tổng số|số lượng)?[ ]*\Z")
_THOUGHT = pattern(  # Đẩy mạnh trồng rừng, góp phần nâng tỷ lệ che phủ rừng | đạt 45%
    r",?[ ](?:góp phần|từng bước|qua đó|nhằm)(?:[ ](?:góp phần|từng bước|nâng|đưa|tăng|(?:kéo )?giảm|đạt|huy động"
    r"|bảo đảm)(?! (?:trưởng|cường|nghèo)))+[ ]"
    r"|(?:,|[ ]và)[ ](?:nâng(?: cao)?|đưa|tăng|giảm|kéo giảm|đạt|bảo đảm|đảm bảo|duy trì|giữ vững|(?:với )?mục tiêu)[ ]"
    rf"(?={QUANTITY}[ ])"
    r"|[0-9][^,;.:]{2,60}, (?=mỗi (?!năm|tháng|quý|tuần)[^\W\d_]+ )"  # 02 đợt tập huấn, | mỗi đợt 60 học viên
    r"|[0-9] (?:tỷ|triệu|nghìn) đồng, (?!(?:tăng|giảm|bằng|chiếm)(?!\w))(?=[^\W\d_])"  # dư nợ 500 tỷ đồng, | nợ xấu
    r"|[0-9] [^\W\d_][^;:,.0-9]{2,80}(?<!đối) với (?=[ ]*\Z)"  # Tổ chức 24 buổi học với | 900 lượt người
    r"|[ ](?:đạt|bảo đảm|đảm bảo|hướng tới)(?: được)? (?:mục tiêu|chỉ tiêu)[ ](?![^\W\d_])"
    r"|[ ]phấn đấu (?=(?:thành lập|xây dựng|xây mới|mở|kết nạp|đào tạo|bồi dưỡng|tổ chức|trồng|hỗ trợ|công nhận)(?!\w))"
    r"|[ ]là (?=(?:tỷ lệ|tỉ lệ|tổng số|số) [^\W\d_])"  # Chỉ số quan trọng là tỷ lệ hộ nghèo
    r"|[ ](?:phấn đấu|với (?:các )?mục tiêu|việc(?= (?:giảm|tăng|nâng|đưa|đạt|duy trì|giữ|ổn định|kiềm chế|khống chế) )"
    r"|để|nhằm)(?: (?:giảm|tăng|nâng|đưa|đạt|có|để|duy trì|giữ|ổn định|kiềm chế|khống chế))*[ ]"
    rf"(?={QUANTITY}[ ])"  # Huyện A phấn đấu giảm tỷ lệ hộ nghèo
    r"|(?<!\w)(?:(?:đặt|đề)(?: ra)? (?:các )?(?:mục|chỉ) tiêu|(?:mục|chỉ) tiêu (?:[^\W\d_]+ ){0,6}?(?:đặt|đề)"
    r"(?: ra(?!\w)|[ ]*\Z)|(?:một số|các|những) (?:mục|chỉ) tiêu (?:(?:chủ yếu|cơ bản|chính|cụ thể|sau|như) ?)+)"
    r"(?: là|,)?(?:[ ]|\Z)",  # Đề án đặt mục tiêu …; Theo mục tiêu đề ra, …; với một số chỉ tiêu chủ yếu …
    tries=True,
)
_THOUGHTS = (", ", "góp phần", " với", " là ", " tiêu ", " việc ", " để ", " nhằm ", "đảm ", " phấn đấu ", " và ")
"""Where none stands, no `_THOUGHT` begins."""
_NONE_LEFT = pattern(r"[-+*• ]*không (?:còn|có|để) [^,;.]{3,80},[ ]*\Z")  # Không còn xã nghèo, | 3 xã đạt chuẩn
_RATE = fold(", tỷ lệ ")
_DOES = pattern(  # Xóa phòng học tạm | , tỷ lệ kiên cố hóa đạt 95%
    r"[-+*• ]*(?:nâng cao|không (?:còn|có|để)|xóa|hoàn thành|thực hiện|duy trì|giữ vững|củng cố|mở rộng|đẩy mạnh"
    r"|tăng cường|hạn chế|huy động|tiếp tục|phát triển|xây dựng|bảo đảm|đảm bảo|tổ chức|làm tốt|quan tâm"
    r"|chú trọng)(?!\w)"
)
_BASE = pattern(  # hộ nghèo giảm từ 6,8% năm 2025 | xuống dưới 2%
    r"[ ,]*(?:(?:tăng|giảm|nâng|đưa|kéo giảm)(?: dần)? )?(?<!\w)(?<!tuổi )từ "
    r"(?:mức |khoảng |trên |dưới |(?:vị trí )?(?:thứ |hạng ))?[0-9]"
    r"(?![^;,]{0,30} (?:tuổi|trở lên)(?!\w))[^;]{0,60}\Z"  # not: nam giới từ 15 tuổi trở lên | giảm xuống
)
_REACHED = pattern(r"[ ]?(?:(?:tăng|giảm) )?(?:lên|xuống|tới|còn|đến)(?!\w)")
_AVERAGE = pattern(  # Tuổi thọ trung bình đạt 75 tuổi
    r"[ ]?(?:bình quân|trung bình)"
    r"(?=[ ](?:đạt|là|còn|tăng|giảm|ở mức|khoảng|trên|dưới|ít nhất|tối thiểu|không quá)(?!\w))"
)
_AVERAGE_OF = pattern(r"[ ]?(?:bình quân|trung bình)(?=[ ](?:từ )?[0-9])")
""" "Năng suất lúa bình quân 60 tạ/ha", not "trồng bình quân 200 cây/năm"."""
_SO_MANY = pattern(r"[ :]+[0-9][0-9.]*/[0-9][0-9.]*(?: [^\W\d_]+(?:/c)?){0,4}[ ,(]*(?:đạt )?(?:tỷ lệ )?\Z")
""" "Đơn vị văn hóa 12/12 đơn vị, đạt 100%": the share says as much again."""
_SPENT = pattern(
    r" (?:đạt |là )?[0-9][0-9.,]* (?:(?:nghìn |ngàn )?tỷ |triệu |nghìn |ngàn )?đồng,[ ]*(?:(?:tăng|giảm)[^,;0-9]*)?\Z"
)
""" "Thương mại 480 tỷ đồng, tăng 15%": the sum is no part of the name."""
_MEANS = ("bình quân", "trung bình", " bình quân", " trung bình")
_STATE = (
    r"(?:duy trì|tăng|giảm|(?<!máy )(?<!đầu )kéo|dần|(?<!bắt )(?<!lưu )(?<!thu )(?<!nắm )giữ|khống chế|rút ngắn"
    r"|phấn đấu|dự kiến|ước|sẽ|(?<!chưa )(?<!xếp loại )(?<![,:;] loại )đạt|mức|(?<!nhà )ở|khoảng|cũng"
    r"|còn|được|nâng|hạ|là|theo hướng|gấp|ổn định|(?:chiếm )?(?:lần lượt|tương ứng)"
    r"|(?:(?:lên|xuống) )?(?:ít nhất|tối thiểu|tối đa|không quá|trên|dưới)"
    r"|(?<!trở )(?:lên|xuống)(?: tương đương)?|(?:xếp )?(?:nằm |thuộc |vào )?(?:trong )?(?:nhóm|tốp|top)|nằm trong"
    r")(?!\w)[ *_,]*"
)
TRAILING = pattern(rf"(?<!\w)(?<!cắt ){_STATE}(?:{_STATE})*\Z", tries=True)

_JOINING = (" với", " so", " gồm", " và", " từ", " để")
_THOROUGH = " triệt để"
_JOINS = frozenset(word[-1] for word in _JOINING)
"""The letters that they end with: most words do not."""
_MARKS = " -+*•.,:()_"


def inside(periods: Sequence[Period], start: int, end: int) -> Sequence[Period]:
    """The periods that stand in this stretch."""
    if not periods:
        return periods
    first = bisect_right(periods, start, key=lambda p: p.end)
    return periods[first : bisect_left(periods, end, lo=first, key=lambda p: p.start)]


def whose(text: str, label: Span) -> Span:
    """The label without "Đối với": "b) Đối với gia đình học tập: năm 2025 đạt 60%"."""
    lead = _FOR.match(text, *label)
    return Span(lead.end(), label.end) if lead else label


def words_before(text: str, stretch: Span | tuple[int, int], periods: Sequence[Period]) -> tuple[Span, ...]:
    """What the words before a number name."""
    at, end = stretch
    if not text[at:end].strip(_MARKS):
        return ()  # as before every number that leads its noun
    return clean(text, *_named(text, at, end, periods), periods)


def _named(text: str, at: int, end: int, periods: Sequence[Period]) -> tuple[int, int]:
    """The words before a number without what only leads in."""
    at = _own_thought(text, at, end)
    floor = at if at > end - 90 else end - 90
    led = "từ " in text[floor:end] and _REACHED.match(text, end) is not None
    if led and (base := _BASE.search(text, floor, end)) is not None:
        end = base.start()
    verbs = at = _behind_lead_in(text, at, end, periods)
    while (match := _VERB.match(text, verbs, end)) is not None:
        verbs = match.end()
    ratio = _RATIO.match(text, verbs, end)
    if verbs >= end or _RATIO_ALONE.fullmatch(text, verbs, end):
        return end, end
    if ratio is not None:
        at = ratio.end() if not text.startswith(("tăng", "giảm"), ratio.end()) else verbs
    elif verbs > at and NAMES_QUANTITY.match(text, verbs, end):
        at = verbs
    if text.find("/", at, end) >= 0 and (so_many := _SO_MANY.search(text, max(at, end - 60), end)) is not None:
        end = so_many.start()
    if text.find(" đồng, ", at, end) >= 0 and (spent := _SPENT.search(text, at, end)) is not None:
        end = spent.start()
    trailing = TRAILING.search(text, at if at > end - 40 else end - 40, end)
    if trailing is not None:
        return at, trailing.start()
    if text.startswith(_MEANS, end) and not text.startswith("tốc độ", at):
        average = _AVERAGE.match(text, end) or (
            _AVERAGE_OF.match(text, end) if NAMES_QUANTITY.match(text, at) else None
        )
        return at, average.end() if average else end
    return at, end


def _behind_lead_in(text: str, at: int, end: int, periods: Sequence[Period]) -> int:
    """Behind the words, and the periods between them, that only lead in."""
    ahead = 0
    while at < end:
        while ahead < len(periods) and periods[ahead].end <= at:
            ahead += 1
        if ahead < len(periods) and periods[ahead].start <= at and periods[ahead].end < end:
            at = periods[ahead].end
        elif (match := _LEAD_IN.match(text, at, end)) is not None:
            at = match.end()
        else:
            break
    return at


def _own_thought(text: str, start: int, end: int) -> int:
    """Where the words begin that lead to the number alone: behind ", góp phần nâng"."""
    if not holds(text, _THOUGHTS, start, end):
        return start
    if _NONE_LEFT.match(text, start, end):
        return end
    ends = [match.end() for match in _THOUGHT.finditer(text, start, end)]
    start = ends[-1] if ends else start
    rate = text.find(_RATE, start, end)
    return rate + 2 if rate > 0 and _DOES.match(text, start, rate) and text.find(_RATE[2:], start, rate) < 0 else start


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without marks at its ends and without the word that joins the next one."""
    while end > start and text[end - 1] in " \n,;:.(*_-/…":
        end -= 1
    joins = end > start and text[end - 1] in _JOINS and text.endswith(_JOINING, start, end)
    if joins and not text.endswith(_THOROUGH, start, end):
        end = text.rfind(" ", start, end)
        if text.endswith((" đối", " bao"), start - 1, end):  # đối với, bao gồm
            end = max(start, end - len(" bao"))
        end -= text.startswith(",", end - 1)  # 120 giáo viên, gồm 40 …
    while start < end and text[start] in " \n,;:.)*_…":
        start += 1
    return start, end


def clean(text: str, start: int, end: int, periods: Sequence[Period]) -> tuple[Span, ...]:
    """The trimmed pieces that the periods leave of the stretch."""
    pieces: tuple[Span, ...] = ()
    for period in inside(periods, start, end) if periods else ():
        pieces += _trimmed(text, start, period.start)
        start = max(start, period.end)
    return pieces + _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> tuple[Span, ...]:
    start, end = trim(text, start, end)
    return (Span(start, end),) if start < end else ()


def first_word(text: str, span: Span) -> str:
    """The first word of this stretch."""
    return text[span.start : span.end].partition(" ")[0]
