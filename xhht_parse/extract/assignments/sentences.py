"""Duty holders that a paragraph opens with: "- Sở X chủ trì, phối hợp với …", "Giao Sở Y …"."""

from __future__ import annotations

import re

from ...lines.types import Style
from ...outline.types import Node, Place
from ...text.folds import fold, pattern
from ...text.letters import LOWER
from ...text.spans import past_marks
from ...vocab.agencies import Mention, verb_at
from ...vocab.agencies.areas import AREA_WORDS
from ..shared import stands
from .described import duty_of
from .desk import TASKS, WORKS, Desk, Opening
from .phrases import ANSWERS, DOING, ENFORCED, ENFORCES, GRANTS, LEADS, MEMBERS, OPENER, PASSIVE
from .types import Role

_ISSUES = pattern(
    r"(?:trân trọng |đồng thời |cũng )?(?P<opener>yêu cầu|đề nghị|nhấn mạnh|giao(?: nhiệm vụ)?(?: cho)?|phân công):? "
)
_SHARES_OUT = fold("phân công")
"""Without a name behind it what an agency does itself: "Hội đồng … phân công rõ trách nhiệm các thành viên"."""
_OTHERS = 160  # how far the verb may stand behind the last name that is known
_GIVEN = pattern(r"được (?:giao|phân công)(?! (?:tại|trong|theo|ở)(?!\w))")
"""Whoever was given work elsewhere: "Các cơ quan được phân công chủ trì thực hiện nhiệm vụ có trách nhiệm …"."""
_OF_WORK = pattern(
    r"chủ trì(?: thực hiện)?(?: các)? (?:nhiệm vụ|nội dung|chương trình|dự án"
    r"|chỉ tiêu)[^.;]{0,80} (?:có trách nhiệm|chịu trách nhiệm|phải)(?!\w)"
)
"""What a group is told by: "Các đơn vị chủ trì nhiệm vụ trong Kế hoạch có trách nhiệm …"."""
_ASIDE = pattern(
    r" (?:\([^()]{1,120}\)|khóa [ivx]{1,6}(?!\w)"
    r"|- (?:là )?(?:cơ quan|đơn vị) (?:thường trực|đầu mối)(?: [^\W\d_]+){0,16}?"
    r"(?=,? (?:giúp|chủ trì|tham mưu|có trách nhiệm|chịu trách nhiệm|phối hợp|tổng hợp|theo dõi|hướng dẫn|xây dựng"
    r"|đôn đốc)(?!\w)))"
)
"""A remark behind a name: "Sở Y tế (cơ quan thường trực) tổng hợp", "đại biểu HĐND tỉnh khóa XVIII giám sát"."""
_DONE = pattern(r"đã (?![^.;]{0,200} (?:tiếp tục|duy trì|có trách nhiệm|chịu trách nhiệm|phải|cần)(?!\w))")
"""What an agency did: "Sở Y tế đã tổ chức 12 lớp"; not "Các trường đã đạt chuẩn tiếp tục duy trì"."""
_NO_VERB = pattern(r"(?:các|và|hoặc|hay|của|thuộc|như|ở|số|là|trên|dưới|năm|không)(?!\w)")
_TOLD_BY = 120  # how far "có trách nhiệm" may stand behind the first words of a group's name
_NO_NAME = pattern(rf"[.;:()]|{DOING.pattern}| (?:trong phạm vi|theo|hàng|hằng|định kỳ)(?!\w)")
"""What no name of a group holds."""
_NO_KIND = r"(?:là|đã|khi|nếu|để|cần|phải|không|chưa|được|có|do|mà|bị|hoặc|trong|tại|về|từ)(?!\w)"
_OF_KIND = pattern(
    rf"(?:(?:,| và| -)? (?!{_NO_KIND})[{LOWER}]+){{1,5}}?(?: \([^()]{{1,120}}\))?(?={DOING.pattern})(?! {_NO_KIND})"
)
"""What tells a group, in small letters, up to what it does; not "Các trường chưa có thư viện phải báo cáo"."""
_BODIES = pattern(r"tổ chức (?:chính trị|xã hội|kinh tế|tín dụng|tôn giáo|thành viên|cơ sở đảng)(?!\w)")
"""More bodies, no verb: "Các cơ quan nhà nước, tổ chức chính trị …"."""


def subject(desk: Desk, place: Place, opening: Opening) -> bool:
    """The agencies that open the paragraph and are followed by what they do."""
    view = desk.view
    at, opener, series = opening.at, opening.opener, opening.series
    if opener and opener["for"]:
        return False
    after = past(view.lower, series[-1].end, place.end)
    issues = _ISSUES.match(view.lower, after, place.end)
    if issues is not None:  # "Ủy ban nhân dân tỉnh yêu cầu các sở, ngành …"
        charged = desk.names.series(view, issues.end(), place.end)
        if charged:
            opener = OPENER.match(view.lower, issues.start("opener"), place.end)
            series, after = charged, past(view.lower, charged[-1].end, place.end)
        elif issues["opener"] != _SHARES_OUT:
            return False
    if all(m.group for m in series):
        series, after = _further(desk, series, after, place.end)
        if opening.numbered and stands(place.node, WORKS) and not acts(desk, series, after, place.end):
            series, after = _qualified(desk, series, after, place.end)
    if PASSIVE.match(view.lower, after, place.end):
        desk.refuse("assignments.subject", at, after, "what is done to them, not what they do")
        return False
    if MEMBERS.match(view.lower, after, place.end):
        desk.refuse("assignments.subject", at, after, "who belongs to it, not what it does")
        return False
    if opener and opener["charge"] and any(m.known and not m.group for m in series):
        after = _behind_others(desk, after, place.end)
    if not acts(desk, series, after, place.end):
        desk.refuse("assignments.subject", at, after, "the name is not followed by what the agency does")
        return False
    role, rule = _role(desk, place, series, after, opener, opening)
    lead = None
    goes_on = view.lower.endswith(":", after, place.end)  # "Sở Y tế chủ trì, phối hợp với Sở Nội vụ:" over a list
    duty = duty_of(desk, place, after) if goes_on else (after, place.end)
    for mention in series:
        index = desk.add(mention, role, rule, place.node, duty)
        lead = index if lead is None else lead
    if role == "lead" and place.node is not None and place.node.start == place.start and lead is not None:
        desk.holders[id(place.node)] = lead
    return True


def _further(desk: Desk, series: list[Mention], after: int, end: int) -> tuple[list[Mention], int]:
    """The whole names of groups that are told by what they do: "Các đơn vị quản lý chợ có trách nhiệm …"."""
    answers = ANSWERS.search(desk.view.lower, after, min(end, after + _TOLD_BY))
    if answers is None or _NO_NAME.search(desk.view.lower, series[-1].end, answers.start()):
        return series, after
    whole = desk.names.whole(desk.view, series[0].start, answers.start())
    return (whole, answers.start() + 1) if whole else (series, after)


def _qualified(desk: Desk, series: list[Mention], after: int, end: int) -> tuple[list[Mention], int]:
    """The whole names of groups that are told by their kind: "3. Các trường mầm non thực hiện điều tra"."""
    of_place = desk.view.lower.endswith(AREA_WORDS, series[0].start, series[-1].end)
    all_of = desk.view.lower.startswith("các ", series[0].start)
    kind = _OF_KIND.match(desk.view.folded, series[-1].end, end) if all_of and not of_place else None
    whole = desk.names.whole(desk.view, series[0].start, kind.end()) if kind is not None else []
    return (whole, kind.end() + 1) if kind is not None and whole else (series, after)


def _role(
    desk: Desk, place: Place, series: list[Mention], after: int, opener: re.Match[str] | None, opening: Opening
) -> tuple[Role, str]:
    node, lower = place.node, desk.view.lower
    if ENFORCES.match(lower, after, place.end):
        return "other", "assignments.enforcement"
    if _DONE.match(lower, after, place.end):
        return "other", "assignments.subject"
    parent = node.parent if node is not None and node.start == place.start else node
    if opener and opener["charge"]:
        if opening.labelled:
            desk.charging.add(id(parent))
        return "lead", "assignments.charged"
    groups = all(m.group for m in series)
    if groups and _GIVEN.match(lower, after, place.end):
        return "other", "assignments.subject"
    told = groups and _OF_WORK.match(lower, after, place.end)
    if not told and LEADS.match(lower, after, place.end):
        return "lead", "assignments.leads"
    if ENFORCED.search(lower, after, place.end):
        return "other", "assignments.enforcement"
    sure = any(m.known and not m.group for m in series)
    if desk.talks(node) or (opener and not opening.labelled and not _meant(desk, place, series, after)):
        return "other", "assignments.subject"
    if opener and sure:
        return "lead", "assignments.asked"
    if not _held(desk, parent, series) and _is_item(desk, node, parent, series, opening):
        return "lead", "assignments.item"
    return "other", "assignments.subject"


def _is_item(desk: Desk, node: Node | None, parent: Node | None, series: list[Mention], opening: Opening) -> bool:
    """Whether an item that opens with these hands them what it says."""
    if opening.numbered and any(m.known and not m.group for m in series):
        return True
    named = all(m.known and not m.group for m in series)
    if stands(node, WORKS):
        return named or opening.numbered
    return named and opening.labelled and (stands(node, TASKS) or id(parent) in desk.charging)


def _meant(desk: Desk, place: Place, series: list[Mention], after: int) -> bool:
    """Whether a paragraph without a label asks those it opens with to do something, and speaks of none above."""
    grants = GRANTS.match(desk.view.lower, after, place.end)
    return grants is None and _first_below(desk, place) and not _held(desk, place.node, series)


def _first_below(desk: Desk, place: Place) -> bool:
    """Whether the paragraph is the first below a heading with a number: "3. Các tổ chức khác" / "Đề nghị Hội …"."""
    node = place.node
    if node is None or node.heading is None or not stands(node, WORKS):
        return False
    if node.marker is None or node.marker.style is Style.BULLET:
        return False
    return node.heading.end <= place.start and not desk.view.text[node.heading.end : place.start].strip(" :.*_\n")


def _held(desk: Desk, node: Node | None, series: list[Mention]) -> bool:
    """Whether the block that this stands in is another's; that of several hands out the duties of each."""
    holder = desk.block_of(node)
    if holder is None:
        return False
    if any(m.many or m.group for m in series):
        return True
    first = desk.duties[holder]
    if first.many and first.code is None:
        return False
    if any(not m.known for m in series):
        return True
    several = {duty.code for duty in desk.duties[holder : holder + 20] if duty.node is first.node}
    return len(several) == 1 or any(m.code not in several for m in series)


def acts(desk: Desk, series: list[Mention], at: int, end: int) -> bool:
    """Whether what follows the names is what they do; behind known names any verb will do."""
    if verb_at(desk.view, at, end) is not None:
        return _BODIES.match(desk.view.folded, at, end) is None
    small = desk.view.folded[at : at + 1].islower() and _NO_VERB.match(desk.view.lower, at, end) is None
    named = any(not m.group for m in series)
    return small and all(m.known and (not m.group or (named and _is_whole(desk, m))) for m in series)


def _is_whole(desk: Desk, group: Mention) -> bool:
    """Whether a group's name goes no further: "các bộ, cơ quan liên quan"."""
    return desk.view.lower.endswith("liên quan", group.start, group.end)


def _behind_others(desk: Desk, at: int, end: int) -> int:
    """Past the others who are charged too, but whose names are not known: "…, các vị già làng giám sát"."""
    if desk.view.lower[at - 2 : at] != ", ":
        return at
    limit = min(end, at + _OTHERS)
    space = at
    while 0 <= space < limit:
        if verb_at(desk.view, space, end) is not None:
            return space
        following = desk.view.lower.find(" ", space, limit)
        space = following + 1 if following >= 0 else -1
    return at


def past(lower: str, at: int, end: int) -> int:
    aside = _ASIDE.match(lower, at, end)
    return past_marks(lower, aside.end() if aside else at, end, " ,*_…")
