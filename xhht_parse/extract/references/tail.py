"""What follows the number of a mention: date, issuer, then the title (see `title.py`).

In: the view, the anchor, where its paragraph ends, and the mentions behind it. Out: a `Tail`. The order is
that of Nghị định 30/2020/NĐ-CP, Phụ lục I: number, "ngày …", "của …", title; plans put the issuer before
the date as well. A year alone counts where nothing else can be meant ("Kế hoạch 52/KH-UBND năm 2024").
To add a head of agencies' names: one word in `vocab.agencies.heads`.
"""

from __future__ import annotations

from msgspec import Struct

from ...text.folds import pattern
from ...text.letters import LOWER
from ...text.spans import Span, before_marks
from ...text.view import View
from ...vocab.agencies.heads import BODIES, OFFICES
from ...vocab.dates import read_date, read_partial
from .title import title
from .types import Anchor

_CLOSED = ") ngày"
""" "Luật Thư viện (số 46/2019/QH14) ngày …", not "(theo Quyết định số 31/QĐ-UBND) ngày …"."""
# a footnote's mark, bold type, "QĐ-UBND(HC)"
_NOTE = pattern(r"(?:\[[0-9]{1,3}\]|\^?[0-9]{1,2}(?= )|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}|[*_]{1,2}(?= )|\([a-zđ]{2,4}\)(?= ))?")
_DATE_LEAD = pattern(
    r"(?: )?,?(?: )?\(?(?:(?:được |do )?(?:ký|ban hành) |đề (?=ngày [0-9])|cùng (?=ngày [0-9]))?"
    r"(?=ngày|[0-3]?[0-9](?:[/.-][01]?[0-9][/.-](?:19|20)|/[01]?[0-9]/)|[0-3]?[0-9] tháng )"
)
_YEAR_LEAD = pattern(r" \(?(?=năm (?:19|20)[0-9]{2}(?![0-9]))|,? (?=tháng [01]?[0-9](?:/| năm )(?:19|20)[0-9])")
_AFTER_YEAR = pattern(r"\)? (?:của|về|phê duyệt|ban hành|quy định|hướng dẫn)(?!\w)")
"""What shows that a month or a year is the document's, not that of a work."""
# "của Bộ Y tế", "giữa Sở Y tế và …"; a congress goes without: "ngày 4/11/2013 Hội nghị lần thứ 8"
_ISSUER_LEAD = pattern(r"(?:,? (?:của|do|giữa) |(?<=[0-9])của |,? (?=hội nghị (?:lần|trung)))")
_HEADS = (
    rf"{BODIES}|{OFFICES}|hội nghị|đại hội|trung ương|tw|tổng|tổ|tỉnh|thành phố|thống kê|nhà nước|quân"
    r"|ttcp|ttg|cp|[bsp]gd ?&? ?đt"
)
ISSUER = pattern(rf"(?:{_HEADS})(?!\w)")
# "… của Chính phủ, ngày 17/6/2025 Bộ trưởng Bộ Y tế đã ban hành Thông tư số …": the day of the next one
_NEXT_ISSUED = pattern(rf",? (?:{_HEADS})(?!\w)[^,.;:()\n]{{0,90}} (?:ban hành|có|ký) (?=[^,.;:()\n]{{2,40}} số )")
_NEXT_KIND = (
    r"quyết định|kế hoạch|chương trình|chỉ thị|nghị quyết|công văn|kết luận|thông tư|luật|nghị định|văn bản|"
    r"đề án|hướng dẫn|thông báo|tờ trình|báo cáo|công điện|nhiệm vụ|chiến lược|quy hoạch"
)
# the first digit of a number; not of "Hội nghị lần thứ 18", "Hội nghị Trung ương 8", "Bộ Tư lệnh Vùng 3 Hải quân"
_NAMED = ("thứ", "khu", "vùng", "đoàn", "nghị trung ương")
_DIGITS = "|".join(rf"{d}(?<![0-9]{d})" + "".join([f"(?<!{name} {d})" for name in _NAMED]) for d in range(10))
# what ends the issuer's name whatever its case: the title's relation, a mark, "và Kế hoạch số …"
_ISSUER_ENDS = pattern(
    r" (?:về(?:việc|phê duyệt|ban hành|tăng cường)?|v/v|việc(?= (?:ban hành|phê duyệt|triển khai|tăng cường))"
    r"|phê duyệt(?:chương trình|kế hoạch|đề án|chiến lược|quy hoạch)?|ban hành(?:kế hoạch|quy (?:định|chế))?"
    r"|quy định|qui định|hướng dẫn|thông báo|sửa đổi|bổ sung|thực hiện|triển khai|thông qua|ngày|khóa|"
    rf"tăng cường|tiếp tục|đẩy mạnh|công bố|và (?:các )?(?:{_NEXT_KIND}|(?:điều|khoản|mục)(?= [0-9])))(?!\w)|"
    r", (?!thể thao|thương binh|trật tự|ban chấp hành trung ương|(?<=bộ trưởng, )chủ nhiệm)|"
    rf";|\.|:|\(|\)|\[|\]|\"|\n|\||{_DIGITS}",  # every alternative begins with one literal
    tries=True,
)
# small words that begin a clause; with a capital they are names: Cần Thơ, Cao Bằng, Từ Sơn
_CLAUSE_BEGINS = pattern(
    r" (?:tại|đến|để|nhằm|trong|đối với|theo|cho|có|là|được|đã|năm|giao|yêu cầu|(?<!Ban )chỉ đạo|giai đoạn|quyết định|"
    r"kèm|đảm bảo|bảo đảm|gắn|do|với|của|từ|nêu|trên|khoảng|bố trí|hỗ trợ|gồm|bao gồm|như|thì|nên|cần|phải|sẽ|bằng|"
    r"nhưng|cũng|vẫn|chưa|đề ra|thành lập|kiện toàn|công nhận|điều chỉnh|bãi bỏ|phát động|phân bổ|chấp thuận)(?!\w)"
    rf"| và (?!truyền thông|môi trường|đào tạo|gia đình|du lịch|phát triển|xã hội|nhi đồng)(?=[{LOWER}])",
    tries=True,
)
_NTH = r"(?:[0-9ivx]{1,5}|(?:mười |hai mươi )?(?:nhất|một|hai|ba|tư|năm|lăm|sáu|bảy|tám|chín)|mười|hai mươi)"
_TERM = pattern(
    r",?(?: )?(?:\((?:khóa|nhiệm kỳ|lần thứ)[^)\n]{1,40}\)"
    rf"|khóa [ivx0-9]{{1,6}}(?!\w)(?:,? kỳ họp (?:(?:thường lệ|chuyên đề) )?(?:lần )?thứ {_NTH}(?!\w))?)(?: đảng)?"
)
""" "… Trung ương khóa XII", "HĐND xã khóa II, kỳ họp thứ hai": behind the issuer, before the title."""
_ASIDE = pattern(r" {0,2}\([^()0-9;\n]{2,40}\)(?=[^;:()\n]{8,40}?[0-9](?:[;,.)]|$| (?:của|về) ))")
"""Not of "Chỉ thị số 8/CT-UBND (gửi các xã) ngày 5/6/2024 họp sơ kết"."""
# joint documents name issuer after issuer: "của Bộ Tài chính, Bộ Y tế quy định"
_JOINT = frozenset({"TTLT", "NQLT"})
_ANOTHER = pattern(r", (?=(?:Bộ|Ủy ban|Ban|Tổng|Ngân hàng|Tòa án|Viện|Thanh tra|Sở|Đoàn|Hội)(?!\w))")
_LETTERS = pattern(r" \([A-ZĐ&]{2,12}\)(?= )")
"""How an issuer is called from there on: "Bộ Giáo dục và Đào tạo (GDĐT) về việc …"."""
_PLACE = pattern(r" (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu)(?!\w)")
""" "Ủy ban nhân dân (UBND) tỉnh": the place goes on behind the letters."""
_WITH = " với "
_LONGEST_ISSUER = 120
_BEYOND = 30


class Tail(Struct):
    """Date, issuer and title behind a number, and where each part ends."""

    core_end: int
    """Behind number, date and issuer."""
    end: int
    """Behind the title."""
    date: str | None = None
    fault: str = ""
    issuer: Span | None = None
    title: Span | None = None


def tail(view: View, anchor: Anchor, limit: int, behind: list[tuple[int, int]]) -> Tail:
    """The tail of this mention; `behind` has start and end of the mentions that follow, nearest last."""
    found = Tail(anchor.span.end, anchor.span.end, anchor.date, issuer=anchor.issuer)
    if anchor.rule == "references.scheme":
        return found
    note = _NOTE.match(view.lower, anchor.span.end, limit)
    at = note.end() if note else anchor.span.end
    if view.lower.startswith(_CLOSED, at) and view.lower.find("(", anchor.start, anchor.span.start) >= 0:
        at += 1
    if anchor.date is None:
        at = _behind_term(view, at, limit)
        at = _date(view, anchor, found, at, limit)
        at = _issuer(view, found, at, limit, joint=anchor.kind is not None and anchor.kind.code in _JOINT)
        if found.date is None:
            at = _date(view, anchor, found, at, limit)
        if at > anchor.span.end and (found.date or found.fault or found.issuer):
            found.core_end = found.end = at
    known = found.date is not None or found.issuer is not None
    found.title = title(view, at, limit, behind, known)
    if found.title is not None:
        found.end = found.title.end
    return found


def _behind_term(view: View, at: int, limit: int) -> int:
    """Behind the term of the body that issued it, or a remark: "29-NQ/TW (khóa XI) ngày 04/11/2013"."""
    bracketed = view.lower.startswith((" (", "("), at)
    term = (_TERM.match(view.lower, at, limit) or _ASIDE.match(view.lower, at, limit)) if bracketed else None
    return term.end() if term and _DATE_LEAD.match(view.lower, term.end(), limit) else at


def _date(view: View, anchor: Anchor, found: Tail, at: int, limit: int) -> int:
    lead = _DATE_LEAD.match(view.lower, at, limit)
    date = read_date(view.lower, lead.end(), limit) if lead else None
    if date is None and lead is not None:  # "ngày" ends its paragraph, the day begins the next line
        date = read_date(view.lower, lead.end(), limit + _BEYOND)
    if date is None:
        lead = _YEAR_LEAD.match(view.lower, at, limit)
        date = read_partial(view.lower, lead.end(), limit) if lead else None
        month = lead is not None and view.lower.startswith("tháng", lead.end())
        if date is None or ((anchor.counted or month) and _AFTER_YEAR.match(view.lower, date.span.end, limit) is None):
            return at
    if lead is not None and "," in lead[0] and _NEXT_ISSUED.match(view.lower, date.span.end, limit):
        return at
    found.date, found.fault = date.iso, date.fault
    bracket = lead is not None and "(" in lead[0] and view.folded.startswith(")", date.span.end)
    return date.span.end + bracket


def _issuer(view: View, found: Tail, at: int, limit: int, *, joint: bool) -> int:
    lead = _ISSUER_LEAD.match(view.lower, at, limit)
    if lead is None:
        return at
    end = issuer_end(view, lead.end(), limit)
    if end is None:
        return at
    if lead[0].endswith("giữa ") and view.lower.startswith(_WITH, end):
        end = issuer_end(view, end + len(_WITH), limit) or end
    while joint and (another := _ANOTHER.match(view.folded, end, limit)):
        end = issuer_end(view, another.end(), limit) or another.end()
    found.issuer = Span(lead.end(), end)
    term = _TERM.match(view.lower, end, limit) or _LETTERS.match(view.folded, end, limit)
    return term.end() if term else end


def issuer_end(view: View, start: int, limit: int) -> int | None:
    """Where the issuer's name that begins here ends; None where none begins."""
    named = start + 5 if view.folded.startswith("liên ", start) else start  # "của liên Bộ Tài chính - Bộ Y tế"
    if not view.folded[named : named + 1].isupper() or ISSUER.match(view.lower, start, limit) is None:
        return None
    end = _name_end(view, start, min(limit, start + _LONGEST_ISSUER))
    letters = _LETTERS.match(view.folded, end, limit)
    if letters is not None and _PLACE.match(view.lower, letters.end(), limit):
        end = _name_end(view, letters.end(), min(limit, start + _LONGEST_ISSUER))
    return end if end > start else None


def _name_end(view: View, start: int, end: int) -> int:
    for stops, fold in ((_ISSUER_ENDS, view.lower), (_CLAUSE_BEGINS, view.folded)):
        stop = stops.search(fold, start, end)
        end = stop.start() if stop else end
    return before_marks(view.text, start, end, " ,-*\n\xa0")
