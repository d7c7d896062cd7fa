"""What is measured: the words around the number that name it, as spans.

In: a quantity in its clause with its comparison, the clause's other quantities and the periods. Out: the
spans of the indicator and of the population. Two shapes: the percentage leads its noun ("80% xã, phường có
…"), or the indicator leads ("Tỷ lệ hộ nghèo dưới 3%"). Coordinated numbers share what stands before or
behind them. What the words are is `wording`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ...text.folds import pattern
from ...text.spans import Span
from ...vocab.periods import Period
from .types import Clause, Comparison, Quantity
from .wording import inside, trim, words_before, words_behind

_PLACE = pattern(
    r"[ ]*(?:trên (?:toàn|địa bàn|phạm vi)|ở|tại|trong|theo|so với|vào|từ|đến|trước|sau|để|nhằm|bằng|hằng năm"
    r"|hàng năm|mỗi năm|và|hoặc|;|,|\.)(?!\w)"
)
_BY = pattern(  # …, tốc độ tăng bình quân 5 - 6%/năm
    r"[ ,;]*(?:với )?(?:(?:tốc độ|mức|tỷ lệ|nhịp độ) )?(?:tăng|giảm)(?: (?:trưởng|bình quân|trung bình|hằng năm"
    r"|hàng năm|mỗi năm|thêm|đạt|từ|khoảng|trên"
    r"|ít nhất|tối thiểu|giai đoạn này|trong giai đoạn này|trong|giai đoạn|này))*[ ]"
)
_SOMEWHERE = pattern(
    r"(?:toàn |trên địa bàn |cả )?(?:tỉnh|thành phố|huyện|xã|phường|địa phương|toàn tỉnh"
    r"|thị xã)(?: [^ ,;.]+){0,4}"
)
_PREPOSITION = pattern(r"(?<!\w)(?:cho|tại|với|đối với|của|đến|trên|trong|về|ở|tới)[ ]*\Z")
_PREDICATE = pattern(
    r"(?<!\w)(?:đạt|có|được|biết|tham gia|thực hiện|ứng dụng|áp dụng|triển khai|đủ|bảo đảm|đảm bảo|sử dụng"
    r"|hoàn thành|tiếp tục|tiếp cận|không|đáp ứng|hoạt động"
    r"|trở thành|bố trí|kết nối|phát hiện|phải|cung cấp|xử lý|giải quyết|tổ chức(?!,)|đăng ký|là|hưởng|tốt nghiệp"
    r"|qua đào tạo|nắm)(?!\w)"
)
_STATES = frozenset({"đạt", "còn", "xuống", "lên", "là", "chiếm", "tăng", "giảm", "thêm", "mức", "quân"})


@dataclass(slots=True)
class Named:
    """The indicator of one quantity."""

    spans: tuple[Span, ...]
    population: Span | None = None
    led: bool = False
    """The indicator stands before the number."""
    rated: tuple[Span, ...] = ()
    """What it is a rate of, for a rate: "giá trị xuất khẩu …, tốc độ tăng bình quân 5%"."""
    prefix: tuple[Span, ...] = ()
    """What stands before the number and goes on behind it: "hỗ trợ cho 80% …"."""

    @property
    def stem(self) -> tuple[Span, ...]:
        """The indicator without the words of a rate."""
        return self.rated or self.spans


def name_all(
    text: str,
    clause: Clause,
    hows: Sequence[Comparison],
    periods: Sequence[Period],
    before: Named | None,
    heading: Callable[[], Span | None],
) -> list[Named]:
    """The indicators of all quantities of a clause, in order.

    `before` is that of the target before it, `heading` the heading above, which names what nothing else does.
    """
    periods = inside(periods, min(clause.start, clause.label.start if clause.label else clause.start), clause.end)
    heads, tails = _cuts(text, clause, hows)
    found: list[Named] = []
    for index, quantity in enumerate(clause.quantities):
        head = words_before(text, heads[index], periods)
        tail = words_behind(text, quantity, tails[index], periods)
        last = found[-1] if found else before
        rate = (
            last is not None
            and not tail
            and _BY.fullmatch(text, min(heads[index].start, quantity.start), quantity.start)
        )
        if rate and last is not None:
            rate_span = trim(text, heads[index].start, quantity.start)
            found.append(Named((*last.stem, rate_span), last.population, True, rated=last.stem))
            continue
        if not head and last is not None and last.led and _says(text, hows[index], last, tail):
            found.append(Named(last.spans, last.population, True))  # đạt 1,5% GRDP, đến năm 2030 đạt 2% GRDP
            continue
        found.append(_name(text, quantity, hows[index], head, tail, clause, last if index or clause.part else None))
    _share_predicate(text, tails, found)
    return [_or_above(text, named, clause, periods, before, heading) for named in found]


def _cuts(text: str, clause: Clause, hows: Sequence[Comparison]) -> tuple[list[Span], list[Span]]:
    """For each quantity the stretch before it and the stretch behind it, parted at the last comma or "và"."""
    heads, tails = [], []
    floor = clause.start
    for index, (quantity, how) in enumerate(zip(clause.quantities, hows, strict=True)):
        heads.append(Span(min(floor, how.head_end), how.head_end))
        tail_start = max(how.tail_start, quantity.end)
        if index + 1 == len(clause.quantities):
            tails.append(Span(tail_start, clause.end))
            break
        stop = max(hows[index + 1].head_end, tail_start)
        floor = tail_start if text[tail_start:stop].lstrip().startswith((",", "và ")) else -1
        if floor < 0:
            floor = max(text.rfind(",", tail_start, stop), text.rfind(" và ", tail_start, stop + 1))
        if floor < 0:
            floor = stop
        tails.append(Span(tail_start, floor))
    return heads, tails


def _name(
    text: str,
    quantity: Quantity,
    how: Comparison,
    head: tuple[Span, ...],
    tail: tuple[Span, ...],
    clause: Clause,
    last: Named | None,
) -> Named:
    if not head:
        if quantity.family == "level":
            return Named(last.spans if last is not None else ())
        if clause.label is not None and quantity.family == "count" and _bare(quantity, tail):
            return Named(())  # the label names it: "Sản lượng: 25.000 tấn"
        if tail and text.startswith(("là ", "có "), tail[0].start):
            tail = (Span(tail[0].start + 3, tail[0].end), *tail[1:])
        if tail and last is not None and last.prefix and text.startswith(" và ", last.spans[-1].end):
            return Named((*last.prefix, *tail), _population(text, tail))  # cho 80% nông dân và 100% hợp tác xã
        if tail and not (last is not None and last.led and _PLACE.match(text, tail[0].start - 1)):
            return Named(tail, _population(text, tail))
        return Named(last.spans, last.population, last.led) if last is not None else Named(tail)
    if quantity.family == "count" and "có" in how.leads and _SOMEWHERE.fullmatch(text, head[0].start, head[-1].end):
        return Named(tail)  # tỉnh A có ít nhất 20 mô hình …
    led = bool(how.leads & _STATES) or how.said or quantity.family == "money"
    if _PREPOSITION.search(text, head[-1].start, head[-1].end) or not led:
        if quantity.family == "count" and _bare(quantity, tail):
            return Named(head, None, True)  # diện tích chè 1.200 ha
        return Named((*head, *tail), _population(text, tail), prefix=head)
    if quantity.family in ("count", "money", "factor", "rank"):
        return Named(head, None, True)
    if tail and _PLACE.match(text, tail[0].start) is None and text.find(",", quantity.end, tail[0].start) < 0:
        first = tail[0]
        comma = text.find(",", first.start, first.end)
        return Named((*head, Span(first.start, comma if comma > 0 else first.end)), None, True)
    return Named(head, None, True)


def _says(text: str, how: Comparison, named: Named, tail: Sequence[Span]) -> bool:
    """Whether the words behind the number are already in the indicator before it."""
    return bool(tail and how.leads & {"đạt", "là"}) and any(
        text.startswith(text[tail[0].start : tail[0].end], s.start) for s in named.spans
    )


def _bare(quantity: Quantity, tail: Sequence[Span]) -> bool:
    """Whether nothing but the unit stands behind the number."""
    return not tail or tail[-1].end <= quantity.end


def _population(text: str, tail: Sequence[Span]) -> Span | None:
    """Of whom or of what: the tail up to its predicate."""
    if not tail:
        return None
    predicate = _PREDICATE.search(text, tail[0].start, tail[0].end)
    if predicate is None or predicate.start() <= tail[0].start:
        return None
    return trim(text, tail[0].start, predicate.start())


def _share_predicate(text: str, tails: Sequence[Span], found: list[Named]) -> None:
    """ "80% trạm y tế và 100% bệnh viện đủ điều kiện …": the first gets the predicate of the last."""
    if len(found) < 2 or found[-1].led or not found[-1].spans:
        return
    last = found[-1].spans[-1]
    predicate = _PREDICATE.search(text, last.start, last.end)
    if predicate is None or predicate.start() == last.start:
        return
    for index in range(len(found) - 2, -1, -1):
        named = found[index]
        if named.led or not named.spans or not text.startswith((" và ", ","), tails[index].end):
            break
        if _PREDICATE.search(text, named.spans[-1].start, named.spans[-1].end):
            break
        named.population = named.spans[-1]
        named.spans = (*named.spans, Span(predicate.start(), last.end))


def _or_above(
    text: str,
    named: Named,
    clause: Clause,
    periods: Sequence[Period],
    before: Named | None,
    heading: Callable[[], Span | None],
) -> Named:
    """What stands before the colon, in the target before or in the heading, where nothing else names it."""
    if named.spans:
        return named
    if clause.label is not None:
        spans = words_before(text, clause.label, periods)
        if spans:
            return Named(spans, None, True)
    if before is not None and before.spans:
        return before
    above = heading()
    return Named((above,), None, True) if above is not None else named
