"""Who signed, in what position and by what authority.

In: the cells of the closing. Out: `Values` "signer", "position", "authority". A signature reads downwards:
authority lines ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"), the position ("PHÓ CHỦ TỊCH"), the name. The position
is the last title before the name. One column, two columns side by side and one flattened row are the same to it.
"""

from __future__ import annotations

import re
from itertools import pairwise

from msgspec import Struct

from ...outline.layout.phrases import SIGNED
from ...outline.layout.sign_words import APPROVED, DRAFTER, POSITIONS
from ...text.folds import fold, lower, pattern
from ...text.letters import UPPER
from ...text.spans import Span
from ...text.view import View
from ...vocab.names import bare_name, is_rest
from .cells import Cell
from .types import Value, Values

_AUTHORITY = pattern(r"(?:tm|kt|tl|tuq|tun) ?[./] ?/? {0,3}[^\W\d]|(?:t[/.][ml]|k[/.]t|t/uq)[ .:]")
_POSITION = pattern(rf"(?:quyền |q\. ?)?(?:phó |p\. ?)?(?:{POSITIONS}|thường trực ban bí thư|ủy viên)(?![^\W\d_])")

_DRAFTER, _APPROVED = pattern(DRAFTER), pattern(APPROVED)


def _behind_none(*words: str) -> str:
    """A first blank or mark behind none of these words, which open the position themselves: "PHÓ CHỦ TỊCH"."""
    return "".join([f"(?<!{word}[ *])" for word in words])


_FIRST = "CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|BÍ THƯ|THỦ TƯỚNG"
_END = r"(?![^\W\d_])"
# a flattened row: "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH", "**TM. CHÍNH PHỦ ** THỦ TƯỚNG"
_STEPS = (
    r"[ *]*(?=(?:KT|TL|TUQ) ?\.|Q\. ?(?:PHÓ )?(?:CHỦ|GIÁM|BỘ)|PHÓ [A-ZĐ]|THỨ TRƯỞNG)",
    _behind_none("PHÓ", "QUYỀN") + rf"[ *]*(?=(?:CHÁNH (?:VĂN PHÒNG|THANH TRA)|VỤ TRƯỞNG){_END})",
    _behind_none("PHÓ", "QUYỀN", "TỔNG", "CHI") + rf"[ *]*(?=CỤC TRƯỞNG{_END})",
    _behind_none("PHÓ", "QUYỀN") + rf"(?:(?<=\*)|\*)[ *]+(?=(?:QUYỀN )?(?:{_FIRST}){_END})",
    _behind_none("PHÓ", "QUYỀN", "TỔNG", "BAN", "VĂN PHÒNG")
    + rf"(?<= )[ ]{{0,3}}(?=(?:{_FIRST})(?: [{UPPER}][^\W\d_]|$| *\n))",
)
# each behind a letter; the one class at the head is found 4 times as fast as five alternatives
_STEP = pattern(rf"[ *](?<=[^\W\d_][ *])(?:{'|'.join(_STEPS)})")
_APART = re.compile(r"\||\s{3}|\t")
"""Between two columns."""
_LONGEST_NAME = 60
_MOST = 600
"""Cells that are looked at: no closing has more."""


class _Title(Struct, frozen=True, gc=False):
    text: str
    span: Span
    is_authority: bool


def read_signature(view: View, cells: list[Cell]) -> Values:
    """The signer, the position and the authority, as far as the closing shows them."""
    titles: list[_Title] = []
    name: Value | None = None
    drafted = False
    pieces = _pieces(view, cells)[:_MOST]
    for at, (span, listed) in enumerate(pieces):
        if listed:
            continue
        text, lower = _shown(view, span), _small(view, span)
        if (SIGNED.match(lower) and bare_name(text) is None) or _APPROVED.match(lower):
            continue
        if _DRAFTER.match(lower):
            # on the left of "NGƯỜI LẬP KẾ HOẠCH | HIỆU TRƯỞNG": the first name is not the signer's
            drafted = at == 0 or "\n" in view.text[pieces[at - 1][0].end : span.start]
            continue
        title = _title(span, text, lower)
        if title is not None:
            titles.append(title)
        elif (found := _name(view, pieces, at)) is not None and (titles or at + 4 > len(pieces)):
            name = found
            if not drafted:
                break
            drafted = False
        elif titles and text.isupper():
            last = titles[-1]
            titles[-1] = _Title(f"{last.text} {text}", Span(last.span.start, span.end), last.is_authority)
    return _values(_of_left(view, titles), name)


def _pieces(view: View, cells: list[Cell]) -> list[tuple[Span, bool]]:
    """The closing's cells, flattened rows cut into their steps; and whether each is an item of the recipients."""
    pieces: list[tuple[Span, bool]] = []
    for cell in cells:
        span = cell.span
        if cell.listed:
            pieces.append((span, True))
            continue
        start, end = span.start, span.end
        folded = view.folded[start:end]
        if folded.isupper():
            pieces.extend([(step, False) for step in _steps(view, start, end)])
            continue
        titled = _AUTHORITY.match(view.lower, start, end) or _POSITION.match(view.lower, start, end)
        small = next((i for i, c in enumerate(folded) if c.islower()), 0) if titled else 0
        cut = start + folded.rfind(" ", 0, small) + 1
        if cut > start and bare_name(_shown(view, Span(cut, end))) is not None:
            pieces.extend([(step, False) for step in _steps(view, start, cut - 1)])
            pieces.append((Span(cut, end), False))
        else:
            pieces.append((span, False))
    return pieces


def _steps(view: View, start: int, end: int) -> list[Span]:
    """The steps of a row in capitals."""
    steps, at = [], start
    for step in _STEP.finditer(view.folded, start, end):
        steps.append(Span(at, step.start()))
        at = step.end()
    return [*steps, Span(at, end)]


def _shown(view: View, span: Span) -> str:
    return " ".join(view.text[span.start : span.end].replace("*", " ").split()).strip(" .,;_")


def _small(view: View, span: Span) -> str:
    """The lower fold of the piece: "**QUYỀN ** CHỦ TỊCH", "PHÓ  CHỦ TỊCH" without marks and with single blanks."""
    lower = view.lower[span.start : span.end]
    return " ".join(lower.replace("*", " ").split()) if "*" in lower or "  " in lower else lower


def _title(span: Span, text: str, lower: str) -> _Title | None:
    """An authority or position line: in capitals, or wholly in small letters where the font lost them."""
    authority = _AUTHORITY.match(lower) is not None
    position = _POSITION.match(lower) is not None
    if not (authority or position) or len(text) > 160:
        return None
    if not (text.isupper() or text == text.lower() or (authority and text[:2].isupper())):
        return None
    return _Title(text, span, authority)


def _name(view: View, pieces: list[tuple[Span, bool]], at: int) -> Value | None:
    """The name in this cell, or broken over this and the next."""
    span = pieces[at][0]
    found = bare_name(_shown(view, span))
    below = pieces[at + 1] if at + 1 < len(pieces) else None
    if below is None or below[1] or (found is not None and not _ends_below(view, span, below[0])):
        return Value(found, span, "signature", "metadata.signer") if found else None
    whole = Span(span.start, below[0].end)
    joined = bare_name(_shown(view, whole)) if whole.end - whole.start <= _LONGEST_NAME else None
    if joined is not None:
        span, found = whole, joined
    return Value(found, span, "signature", "metadata.signer") if found else None


def _ends_below(view: View, name: Span, below: Span) -> bool:
    """Whether the last word of a name stands right below it: "Nguyễn Thị Ngọc" / "Điệp"."""
    word = _shown(view, below)
    if not is_rest(word) or word.isupper() is not _shown(view, name).isupper():
        return False
    return view.text[name.end : below.start].strip("* ") == "\n"


def _of_left(view: View, titles: list[_Title]) -> list[_Title]:
    """The titles of the left one of two who sign side by side, whose name is found first."""
    beside = [_beside(view, left, right) for left, right in pairwise(titles)]
    if not any(apart and _alike(*pair) for apart, pair in zip(beside, pairwise(titles), strict=True)):
        return titles
    return titles[:1] + [title for title, apart in zip(titles[1:], beside, strict=True) if not apart]


def _beside(view: View, left: _Title, right: _Title) -> bool:
    """Whether both stand on one line, in two columns."""
    between = view.text[left.span.end : right.span.start]
    return "\n" not in between and _APART.search(between) is not None


def _alike(left: _Title, right: _Title) -> bool:
    """Whether no one person bears both: "TM. HỘI KHUYẾN HỌC" and "TM. SỞ Y TẾ"; not "TM. …" and "KT. …"."""
    return left.is_authority is right.is_authority and (not left.is_authority or left.text[:2] == right.text[:2])


_BOARD = "TRƯỞNG BAN"
_OF_BODY = pattern(
    r"(?<= )(?:ubnd|ủy ban|hđnd|hội đồng|sở|(?<!trưởng )(?<!văn )phòng|bộ|chính phủ"
    r"|(?:đảng|huyện|quận|tỉnh|thành|thị) ủy)(?!\w)"
)


def _signs_as(above: _Title, below: _Title) -> bool:
    """Whether one signs as the upper title says, the lower one being an office elsewhere: "TRƯỞNG BAN" above "PHÓ CHỦ
    TỊCH UBND HUYỆN"; not "CHỦ TỊCH" that lost its "KT." above "PHÓ CHỦ TỊCH"."""
    if above.is_authority or below.text.startswith(f"PHÓ {above.text}"):
        return False
    of_board = _BOARD in above.text and _BOARD not in below.text
    return of_board or _OF_BODY.search(lower(fold(below.text))) is not None


def _values(titles: list[_Title], name: Value | None) -> Values:
    values: Values = {}
    if name is not None:
        values["signer"] = name
    if titles and not titles[-1].is_authority:
        position = titles[-2] if len(titles) > 1 and _signs_as(titles[-2], titles[-1]) else titles[-1]
        values["position"] = Value(position.text, position.span, "signature", "metadata.position")
    authorities = [t for t in titles if t.is_authority]
    if authorities:
        span = Span(authorities[0].span.start, authorities[-1].span.end)
        values["authority"] = Value(" / ".join(t.text for t in authorities), span, "signature", "metadata.authority")
    return values
