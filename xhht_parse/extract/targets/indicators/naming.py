"""What one number measures: the words on either side of it that name it, as spans.

In: a quantity with its comparison, and the words before it (`head`) and behind it (`tail`). Out: `Named`, the
indicator and whose or what's it is. Two shapes: the percentage leads its noun ("80% xã, phường có …"), or the
indicator leads ("Tỷ lệ hộ nghèo dưới 3%").
"""

from __future__ import annotations

from collections.abc import Sequence

from ....text.folds import pattern
from ....text.spans import Span
from ..promises.counts import led_by_verb
from ..quantities.comparators import ALL
from ..quantities.units import SIZES
from ..types import Clause, Comparison, Named, Quantity
from .phrases import ALL_OF, KIND, KIND_LAST, OF_THESE, PREDICATE, STRUCTURE
from .wording import ITEM, TRAILING, trim, words_before

_PLACE = pattern(
    r"[ ]*(?:trên (?:toàn|địa bàn|phạm vi|tổng số)|ở|tại|trong|theo"
    r"|so với(?! (?:kịch bản|nam|nữ|mức chung|bình quân|trung bình))|từ|đến|trước|sau|để|nhằm|bằng|hằng năm"
    r"|hàng năm|mỗi năm|và|hoặc|;|,|\.)(?!\w)"
    r"|(?:chỉ tiêu|kế hoạch)(?= (?:được |đã |trên )?(?:giao|đề ra)| trở lên|[ ]*(?:[;,.]|\Z))|[(/]"  # 100% kế hoạch
)
_SOMEWHERE = pattern(
    r"(?:toàn |trên địa bàn |cả )?(?:tỉnh|thành phố|huyện|xã|phường|địa phương|toàn tỉnh"
    r"|thị xã)(?: [^ ,;.]+){0,4}"
)
_PREPOSITION = pattern(
    r"(?<!\w)(?:cho|tại|với|đối với|của|đến|trên|trong|về|ở|tới)[ ]*\Z",
    tries=True,
)
_MEASURED = pattern(
    r"(?:số|tổng|diện tích|sản lượng|mật độ|tỷ số|tỉ số|quy mô|năng suất|công suất|tuổi thọ|thời gian"
    r"|(?:mức|tỷ suất|tổng tỷ suất)(?! [^;,]{1,60} mỗi ))(?!\w)"
)
_YEAR_LAST = pattern(r" (?:đến )?năm 20[0-9]{2}[ *_]*\Z")
_BRACKET = pattern(r" \([^()]*\)?")
_COUNTED = pattern(r"[0-9][0-9.]*/[0-9][0-9.]* ?")  # 412/412 trẻ, đạt 100%
_RATIO = pattern(r"(?<!\w)(?:tỷ lệ|tỉ lệ)(?: các)?[ ]\Z")
_REACHES = frozenset({"đạt", "còn", "xuống", "lên", "là", "chiếm", "tăng", "giảm", "thêm", "mức"})
_STATES = _REACHES | {"quân"}
_MORE = frozenset({"thêm"})
_FIELD = pattern(rf"{ITEM}(?:về|trong lĩnh vực) ")
_VERB = (
    r"(?:trồng|gieo trồng|hoàn thành|hoàn thiện|xây dựng|xây|đầu tư(?: xây dựng)?|làm|mở|mở rộng|phát triển|cải tạo"
    r"|nâng cấp|sửa chữa|duy tu|cứng hóa|kiên cố hóa|bê tông hóa|nhựa hóa|khôi phục|phục hồi|bảo vệ|khoanh nuôi|thu hồi"
    r"|chuyển đổi|tái canh|nạo vét|lắp đặt|giải phóng mặt bằng)(?: (?:mới|thêm|lại|được))*"
)
_VERB_ALONE = pattern(rf"{_VERB}(?:(?:,| và|, và) {_VERB}){{0,3}}")
"""A verb that says nothing of what is measured: "Trồng mới 500 ha rừng"."""
_DATED = pattern(
    r"[ ]*(?:(?:trong|đến|vào|và) )?năm 20[0-9]{2}(?: và năm 20[0-9]{2})?(?: mỗi năm)?(?: (?:là|đạt|có))?[ ]*"
)
"""What may stand between a label and its number: "Số lượt đọc: năm 2026 là 900 lượt"."""
_COMMA = pattern(rf",(?! {ALL.pattern}[ ]*\Z)")
""" "Đơn vị học tập đạt 95% số cơ quan, trường học, doanh nghiệp" goes on."""
_EACH = "mỗi "
_HOW_IT_RUNS = (" hoạt động", " chất lượng", " hiệu quả")
_OF_ALL = ("/", "trên tổng số ", "so với ")
"""What only says what a share is of."""


def name(
    text: str,
    quantity: Quantity,
    how: Comparison,
    head: tuple[Span, ...],
    tail: tuple[Span, ...],
    clause: Clause,
    last: Named | None,
) -> Named:
    """The indicator of one number; `last` is that of the number before it in the clause."""
    if head and text[head[0].start].isdigit() and (counted := _COUNTED.match(text, *head[0])) is not None:
        if clause.label is not None or " " not in text[counted.end() : head[0].end]:
            return Named(())  # the label names it: "Trẻ 5 tuổi ra lớp: 412/412 trẻ, đạt 100%"
        head = (Span(counted.end(), head[0].end), *head[1:])
    if head:
        return _with_head(text, quantity, how, head, tail, clause, last)
    return _without_head(text, quantity, how, tail, clause, last)


def _without_head(
    text: str, quantity: Quantity, how: Comparison, tail: tuple[Span, ...], clause: Clause, last: Named | None
) -> Named:
    """What a number measures before which nothing stands: what is behind it, or what the label or `last` names."""
    if quantity.family == "rank" and last is not None and last.spans:
        return last  # điểm thi đạt 6,5, thuộc nhóm 10 tỉnh dẫn đầu
    alone = quantity.family == "count" and (_bare(text, quantity, tail) or _repeats(text, quantity, clause.label, tail))
    if alone and quantity.group in SIZES:
        return Named(())  # Đến năm 2030 đạt 6 triệu tấn: what the one before it measures
    if alone and clause.label is not None and _names_what(text, clause.label, clause.start, how.head_end):
        return Named(())  # "Sản lượng: 25.000 tấn"; "Xây mới: 12 thư viện" says nothing of what is measured
    if clause.label is not None and tail and text.startswith(_OF_ALL, tail[0].start):
        return Named(())  # Chi bộ vững mạnh: 15% trở lên/tổng số chi bộ
    if clause.label is not None and tail and "đạt" in how.leads and ALL_OF.fullmatch(text, *tail[0]) is not None:
        return Named(())  # Gia đình học tập: 15.200 hộ, đạt 76% tổng số hộ
    if clause.part and clause.label is not None and not tail:
        return Named(())  # 75%, trong đó: mầm non: 70%; tiểu học: 80%
    if tail and text.startswith(("là ", "có "), tail[0].start, tail[0].end):
        tail = (Span(tail[0].start + 3, tail[0].end), *tail[1:])
    if tail and last is not None and last.prefix and _goes_on(text, quantity, tail[0], last, clause):
        return Named((*last.prefix, *tail), _population(text, tail), prefix=last.prefix)
    if tail and not (last is not None and last.led and _PLACE.match(text, tail[0].start - 1)):
        return Named(tail, _population(text, tail))
    return Named(last.spans, last.population, last.led) if last is not None else Named(tail)


def _goes_on(text: str, quantity: Quantity, own: Span, last: Named, clause: Clause) -> bool:
    """Whether what leads to the number before leads to this one, too: "cho 80% nông dân, 60% hợp tác xã"."""
    joins = [" và "]
    if quantity.family == "percent":
        joins.append("; ")
    verb = _VERB_ALONE.fullmatch(text, last.prefix[0].start, last.prefix[-1].end)  # trồng 5 ha rừng, 900 cây phân tán
    alike = any(text.startswith(f"{quantity.unit} ", span.start) for span in last.spans[len(last.prefix) :])
    if (quantity.family == "percent" or verb or alike) and not clause.part and PREDICATE.search(text, *own) is None:
        joins.append(", ")
    return text.startswith(tuple(joins), last.spans[-1].end)


def _with_head(
    text: str,
    quantity: Quantity,
    how: Comparison,
    head: tuple[Span, ...],
    tail: tuple[Span, ...],
    clause: Clause,
    last: Named | None,
) -> Named:
    if quantity.family == "count" and "có" in how.leads and _SOMEWHERE.fullmatch(text, head[0].start, head[-1].end):
        return Named(tail)  # tỉnh A có ít nhất 20 mô hình …
    if quantity.family == "rank":
        return Named(head, None, True)  # chỉ số … nằm trong nhóm 10 tỉnh dẫn đầu
    states = bool(how.leads & _STATES) and how.leads != _MORE  # kết nạp thêm 200 hội viên
    averaged = how.leads.isdisjoint(_REACHES) and _VERB_ALONE.fullmatch(text, head[0].start, head[-1].end)
    counts = quantity.family in ("count", "money") and (not states or averaged)  # trồng bình quân 200 cây/năm
    if counts and tail and _leads_by_verb(text, quantity, how, head, tail):
        return Named((*_with_have(text, how, quantity, head), *tail), _population(text, tail), prefix=head)
    share = quantity.family == "percent"
    if clause.label is not None and (share or _bare(text, quantity, tail)):
        under = _under_label(text, clause, clause.label, head, bool(share and tail), last)
        if under is not None:
            return under
    kind = last is not None and len(head) == 1 and KIND.fullmatch(text, *head[0])
    opens = text.endswith("(", 0, head[0].start)
    if kind and last is not None and (clause.part or last.rated or opens):
        whole = last.stem if opens else _without_kind(text, clause, last)
        whole = whole or (words_before(text, clause.label, ()) if clause.label is not None else ())
        if whole:
            return Named((*whole, *head), None, True, rated=whole)  # 12 trường (mầm non 04 trường …)
    led = states or how.said or quantity.family == "money"
    placed = _PREPOSITION.search(text, head[-1].start, head[-1].end) is not None  # lắp đèn tại 18 đường ngang
    if placed or not led:
        bare = quantity.family == "count" and not placed and _bare(text, quantity, tail)
        if bare and not text.endswith(_HOW_IT_RUNS, 0, head[-1].end):
            return Named(head, None, True)  # diện tích chè 1.200 ha
        return Named((*head, *tail), _population(text, tail), prefix=head)
    if quantity.family in ("count", "money", "factor", "rank"):
        return Named(head, None, True)
    return _led_share(text, quantity, how, head, tail, clause)


def _under_label(
    text: str, clause: Clause, label: Span, head: tuple[Span, ...], followed: bool, last: Named | None
) -> Named | None:
    """One of those that a label names together: "Cơ cấu kinh tế: dịch vụ 43%", "Học tập: tốt 36%; khá 44%"."""
    structure = STRUCTURE.match(text, label.start)
    rated = _RATIO.search(text, max(clause.start, head[0].start - 16), head[0].start)
    if structure is not None and rated is None:
        dated = _YEAR_LAST.search(text, *label)  # cơ cấu kinh tế năm 2030: …
        what = trim(text, structure.start("name"), dated.start() if dated else label.end)
        states_so = TRAILING.search(text, *what)  # tỷ lệ huy động đạt: nhà trẻ 30%
        if states_so is not None and states_so.start() > what[0]:
            what = trim(text, what[0], states_so.start())
        return Named((Span(*what), *head), None, True)
    beside = last is not None and not last.rated and len(last.spans) > 1  # not "nữ 96%" of what the clause above names
    among = last is None or (beside and KIND.fullmatch(text, *last.spans[-1]) is not None)
    if among and not followed and len(head) == 1 and KIND.fullmatch(text, *head[0]):
        whose = words_before(text, label, ())
        if clause.outer is not None and len(whose) == 1 and KIND.fullmatch(text, *whose[0]):
            whose = words_before(text, clause.outer, ())  # Học lực: khá: 45%; trung bình: 38%; yếu, kém dưới 2%
        return Named((*whose, *head), None, True)
    return None


def _led_share(
    text: str, quantity: Quantity, how: Comparison, head: tuple[Span, ...], tail: Sequence[Span], clause: Clause
) -> Named:
    """A share that the words before it lead to, with those behind it that are its own: "… đạt 80% số hộ, …"."""
    if tail and _PLACE.match(text, tail[0].start) is None and text.find(",", quantity.end, tail[0].start) < 0:
        first = tail[0]
        # kiểm tra ít nhất 30% số thôn, khu phố
        verb = not how.leads & _STATES and led_by_verb(text, head[0].start, how.head_end)
        mark = None if verb else _COMMA.search(text, first.start, first.end)
        comma = mark.start() if mark is not None else -1
        own = Span(first.start, comma if comma > 0 else first.end)
        more = tail[1:] if comma < 0 else ()
        return Named((*head, own, *more), None, True, prefix=head if text.startswith(OF_THESE, own.start) else ())
    of_ratio = _RATIO.search(text, max(clause.start, head[0].start - 16), head[0].start) is not None
    return Named(head, _population(text, head) if of_ratio else None, True)


def _without_kind(text: str, clause: Clause, last: Named) -> tuple[Span, ...]:
    """What `last` measures, of all kinds where its clause names one before: "công lập 70%, ngoài công lập 30%"."""
    stem = last.stem
    if not stem or last.rated or stem[0].start < clause.start:
        return stem
    kind = KIND_LAST.search(text, *stem[-1])
    return (*stem[:-1], Span(stem[-1].start, kind.start())) if kind is not None else stem


def _leads_by_verb(text: str, quantity: Quantity, how: Comparison, head: Sequence[Span], tail: Sequence[Span]) -> bool:
    """Whether a verb leads to the number, so that the counted noun says what is counted: "Đón 2 triệu lượt khách"."""
    if quantity.group in SIZES:
        return not _bare(text, quantity, tail) and _VERB_ALONE.fullmatch(text, head[0].start, head[-1].end) is not None
    if _MEASURED.match(text, head[0].start) or text.endswith(("tỷ lệ ", "tỉ lệ "), 0, head[0].start):
        return False
    return how.said or text.startswith(_EACH, head[0].start) or led_by_verb(text, head[0].start, how.head_end)


def _names_what(text: str, label: Span, start: int, end: int) -> bool:
    """Whether the label, with no more than a year behind it, names what is counted, and not the field alone.

    Not "Về xã hội: có 12 bác sĩ"; "Y tế: năm 2027 đạt 12 bác sĩ".
    """
    words = words_before(text, label, ())
    if not words or _FIELD.match(text, *label) is not None:
        return False
    if not text[start:end].strip():
        return True
    return _MEASURED.match(text, words[0].start) is not None and _DATED.fullmatch(text, start, end) is not None


def _with_have(text: str, how: Comparison, quantity: Quantity, head: tuple[Span, ...]) -> tuple[Span, ...]:
    """The head with the "có" of "mỗi xã có 02 điểm"."""
    at = text.find("có ", how.head_end, quantity.start) if "có" in how.leads else -1
    return (*head, Span(at, at + 2)) if at >= 0 and text.startswith(_EACH, head[0].start) else head


def _bare(text: str, quantity: Quantity, tail: Sequence[Span]) -> bool:
    """Whether nothing but the unit, or a bracket behind it, stands behind the number."""
    return not tail or tail[-1].end <= quantity.end or _BRACKET.fullmatch(text, quantity.end, tail[-1].end) is not None


def _repeats(text: str, quantity: Quantity, label: Span | None, tail: Sequence[Span]) -> bool:
    """ "Số xã, phường đạt chuẩn: 12 xã, phường": the unit goes on with a comma, in words that the label has."""
    if label is None or not tail or not text.startswith(", ", quantity.end):
        return False
    return text.find(text[tail[0].start : tail[-1].end], *label) >= 0


def _population(text: str, tail: Sequence[Span]) -> Span | None:
    """Of whom or of what: the tail up to its predicate."""
    if not tail:
        return None
    predicate = PREDICATE.search(text, tail[0].start, tail[0].end)
    start, end = trim(text, tail[0].start, predicate.start()) if predicate is not None else (0, 0)
    return Span(start, end) if start < end else None
