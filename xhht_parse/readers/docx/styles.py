"""styles.xml -> what a paragraph or a run has from its style, along the chain of `basedOn`.

Only what changes the text is kept: the list, capitals, hidden text, the font, centring, borders of tables.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from lxml import etree

from .names import (
    CAPS,
    FONTS,
    JUSTIFY,
    LEVEL_OF,
    NUM_ID,
    NUM_PR,
    P_PR,
    R_PR,
    STYLE_OF_R,
    TABLE_PR,
    TYPE,
    VAL,
    VANISH,
    w,
)
from .values import is_on, value_of, whole

_STYLE, _BASED_ON, _NAME, _DEFAULT, _STYLE_ID = w("style"), w("basedOn"), w("name"), w("default"), w("styleId")
_DEFAULT_RUN = f"{w('docDefaults')}/{w('rPrDefault')}/{R_PR}"
_BORDERS = w("tblBorders")
NO_BORDER = frozenset(("none", "nil", None))
_FONT_OF = tuple(w(name) for name in ("ascii", "hAnsi", "cs"))
_CONTENTS = re.compile(r"toc ?[0-9]", re.IGNORECASE)


class Style(NamedTuple):
    """What a style says; None where it says nothing."""

    num_id: int | None = None
    level: int | None = None
    caps: bool | None = None
    hidden: bool | None = None
    font: str | None = None
    centred: bool | None = None
    contents: bool | None = None
    """A line of the table of contents."""
    bordered: bool | None = None
    list_style: str | None = None
    """The style that gave the list: its level may be found by it."""

    def over(self, base: Style) -> Style:
        """This style on top of another."""
        if self is PLAIN:
            return base
        return self._replace(**{name: value for name, value in base._asdict().items() if getattr(self, name) is None})


PLAIN = Style()


class Styles:
    """All styles by id, each with what it is based on."""

    def __init__(self, root: etree._Element | None) -> None:
        self._elements: dict[str, etree._Element] = {}
        self._known: dict[str | None, Style] = {}
        self._full: dict[str, Style] = {}
        self._defaults = PLAIN
        paragraph = None
        if root is not None:
            run = root.find(_DEFAULT_RUN)
            self._defaults = PLAIN if run is None else Style(font=font_of(run.find(FONTS)))
            for element in root.iterfind(_STYLE):
                identifier = element.get(_STYLE_ID, "")
                self._elements[identifier] = element
                if element.get(TYPE) == "paragraph" and element.get(_DEFAULT) in ("1", "true", "on"):
                    paragraph = identifier
        self.paragraph = self._resolved(paragraph).over(self._defaults)
        """What a paragraph without a style has."""

    def of(self, identifier: str | None) -> Style:
        """The style of a paragraph with this id; that of a plain paragraph where there is none."""
        if identifier is None or identifier not in self._elements:
            return self.paragraph
        if identifier not in self._full:
            self._full[identifier] = self._resolved(identifier).over(self._defaults)
        return self._full[identifier]

    def of_run(self, identifier: str | None) -> Style:
        """The style of a run, without the defaults."""
        return self._resolved(identifier)

    def _resolved(self, identifier: str | None) -> Style:
        chain: dict[str, None] = {}  # in order; a list would be searched anew at each step
        at = identifier
        while at is not None and at in self._elements and at not in self._known and at not in chain:
            chain[at] = None
            at = value_of(self._elements[at], _BASED_ON)
        style = self._known.get(at, PLAIN)
        for name in reversed(chain):
            style = _own(name, self._elements[name]).over(style)
            self._known[name] = style
        return style


def _own(identifier: str, element: etree._Element) -> Style:
    """What the style itself says."""
    paragraph, run, table = element.find(P_PR), element.find(R_PR), element.find(TABLE_PR)
    style = Style(contents=_CONTENTS.fullmatch(value_of(element, _NAME) or "") is not None or None)
    if paragraph is not None:
        numbered = paragraph.find(NUM_PR)
        num_id, level = (None, None) if numbered is None else list_of(numbered)
        style = style._replace(
            num_id=num_id,
            level=level,
            centred=None if (justify := paragraph.find(JUSTIFY)) is None else centred(justify),
            list_style=identifier if num_id is not None else None,
        )
    if run is not None:
        style = face(run)[0].over(style)
    if table is not None:
        style = style._replace(bordered=bordered(table))
    return style


def list_of(numbered: etree._Element) -> tuple[int | None, int | None]:
    """<w:numPr>: the id of the list and the level, as far as they are said."""
    num_id, level = value_of(numbered, NUM_ID), value_of(numbered, LEVEL_OF)
    return (None if num_id is None else whole(num_id)), (None if level is None else whole(level))


def face(run: etree._Element) -> tuple[Style, str | None]:
    """<w:rPr>: capitals, hidden text and font of a run, and the id of its style."""
    caps = hidden = font = named = None
    for child in run:
        tag = child.tag
        if tag == FONTS:
            font = font_of(child)
        elif tag == CAPS:
            caps = is_on(child)
        elif tag == VANISH:
            hidden = is_on(child)
        elif tag == STYLE_OF_R:
            named = child.get(VAL)
    plain = caps is None and hidden is None and font is None
    return (PLAIN if plain else Style(caps=caps, hidden=hidden, font=font)), named


def font_of(fonts: etree._Element | None) -> str | None:
    """<w:rFonts>: the font of Latin letters."""
    return None if fonts is None else next((name for key in _FONT_OF if (name := fonts.get(key))), None)


def centred(justify: etree._Element) -> bool:
    return justify.get(VAL) == "center"


def bordered(table: etree._Element) -> bool | None:
    """<w:tblPr>: whether the table shows any line; None where it does not say."""
    borders = table.find(_BORDERS)
    return None if borders is None else any(side.get(VAL) not in NO_BORDER for side in borders)
