"""Those named in a stretch that holds nothing else: behind a label, in a cell of a table.

In: a stretch of a view. Out: mentions, in order; [] where no one is surely named.
"""

from __future__ import annotations

from msgspec.structs import replace

from ...text.folds import pattern
from ...text.spans import before_marks
from ...text.view import View
from ...vocab.agencies import Mention, word_of_doing
from ...vocab.agencies.doers import NO_DOER
from .desk import Desk
from .phrases import DOING
from .roles import by_roles

_LONGEST = 60  # of a name that opens in small letters: "Trung tâm học tập cộng đồng"
_PARTED = pattern(r"[,;:(]|\. ")
_NEXT = pattern(r"[,;] *| và ")
_WORDS = pattern(r"(?: [^\W\d_]+){1,6}")
_LED = pattern(
    rf"{NO_DOER}(?:tổ|nhóm|đội|ban|phòng|bộ phận|khoa|câu lạc bộ|clb|chi hội)(?: [^\W\d_]+){{1,6}}|(?:toàn|nhà) trường"
)
"""One whom no list holds, in a cell of its own: "Tổ kiểm kê", "Nhóm cộng tác viên"."""


def named(desk: Desk, view: View, start: int, end: int, in_cell: bool = False) -> list[Mention]:
    """By what they are ("Tổng phụ trách Đội, giáo viên chủ nhiệm"), else by name, else the one whom it all names; in a
    cell names may stand one below the other."""
    stop = before_marks(view.lower, start, end, ".;,*_ ")
    found = by_roles(view, start, stop) or desk.names.series(view, start, end, in_cell=in_cell)
    if found:
        found[-1] = _to_the_end(view, found[-1], stop)
    if in_cell and not (found and found[-1].end >= stop):
        found = _parted(desk, view, start, stop) or found
    return found or _headed(desk, view, start, stop, in_cell)


def _to_the_end(view: View, group: Mention, stop: int) -> Mention:
    """A group with the small words that end the stretch: "Các cơ sở đào tạo | giáo viên"."""
    if not group.group or _WORDS.fullmatch(view.lower, group.end, stop) is None or not _plain(view, group.end, stop):
        return group
    return replace(group, end=stop)


def _plain(view: View, start: int, stop: int) -> bool:
    """Whether a stretch is short and says of nobody what is done."""
    return stop - start <= _LONGEST and DOING.search(view.lower, start, stop) is None


def _parted(desk: Desk, view: View, start: int, stop: int) -> list[Mention]:
    """Those of a cell whom commas part, each by the whole of what stands there; [] unless all are named."""
    found, at = list[Mention](), start
    while at < stop:
        one = desk.names.one(view, at, stop)
        if one is not None and one.end < stop and _NEXT.match(view.lower, one.end, stop) is None:
            one = None
        parts = _NEXT.search(view.lower, one.end if one is not None else at, stop)
        end = parts.start() if parts else stop
        names = [one] if one is not None else by_roles(view, at, end) or _whole(desk, view, at, end)
        if not names:
            return []
        found += names
        at = parts.end() if parts else stop
    return found


def _whole(desk: Desk, view: View, start: int, end: int) -> list[Mention]:
    """The one whom a part of a cell names that no list holds."""
    group = desk.names.one(view, start, end)
    if group is not None and (group := _to_the_end(view, group, end)).end == end:
        return [group]
    if _LED.fullmatch(view.lower, start, end) and _plain(view, start, end) and not word_of_doing(view, start, end):
        return [Mention(start, end, None, known=False)]
    return _headed(desk, view, start, end, True)


def _headed(desk: Desk, view: View, start: int, stop: int, in_cell: bool) -> list[Mention]:
    """The one whose name is as long as the stretch: "Đơn vị thực hiện: Nhân viên y tế trường"."""
    headed = desk.names.headed(view, start, stop) if _plain(view, start, stop) else None
    return [headed] if headed is not None and (in_cell or not _PARTED.search(view.lower, start, stop)) else []
