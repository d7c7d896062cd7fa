"""Which words of a clause are whose: for each of its numbers the stretch before it and the stretch behind it.

In: a clause with its comparisons. Out: the stretches, in order. Two numbers part at the last comma or "và" between
them, unless what is measured next opens before it: to know another such measure, one word in `BEGINS_ANEW`.
"""

from __future__ import annotations

from collections.abc import Sequence

from ....text.folds import pattern
from ..types import Clause, Comparison
from .first_words import BEGINS_ANEW, WITH_QUANTITY

_MORE_PLACES = pattern(r",[ ](?:thành phố|thị xã|phường|đặc khu|thị trấn|huyện|quận|xã|thôn|bản|tổ dân phố)(?!\w)")
_MARKS = (" khá", " giỏi", " tốt", " xuất sắc", " trung bình")
_MARK_BESIDE = pattern(r"(?:,| và) (?:xuất sắc|tốt|giỏi|khá|đạt yêu cầu)(?!\w)")
"""One mark beside another: "kết quả khá | , giỏi"."""
_WITH_VERBS = ("đối với ", "hợp với ", "gắn với ", "ứng với ", "kết với ", "so với ", "cùng với ", "nghĩa với ")
_TO_RATE = pattern(r"(?:,| và) (?:(?:giảm|tăng|nâng|đưa|kéo giảm|giảm thiểu|duy trì|khống chế|phấn đấu) )*")


def cuts(text: str, clause: Clause, hows: Sequence[Comparison]) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """For each quantity the stretch before it and the stretch behind it, parted at the last comma or "và"."""
    heads, tails = [], []
    floor, last = clause.start, len(hows) - 1
    told_in = _bracket_told(text, clause, hows[0])
    if clause.told and told_in < 0:  # Năm 2025 có 12 lớp | , năm 2026 mở 15 lớp
        floor = max(text.rfind(",", clause.told, hows[0].head_end), clause.told)
    for index, how in enumerate(hows):
        stop = how.head_end if index or told_in < 0 else told_in
        heads.append((floor if floor < stop else stop, stop))
        tail_start, end = how.tail_start, clause.quantities[index].end
        tail_start = tail_start if tail_start > end else end
        if index == last:
            tails.append((tail_start, clause.end))
            break
        stop = max(hows[index + 1].head_end, tail_start)
        floor = _beside(text, tail_start, stop)
        if floor < 0:
            floor = text.rfind(" (", tail_start, stop)  # 50% trẻ em đến lớp (trường công 70%, trường tư 30%)
        if floor < 0 or text.find(")", floor, stop) >= 0:
            floor = _next_begins(text, tail_start, stop)
        if floor < 0:
            floor = stop
        tails.append((tail_start, floor))
    return heads, _past_brackets(text, clause, tails) if last else tails


def _bracket_told(text: str, clause: Clause, first: Comparison) -> int:
    """Where the bracket opens that tells what was, right before the first target: "thợ (năm 2023: 27%) đạt 32%"."""
    if not clause.told or not text.startswith(")", clause.told) or text[clause.told + 1 : first.head_end].strip(" ,"):
        return -1
    return text.rfind("(", clause.start, clause.told)


def _next_begins(text: str, start: int, stop: int) -> int:
    """Where the words of the second number begin: at the last comma or "và", or before it where a measure is named.

    "…, giảm tỷ lệ trẻ nhẹ cân và thấp còi xuống dưới 3%", "…, doanh thu sách và báo đạt 5 tỷ đồng": not at its "và".
    """
    if text.endswith(" với ", start, stop) and not text.endswith(_WITH_VERBS, start, stop):
        return stop - len(" với ")  # tại 80% thôn, tổ dân phố | với 600 thành viên
    floor = max(text.rfind(",", start, stop), text.rfind(" và ", start, stop + 1))
    bracket = text.rfind("(", start, floor) if floor > start else -1
    if bracket >= 0 and floor < text.find(")", bracket, stop):  # …, cộng đồng học tập (thôn, tổ dân phố) 75%
        floor = max(text.rfind(",", start, bracket), text.rfind(" và ", start, bracket))
    if floor > start and text.endswith(_MARKS, start, floor) and _MARK_BESIDE.match(text, floor, stop):
        floor = max(text.rfind(",", start, floor), text.rfind(" và ", start, floor))  # …, kết quả khá, giỏi từ 75%
    if floor < 0 and (with_quantity := WITH_QUANTITY.search(text, start, stop)) is not None:
        return with_quantity.start()
    for rate in BEGINS_ANEW:
        named = text.rfind(rate, start, floor if floor > 0 else start)
        mark = max(text.rfind(",", start, named), text.rfind(" và ", start, named)) if named >= 0 else -1
        if mark >= 0 and _TO_RATE.fullmatch(text, mark, named):
            return mark
    return floor


def _past_brackets(text: str, clause: Clause, tails: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """ "50% (năm 2030: 70%) số hộ có vườn": what is measured stands behind the bracket with the second number."""
    for index in range(len(tails) - 1):
        behind = clause.quantities[index + 1].end
        if text.startswith(("(", " ("), tails[index][0]) and text.startswith(") ", behind):
            tails[index] = behind + 1, tails[index + 1][1]
    return tails


def _beside(text: str, start: int, stop: int) -> int:
    """Where the second of two numbers begins, behind the first of which a comma or "và" stands; -1 where more does.

    "05 huyện, thành phố và 20 xã": what stands between two such marks is the first one's.
    """
    more = _MORE_PLACES.match(text, start, stop)  # 08 tỉnh, thành phố
    if not text[more.end() if more else start : stop].lstrip().startswith((",", "và ")):
        return -1
    for mark in (" và ", ", "):
        if text.endswith(mark, start, stop):
            return stop - len(mark)
    return start
