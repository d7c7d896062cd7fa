"""Names of agencies in running text: where one begins, how far it reaches, and its code.

An open grammar, as plans name agencies that no list holds: a known name ("Sở Văn hóa, Thể thao và
Du lịch"), or a head with capitals behind it ("Trung tâm Xúc tiến đầu tư"), or a group ("các sở, ban,
ngành"), each with the place that follows ("thành phố", "khu vực XIX", "có liên quan") and perhaps an
office before it ("Giám đốc Sở …"). Names hold commas and "và" themselves, so a series is cut only
where a new name begins.

To add a name see `agency_names.py`; to add a kind of tail add it to `_TAIL`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from ..text.folds import fold, pattern
from ..text.view import View
from .agency_names import FIELDS, HEADS, NAMES, PERSONS, PLURALS, VERBS
from .words import Words

_JOINT = r"(?:,? (?:và |& ?|- ?)?|, ?|-|&| -)"
_AREA = r"(?:tỉnh|thành phố|tp\.?|quận|huyện|thị xã|xã(?! hội)|phường|thị trấn|đặc khu|khu phố|thôn|địa phương|cơ sở)"
_AREAS = rf"(?:các |cấp |hai )?{_AREA}(?:(?:, ?| và | - |/)(?:cấp )?{_AREA})*(?!\w)"
_UPPER = "".join(c for c in map(chr, range(0x41, 0x1EFA)) if c.isupper() and (ord(c) < 0x1B5 or ord(c) >= 0x1EA0))
_LOWER = _UPPER.lower()
_CAPITALS = rf"(?: [{_UPPER}][\w.-]*){{1,4}}"

_WORD = re.compile(r"\w+")
_SEPARATOR = pattern(r"\s*[,;]\s*(?:và |cùng )?(?:với )?|\s+(?:và|cùng với|cùng|&)\s+|\s*\+\s*")
_TAIL = pattern(
    rf" (?:{_AREAS}|(?:các |hai )?cấp(?: (?:tỉnh|huyện|xã|thành phố|cơ sở))?|khu vực [ivx0-9]{{1,5}}(?!\w)|trung ương|"
    r"việt nam|tỉnh ủy|thành ủy|huyện ủy|nhà nước|nhân dân(?! tỉnh thành)|tối cao|cơ sở|ở địa phương|"
    r"(?:có |khác có )?liên quan(?: khác)?(?: đến \w+(?: \w+){0,6})?|khác|nêu trên|trên|"
    r"(?:trực )?thuộc(?: phạm vi quản lý)?(?: trung ương| ubnd| ủy ban nhân dân)?|"
    r"của(?= (?:tỉnh|thành phố|xã|phường|huyện))|"
    r"(?:đóng |hoạt động )?trên địa bàn(?: toàn)?|đóng chân|chi nhánh|chuyên môn|chuyên ngành|chức năng|"
    r"đoàn thể|chủ quản|địa phương|ngang bộ|thuộc chính phủ|báo chí)(?!\w)"
)
_PLACE_NAME = re.compile(_CAPITALS)
_ABBREVIATION = re.compile(r" [A-ZĐ]{2,}(?:[&,.-]{1,2}[A-ZĐ]{1,5})*(?!\w)")
_CAPITAL_PAIR = re.compile(rf" ?(?:- )?[{_UPPER}]\w*(?: [{_LOWER}]\w*)?(?!\w)")
_LINK = re.compile(rf",? (?:và |& |- )?(?=[{_UPPER}])")


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(_flexible(word) for word in sorted(set(words), key=lambda w: (-len(w), w)))


def _flexible(name: str) -> str:
    parts = re.split(r", và |, | và | - ", fold(name))
    return _JOINT.join(re.escape(part).replace(r"\ ", " ") for part in parts)


_PERSON = pattern(rf"(?:{_alternatives(PERSONS)})(?: các)? (?=\w)")
_DESCRIBED = pattern(
    r"(?:trung tâm|ban (?:chỉ đạo|chỉ huy|quản lý|đại diện|điều hành|giám sát|liên lạc|vận động)|hội đồng|câu lạc bộ|"
    r"tổ (?:công tác|giúp việc|công nghệ|hợp tác|tự quản|thư ký)|cơ quan|trường|bộ phận|khối|viện|văn phòng|trạm|"
    r"thành viên|thường trực|người đứng đầu|cấp ủy|cán bộ|công chức|kế toán) \w"
)
_FORCE = pattern(r"(?:lực lượng|cơ quan|hệ thống) (?=\w)")
_VERB = pattern(rf"(?:{_alternatives(VERBS)})(?!\w)")
_PLURAL = rf"(?:{_alternatives(PLURALS)})"
_EACH = r"(?:tất cả )?(?:các|những|mọi) "
_GROUP = pattern(
    rf"(?:{_EACH}{_PLURAL}|{_PLURAL}(?=,? ?(?:, ?| và |/){_PLURAL}(?!\w)|(?: có)? liên quan|$))"
    rf"(?!\w)(?:(?:, ?(?:và )?| và |/)(?!sở, ban)(?:các (?=ngành|cấp))?{_PLURAL}(?!\w)(?! nhân dân))*"
)
_SINGLE = pattern(rf"(?:các )?{_PLURAL}(?!\w)")
_ELLIPTIC = pattern(rf"(?:các )?(?P<head>sở|bộ|phòng|ban)(?: |: ?)(?P<fields>(?:{_alternatives(FIELDS)})(?!\w))")
_FIELD = pattern(rf"(?:{_alternatives(FIELDS)})(?!\w)")


class Mention(NamedTuple):
    """One agency, group or officer as the text names it."""

    start: int
    end: int
    code: str | None
    group: bool = False
    """Whether it stands for many: "các sở, ban, ngành"."""
    known: bool = True
    """Whether the name is in the lists, not only of the form of one."""


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
        opening = _WORD.match(view.lower, start, end)
        if opening is None or not (opening[0] in self._known or opening[0] in _OPENERS):
            return None
        person = _PERSON.match(view.lower, start, end)
        at = person.end() if person else start
        force = _FORCE.match(view.lower, at, end)
        found = self._name(view, force.end() if force else at, end) or _group(view, at, end, officer=person is not None)
        if found is None:
            return None
        return found._replace(start=start, end=_tails(view, found.end, end))

    def series(self, view: View, start: int, end: int) -> list[Mention]:
        """The agencies named one after another from `start` on: "A, B và các đơn vị liên quan"."""
        found: list[Mention] = []
        at = start
        while at < end:
            several = self._elliptic(view, at, end)
            mention = None if several else self.one(view, at, end)
            if mention is not None:
                several = [mention]
            if not several:
                break
            found += several
            separator = _SEPARATOR.match(view.lower, found[-1].end, end)
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
            if not several:
                return []
            last = several[-1]
            stop, at = self._next_name(view, last.end, end)
            found += [*several[:-1], last._replace(end=stop)]
        return found

    def headed(self, view: View, start: int, end: int) -> Mention | None:
        """A whole stretch that a head opens in small letters: "Trung tâm học tập cộng đồng", "Tổ công tác"."""
        if _DESCRIBED.match(view.lower, start, end) is None or not view.folded[start].isupper():
            return None
        return Mention(start, end, None, known=False)

    def _next_name(self, view: View, start: int, end: int) -> tuple[int, int]:
        """Where the name that reaches `start` ends, and where the next one begins (or `end`, `end`)."""
        for separator in _SEPARATOR.finditer(view.lower, start, end):
            opened = view.lower.count("(", start, separator.start()) > view.lower.count(")", start, separator.start())
            if not opened and self.one(view, separator.end(), end) is not None:
                return separator.start(), separator.end()
        return end, end

    def _name(self, view: View, start: int, end: int) -> Mention | None:
        first = _WORD.match(view.lower, start, end)
        if first is None or not (view.folded[start].isupper() or first[0] in _SMALL_HEADS):
            return None
        known = self._known.get(first[0])
        match = known.match(view.lower, start, end) if known else None
        if match is not None:
            return Mention(start, match.end(), self._code(view, start, match.end()))
        head = _HEAD.match(view.lower, start, end)
        if head is None or not view.folded[start].isupper() or view.folded[start : head.end()].isupper():
            return None  # in a heading of capitals "TỔ CHỨC" and "BAN HÀNH" would be names
        stop = _capital_run(view, head.end(), end)
        if stop == head.end():
            area = _TAIL.match(view.lower, stop, end)
            return Mention(start, stop, None, known=False) if area and head[0] not in _BARE else None
        return Mention(start, stop, self._code(view, start, stop), known=False)

    def _elliptic(self, view: View, start: int, end: int) -> list[Mention]:
        """ "các Sở: Tài chính, Nội vụ": one mention a field; [] unless there are two or more."""
        match = _ELLIPTIC.match(view.lower, start, end) if view.lower[start : start + 1] in "csbp" else None
        if match is None:
            return []
        found, at = [], match.start("fields")
        while field := _FIELD.match(view.lower, at, end):
            code = self._codes.get(_key(f"{match['head']} {field[0]}"))
            found.append(Mention(at, field.end(), code))
            separator = _SEPARATOR.match(view.lower, field.end(), end)
            if separator is None:
                break
            at = separator.end()
        if len(found) < 2:
            return []
        if view.lower.startswith(f"{match['head']} ", start):  # "Sở Tài chính, Nội vụ": the head belongs to the first
            found[0] = found[0]._replace(start=start)
        return found

    def _code(self, view: View, start: int, end: int) -> str | None:
        key = _key(view.lower[start:end])
        if key in self._codes:
            return self._codes[key]
        words = view.lower[start:end].split()
        return self._codes.get(_key(words[0][0] + "".join(words[1:]))) if len(words) == 2 else None


_SMALL_HEADS = frozenset({"công"})
_BARE = frozenset(
    {"sở", "bộ", "báo", "đài", "hội", "tổ", "khối", "ban", "đoàn", "trường", "vụ", "quỹ", "trạm", "phòng"}
)
_OPENERS = frozenset(
    fold(name).split()[0] for name in (*HEADS, *PERSONS, *PLURALS, "các", "tất cả", "những", "mọi", "lực", "cơ", "hệ")
)
_HEAD = pattern(rf"(?:{_alternatives(HEADS)})(?!\w)")


def _group(view: View, start: int, end: int, officer: bool) -> Mention | None:
    match = _GROUP.match(view.lower, start, end) or (_SINGLE.match(view.lower, start, end) if officer else None)
    return Mention(start, match.end(), None, group=True) if match else None


def _tails(view: View, at: int, end: int) -> int:
    """The end of the name with the places and relations that follow it."""
    for _ in range(6):
        match = _TAIL.match(view.lower, at, end) or _PLACE_NAME.match(view.folded, at, end)
        if match is None:
            return at
        at = match.end()
    return at


def _capital_run(view: View, start: int, end: int) -> int:
    """The end of the capitals that name what a head heads: "Xúc tiến đầu tư, thương mại" -> "Xúc tiến"."""
    abbreviation = _ABBREVIATION.match(view.folded, start, end)
    if abbreviation is not None:
        return abbreviation.end()
    at = start
    pair = _CAPITAL_PAIR.match(view.folded, at, end) if view.folded[at : at + 1] == " " else None
    for _ in range(12):
        if pair is None:
            break
        at = _without_verb(view, pair.start(), pair.end())
        link = _LINK.match(view.folded, at, end)
        step = link.end() if link and not _HEAD.match(view.lower, link.end(), end) else at
        pair = _CAPITAL_PAIR.match(view.folded, step, end) if link is None or step > at else None
        if pair is not None and _HEAD.match(view.lower, pair.start() + (view.folded[pair.start()] == " "), end):
            break
    return at


def _without_verb(view: View, start: int, end: int) -> int:
    """The end of a pair "Xây dựng" or, where its second syllable begins a verb, of its first."""
    space = view.lower.rfind(" ", start + 1, end)
    return space if space > start and _VERB.match(view.lower, space + 1) else end


def verb_at(view: View, start: int, end: int) -> re.Match[str] | None:
    """The word that ends a name in running text, if it stands at `start`."""
    return _VERB.match(view.folded, start, end)


def _by_first_word(names: Iterable[str]) -> dict[str, re.Pattern[str]]:
    lists: dict[str, list[str]] = {}
    for name in names:
        lists.setdefault(fold(name).lower().split()[0], []).append(fold(name).lower())
    return {first: re.compile(rf"(?:{_alternatives(rest)})(?!\w)") for first, rest in lists.items()}


def _plain(name: str) -> str:
    """ "Bảo hiểm xã hội tỉnh / khu vực" -> "bảo hiểm xã hội"."""
    name = re.sub(r" \(.*| / .*", "", fold(name)).lower()
    return re.sub(r"(?: tỉnh| các cấp| khu vực| xã| huyện|,)+$", "", name)


def _key(name: str) -> str:
    return re.sub(r"[\s,&.-]|\bvà\b", "", fold(name).lower())


@lru_cache(maxsize=8)
def agencies(words: Words) -> Agencies:
    """The recogniser for these word lists; made once a list."""
    return Agencies(words)
