"""The tree of a page -> its lines, in one walk without recursion.

In: the root. Out: lines of text, an empty one between two blocks, and counts of what was left out: hidden text,
menus, struck words. What a tag does is `elements`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from lxml import etree

from ..encodings.fonts import encoding_of
from .chrome import CHROME_TAGS, SKIPPED, is_chrome, is_hidden, may_be_chrome
from .elements import DEEPEST, Elements
from .lists import SYMBOLS

_TELLING = SKIPPED | CHROME_TAGS
"""Tags that say something of what they hold even without attributes."""
_MOST_LOOKS = 2000
_FAMILY = re.compile(r"font-family\s*:\s*[\"']?([^\"';,]{1,40})")


class _Mark(NamedTuple):
    """Where an element begins that may turn out to be a menu."""

    element: etree._Element
    lines: list[str]
    first: int
    letters: int
    linked: int
    links: int


class Walker(Elements):
    """One walk over one page."""

    def __init__(self, *, old_fonts: bool) -> None:
        super().__init__(old_fonts=old_fonts)
        self._fonts: list[tuple[etree._Element, str | None]] = []
        self._marks: list[_Mark] = []
        self._usual: set[tuple[object, ...]] = set()
        """Tags with the attributes of elements that were nothing special: a page has few that differ."""

    def walk(self, root: etree._Element) -> list[str]:
        """The lines of the whole page."""
        opening, closing = self._opening(), self._closing()
        events = etree.iterwalk(root, events=("start", "end"))
        left_out = None
        for event, element in events:
            tag = element.tag
            if event == "start":
                if ((element.attrib or tag in _TELLING) and self._is_left_out(element, tag)) or (
                    (handle := opening.get(tag)) is not None and handle(element)
                ):
                    left_out = element
                    events.skip_subtree()
                elif (text := element.text) and (self._pieces or self._preformatted or not text.isspace()):
                    self._add(text)
                continue
            if element is left_out:
                left_out = None
            else:
                if (close := closing.get(tag)) is not None:
                    close(element)
                if self._fonts and self._fonts[-1][0] is element:
                    self._font = self._fonts.pop()[1]
                if self._marks and self._marks[-1].element is element:
                    self._judge(self._marks.pop())
            if (text := element.tail) and (self._pieces or self._preformatted or not text.isspace()):
                self._add(text)
        self._end_line()
        return self.lines

    def _is_left_out(self, element: etree._Element, tag: str) -> bool:
        """Whether the element shows nothing, or has given all it shows; what its attributes say else is noted."""
        if tag in SKIPPED:
            self.counts["tracked-deletion-left-out"] += tag == "del"
            return True
        if not element.attrib:
            if tag in CHROME_TAGS:
                self._mark(element)
            return False
        looks = (tag, *element.items())
        if looks in self._usual:
            return False
        if is_hidden(element):
            self.counts["hidden-text-left-out"] += bool(element.text or len(element))
            return True
        style = element.get("style")
        if style is not None and "mso-list" in style and "ignore" in style.lower():
            self._word_marker(element)
            return True
        if self._old_fonts:
            self._set_font(element, style or "")
        if may_be_chrome(element):
            self._mark(element)
        elif not self._old_fonts and len(self._usual) < _MOST_LOOKS:
            self._usual.add(looks)
        return False

    def _mark(self, element: etree._Element) -> None:
        if len(self._marks) < DEEPEST:
            self._end_line()
            self._marks.append(_Mark(element, self.lines, len(self.lines), self._letters, self._linked, self._links))

    def _judge(self, mark: _Mark) -> None:
        """Leaves out what stands since the mark, if it is a menu."""
        self._end_line()
        if mark.lines is not self.lines or len(self.lines) == mark.first:
            return
        letters, linked = self._letters - mark.letters, self._linked - mark.linked
        if is_chrome(mark.element, self.lines, mark.first, letters, linked, self._links - mark.links):
            del self.lines[mark.first :]
            self.counts["navigation-left-out"] += 1
            self._gap = True

    def _set_font(self, element: etree._Element, style: str) -> None:
        named = _FAMILY.search(style)
        face = named[1] if named else element.get("face")
        if face:
            self._fonts.append((element, self._font))
            self._font = encoding_of(face.split(",")[0])

    def _word_marker(self, element: etree._Element) -> None:
        """The marker that Word wrote before the item of a list: its number, or a sign of a symbol font."""
        marker = " ".join("".join(map(str, element.itertext())).split())
        if marker:
            self._add(f"{SYMBOLS.get(marker, marker)} ")
