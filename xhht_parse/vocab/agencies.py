"""Names of agencies in running text: where one begins, how far it reaches, and its code.

An open grammar, as plans name agencies that no list holds: a known name ("Sở Văn hóa, Thể thao và
Du lịch"), or a head with capitals behind it ("Trung tâm Xúc tiến đầu tư"), or a group ("các sở, ban,
ngành"), each with the place that follows ("thành phố", "khu vực XIX", "có liên quan") and perhaps an
office before it ("Giám đốc Sở …"). Names hold commas and "và" themselves, so a series is cut only
where a new name begins.

To add a name see `agency_names.py`; to add a kind of tail add it to `TAIL`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from ..text.folds import fold, pattern
from ..text.view import View
from .agency_names import BODIES, COMMON, FIELDS, NAMES, SHORT_WORDS
from .agency_patterns import (
    ABBREVIATION,
    BARE,
    CAPITAL_PAIR,
    DESCRIBED,
    ELLIPTIC,
    FIELD,
    FORCE,
    GROUP,
    HEAD,
    LIKE_IT,
    LINK,
    MANY,
    MANY_PLACES,
    OPENERS,
    PERSON,
    PLACE_NAME,
    SEPARATOR,
    SHORT_HEADS,
    SINGLE,
    SMALL_HEADS,
    SMALL_WORD,
    TAIL,
    TOPIC,
    TOPICAL,
    VERB,
    WORD,
    alternatives,
)
from .words import Words

_DEEPEST = 3
"""Bodies inside one another: "Ban Thường vụ Đảng ủy Ủy ban nhân dân"."""


class Mention(NamedTuple):
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
        names += [n for a in words.agencies for n in (_plain(a.name), *map(_plain, a.aliases)) if " " in n]
        self._known = _by_first_word(names)
        self._codes: dict[str, str] = {}
        for agency in words.agencies:
            for name in (agency.name, *agency.aliases, agency.code):
                self._codes.setdefault(_key(_plain(name)), agency.code)

    def one(self, view: View, start: int, end: int) -> Mention | None:
        """The agency that begins exactly at `start`, read as far as it surely goes."""
        if not self._may_begin(view, start, end):
            return None
        person = PERSON.match(view.lower, start, end)
        at = person.end() if person else start
        force = FORCE.match(view.lower, at, end)
        found = (self._name(view, force.end(), end) if force else None) or self._name(view, at, end)
        found = found or _group(view, at, end, officer=person is not None)
        if found is None:
            return None
        stop = _tails(view, found.end, end)
        of_many = found.group or (person is not None and person[0].endswith("các "))
        many = of_many or MANY_PLACES.search(view.lower, found.end, stop) is not None
        return found._replace(start=start, end=stop, many=many)

    def _may_begin(self, view: View, start: int, end: int) -> bool:
        """Whether the first word can be that of an agency: most paragraphs begin with another."""
        opening = WORD.match(view.lower, start, end)
        return opening is not None and (opening[0] in self._known or opening[0] in OPENERS)

    def series(self, view: View, start: int, end: int) -> list[Mention]:
        """The agencies named one after another from `start` on: "A, B và các đơn vị liên quan"."""
        found: list[Mention] = []
        at = start
        while at < end and self._may_begin(view, at, end):
            several = self._elliptic(view, at, end)
            mention = None if several else self.one(view, at, end)
            if mention is not None:
                several = [mention]
            if not several:
                break
            found += several
            separator = SEPARATOR.match(view.lower, found[-1].end, end)
            if separator is None:
                break
            at = separator.end()
        return found

    def whole(self, view: View, start: int, end: int) -> list[Mention]:
        """The agencies of a stretch that must hold nothing else, such as a heading; [] if it does."""
        found: list[Mention] = []
        at = start
        while at < end:
            several = self._elliptic(view, at, end) or ([m] if (m := self.one(view, at, end)) else [])
            if not several and found:  # the separator before it already tells that it is another's name
                several = [Mention(at, at + 1, None, group=True, known=False)]
            if not several:
                return []
            last = several[-1]
            stop, at = self._next_name(view, last.end, end)
            found += [*several[:-1], last._replace(end=stop)]
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

    def _name(self, view: View, start: int, end: int, depth: int = 0) -> Mention | None:
        first = WORD.match(view.lower, start, end)
        if first is None or not (view.folded[start].isupper() or first[0] in SMALL_HEADS):
            return None
        known = self._known.get(first[0])
        match = known.match(view.lower, start, end) if known else None
        if match is not None and match[0] in COMMON and LIKE_IT.match(view.lower, match.end(), end):
            return None
        inner = self._inside(view, match, end, depth) if match is not None else None
        if inner is not None:
            return inner
        if match is not None:
            code = self._code(view, start, match.end())
            stop = _topic(view, match, end) if match[0] in TOPICAL else match.end()
            return Mention(start, stop, code)
        head = HEAD.match(view.lower, start, end)
        if head is None or not view.folded[start].isupper():
            return None
        if view.folded[start : head.end()].isupper() and head[0] not in SHORT_HEADS:
            return None  # in a heading of capitals "TỔ CHỨC" and "BAN HÀNH" would be names
        stop = _capital_run(view, head.end(), end)
        if stop == head.end():
            area = TAIL.match(view.lower, stop, end)
            return Mention(start, stop, None, known=False) if area and head[0] not in BARE else None
        return Mention(start, stop, self._code(view, start, stop), known=False)

    def _inside(self, view: View, outer: re.Match[str], end: int, depth: int) -> Mention | None:
        """A body of the Party or a standing body with the agency that it stands in: "Đảng đoàn Hội đồng nhân dân"."""
        if depth == _DEEPEST or outer[0] not in BODIES or view.lower[outer.end() : outer.end() + 1] != " ":
            return None
        inner = self._name(view, outer.end() + 1, end, depth + 1)
        if inner is None or not inner.known:
            return None
        code = self._code(view, outer.start(), inner.end) or self._code(view, *outer.span()) or inner.code
        return Mention(outer.start(), inner.end, code)

    def _elliptic(self, view: View, start: int, end: int) -> list[Mention]:
        """ "các Sở: Tài chính, Nội vụ", "Giám đốc các Sở: …": one mention a field; [] unless there are two or more."""
        person = PERSON.match(view.lower, start, end)
        if person is not None:
            start = person.end() - (4 if person[0].endswith(" các ") else 0)
        match = ELLIPTIC.match(view.lower, start, end) if view.lower[start : start + 1] in "csbp" else None
        if match is None:
            return []
        found, at = [], match.start("fields")
        while field := FIELD.match(view.lower, at, end):
            code = self._codes.get(_key(f"{match['head']} {field[0]}"))
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
        name = view.lower[start:end]
        code = self._codes.get(_key(name)) or self._codes.get(_key(_SHORT.sub(_in_full, name)))
        head, _, field = name.partition(" ")
        return code or self._codes.get(_key(head[:1] + field))


def _in_full(short: re.Match[str]) -> str:
    return SHORT_WORDS[short[0]]


_SHORT = re.compile(rf"\b(?:{'|'.join(SHORT_WORDS)})\b")


def _topic(view: View, name: re.Match[str], end: int) -> int:
    """The end of a name that its topic follows: "Ban Chỉ đạo cải cách hành chính", "Ban Quản lý Khu Nông nghiệp"."""
    run = _capital_run(view, name.end(), end)
    if name[0] != "ban chỉ đạo":
        return run
    topic = TOPIC.match(view.lower, run, end)
    return topic.end() if topic else run


def _group(view: View, start: int, end: int, officer: bool) -> Mention | None:
    match = GROUP.match(view.lower, start, end) or (SINGLE.match(view.lower, start, end) if officer else None)
    return Mention(start, match.end(), None, group=True) if match else None


def _tails(view: View, at: int, end: int) -> int:
    """The end of the name with the places and relations that follow it."""
    for _ in range(6):
        match = TAIL.match(view.lower, at, end) or PLACE_NAME.match(view.folded, at, end)
        if match is None:
            return at
        at = match.end()
    return at


def _capital_run(view: View, start: int, end: int) -> int:
    """The end of the capitals that name what a head heads: "Xúc tiến đầu tư, thương mại" -> "Xúc tiến"."""
    abbreviation = ABBREVIATION.match(view.folded, start, end)
    if abbreviation is not None:
        return abbreviation.end()
    at = start
    pair = CAPITAL_PAIR.match(view.folded, at, end) if view.folded[at : at + 1] == " " else None
    for _ in range(12):
        if pair is None:
            break
        at = _without_verb(view, pair.start(), pair.end())
        link = LINK.match(view.folded, at, end)
        step = link.end() if link and not HEAD.match(view.lower, link.end(), end) else at
        pair = CAPITAL_PAIR.match(view.folded, step, end) if link is None or step > at else None
        if pair is not None and HEAD.match(view.lower, pair.start() + (view.folded[pair.start()] == " "), end):
            break
    return _small_words(view, at, end) if at > start else at


def _small_words(view: View, at: int, end: int) -> int:
    """Past the words in small letters that end a name, up to a verb: "Xúc tiến" -> "Xúc tiến đầu tư"."""
    for _ in range(4):
        word = SMALL_WORD.match(view.folded, at, end)
        if word is None or VERB.match(view.lower, at + 1, end) or TAIL.match(view.lower, at, end):
            break
        at = word.end()
    return at


def _without_verb(view: View, start: int, end: int) -> int:
    """The end of a pair "Xây dựng" or, where its second syllable begins a verb, of its first."""
    space = view.lower.rfind(" ", start + 1, end)
    return space if space > start and VERB.match(view.lower, space + 1) else end


def word_of_doing(view: View, start: int, end: int) -> bool:
    """Whether a word of doing stands at `start`, whatever its case: "Bố trí …"."""
    return VERB.match(view.lower, start, end) is not None


def verb_at(view: View, start: int, end: int) -> re.Match[str] | None:
    """The word that ends a name in running text, if it stands at `start`."""
    return VERB.match(view.folded, start, end)


def _by_first_word(names: Iterable[str]) -> dict[str, re.Pattern[str]]:
    lists: dict[str, list[str]] = {}
    for name in names:
        lists.setdefault(fold(name).lower().split()[0], []).append(fold(name).lower())
    return {first: pattern(rf"(?:{alternatives(rest)})(?!\w)") for first, rest in lists.items()}


def _plain(name: str) -> str:
    """ "Bảo hiểm xã hội tỉnh / khu vực" -> "bảo hiểm xã hội"."""
    name = re.sub(r" \(.*| / .*", "", fold(name)).lower()
    return re.sub(r"(?: tỉnh| các cấp| khu vực| xã| huyện|,)+$", "", name)


@lru_cache(4096)
def _key(name: str) -> str:
    return re.sub(r"[\s,&.-]|\bvà\b", "", fold(name).lower())


@lru_cache(maxsize=8)
def agencies(words: Words) -> Agencies:
    """The recogniser for these word lists; made once a list."""
    return Agencies(words)
