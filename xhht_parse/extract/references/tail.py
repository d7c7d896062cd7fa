"""What follows the number of a mention: date, issuer, title.

In: the view, where the number ends, and the mentions behind it. Out: a `Tail`. The order is that of
Nghị định 30/2020/NĐ-CP, Phụ lục I: number, "ngày …", "của …", then the title behind "về", "phê duyệt",
"ban hành" …; plans put the issuer before the date as well. A mention inside the title belongs to
the title ("về việc tiếp tục thực hiện Chỉ thị số …"); one behind a comma or "và" does not.
"""

from __future__ import annotations

from dataclasses import dataclass

from ...text.folds import pattern
from ...text.spans import Span
from ...text.view import View
from ...vocab.dates import read_date, read_partial
from .types import Anchor

_NOTE = pattern(r"(?:\[[0-9]{1,3}\]|\^?[0-9]{1,2}(?= )|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3})?")
_DATE_LEAD = pattern(
    r" {0,3},? {0,3}\(?(?:(?:được |do )?(?:ký|ban hành) )?(?=ngày|[0-3]?[0-9](?:[/.-][01]?[0-9][/.-](?:19|20)|/[01]?[0-9]/)|[0-3]?[0-9] tháng )"
)
_YEAR_LEAD = pattern(r" {1,2}\(?(?=năm (?:19|20)[0-9]{2}(?![0-9]))")
_AFTER_YEAR = pattern(r"\)? (?:của|về|phê duyệt|ban hành|quy định|hướng dẫn)(?!\w)")
_ISSUER_LEAD = pattern(r",? {1,2}(?:của|do) ")
_HEADS = (
    r"thủ tướng|phó thủ tướng|chính phủ|quốc hội|ủy ban|uỷ viên|ubnd|ubtvqh|hđnd|hội đồng|hội nghị|hội|bộ|ban|sở|thành ủy|tỉnh ủy|"
    r"huyện ủy|quận ủy|thị ủy|đảng|trung ương|tw|chủ tịch|phó chủ tịch|văn phòng|tổng|liên|tổ|viện|tòa|kiểm toán|"
    r"ngân hàng|cục|chi cục|công an|đoàn|mặt trận|bảo hiểm|giám đốc|bí thư|đại học|trường|phòng|thanh tra|thường trực|"
    r"thống đốc|chánh|kho bạc|thống kê|tỉnh|thành phố|trung tâm|bch|btv|sở|ubmttq|lãnh đạo|đảng bộ|học viện|tập đoàn|tw"
)
_ISSUER = pattern(rf"(?:{_HEADS})(?!\w)")
_WORD = pattern(r"(?P<join> {1,2}|, | - | và |/|-)(?P<word>[^\W\d_]+)")
# words that end the issuer's name and begin the title or a clause
_ISSUER_ENDS = pattern(
    r"(?: về(?! phát triển khoa học)| phê duyệt| ban hành| quy định| hướng dẫn| sửa đổi| bổ sung| thực hiện| triển khai| tại| đến| để| nhằm|"
    r" trong| đối với| theo| cho| có| là| được| đã| ngày| năm| thông qua| giao| yêu cầu| chỉ đạo| giai đoạn| và các| tăng cường|"
    r" quyết định| khóa| kèm| đảm bảo| bảo đảm| gắn| do| với| của| từ| nêu| trên|, (?!thể thao|thương binh|trật tự)|[;.:()\[\]\"\n0-9|])"
)
_TERM = pattern(r" {0,2}(?:\((?:khóa|nhiệm kỳ|lần thứ)[^)\n]{1,40}\)|khóa [ivx0-9]{1,6}(?!\w))(?: đảng)?")
_RELATION = pattern(
    r" {0,2},? {1,2}(?:(?P<about>về việc|v/v|về)|(?:phê duyệt|ban hành|quy định|hướng dẫn|sửa đổi|bãi bỏ|công bố|công nhận|thành lập|"
    r"giao|điều chỉnh|kiện toàn|tổ chức thực hiện|tiếp tục|triển khai|thực hiện|thông qua|đẩy mạnh|tăng cường)) {1,2}"
)
# relations that are common verbs: a title only behind a date or an issuer
_VERBS = ("triển khai", "thực hiện", "tiếp tục", "giao", "đẩy mạnh", "tăng cường", "thông qua", "tổ chức", "công bố")
_CLAUSE = (
    r"phấn đấu|bảo đảm|đảm bảo|nhằm|trong đó|đồng thời|góp phần|gắn|như sau|với|cụ thể|từng bước|qua đó|để|tạo|căn cứ|theo|"
    r"(?:ủy ban nhân dân|ubnd|hđnd|hội đồng|chủ tịch|ban|sở|bộ|thủ tướng|chính phủ|tỉnh ủy|thành ủy|đảng ủy|trường|phòng)(?!\w)"
    r"|các cấp|các sở|các ngành|trên cơ sở|nay|yêu cầu|đề nghị"
)
_STOP = pattern(
    r"[;\n|]|(?<!tp)\.(?=\s|$|\*)|\((?=(?:sau đây|dưới đây|gọi|viết|sau|kèm|chi tiết|đính|có|ban hành|nghị|quyết|kế|công|theo))|"
    rf"(?P<quote>\")|, (?=(?:{_CLAUSE}))|: |$"
)
_AFTER_QUOTE = pattern(
    r"[;,.:()\n|\"]| và | nhằm | để | là | theo | do | tại | được | đã | cùng | phù hợp | của (?:thủ|chính|bộ)|$"
)
_SIBLING = pattern(r"(?:[,;]| và| cùng| hoặc|,? và các| các) {0,2}$")
_FARTHEST = 700
_QUOTED = 420


@dataclass(slots=True)
class Tail:
    """Date, issuer and title behind a number, and where each part ends."""

    core_end: int
    end: int
    date: str | None = None
    fault: str = ""
    issuer: Span | None = None
    title: Span | None = None


def tail(view: View, anchor: Anchor, limit: int, behind: list[tuple[int, int]]) -> Tail:
    """The tail of this mention; `behind` has start and end of the mentions that follow, nearest last."""
    found = Tail(anchor.span.end, anchor.span.end, anchor.date)
    at = _NOTE.match(view.lower, anchor.span.end, limit)
    place = at.end() if at else anchor.span.end
    if anchor.date is None:
        place = _date(view, anchor, found, place, limit)
        place = _issuer(view, found, place, limit)
        if found.date is None:
            place = _date(view, anchor, found, place, limit)
    found.core_end = found.end = max(found.core_end, place) if found.date or found.issuer else found.core_end
    _title(view, found, place, limit, behind)
    return found


def _date(view: View, anchor: Anchor, found: Tail, at: int, limit: int) -> int:
    lead = _DATE_LEAD.match(view.lower, at, limit)
    date = read_date(view.lower, lead.end(), limit) if lead else None
    if date is None:
        lead = _YEAR_LEAD.match(view.lower, at, limit)
        date = read_partial(view.lower, lead.end(), limit) if lead else None
        if date is None or (anchor.counted and _AFTER_YEAR.match(view.lower, date.span.end, limit) is None):
            return at
    found.date, found.fault = date.iso, date.fault
    closed = lead is not None and view.folded[lead.start() : lead.end()].find("(") >= 0
    return date.span.end + (closed and view.folded[date.span.end : date.span.end + 1] == ")")


def _issuer(view: View, found: Tail, at: int, limit: int) -> int:
    lead = _ISSUER_LEAD.match(view.lower, at, limit)
    if lead is None or _ISSUER.match(view.lower, lead.end(), limit) is None:
        return at
    stop = _ISSUER_ENDS.search(view.lower, lead.end(), min(limit, lead.end() + 120))
    end = stop.start() if stop else min(limit, lead.end() + 120)
    end = _before_next_kind(view, lead.end(), end)
    while end > lead.end() and view.text[end - 1] in " ,-\n\xa0":
        end -= 1
    if end == lead.end():
        return at
    found.issuer = Span(lead.end(), end)
    term = _TERM.match(view.lower, end, limit)
    return term.end() if term else end


_NEXT_KIND = pattern(
    r" và (?:các )?(?:quyết định|kế hoạch|chương trình|chỉ thị|nghị quyết|công văn|kết luận|thông tư|luật|nghị định|văn bản|đề án|hướng dẫn|thông báo|nhiệm vụ)(?!\w)"
)


def _before_next_kind(view: View, start: int, end: int) -> int:
    """ "của Chính phủ và Kế hoạch số …": the issuer ends before "và"."""
    match = _NEXT_KIND.search(view.lower, start, min(len(view.lower), end + 20))
    return min(end, match.start()) if match else end


def _title(view: View, found: Tail, at: int, limit: int, behind: list[tuple[int, int]]) -> None:
    relation = _RELATION.match(view.lower, at, limit)
    if relation is None:
        return
    plain = relation[0].strip(" ,")
    if plain.startswith(_VERBS) and found.date is None and found.issuer is None:
        return
    start = (
        relation.end()
        if relation["about"]
        else relation.end() - len(plain) - (len(relation[0]) - len(relation[0].rstrip()))
    )
    end = _title_end(view, relation.end(), min(limit, relation.end() + _FARTHEST), behind)
    while end > start and view.text[end - 1] in " ,-\n\xa0*":
        end -= 1
    if end > relation.end():
        found.title, found.end = Span(start, end), end


def _title_end(view: View, at: int, limit: int, behind: list[tuple[int, int]]) -> int:
    """Where the title ends: at a stop, behind its quotes, or before a mention that stands beside this one."""
    index = len(behind) - 1
    while index >= 0 and behind[index][0] < at:
        index -= 1
    while True:
        stop = _STOP.search(view.lower, at, limit)
        if stop is None:
            return limit
        if index >= 0 and behind[index][0] < stop.start() + (stop["quote"] is not None):
            start, end = behind[index]
            sibling = _SIBLING.search(view.lower, max(at, start - 12), start)
            if sibling is not None:
                return sibling.start()
            at = min(end, limit)
            while index >= 0 and behind[index][0] < at:
                index -= 1
            continue
        if stop["quote"] is None:
            return stop.start()
        close = view.folded.find('"', stop.end(), min(limit, stop.end() + _QUOTED))
        if close < 0:
            at = stop.end()
            continue
        return _behind_quotes(view, close + 1, limit, behind)


def _behind_quotes(view: View, at: int, limit: int, behind: list[tuple[int, int]]) -> int:
    """The words behind a quoted name that still belong to the title: "trên địa bàn thành phố Mẫu Sơn"."""
    stop = _AFTER_QUOTE.search(view.lower, at, min(limit, at + 120))
    end = stop.start() if stop else at
    for start, _ in reversed(behind):
        if start >= at:
            return min(end, start)
    return end
