"""The rows of a page -> its lines in the order of reading: letterhead and closing, whose halves stand side by side,
pages set in two columns, and rows of loose columns.

Of a letterhead come the issuer, then quốc hiệu and motto, then the number, then place and date. Of a closing come
the recipients, then the signature. In a row of anything else, far columns are parted by tabs.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from .rows import median
from .signs import is_date, is_nation, is_number, is_recipients
from .types import Line, Row, merged

_AHEAD = 6
"""Rows that may stand above quốc hiệu or "Nơi nhận" in the other half."""
_TALL, _LONG = 14, 150
"""Rows of a letterhead and of a closing, at most."""
_FAR = 2.5
"""Columns of one row are parted by tabs if the gap is so many times the height of a line."""
_TABS = "\t\t\t"
_TALLEST = 400
"""Rows of a page in two columns, at most."""
_DOUBLE = 6
"""Rows with two halves that show a page set in two columns."""
_DASHES = "-–—+•*"
_LISTED, _WIDER = 3, 1.2
"""Lines of "Nơi nhận", at least, and how much farther below them what is no part of it stands."""
_NEAR = 0.05
"""Of the page's width: nearer middles are one."""


def ordered(rows: Sequence[Row], width: float) -> list[Line]:
    """The lines of these rows, in the order of reading."""
    found: list[Line] = []
    at = 0
    while at < len(rows):
        for part in (_letterhead, _closing, _columns):
            lines, end = part(rows, at, width)
            if end > at:
                found += lines
                at = end
                break
        else:
            found.append(_joined(rows[at]))
            at += 1
    return found


def _joined(row: Sequence[Line], *, tabs: bool = True) -> Line:
    """What stands in a row, as one line."""
    if len(row) == 1:
        return row[0]
    text = row[0].text
    for before, line in pairwise(row):
        far = tabs and line.left - before.right > _FAR * min(before.height, line.height)
        text += f"{_TABS if far else ' '}{line.text}"
    return row[0]._replace(
        text=text,
        top=min(line.top for line in row),
        right=max(line.right for line in row),
        bottom=max(line.bottom for line in row),
    )


def _letterhead(rows: Sequence[Row], start: int, width: float) -> tuple[list[Line], int]:
    """The letterhead that begins at this row, and the row behind it; the same row if none begins here."""
    seat = next(
        (at for at in range(start, min(start + _AHEAD, len(rows))) if any(is_nation(x.text) for x in rows[at])), -1
    )
    if seat < 0:
        return [], start
    nation = next(line for line in rows[seat] if is_nation(line.text))
    if nation.left < width * 0.3 or any(line.right > nation.left for row in rows[start:seat] for line in row):
        return [], start
    left: list[Row] = []
    right: list[Row] = []
    at = start
    while at < min(start + _TALL, len(rows)):
        halves = _halves(rows[at], nation)
        if halves is None or (at > seat and _is_over(rows[at], left, right, nation, width)):
            break
        for half, column in zip(halves, (left, right), strict=True):
            if half:
                column.append(half)
        at += 1
    if not left or not right:
        return [], start
    return _interleaved([_joined(half, tabs=False) for half in left], [_joined(half, tabs=False) for half in right]), at


def _halves(row: Row, nation: Line) -> tuple[Row, Row] | None:
    """The parts of a row on the left of quốc hiệu and below it; None if a line crosses from one to the other."""
    left = [line for line in row if line.right <= nation.left + nation.height or line.centre < nation.left]
    right = [line for line in row if line not in left]
    if any(line.right > nation.centre for line in left):
        return None
    if any(
        line.left < nation.left - 2 * nation.height
        and abs(line.centre - nation.centre) > (nation.right - nation.left) / 4
        for line in right
    ):
        return None
    return left, right


def _is_over(row: Row, left: Sequence[Row], right: Sequence[Row], nation: Line, width: float) -> bool:
    """Whether the letterhead ends above this row: its number and date have been, or a title stands in the middle."""
    if len(row) > 1:
        return False
    line = row[0]
    middle = median([half[0].left + half[-1].right for half in left]) / 2 if left else 0.0
    apart = min(abs(line.centre - middle), abs(line.centre - nation.centre))
    if apart > _NEAR * width and not is_number(line.text) and not is_date(line.text):
        return True
    complete = any(is_date(x.text) for half in right for x in half)
    above = max(half[-1].middle for half in (*left, *right))
    return complete and (line.centre > nation.left or line.middle - above > 2.2 * line.height)


def _interleaved(left: Sequence[Line], right: Sequence[Line]) -> list[Line]:
    """Issuer, quốc hiệu, number, date: each a block of lines."""
    numbers = [at for at, line in enumerate(left) if is_number(line.text)]
    number = next((at for at in numbers if ":" in left[at].text), numbers[0] if numbers else len(left))
    date = next((at for at, line in enumerate(right) if at and is_date(line.text)), len(right))
    blocks = left[:number], right[:date], left[number:], right[date:]
    return [line._replace(fresh=at == 0, column=1) for block in blocks for at, line in enumerate(block)]


def _closing(rows: Sequence[Row], start: int, width: float) -> tuple[list[Line], int]:
    """Recipients on the left, signature on the right."""
    ahead = range(start, min(start + _AHEAD, len(rows)))
    seat = next((at for at in ahead if is_recipients(rows[at][0].text)), -1)
    if seat < 0:
        return [], start
    recipients = rows[seat][0]
    gutter = _gutter(rows[start : seat + _TALL], recipients, width)
    left: list[Line] = []
    right: list[Line] = []
    at = start
    while at < min(start + _LONG, len(rows)):
        sides = [_side(line, recipients, gutter, width) for line in rows[at]]
        if 0 in sides or (at < seat and -1 in sides) or (right and 1 not in sides and _is_beneath(rows[at][0], left)):
            break
        left += [line for line, side in zip(rows[at], sides, strict=True) if side < 0]
        right += [line for line, side in zip(rows[at], sides, strict=True) if side > 0]
        at += 1
    if at <= seat or not right:
        return [], start
    blocks = _unwrapped(left), right
    return [line._replace(fresh=first == 0, column=1) for block in blocks for first, line in enumerate(block)], at


def _is_beneath(line: Line, recipients: Sequence[Line]) -> bool:
    """Whether the recipients have ended above this line: the foot of a portal's page stands beneath them."""
    if len(recipients) < _LISTED or recipients[-1].text[-1] != "." or line.text[0] in _DASHES:
        return False
    above, last = recipients[-2:]
    return line.middle - last.middle > _WIDER * (last.middle - above.middle)


def _unwrapped(recipients: Sequence[Line]) -> list[Line]:
    """The recipients, one a line: behind a dash a line goes on until it is closed."""
    found: list[list[Line]] = []
    for line in recipients:
        above = found[-1] if found else None
        if above is None or above[0].text[0] not in _DASHES or above[-1].text[-1] in ";." or line.text[0] in _DASHES:
            found.append([line])
        else:
            above.append(line)
    return list(map(merged, found))


def _gutter(rows: Sequence[Row], recipients: Line, width: float) -> float:
    """Where the signature begins: what stands beside the recipients shows it."""
    beside = [row[1].left for row in rows if len(row) == 2 and abs(row[0].left - recipients.left) < _NEAR * width]
    return min(beside, default=0.42 * width)


def _side(line: Line, recipients: Line, gutter: float, width: float) -> int:
    """-1 for a line among the recipients, 1 for one of the signature, 0 for neither."""
    if line.left > gutter - line.height and line.centre > 0.53 * width:
        return 1
    if abs(line.left - recipients.left) < 0.08 * width and line.right < max(0.64 * width, gutter):
        return -1
    return 0


def _columns(rows: Sequence[Row], start: int, width: float) -> tuple[list[Line], int]:
    """A stretch of rows that is set in two columns of prose."""
    if len(rows[start]) != 2 or not _is_double(rows[start], width):
        return [], start
    gutter = (rows[start][0].right + rows[start][1].left) / 2
    at, double, last = start, 0, min(start + _TALLEST, len(rows))
    while at < last and all(line.right < gutter or line.left > gutter for line in rows[at]) and len(rows[at]) <= 2:
        double += _is_double(rows[at], width)
        at += 1
        if at - start > 2 * double + _DOUBLE:
            break
    if double < _DOUBLE or double * 2 < at - start:
        return [], start
    left = [line._replace(column=1) for row in rows[start:at] for line in row if line.right < gutter]
    right = [line._replace(column=2) for row in rows[start:at] for line in row if line.left > gutter]
    return left + right, at


def _is_double(row: Row, width: float) -> bool:
    """Whether two long lines stand side by side, the gap between them near the middle of the page."""
    return (
        len(row) == 2
        and 0.42 * width < (row[0].right + row[1].left) / 2 < 0.58 * width
        and all(line.right - line.left > 0.25 * width for line in row)
    )
