"""What the words behind a number name, up to what no longer says what is measured.

In: the stretch behind a number. Out: its pieces, the periods left out. To know words that begin another thought: one
word in `_CUT`.
"""

from __future__ import annotations

from collections.abc import Sequence

from ....text.folds import pattern
from ....text.literals import holds
from ....text.spans import Span
from ....vocab.periods import Period
from ..deadlines.brackets import DONE, HOPED
from ..quantities.comparators import WHOLE_BETWEEN
from ..quantities.units import SIZES
from ..types import Quantity
from .phrases import PREDICATE
from .wording import clean, trim

_CUT = pattern(  # one class first, which is found twice as fast
    r"[ ,(](?:(?<=,)[ ](?:(?:góp phần|nhằm|gắn với|trong (?:số )?đó|đồng thời|phấn đấu|từng bước|qua đó|trên cơ sở"
    r"|phối hợp với(?= [0-9])|hoàn thành (?:trước|trong|vào)"
    r"|tăng|giảm|so với|tốc độ|nâng(?! cấp| cao (?:nhận thức|kiến thức|kỹ năng|trình độ|năng lực))"
    r"|thu hút|ưu tiên|mọi|mỗi(?! năm)"
    r"|không (?:còn|để|có|xã|phường|thôn|trường|[^\W\d_]+ nào)|[0-9]+/[0-9]+|để"
    r"|(?:bao )?gồm(?: có)?(?= (?:khoảng |ít nhất |tối thiểu )?[0-9])"
    r"|(?:với )?(?:tổng )?(?:kinh phí|mức đầu tư)|(?:tổng )?trị giá|(?:với )?mức(?= [^,;.()0-9]{1,30} [0-9])"
    r"|(?:tương đương|(?:thời gian|thời lượng)(?: (?:thực hiện|học|đào tạo))?)(?= (?:khoảng |từ )?[0-9]))(?!\w)"
    r"|(?:ít nhất|tối thiểu) (?=[0-9])|cụ thể(?: là| như sau)?[ ]*\Z)"
    r"|(?<= )[ ]{0,8}(?:(?:và|theo) (?:quyết định|nghị quyết|kế hoạch|nghị định|thông tư|chỉ thị) số"
    r"|theo (?:phụ lục|biểu)(?!\w)|với (?:tổng )?(?:kinh phí|vốn(?= đầu tư| [0-9])|mức đầu tư|số tiền)(?!\w)|cho[ ]*\Z"
    r"|(?<!đối )(?<!gắn )(?<!hợp )(?<!ứng )với "
    r"(?=(?:tỷ lệ|tổng|diện tích|năng suất|sản lượng|giá trị|doanh thu|dư nợ)(?!\w)[^;,.()0-9]{0,40} [0-9])"
    r"|(?:nhằm|và không (?:còn|để) (?:xã|phường|huyện|tỉnh|địa phương|đơn vị)|để phục vụ"
    r"|so với (?:năm|số (?:giao|liệu)|quy định|thực hiện|ước|cùng kỳ|giai đoạn|đầu|cuối"
    r"|(?:mức )?(?:bình quân|trung bình)(?: của)? (?:giai đoạn|các năm|năm)))(?!\w)"
    r"|(?:(?:đối|phối hợp) )?với (?:sự tham gia của )?(?:(?:khoảng|trên|ít nhất|tối thiểu) )?(?=[0-9]))"
    r"|(?:(?<= )\(|(?<=\())(?=[0-9]|năm 20[0-9]{2}[:,]? (?:(?:là|đạt|có|còn) )?[0-9]"
    r"|[^()]{2,40} [0-9.]{1,9} (?!tuổi|năm|tháng|ngày|giờ|trở)[^\W\d_]+(?: [^\W\d_]+)?\)(?! [^\W\d_])"
    r"|[^()0-9]{2,40} [0-9][0-9.]{0,8}, [^()0-9]{2,40} [0-9]"  # (tiểu học 300, THCS 200)
    r"|(?:khoảng|bình quân) [0-9]|hướng dẫn|mỗi|(?:hằng|hàng) năm|trong đó|theo|lộ trình"
    rf"|{HOPED}(?:{DONE})[^()0-9]{{0,30}}20[0-9]{{2}}[^()]{{0,24}}\)"
    r"|(?:bằng|tăng|giảm|chiếm|tương đương)(?!\w)))",
    tries=True,
)
_CUTS = (",", "(", ")", " số", " cho", " theo ", "phục vụ", " nhằm", " với ", " và không ")
"""One of these stands in all that `_cut` cuts."""
_ANOTHER = pattern(r"(?<![0-9]),[ ](?:(?:in|in ấn|phát hành|nhân bản)[ ])?[0-9][0-9.]+ [^\W\d_]")
""" "Biên soạn 10 tài liệu | , in 50.000 tờ rơi": counted, too, but nothing promised; not "lớp mẫu giáo 3, 4 tuổi"."""
_LONGEST_ASIDE = 60
_UPWARDS = "trở lên"
_OF_NUMBER = pattern(
    r"(?<!tuổi)(?<!học)(?<!cấp)(?<!sao)(?<!sĩ)(?<!đẳng)(?<!hạng)(?<!bậc)(?<!độ)(?<!khá) trở lên"
    r"(?: (?:mỗi|hằng|hàng|một) (?:năm(?: học)?|tháng|quý|tuần|kỳ))?[ .,;*_]*\Z"
)
""" "từ 02 lớp trở lên", not "từ 02 người có trình độ đại học trở lên"."""
_COMPARED = pattern(  # giảm 20% | so với năm 2025 | tỷ lệ trẻ bỏ học
    r" so với (?:cùng kỳ(?: năm (?:trước|20[0-9]{2}))?|(?:năm|giai đoạn) (?:trước|20[0-9]{2}(?: ?- ?20[0-9]{2})?))"
    r"(?: về)?(?= (?:số|tỷ lệ|tỉ lệ|tổng|lượng|diện tích|sản lượng|doanh thu|giá trị) [^\W\d_])"
)
_FIGURE = pattern(r"[0-9](?: ?%| [^\W\d_]|,(?: [^\W\d_]+){1,4} [0-9])")
_MORE = pattern(r" [^\W\d_]")
_ENDS = frozenset(("", ".", " ", "/", "…", "..."))
"""How a clause ends right behind its number."""
_BRACKET = pattern(r" \([^()]*\)?")


def words_behind(
    text: str, quantity: Quantity, stretch: tuple[int, int], periods: Sequence[Period]
) -> tuple[Span, ...]:
    """The words behind the number up to what no longer says what is measured."""
    start, end = stretch
    end -= len(" cho") if text.endswith((" cho ", " tại "), start, end) else 0  # 10 lớp cho | 300 học viên
    behind, stop = start, end
    if quantity.family == "percent" and (compared := _COMPARED.match(text, start, end)) is not None:
        start = behind = compared.end()
    if quantity.family != "count" and (text[start:end] in _ENDS or text.startswith((",", " ,"), start)):
        return ()
    if holds(text, _CUTS, start, end):
        start, end = _cut(text, start, end)
        if start > behind and (_FIGURE.search(text, behind, start) or _CUT.match(text, behind, start)):
            behind = start
    if quantity.family == "count" and (another := _ANOTHER.search(text, start, end)) is not None:
        end = another.start()
    if (behind_whole := _behind_whole(text, quantity, start, end)) is not None:
        return clean(text, start, behind_whole[0], periods) + clean(text, behind_whole[1], end, periods)
    if quantity.family == "count":
        start = quantity.unit_start - text.startswith('"', quantity.unit_start - 1)
        if quantity.group in SIZES and _MORE.match(text, quantity.end, end) is not None:
            start = quantity.end  # trồng mới 650 ha rừng ngập mặn
        if text.startswith("từ ", quantity.start - 3) and (upwards := _OF_NUMBER.search(text, start, end)) is not None:
            end = upwards.start()  # từ 05 mỏ khoáng sản trở lên
        if quantity.quoted is not None and quantity.quoted_per is not None:
            stretch = max(behind, quantity.end), end
            return _beside_rate(text, quantity, quantity.quoted, quantity.quoted_per, stretch, periods)
        if quantity.end < behind:  # past "trở lên", or past "(mỗi xã 500 lượt)"
            kind = text.rfind(_UPWARDS, quantity.end, behind)  # từ 12 lớp | dạy nghề | trở lên cho lao động …
            first = clean(text, start, max(quantity.end, kind), periods)
            return first + clean(text, behind, end, periods)
    pieces = clean(text, start, end, periods)
    if end < stop and text.startswith((" (", "("), end):
        pieces += _past_aside(text, end, stop, periods)
    return _up_to_thought(text, pieces) if periods else pieces


def _beside_rate(
    text: str, quantity: Quantity, unit: Span, per: Span, stretch: tuple[int, int], periods: Sequence[Period]
) -> tuple[Span, ...]:
    """The words behind a number that is a rate, without those that say by what it is counted."""
    behind, end = stretch
    if unit.start < quantity.start:  # Sĩ số học sinh/lớp không quá 35
        return clean(text, behind, max(behind, end), periods)
    first = clean(text, unit.start, unit.end, periods)
    if behind < per.start < end:  # cuốn sách chuyên môn/học kỳ, ha chè/năm
        noun = clean(text, behind, per.start, periods)
        first = noun if quantity.group in SIZES else first + noun
        behind = per.end
    return first + clean(text, behind, max(behind, end), periods)


def _past_aside(text: str, bracket: int, stop: int, periods: Sequence[Period]) -> tuple[Span, ...]:
    """What is told of the whole behind a bracket that gives its size: "30% hộ (khoảng 900 hộ) được tặng sách"."""
    close = text.find(")", bracket, min(stop, bracket + _LONGEST_ASIDE))
    if close < 0 or PREDICATE.match(text, close + 2, stop) is None:
        return ()
    return clean(text, *_cut(text, close + 1, stop), periods)


def _up_to_thought(text: str, pieces: tuple[Span, ...]) -> tuple[Span, ...]:
    """What a comma parts from the year names nothing: "44 triệu tấn năm 2030, đảm bảo an ninh lương thực".

    Nor does "80% xã vào năm 2025 và duy trì đến năm 2030".
    """
    pieces = tuple([piece for piece in pieces if text[piece.start : piece.end] != "và duy trì"])
    for index, piece in enumerate(pieces):
        if text.endswith(", ", 0, piece.start):
            return pieces[:index]
    return pieces


def _cut(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without what begins another thought, and without half a bracket."""
    if text.startswith((" (", "("), start) and (close := text.find(")", start, min(end, start + 90))) >= 0:
        start = close + 1  # 1.250 tỷ đồng (một nghìn hai trăm năm mươi tỷ đồng)
    cut = _CUT.search(text, start, end)
    if cut is not None and text.startswith(", mọi", cut.start()) and text.find(" mọi ", start, cut.start()) >= 0:
        cut = _CUT.search(text, cut.end(), end)  # người dân ở mọi lứa tuổi, mọi trình độ được …
    if cut is not None:
        end = cut.start()
    opened = text.rfind("(", start, end)
    if opened >= 0 and text.find(")", opened, end) < 0:
        end = opened
    close = text.find(")", start, end)
    if close >= 0 and text.find("(", start, close) < 0:
        end = close  # (50 cán bộ cấp tỉnh, 150 cán bộ cấp xã)
    return start, end


def _behind_whole(text: str, quantity: Quantity, start: int, end: int) -> tuple[int, int] | None:
    """Where "trở lên" stands behind the whole that a share is of: "95% dân số trở lên tham gia …"."""
    if quantity.family != "percent" or text.find(_UPWARDS, start, end) < 0:
        return None
    whole = WHOLE_BETWEEN.match(text, quantity.end, end)
    if whole is None or not text.startswith(_UPWARDS, whole.end(), end):
        return None
    return whole.end(), whole.end() + len(_UPWARDS)


def bare(text: str, quantity: Quantity, tail: Sequence[Span]) -> bool:
    """Whether nothing but the unit, or a bracket behind it, stands behind the number."""
    return not tail or tail[-1].end <= quantity.end or _BRACKET.fullmatch(text, quantity.end, tail[-1].end) is not None


def population(text: str, tail: Sequence[Span]) -> Span | None:
    """Of whom or of what: the tail up to its predicate."""
    if not tail:
        return None
    predicate = PREDICATE.search(text, tail[0].start, tail[0].end)
    start, end = trim(text, tail[0].start, predicate.start()) if predicate is not None else (0, 0)
    return Span(start, end) if start < end else None
