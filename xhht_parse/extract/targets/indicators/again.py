"""What a number measures whose words say no more than that it is the same again, or its rate.

In: the words before and behind the number, and the name of the one before it. Out: that name, with the words of its
rate or its mark; None where the number's words name something. To know more words of a rate: one in `_BY`.
"""

from __future__ import annotations

from collections.abc import Sequence

from ....text.folds import pattern
from ....text.spans import Span
from ..types import Clause, Comparison, Named
from .following import counts_alike
from .phrases import PREDICATE
from .wording import trim

_BY = pattern(  # …, tốc độ tăng bình quân 5 - 6%/năm
    r"[ ,;]*(?:với )?(?:(?:tốc độ|mức|tỷ lệ|nhịp độ) )?(?:tăng|giảm)(?: (?:trưởng|bình quân|trung bình|hằng năm"
    r"|hàng năm|mỗi năm|thêm|đạt|từ|khoảng|trên"
    r"|ít nhất|tối thiểu|giai đoạn này|trong giai đoạn này|trong|giai đoạn|này))*[ ]"
)
_RATE_ENDS = pattern(r"(?:[ ](?:trong )?giai đoạn này)?(?:[ ](?:đạt|từ|khoảng|trên|ít nhất|tối thiểu))*[ ]*\Z")
_MARK = pattern(r"(?<!\w)(?:đăng ký|tốt|giỏi|khá|xuất sắc|chưa đạt|chưa hoàn thành)\Z")
_MARK_ALONE = pattern(r"[ ,;]*(?:và )?(?P<mark>đạt|hoàn thành|(?:được )?công nhận)(?: đạt)?[ :]*")
_YEAR_BEHIND = pattern(r" (?:(?:đến|vào|trong|hết|cuối) )*(?:năm )?20[0-9]{2}")
_LATER = pattern(r"[ ,;]*(?:và )?(?:(?:đến|vào|trong|hết|cuối) )*năm 20[0-9]{2}[ ,]*")


def again(
    text: str, clause: Clause, index: int, head: tuple[Span, ...], tail: tuple[Span, ...], opens: int, last: Named
) -> Named | None:
    """What `last` measures, or its rate, where the words around the number, from `opens` on, say no more than that."""
    quantity, how = clause.quantities[index], clause.hows[index]
    if not (head or tail) and _MARK_ALONE.fullmatch(text, opens, quantity.start):
        return marked(text, Span(opens, quantity.start), last)
    if not tail and (rate := _rate(text, opens, quantity.start, last)):
        return rate
    if not head and last.led and (_says(text, how, last, tail) or _later(text, opens, how, tail)):
        return Named(last.spans, last.population, True)  # đạt 1,5% GRDP, đến năm 2030 đạt 2% GRDP
    if not (head or tail) and _of_next_year(text, clause, index, opens, last):
        return Named(last.spans, last.population, last.led)
    if index and counts_alike(text, clause, index, head, tail, last):
        return Named(last.spans, last.population, last.led)
    return None


def marked(text: str, words: Span, last: Named) -> Named | None:
    """ "Học tập: hoàn thành tốt 60%, hoàn thành 39%": a verb that is a mark beside another one, under a label."""
    if len(last.spans) < 2 or (mark := _MARK_ALONE.fullmatch(text, *words)) is None:
        return None
    beside = _MARK.search(text, *last.spans[-1])
    return Named((*last.spans[:-1], Span(*mark.span("mark"))), last.population, True) if beside else None


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


def _of_next_year(text: str, clause: Clause, index: int, opens: int, last: Named) -> bool:
    """ "Phổ cập: 60% xã đạt chuẩn năm 2027; 80% năm 2028": a share with its year alone, under the same label."""
    quantity, label = clause.quantities[index], clause.label
    if quantity.family != "percent" or not last.spans or _YEAR_BEHIND.match(text, quantity.end) is None:
        return False
    alone = not text[opens : clause.hows[index].head_end].strip(" ,;")
    return alone and (label is None or last.spans[0].start >= label.start)


def _says(text: str, how: Comparison, named: Named, tail: Sequence[Span]) -> bool:
    """Whether the words behind the number are already in the indicator before it."""
    again = how.leads & {"đạt", "là"} or text.endswith("và ", 0, how.head_end)  # 20% GRDP năm 2027 và 30% GRDP năm 2030
    words = text[tail[0].start : tail[0].end] if tail else ""
    return bool(tail and again) and any(text.startswith((words, f"số {words}"), s.start) for s in named.spans)


def _later(text: str, opens: int, how: Comparison, tail: Sequence[Span]) -> bool:
    """ "số trường có vườn đến năm 2027 đạt 60% và đến năm 2030 đạt 80% tổng số trường": no more than a year stands
    before it, and what is behind it says of whom, not what."""
    dated = "đạt" in how.leads and _LATER.fullmatch(text, opens, how.head_end) is not None
    return dated and not (tail and PREDICATE.search(text, *tail[0]))
