"""What the numbers of a clause measure, one beside another, as spans.

In: a clause with its targets and their comparisons, the periods, the target before it. Out: `Named`, one a quantity.
Coordinated numbers share what stands before or behind them (`sharing`); what names one number alone is `naming`, which
words are its own `cutting`, where they begin and end `wording` and `behind`.
"""

from __future__ import annotations

from collections.abc import Sequence

from ....text.folds import pattern
from ....text.literals import holds
from ....text.spans import Span
from ....vocab.periods import Period
from ..deadlines.respective import RESPECTIVELY
from ..room import Paragraph
from ..types import Clause, Comparison, Named, Quantity
from .above import beside_others
from .again import again
from .behind import words_behind
from .cutting import cuts
from .following import of_whole
from .naming import name
from .phrases import KIND, OF_THESE, PREDICATE
from .sharing import part_respectively, share
from .wording import inside, trim, whose, words_before

_WHERE = pattern(r"(?:ở|tại|trong|trên|với|đối với|riêng|khu vực|vùng|miền|cấp|bậc|khối|ngành)(?!\w)")
_SO_MANY = pattern(r"(?<![\w/.,])[0-9][0-9.]{0,6}(?:/[0-9][0-9.]{0,6})?(?P<whom>(?: [^\W\d_]+){0,4}) ?\Z")
_STANDARD_NEXT = pattern(r"[^,]{4,120},(?: và)? (?=(?:chuẩn )?(?:phổ cập|pcgd|xóa mù|xmc))")
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
        broken = _share_in_bracket(text, quantity, heads[index][0], tails[index][1], periods)
        if broken is not None:
            found.append(broken)
            continue
        head = _in_bracket(text, words_before(text, heads[index], periods), periods)
        tail = words_behind(text, quantity, tails[index], periods)
        if head and quantity.family == "level":
            head = _own_standard(text, head)
        if head and tail and quantity.family == "percent" and _stands_apart(text, head[0], hows[index], tail[0]):
            head = ()
        last, opens = found[-1] if found else before, heads[index][0]
        if last is not None and (same := again(text, clause, index, head, tail, opens, last)) is not None:
            found.append(same)
            continue
        whole = None
        if last is not None and last.spans:
            whole = of_whole(text, hows[index], head, tail, opens, last, clause.label)
        of_these = (OF_THESE, "với ") if last is not None and last.prefix else OF_THESE
        if not head and tail and text.startswith(of_these, tail[0].start):
            whole = _of_these(text, clause, tail, found[-1] if found else _beside(text, clause, last), periods)
        reached = not head and quantity.family == "count"
        reached = reached and ("đạt" in hows[index].leads or quantity.group == "grade")  # …; năm 2030 đạt 9.000 lượt
        joined = (
            last if index or clause.part or reached or _goes_on(text, quantity, hows[index], head, tail, last) else None
        )
        found.append(whole or name(text, quantity, hows[index], head, tail, clause, joined))
    if len(found) > 1:
        share(text, clause, tails, found)
    found = beside_others(paragraph, clause, found, periods, before)
    if len(found) > 1 and clause.label is not None and holds(text, RESPECTIVELY, *clause.label):
        part_respectively(text, found)  # Tỷ trọng công nghiệp, dịch vụ lần lượt là: 60%, 40%
    for named in found:
        if named.spans and named.spans[-1].end - named.spans[0].start > _LONGEST:
            named.spans = _bounded(text, named)
    return found


def _in_bracket(text: str, head: tuple[Span, ...], periods: Sequence[Period]) -> tuple[Span, ...]:
    """ "mức sinh thay thế (| bình quân mỗi phụ nữ có 2,1 con)": the words inside the bracket in which a number stands;
    a kind goes on with those before it: "Số lớp | (mẫu giáo 12 lớp)"."""
    start, end = head[-1] if head else (0, 0)
    opening = text.rfind("(", start, end)
    if opening <= start or text.find(")", opening, end) >= 0:
        return head
    inside = words_before(text, (opening + 1, end), periods)
    if len(inside) == 1 and KIND.fullmatch(text, *inside[0]):
        return (*head[:-1], Span(*trim(text, start, opening)), *inside)
    return inside or head


def _own_standard(text: str, head: tuple[Span, ...]) -> tuple[Span, ...]:
    """ "phổ cập giáo dục mầm non cho trẻ 5 tuổi, | phổ cập giáo dục tiểu học mức độ 3": the last that is named."""
    at = max((match.end() for match in _STANDARD_NEXT.finditer(text, *head[-1])), default=-1)
    return (Span(at, head[-1].end),) if at >= 0 else head


def _share_in_bracket(text: str, quantity: Quantity, start: int, stop: int, periods: Sequence[Period]) -> Named | None:
    """ "15/15 (100%) trường có thư viện", "45/45 giáo viên (100%) đăng ký học": what a bracket breaks off goes on."""
    if not text.endswith("(", start, quantity.start) or not text.startswith(") ", quantity.end, stop):
        return None
    counted = _SO_MANY.search(text, start, quantity.start - 1)
    tail = words_behind(text, quantity, (quantity.end + 1, stop), periods)
    if counted is None or not tail:
        return None
    whom = Span(*trim(text, *counted.span("whom")))
    return Named((whom, *tail) if whom.start < whom.end else tail, whom if whom.start < whom.end else None)


def _goes_on(
    text: str, quantity: Quantity, how: Comparison, head: tuple[Span, ...], tail: tuple[Span, ...], last: Named | None
) -> bool:
    """ "Mở lớp cho 80% hội viên; 60% thanh niên": the share of others for whom the same is done."""
    if head or not tail or last is None or not last.prefix or quantity.family != "percent" or "đấu" in how.leads:
        return False
    if not text.startswith(";", last.spans[-1].end) or PREDICATE.search(text, *tail[0]) is not None:
        return False
    return text.find("%", last.prefix[-1].end, last.spans[-1].start) >= 0


def _stands_apart(text: str, head: Span, how: Comparison, tail: Span) -> bool:
    """ "Đủ số giáo viên theo quy định, 90% giáo viên đạt chuẩn": a comma parts the share from another thought."""
    whom = text[head.start : head.end].removeprefix(OF_THESE).removeprefix("các ")
    if text.startswith(OF_THESE, head.start) and text.startswith(whom, tail.start):
        return True  # đối với trường công, 80% trường công có …
    # các cấp hội phấn đấu có 80% hội viên được …
    aims = "đấu" in how.leads and PREDICATE.search(text, *tail) is not None
    if not (aims or text.endswith(", ", 0, how.head_end)) or PREDICATE.match(text, tail.start) is not None:
        return False
    return _WHERE.match(text, head.start) is None and KIND.fullmatch(text, *head) is None  # ở vùng cao, 80% thôn …


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
    text: str, clause: Clause, tail: tuple[Span, ...], last: Named | None, periods: Sequence[Period]
) -> Named | None:
    """ "Tỷ lệ biết chữ đạt: 98% đối với nam, 95% đối với nữ": each says of whom, the words before say what."""
    if last is not None:
        what = last.prefix or _up_to_these(text, last.spans)
    elif clause.label is not None:
        what = words_before(text, whose(text, clause.label), periods)
    else:
        return None
    return Named((*what, *tail), None, True, prefix=what) if what else None


def _beside(text: str, clause: Clause, last: Named | None) -> Named | None:
    """What the clause before measures, where a semicolon parts it from this one and a label opens neither."""
    beside = last is not None and last.spans and clause.label is None and text[clause.start - 1] == ";"
    return last if beside else None


def _up_to_these(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """ "15% thời gian đối với thủ tục đất đai": the words before "đối với"."""
    at = text.find(OF_THESE, *spans[-1]) if spans else -1
    return (*spans[:-1], Span(*trim(text, spans[-1].start, at))) if at > 0 and at > spans[-1].start else ()
