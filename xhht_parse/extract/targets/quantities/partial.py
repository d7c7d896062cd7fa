"""So many of so many: of those that there are, "có 45/60 xã đạt chuẩn", "- 9/12 huyện"; of points, "4,2/5 điểm".

In: a stretch of the lower-case fold. Out: the first of the two numbers with the unit of both. To know another verb that
leads to it: one word in `_OUT_OF`.
"""

from __future__ import annotations

from collections.abc import Iterator

from ....text.folds import pattern
from ....text.literals import holds
from ....vocab.numbers import Number, figure
from .units import Lexicon, Unit, unit_at

_OF = r"(?P<part>[0-9]{1,3}\.[0-9]{3}|[0-9]{1,4})/(?P<whole>[0-9]{1,3}\.[0-9]{3}|[0-9]{2,4})(?= [^\W\d_])"
_OUT_OF = pattern(  # có 45/60 xã đạt chuẩn
    r"(?:(?<!\w)(?:có|đạt|thêm|công nhận|hoàn thành|ít nhất|tối thiểu|trên|duy trì|giữ|giữ vững|bảo đảm|phấn đấu"
    r"|nâng lên|lên|hỗ trợ|cho|kiện toàn|củng cố|xây dựng|thành lập|xóa|xử lý(?: triệt để| dứt điểm)?"
    r"|khắc phục|lũy kế|đưa|mở|nâng cấp|sửa chữa|cải tạo|triển khai|ở|tại)|năm 20[0-9]{2}[,:]?) " + _OF
)
# so many places of so many: "- 9/12 huyện", "có 9/12 huyện và 80/141 xã"
_OF_PLACES = pattern(r"(?:[-+*•] ?|, | và |(?<![\w/.,]))" + _OF)
_NAMED = pattern(r"(?<!\w)(?!(?:số|ngõ|hẻm|kiệt|nhà|đường|thửa|tờ)(?!\w))[^\W\d_]+ \Z")
_MOST_MONTHS, _FIRST_YEAR, _LAST_YEAR, _LONGEST_WORD = 12, 1990, 2040, 12
_NO_MORE = pattern(r" ?(?:[(,;.:]|\Z|\n)")
_ITS_SHARE = pattern(r" ?[(,] ?(?:(?:đạt|chiếm|bằng)(?: tỷ lệ)?|tỷ lệ)? ?[0-9][0-9.,]* ?%")
_WHOLE = r"(?:, (?:phường|thị trấn|đặc khu|thị xã|thành phố|thành|thị))*(?: \([^()]{1,40}\))?"
"""What may stand between the noun and what is told of it: "19/19 xã, thị trấn (100%)"."""
_TOLD_OF = pattern(rf"{_WHOLE} [^\W\d_]")
""" "…; 12/15 xã (80%) đạt chuẩn"."""
_PROMISED_OF = pattern(rf"{_WHOLE} (?:đạt|được|hoàn thành|có|thoát|ra khỏi)(?!\w)")
""" "80% trường đạt chuẩn, 12/15 xã được công nhận"."""
_SO_FAR = pattern(rf"{_WHOLE} (?:chưa|đã|còn) ")
""" "…; 02/15 xã chưa đạt chuẩn"."""
_ENDS = pattern(r";|\.[ ]|(?<!gồm)(?<!gồm có)(?<!trong đó):")
_LONGEST_LEAD, _LONGEST_WHOLE = 24, 10
"""How far before its stroke such a number begins with the verb that leads to it, and how far it reaches behind."""
_SCORED = pattern(r"(?<![\w/.,])(?P<points>[0-9]{1,3}(?:,[0-9]{1,2})?)/(?:5|10|100)(?= điểm(?! (?:trường|cầu))(?!\w))")
_SCALES = ("/5 điểm", "/10 điểm", "/100 điểm")
"""How many points there are to be got, as a text may write it."""


def parts_of(text: str, start: int, end: int, units: Lexicon) -> Iterator[tuple[Number, Unit]]:
    """So many of so many that there are, where the noun behind them is one that is known: behind a verb, or of
    places at the head of a paragraph and beside others."""
    floor = at = start
    last = -1
    while (at := text.find("/", at + 1, end)) >= 0:
        if not (text[at - 1].isdigit() and text[at + 1 : at + 2].isdigit()):
            continue
        window = max(floor, at - _LONGEST_LEAD), min(end, at + _LONGEST_WHOLE)
        led = _OUT_OF.search(text, *window)
        match = led or _OF_PLACES.search(text, *window)
        if match is None:
            continue
        part, begin, floor = match["part"], match.start("part"), match.end()
        unit = unit_at(text, floor, end, units)
        few, many = _whole(part), _whole(match["whole"])
        if unit is None or unit.family != "count" or unit.group in ("", "time") or few > many:
            continue
        if text.startswith(": ", begin - 2) and _ITS_SHARE.match(text, unit.end, end):
            continue  # Năm 2027: 185/185 học sinh (tỷ lệ 100%)
        if led is None and _SO_FAR.match(text, unit.end, end):
            continue
        beside = last >= 0 and (text.startswith("; ", begin - 2) or not _ENDS.search(text, last, begin))
        if led or beside or match.start() == start or _opens(text, start, begin, unit.end, many):
            last = floor
            yield Number(begin, floor, few, digits=part), unit


def _whole(digits: str) -> int:
    return int(digits.replace(".", ""))


def _opens(text: str, start: int, begin: int, behind: int, many: int) -> bool:
    """Whether it opens its clause and something is told of it, or a name stands before it, and it is neither the day
    of a month nor the number of a decree: "dòng họ học tập 410/512 dòng họ"."""
    if begin == start:
        return True
    if text.startswith(", ", begin - 2):
        return _PROMISED_OF.match(text, behind) is not None
    if text.startswith(": ", begin - 2) and _NO_MORE.match(text, behind):
        return True  # Số xã đạt chuẩn: 12/12 xã
    if text.startswith(("; ", ": "), begin - 2):
        return _TOLD_OF.match(text, behind) is not None
    dates = many <= _MOST_MONTHS or _FIRST_YEAR <= many <= _LAST_YEAR
    return not dates and _NAMED.search(text, max(start, begin - _LONGEST_WORD), begin) is not None


def scores_of(text: str, start: int, end: int, units: Lexicon) -> Iterator[tuple[Number, Unit]]:
    """So many points of so many that can be got: "đạt 4,2/5 điểm"."""
    for match in _SCORED.finditer(text, start, end) if holds(text, _SCALES, start, end) else ():
        unit, points = unit_at(text, match.end(), end, units), figure(match["points"])
        if unit is not None and points is not None:
            yield Number(match.start(), match.end(), points.value, digits=match["points"]), unit
