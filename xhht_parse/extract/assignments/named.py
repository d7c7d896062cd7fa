"""Those named in a stretch that holds nothing else: behind a label, in a cell of a table.

In: a stretch of a view. Out: mentions, in order; [] where no one is surely named.
"""

from __future__ import annotations

from ...text.folds import pattern
from ...text.spans import before_marks
from ...text.view import View
from ...vocab.agencies import Mention
from .desk import Desk
from .persons import by_roles
from .phrases import DOING

_LONGEST = 60  # of a name that opens in small letters: "Trung tâm học tập cộng đồng"
_PARTED = pattern(r"[,;:(]|\. ")


def named(desk: Desk, view: View, start: int, end: int, in_cell: bool = False) -> list[Mention]:
    """By what they are ("Tổng phụ trách Đội, giáo viên chủ nhiệm"), else by name, else the one whom it all names; in a
    cell names may stand one below the other."""
    return (
        by_roles(view, start, end)
        or desk.names.series(view, start, end, in_cell=in_cell)
        or _headed(desk, view, start, end, in_cell)
    )


def _headed(desk: Desk, view: View, start: int, end: int, in_cell: bool) -> list[Mention]:
    """The one whose name is as long as the stretch: "Đơn vị thực hiện: Nhân viên y tế trường"."""
    stop = before_marks(view.lower, start, end, ".;,*_ ")
    if stop - start > _LONGEST or DOING.search(view.lower, start, stop) is not None:
        return []
    headed = desk.names.headed(view, start, stop)
    return [headed] if headed is not None and (in_cell or not _PARTED.search(view.lower, start, stop)) else []
