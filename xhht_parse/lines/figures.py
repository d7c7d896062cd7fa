"""Figures that go on with the line above: the second year of a period, the second share of a range, a date.

In: the fold and two lines. Out: yes or no. To add such a figure: one pattern, one line below.
"""

from __future__ import annotations

from ..text.folds import pattern
from .types import Line
from .wrapping import is_open

_YEARS = pattern(r"[-+] ?(?:19|20)[0-9]{2}(?![0-9%]|[.,][0-9])")  # "giai đoạn 2021" / "- 2030"
_SHARES = pattern(r"[-+] ?[0-9]{1,3}(?:[.,][0-9]+)?%")  # "đạt 75" / "- 80%", not "năm 2030" / "- 98% người dân"
_DATE = pattern(r"[0-9]{1,2}/[0-9]{1,2}/(?:19|20)[0-9]{2}(?=[^\w/])")
_YEAR_END = pattern(r"(?:19|20)[0-9]{2}")
_BINDING = (" tối thiểu", " ít nhất", " không dưới", " không quá", " trên", " dưới", " khoảng", " có hơn", " đạt hơn")
"""A comparator, which a number must follow."""
_POINTING = tuple(
    f" {word} {side}"
    for word in ("nêu", "nói", "kể", "như", "ở", "bên", "phía", "cấp", "tuyến")
    for side in ("trên", "dưới")
)
"""What is no comparator: "các đợt nêu trên" / "250 người", "cơ quan cấp trên" / "15 ngày trước khi họp"."""
LONGEST_KIND = 16
"""Characters of a line that may be the name of a kind: "Chương trình", or a table's cell."""
LONGEST_COUNT, _LONGEST_DATE = 3, 10
"""Characters of a number that counts a table's rows, and of a date alone."""


def years_below(fold: str, upper: Line, line: Line) -> bool:
    """ "giai đoạn 2021" / "- 2030": the dash joins two years; "có 85" / "% xã": a sign and its number."""
    end = upper.end
    if fold[end - 1].isdigit():
        if fold[line.start] == "%":
            return upper.end - upper.start > LONGEST_COUNT  # not a cell and the unit below it
        if _YEAR_END.match(fold, max(upper.start, end - 4), end):
            return _YEARS.match(fold, line.start, line.end) is not None
        return _SHARES.match(fold, line.start, line.end) is not None
    return fold[end - 1] == "-" and fold[line.start].isdigit()


def date_below(fold: str, upper: Line, line: Line) -> bool:
    """ "Căn cứ Luật Thủy lợi" / "19/6/2017; Luật …": a date that more follows, below an open line; no cell."""
    start = line.start
    if line.end - start <= _LONGEST_DATE:
        return False
    long = upper.end - upper.start > LONGEST_KIND
    return long and _DATE.match(fold, start, line.end) is not None and is_open(fold, upper)


def bound_below(fold: str, upper: Line, line: Line) -> bool:
    """ "Tỷ lệ hộ có nhà tiêu đạt tối thiểu" / "80%": a comparator and its number, however wide the lines are."""
    long = upper.end - upper.start > LONGEST_KIND
    bound = long and not line.readings and fold.endswith(_BINDING, upper.start, upper.end)
    return bound and not fold.endswith(_POINTING, upper.start, upper.end)
