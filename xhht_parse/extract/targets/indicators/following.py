"""What a number measures that goes on with what the one before it measures.

In: the words before and behind the number, and the name of the one before it. Out: its own name, or None where it
stands for itself. To know another way of going on: one question in `of_whole`.
"""

from __future__ import annotations

from ....text.folds import pattern
from ....text.spans import Span
from ..types import Clause, Comparison, Named
from .naming import LEVEL, PREDICATE
from .wording import trim

_ABOUT = pattern(  # …, riêng đối với xã vùng cao đạt 96%; …, ở trung học phổ thông còn dưới 3%
    r"[-+*. ,;(]*(?:và |(?P<only>riêng )|còn )*"
    r"(?P<where>đối với|riêng(?! \")|ở|tại|khu vực(?= (?:nông|thành|đô|miền|đồng))"
    r"|vùng(?= (?:đồng bào|dân tộc|miền|núi|cao|khó khăn))|mức độ(?= [1-5](?!\w))"
    r"|(?<=riêng )(?:lĩnh vực|nhóm|ngành|khối)"
    r"|(?<!trong đó )(?:(?:các )?(?:xã|thôn|bản)(?= (?:đặc biệt khó|khó khăn|biên giới|miền núi|vùng))"
    r"|khối(?= (?:công|tư|ngoài)))"
    r"|trong(?= (?:lĩnh vực|nhóm|khu vực|ngành|các)))(?!\w)"
)
_OWN = pattern(r",[ ](?:tỷ lệ|tỉ lệ|số|tổng|chỉ số|mức|tốc độ|diện tích|giá trị)(?!\w)")  # trong lĩnh vực y tế, tỷ lệ …
_THIS = pattern(r"(?<!\w)(?:tỷ lệ|tỉ lệ|con số) này(?!\w)")
_OF_THEM = pattern(r"(?:trong )?số (?:đó|này|họ) ")
_STATES = frozenset({"đạt", "là", "chiếm"})
_HAVING = (", có ", "đó có ", "(có ")
""" "…, trong đó có bằng cấp 35%"."""
_MARK = r"(?:xuất sắc|tốt|giỏi|khá|trung bình|yếu|kém)"
_MARKS = rf"{_MARK}(?:(?:,| và)? {_MARK}){{0,3}}"
_SCHOOLS = rf"{LEVEL.pattern}(?: [0-9]{{1,2}} tuổi)?"
_AGE = ("trong độ tuổi ", "độ tuổi ")
_AGES = r"(?:dưới |từ )?[0-9]{1,2}(?: ?(?:-|đến) ?[0-9]{1,2})? tuổi"
_KINDS = tuple(
    map(
        pattern,
        (
            r"nam|nữ",
            _MARKS,
            rf"(?:xếp )?loại {_MARKS}",
            r"thể [^\W\d_]+ [^\W\d_]+",  # Trẻ suy dinh dưỡng thể nhẹ cân dưới 4%, thể thấp còi dưới 5%
            r"(?:cấp|bậc) (?:trường|cơ sở|xã|phường|huyện|tỉnh|thành phố|bộ|ngành|quốc gia|toàn quốc)",
            rf"(?:trẻ |học sinh )?{_SCHOOLS}",
            _AGES,
        ),
    )
)
"""Kinds beside one another: words of a row take the place of each other."""
_KIND = pattern("|".join(kind.pattern for kind in _KINDS))
_SAYS_MORE = pattern(r"(?:được|(?:trên|vượt) chuẩn(?! nghèo))(?!\w)")
_LONGEST_KIND = 30
_SUCH, _WITHIN = pattern(f"{_SCHOOLS}|{_AGES}"), pattern(rf"(?<!,)(?<!đến) (?:{_SCHOOLS}|{_AGES})(?= )")
"""Those that may stand within: "huy động trẻ | nhà trẻ | ra lớp"."""
_HAS = pattern(r" (?:tham gia|sử dụng|dùng|tiếp cận|có|mắc|nhiễm|được cấp|được tiêm)\Z")
_NUMBERS = ("số ", "số lượng ")


def counts_alike(
    text: str, clause: Clause, index: int, how: Comparison, head: tuple[Span, ...], tail: tuple[Span, ...]
) -> bool:
    """Whether a number with nothing but its unit counts what the one before it does.

    "đạt 20 hợp tác xã năm 2026 và 22 hợp tác xã năm 2027", "thêm 22 xã đạt chuẩn, nâng tổng số lên 51 xã",
    "trồng 4.000 ha, bình quân 800 ha/năm"; "còn 1,7 lần năm 2027 và 1,4 lần năm 2030 so với nam giới".
    """
    before, quantity = clause.quantities[index - 1], clause.quantities[index]
    if not head and quantity.family == before.family == "factor":
        return not tail or text.startswith("so với ", tail[0].start)
    if head or quantity.family != "count" or quantity.unit is None or before.unit is None:
        return False
    if text.startswith(" cho ", quantity.end):
        return False  # 5 lớp cho cán bộ và 10 lớp cho | 300 học viên
    alike = f"{before.unit} ".startswith(f"{quantity.unit} ")  # 10 vùng nuôi …, 20 vùng
    average = quantity.per == "năm" and "quân" in how.leads
    return alike and (average or not (tail and tail[-1].end > quantity.end))


def of_whole(
    text: str,
    how: Comparison,
    head: tuple[Span, ...],
    tail: tuple[Span, ...],
    start: int,
    last: Named,
    label: Span | None,
) -> Named | None:
    """The indicator of a number that goes on with what the one before it measures; its words begin at `start`, behind
    this label."""
    if len(head) == 1 and (this := _THIS.search(text, max(start, head[0].start - len("con số này ")), head[0].end)):
        return _this_rate(text, Span(*this.span()), head[0], last)
    if not head and tail and (them := _OF_THEM.match(text, tail[0].start)) is not None:
        rest = Span(them.end(), tail[0].end), *tail[1:]  # Dạy nghề cho 600 phụ nữ; 75% trong số đó có việc làm
        return Named((*((last.population,) if last.population else last.stem), *rest), last.population)
    about = _ABOUT.match(text, start) if head and how.head_end - head[0].start < 120 else None
    own = about is not None and (
        (tail and (not how.leads or ("có" in how.leads and not about["only"])))  # …, tại trường có 100% trẻ ăn bán trú
        or _OWN.search(text, about.end(), how.head_end)
    )
    if about is not None and not own:
        # …, riêng ở vùng núi dưới 25%; (khu vực đồng bằng 95%, miền núi 85%)
        only = about["only"] or text.endswith("riêng", 0, start) or text.endswith("(", 0, head[0].start)
        stem = last.stem if only else _without(text, last.stem, about["where"])
        return Named((*stem, *head), last.population, True, rated=stem if only else ())
    if (
        head
        and last.led
        and (how.leads & _STATES or not tail)
        and (whose := _whose_state(text, head[0], last)) is not None
    ):
        having = head[0].start - len("có ") * text.endswith(_HAVING, 0, head[0].start)
        state = Span(having, head[0].end), *head[1:]
        return Named((whose, *state), last.population, True)  # Người dân được khám đạt 70%, được lập hồ sơ đạt 95%
    relabelled = label is not None and label.start > last.spans[0].start  # Nề nếp: tốt 90%. Học tập: tốt 40%
    if len(head) == 1 and not relabelled and (other := of_other(text, head[0], last)) is not None:
        return other  # Chiều cao đối với nam đạt 168 cm, nữ đạt 157 cm
    if len(head) == 1 and not relabelled and (other := _of_other_object(text, head[0], how, last)) is not None:
        return other  # Người dân tham gia bảo hiểm y tế đạt 95%, bảo hiểm xã hội đạt 45%
    if not head and tail and "chiếm" in how.leads:
        return Named((*last.stem, *tail), last.population, True)
    population = last.population
    if not head and tail and population and PREDICATE.match(text, tail[0].start):
        return Named((population, *tail), population)  # 80% trẻ em …; 40% biết bơi
    return None


def _this_rate(text: str, this: Span, head: Span, last: Named) -> Named:
    """ "…; ở vùng khó khăn, tỷ lệ này đạt 50%": what `last` measures, with the words on either side of "tỷ lệ này"."""
    sides = trim(text, head.start, this.start), trim(text, this.end, head.end)
    return Named((*last.stem, *(Span(*side) for side in sides if side[0] < side[1])), last.population, True)


_PLACES = frozenset({"ở", "tại", "riêng", "khu vực", "vùng", "mức độ"})


def continued(text: str, last: Named, label: Span) -> tuple[Span, ...]:
    """What `last` measures, where a label only says where else: "Chuyên cần: 95%; ở vùng khó khăn: 90%"."""
    about = _ABOUT.match(text, *label)
    if about is None or about["where"] not in _PLACES or not last.spans:
        return ()
    between = text[last.spans[-1].end : label.start + 1]
    return _without(text, last.stem, about["where"]) if ";" in between and ". " not in between else ()


def of_other(text: str, head: Span, last: Named) -> Named | None:
    """The indicator whose last words these take the place of: of women, where the one before is that of men."""
    if head.end - head.start > _LONGEST_KIND or _KIND.fullmatch(text, *head) is None:
        return None  # as most
    start, end = last.spans[-1]
    for kind in _KINDS:
        if kind.fullmatch(text, *head) is None:
            continue
        for index, span in enumerate(last.spans[1:], 1):
            if kind.fullmatch(text, *span):  # the third in a row
                return Named((*last.spans[:index], head, *last.spans[index + 1 :]), last.population, True)
        for at in range(max(start, end - _LONGEST_KIND), end - 1):
            if text[at] == " " and kind.fullmatch(text, at + 1, end):
                return Named((*last.spans[:-1], Span(start, at), head), last.population, True)
    within = _WITHIN.search(text, start, end) if _SUCH.fullmatch(text, *head) is not None else None
    if within is None:
        return None
    spans = Span(start, within.start()), head, Span(within.end() + 1, end)
    return Named((*last.spans[:-1], *spans), last.population, True)


def of_same_word(text: str, head: Span, last: Named) -> Named | None:
    """ "Số người tham gia BHXH bắt buộc: 900 người; BHXH tự nguyện: 80 người": so many of another kind."""
    if len(last.spans) > 1 or not text.startswith(_NUMBERS, last.spans[0].start):
        return None
    start, end = last.spans[0]
    at = text.find(f" {text[head.start : head.end].partition(' ')[0]} ", start, end + 1)
    if at < 0 or (text[start : at + 1] not in _NUMBERS and PREDICATE.search(text, *head)):
        return None  # Số hộ có nước sạch: 90 hộ; nước thải được xử lý: 200 m3
    return Named((Span(start, at), head), last.population, True)


def _of_other_object(text: str, head: Span, how: Comparison, last: Named) -> Named | None:
    """The same people with another of what they take part in, use or have, which opens with the same word."""
    if not last.led or "đạt" not in how.leads or not last.spans or PREDICATE.search(text, *head) is not None:
        return None
    if text.endswith("trong đó ", 0, head.start):
        return None  # hộ dùng nước hợp vệ sinh đạt 96%, trong đó nước sạch đạt 62%
    word = f"{text[head.start : head.end].partition(' ')[0]} "
    start, end = last.spans[0]
    if len(last.spans) == 2 and _HAS.search(text, start, end) and text.startswith(word, last.spans[1].start):
        return Named((last.spans[0], head), last.population, True)  # the third in a row
    at = text.find(f" {word}", start, end)
    if len(last.spans) > 1 or at < 0 or text.startswith(word, start) or _HAS.search(text, start, at) is None:
        return None
    return Named((Span(start, at), head), last.population, True)


def of_other_age(text: str, named: Named, before: Named) -> Named:
    """ "Tỷ lệ biết chữ độ tuổi 15 - 35 đạt 99%; độ tuổi 15 - 60 đạt 97%": the second measures the same."""
    if not named.led or not named.spans or not before.spans:
        return named
    own, first = named.spans[0], before.spans[0]
    if not text.startswith(_AGE, own.start) or text.find("lệ ", *own) >= 0:
        return named  # độ tuổi 15 - 35 tỷ lệ biết chữ đạt 100%
    if len(before.spans) > 1 and text.startswith(_AGE, before.spans[-1].start):
        return Named((*before.spans[:-1], *named.spans), named.population, True)
    at = next((at for age in _AGE if (at := text.find(f" {age}", *first)) > 0), -1)
    return Named((Span(first.start, at), *named.spans), named.population, True) if at > 0 else named


def of_same_state(text: str, clause: Clause, named: Named, last: Named) -> Named:
    """ "Tỷ lệ hộ đăng ký: 85%; được công nhận: 70%": what only says more says it of the same."""
    own = named.spans or ((Span(*trim(text, *clause.label)),) if clause.label is not None else ())
    if not (last.led and len(last.spans) == len(own) == 1) or _SAYS_MORE.match(text, *own[0]) is None:
        return named
    what = last.spans[0]
    said = PREDICATE.search(text, what.start + 2, what.end)
    return Named((Span(what.start, said.start() - 1 if said else what.end), own[0]), last.population, True)


def _whose_state(text: str, head: Span, last: Named) -> Span | None:
    """Whose state the words before the number tell, where they open with "được" or "có" and name nobody."""
    having = text.startswith(("được ", "có ", "qua đào tạo "), head.start) or text.endswith(_HAVING, 0, head.start)
    if not having or not last.spans:
        return None
    if len(last.spans) > 1 and PREDICATE.match(text, last.spans[1].start) is not None:
        return last.spans[0]
    told = PREDICATE.search(text, *last.spans[0])
    return Span(*trim(text, last.spans[0].start, told.start())) if told and told.start() > last.spans[0].start else None


def _without(text: str, stem: tuple[Span, ...], where: str) -> tuple[Span, ...]:
    """ "bỏ học ở tiểu học", before "ở trung học": the words before the place that another one stands beside."""
    places = (where, "ở", "tại") if where == "khu vực" else (where,)
    if stem and text.startswith(tuple([f"{place} " for place in places]), stem[-1].start):  # the third place in a row
        comma = text.find(", ", *stem[-1])  # trong lĩnh vực y tế, tỷ lệ trạm y tế đạt chuẩn
        return stem[:-1] if comma < 0 else (*stem[:-1], Span(comma + 2, stem[-1].end))
    at = max(text.find(f" {place} ", *stem[-1]) for place in places) if where and stem else -1
    return stem if at < 0 else (*stem[:-1], Span(stem[-1].start, at))
