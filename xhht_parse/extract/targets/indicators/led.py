"""What a number measures to which words lead: they alone, or they with the words behind it.

In: a quantity with its comparison, and the words on either side of it. Out: `Named`. To know another verb that says
nothing of what is measured: one word in `phrases.VERB_ALONE`.
"""

from __future__ import annotations

from collections.abc import Sequence

from ....text.folds import pattern
from ....text.spans import Span
from ..promises.counts import led_by_verb
from ..quantities.comparators import ALL
from ..quantities.units import SIZES
from ..types import Clause, Comparison, Named, Quantity
from .behind import bare, population
from .first_words import MEASURED
from .phrases import KIND, KIND_LAST, OF_THESE, PLACE, STRUCTURE, VERB_ALONE
from .wording import ITEM, TRAILING, trim, whose, words_before

_SOMEWHERE = pattern(
    r"(?:toàn |trên địa bàn |cả )?(?:tỉnh|thành phố|huyện|xã|phường|địa phương|toàn tỉnh"
    r"|thị xã)(?: [^ ,;.]+){0,4}"
)
_PREPOSITION = pattern(
    r"(?<!\w)(?:cho|tại|với|đối với|của|đến|trên|trong|về|ở|tới)[ ]*\Z",
    tries=True,
)
_YEAR_LAST = pattern(r" (?:đến )?năm 20[0-9]{2}[ *_]*\Z")
_RATIO = pattern(r"(?<!\w)(?:tỷ lệ|tỉ lệ)(?: các)?[ ]\Z")
_REACHES = frozenset({"đạt", "còn", "xuống", "lên", "là", "chiếm", "tăng", "giảm", "thêm", "mức"})
_STATES = _REACHES | {"quân"}
_MORE = frozenset({"thêm"})
_COMMA = pattern(rf",(?! {ALL.pattern}[ ]*\Z)")
""" "Đơn vị học tập đạt 95% số cơ quan, trường học, doanh nghiệp" goes on."""
_GROWS = pattern(r"(?:mức|tốc độ)(?: tăng(?: trưởng)?)?|tăng trưởng")
_FIELD = pattern(rf"{ITEM}(?:đối với|về) (?:công tác|lĩnh vực|giáo dục|phổ cập|xóa mù|bậc|cấp)(?!\w)")
""" "Đối với giáo dục mầm non: …; nhà trẻ 45%": a field, of which no share is."""
_EACH = "mỗi "
_HOW_IT_RUNS = (" hoạt động", " chất lượng", " hiệu quả")


def with_head(
    text: str,
    quantity: Quantity,
    how: Comparison,
    head: tuple[Span, ...],
    tail: tuple[Span, ...],
    clause: Clause,
    last: Named | None,
) -> Named:
    """What a number measures to which these words lead, with those behind it that go on with them."""
    if quantity.family == "count" and "có" in how.leads and _SOMEWHERE.fullmatch(text, head[0].start, head[-1].end):
        return Named(tail)  # tỉnh A có ít nhất 20 mô hình …
    if quantity.family == "rank":
        return Named(head, None, True)  # chỉ số … nằm trong nhóm 10 tỉnh dẫn đầu
    states = bool(how.leads & _STATES) and how.leads != _MORE  # kết nạp thêm 200 hội viên
    averaged = how.leads.isdisjoint(_REACHES) and VERB_ALONE.fullmatch(text, head[0].start, head[-1].end)
    counts = quantity.family in ("count", "money") and (not states or averaged)  # trồng bình quân 200 cây/năm
    if counts and tail and _leads_by_verb(text, quantity, how, head, tail):
        return Named((*_with_have(text, how, quantity, head), *tail), population(text, tail), prefix=head)
    share = quantity.family == "percent"
    if clause.label is not None and (share or bare(text, quantity, tail)):
        under = _under_label(text, clause, clause.label, head, bool(share and tail), last)
        if under is not None:
            return under
    if last is not None and (whole := _whole_of_kind(text, head, clause, last)):
        return Named((*whole, *head), None, True, rated=whole)
    led = states or how.said or quantity.family == "money"
    placed = _PREPOSITION.search(text, head[-1].start, head[-1].end) is not None  # lắp đèn tại 18 đường ngang
    if placed or not led:
        alone = quantity.family == "count" and not placed and bare(text, quantity, tail)
        if alone and not text.endswith(_HOW_IT_RUNS, 0, head[-1].end):
            return Named(head, None, True)  # diện tích chè 1.200 ha
        return Named((*head, *tail), population(text, tail), prefix=head)
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
    if len(head) == 1 and _GROWS.fullmatch(text, *head[0]) and (grown := words_before(text, label, ())):
        return Named((*grown, *head), None, True, rated=grown)  # Quỹ khuyến học: tăng trưởng 8%, …
    beside = last is not None and not last.rated and len(last.spans) > 1  # not "nữ 96%" of what the clause above names
    among = last is None or (beside and KIND.fullmatch(text, *last.spans[-1]) is not None)
    if among and not followed and len(head) == 1 and KIND.fullmatch(text, *head[0]):
        whole = () if _FIELD.match(text, *label) else words_before(text, whose(text, label), ())
        if clause.outer is not None and len(whole) == 1 and KIND.fullmatch(text, *whole[0]):
            whole = words_before(text, clause.outer, ())  # Học lực: khá: 45%; trung bình: 38%; yếu, kém dưới 2%
        return Named((*whole, *head), None, True)
    return None


def _led_share(
    text: str, quantity: Quantity, how: Comparison, head: tuple[Span, ...], tail: Sequence[Span], clause: Clause
) -> Named:
    """A share that the words before it lead to, with those behind it that are its own: "… đạt 80% số hộ, …"."""
    if tail and PLACE.match(text, tail[0].start) is None and text.find(",", quantity.end, tail[0].start) < 0:
        first = tail[0]
        # kiểm tra ít nhất 30% số thôn, khu phố
        verb = not how.leads & _STATES and led_by_verb(text, head[0].start, how.head_end)
        mark = None if verb else _COMMA.search(text, first.start, first.end)
        comma = mark.start() if mark is not None else -1
        bracket = text.rfind(" (", first.start, max(comma, first.start))
        if bracket > first.start and text.find(")", bracket, comma) < 0:
            comma = bracket  # trên cả 3 tiêu chí | (số vụ, số người chết)
        own = Span(first.start, comma if comma > 0 else first.end)
        more = tail[1:] if comma < 0 else ()
        return Named((*head, own, *more), None, True, prefix=head if text.startswith(OF_THESE, own.start) else ())
    of_ratio = _RATIO.search(text, max(clause.start, head[0].start - 16), head[0].start) is not None
    return Named(head, population(text, head) if of_ratio else None, True)


def _whole_of_kind(text: str, head: tuple[Span, ...], clause: Clause, last: Named) -> tuple[Span, ...]:
    """What those are counted of whose kind alone stands before the number: "12 trường (| mầm non 04 trường …)"."""
    opens = text.endswith("(", 0, head[0].start)
    if len(head) > 1 or not (clause.part or last.rated or opens) or KIND.fullmatch(text, *head[0]) is None:
        return ()
    whole = last.stem if opens else _without_kind(text, clause, last)
    return whole or (words_before(text, clause.label, ()) if clause.label is not None else ())


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
        return not bare(text, quantity, tail) and VERB_ALONE.fullmatch(text, head[0].start, head[-1].end) is not None
    if MEASURED.match(text, head[0].start) or text.endswith(("tỷ lệ ", "tỉ lệ "), 0, head[0].start):
        return False
    return how.said or text.startswith(_EACH, head[0].start) or led_by_verb(text, head[0].start, how.head_end)


def _with_have(text: str, how: Comparison, quantity: Quantity, head: tuple[Span, ...]) -> tuple[Span, ...]:
    """The head with the "có" of "mỗi xã có 02 điểm"."""
    at = text.find("có ", how.head_end, quantity.start) if "có" in how.leads else -1
    return (*head, Span(at, at + 2)) if at >= 0 and text.startswith(_EACH, head[0].start) else head
