"""The title of a cited document: "phê duyệt Đề án “…”", "về tăng cường …", as one mention gives it.

In: the view, the place behind number, date and issuer, and the mentions that follow. Out: a span, which
leaves out "về" and "về việc" and keeps verbs. A quoted name ends with its quotes; a bare one ends at a
mark, at a clause of the citing document, or before a mention that stands beside this one ("… và Quyết
định số …"). A mention that hangs on a verb ("tiếp tục thực hiện Chỉ thị số …") belongs to the title.
To add a relation: one verb in `_RELATION`; in `_COMMON` too if plans use it as a verb of their own.
"""

from __future__ import annotations

import re

from ...text.folds import pattern
from ...text.spans import Span, before_marks
from ...text.view import View

_COMMON = (
    "triển khai", "thực hiện", "tiếp tục", "giao", "đẩy mạnh", "tăng cường", "thông qua", "tổ chức", "công bố",
    "thông báo",
)  # fmt: skip
_RELATION = pattern(
    r"(?: )?,? (?P<words>(?P<about>về(?: )?việc|v/v|về"
    r"|việc(?= (?:ban hành|phê duyệt|triển khai|tăng cường)))|(?:phê duyệt|ban hành|quy định|hướng dẫn|sửa đổi|bãi bỏ|"
    r"công nhận|"
    rf"thành lập|điều chỉnh|kiện toàn|{'|'.join(_COMMON)}))"
    r"(?=[ ,:]|(?<=về)(?:phê duyệt|ban hành|tăng cường))(?: )?"  # a portal glued "vềphê duyệt"
)
# a clause of the citing document behind a comma
_CLAUSE = (
    r"phấn đấu|bảo đảm|đảm bảo|nhằm|trong đó|đồng thời|góp phần|gắn|như sau|với|cụ thể|từng bước|qua đó|để|tạo|"
    r"căn cứ|theo|"
    r"(?:ủy ban nhân dân|ubnd|hđnd|hội đồng|chủ tịch|ban|sở|bộ|thủ tướng|chính phủ|tỉnh ủy|thành ủy|đảng ủy|trường|"
    r"phòng)(?!\w)|"
    r"[0-9]|tỷ lệ|tỉ lệ|ít nhất|tối thiểu|mỗi|đạt|có|trên [0-9]|đến năm [0-9]{4} (?:đạt|có|phấn đấu|tỷ lệ)|"
    r"các cấp|các sở|các ngành|các bộ|trên cơ sở|nay|yêu cầu|đề nghị|(?:đến|hiện) nay|toàn (?:tỉnh|huyện|xã|ngành)|"
    r"(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường)(?: [^\W\d_]+){0,4} (?:có [0-9]|(?:đã|được giao|hiện có)(?!\w))"
)
_BRACKET = r"sau đây|dưới đây|gọi|viết|sau|kèm|chi tiết|đính|có|ban hành|nghị|quyết|kế|công|theo"
# every alternative begins with one literal, so that the search can skip to it
_STOP = pattern(rf";|\n|\||\.(?<!tp\.)(?=\s|$|\*)|\((?=(?:{_BRACKET}))|(?P<quote>\")|, (?=(?:{_CLAUSE}))|: ")
_AFTER_QUOTE = pattern(
    r";|,|\.|:|\(|\)|\n|\||\"|\[| (?:và|nhằm|để|là|theo|do|tại|được|đã|cùng|phù hợp|đạt|có|với|phấn đấu|"
    r"của (?:thủ|chính|bộ))(?!\w)"
)
_SIBLING = pattern(r"(?:[,;+]| và| cùng| hoặc|,? và các| các) {0,2}$")
_FARTHEST = 700
_QUOTED = 420
_TRIM = " ,-.\n\xa0*_"
_NOTE = re.compile(r"\s*\[[0-9]{1,3}\]$")


def title(view: View, at: int, limit: int, behind: list[tuple[int, int]], known: bool) -> Span | None:
    """The title that begins here; `known` says that a date or an issuer stands before it."""
    relation = _RELATION.match(view.lower, at, limit)
    if relation is None or (relation["words"] in _COMMON and not known):
        return None
    if behind and behind[-1][0] <= relation.start("words"):  # ", Hướng dẫn số …": the next mention
        return None
    start = relation.end() if relation["about"] else relation.start("words")
    end = _end(view, relation.end(), min(limit, relation.end() + _FARTHEST), behind)
    end = _balanced(view, start, end)
    note = _NOTE.search(view.text, max(start, end - 6), end)
    end = note.start() if note else end
    end = before_marks(view.text, start, end, _TRIM)
    return Span(start, end) if end > relation.end() else None


def _balanced(view: View, start: int, end: int) -> int:
    """Where the title ends if a bracket closes in it that opened before it: "(theo Quyết định … về …)"."""
    if view.text.find(")", start, end) < 0:
        return end
    depth = 0
    for at in range(start, end):
        depth += (view.text[at] == "(") - (view.text[at] == ")")
        if depth < 0:
            return at
    return end


def _end(view: View, at: int, limit: int, behind: list[tuple[int, int]]) -> int:
    index = _next(behind, len(behind) - 1, at)
    while True:
        stop = _STOP.search(view.lower, at, limit)
        if index >= 0 and behind[index][0] < (stop.start() + 1 if stop else limit):
            start, end = behind[index]
            sibling = _SIBLING.search(view.lower, max(at, start - 12), start)
            if sibling is not None:
                return sibling.start()
            at = min(end, limit)
            index = _next(behind, index, at)
        elif stop is None:
            return limit
        elif stop["quote"] is None or _closes(view, stop.start()):
            return stop.end() if stop["quote"] else stop.start()
        else:
            close = view.folded.find('"', stop.end(), min(limit, stop.end() + _QUOTED))
            if close >= 0:
                return _behind_quotes(view, close + 1, limit, behind)
            at = stop.end()


def _next(behind: list[tuple[int, int]], index: int, at: int) -> int:
    """Index of the nearest mention that begins at this place or behind it."""
    while index >= 0 and behind[index][0] < at:
        index -= 1
    return index


def _closes(view: View, at: int) -> bool:
    """Whether the quote at this place closes what nothing opened: "đến năm 2030”;"."""
    return view.text[at] in "”»" or (view.text[at] == '"' and view.text[at - 1 : at].isalnum())


def _behind_quotes(view: View, at: int, limit: int, behind: list[tuple[int, int]]) -> int:
    """The words behind a quoted name that still belong to the title: "trên địa bàn thành phố Mẫu Sơn"."""
    stop = _AFTER_QUOTE.search(view.lower, at, min(limit, at + 120))
    end = stop.start() if stop else min(limit, at + 120)
    for start, _ in reversed(behind):
        if start >= at:
            return min(end, start)
    return end
