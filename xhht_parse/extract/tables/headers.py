"""The cells of a header in reading order -> columns: which cells span others, and what stands below them."""

from __future__ import annotations

from collections.abc import Sequence

from ...text.folds import fold, pattern
from ..shared import Column
from .columns import YEAR, YEARS_ONLY, column

_SPAN = pattern(
    r"(?:giai đoạn|trong đó|chia (?:ra|theo)|bao gồm|kế hoạch|mục tiêu|kinh phí|lộ trình|năm|nguồn|tiến độ)(?!\w)"
)
_CHARGED = pattern(r"(?:phân công|trách nhiệm|cơ quan|đơn vị|tổ chức)(?: (?:nhiệm vụ|trách nhiệm|thực hiện))*\Z")
_ROLE = pattern(r"(?:(?:cơ quan|đơn vị) )?(?:chủ trì|phối hợp)(?: thực hiện)?")
_NOTE = fold("ghi chú")


def columns(cells: Sequence[str], count: int, top: int = 0) -> tuple[tuple[Column, ...], bool]:
    """`count` columns from the header's cells in reading order, and whether every name surely fits.

    A spanning header stands before its sub-headers: "GIAI ĐOẠN 2026 - 2030 · Năm 2026 · Năm 2027".
    `top` tells how many cells the first row of the header has, 0 where the text does not show it.
    """
    cells = [" ".join(cell.replace("*", " ").split()) for cell in cells]
    if len(cells) == count:
        return tuple(column(cell) for cell in cells), True
    low = [fold(cell).lower() for cell in cells]
    spanning = [at for at, cell in enumerate(low[: top or None]) if at and _SPAN.match(cell)]
    spans = len(cells) - count
    resolved = None
    if spans == 1:
        resolved = _one_span(cells, low, spanning, top)
    elif spans > 1:
        resolved = _unequal(cells, low, spanning, spans, top) or _periodic(cells, low, spans)
    if resolved is not None and len(resolved) == count:
        return tuple(resolved), True
    noted = low.index(_NOTE) if _NOTE in low else None
    if noted is not None and spans > 0:  # nothing stands below it, so that the text has lost its column
        return columns([*cells[:noted], *cells[noted + 1 :]], count, top)
    sure = min(spanning[0] if spanning else 2, 2 if spans < 1 else count, count)
    known = [column(cell) for cell in cells[:sure]]
    return (*known, *[Column("", "other")] * (count - len(known))), False


def _one_span(cells: Sequence[str], low: Sequence[str], spanning: Sequence[int], top: int) -> list[Column] | None:
    """One spanning header; its sub-headers stand at the end."""
    for at in (*spanning, *(at for at, cell in enumerate(low) if _CHARGED.match(cell))):
        for first in (top,) if top else range(at + 1, len(cells) - 1):
            if _below(low[at], low[first:]) or (top and len(spanning) == 1):
                middle = [column(cell) for cell in cells[at + 1 : first]]
                subs = [column(cell, cells[at]) for cell in cells[first:]]
                return [*(column(cell) for cell in cells[:at]), *subs, *middle]
    return None


def _below(head: str, parts: Sequence[str]) -> bool:
    """Whether these are the sub-headers of a spanning header: years, or who leads and who helps."""
    if _CHARGED.match(head):
        return all(_ROLE.fullmatch(part) for part in parts)
    return all(YEARS_ONLY.match(part) for part in parts)


def _unequal(
    cells: Sequence[str], low: Sequence[str], spanning: Sequence[int], spans: int, top: int
) -> list[Column] | None:
    """Spanning headers whose sub-headers come again: "Năm 2026 · Năm 2027 · Ghi chú · Tổng · Xã · Tổng · Tỉnh · Xã"."""
    tops = [at for at in spanning if YEAR.search(low[at])] or list(spanning)
    for first in (top,) if top else range(tops[-1] + 1 if tops else 2, len(cells) - spans):
        heads = [at for at in tops if at < first]
        groups = _groups(low, first)
        if len(heads) != spans or len(groups) != spans or any(len(g) < 2 or low[g[0]] != low[first] for g in groups):
            continue
        below = dict(zip(heads, groups, strict=True))
        found = list[Column]()
        for at, cell in enumerate(cells[:first]):
            found += [column(cells[sub], cell) for sub in below[at]] if at in below else [column(cell)]
        return found
    return None


def _groups(low: Sequence[str], first: int) -> list[list[int]]:
    """The sub-headers from `first` on, cut where one comes again: the places of each group."""
    groups, seen = list[list[int]](), set[str]()
    for at in range(first, len(low)):
        if not groups or low[at] in seen:
            groups.append([])
            seen.clear()
        groups[-1].append(at)
        seen.add(low[at])
    return groups


def _periodic(cells: Sequence[str], low: Sequence[str], spans: int) -> list[Column] | None:
    """Several spanning headers with the same sub-headers: "Năm 2026 · Năm 2027 · Lượng · Giá · Lượng · Giá"."""
    for period in range(2, 7):
        first = len(cells) - period * spans
        if first < spans:
            continue
        subs = low[first:]
        if all(subs[at] == subs[at % period] for at in range(len(subs))):
            tops = cells[first - spans : first]
            leaves = [column(cell) for cell in cells[: first - spans]]
            return leaves + [column(cells[first + at], tops[at // period]) for at in range(len(subs))]
    return None
