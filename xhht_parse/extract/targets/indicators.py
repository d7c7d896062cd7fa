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
from .admission import led_by_verb
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
    r"|qua đào tạo|nắm|chia sẻ)(?!\w)"
)
_LONGEST = 400
"""Code points of an indicator: no reader takes in more, and numbers in a row may share one."""
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
            plain = text[rate_span.start : rate_span.end] in ("tăng", "giảm")
            spans = last.stem if plain else (*last.stem, rate_span)
            found.append(Named(spans, last.population, True, rated=last.stem))
            continue
        if not head and last is not None and last.led and _says(text, hows[index], last, tail):
            found.append(Named(last.spans, last.population, True))  # đạt 1,5% GRDP, đến năm 2030 đạt 2% GRDP
            continue
        whole = _of_whole(text, hows[index], head, tail, clause, last) if last is not None and last.spans else None
        joined = last if index or clause.part else None
        found.append(whole or _name(text, quantity, hows[index], head, tail, clause, joined))
    _share_predicate(text, tails, found)
    return [_bounded(text, _or_above(text, named, clause, periods, before, heading)) for named in found]


def _bounded(text: str, named: Named) -> Named:
    """The indicator cut to `_LONGEST`: of words before the number the last ones stay, else the first ones."""
    if not named.spans or named.spans[-1].end - named.spans[0].start <= _LONGEST:
        return named
    room, kept = _LONGEST, []
    for start, end in reversed(named.spans) if named.led else named.spans:
        if named.led and end - start > room:
            start = text.find(" ", end - room, end) + 1 or end - room
        elif end - start > room:
            end = max(text.rfind(" ", start, start + room), start)
        if start < end:
            kept.append(Span(start, end))
        room -= end - start
        if room < 2:
            break
    named.spans = tuple(sorted(kept))
    return named


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
    if quantity.family == "rank":
        return Named(head, None, True)  # chỉ số … nằm trong nhóm 10 tỉnh dẫn đầu
    states = bool(how.leads & _STATES)
    if quantity.family == "count" and not states and tail and _leads_by_verb(text, quantity, how, head):
        return Named((*_with_have(text, how, quantity, head), *tail), _population(text, tail), prefix=head)
    if clause.label is not None and quantity.family == "percent":
        structure = _STRUCTURE.match(text, clause.label.start)  # cơ cấu kinh tế: dịch vụ 43%
        if structure is not None:
            return Named((trim(text, structure.start("name"), clause.label.end), *head), None, True)
    led = states or how.said or quantity.family == "money"
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
    of_ratio = _RATIO.search(text, max(clause.start, head[0].start - 16), head[0].start) is not None
    return Named(head, _population(text, head) if of_ratio else None, True)


_MEASURED = pattern(
    r"(?:số|tổng|diện tích|sản lượng|mật độ|tỷ số|tỉ số|quy mô|năng suất|công suất|tuổi thọ|thời gian)(?!\w)"
)
_STRUCTURE = pattern(
    r"[-+*. ]{0,4}(?:[a-zđ0-9]{1,2}[.)] )?(?:tỷ lệ (?=[^\W\d_]{2}))?"
    r"(?P<name>cơ cấu|tỷ trọng|(?<=tỷ lệ )[^\W\d_]+)(?!\w)"
)
_RATIO = pattern(r"(?<!\w)(?:tỷ lệ|tỉ lệ)(?: các)?[ ]\Z")
_SIZES = frozenset({"length", "mass", "volume", "energy", "area"})
_ABOUT = pattern(r"[ ,]*(?:và |riêng |còn )*(?:(?:đối với|riêng)(?!\w)|(?:ở|tại) (?:khu vực|vùng|các)(?!\w))")


def _leads_by_verb(text: str, quantity: Quantity, how: Comparison, head: Sequence[Span]) -> bool:
    """Whether a verb leads to the number, so that the counted noun says what is counted: "Đón 2 triệu lượt khách"."""
    if quantity.group in _SIZES or _MEASURED.match(text, head[0].start):
        return False
    return how.said or text.startswith("mỗi ", head[0].start) or led_by_verb(text, head[0].start, how.head_end)


def _with_have(text: str, how: Comparison, quantity: Quantity, head: tuple[Span, ...]) -> tuple[Span, ...]:
    """The head with the "có" of "mỗi xã có 02 điểm"."""
    at = text.find("có ", how.head_end, quantity.start) if "có" in how.leads else -1
    return (*head, Span(at, at + 2)) if at >= 0 and text.startswith("mỗi ", head[0].start) else head


def _of_whole(
    text: str, how: Comparison, head: tuple[Span, ...], tail: tuple[Span, ...], clause: Clause, last: Named
) -> Named | None:
    """The indicator of a number that goes on with what the one before it measures."""
    if head and how.head_end - head[0].start < 120 and _ABOUT.match(text, max(clause.start, head[0].start - 6)):
        return Named((*last.stem, *head), last.population, True)  # riêng đối với xã vùng cao đạt 96%
    if not head and tail and "chiếm" in how.leads:
        return Named((*last.stem, *tail), last.population, True)
    population = last.population
    if clause.part and not head and tail and population and _PREDICATE.match(text, tail[0].start):
        return Named((population, *tail), population)  # 80% trẻ em …, trong đó 40% biết bơi
    return None


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
        if spans and clause.part and before is not None and before.spans:
            return Named((*before.stem, *spans), before.population, True, rated=before.stem)  # trong đó: VNA: 15 trạm
        if spans:
            return Named(spans, None, True)
    if before is not None and before.spans:
        return before
    above = heading()
    return Named((above,), None, True) if above is not None else named
