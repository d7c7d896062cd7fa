"""What a number measures that goes on with what the one before it measures.

In: the words before and behind the number, and the name of the one before it. Out: its own name, or None where it
stands for itself. To know another way of going on: one question in `of_whole`.
"""

from __future__ import annotations

from collections.abc import Sequence

from ....text.folds import fold, pattern
from ....text.spans import Span
from ..types import Clause, Comparison, Named
from .first_words import NAMES_QUANTITY
from .phrases import ALL_OF, PREDICATE
from .replacing import MARKS, of_other, of_other_object, of_other_sort, of_other_subject
from .wording import trim

_ABOUT = pattern(  # …, riêng đối với xã vùng cao đạt 96%; …, ở trung học phổ thông còn dưới 3%
    r"[-+*. ,;(]*(?:và |(?P<only>riêng )|còn )*"
    r"(?P<where>đối với|riêng(?! \")|ở|tại|khu vực(?= (?:nông thôn|thành|đô|miền|đồng))"
    r"|vùng(?= (?:đồng bào|đặc biệt|dân tộc|miền|núi|cao|thấp|sâu|xa|ven|nông thôn|khó khăn))|mức độ(?= [1-5](?!\w))"
    r"|(?<=riêng )(?:lĩnh vực|nhóm|ngành|khối)"
    r"|(?<!trong đó )(?:(?:các )?(?:xã|thôn|bản)(?= (?:đặc biệt khó|khó khăn|biên giới|miền núi|vùng))"
    r"|khối(?= (?:công|tư|ngoài)))"
    r"|trong(?= (?:lĩnh vực|nhóm|khu vực|ngành|các|công nhân|thanh niên|học sinh|phụ nữ|đồng bào)))(?!\w)"
)
_OWN = pattern(r",[ ](?:tỷ lệ|tỉ lệ|số|tổng|chỉ số|mức|tốc độ|diện tích|giá trị)(?!\w)")  # trong lĩnh vực y tế, tỷ lệ …
_THIS = pattern(r"(?<!\w)(?:tỷ lệ|tỉ lệ|con số) này(?!\w)")
_PLACED = ("ở ", "tại ", "trong ", "khu vực ", "vùng ", "đối với ", "mức độ ")
_ONLY = (", riêng ", "; riêng ", "(riêng ")
_OF_THEM = pattern(r"(?:trong )?số (?:đó|này|họ) ")
_AMONG = fold(" trong đó ")
_STATES = frozenset({"đạt", "là", "chiếm"})
_HAVING = (", có ", "đó có ", "(có ")
""" "…, trong đó có bằng cấp 35%"."""
_ON = ("vào học ", "học nghề", "học tiếp ", "tiếp tục học ")
_AMONG_THEM = ("trong đó ", "trong đó có ")
_STATED = (
    "được ", "trên chuẩn ", "vượt chuẩn ", "lên lớp ", "có ", "qua đào tạo ", "tốt nghiệp ", "biết ", "tham gia ",
    "sử dụng ", *_ON,
)  # fmt: skip
_SAYS_MORE = pattern(r"(?:được|có|đạt(?= (?:loại|mức|chuẩn|danh hiệu) )|(?:trên|vượt) chuẩn(?! nghèo))(?!\w)")


def counts_alike(
    text: str, clause: Clause, index: int, head: tuple[Span, ...], tail: tuple[Span, ...], last: Named
) -> bool:
    """Whether a number with nothing but its unit counts what the one before it does.

    "đạt 20 hợp tác xã năm 2026 và 22 hợp tác xã năm 2027", "thêm 22 xã đạt chuẩn, nâng tổng số lên 51 xã",
    "trồng 4.000 ha, bình quân 800 ha/năm"; "còn 1,7 lần năm 2027 và 1,4 lần năm 2030 so với nam giới"; "đạt 74 tuổi đối
    với nam và 78 tuổi đối với nữ".
    """
    before, quantity = clause.quantities[index - 1], clause.quantities[index]
    if not head and quantity.family == before.family == "factor":
        return not tail or text.startswith("so với ", tail[0].start)
    if head or quantity.family != "count" or quantity.unit is None or before.unit is None:
        return False
    if text.startswith(" cho ", quantity.end):
        return False  # 5 lớp cho cán bộ và 10 lớp cho | 300 học viên
    alike = f"{before.unit} ".startswith(f"{quantity.unit} ")  # 10 vùng nuôi …, 20 vùng
    average = quantity.per == "năm" and "quân" in clause.hows[index].leads
    own = bool(tail) and tail[-1].end > quantity.end
    both = text.startswith(" đối với ", quantity.end) and text.startswith(" đối với ", before.end)
    return alike and (average or not own or (both and last.led))


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
    if not head:
        return _of_them(text, how, tail, last) if tail else None
    if len(head) == 1 and (this := _THIS.search(text, max(start, head[0].start - len("con số này ")), head[0].end)):
        return _this_rate(text, Span(*this.span()), head[0], last)
    states = bool(how.leads & _STATES) or not tail
    relabelled = label is not None and label.start > last.spans[0].start  # Nề nếp: tốt 90%. Học tập: tốt 40%
    alone = len(head) == 1 and not relabelled
    if alone and (other := _others(text, how, head[0], tail, last)) is not None:
        return other
    about = _ABOUT.match(text, start) if how.head_end - head[0].start < 120 else None
    own = about is not None and (
        (tail and (not how.leads or ("có" in how.leads and not about["only"])))  # …, tại trường có 100% trẻ ăn bán trú
        or _OWN.search(text, about.end(), how.head_end)
    )
    if about is not None and not own:
        # …, riêng ở vùng núi dưới 25%; (khu vực đồng bằng 95%, miền núi 85%)
        only = about["only"] or text.endswith("riêng", 0, start) or text.endswith("(", 0, head[0].start)
        stem = last.stem if only else _without(text, last.stem, about["where"])
        return Named((*stem, *head), last.population, True, rated=stem if only else ())
    among = text.endswith(_AMONG_THEM, 0, head[0].start)
    if (last.led or among) and states and (whose := _whose_state(text, head[0], last)) is not None:
        having = head[0].start - len("có ") * text.endswith(_HAVING, 0, head[0].start)
        state = Span(having, head[0].end), *head[1:]
        return Named((whose, *state), last.population, True)  # Người dân được khám đạt 70%, được lập hồ sơ đạt 95%
    return of_other_object(text, head[0], how, last) if alone else None


def _of_them(text: str, how: Comparison, tail: tuple[Span, ...], last: Named) -> Named | None:
    """ "Dạy nghề cho 600 phụ nữ; 75% trong số đó có việc làm", "80% trẻ em …; 40% biết bơi": no words lead to it."""
    population = last.population
    if (them := _OF_THEM.match(text, *tail[0])) is not None:
        rest = Span(them.end(), tail[0].end), *tail[1:]
        return Named((*((population,) if population else last.stem), *rest), population)
    if "chiếm" in how.leads:
        return Named((*last.stem, *tail), population, True)
    if "đạt" in how.leads and ALL_OF.fullmatch(text, *tail[0]) is not None:
        return Named(last.stem, population, True)  # 15.200 hộ, đạt 76% tổng số hộ
    if MARKS.fullmatch(text, *tail[0]) and (other := of_other(text, tail[0], last)) is not None:
        return Named(other.spans, population)  # 80% trường xếp loại tốt, 20% khá
    if PREDICATE.match(text, tail[0].start):
        if population:
            return Named((population, *tail), population)
        counted = () if last.led else last.spans[len(last.prefix) :]
        if len(counted) == 1 and _is_told_of(text, counted[0], tail[0].start, last):
            return Named((*counted, *tail), counted[0])  # giới thiệu 500 đoàn viên ưu tú, trong đó 60% được kết nạp
    return None


def _is_told_of(text: str, counted: Span, start: int, last: Named) -> bool:
    """Whether what is told from `start` on is told of those who are counted before: "dạy nghề cho 600 thợ, 80% có việc
    làm"."""
    if text.find(_AMONG, counted.end, start) >= 0:
        return True
    return bool(last.prefix) and text.startswith(", ", counted.end) and PREDICATE.match(text, counted.start) is None


def _others(text: str, how: Comparison, head: Span, tail: Sequence[Span], last: Named) -> Named | None:
    """Others of whom the same is told: "Chiều cao đối với nam đạt 168 cm, nữ đạt 157 cm"."""
    states = bool(how.leads & _STATES) or not tail
    if states and "chiếm" not in how.leads and (other := of_other_sort(text, head, last)) is not None:
        return other
    if (other := of_other(text, head, last)) is not None:
        return other
    if "đạt" in how.leads and not tail and (other := of_other_subject(text, head, last)) is not None:
        return other
    return _those_alone(text, head, last) if states and text.endswith(_ONLY, 0, head.start) else None


def _those_alone(text: str, head: Span, last: Named) -> Named | None:
    """ "…, riêng huyện nghèo giảm 3%": what `last` measures, of these alone, in place of those that open with the same
    words."""
    if text.startswith(_PLACED, head.start) or NAMES_QUANTITY.match(text, head.start) or PREDICATE.search(text, *head):
        return None
    stem = last.prefix or (last.stem if last.led else ())
    if not stem:
        return None
    first, *more = text[head.start : head.end].split(" ", 2)
    if more and text.startswith(f"{first} {more[0]}", stem[0].start):
        said = PREDICATE.search(text, *stem[0])
        return Named((head, Span(said.start(), stem[0].end)) if said else (head,), None, True)
    at = text.find(f" {first} ", *stem[-1])
    if at > 0 and PREDICATE.search(text, at, stem[-1].end) is None:
        return Named((*stem[:-1], Span(stem[-1].start, at), head), None, True)
    return Named((*stem, head), last.population, True, rated=stem)


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


def of_same_state(text: str, clause: Clause, named: Named, last: Named) -> Named:
    """ "Tỷ lệ hộ đăng ký: 85%; được công nhận: 70%": what only says more says it of the same."""
    own = named.spans or ((Span(*trim(text, *clause.label)),) if clause.label is not None else ())
    if not (last.led and last.spans) or len(own) != 1 or _SAYS_MORE.match(text, *own[0]) is None:
        return named
    if text.find(". ", last.spans[-1].end, own[0].start) >= 0:
        return named
    what, *more = last.spans
    if len(more) == 1 and _SAYS_MORE.match(text, *more[0]) is not None:
        return Named((what, own[0]), last.population, True)  # the third in a row
    if more:
        return named
    said = PREDICATE.search(text, what.start + 2, what.end)
    if said is None and text.startswith(("có ", "đạt "), own[0].start):
        return named
    return Named((Span(what.start, said.start() - 1 if said else what.end), own[0]), last.population, True)


def _whose_state(text: str, head: Span, last: Named) -> Span | None:
    """Whose state the words before the number tell, where they open with a verb like "được" and name nobody."""
    having = f"{text[head.start : head.end]} ".startswith(_STATED) or text.endswith(_HAVING, 0, head.start)
    if not having or not last.spans:
        return None
    if len(last.spans) > 1 and PREDICATE.match(text, last.spans[1].start) is not None:
        return last.spans[0]
    told = PREDICATE.search(text, *last.spans[0])
    if told is not None and text.startswith(_ON, head.start):  # học sinh tốt nghiệp THCS | vào học nghề
        told = PREDICATE.search(text, told.end(), last.spans[0].end)
    start, end = trim(text, last.spans[0].start, told.start()) if told is not None else (0, 0)
    return Span(start, end) if start < end else None


def _without(text: str, stem: tuple[Span, ...], where: str) -> tuple[Span, ...]:
    """ "bỏ học ở tiểu học", before "ở trung học": the words before the place that another one stands beside."""
    places = (where, "ở", "tại") if where == "khu vực" else (where,)
    row = *(_PLACED if len(stem) > 1 else ()), *(f"{place} " for place in places)
    if stem and text.startswith(row, stem[-1].start):  # the third place in a row
        comma = text.find(", ", *stem[-1])  # trong lĩnh vực y tế, tỷ lệ trạm y tế đạt chuẩn
        return stem[:-1] if comma < 0 else (*stem[:-1], Span(comma + 2, stem[-1].end))
    at = max(text.find(f" {place} ", *stem[-1]) for place in places) if where and stem else -1
    return stem if at < 0 else (*stem[:-1], Span(stem[-1].start, at))
