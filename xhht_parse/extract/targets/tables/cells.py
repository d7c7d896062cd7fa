"""The cells of a table of targets: a figure with its sign, so many of all, a share, what a row starts from.

In: a cell's place and the unit that its column or row gives. Out: a `Quantity` and its comparator, or None where the
cell says anything else. To know another sign before a figure: `_SIGN`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from msgspec.structs import replace

from ....text.folds import fold, lower, pattern
from ....text.spans import Span
from ....text.view import View
from ....vocab.numbers import figure, numbers
from ...shared import GridCell
from ..quantities.comparators import Signs
from ..quantities.find import in_digits, quantities
from ..quantities.units import Lexicon, unit_at
from ..types import Base, Change, Quantity, Sign

_SIGN = (
    r"(?:(?P<verb>tăng|giảm)(?: thêm| bình quân| (?P<to>lên|còn|xuống(?: còn)?))? )?"
    r"(?P<sign>(?:<=|>=|[<>≤≥=]|trên|dưới|ít nhất|tối thiểu|không quá|tối đa|khoảng|từ)(?: đạt)?"
    r"|(?:đạt|duy trì|giữ vững)(?: chuẩn)?)?[ ]?"
)
_CELL = pattern(
    rf"{_SIGN}(?P<figure>[0-9][0-9.,]*(?: ?[-÷] ?[0-9][0-9.,]*)?)(?:/(?P<whole>[0-9]{{1,3}}))?(?P<up> trở lên)?"
    r"(?: ?\((?:đạt |chiếm |tỷ lệ |tỉ lệ )?[0-9][0-9.,]* ?%\))?"
)
"""A figure, or so many of all ("8/10"), whose unit the column or the row gives; its share may follow: "20 (66,7%)"."""
_HEAD = pattern(_SIGN)
_RISE = pattern(
    r"(?P<verb>tăng|giảm) từ (?P<base>[0-9][0-9.,]*)(?: ?%)? "
    r"(?:lên|còn|xuống(?: còn)?|đến) (?P<goal>(?:trên |dưới )?[0-9].*)"
)
""" "tăng từ 30% lên 50%": a state, and what it starts from."""
_TAIL = pattern(
    r"(?: (?P<words>(?!trở|so )(?:[^0-9%/]|(?<=độ )[1-4](?![0-9])){1,60}?))?"
    r"(?P<up> trở lên)?(?P<than> so với [^()\n]{2,60})?(?: ?\([^()]*\))?"
)
"""What may stand behind a figure with its unit: "70% số hộ", "100% (12/12 xã)"; of a change: "so với năm trước"."""
_BESIDE = pattern(r"[;,][ ](?=[^;,]*[0-9])")
""" "12 lớp | , 240 học viên": where each says its own unit."""
_OF_ALL = ("số ", "tổng ", "dân số")
_CHANGES: dict[str, tuple[Change, str]] = {"tăng": ("increase", "increase"), "giảm": ("decrease", "reduce")}
"""By its verb a change and what is done; "giảm còn 5%" tells a state."""
_COUNT_OF = pattern(r"(?:tổng )?số (?:lượng )?(?=[^\W\d_])")
_UNMEASURED = frozenset(("time", "task", "document"))
"""Groups of units of which a cell tells no goal: "3 tháng", "02 đợt"."""
_PLAIN = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
_PART = re.compile(r"[0-9]+(?=/[0-9])")


class Told(NamedTuple):
    """What a cell says."""

    quantity: Quantity
    sign: Sign
    change: Change | None
    action: str
    base: Base | None = None
    words: Span | None = None
    """What it says of a share: "100% | biết đọc"."""


class CellReader:
    """Reads the cells of one table."""

    def __init__(self, view: View, units: Lexicon, signs: Signs) -> None:
        self.text, self.raw, self.digits, self.units, self.signs = view.lower, view.text, view.digits, units, signs
        self.ones: dict[str, Quantity | None] = {}
        """One of each unit, as it is read."""

    def counted(self, start: int, end: int, numbered: bool = False) -> str | None:
        """The unit that a head or a row names itself: "Số lớp xóa mù chữ", "Học viên"; "Hộ có sách", where the head of
        its figures says that they are `numbered`."""
        count = _COUNT_OF.match(self.text, start, end)
        unit = unit_at(self.text, count.end() if count else start, end, self.units)
        if unit is None or unit.family != "count" or unit.group == "time":
            return None
        named = self.raw[unit.start : unit.end] if unit.quoted else unit.name
        return named if count is not None or unit.end == end or (numbered and unit.group) else None

    def read_all(self, cell: GridCell, unit: str | None) -> list[tuple[GridCell, Told]]:
        """What the cell says, or each of the figures that stand in it one beside another: "12 lớp, 240 học viên"."""
        if (told := self.read(cell, unit)) is not None:
            return [(cell, told)]
        marks = [mark.span() for mark in _BESIDE.finditer(self.text, cell.start, cell.end)]
        starts, ends = [cell.start, *(end for _, end in marks)], [*(start for start, _ in marks), cell.end]
        pieces = [GridCell(start, end, cell.column) for start, end in zip(starts, ends, strict=True)] if marks else []
        found = [(piece, self._worded(piece)) for piece in pieces]
        told_all = [(piece, told) for piece, told in found if told is not None and _is_measured(told.quantity)]
        return told_all if len(told_all) == len(pieces) else []

    def read(self, cell: GridCell, unit: str | None) -> Told | None:
        """The cell's number with its unit; None where the cell says anything else or no unit is known."""
        head = _CELL.fullmatch(self.text, cell.start, cell.end)
        if head is None and (rise := _RISE.fullmatch(self.text, cell.start, cell.end)) is not None:
            return self._risen(cell, rise, unit)
        if head is None:
            return self._worded(cell)
        if not unit or (head["whole"] and not _is_part(head["figure"], head["whole"], unit)):
            return None
        share = unit.startswith("% ")  # "% GDP"
        quantity = self._quantity(head["figure"], "%" if share else " ".join(unit.split()))
        return self._bound(cell, quantity, head, head["up"]) if quantity is not None else None

    def _risen(self, cell: GridCell, rise: re.Match[str], unit: str | None) -> Told | None:
        """The state that a cell says it rises or falls to, with the one that it starts from."""
        goal = self.read(GridCell(rise.start("goal"), cell.end, cell.column), unit)
        base = self.start(GridCell(*rise.span("base"), cell.column), unit)
        if goal is None or base is None:
            return None
        _, action = _CHANGES[rise["verb"]]
        return goal._replace(action=action, base=Base(base, None, Span(*rise.span("base"))))

    def _worded(self, cell: GridCell) -> Told | None:
        """The one number that the cell gives with its own unit: "Trên 85%", "Tăng 5%", "Đạt chuẩn mức độ 2"."""
        head = _HEAD.match(self.text, cell.start, cell.end)
        opens = head.end() if head is not None else cell.start
        aside = self.text.find("(", opens, cell.end)
        end = aside if aside >= 0 else cell.end
        found = quantities(self.text, opens, end, self.units, self.digits, worded=False)
        found = found[:1] + [q for q in found[1:] if q.family != "level"]  # 70% xã đạt mức độ 2
        if head is None or len(found) != 1 or found[0].start != opens or found[0].group in _UNMEASURED:
            return None
        tail = _TAIL.fullmatch(self.text, found[0].end, cell.end)
        if tail is None or (found[0].family == "level" and tail["up"]) or (tail["than"] and not head["verb"]):
            return None
        told = self._bound(cell, found[0], head, tail["up"])
        says = tail["words"] and found[0].family == "percent" and not tail["words"].startswith(_OF_ALL)
        return told._replace(words=Span(*tail.span("words"))) if says else told

    def _bound(self, cell: GridCell, quantity: Quantity, head: re.Match[str], up: str | None) -> Told:
        """This quantity in its cell, how it binds, and whether it is a change, as the words at the head say."""
        sign: Sign = "ge" if up else self.signs.before.get((head["sign"] or "").split(" đạt")[0], "eq")
        sign = "between" if quantity.value_max is not None else "le" if quantity.unit == "top" else sign
        change, action = _CHANGES.get(head["verb"], (None, "achieve"))
        own = replace(quantity, start=cell.start, end=cell.end, unit_start=cell.end)
        return Told(own, sign, None if head["to"] else change, action)

    def known(self, unit: str) -> bool:
        """Whether words in brackets name a unit: "(ha)", not "(HDI)", "(lũy kế)"."""
        one = self._quantity("1", " ".join(unit.split()))
        return one is not None and _is_measured(one)

    def _quantity(self, digits: str, unit: str) -> Quantity | None:
        """So many of this unit: one of it is read once, all others are like it; None for "tr.đ", which is unknown."""
        if _PLAIN.fullmatch(digits) is None or any(map(str.isdigit, unit)):
            return self._written(digits, unit)
        if unit not in self.ones:
            self.ones[unit] = self._written("1", unit)
        one = self.ones[unit]
        number = figure(digits, int(one.value), unit.startswith("%")) if one is not None else None
        if one is None or number is None or number.doubtful:
            return self._written(digits, unit)
        return replace(one, value=number.value)

    def _written(self, digits: str, unit: str) -> Quantity | None:
        """What this says where nothing else stands beside it, its unit as the text writes it."""
        written = f"{digits} {unit}"
        quantity = next(iter(in_digits(lower(fold(written)), 0, len(written), self.units, most=0)), None)
        if quantity is None or quantity.start != 0 or quantity.end < len(written):
            return None
        named, per = (
            " ".join(written[place.start : place.end].lower().split()) if place is not None else name
            for place, name in ((quantity.quoted, quantity.unit), (quantity.quoted_per, quantity.per))
        )
        return replace(quantity, unit=named, per=per, quoted=None, quoted_per=None)

    def start(self, cell: GridCell, unit: str | None) -> int | float | None:
        """The number that a column of results gives: eight of "8/10 huyện", not 0.8."""
        told = self.read(cell, unit)
        if told is not None:
            return told.quantity.value
        part = _PART.match(self.text, cell.start, cell.end)
        number = next(numbers(self.text, cell.start, part.end() if part else cell.end), None)
        return number.value if number is not None else None


def _is_measured(quantity: Quantity) -> bool:
    """Whether its unit is known: "240 học viên", not "3 cả nước"."""
    return quantity.family != "count" or quantity.group != ""


def _is_part(figure: str, whole: str, unit: str | None) -> bool:
    """Whether it is so many of all, not a date or a share of something else."""
    return figure.isdigit() and int(figure) <= int(whole) and not (unit or "").startswith("%")
