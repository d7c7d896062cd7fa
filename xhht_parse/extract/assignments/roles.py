"""Those who are named by what they are: "Kế toán", "Giáo viên chủ nhiệm các lớp", "Tổng phụ trách Đội".

To add a kind of work that names someone: `ROLE` in `vocab.agencies.doers`, or a word in `_MORE` if it names them
only before what they do; which of them: `_WHICH`.
"""

from __future__ import annotations

from ...text.folds import fold, pattern
from ...text.view import View
from ...vocab.agencies import Mention
from ...vocab.agencies.doers import ROLE


def by_roles(view: View, start: int, end: int) -> list[Mention]:
    """Those named by what they are, where they fill the stretch: "Tổng phụ trách Đội, giáo viên chủ nhiệm"; else []."""
    if _ALL.fullmatch(view.lower, start, end) is None:
        return []
    return [Mention(*one.span(), None, known=False) for one in _EACH.finditer(view.lower, start, end)]


FIRST_WORDS = frozenset(map(fold, ("hiệu", "phó", "giáo", "nhân", "kế", "toàn", "cán", "tổ", "thủ")))
"""The first words of most of them."""
_MORE = r"(?:cán bộ|công chức|viên chức|ban thanh tra nhân dân|tổng phụ trách)(?!\w)"
_WHICH = (
    r"(?: (?:quản lý|bộ môn|chủ nhiệm|(?:- )?thư viện|(?:- )?thiết bị|y tế|văn thư|bảo vệ|phục vụ|hành chính"
    r"|chuyên môn|văn phòng|đội|tin học|ngoại ngữ|tiếng anh|toán|ngữ văn|thể dục|âm nhạc|mỹ thuật|mầm non|tiểu học"
    r"|phổ cập|(?:các )?tổ(?: chuyên môn| bộ môn| văn phòng)?|(?:các )?(?:lớp|khối|khoa)|(?:toàn |trong |nhà )?trường"
    r")(?!\w)){0,3}+"
)
_ONE = rf"(?:{ROLE}|{_MORE}){_WHICH}"
WHO = pattern(rf"(?P<many>(?:toàn thể|tất cả|các|mỗi) )?{_ONE}(?:(?:,| và) {_ONE}){{0,4}}(?= \w)")
""" "Toàn thể cán bộ, giáo viên", before what they do."""
_EACH, _ALL = pattern(_ONE), pattern(rf"{_ONE}(?:(?:,| và|;) {_ONE}){{0,6}}")
BY_ROLE = pattern(rf"(?!văn phòng)(?:{ROLE}|{_MORE}|(?:lớp trưởng|thành viên)(?!\w))")
"""Holders by what they are, whom no list of agencies can hold."""
