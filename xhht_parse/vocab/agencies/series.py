"""The agencies named one after another, or alone in a heading or a cell.

In: a `View`, a place and where the text ends. Out: `Mention`s in order. Names hold commas and "và" themselves, so a
series is cut only where a new name begins.
"""

from __future__ import annotations

from functools import lru_cache

from msgspec.structs import replace

from ...text.folds import fold
from ...text.view import View
from ..words import Words
from .areas import AREA_WORDS
from .capitals import BELOW
from .doers import DESCRIBED
from .ends import tails_end, verb_at
from .keys import word_at
from .patterns import ELLIPTIC, ELLIPTIC_FIRST, FIELD, MANY, NEXT, PERSON, PERSON_FIRST, SEPARATOR, SINGLE
from .single import SingleNames
from .types import Mention

_POLICE = fold("công an")
"""Looked after by a ministry alone: "các Sở: Tài chính, Nội vụ, Công an tỉnh"."""
_ELLIPTIC_OPENERS = ELLIPTIC_FIRST | PERSON_FIRST
_FIELDED = frozenset(map(fold, ("sở", "bộ", "phòng", "ubnd", "ủy")))
"""The first words of names that a field or a place follows: these surely end where another begins."""
_AREA_ENDS = tuple(" " + word for word in AREA_WORDS)


_ANY_OF = frozenset(map(fold, ("đơn vị", "cơ quan", "tổ chức", "địa phương", "thành viên", "cá nhân", "bộ phận")))
"""Without an article, one that the words behind tell of: "…, đơn vị được lựa chọn quan trắc"."""


class Agencies(SingleNames):
    """Recognises the names of agencies in a document, with the word lists in force."""

    def series(self, view: View, start: int, end: int, in_cell: bool = False, first: str = "") -> list[Mention]:
        """The agencies named one after another from `start` on: "A, B và các đơn vị liên quan"; in a cell they
        may stand one below the other. `first` is the first word, where it is known."""
        found: list[Mention] = []
        at, word = start, first or word_at(view.lower, start, end)
        while self._opens(view, at, word):
            several = self._elliptic(view, at, end, word) if word in _ELLIPTIC_OPENERS else []
            if several:
                found += several
            elif (mention := self._one(view, at, end, word)) is not None:
                found.append(self._upper(view, mention, end, word) if in_cell else mention)
            elif found and (mention := _beside(view, at, end)) is not None:
                found.append(mention)
            else:
                break
            separator = NEXT.match(view.lower, found[-1].end, end)
            if separator is None and in_cell:
                separator = BELOW.match(view.folded, found[-1].end, end)
            if separator is None:
                break
            at = separator.end()
            word = word_at(view.lower, at, end)
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
            several = self._elliptic(view, at, end, word) if word in _ELLIPTIC_OPENERS else []
            if not several and word and (mention := self._one(view, at, end, word)) is not None:
                several = [mention]
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
            at = separator.end()
            if not opened and (another or self.one(view, at, end) or self.headed(view, at, end)):
                return separator.start(), at
        return end, end

    def _elliptic(self, view: View, start: int, end: int, word: str) -> list[Mention]:
        """ "các Sở: Tài chính, Nội vụ", "Giám đốc các Sở: …": one mention a field; [] unless there are two or more."""
        person = PERSON.match(view.lower, start, end) if word in PERSON_FIRST else None
        if person is not None:
            start = person.end() - (4 if person[0].endswith(" các ") else 0)
            word = word_at(view.lower, start, end)
        match = ELLIPTIC.match(view.lower, start, end) if word in ELLIPTIC_FIRST else None
        if match is None:
            return []
        found, at = [], match.start("fields")
        while (field := FIELD.match(view.lower, at, end)) and (field[0] != _POLICE or match["head"] == "bộ"):
            code = self._lists.code(f"{match['head']} {field[0]}")
            found.append(Mention(at, field.end(), code))
            separator = SEPARATOR.match(view.lower, field.end(), end)
            if separator is None:
                break
            at = separator.end()
        if len(found) < 2:
            return []
        return found


def _beside(view: View, start: int, end: int) -> Mention | None:
    """A group without an article, between or behind names: "Sở Y tế, tổ chức chính trị - xã hội và UBND xã", "Đảng ủy,
    chính quyền các xã, phường"."""
    group = SINGLE.match(view.lower, start, end)
    if group is None or " " not in group[0] or group[0] in _ANY_OF:
        return None
    stop = tails_end(view, group.end(), end)
    if not view.folded[start + 1 : stop].islower():
        stop = group.end()  # UBND thành phố Hà Nội, thành phố | Hải Phòng
    closed = NEXT.match(view.lower, stop, end) is not None or verb_at(view, stop + 1, end) is not None
    return Mention(start, stop, None, group=True, many=True) if closed else None


@lru_cache(maxsize=8)
def agencies(words: Words) -> Agencies:
    """The recogniser for these word lists; made once a list."""
    return Agencies(words)
