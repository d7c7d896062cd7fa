"""What the numbers of a clause measure, one beside another, as spans.

In: a clause with its targets and their comparisons, the periods, the target before it. Out: `Named`, one a quantity.
Coordinated numbers share what stands before or behind them; what names one number alone is `naming`, which words are
its own `cutting`, where they begin and end `wording` and `behind`.
"""

from __future__ import annotations

from collections.abc import Sequence

from ....text.folds import fold, pattern
from ....text.spans import Span
from ....vocab.periods import Period
from ..room import Paragraph
from ..types import Clause, Comparison, Named, Quantity
from .behind import words_behind
from .cutting import cuts
from .following import continued, counts_alike, of_other, of_other_age, of_same_state, of_same_word, of_whole
from .naming import KIND, OF_THESE, PREDICATE, STRUCTURE, name
from .sharing import NO_SUBJECT, share
from .wording import ITEM, NAMES_QUANTITY, inside, trim, words_before

_BY = pattern(  # …, tốc độ tăng bình quân 5 - 6%/năm
    r"[ ,;]*(?:với )?(?:(?:tốc độ|mức|tỷ lệ|nhịp độ) )?(?:tăng|giảm)(?: (?:trưởng|bình quân|trung bình|hằng năm"
    r"|hàng năm|mỗi năm|thêm|đạt|từ|khoảng|trên"
    r"|ít nhất|tối thiểu|giai đoạn này|trong giai đoạn này|trong|giai đoạn|này))*[ ]"
)
_RATE_ENDS = pattern(r"(?:[ ](?:trong )?giai đoạn này)?(?:[ ](?:đạt|từ|khoảng|trên|ít nhất|tối thiểu))*[ ]*\Z")
_MARK = pattern(r"(?<!\w)(?:đăng ký|tốt|giỏi|khá|xuất sắc|chưa đạt|chưa hoàn thành)\Z")
_MARK_ALONE = pattern(r"[ ,;]*(?:và )?(?P<mark>đạt|hoàn thành|(?:được )?công nhận)(?: đạt)?[ :]*")
_LATER = pattern(r"[ ,;]*(?:và )?(?:(?:đến|vào|trong|hết|cuối) )*năm 20[0-9]{2}[ ,]*")
_FOR = pattern(rf"{ITEM}(?:đối với|về) (?=[^\W\d_])")
_TO_THEM = fold("đối với ")
_OF_KIND = pattern(rf"{KIND.pattern}|độ tuổi [^;:,]{{2,30}}|trẻ(?: em)? [0-9][^;:,]{{0,12}} tuổi|giai đoạn [1-3]")
"""A label that tells some of those whom the one that holds it tells of."""
_WHERE = pattern(r"(?:ở|tại|trong|trên|với|đối với|riêng|khu vực|vùng|miền|cấp|bậc|khối|ngành)(?!\w)")
_LONGEST = 400
"""Code points of an indicator: no reader takes in more, and numbers in a row may share one."""


def name_all(paragraph: Paragraph, clause: Clause, before: Named | None) -> list[Named]:
    """The indicators of all quantities of a clause, in order; `before` is that of the target before it."""
    text, hows = paragraph.room.text, clause.hows
    first = clause.outer or clause.label
    start = first.start if first is not None else clause.start
    periods = inside(paragraph.periods, start, clause.end)
    heads, tails = cuts(text, clause, hows)
    found: list[Named] = []
    for index, quantity in enumerate(clause.quantities):
        head = words_before(text, heads[index], periods)
        tail = words_behind(text, quantity, tails[index], periods)
        if head and tail and quantity.family == "percent" and _stands_apart(text, head[0], hows[index], tail[0]):
            head = ()
        last, opens = found[-1] if found else before, heads[index][0]
        if last is not None and (again := _again(text, clause, index, head, tail, opens, last)) is not None:
            found.append(again)
            continue
        whole = None
        if last is not None and last.spans:
            whole = of_whole(text, hows[index], head, tail, opens, last, clause.label)
        of_these = (OF_THESE, "với ") if last is not None and last.prefix else OF_THESE
        if not head and tail and text.startswith(of_these, tail[0].start):
            whole = _of_these(text, clause, tail, found, periods)
        reached = not head and quantity.family == "count" and "đạt" in hows[index].leads  # …; năm 2030 đạt 9.000 lượt
        joined = last if index or clause.part or reached or _goes_on(text, quantity, head, tail, last) else None
        found.append(whole or name(text, quantity, hows[index], head, tail, clause, joined))
    if len(found) > 1:
        share(text, clause, tails, found)
    found = _beside_others(paragraph, clause, found, periods, before)
    for named in found:
        if named.spans and named.spans[-1].end - named.spans[0].start > _LONGEST:
            named.spans = _bounded(text, named)
    return found


def _goes_on(text: str, quantity: Quantity, head: tuple[Span, ...], tail: tuple[Span, ...], last: Named | None) -> bool:
    """ "Mở lớp cho 80% hội viên; 60% thanh niên": the share of others for whom the same is done."""
    if head or not tail or last is None or not last.prefix or quantity.family != "percent":
        return False
    if not text.startswith(";", last.spans[-1].end) or PREDICATE.search(text, *tail[0]) is not None:
        return False
    return text.find("%", last.prefix[-1].end, last.spans[-1].start) >= 0


def _stands_apart(text: str, head: Span, how: Comparison, tail: Span) -> bool:
    """ "Đủ số giáo viên theo quy định, 90% giáo viên đạt chuẩn": a comma parts the share from another thought."""
    whose = text[head.start : head.end].removeprefix(_TO_THEM).removeprefix("các ")
    if text.startswith(_TO_THEM, head.start) and text.startswith(whose, tail.start):
        return True  # đối với trường công, 80% trường công có …
    aims = (
        "đấu" in how.leads and PREDICATE.search(text, *tail) is not None
    )  # các cấp hội phấn đấu có 80% hội viên được …
    if not (aims or text.endswith(", ", 0, how.head_end)) or PREDICATE.match(text, tail.start) is not None:
        return False
    return _WHERE.match(text, head.start) is None and KIND.fullmatch(text, *head) is None  # ở vùng cao, 80% thôn …


def _again(
    text: str, clause: Clause, index: int, head: tuple[Span, ...], tail: tuple[Span, ...], opens: int, last: Named
) -> Named | None:
    """What `last` measures, or its rate, where the words around the number, from `opens` on, say no more than that."""
    quantity, how = clause.quantities[index], clause.hows[index]
    if not (head or tail) and (mark := _MARK_ALONE.fullmatch(text, opens, quantity.start)):
        return _marked(text, Span(*mark.span("mark")), last)
    if not tail and (rate := _rate(text, opens, quantity.start, last)):
        return rate
    if not head and last.led and (_says(text, how, last, tail) or _later(text, opens, how, tail)):
        return Named(last.spans, last.population, True)  # đạt 1,5% GRDP, đến năm 2030 đạt 2% GRDP
    if index and counts_alike(text, clause, index, how, head, tail):
        return Named(last.spans, last.population, last.led)
    return None


def _marked(text: str, mark: Span, last: Named) -> Named | None:
    """ "Học tập: hoàn thành tốt 60%, hoàn thành 39%": a verb that is a mark beside another one, under a label."""
    beside = len(last.spans) > 1 and _MARK.search(text, *last.spans[-1])
    return Named((*last.spans[:-1], mark), last.population, True) if beside else None


def _beside_others(
    paragraph: Paragraph, clause: Clause, found: list[Named], periods: Sequence[Period], before: Named | None
) -> list[Named]:
    """The indicators with what they take from the target before, from the label and from the heading above."""
    text = paragraph.room.text
    for index, named in enumerate(found):
        last = found[index - 1] if index else before
        if last is not None:
            found[index] = of_same_state(text, clause, named, last)
    for index, named in enumerate(found):
        if not named.spans:
            found[index] = _or_above(paragraph, named, clause, periods, before)
    if found and before is not None:
        found[0] = of_other_age(text, found[0], before)
    if clause.label is not None and not clause.part:
        pairs = zip(clause.quantities, found, strict=True)
        return [_of_those(text, quantity, named, clause.label, periods) for quantity, named in pairs]
    return found


def _tells_whom(text: str, label: Span) -> bool:
    """Whether the label names those of whom the shares behind it are: "Cán bộ xã: …", not "Giáo viên đạt chuẩn: …"."""
    if NO_SUBJECT.match(text, *label) is not None:
        return False
    return PREDICATE.search(text, *label) is None or text.find(_TO_THEM, *label) >= 0


def _of_those(text: str, quantity: Quantity, named: Named, label: Span, periods: Sequence[Period]) -> Named:
    """ "Cán bộ xã: 100% được tập huấn; 90% có bằng": the label says of whom each share is."""
    behind = quantity.end + 1
    if quantity.family != "percent" or not named.spans or named.spans[0].start < quantity.start:
        return named
    if PREDICATE.match(text, behind) is None or not _tells_whom(text, label):
        return named
    whom = words_before(text, _whose(text, label), periods)
    if not whom:
        return named
    first, *others = named.spans
    return Named((*whom, Span(min(first.start, behind), first.end), *others), whom[-1])


def _rate(text: str, start: int, end: int, last: Named) -> Named | None:
    """The rate of what `last` measures, if nothing but the words of a rate stand here."""
    if not _BY.fullmatch(text, min(start, end), end):
        return None
    trailing = _RATE_ENDS.search(text, start, end)
    words = Span(*trim(text, start, trailing.start() if trailing else end))
    if text.startswith("với ", words.start):
        words = Span(words.start + len("với "), words.end)
    plain = text[words.start : words.end] in ("tăng", "giảm", "tăng thêm", "giảm thêm")
    return Named(last.stem if plain else (*last.stem, words), last.population, True, rated=last.stem)


def _bounded(text: str, named: Named) -> tuple[Span, ...]:
    """The indicator cut to `_LONGEST`: of words before the number the last ones stay, else the first ones."""
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
    return tuple(sorted(kept))


def _of_these(
    text: str, clause: Clause, tail: tuple[Span, ...], found: Sequence[Named], periods: Sequence[Period]
) -> Named | None:
    """ "Tỷ lệ biết chữ đạt: 98% đối với nam, 95% đối với nữ": each says of whom, the words before say what."""
    if found:
        what = found[-1].prefix or _up_to_these(text, found[-1].spans)
    elif clause.label is not None:
        what = words_before(text, _whose(text, clause.label), periods)
    else:
        return None
    return Named((*what, *tail), None, True, prefix=what) if what else None


def _up_to_these(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """ "15% thời gian đối với thủ tục đất đai": the words before "đối với"."""
    at = text.find(OF_THESE, *spans[-1]) if spans else -1
    return (*spans[:-1], Span(*trim(text, spans[-1].start, at))) if at > 0 and at > spans[-1].start else ()


def _says(text: str, how: Comparison, named: Named, tail: Sequence[Span]) -> bool:
    """Whether the words behind the number are already in the indicator before it."""
    again = how.leads & {"đạt", "là"} or text.endswith("và ", 0, how.head_end)  # 20% GRDP năm 2027 và 30% GRDP năm 2030
    return bool(tail and again) and any(
        text.startswith(text[tail[0].start : tail[0].end], s.start) for s in named.spans
    )


def _later(text: str, opens: int, how: Comparison, tail: Sequence[Span]) -> bool:
    """ "số trường có vườn đến năm 2027 đạt 60% và đến năm 2030 đạt 80% tổng số trường": no more than a year stands
    before it, and what is behind it says of whom, not what."""
    dated = "đạt" in how.leads and _LATER.fullmatch(text, opens, how.head_end) is not None
    return dated and not (tail and PREDICATE.search(text, *tail[0]))


def _or_above(
    paragraph: Paragraph, named: Named, clause: Clause, periods: Sequence[Period], before: Named | None
) -> Named:
    """What stands before the colon, in the target before or in the heading above, where nothing else names it."""
    text = paragraph.room.text
    if clause.label is not None and (spans := words_before(text, _whose(text, clause.label), periods)):
        return _labelled(paragraph, clause, clause.label, spans, periods, before)
    if before is not None and before.spans:
        mark = _MARK_ALONE.fullmatch(text, *clause.label) if clause.label is not None else None
        return (_marked(text, Span(*mark.span("mark")), before) if mark else None) or before
    above = paragraph.room.leads.heading(paragraph.place)
    if above is None:
        return named
    whose = _whose(text, above)
    return Named(words_before(text, whose, ()) or (whose,), None, True)


def _labelled(
    paragraph: Paragraph,
    clause: Clause,
    label: Span,
    spans: tuple[Span, ...],
    periods: Sequence[Period],
    before: Named | None,
) -> Named:
    """What the label says, `spans`, with what it leaves to the label that holds it or to the target before."""
    text, first = paragraph.room.text, spans[0]
    alone = Named(spans, None, True)
    if clause.outer is not None and len(spans) == 1 and _is_of(text, first, clause.outer):
        return Named((*words_before(text, clause.outer, periods), *spans), None, True)
    if before is None or not before.spans:
        return alone
    if before.stem == spans:
        return before  # Mở 12 lớp (năm 2026: 03 lớp, năm 2027: 04 lớp)
    if clause.part and NAMES_QUANTITY.match(text, first.start) is None:
        of_list = paragraph.whole is not None and len(spans) == 1 and KIND.fullmatch(text, *first) is None
        joined = Named((*before.stem, *spans), before.population, True, rated=before.stem)  # trong đó: VNA: 15 trạm
        return alone if of_list else joined
    if not before.led:
        return alone
    if len(spans) == 1 and (other := of_other(text, first, before) or of_same_word(text, first, before)):
        return other  # Học sinh giỏi cấp huyện: 25 em; cấp tỉnh: 03 em
    stem = continued(text, before, label)  # Chuyên cần: 95%; ở vùng khó khăn: 90%
    return Named((*stem, *spans), before.population, True, rated=stem) if stem else alone


def _is_of(text: str, label: Span, outer: Span) -> bool:
    """Whether the label tells some of those, or a part of what, the one that holds it tells of."""
    return _OF_KIND.fullmatch(text, *label) is not None or STRUCTURE.match(text, outer.start, outer.end) is not None


def _whose(text: str, label: Span) -> Span:
    """The label without "Đối với": "b) Đối với gia đình học tập: năm 2025 đạt 60%"."""
    lead = _FOR.match(text, *label)
    return Span(lead.end(), label.end) if lead else label
