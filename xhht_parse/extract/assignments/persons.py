"""Duty holders who are persons: someone by name, "Đồng chí Lò Văn Tre … phụ trách …", or by what they are, "Kế toán
lập dự toán".

In: a paragraph where duties are handed out. Out: duties. What names someone by the work stands in `roles`.
"""

from __future__ import annotations

import re

from ...outline.types import Place
from ...text.letters import UPPER
from ...text.spans import Span
from ...text.view import View
from ...vocab.agencies import Mention, opens_duty
from .described import duty_of, is_told, may_describe
from .desk import Desk, past_blanks
from .roles import WHO

_LONGEST = 200  # of a name and an office before what is to be done
_LABEL = 60  # signs in which a colon shows that what stands there is a label


def in_person(desk: Desk, place: Place, at: int) -> bool:
    """Record someone named at `at` where duties are handed out, who answers for an agency and is none: "Đồng chí Lò
    Văn Tre, Phó Chủ tịch UBND xã: phụ trách …", "Đồng chí Hiệu trưởng chỉ đạo …"; whether it did."""
    view, end = desk.view, min(place.end, at + _LONGEST)
    if _CALLED.match(view.folded, at, end) is None or not may_describe(desk, place, at):
        return False
    border = _border(view, at, end)
    if border is None or not opens_duty(view, border.end, end) or _TOLD_OF.search(view.folded, at, border.start):
        return False
    called = Mention(at, border.start, None)
    desk.add(called, "other", "assignments.subject", place.node, duty_of(desk, place, border.end))
    return True


def _border(view: View, at: int, end: int) -> Span | None:
    """What stands between someone named at `at` and what is to be done."""
    told = _IN_CHARGE.search(view.folded, at, end)
    if told is None:
        return None
    office = _OFFICE.match(view.folded, told.end(), end)
    return Span(*office.span("colon")) if office and opens_duty(view, office.end(), end) else Span(*told.span())


def by_role(desk: Desk, place: Place, at: int) -> bool:
    """Record those who open an item by what they are, before what they do: "1. Hiệu trưởng ra quyết định …", "2. Toàn
    thể cán bộ, giáo viên chấp hành …"; whether it did. Not "Giáo viên đạt chuẩn …", "Học sinh được cấp sách"."""
    view = desk.view
    who = WHO.match(view.lower, at, place.end) if view.folded[at : at + 1].isupper() else None
    if who is None or not may_describe(desk, place, at):
        return False
    told = past_blanks(view, who.end(), place.end)
    if view.lower.find(":", told, min(place.end, told + _LABEL)) >= 0 or not is_told(view, told, place.end):
        return False  # "Giáo viên dạy xóa mù: hỗ trợ …"
    many = who["many"] is not None
    index = desk.add(
        Mention(at, who.end(), None, group=many, known=not many), "lead", "assignments.item", place.node,
        duty_of(desk, place, told),
    )  # fmt: skip
    desk.holders[id(place.node)] = index
    return True


def is_person(view: View, start: int, end: int) -> bool:
    """Whether someone is named at `start` and no more: "Trưởng ban: Ông Lò Văn Tre."."""
    return _NAMED.match(view.folded, start, end) is not None


_CALLED = re.compile(
    rf"(?:Các đồng chí|[Đđ]ồng chí|[Đđ]/c|[Ôô]ng|[Bb]à|[Tt]hầy|[Cc]ô)(?: giáo)? "
    rf"(?!(?:Rịa|Nà|Tô)(?! [{UPPER}]))(?=[{UPPER}])"
)
""" "Đồng chí Lò Văn Tre", not the places Bà Rịa and Cô Tô."""
_NAMED = re.compile(rf"{_CALLED.pattern}[{UPPER}]\w*(?: [{UPPER}]\w*){{0,4}} ?(?=[.,;(–-]|$)")
"""The whole name of one, with no word of doing behind it."""
_IN_CHARGE = re.compile(
    r"[*_]*:[*_ ]+(?:(?:[Pp]hó )?[Tt]rưởng [Bb]an[^,;.:\n]{0,20}[,;:] )?(?=\w)"
    r"|(?<![Bb]an)(?<!phòng)(?<!tổ)(?<![Tt]ổng) (?=(?:phụ trách|chỉ đạo|theo dõi|chịu trách nhiệm"
    r"|có trách nhiệm|chủ trì|trực tiếp|tham mưu|tổng hợp|giúp)(?!\w))"
)
"""Between someone named and what is to be done; "Phó Trưởng ban chỉ đạo" is a name."""
_OFFICE = re.compile(r"phụ trách [^:;.,]{2,40}(?P<colon>[*_]*:[*_ ]+)(?=\w)")
""" "Phó hiệu trưởng phụ trách chuyên môn: Xây dựng …" is the office, "phụ trách các xã: Bến Đá, Bến Lội" the duty."""
_TOLD_OF = re.compile(r";|\. | (?:là|được|đã|giao|báo cáo)(?!\w)")
"""Before that what is told of someone, or the end of a clause: "Ông Tre được khen, giao Sở Nội vụ tổng hợp"."""
