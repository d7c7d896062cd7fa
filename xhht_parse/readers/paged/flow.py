"""Lines in the order of reading -> which of them begin a paragraph.

The lines stay broken as they are on the page, so that each keeps its place; an empty line stands where the page shows
that a paragraph begins: more space above, an indent, or a line above that had room for the next word.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from .types import Line, is_cut

_SPACED = 1.28
"""A step this many times the usual one is space between paragraphs."""
_BLANK, _SLACK, _INDENT, _CENTRED = 0.25, 0.2, 0.6, 1.5
"""Shares of a line's height: a blank, room that says nothing, an indent, a margin on both sides."""
_ONE = 0.15
"""Share of a line's height: middles that are nearer are one."""
_MIDDLE = 0.03
"""Share of the column's width: nearer to its middle a line is centred."""
_FEW = 8
"""Lines of a page that show its margins."""
_LABELS = ".)/-–+•*"
"""How a label ends."""
_LABEL = 6
"""Letters of a label, at most, that the lines below it leave hanging: "-", "(12)", "1.2.3."."""


_CLOSE = 3
"""Lines of a paragraph stand nearer than so many times their height."""
_SHOWN = 3
"""Steps that show how the lines of a page are set."""
_SHARED = 4
"""So many lines that begin at one place are indented, not centred."""


class _Column(NamedTuple):
    """Margins of the lines of one column."""

    left: float
    right: float


class Flow:
    """How the lines of one document are set."""

    def __init__(self, lines: Sequence[Line]) -> None:
        loose = [line for line in lines if line.fresh is None]
        self._columns = _columns(loose)
        self._usual, self._steps = self._measured(loose)
        self._begun = Counter(map(_begun, loose))
        self._indents = self._are_indented(loose)
        self._hung: float | None = None

    def _are_indented(self, lines: Sequence[Line]) -> bool:
        """Whether only first lines are indented: a full line that is goes on at the margin. Where none is full, those
        below a line that had room for their first word tell."""
        back = block = deep = first = 0
        for above, line in pairwise(lines):
            least = _INDENT * line.height
            far = line.left - self._column(line).left > least
            if above.page == line.page and self._has_room(above, line):
                first, deep = first + 1, deep + far
            elif above.page == line.page and line.text[0].islower():
                back += above.left - line.left > least
                block += far and abs(above.left - line.left) < least
        return back > block if back or block else deep * 2 > first

    def _measured(self, lines: Sequence[Line]) -> tuple[float, dict[int, float]]:
        """The step from one line of a paragraph to the next, in the document and on each page that shows it: where
        the line above is full and the one below begins with a small letter."""
        near = [(a, b) for a, b in pairwise(lines) if a.page == b.page and 0 < b.middle - a.middle < _CLOSE * b.height]
        sure = [(a, b) for a, b in near if b.text[0].islower() and not self._has_room(a, b)]
        by_page: dict[int, list[float]] = defaultdict(list)
        for above, line in sure:
            by_page[line.page].append(line.middle - above.middle)
        steps = sorted(b.middle - a.middle for a, b in sure or near)
        at = len(steps) // (2 if sure else 4)
        pages = {page: sorted(found)[len(found) // 2] for page, found in by_page.items() if len(found) >= _SHOWN}
        return (steps[at] if steps else 0.0), pages

    def begins(self, above: Line, line: Line) -> bool:
        """Whether a paragraph begins with this line. To be asked of one line after the other."""
        begins = self._begins(above, line)
        if begins:
            self._hung = None
        return begins

    def _begins(self, above: Line, line: Line) -> bool:
        if line.fresh is not None:
            return line.fresh
        if above.fresh is not None or (above.page == line.page and above.column != line.column):
            return True
        same = above.page == line.page and line.middle > above.middle
        if same and line.middle - above.middle > _SPACED * self._steps.get(line.page, self._usual):
            return True
        if self._hangs(above, line):
            return self._has_room(above, line)
        if same and _is_below_middle(above, line):
            return False
        centred = self._is_centred(line), self._is_centred(above)
        if any(centred):
            return not (same and all(centred))
        return self._has_room(above, line) or self._turns(above, line)

    def _hangs(self, above: Line, line: Line) -> bool:
        """Whether this line stands where a label above it leaves its text hanging."""
        if self._hung is None:
            label, deeper = above.text.split(" ", 1)[0], line.left - above.left
            labelled = len(label) <= _LABEL and label[-1] in _LABELS
            if labelled and above.lead - 1 < deeper < above.lead + 3 * line.height and deeper > _INDENT * line.height:
                self._hung = line.left
        return self._hung is not None and abs(line.left - self._hung) < _INDENT * line.height

    def _has_room(self, above: Line, line: Line) -> bool:
        """Whether the first word of this line would have stood on the line above."""
        return self._column(above).right - above.right > line.lead + (_BLANK + _SLACK) * line.height

    def _turns(self, above: Line, line: Line) -> bool:
        """Whether this line is indented as the first of a paragraph is."""
        least = _INDENT * line.height
        indent = line.left - self._column(line).left
        deeper = indent - (above.left - self._column(above).left)
        return indent >= least and (deeper >= least or (self._indents and deeper > -least))

    def _is_centred(self, line: Line) -> bool:
        column = self._column(line)
        margin = min(line.left - column.left, column.right - line.right)
        off = abs(line.left + line.right - column.left - column.right) / 2
        apart = margin > _CENTRED * line.height and off < _MIDDLE * (column.right - column.left)
        return apart and self._begun[_begun(line)] < _SHARED

    def _column(self, line: Line) -> _Column:
        return self._columns[line.page, line.column]


def _begun(line: Line) -> tuple[int, int]:
    """Where a line begins, to about three points."""
    return line.column, round(line.left / 3)


def _is_below_middle(above: Line, line: Line) -> bool:
    """Whether two lines of different length have their middle at one place, as those of a title."""
    apart = abs(line.left - above.left)
    return abs(line.centre - above.centre) < _ONE * line.height and apart > _INDENT * line.height


def _columns(lines: Sequence[Line]) -> dict[tuple[int, int], _Column]:
    """The margins of each column of each page; of a page with few lines those of the whole document."""
    by_column: dict[tuple[int, int], list[Line]] = defaultdict(list)
    by_kind: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        by_column[line.page, line.column].append(line)
        by_kind[line.column].append(line)
    kinds = {kind: _margins(found) for kind, found in by_kind.items()}
    indents = {kind: _indent(by_column, kind) for kind in kinds}
    return {(page, kind): _fitting(found, kinds[kind], indents[kind]) for (page, kind), found in by_column.items()}


def _indent(by_column: Mapping[tuple[int, int], Sequence[Line]], kind: int) -> float:
    """How deep most first lines are indented, 0 where none is."""
    depths = Counter[int]()
    for (_, of), lines in by_column.items():
        left = _margins(lines).left if of == kind else 0.0
        depths.update(
            round(line.left - left) for line in lines if of == kind and line.left - left > _INDENT * line.height
        )
    return depths.most_common(1)[0][0] if depths else 0.0


def _fitting(lines: Sequence[Line], usual: _Column, indent: float) -> _Column:
    """The margins of a page: its own, or the usual ones if it has few lines or none that is not indented."""
    own = _margins(lines)
    inside = own.left > usual.left - 2 and own.right < usual.right + 2
    first_only = abs(own.left - indent - usual.left) < 2 and max(line.left for line in lines) < own.left + indent - 2
    return usual if inside and (len(lines) < _FEW or first_only) else own


def _margins(lines: Sequence[Line]) -> _Column:
    lefts = sorted(line.left for line in lines)
    rights = sorted(line.right for line in lines)
    return _Column(lefts[len(lefts) // 20], rights[-1 - len(rights) // 20])


def unbroken(lines: Sequence[Line], fresh: Sequence[bool]) -> Iterator[tuple[Line, bool]]:
    """The lines, each with whether it begins a paragraph; words that were cut behind a hyphen or a slash are whole:
    "Quyết định số 12/QĐ-" / "UBND ngày" gives the first line its "UBND"."""
    carried: Line | None = None
    for at, (line, begins) in enumerate(zip(lines, fresh, strict=True)):
        current = line if carried is None else carried
        carried = None
        if not current.text:
            continue
        if at + 1 < len(lines) and not fresh[at + 1] and is_cut(current.text, lines[at + 1].text):
            word, _, rest = lines[at + 1].text.partition(" ")
            current, carried = current._replace(text=current.text + word), lines[at + 1]._replace(text=rest)
        yield current, begins
