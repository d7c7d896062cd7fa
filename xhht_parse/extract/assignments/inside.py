"""Duty holders that stand inside a paragraph: "…; giao Sở Y …", "(do Sở Z chủ trì)", "… Yêu cầu UBND các xã …"."""

from __future__ import annotations

from ...outline.types import Place
from ...text.folds import fold, pattern
from ...text.literals import holds
from ...text.view import View
from ...vocab.agencies import Mention
from .desk import Desk, Opening
from .due import deadline
from .phrases import FINISHED, GRANTS, HELPS, LEADS
from .sentences import acts, past
from .types import Role

_LONGEST = 2000  # of a sentence
_CHARGE = pattern(r"[Gg](?<!\w[Gg])iao(?: nhiệm vụ)?(?: cho)? (?=\w)|[Pp](?<!\w[Pp])hân công (?=\w)")
_NO_GIVING = ("bàn ", "chuyển ", "đã ", "chưa ", "không ")
"""Before a word that charges nobody here: "bàn giao Trung tâm A cho xã", "đất đã giao Trường B"."""
_CHARGE_WORDS = ("giao ", "phân công ")
IN_BRACKETS = ("thực hiện)", "thực hiện, hoàn thành", "phụ trách)", "tham mưu)")
"""How a bracket may tell who does what stands before it."""
BEHIND_COLON = ("phụ trách.", "phụ trách;", "tham mưu.", "tham mưu;")
"""How the same may be told behind a colon."""
_DONE_BY = pattern(
    r"\((?:do |giao )?(?P<who>[^();:]{3,120}) (?:thực hiện(?=[,)])|(?:phụ trách|tham mưu)(?=\)))"
    r"|: (?:do |giao )?(?P<these>[^().;:]{3,120}) (?:phụ trách|tham mưu)[.;]$"
)
_ASKS = pattern(r"[.;,] (?P<who>(?:Ủy ban nhân dân|UBND)(?: [^\W\d_]+){0,6} )?(?P<verb>[Yy]êu cầu|[Đđ]ề nghị):? (?=\w)")
_CLOSING = fold("Trên đây là ")
"""How the paragraph begins that ends a plan: "Trên đây là Kế hoạch …, yêu cầu các đơn vị …"."""
_WHERE = pattern(
    r"(?:tại|theo) (?:chỉ thị|quyết định|nghị quyết|kế hoạch|công văn|thông báo|kết luận|văn bản|nghị định|thông tư"
    r"|luật|khoản|điều|điểm|mục|phụ lục)(?!\w)"
)
"""Behind those whom another document charges: "các nhiệm vụ Thủ tướng giao cho Bộ X tại Chỉ thị …"."""
_RULES = pattern(r"(?:ban hành|quyết định|công nhận|giao)(?!\w)")
_NUMBER = pattern(r"[0-9]/(?:[0-9]{4}/)?[A-ZĐ]{2}|[0-9]-[A-ZĐ]{2,3}/T[UW]")  # of a document that is cited
_TOLD = (" đã ", " được ")
"""Behind a bracket that tells of what is done: "Quy chế (Sở X chủ trì soạn thảo) đã được ban hành"."""
_BORDER = pattern(r"[.;(:] ?| [-–] |(?<!\w)(?:do|giao|đề nghị|yêu cầu|và) |, (?<=trì, |năm, |quý, )")
""" "Sở A chủ trì, Sở B phối hợp", "Hằng năm, Sở A chủ trì …": behind who leads, or a time, even a comma is one."""


def inside(desk: Desk, place: Place, done: int) -> None:
    """Holders named inside a sentence: "…; giao Sở X chủ trì …", "Sở Y chủ trì", from `done` on."""
    view, begin = desk.view, done
    at = view.lower.find("chủ trì", done, place.end)
    while at >= 0:
        series = before(desk, max(done, at - 200), at)
        if _sure(view, series):  # not "do sở, ngành chủ trì"
            _leads(desk, place, series, at)
        done = at + 1
        at = view.lower.find("chủ trì", done, place.end)
    if holds(view.lower, _CHARGE_WORDS, begin, place.end):  # few do, and the pattern takes four times as long
        _handed(desk, place, begin)
    if holds(view.lower, (*IN_BRACKETS, *BEHIND_COLON), begin, place.end):
        _bracketed(desk, place, begin)


def _leads(desk: Desk, place: Place, series: list[Mention], at: int) -> None:
    """Record those who lead, as told at `at`; where a bracket tells it, what stands before it is their duty, and its
    time may stand in it: "Mua sách (Sở X chủ trì; Sở Y phối hợp; xong trong tháng 6/2027)"."""
    lower, end = desk.view.lower, _sentence_end(desk.view.lower, at, place.end)
    opens, closes = lower.rfind("(", place.start, series[0].start), lower.find(")", at, place.end)
    if opens < 0 or closes < 0 or lower.find(")", opens, at) >= 0:
        for mention in series:
            desk.add(mention, "lead", "assignments.inside", place.node, (at, end))
        return
    if lower.startswith(_TOLD, closes + 1):
        return
    start = place.start + (place.readings[0].size if place.readings else 0)
    start = max(start, lower.rfind(". ", start, opens) + 1, lower.rfind("; ", start, opens) + 1)
    duty = (start, opens) if opens > start else (at, end)
    for mention in series:
        index = desk.add(mention, "lead", "assignments.inside", place.node, duty)
        desk.duties[index].due = deadline(desk.view, at, closes)


def _bracketed(desk: Desk, place: Place, begin: int) -> None:
    """Those whom a bracket names behind what they do, or the words behind a colon: "Mua sách (Thư viện xã thực hiện,
    xong trong quý II)", "Tiêu chí số 6: Phòng Kinh tế phụ trách."."""
    for told in _DONE_BY.finditer(desk.view.lower, begin, place.end):
        start, stop = told.span("who" if told["who"] else "these")
        series = desk.names.series(desk.view, start, stop)
        if series and series[-1].end == stop and not any(m.group for m in series) and not _taken(desk, start):
            _leads(desk, place, series, stop + 1)


def _handed(desk: Desk, place: Place, begin: int) -> None:
    """Holders to whom the sentence hands out work: "…, giao Sở X …", from `begin` on."""
    view = desk.view
    for charge in _CHARGE.finditer(view.folded, begin, place.end):
        series = desk.names.series(view, charge.end(), place.end) if not _is_told(view, place, charge.start()) else []
        stop = series[-1].end if series else charge.end()
        after = past(view.lower, stop, place.end)
        if not series or not acts(desk, series, after, place.end) or _WHERE.match(view.lower, after, place.end):
            continue
        if view.lower.endswith(_NO_GIVING, begin, charge.start()):
            continue
        if view.lower.endswith("được ", begin, charge.start()) and all(m.group for m in series):
            continue  # "kinh phí của các nhiệm vụ được giao cho các bộ chủ trì"
        if _charges(view, series, charge.start(), after) and not _taken(desk, series[0].start):
            _charged(desk, place, series, stop)


def _charges(view: View, series: list[Mention], at: int, after: int) -> bool:
    """Whether the "giao" at `at` hands out work: to a name that no list holds it must open its clause, or tell it to
    lead; not "thu hồi đất giao Công ty A thực hiện dự án"."""
    return all(m.known or m.group for m in series) or _opens(view, at) or LEADS.match(view.lower, after) is not None


def _sure(view: View, series: list[Mention]) -> bool:
    """Whether a single agency is among them, by a name that is known or that opens its clause; not "sở, ngành", nor
    those who are told of by what they do: "(UBND tỉnh, Bộ Y tế và các Bộ chủ trì dự án)"."""
    return (
        bool(series)
        and not series[-1].group
        and any(not m.group and (m.known or _opens(view, m.start)) for m in series)
    )


def _opens(view: View, at: int) -> bool:
    """Whether a clause begins here: "Hoàn thiện thể chế: Văn phòng Sở chủ trì …"."""
    return view.lower.endswith((": ", "; ", ". ", "(", " - "), 0, at)


def _charged(desk: Desk, place: Place, series: list[Mention], stop: int) -> None:
    """Those who are charged, and those behind them in the row: "giao Sở A …; Sở B …; Sở C …"."""
    while series and not _taken(desk, series[0].start):
        end = _sentence_end(desk.view.lower, stop, place.end)
        for mention in series:
            desk.add(mention, "lead", "assignments.inside", place.node, (stop, end))
        series, stop = _next_charged(desk, place, end)


def charged_behind(desk: Desk, place: Place, stop: int) -> None:
    """Those in the row behind the one that opens the paragraph and whose name ends at `stop`."""
    _charged(desk, place, *_next_charged(desk, place, _sentence_end(desk.view.lower, stop, place.end)))


def _next_charged(desk: Desk, place: Place, end: int) -> tuple[list[Mention], int]:
    """Those who are charged behind the semicolon at `end`, and where their names end."""
    view = desk.view
    series = desk.names.series(view, end + 2, place.end) if view.lower[end : end + 2] in ("; ", ". ") else []
    stop = series[-1].end if series else end
    after = past(view.lower, stop, place.end)
    told = HELPS.match(view.lower, after, place.end) or GRANTS.match(view.lower, after, place.end)
    rules = _is_above(series) and _RULES.match(view.lower, after, place.end)
    if told or rules or any(m.group for m in series) or not acts(desk, series, after, place.end):
        return [], end
    return series, stop


def _is_above(series: list[Mention]) -> bool:
    """Whether they are those who issue what others prepare."""
    return all(m.code in ("UBND", "HĐND") for m in series)


def asked(desk: Desk, place: Place, done: int, begins: Opening | None) -> None:
    """Those whom a later sentence asks: "… trước ngày 15. Yêu cầu UBND các xã báo cáo …", from `done` on; a later
    clause too where the paragraph begins so: "Đề nghị Hội A …; đề nghị Hội B …"."""
    view = desk.view
    labelled = begins is not None and begins.labelled
    in_row = begins is not None and begins.opener is not None
    closes = view.folded.startswith(_CLOSING, place.start)
    for asks in _ASKS.finditer(view.folded, done, place.end):
        if not closes and (asks["who"] or asks[0][0] == "," or (asks["verb"][0].islower() and not in_row)):
            continue
        series = desk.names.series(view, asks.end(), place.end)
        after = past(view.lower, series[-1].end, place.end) if series else asks.end()
        if not series or not acts(desk, series, after, place.end) or _taken(desk, series[0].start):
            continue
        sure = labelled and any(m.known and not m.group for m in series) and not desk.talks(place.node)
        sure = sure and GRANTS.match(view.lower, after, place.end) is None
        role: Role = "lead" if sure else "other"
        rule = "assignments.asked" if sure else "assignments.subject"
        for mention in series:
            duty = (after, _sentence_end(view.lower, after, place.end))
            desk.add(mention, role, rule, place.node, duty)


def _is_told(view: View, place: Place, at: int) -> bool:
    """Whether another document charges: "… của Luật số 118/2025/QH15, trong đó giao UBND cấp tỉnh quy định …"."""
    if not view.lower.endswith("trong đó ", place.start, at):
        return False
    start = max(place.start, view.lower.rfind(". ", place.start, at), view.lower.rfind(";", place.start, at))
    return _NUMBER.search(view.folded, start, at) is not None


def before(desk: Desk, start: int, end: int) -> list[Mention]:
    """The agencies that stand right before `end`, from the farthest border of the sentence that makes them whole."""
    view = desk.view
    found: list[Mention] = []
    for border in reversed(list(_BORDER.finditer(view.lower, start, end))):
        series = desk.names.series(view, border.end(), end)
        if series and past(view.lower, series[-1].end, end) == end and not _taken(desk, series[0].start):
            found = series
        if border[0][0] in ".;(":
            break
    return found


def _taken(desk: Desk, place: int) -> bool:
    return any(duty.agency.start <= place < duty.agency.end for duty in desk.duties[-8:])


def _sentence_end(lower: str, at: int, end: int) -> int:
    """Where a sentence or its clause ends, with the time that stands behind its semicolon."""
    end = min(end, at + _LONGEST)
    stops = [s for s in (lower.find(". ", at, end), lower.find(";", at, end)) if s >= 0]
    stop = min(stops, default=end)
    return _sentence_end(lower, stop + 1, end) if FINISHED.match(lower, stop, end) else stop
