"""What names take from above: from the target before, from the label that a colon ends, from the heading.

In: the names of a clause's numbers. Out: the same, with what they take. To know another way in which a label goes on
with what the target before measures: one question in `_labelled`.
"""

from __future__ import annotations

from collections.abc import Sequence

from ....text.folds import pattern
from ....text.spans import Span
from ....vocab.periods import Period, find_periods
from ..quantities.comparators import ALL
from ..room import Paragraph
from ..types import Clause, Named, Quantity
from .again import marked
from .first_words import NAMES_QUANTITY
from .following import continued, of_same_state
from .phrases import KIND, OF_THESE, PREDICATE, STRUCTURE
from .replacing import of_other, of_other_age, of_other_sort, of_same_word
from .sharing import NO_SUBJECT, counted_again
from .wording import ITEM, whose, words_before

_OF_KIND = pattern(rf"{KIND.pattern}|độ tuổi [^;:,]{{2,30}}|trẻ(?: em)? [0-9][^;:,]{{0,12}} tuổi|giai đoạn [1-3]")
"""A label that tells some of those whom the one that holds it tells of."""
_LEADS_IN = pattern(
    rf"{ITEM}(?:(?:các |những |một số )?(?:mục|chỉ) tiêu|cụ thể|trong đó|phấn đấu|kết quả|như sau|(?:bao )?gồm|lộ trình"
    r"|(?:các )?(?:nội dung|nhiệm vụ|giải pháp)|(?:(?:đến|trong|hết) )?năm|giai đoạn)(?!\w)"
)
_LONGEST_LABEL = 120


def beside_others(
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
    found = [_of_item_above(paragraph, named) for named in found]
    if clause.label is not None and not clause.part:
        pairs = zip(clause.quantities, found, strict=True)
        return [_of_those(text, quantity, named, clause.label, periods) for quantity, named in pairs]
    return found


def _of_item_above(paragraph: Paragraph, named: Named) -> Named:
    """ "Tỷ lệ người biết chữ:" above "+ Độ tuổi 15 - 60: 98%": an item that only says of whom."""
    text, node = paragraph.room.text, paragraph.place.node
    above = node.parent if node is not None and node.start == paragraph.place.start else None
    if above is None or len(named.spans) != 1:
        return named
    start, colon = above.content_start, above.content_end - 1
    if not text.startswith(":", colon) or colon - start > _LONGEST_LABEL or _LEADS_IN.match(text, start):
        return named
    if not text.endswith(OF_THESE, 0, named.spans[0].start) and _OF_KIND.fullmatch(text, *named.spans[0]) is None:
        return named
    what = words_before(text, (start, colon), find_periods(text, start, colon))
    return Named((*what, *named.spans), named.population, True) if what else named


def _tells_whom(text: str, label: Span) -> bool:
    """Whether the label names those of whom the shares behind it are: "Cán bộ xã: …", not "Giáo viên đạt chuẩn: …"."""
    if NO_SUBJECT.match(text, *label) is not None:
        return False
    return PREDICATE.search(text, *label) is None or text.find(OF_THESE, *label) >= 0


def _of_those(text: str, quantity: Quantity, named: Named, label: Span, periods: Sequence[Period]) -> Named:
    """ "Cán bộ xã: 100% được tập huấn; 90% có bằng": the label says of whom each share is."""
    behind = quantity.end + 1
    if quantity.family != "percent" or not named.spans or named.spans[0].start < quantity.start:
        return named
    if NO_SUBJECT.match(text, *label) is None and ALL.fullmatch(text, behind, named.spans[-1].end):
        return Named((*words_before(text, whose(text, label), periods), *named.spans))  # Thẻ đọc: 100% học sinh
    if PREDICATE.match(text, behind) is None or not _tells_whom(text, label):
        return named
    whom = words_before(text, whose(text, label), periods)
    if not whom:
        return named
    first, *others = named.spans
    return Named((*whom, Span(min(first.start, behind), first.end), *others), whom[-1])


def _or_above(
    paragraph: Paragraph, named: Named, clause: Clause, periods: Sequence[Period], before: Named | None
) -> Named:
    """What stands before the colon, in the target before or in the heading above, where nothing else names it."""
    text = paragraph.room.text
    if clause.label is not None and (spans := words_before(text, whose(text, clause.label), periods)):
        return _labelled(paragraph, clause, clause.label, spans, periods, before)
    if before is not None and before.spans:
        return (marked(text, clause.label, before) if clause.label is not None else None) or before
    above = paragraph.room.leads.heading(paragraph.place)
    if above is None:
        return named
    words = whose(text, above)
    return Named(words_before(text, words, ()) or (words,), None, True)


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
        again = counted_again(text, before.stem, first)  # Tổng đàn: 900 con, trong đó: đàn bò: 500 con
        joined = spans if again else (*before.stem, *spans)  # trong đó: VNA: 15 trạm
        return alone if of_list else Named(joined, before.population, True, rated=before.stem)
    if not before.led:
        return alone
    if len(spans) == 1:  # Học sinh giỏi cấp huyện: 25 em; cấp tỉnh: 03 em
        for replaced in of_other_sort, of_other, of_same_word:
            if (other := replaced(text, first, before)) is not None:
                return other
    stem = continued(text, before, label)  # Chuyên cần: 95%; ở vùng khó khăn: 90%
    return Named((*stem, *spans), before.population, True, rated=stem) if stem else alone


def _is_of(text: str, label: Span, outer: Span) -> bool:
    """Whether the label tells some of those, or a part of what, the one that holds it tells of."""
    return _OF_KIND.fullmatch(text, *label) is not None or STRUCTURE.match(text, outer.start, outer.end) is not None
