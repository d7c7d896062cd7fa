"""Duty holders that no list names, told by what stands below them: "4. Các cơ sở nuôi ong: Theo dõi …".

In: a numbered heading where duties are handed out. Out: the agency that it names, up to its end or a colon. A word of
doing at the head of what stands below (`over_duties`) shows that the heading names those who do it.
"""

from __future__ import annotations

from collections.abc import Callable

from ...lines.bullets import ANY
from ...outline.types import Place
from ...text.folds import fold, pattern
from ...text.letters import LOWER
from ...text.spans import before_marks
from ...text.view import View
from ...vocab.agencies import Mention, opens_duty, verb_at, word_of_doing
from ...vocab.agencies.doers import NO_DOER
from ...vocab.agencies.patterns import PLURAL
from .desk import IMPLEMENTATION, Desk, Heading, past_blanks
from .phrases import ANSWERS, ASIDE, GRANTS, LABEL
from .roles import by_roles

_LONGEST = 200  # of a heading that names many of a kind
_LONGEST_NAME = 120  # of an agency named by what it does
_LONGEST_LIST = 1500  # of recommendations, from their heading on


def unlisted(desk: Desk, place: Place, at: int) -> Heading | None:
    """Those whom this heading names at `at`, if anyone."""
    if not may_describe(desk, place, at):
        return None
    return _several(desk, place, at) or _described(desk, place, at)


def may_describe(desk: Desk, place: Place, at: int) -> bool:
    """Whether this is an item where duties are handed out, or one that says so itself: most are neither."""
    node = place.node
    if node is None or node.start != place.start:
        return False
    if node.parent is not None and not IMPLEMENTATION.isdisjoint(node.parent.within):
        return True
    return desk.view.lower[place.end - 1] in _ANSWERS_SIGNS and _answers(desk, place, at)


def _several(desk: Desk, place: Place, at: int) -> Heading | None:
    """Many of a kind that no list holds: "4. Các cơ sở nuôi ong: Theo dõi …", "5. Các chủ tàu cá" / "- Mở máy …"."""
    view = desk.view
    if _DOERS.match(view.lower, at, place.end) is None or view.folded[at].islower():
        return None
    colon = view.lower.find(":", at, min(place.end, at + _LONGEST))
    told = past_blanks(view, colon + 1, place.end)
    runs_in = colon >= 0 and told < place.end
    stop = before_marks(view.lower, at, colon if colon >= 0 else place.end, " *_")
    stop = without_aside(view, at, names_end(view, at, stop))
    if stop - at > _LONGEST or view.lower[stop - 1] in ".;," or _orders(desk, at, stop):
        return None
    if not (is_told(view, told, place.end) if runs_in else over_duties(desk, place, place.end, opens_duty)):
        return None
    names = [Mention(at, stop, None, group=True, known=False)]
    return Heading(names, colon + 1 if colon >= 0 else place.end, runs_in)


def is_told(view: View, start: int, end: int) -> bool:
    """Whether a duty begins at `start`, behind the colon of those who have it; not what they get."""
    got = _NO_DUTY.match(view.lower, start, end) or _GETS.match(view.lower, start, end)
    return got is None and opens_duty(view, start, end)


def _answers(desk: Desk, place: Place, at: int) -> bool:
    """Whether the heading itself says that duties follow: "6. Người dân và các chủ hộ có trách nhiệm:"."""
    stop = at + len(desk.view.lower[at : place.end].rstrip(_CLOSING))
    return names_end(desk.view, at, stop) < stop


def names_end(view: View, at: int, stop: int) -> int:
    """Where the names of a heading end that says what follows: "Các đơn vị cấp nước" of "… có trách nhiệm"."""
    behind = None
    if view.lower.endswith(_ANSWERS_LAST, at, stop):
        behind = _ANSWERS_END.search(view.lower, max(at, stop - 32), stop)
    return behind.start() if behind else stop


def without_aside(view: View, at: int, stop: int) -> int:
    """Where the names end before a remark in brackets that closes the heading."""
    aside = ASIDE.search(view.lower, at, stop) if view.lower[stop - 1] == ")" else None
    return aside.start() if aside else stop


def _described(desk: Desk, place: Place, at: int) -> Heading | None:
    """An agency named by what it does: "Ban Chỉ đạo xây dựng xã hội học tập", with its duties below or behind it."""
    if desk.names.headed(desk.view, at, place.end) is None or LABEL.match(desk.view.lower, at, place.end):
        return None
    colon = desk.view.lower.find(":", at, min(place.end, at + _LONGEST_NAME))
    told = past_blanks(desk.view, colon + 1, place.end)
    runs_in = colon >= 0 and opens_duty(desk.view, told, place.end)
    if (colon >= 0 and not runs_in and told < place.end) or (runs_in and _GETS.match(desk.view.lower, told, place.end)):
        return None  # Giáo viên: 78 người; Giáo viên: được hỗ trợ học phí
    stop = before_marks(desk.view.lower, at, colon if runs_in else place.end, ".:, *_")
    stop = without_aside(desk.view, at, stop)
    if stop - at > _LONGEST_NAME or not (runs_in or duty_of(desk, place, place.end)):
        return None
    work = _LEADS_WORK.match(desk.view.lower, at, stop)
    if desk.view.folded[stop - 1] == "," or _ORDER.search(desk.view.folded, work.end() if work else at, stop):
        return None
    names = _parted(desk, at, stop)
    return Heading(names, colon + 1 if runs_in else place.end, runs_in) if names else None


def _parted(desk: Desk, at: int, stop: int) -> list[Mention]:
    """Those that semicolons part, or commas before capitals: "Ban tự quản các thôn, buôn; Tổ bảo vệ an ninh ở cơ sở";
    [] unless all are known. Roles alone are parted by any comma: "Kế toán, thủ quỹ"."""
    if roles := by_roles(desk.view, at, stop):
        return roles
    mentions, begin = list[Mention](), at
    while begin < stop:
        parted = _NEXT_NAME.search(desk.view.folded, begin, stop)
        end = parted.start() if parted else stop
        headed = desk.names.headed(desk.view, begin, end)
        named = [headed] if headed else desk.names.whole(desk.view, begin, end)
        if not named:
            return []
        mentions += named
        begin = end + 2
    return mentions


def _orders(desk: Desk, at: int, stop: int) -> bool:
    """Whether the heading says what is to be done; the work that tells a group apart is no order."""
    view = desk.view
    work = _HAS_WORK.search(view.lower, at, stop)
    if work is None:
        series = desk.names.series(view, at, stop)
        if series and verb_at(view, past_blanks(view, series[-1].end, stop), stop):
            return True
        return _ORDER.search(view.folded, at, stop) is not None
    before, behind = (at, work.start() + 1), (work.end(), stop)
    ordered = _ORDER.search(view.folded, *before) or _ORDER.search(view.folded, *behind)
    return ordered is not None or view.lower.endswith(_BELOW, at, stop)


def owed(desk: Desk, place: Place, words: str, heading: Heading) -> bool:
    """ "1. Trách nhiệm của Sở Y tế" over what it does, wherever that stands; "1. Đối với Sở Y tế" as a letter's own
    item, not in a part of it ("III. KIẾN NGHỊ") nor over what one above is asked for."""
    if words.startswith(_DUTY_OF):
        return over_duties(desk, place, place.end)
    if place.node is None or place.node.parent is not None or _recommended(desk, place.start):
        return False
    if heading.runs_in:
        told = past_blanks(desk.view, heading.stop, place.end)
        return opens_duty(desk.view, told, place.end) and not GRANTS.match(desk.view.lower, told, place.end)
    return over_duties(desk, place, place.end) and not desk.view.lower.startswith(_ASKING, place.end + 1)


def _recommended(desk: Desk, start: int) -> bool:
    """Whether the list in which this item stands tells what others ought to do: "ĐỀ XUẤT, KIẾN NGHỊ"."""
    return _RECOMMENDS.search(desk.view.lower, max(0, start - _LONGEST_LIST), start) is not None


def over_duties(desk: Desk, place: Place, end: int, verb: Callable[[View, int, int], bool] = word_of_doing) -> bool:
    """Whether what stands below a heading begins with a word of doing: "5. Các địa phương:" / "a) Ban hành …"."""
    view, node = desk.view, place.node
    if node is not None and node.start == place.start and node.marker is not None and node.end <= end:
        return False  # what follows is the next section's
    below = _ITEM.match(view.lower, end)
    if below is None or view.folded[below.end()].islower() or _NO_DUTY.match(view.lower, below.end()):
        return False
    return verb(view, below.end(), len(view.lower))


_DUTY_OF = (fold("trách nhiệm"), fold("nhiệm vụ"))
_ASKING = fold("đề nghị")
_RECOMMENDS = pattern(r"(?:kiến nghị|đề xuất)(?: (?:như sau|sau đây|với (?:các )?cấp trên))?[:.*_ ]*\n")
_ANSWERS_END = pattern(ANSWERS.pattern + r"(?: sau(?: đây)?| như sau)?\Z")
_ANSWERS_LAST = ("nhiệm", "vụ", "sau", "đây")
"""The last words of `_ANSWERS_END`."""
_CLOSING = ":*_ "
_ANSWERS_SIGNS = frozenset(_CLOSING).union(word[-1] for word in _ANSWERS_LAST)
"""The last signs of a heading that says so."""
_DOERS = pattern(
    rf"(?:(?:tất cả )?các|toàn thể) {NO_DOER}(?:{PLURAL}|cơ sở|chủ|hộ|nhà(?! nước)|hợp tác xã|tổ hợp tác|trang trại"
    r"|làng nghề|nông trường|lâm trường|xí nghiệp|công ty|tập đoàn|ngân hàng|trường|bệnh viện|thư viện|câu lạc bộ"
    r"|lực lượng|thành viên"
    r"|đồng chí|cán bộ|đảng viên|hội viên|cb|gv|cbgv|cbgvnv|viên chức"
    r"|giáo viên|gia đình|nghệ nhân|người|nhóm trẻ|nhóm (?:chuyên|công tác|giúp việc)|tiểu ban|bộ phận"
    r"|trung tâm|tổ|đội|hội|ban|đoàn)(?!\w)"
    r"|(?:học sinh|sinh viên|học viên|người (?:dân|học|lao động))"
    r"(?= (?:khóa|lớp|khối|năm|các|toàn|trong|trên|tại|ở|của|thuộc)(?!\w))"
    r"|(?:phụ huynh|cha mẹ|lớp trưởng|cố vấn)(?= \w)"
)
"""Those who do something, not "Các giải pháp", "Các cơ sở dữ liệu"; persons by what they belong to: "Sinh viên khóa
64", not by what they need: "Học sinh giỏi: bồi dưỡng từ tháng 9"."""
_ITEM = pattern(rf"\s*(?:{ANY} ?|[\w.]{{1,4}}[.)] )?[*_]{{0,3}}(?=\w)")
"""The label of the item below a heading."""
_NO_DUTY = pattern(
    r"(?:tổ chức(?:,| và| cá nhân| chính| kinh| xã)|cấp (?:ủy|tỉnh|xã|huyện)|từ|và|về|với|tại|trong|là|do|cho|để|đã"
    r"|đang|sẽ|khi|nếu|còn|bằng|theo(?! dõi)|giao thông|quản lý(?:,| nhà nước (?:về|đối)))(?!\w)"
    r"|ký (?:túc|hiệu)(?!\w)"
)
"""Words of doing that open a name or a remark, not a duty: "c) Tổ chức, cá nhân sử dụng …"."""


_HAS_WORK = pattern(
    r" (?:được (?:giao|phân công)(?: nhiệm vụ)?(?: chủ trì)?|(?:chủ trì|quản lý|tham gia)"
    r"(?:(?:,| và| hoặc) (?:chủ trì|quản lý|tham gia)){0,2})"
    r" (?:(?:thực hiện|triển khai) )?(?:các |từng )?"
    r"(?:chương trình|dự án|tiểu dự án|nội dung|nhiệm vụ|nhóm|hợp phần|đề án|chỉ tiêu|tiêu chí)(?!\w)"
)
"""What a group is told by: "Các sở, ngành chủ trì, quản lý dự án thành phần"."""
_GETS = pattern(r"được(?! (?:giao|phân công))(?!\w)|hỗ trợ(?: kinh phí)? [0-9]")
"""What those get whom the plan is for: "Giáo viên dạy xóa mù: Hỗ trợ 500.000 đồng"."""
_LEADS_WORK = pattern(r"(?:cơ quan|đơn vị) (?:chủ trì|quản lý)(?= \w+ \w+ \w)")
"""The same of one agency: "Cơ quan chủ trì giải quyết thủ tục đầu tư"; "Cơ quan chủ trì" alone is a label."""
_BELOW = (fold(" sau"), fold(" sau đây"), fold(" dưới đây"))
_NEXT_NAME = pattern(rf"; |, (?![{LOWER}0-9])")
_ORDER = pattern(
    r"(?<!\w)(?:chủ trì|(?<!hội đồng )phối hợp|tham mưu|có (?:trách nhiệm|nhiệm vụ)|chịu trách nhiệm|báo cáo|là"
    r"|cần|phải|được)(?!\w)"
)


def duty_of(desk: Desk, place: Place, start: int) -> tuple[int, int] | None:
    """What follows the names: the rest of the paragraph and all below it."""
    node = place.node
    end = node.end if node is not None and node.start == place.start else place.end
    start = past_blanks(desk.view, start, end)
    return (start, end) if desk.view.text[start:end].strip(" \n*_|") else None
