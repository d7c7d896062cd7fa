"""Levels and ranks: "mức độ 2", "xếp thứ 10", "xếp thứ 15/34", "nhóm 10/34 tỉnh", "nhóm 10 tỉnh dẫn đầu".

In: a number and the words around it. Out: the `Quantity` that places something, or None. To know other words: one entry
in `PLACING` for how they end, and the pattern of their kind.
"""

from __future__ import annotations

from collections.abc import Iterator

from ....text.folds import pattern
from ....vocab.numbers import Number
from ..types import Quantity, of_number

_LEVEL = pattern(r"(?:mức độ|cấp độ)[ ]{1,3}\Z")  # mức độ 2
_RANK = pattern(
    r"(?:(?:top|tốp)[ ]|(?:xếp|đứng)[ ](?:thứ|hạng|ở vị trí"
    r"|vị trí)(?:(?:[ ]từ)?[ ]thứ)?[ ](?P<from>từ[ ])?|lên[ ](?:vị trí(?:[ ]thứ)?|thứ|(?P<grade>hạng))[ ]"
    r"|(?:giữ|giữ vững|duy trì|đạt)[ ](?:ở[ ])?(?:vị trí[ ]thứ|thứ hạng)[ ](?:từ[ ])?)\Z"
)  # top 5, xếp thứ 10, xếp hạng từ 12 đến 15, lên vị trí thứ 10
_RANKED = pattern(r" (?:di tích|di sản|hồ sơ|sao|khách sạn|cơ sở|sản phẩm|làng)(?!\w)")
"""What is given a rank: "xếp hạng 05 di tích" counts them."""
_OF_ALL = pattern(r" ?(?:[;,.)]|\Z)| (?:cả|toàn|trong|trên|so với)(?!\w)")
""" "xếp hạng 15 - 20 cả nước": a rank between two, not "xếp hạng 05 - 07 di tích"."""
_LAST_GRADE = 4
"""A hospital or a market is raised "lên hạng 2"; "lên hạng 25" is a rank."""
_RANK_OF = pattern(  # xếp thứ 15/34, xếp hạng 35 - 40/63, trong nhóm 10/34 tỉnh
    r"(?:(?:xếp|đứng)(?: ở)?(?: vị trí)?(?: thứ)?(?: hạng)?|(?:lên|giữ|giữ vững|duy trì) vị trí(?: thứ)?)"
    r" (?:từ )?(?P<rank>[0-9]{1,3})(?: ?- ?(?P<last>[0-9]{1,3}))?/[0-9]{2,3}(?![0-9/])"
    r"|(?<=nhóm )(?P<first>[0-9]{1,2})/[0-9]{2} (?P<of>tỉnh|địa phương|xã|sở)(?!\w)"
)
_GROUP = pattern(  # nhóm 10 tỉnh dẫn đầu
    r" (?P<of>tỉnh|địa phương|thành phố|quốc gia|nước|sở|cơ quan|đơn vị|huyện|xã|phường|trường)"
    r"(?:[/, ]{1,2}(?:tỉnh|thành phố|thành|địa phương|ban|ngành|thị xã|phường|đặc khu|cơ quan|đơn vị)){0,2}"
    r"(?: (?:có|thuộc|về|của) [^,;.]{1,60}?)? (?:đứng đầu|dẫn đầu|đầu bảng|đầu cả nước|hàng đầu|tốt nhất|cao nhất)"
)
PLACING = ("độ ", "top ", "tốp ", "thứ ", "hạng ", "trí ", "từ ", "nhóm ", "trong ", "là ")
"""How the words of a level or a rank end: where none stands before a number, `placed` need not be asked."""
RANKING = ("xếp", "đứng", "nhóm ", "vị trí ")
"""Where none stands, there are no `ranks`."""


def ranks(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Those that say of how many: "xếp thứ 15/34"."""
    for match in _RANK_OF.finditer(text, start, end):
        value, unit = int(match["rank"] or match["first"]), match["of"] or "thứ"
        last = int(match["last"]) if match["last"] else None
        yield Quantity(match.start(), match.end(), value, last, "rank", unit, unit_start=match.end())


def placed(text: str, start: int, end: int, number: Number) -> Quantity | None:
    """A level or a rank, as the word before the number says: "mức độ 2", "xếp thứ 10", "nhóm 10 tỉnh dẫn đầu"."""
    floor = max(start, number.start - 40)
    level = _LEVEL.search(text, floor, number.start)
    if level is not None:
        return of_number(number, level.start(), number.end, "level", "mức độ")
    rank = _RANK.search(text, floor, number.start)
    if rank is not None and rank["grade"] and number.value <= _LAST_GRADE:
        rank = None
    one = number.value_max is None or (rank is not None and rank["from"]) or _OF_ALL.match(text, number.end, end)
    if rank is not None and one and _RANKED.match(text, number.end, end) is None:
        name = "top" if rank[0].startswith(("top", "tốp")) else "thứ"
        return of_number(number, rank.start(), number.end, "rank", name)
    led = text.endswith(("nhóm ", "trong ", "là "), floor, number.start)
    group = _GROUP.match(text, number.end, end) if led else None
    if group is None:
        return None
    return of_number(number, number.start, group.end(), "rank", group["of"])
