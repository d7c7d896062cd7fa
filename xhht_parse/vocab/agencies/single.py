"""The one agency, group or officer that is named from a place on.

In: a `View`, a place and where the text ends. Out: a `Mention`, or None. A name is looked for in this order: one that
is known, a head with capitals behind it, several officers, a group; each may have an office before it.
"""

from __future__ import annotations

import re

from ...text.folds import fold
from ...text.view import View
from ..words import Words
from .areas import MANY_OF, MANY_PLACES, NEXT_PLACE, SEAT, TAIL
from .capitals import DASHED, NAME_CLOSED, SECOND_HALF
from .ends import capitals_end, field_end, places_end, tails_end, topic_end, verb_at
from .keys import word_at
from .lists import FIELDED, Lists
from .names import BODIES, COMMON
from .patterns import (
    BARE,
    BRANCH,
    ELLIPTIC_FIRST,
    FORCE,
    FORCE_FIRST,
    GROUP,
    GROUP_FIRST,
    HEAD,
    HEAD_FIRST,
    LIKE_IT,
    OFFICERS,
    OFFICIALS,
    PERSON,
    PERSON_FIRST,
    SEPARATOR,
    SHORT_HEADS,
    SINGLE,
    SMALL_HEADS,
)
from .topics import TOPICAL
from .types import Mention

_DEEPEST = 3
"""Bodies inside one another: "Ban Thường vụ Đảng ủy Ủy ban nhân dân"."""
_SCHOOLING = fold("giáo dục")
_ALONE = frozenset(map(fold, ("văn phòng", "trung tâm học tập cộng đồng", "trung tâm htcđ", "tthtcđ")))
"""Heads that stand alone before what they do: "Văn phòng bố trí kinh phí"."""
_OF_ROOMS = frozenset(map(fold, ("làm", "cho", "được", "tại", "về", "trong")))
"""Behind one what is told of rooms: "Văn phòng làm việc", "Văn phòng cho thuê"."""
_MEDIA = frozenset(map(fold, ("báo", "đài")))
"""Heads that an area alone makes names of, where they end with it: "Báo tỉnh, Đài huyện", not "Báo tỉnh kết quả"."""
_BOARD = "ban"
_CAMPUS = fold("phân hiệu")
_HEADED = frozenset(map(fold, ("sở", "bộ", "phòng", "ban", "vụ", "cục", "hội")))
_WITH_FIELD = FIELDED | {fold("bộ")}
_OF_ALL = "các "
_HOUSES = frozenset(map(fold, ("trường", "bệnh", "công", "nhà", "xí")))
"""The first words of houses in which a body stands by a name that no list holds: "Công đoàn Công ty Cao su"."""
_OF_PLACES_FIRST = frozenset(map(fold, ("phòng", "trung", "hội", "ban", "chi", "tổ", "trạm", "đài", "đoàn")))
_SMALL_OPENERS = GROUP_FIRST | PERSON_FIRST | FORCE_FIRST | ELLIPTIC_FIRST | SMALL_HEADS | _OF_PLACES_FIRST
"""What opens a name in small letters too: "các sở", "lãnh đạo Sở", but not "giao thông"."""


class SingleNames:
    """Reads one name, with the word lists in force."""

    def __init__(self, words: Words) -> None:
        self._lists = Lists(words)
        self.openers = self._lists.openers

    def one(self, view: View, start: int, end: int) -> Mention | None:
        """The agency that begins exactly at `start`, read as far as it surely goes."""
        word = self._opening(view, start, end)
        return self._one(view, start, end, word) if word else None

    def _one(self, view: View, start: int, end: int, word: str) -> Mention | None:
        at, person = start, PERSON.match(view.lower, start, end) if word in PERSON_FIRST else None
        if person is not None:
            office = PERSON.match(view.lower, person.end(), end)  # "đồng chí Trưởng Công an phường"
            at = (office or person).end()
            word = word_at(view.lower, at, end)
        force = FORCE.match(view.lower, at, end) if word in FORCE_FIRST else None
        found = self._name(view, force.end(), end, word_at(view.lower, force.end(), end)) if force else None
        if not (person and person[0].endswith(_OF_ALL) and _verb_for_field(view, at, word)):
            found = found or self._name(view, at, end, word)
        if found is None and word in ("bộ", "các"):
            found = _officers(view, at, end)
        if found is None and word in GROUP_FIRST:
            found = self._group(view, at, end, officer=person is not None)
        if found is None:
            return None
        stop = tails_end(view, found.end, end) if view.lower.startswith(" ", found.end, end) else found.end
        of_many = found.group or (person is not None and person[0].endswith(_OF_ALL))
        many = of_many or (stop > found.end and MANY_PLACES.search(view.lower, found.end, stop) is not None)
        stop = self._places_end(view, found.end, stop, end) if many else stop
        begin = found.start if word == "các" else start  # behind the article of "Các Sở A, Sở B"
        return Mention(begin, stop, found.code, found.group, found.known, many)

    def _places_end(self, view: View, start: int, stop: int, end: int) -> int:
        """Past the places of those that are many: "UBND các phường: Tân Lập, Tân An", "UBND các xã Tân Lập, Tân An"."""
        of = MANY_OF.search(view.lower, start, stop)
        if of is None or of.end() == stop:
            return places_end(view, stop, end)
        place = NEXT_PLACE.match(view.folded, stop, end)
        while place is not None and self._is_place(view, place, end):
            stop = place.end()
            place = NEXT_PLACE.match(view.folded, stop, end)
        return stop

    def _is_place(self, view: View, place: re.Match[str], end: int) -> bool:
        """Whether what stands in a row of places is one more, not another agency: ", Công an tỉnh", ", Trạm Y tế"."""
        goes_on = view.folded[place.end() : place.end() + 2]
        if goes_on[:1] == " " and goes_on[1:].islower() and verb_at(view, place.end() + 1, end) is None:
            return False
        return not self._begins(view, place.start("place"), end)

    def _opening(self, view: View, start: int, end: int) -> str:
        """The first word if it can be that of an agency, else "": most paragraphs begin with another."""
        word = word_at(view.lower, start, end)
        return word if self._opens(view, start, word) else ""

    def _opens(self, view: View, start: int, word: str) -> bool:
        """Whether this word, which stands at `start`, can be the first of an agency."""
        return word in self.openers and (word in _SMALL_OPENERS or view.folded[start].isupper())

    def _name(self, view: View, start: int, end: int, first: str, depth: int = 0) -> Mention | None:
        """The name that begins here with this first word."""
        match = self._lists.name(view, start, end, first)
        if match is not None:
            return self._listed(view, match, end, first, depth)
        head = HEAD.match(view.lower, start, end) if first in HEAD_FIRST else None
        if head is None or not (view.folded[start].isupper() or head[0] in OFFICIALS):
            return None
        if view.folded[start : head.end()].isupper() and head[0] not in SHORT_HEADS:
            return None  # in a heading of capitals "TỔ CHỨC" and "BAN HÀNH" would be names
        if head[0] == _CAMPUS:
            return self._campus(view, start, head.end() + 1, end) if depth < _DEEPEST else None
        stop = self._with_second_half(view, capitals_end(view, head.end(), end), end)
        if stop == head.end():
            return Mention(start, stop, None, known=False) if self._stands_alone(view, head, end) else None
        code = self._lists.code(view.lower[start:stop])
        return Mention(start, stop, code, known=code is not None)  # "Sở LĐTBXH" is in the lists by its field's letters

    def _listed(self, view: View, match: re.Match[str], end: int, first: str, depth: int) -> Mention | None:
        """The mention that opens with this name of the lists."""
        start, name = match.start(), match[0]
        if name.endswith(_SCHOOLING) and (branch := BRANCH.match(view.folded, match.end() - len(_SCHOOLING), end)):
            return Mention(start, self._branch_end(view, start, branch, end), None)
        if name in COMMON and LIKE_IT.match(view.lower, match.end(), end):
            return None
        inner = self._inside(view, match, end, depth) if name in BODIES else None
        stop = topic_end(view, match, end) if name in TOPICAL else match.end()
        if first == _BOARD and DASHED.match(view.folded, stop, end):
            stop = capitals_end(view, stop, end)
        return inner or Mention(start, stop, self._lists.code(name))

    def _stands_alone(self, view: View, head: re.Match[str], end: int) -> bool:
        """Whether a head without capitals behind it is a name: by what it does, by another beside, by its place."""
        stop = head.end()
        if head[0] in _ALONE:
            verb = verb_at(view, stop + 1, end)
            if (verb is not None and verb[0] not in _OF_ROOMS) or self._another(view, stop, end):
                return True
        area = TAIL.match(view.lower, stop, end)
        if area is None or head[0] not in BARE:
            return area is not None
        return head[0] in _MEDIA and NAME_CLOSED.match(view.folded, area.end(), end) is not None

    def _campus(self, view: View, start: int, within: int, end: int) -> Mention | None:
        """ "Phân hiệu Trường Đại học Luật tại Đắk Lắk": a branch of the school named at `within`, with its seat."""
        school = self._name(view, within, end, word_at(view.lower, within, end), _DEEPEST)
        seat = SEAT.match(view.folded, school.end, end) if school is not None else None
        return Mention(start, seat.end() if seat else school.end, None, known=False) if school is not None else None

    def _another(self, view: View, at: int, end: int) -> bool:
        """Whether a comma or "và" and one more name follow: "Văn phòng, Phòng Nội vụ"."""
        separator = SEPARATOR.match(view.lower, at, end)
        return separator is not None and self._begins(view, separator.end(), end)

    def _branch_end(self, view: View, start: int, branch: re.Match[str], end: int) -> int:
        """The end of "Phòng Giáo dục thường xuyên - Chuyên nghiệp và Công nghệ thông tin", from its branch on."""
        if view.folded[start : branch.end()].isupper():
            return branch.end()
        return max(branch.end(), self._with_second_half(view, capitals_end(view, branch.start() - 1, end), end))

    def _with_second_half(self, view: View, at: int, end: int) -> int:
        """The end of a name whose words go on behind "và", where no other agency's name begins there."""
        half = SECOND_HALF.match(view.folded, at, end)
        if half is None or self._begins(view, half.end(), end):
            return at
        words = capitals_end(view, half.end() - 1, end)
        return words if words >= half.end() else field_end(view, half.end(), end)

    def _begins(self, view: View, at: int, end: int) -> bool:
        """Whether the name of an agency, a group or an office begins here."""
        word = self._opening(view, at, end)
        known = self._lists.of.get(word)
        patterns = (known, HEAD, PERSON, GROUP) if known else (HEAD, PERSON, GROUP)
        return bool(word) and any(begun.match(view.lower, at, end) for begun in patterns)

    def _group(self, view: View, start: int, end: int, officer: bool) -> Mention | None:
        """A group, up to a name that only begins like one of its members: "các đoàn thể, Hội Chữ thập đỏ"."""
        match = GROUP.match(view.lower, start, end) or (SINGLE.match(view.lower, start, end) if officer else None)
        if match is None:
            return None
        stop = self._of_one_field(view, start, match.end(), end)
        if view.folded[start + 1 : stop].islower():  # as most: no name in it
            return Mention(start, stop, None, group=True)
        if (first := self._first_of_many(view, start, end)) is not None:
            return first
        for separator in SEPARATOR.finditer(view.lower, start, stop):
            at = separator.end()
            name = self._name(view, at, end, word_at(view.lower, at, end)) if view.folded[at].isupper() else None
            if name is not None and not view.folded[at + 1 : name.end].islower():  # "các Vụ, Cục liên quan" is one
                stop = separator.start()
                break
        return Mention(start, stop, None, group=True)

    def _of_one_field(self, view: View, start: int, stop: int, end: int) -> int:
        """Where a group ends whose members look after one field: "các sở | giáo dục và đào tạo"."""
        head = view.lower[start + len(_OF_ALL) : stop] if view.lower.startswith(_OF_ALL, start) else ""
        if head not in FIELDED or _verb_for_field(view, start + len(_OF_ALL), head):
            return stop
        match = self._lists.of[head].match(view.lower, start + len(_OF_ALL), end)
        return match.end() if match is not None else stop

    def _first_of_many(self, view: View, start: int, end: int) -> Mention | None:
        """ "Các Sở Tài chính, Sở Nội vụ": each is named, the first behind an article for all of them."""
        at = start + len(_OF_ALL)
        if not view.lower.startswith(_OF_ALL, start) or not view.folded[at].isupper():
            return None
        head = word_at(view.lower, at, end)
        first = self._name(view, at, end, head) if head in _HEADED else None
        separator = SEPARATOR.match(view.lower, first.end, end) if first is not None and first.known else None
        another = separator is not None and view.lower.startswith(f"{head} ", separator.end())
        return first if another else None

    def _inside(self, view: View, outer: re.Match[str], end: int, depth: int) -> Mention | None:
        """A body of the Party with the agency that it stands in: "Đảng đoàn Hội đồng nhân dân"."""
        if depth == _DEEPEST or view.lower[outer.end() : outer.end() + 1] != " ":
            return None
        within = outer.end() + 1
        first = word_at(view.lower, within, end)
        inner = self._name(view, within, end, first, depth + 1)
        among = inner is None and first == "các" and not TAIL.match(view.lower, outer.end(), end)
        if among:  # "Đảng đoàn các đoàn thể chính trị - xã hội", not "Công đoàn các huyện"
            inner = self._group(view, within, end, officer=False)
        if inner is None or not (inner.known or first in _HOUSES):
            return None
        whole = view.lower[outer.start() : inner.end]
        code = self._lists.code(whole) or self._lists.code(outer[0]) or inner.code
        return Mention(outer.start(), inner.end, code)


def _verb_for_field(view: View, start: int, first: str) -> bool:
    """Whether what those of all kinds do stands where one's field would: "Giám đốc các Sở xây dựng kế hoạch"."""
    return first in _WITH_FIELD and verb_at(view, start + len(first) + 1, len(view.folded)) is not None


def _officers(view: View, start: int, end: int) -> Mention | None:
    match = OFFICERS.match(view.lower, start, end)
    return Mention(start, match.end(), None, group=True) if match else None
