"""Duty holders named by a heading: "1. Sở Giáo dục và Đào tạo", "11. Đề nghị Chi cục Y", "- Sở X: chủ trì …".

A heading is a holder's when it holds names of agencies and nothing else, up to its end or a colon.
A group or a name of unknown kind ("Các cơ sở đào tạo") counts only where duties are handed out.
"""

from __future__ import annotations

from msgspec.structs import replace

from ...lines.types import Style
from ...outline.types import Node, Place
from ...text.folds import pattern
from ...text.spans import before_marks, trimmed
from ...vocab.agencies import Mention, opens_duty, verb_at, word_of_doing
from ..shared import stands
from .described import duty_of, names_end, over_duties, owed, unlisted, without_aside
from .desk import WORKS, Desk, Heading, Opening, past_blanks
from .neighbours import hands_out, over_heads, over_names
from .no_duty import why_no_duty
from .phrases import CLOSE, COLON, DOING, SHARE
from .sentences import acts, past

_LONGEST = 400  # of a heading that names agencies


def block(desk: Desk, place: Place, opening: Opening) -> bool:
    """Record the holders that this paragraph names as a heading; whether it did."""
    named = _heading(desk, place, opening)
    if named is None:
        return False
    heading = _members(desk, place, named)
    rule = "assignments.run-in" if heading.runs_in else "assignments.block"
    why = _refusal(desk, place, opening, heading)
    if why:
        desk.refuse(rule, opening.at, heading.stop, why)
        return False
    home = None if opening.labelled else _section(place)
    duty = duty_of(desk, place, heading.stop) or (_below(desk, home, place.end) if home is not None else None)
    told_alone = heading.runs_in or (opening.numbered and heading is named)
    if duty is None and not told_alone:
        desk.refuse(rule, opening.at, heading.stop, "an item of a list with no duty below it")
        return False
    first = len(desk.duties)
    for mention in heading.names:
        _add(desk, mention, rule, place, duty, first)
    if home is not None:
        _close(desk, home, place.start, first)
        desk.holders[id(home)] = first
    elif place.node is not None and place.node.start == place.start:
        desk.holders[id(place.node)] = first
    return True


def _add(desk: Desk, mention: Mention, rule: str, place: Place, duty: tuple[int, int] | None, first: int) -> None:
    """Record one of the heading's, without the bracket that tells its part: "Sở A (chủ trì), Sở B (phối hợp): …"."""
    end = without_aside(desk.view, mention.start, mention.end)
    share = SHARE.match(desk.view.lower, end, place.end)
    if share is None:
        desk.add(mention, "lead", rule, place.node, duty)
    elif share["lead"] or len(desk.duties) == first:
        desk.add(replace(mention, end=end), "lead", rule, place.node, duty)
    else:
        desk.add(replace(mention, end=end), "coordinate", rule, place.node, duty, first)


def _heading(desk: Desk, place: Place, opening: Opening) -> Heading | None:
    """Those whom this paragraph names as a heading, if it does."""
    at, series = opening.at, opening.series
    named = _named(desk, at, place.end, series) if series else None
    if named or not (opening.labelled or opening.numbered):
        return named
    if opening.numbered:
        above = _above_break(desk, place, at) if place.breaks else None
        dotted = _dotted(desk, place, opening) if series and above is None else None
        return above or dotted or _run_on(desk, place, series) or unlisted(desk, place, at)
    found = unlisted(desk, place, at)
    return found if found and (found.runs_in or over_duties(desk, place, place.end, opens_duty)) else None


def _members(desk: Desk, place: Place, heading: Heading) -> Heading:
    """Those of a group whom its colon opens, if it does: "5. Các hội: Hội Nông dân, Hội Phụ nữ vận động hội viên"."""
    if not heading.runs_in or len(heading.names) > 1 or not heading.names[0].group:
        return heading
    told = past_blanks(desk.view, heading.stop, place.end)
    series = desk.names.series(desk.view, told, place.end)
    if len(series) < 2 or any(not m.known for m in series) or series[0].group:
        return heading
    closing = CLOSE.match(desk.view.lower, series[-1].end, place.end)
    if closing is not None and closing.end() == place.end:
        return Heading(series, place.end, False)
    stop = past(desk.view.lower, series[-1].end, place.end)
    return Heading(series, stop, True) if acts(desk, series, stop, place.end) else heading


def _refusal(desk: Desk, place: Place, opening: Opening, heading: Heading) -> str:
    """Why the agencies that the heading names are no holders; or ""."""
    opener, names, runs_in = opening.opener, heading.names, heading.runs_in
    theirs = opener is not None and opener["for"] and owed(desk, place, opener["for"], heading)
    if opener and not (opening.asks or theirs or stands(place.node, WORKS)):
        return "what is expected of an agency, not a duty handed to it"
    if all(m.group for m in names):
        over = over_heads if opener and opener["for"] else over_names
        if not runs_in and over(desk, place.node):
            return "a heading over the blocks of the agencies that it means"
        if len(names) == 1 and _LEVEL.fullmatch(desk.view.lower, names[0].start, names[0].end):
            return "a level, over those who work there"
    if not (theirs or hands_out(desk, place, opening, heading)):
        return "a heading that names agencies, but not where duties are handed out"
    told = past_blanks(desk.view, heading.stop, place.end)
    return why_no_duty(desk.view, names[0], told, place.end) if runs_in else ""


def _section(place: Place) -> Node | None:
    """The section in which a heading without a label stands: its paragraphs may hang on the item before it."""
    node = place.node
    if node is None or (node.start == place.start and node.children):
        return None
    while node.parent is not None and (node.marker is None or node.marker.style is Style.BULLET):
        node = node.parent
    return node


def _below(desk: Desk, home: Node, start: int) -> tuple[int, int] | None:
    return (start, home.end) if desk.view.text[start : home.end].strip() else None


def _close(desk: Desk, home: Node, place: int, first: int) -> None:
    """End the duties of the heading before this one, where this one begins."""
    for index in desk.open.get(id(home), ()):
        before = desk.duties[index].duty
        if before is not None and before.end > place:
            desk.duties[index].duty = trimmed(desk.view.text, before.start, place)
    desk.open[id(home)] = list(range(first, len(desk.duties)))


def _named(desk: Desk, at: int, end: int, series: list[Mention]) -> Heading | None:
    """The agencies that fill the paragraph up to its end or a colon; `series` are those that open it."""
    view = desk.view
    last = series[-1].end
    closing = CLOSE.match(view.lower, last, end)
    if closing and closing.end() == end:
        return Heading(series, end, False)
    colon = COLON.match(view.lower, last, end)
    if colon:
        return Heading(series, colon.end("colon"), True)
    if view.lower.find(":", at, last) >= 0:
        return None  # "Giám đốc các Sở: Tài chính, Nội vụ chịu trách nhiệm …"
    return _loose(desk, at, end)


def _above_break(desk: Desk, place: Place, at: int) -> Heading | None:
    """A heading as wide as the page, taken for a line that goes on: the line below begins with a verb's capital."""
    for feed in place.breaks[:3]:
        first, second = desk.view.folded[feed + 1 : feed + 2], desk.view.folded[feed + 2 : feed + 3]
        if feed - at > _LONGEST or not first.isupper() or second.isupper():
            continue
        if desk.view.folded.find(":", at, feed) >= 0 or desk.view.lower.endswith(_OPEN_ENDS, at, feed):
            continue  # "các Sở: Nông nghiệp và" / "Phát triển nông thôn", "Sở Giáo dục và" / "Đào tạo"
        if word_of_doing(desk.view, feed + 1, place.end):
            series = desk.names.series(desk.view, at, feed)
            named = _named(desk, at, feed, series) if series else None
            whole = desk.names.one(desk.view, named.names[-1].start, place.end) if named else None
            if whole is not None and whole.known and whole.end > feed:
                continue  # "Sở Y tế, Ban" / "Quản lý các Khu công nghiệp"
            return Heading(named.names, feed, True) if named else None
    return None


def _run_on(desk: Desk, place: Place, series: list[Mention]) -> Heading | None:
    """A heading that what it asks for follows on the same line, with a capital: "4. Sở Tài chính Tham mưu …"."""
    last = series[-1].end if series else place.end
    begins = desk.view.folded[last : min(last + 3, place.end)]
    capital = begins[:1] == " " and begins[1:].istitle()
    return Heading(series, last, True) if capital and word_of_doing(desk.view, last + 1, place.end) else None


def _dotted(desk: Desk, place: Place, opening: Opening) -> Heading | None:
    """A heading that a full stop closes, over what the group does: "4. Các doanh nghiệp vận tải." / "- Mở trạm …"."""
    end = place.end
    if not opening.series[0].group or desk.view.lower.find(". ", opening.at, end) >= 0:
        return None
    if not over_duties(desk, place, end):
        return None
    named = _loose(desk, opening.at, end, closers=";,")
    return Heading(named.names, end, False) if named else None


def _loose(desk: Desk, at: int, end: int, closers: str = ".;,") -> Heading | None:
    """Names that go on in small letters: "các doanh nghiệp sản xuất, chế biến hàng hóa"; one of the `closers` behind
    them shows a sentence."""
    view = desk.view
    colon = view.lower.find(":", at, min(end, at + _LONGEST))
    stop = before_marks(view.lower, at, colon if colon >= 0 else end, ".;, *_")
    among = _AMONG.search(view.lower, max(at, stop - 20), stop) if colon >= 0 else None
    stop = among.start() if among else stop
    sentence = colon < 0 and stop < end and view.lower[stop] in closers
    stop = without_aside(view, at, names_end(view, at, stop))
    if sentence or stop - at > _LONGEST or view.lower.endswith(_OFFICES, at, stop) or _has_verb(desk, at, stop):
        return None
    names = desk.names.whole(view, at, stop)
    if not names or any(m.end - m.start > _LONGEST // 3 for m in names):
        return None
    after = CLOSE.match(view.lower, colon, end) if colon >= 0 else None
    return Heading(names, colon + 1 if colon >= 0 else end, bool(after and after.end() < end))


_LEVEL = pattern(r"cấp (?:tỉnh|huyện|xã|cơ sở|thành phố|trung ương)")
_OFFICES = (", giám đốc", ", thủ trưởng", ", chủ tịch")
""" "Chánh Văn phòng UBND tỉnh, Giám đốc: Sở A, Sở B … chịu trách nhiệm thi hành"."""
_OPEN_ENDS = (" và", ",", ";", " -")
_AMONG = pattern(r",? (?:bao )?gồm(?: có)?\Z")
""" "các cơ sở trọng điểm gồm: Trường A, Trường B"."""


def _has_verb(desk: Desk, at: int, stop: int) -> bool:
    """Whether words of doing stand behind the first name: then this is a sentence.

    The names of groups hold many words that are also verbs, so there only the words of duties count.
    """
    first = desk.names.one(desk.view, at, stop)
    at = first.end if first else at
    if first is None or first.group:
        return DOING.search(desk.view.folded, at, stop) is not None
    space = desk.view.lower.find(" ", at, stop)
    while space >= 0:
        verb = verb_at(desk.view, space + 1, stop)
        if verb is not None and verb[0] not in _IN_NAMES:
            return True
        space = desk.view.lower.find(" ", space + 1, stop)
    return False


_IN_NAMES = frozenset(
    ("và", "được giao", "được", "đào tạo", "truyền thông", "quản lý", "phát triển", "trong", "cấp", "lập")
)
