"""Whether the figures of a table are planned: what its caption, its heads and its section say.

In: a `Grid`. Out: where its caption begins, and whether it tells goals, results or scores. To know another word of a
caption: `_PLANS`, `_TOLD` or `_SCORED`.
"""

from __future__ import annotations

from collections.abc import Sequence

from ....outline.reading import Reading
from ....outline.types import Place
from ....text.folds import fold, lower, pattern
from ...shared import Grid, place_at, stands
from ..room import Room

_PLANS = pattern(r"(?<!\w)(?:chỉ tiêu|mục tiêu|kế hoạch|định hướng|phấn đấu|lộ trình)(?!\w)")
_TOLD = pattern(
    r"(?<!\w)(?:kết quả|tình hình|hiện trạng|thực trạng|số liệu|kinh phí|dự toán|nguồn vốn|vốn đầu tư"
    r"|tổng mức đầu tư)(?!\w)",
    tries=True,
)
_SCORED = pattern(r"(?<!\w)(?:bộ tiêu chí|tiêu chí (?:đánh giá|công nhận|xếp loại)|thang điểm|điểm tối đa)(?!\w)")
_GOALS = pattern(
    r"(?<!\w)(?:chỉ tiêu|mục tiêu|phấn đấu|lộ trình"
    r"|kế hoạch (?:mở|huy động|đào tạo|dạy|tuyển sinh|phát triển (?=hội viên|đoàn viên|người)))(?!\w)"
)
_ASIDE = pattern(r"\([^()]*\)?")
_AIMS, _STATE = frozenset(("objectives",)), frozenset(("situation",))
_CAPTION = 300
"""How far above a table its caption stands."""


def caption(reading: Reading, grid: Grid) -> int:
    """Where the table's caption begins."""
    place = place_at(reading.outline.places, grid.start)
    node = place.node if place is not None else None
    return max(0, grid.start - _CAPTION, node.start if node is not None else 0)


def plans(room: Room, grid: Grid, above: int, values: Sequence[int], place: Place | None) -> bool:
    """Whether the table's caption, its heads or the section say that its figures are planned."""
    text = room.text
    asked = (c for at, c in enumerate(grid.columns) if c.use != "baseline" and at not in values)
    heads = " ".join([lower(fold(column.name)) for column in asked])
    told = any(words.search(text, above, grid.start) or words.search(heads) for words in (_TOLD, _SCORED))
    if told or (place is not None and stands(place.node, _STATE)):
        return False
    if among_goals(place) or _PLANS.search(heads) or _PLANS.search(_named(text, above, grid)):
        return True
    ahead = room.issued is None or any(year > room.issued for year in grid.years().values())
    return ahead and _PLANS.search(text, above, grid.start) is not None


def among_goals(place: Place | None) -> bool:
    """Whether it stands in a section of goals."""
    return place is not None and stands(place.node, _AIMS)


def plans_for(room: Room, grid: Grid, above: int, place: Place | None) -> bool:
    """Whether the table, which `plans`, sets goals for places or bodies, and does not only list what they have."""
    return among_goals(place) or _GOALS.search(_named(room.text, above, grid)) is not None


def _named(text: str, above: int, grid: Grid) -> str:
    """The caption without what it says of the document that the table belongs to: "(Kèm theo Kế hoạch số …)"."""
    return _ASIDE.sub(" ", text[above : grid.start])


def scores(grid: Grid) -> bool:
    """Whether its heads say that it tells by what something is judged."""
    return any(_SCORED.search(lower(fold(column.name))) for column in grid.columns)
