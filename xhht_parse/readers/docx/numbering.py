"""numbering.xml -> the label of each numbered paragraph, counted as Word counts.

A list (`w:num`) is one use of an abstract list, whose counters all its uses share; `startOverride` begins
anew at the first use. A deeper level begins anew behind a higher one, unless `lvlRestart` says otherwise;
a level that was skipped counts as begun. Source: ECMA-376 part 1, 17.9, and Word itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from lxml import etree

from .formats import decimal, formatted
from .names import ALTERNATE, CHOICE, FONTS, LEVEL_OF, NULL, NUM_ID, R_PR, VAL, w
from .styles import Styles, font_of
from .symbols import bullet
from .values import is_on, value_of, whole

LEVELS = 9
_LONGEST = 255
"""Characters of a level's text and of a label: Word takes no more, and each paragraph would repeat them."""
_ABSTRACT, _NUM, _ABSTRACT_ID = w("abstractNum"), w("num"), w("abstractNumId")
_LEVEL, _OVERRIDE, _START_OVERRIDE, _LINK = w("lvl"), w("lvlOverride"), w("startOverride"), w("numStyleLink")
_START, _FORMAT, _FORMAT_PATTERN, _TEXT, _SUFFIX = w("start"), w("numFmt"), w("format"), w("lvlText"), w("suff")
_LEGAL, _RESTART, _OF_STYLE, _PICTURE = w("isLgl"), w("lvlRestart"), w("pStyle"), w("lvlPicBulletId")
_PLACE = re.compile("%([1-9])")
_GAPS = {"nothing": "", "space": " ", "tab": " "}


class Level(NamedTuple):
    start: int
    format: Callable[[int], str]
    text: str
    """ "%1.%2." or a bullet."""
    gap: str
    """What stands between label and text."""
    legal: bool
    """All numbers are shown as 1, 2, 3."""
    restart: int | None
    """Begins anew behind this level, counted from 1, or a higher one; 0 never; None behind any higher one."""
    style: str | None
    is_bullet: bool


class List(NamedTuple):
    """One use of an abstract list."""

    abstract: int
    levels: dict[int, Level]
    starts: dict[int, int]
    """Levels that begin anew at their first use, and with what number."""


class Label(NamedTuple):
    text: str
    gap: str
    is_bullet: bool


_NO_LEVEL = Level(1, decimal, "", "", False, None, None, False)


class Numbering:
    """The lists of one document, and how far each has counted."""

    def __init__(self, part: Callable[[], etree._Element | None], styles: Styles) -> None:
        self._part, self._styles = part, styles
        self._abstracts: dict[int, etree._Element] | None = None
        self._nums: dict[int, etree._Element] = {}
        self._levels: dict[int, dict[int, Level]] = {}
        self._lists: dict[int, List | None] = {}
        self._counts: dict[int, list[int | None]] = {}
        self._starts: dict[int, dict[int, int]] = {}

    def level_of_style(self, num_id: int, style: str | None) -> int:
        """The level of this list that belongs to this style, else the first."""
        used = self._list(num_id)
        levels = used.levels.items() if used else ()
        return next((at for at, level in levels if style and level.style == style), 0)

    def label(self, num_id: int, at: int) -> Label | None:
        """The label of the next paragraph of this list on this level, from 0; None where there is no such list."""
        used = self._list(num_id)
        if used is None:
            return None
        at = max(0, min(at, LEVELS - 1))
        level = used.levels.get(at, _NO_LEVEL)
        counts = self._counts.setdefault(used.abstract, [None] * LEVELS)
        self._count(used, counts, at)
        if level.is_bullet:
            return Label(level.text, level.gap, True)
        text = _PLACE.sub(lambda place: self._shown(used, counts, int(place[1]) - 1, level), level.text)
        return Label(text[:_LONGEST], level.gap, False)

    def _count(self, used: List, counts: list[int | None], at: int) -> None:
        starts = self._starts.setdefault(used.abstract, {})
        if at in used.starts:
            starts[at] = used.starts.pop(at)
            counts[at] = None
        counts[at] = self._first(used, at) if (last := counts[at]) is None else last + 1
        for higher in range(at):  # a level that was skipped has begun all the same
            if counts[higher] is None:
                counts[higher] = self._first(used, higher)
        for deeper in range(at + 1, LEVELS):
            restart = used.levels.get(deeper, _NO_LEVEL).restart
            if restart is None or at < restart:
                counts[deeper] = None

    def _first(self, used: List, at: int) -> int:
        return self._starts[used.abstract].get(at, used.levels.get(at, _NO_LEVEL).start)

    def _shown(self, used: List, counts: list[int | None], at: int, level: Level) -> str:
        number = self._first(used, at) if (count := counts[at]) is None else count
        of_level = used.levels.get(at, _NO_LEVEL)
        return decimal(number) if level.legal else of_level.format(number)

    def _list(self, num_id: int) -> List | None:
        """The list with this id. The part is read when the first list is asked for."""
        if self._abstracts is None:
            root = self._part()
            children = [] if root is None else list(root)
            self._abstracts = {whole(one.get(_ABSTRACT_ID)): one for one in children if one.tag == _ABSTRACT}
            self._nums = {whole(one.get(NUM_ID)): one for one in children if one.tag == _NUM}
        if num_id not in self._lists:
            num = self._nums.get(num_id)
            self._lists[num_id] = None if num is None else self._use(num, self._abstracts)
        return self._lists[num_id]

    def _use(self, num: etree._Element, abstracts: dict[int, etree._Element]) -> List:
        abstract = _linked(whole(value_of(num, _ABSTRACT_ID)), abstracts, self._nums, self._styles)
        if abstract not in self._levels:
            self._levels[abstract] = _levels(abstracts.get(abstract))
        levels, starts = dict(self._levels[abstract]), dict[int, int]()
        for override in num.iterfind(_OVERRIDE):
            at = whole(override.get(LEVEL_OF))
            if (own := override.find(_LEVEL)) is not None and at in range(LEVELS):
                levels[at] = _level(own)
            if (start := value_of(override, _START_OVERRIDE)) is not None:
                starts[at] = whole(start, 1)
        return List(abstract, levels, starts)


def _linked(
    abstract: int, abstracts: dict[int, etree._Element], nums: dict[int, etree._Element], styles: Styles
) -> int:
    """The abstract list itself, or the one that its list style leads to."""
    for _ in range(LEVELS):
        element = abstracts.get(abstract)
        link = None if element is None else value_of(element, _LINK)
        num = nums.get(styles.of(link).num_id or 0) if link else None
        if num is None:
            break
        abstract = whole(value_of(num, _ABSTRACT_ID))
    return abstract


def _levels(abstract: etree._Element | None) -> dict[int, Level]:
    levels = () if abstract is None else abstract.iterfind(_LEVEL)
    return {at: _level(level) for level in levels if (at := whole(level.get(LEVEL_OF))) in range(LEVELS)}


def _level(element: etree._Element) -> Level:
    format_ = element.find(_FORMAT)
    if format_ is None:  # a custom format stands in a choice for newer programs
        format_ = element.find(f"{ALTERNATE}/{CHOICE}/{_FORMAT}")
    name = "decimal" if format_ is None else format_.get(VAL, "decimal")
    text = element.find(_TEXT)
    shown = "" if text is None or text.get(NULL) in ("1", "true", "on") else text.get(VAL, "")[:_LONGEST]
    run = element.find(R_PR)
    font = (font_of(run.find(FONTS)) if run is not None else None) or ""
    is_bullet = name == "bullet" or element.find(_PICTURE) is not None
    restart, legal = value_of(element, _RESTART), element.find(_LEGAL)
    return Level(
        whole(value_of(element, _START), 0 if element.find(_START) is None else 1),
        formatted(name, None if format_ is None else format_.get(_FORMAT_PATTERN)),
        bullet(shown, font) if is_bullet else shown,
        _GAPS.get(value_of(element, _SUFFIX) or "tab", " "),
        legal is not None and is_on(legal),
        None if restart is None else whole(restart),
        value_of(element, _OF_STYLE),
        is_bullet,
    )
