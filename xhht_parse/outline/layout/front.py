"""What stands before the header: the portal's block about the document, and the page's own words.

In: the signs of the lines before the header. Out: for each run of lines `portal` or `chrome`.
The list of related documents ("- 1 Luật …", "- 2 Quyết định …") is chrome: it is full of other documents' numbers.
"""

from __future__ import annotations

from ...text.folds import pattern
from ..types import PartKind
from .sign_words import Sign
from .signs import Signs

LABELS = pattern(
    r"(?:số hiệu(?: văn bản)?|số ký hiệu|số, ký hiệu|ngày (?:ban hành|có hiệu lực|hiệu lực|hết hiệu lực|công báo"
    r"|đăng công báo|đăng|cập nhật)"
    r"|loại văn bản|cơ quan ban hành|nơi ban hành|đơn vị ban hành|người ký|chức vụ|chức danh|lĩnh vực(?:,? ngành)?"
    r"|ngành|trích yếu|tình trạng(?: hiệu lực)?"
    r"|số công báo|hiệu lực|tên văn bản|phạm vi|nguồn thu thập)"
)
_RELATED = pattern(
    r"[-•*]? ?[0-9]{1,3}[.)]? ?(?:luật|bộ luật|nghị|quyết|kế hoạch|công văn|thông tư|chỉ thị|hướng dẫn|chương trình"
    r"|văn bản|kết luận|thông báo|hiến pháp|pháp lệnh|công điện|báo cáo|đề án)"
)
_TITLE = pattern(
    r"(?:kế hoạch|quyết định|nghị quyết|chỉ thị|chương trình|công văn|thông báo|hướng dẫn|kết luận|đề án|thông tư"
    r"|nghị định|báo cáo|công điện|tờ trình)"
    r" (?:số )?[0-9]{1,6}[a-zđ]?(?:/[0-9]{4})? ?[/-]"
)
# a block of values without labels
_BARE_VALUE = pattern(
    r"(?:[0-9]{1,2}[/-][0-9]{1,2}[/-][0-9]{4}|[0-9]{1,6}[a-zđ]?(?:/[0-9]{4})?[/-][a-zđ][a-zđ0-9/&-]{1,30}|(?:còn"
    r"|hết|chưa có|có) hiệu lực|đã biết)$"
)
_REACH = 2
"""A value may take so many lines below its label."""


def front(signs: Signs, first: int, last: int) -> list[PartKind]:
    """The kind of each line from `first` up to the header at `last`."""
    kinds = [PartKind.CHROME] * (last - first)
    reach = 0
    for i in range(first, last):
        if signs.is_empty(i):
            continue
        words = signs.words(i).lstrip("-•+ ")
        label = LABELS.match(words)
        if is_related(words):
            reach = 0
        elif label is not None:
            kinds[i - first] = PartKind.PORTAL
            reach = _REACH if not words[label.end() :].strip(" :|*") or words.endswith(":") else 0
        elif signs.of[i] is Sign.CHROME:
            reach = 0
        elif _TITLE.match(words) or _BARE_VALUE.match(words) or signs.is_kind(i):
            kinds[i - first] = PartKind.PORTAL
        elif reach and not signs.lines[i].readings and len(words) <= 300:
            kinds[i - first] = PartKind.PORTAL
            reach -= 1
    return _closed_up(signs, first, kinds)


def is_related(words: str) -> bool:
    """A line of the list of related documents."""
    return _RELATED.match(words) is not None


def _closed_up(signs: Signs, first: int, kinds: list[PartKind]) -> list[PartKind]:
    """Blank lines take the kind of what stands above them."""
    for k in range(1, len(kinds)):
        if signs.is_empty(first + k):
            kinds[k] = kinds[k - 1]
    return kinds


def is_portal_title(words: str) -> bool:
    """The portal's own title of a document: "Kế hoạch 88/KH-UBND năm 2021 thực hiện …"."""
    return _TITLE.match(words) is not None


def front_end(signs: Signs, first: int, last: int) -> int:
    """Behind the portal's lines at the head of a text that has no header."""
    kinds = front(signs, first, min(last, first + _FRONT))
    own = seen = 0
    for k, kind in enumerate(kinds):
        i = first + k
        if kind is PartKind.PORTAL or signs.of[i] is Sign.CHROME or is_related(signs.words(i)):
            own, seen = k + 1, 0
        elif not signs.is_empty(i):
            seen += 1
            if seen > _LONGEST_GAP:
                break
    return first + own


_FRONT, _LONGEST_GAP = 400, 30
"""Lines at the head of a text without header in which the portal's words are looked for; so many that are not the
portal's are the text's own, whatever a line below begins with: "Lĩnh vực giáo dục có …"."""
