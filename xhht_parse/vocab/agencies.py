"""Names of agencies in running text: where one begins, how far it reaches, and its code.

An open grammar, as plans name agencies that no list holds: a known name ("Sở Văn hóa, Thể thao và
Du lịch"), or a head with capitals behind it ("Trung tâm Xúc tiến đầu tư"), or a group ("các sở, ban,
ngành"), each with the place that follows ("thành phố", "khu vực XIX", "có liên quan") and perhaps an
office before it ("Giám đốc Sở …"). Names hold commas and "và" themselves, so a series is cut only
where a new name begins.

To add a name see `agency_names.py`; to add a kind of tail add it to `TAIL` of `agency_patterns.py`. How far
a name reaches is `agency_ends.py`, how a name is looked up `agency_keys.py`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from ..text.folds import fold
from ..text.view import View
from .agency_ends import capitals_end, field_end, places_end, tails_end, topic_end
from .agency_keys import by_first_word, in_full, key, plain
from .agency_names import BODIES, COMMON, FIELDS, NAMES
from .agency_patterns import (
    AREA_WORDS,
    BARE,
    BELOW,
    DESCRIBED,
    ELLIPTIC,
    ELLIPTIC_FIRST,
    FIELD,
    FORCE,
    FORCE_FIRST,
    GROUP,
    GROUP_FIRST,
    HEAD,
    HEAD_FIRST,
    LIKE_IT,
    MANY,
    MANY_PLACES,
    OFFICERS,
    OPENERS,
    PERSON,
    PERSON_FIRST,
    SECOND_HALF,
    SEPARATOR,
    SHORT_HEADS,
    SINGLE,
    SMALL_HEADS,
    TAIL,
    TOPICAL,
    VERB,
    WORD,
)
from .words import Words

_POLICE = fold("công an")
"""Looked after by a ministry alone: "các Sở: Tài chính, Nội vụ, Công an tỉnh"."""
_DEEPEST = 3
"""Bodies inside one another: "Ban Thường vụ Đảng ủy Ủy ban nhân dân"."""
_ELLIPTIC_OPENERS = ELLIPTIC_FIRST | PERSON_FIRST
_FIELDED = frozenset(map(fold, ("sở", "bộ", "phòng", "ubnd", "ủy")))
"""The first words of names that a field or a place follows: these surely end where another begins."""
_AREA_ENDS = tuple(" " + word for word in AREA_WORDS)
_SMALL_OPENERS = GROUP_FIRST | PERSON_FIRST | FORCE_FIRST | ELLIPTIC_FIRST | SMALL_HEADS
"""What opens a name in small letters too: "các sở", "lãnh đạo Sở", but not "giao thông"."""


class Mention(Struct, frozen=True, gc=False):
    """One agency, group or officer as the text names it."""

    start: int
    end: int
    code: str | None
    group: bool = False
    """Whether it stands for many: "các sở, ban, ngành"."""
    known: bool = True
    """Whether the name is in the lists, not only of the form of one."""
    many: bool = False
    """Whether it stands for several of one kind: "UBND các xã", "Giám đốc các sở"; so does every group."""


class Agencies:
    """Recognises the names of agencies in a document, with the word lists in force."""

    def __init__(self, words: Words) -> None:
        names = [f"{head} {field}" for head in ("sở", "bộ", "phòng") for field in FIELDS]
        names += NAMES
        names += [n for a in words.agencies for n in (plain(a.name), *map(plain, a.aliases)) if " " in n]
        self._known = by_first_word(names)
        self._codes: dict[str, str] = {}
        for agency in words.agencies:
            for name in (agency.name, *agency.aliases, agency.code):
                self._codes.setdefault(key(plain(name)), agency.code)
        self.openers = OPENERS.union(self._known)
        """The words that a name can open with, in lower case."""
        self._code_of = lru_cache(maxsize=4096)(self._looked_up)

    def one(self, view: View, start: int, end: int) -> Mention | None:
        """The agency that begins exactly at `start`, read as far as it surely goes."""
        word = self._opening(view, start, end)
        return self._one(view, start, end, word) if word else None

    def _one(self, view: View, start: int, end: int, word: str) -> Mention | None:
        at, person = start, PERSON.match(view.lower, start, end) if word in PERSON_FIRST else None
        if person is not None:
            at = person.end()
            word = word_at(view.lower, at, end)
        force = FORCE.match(view.lower, at, end) if word in FORCE_FIRST else None
        found = self._name(view, force.end(), end, word_at(view.lower, force.end(), end)) if force else None
        found = found or self._name(view, at, end, word)
        if found is None and word in ("bộ", "các"):
            found = _officers(view, at, end)
        if found is None and word in GROUP_FIRST:
            found = self._group(view, at, end, officer=person is not None)
        if found is None:
            return None
        stop = tails_end(view, found.end, end) if view.lower.startswith(" ", found.end, end) else found.end
        of_many = found.group or (person is not None and person[0].endswith("các "))
        many = of_many or (stop > found.end and MANY_PLACES.search(view.lower, found.end, stop) is not None)
        stop = places_end(view, stop, end) if many else stop
        return Mention(start, stop, found.code, found.group, found.known, many)

    def _opening(self, view: View, start: int, end: int) -> str:
        """The first word if it can be that of an agency, else "": most paragraphs begin with another."""
        word = word_at(view.lower, start, end)
        if word not in self.openers or (word not in _SMALL_OPENERS and not view.folded[start].isupper()):
            return ""
        return word

    def series(self, view: View, start: int, end: int, in_cell: bool = False) -> list[Mention]:
        """The agencies named one after another from `start` on: "A, B và các đơn vị liên quan"; in a cell they
        may stand one below the other."""
        found: list[Mention] = []
        at = start
        while at < end and (word := self._opening(view, at, end)):
            several = self._elliptic(view, at, end, word)
            if several:
                found += several
            elif (mention := self._one(view, at, end, word)) is not None:
                found.append(self._upper(view, mention, end, word) if in_cell else mention)
            else:
                break
            separator = SEPARATOR.match(view.lower, found[-1].end, end)
            if separator is None and in_cell:
                separator = BELOW.match(view.folded, found[-1].end, end)
            if separator is None:
                break
            at = separator.end()
        return found

    def _upper(self, view: View, mention: Mention, end: int, word: str) -> Mention:
        """The first of two names one below the other in a cell: "Sở Y tế" of "Sở Y tế Công an tỉnh"."""
        below = BELOW.search(view.folded, mention.start, end)
        if below is None or below.start() >= mention.end:
            return mention
        if word not in _FIELDED and not view.lower.endswith(_AREA_ENDS, mention.start, below.start()):
            return mention
        upper = self._one(view, mention.start, below.start(), word)
        return upper if upper is not None and upper.known and upper.end == below.start() else mention

    def whole(self, view: View, start: int, end: int) -> list[Mention]:
        """The agencies of a stretch that must hold nothing else, such as a heading; [] if it does."""
        found: list[Mention] = []
        at = start
        while at < end:
            word = self._opening(view, at, end)
            several = self._elliptic(view, at, end, word) or ([m] if (m := self.one(view, at, end)) else [])
            if not several and found:  # the separator before it already tells that it is another's name
                several = [Mention(at, at + 1, None, group=True, known=False)]
            if not several:
                return []
            last = several[-1]
            stop, at = self._next_name(view, last.end, end)
            found += [*several[:-1], replace(last, end=stop)]
        return found

    def headed(self, view: View, start: int, end: int) -> Mention | None:
        """A whole stretch that a head opens in small letters: "Trung tâm học tập cộng đồng", "Tổ công tác"."""
        if DESCRIBED.match(view.lower, start, end) is None or not view.folded[start].isupper():
            return None
        return Mention(start, end, None, known=False)

    def _next_name(self, view: View, start: int, end: int) -> tuple[int, int]:
        """Where the name that reaches `start` ends, and where the next one begins (or `end`, `end`)."""
        for separator in SEPARATOR.finditer(view.lower, start, end):
            opened = view.lower.count("(", start, separator.start()) > view.lower.count(")", start, separator.start())
            another = ";" in separator[0] or MANY.match(view.lower, separator.end(), end) is not None
            if not opened and (another or self.one(view, separator.end(), end) is not None):
                return separator.start(), separator.end()
        return end, end

    def _name(self, view: View, start: int, end: int, first: str, depth: int = 0) -> Mention | None:
        """The name that begins here with this first word."""
        if not first or not (view.folded[start].isupper() or first in SMALL_HEADS):
            return None
        known = self._known.get(first)
        match = known.match(view.lower, start, end) if known else None
        if match is not None:
            name = match[0]
            if name in COMMON and LIKE_IT.match(view.lower, match.end(), end):
                return None
            inner = self._inside(view, match, end, depth) if name in BODIES else None
            stop = topic_end(view, match, end) if name in TOPICAL else match.end()
            return inner or Mention(start, stop, self._code_of(name))
        head = HEAD.match(view.lower, start, end) if first in HEAD_FIRST else None
        if head is None or not view.folded[start].isupper():
            return None
        if view.folded[start : head.end()].isupper() and head[0] not in SHORT_HEADS:
            return None  # in a heading of capitals "TỔ CHỨC" and "BAN HÀNH" would be names
        stop = self._with_second_half(view, capitals_end(view, head.end(), end), end)
        if stop == head.end():
            area = TAIL.match(view.lower, stop, end)
            return Mention(start, stop, None, known=False) if area and head[0] not in BARE else None
        return Mention(start, stop, self._code(view, start, stop), known=False)

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
        known = self._known.get(word)
        patterns = (known, HEAD, PERSON, GROUP) if known else (HEAD, PERSON, GROUP)
        return bool(word) and any(begun.match(view.lower, at, end) for begun in patterns)

    def _group(self, view: View, start: int, end: int, officer: bool) -> Mention | None:
        """A group, up to a name that only begins like one of its members: "các đoàn thể, Hội Chữ thập đỏ"."""
        match = GROUP.match(view.lower, start, end) or (SINGLE.match(view.lower, start, end) if officer else None)
        if match is None:
            return None
        stop = match.end()
        if view.folded[start + 1 : stop].islower():  # as most: no name in it
            return Mention(start, stop, None, group=True)
        for separator in SEPARATOR.finditer(view.lower, start, stop):
            at = separator.end()
            if view.folded[at].isupper() and self._name(view, at, end, word_at(view.lower, at, end)) is not None:
                stop = separator.start()
                break
        return Mention(start, stop, None, group=True)

    def _inside(self, view: View, outer: re.Match[str], end: int, depth: int) -> Mention | None:
        """A body of the Party with the agency that it stands in: "Đảng đoàn Hội đồng nhân dân"."""
        if depth == _DEEPEST or view.lower[outer.end() : outer.end() + 1] != " ":
            return None
        within = outer.end() + 1
        inner = self._name(view, within, end, word_at(view.lower, within, end), depth + 1)
        if inner is None or not inner.known:
            return None
        code = self._code(view, outer.start(), inner.end) or self._code(view, *outer.span()) or inner.code
        return Mention(outer.start(), inner.end, code)

    def _elliptic(self, view: View, start: int, end: int, word: str) -> list[Mention]:
        """ "các Sở: Tài chính, Nội vụ", "Giám đốc các Sở: …": one mention a field; [] unless there are two or more."""
        if word not in _ELLIPTIC_OPENERS:
            return []
        person = PERSON.match(view.lower, start, end) if word in PERSON_FIRST else None
        if person is not None:
            start = person.end() - (4 if person[0].endswith(" các ") else 0)
            word = word_at(view.lower, start, end)
        match = ELLIPTIC.match(view.lower, start, end) if word in ELLIPTIC_FIRST else None
        if match is None:
            return []
        found, at = [], match.start("fields")
        while (field := FIELD.match(view.lower, at, end)) and (field[0] != _POLICE or match["head"] == "bộ"):
            code = self._codes.get(key(f"{match['head']} {field[0]}"))
            found.append(Mention(at, field.end(), code))
            separator = SEPARATOR.match(view.lower, field.end(), end)
            if separator is None:
                break
            at = separator.end()
        if len(found) < 2:
            return []
        return found

    def _code(self, view: View, start: int, end: int) -> str | None:
        """The code of a name, in full ("Sở Nông nghiệp và PTNT") or with its field in letters ("Sở GD và ĐT")."""
        return self._code_of(view.lower[start:end])

    def _looked_up(self, name: str) -> str | None:
        code = self._codes.get(key(name)) or self._codes.get(key(in_full(name)))
        head, _, field = name.partition(" ")
        return code or self._codes.get(key(head[:1] + field))


def word_at(lower: str, start: int, end: int) -> str:
    """The word that begins at `start`; "" where none does."""
    word = WORD.match(lower, start, end)
    return word[0] if word else ""


def _officers(view: View, start: int, end: int) -> Mention | None:
    match = OFFICERS.match(view.lower, start, end)
    return Mention(start, match.end(), None, group=True) if match else None


def word_of_doing(view: View, start: int, end: int) -> bool:
    """Whether a word of doing stands at `start`, whatever its case: "Bố trí …"."""
    return VERB.match(view.lower, start, end) is not None


def verb_at(view: View, start: int, end: int) -> re.Match[str] | None:
    """The word that ends a name in running text, if it stands at `start`."""
    return VERB.match(view.folded, start, end)


@lru_cache(maxsize=8)
def agencies(words: Words) -> Agencies:
    """The recogniser for these word lists; made once a list."""
    return Agencies(words)
