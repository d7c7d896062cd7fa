"""What stands behind the colon of those whom a paragraph names, and is no duty of theirs.

In: the first of the names, and what is told behind the colon. Out: why it is no duty, or "". To add a kind: a pattern
and its reason in `why_no_duty`.
"""

from __future__ import annotations

from ...text.folds import pattern
from ...text.view import View
from ...vocab.agencies import Mention
from .persons import is_person
from .phrases import MEMBERS, PASSIVE


def why_no_duty(view: View, name: Mention, told: int, end: int) -> str:
    """Why what is told from `told` on is no duty; "" where it may be one."""
    if _FIGURE.fullmatch(view.lower, told, end):
        return "a figure for an agency, not a duty"
    if is_person(view, told, end):
        return "who it is, not a duty"
    if PASSIVE.match(view.lower, told, end):
        return "what is done to them, not what they do"
    if (done := view.lower.find("được ", name.start, name.end)) >= 0 and PASSIVE.match(view.lower, done, name.end):
        return "what is done to them, not what they do"
    if not name.group and MEMBERS.search(view.lower, name.end, told):
        return "who belongs to it, not a duty"
    if _done_to(view, name, told, end):
        return "what is done to so many of them, not their duty"
    return ""


def _done_to(view: View, name: Mention, told: int, end: int) -> bool:
    """Whether those named are counted behind the colon: "Trường học: xây mới 2 trường", "Cán bộ: tập huấn 9 người"."""
    done = _DONE_TO.match(view.lower, told, end)
    if done is None:
        return False
    if done["taught"]:
        persons = not name.known and _PERSONS.match(view.lower, name.start, name.end) is not None
        return persons and done["whom"] in _COUNTED
    return view.lower.startswith(f"{done['whom']} ", name.start)


_FIGURE = pattern(r"[0-9][0-9.,]{0,12}[*_]{0,3}(?: ?%)?(?: [^\W\d_]+){0,2}[*_ .;]{0,4}")
""" "Công an tỉnh: **15** lớp.", not "1) Kiểm tra …" nor "06 tháng một lần báo cáo"."""
_DONE_TO = pattern(
    r"(?:(?:đầu tư )?(?:xây dựng|xây|sửa chữa|cải tạo|nâng cấp)"
    r"|(?P<taught>đào tạo|bồi dưỡng|tập huấn|tuyển dụng|kết nạp))"
    r"(?: (?:mới|thêm|nghề|lại|cho)){0,2} [0-9][0-9.,]{0,12} ?(?P<whom>%|[^\W\d_]+)"
)
_PERSONS = pattern(
    r"(?:các )?(?:cán bộ|công chức|viên chức|giáo viên|giảng viên|nhân viên|đảng viên|đoàn viên|người)(?!\w)"
)
_COUNTED = ("%", "người", "lượt", "lần")
