"""A container of blocks -> `Block`s: paragraphs with their labels, tables, text boxes behind their paragraph.

In: `w:body`, a cell, a note, a text box. Out: blocks in order of the page's reading.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from lxml import etree

from ...text.folds import fold, pattern
from .inline import Inline
from .names import (
    ALT_CHUNK,
    CONTENT,
    CONTENT_CONTROL,
    DELETED,
    JUSTIFY,
    NUM_PR,
    P_PR,
    R_PR,
    SECTION,
    STYLE_OF_P,
    TABLE,
    VAL,
    VANISH,
    WRAPPERS,
    P,
)
from .numbering import Label, Numbering
from .styles import Style, Styles, centred, list_of
from .tables import table
from .values import is_on
from .writing import Block

_BLANKS = " \t\n\u00a0"
_LABEL_TAB = re.compile(r"^([^\s\t]{1,12}[.)/:+•*-]|[-+•*–])[ ]*\t[ \t]*", re.MULTILINE)
_GAP = re.compile(r"[ \t]+")
_COLUMN = "\t\t\t"
_NEAR = 12
"""Behind more letters than a label or "Số:" has, one tab is enough."""
_RECIPIENT = re.compile(r"[-+•*–] [^\t\n]+[;.]")
"""One tab is enough behind a recipient, too: "- Lưu: VP." and the name of who signed."""
_HEAD = 300
"""A longer line is none of a letterhead or a closing."""
_COLUMNS = pattern(
    r"cộng hòa xã hội|độc lập ?-|đảng cộng sản|nơi nhận|số ?:.*ngày.*tháng"
    r"|(?:^|\W)(?:(?:tm|kt|tl|tuq|q)\.|t/m|k/t|t/l) ?[^\W\d]"
)


class _Paragraph(NamedTuple):
    """What stands at the head of a paragraph."""

    style: Style
    num_id: int
    level: int
    centred: bool
    goes_on: bool
    """Its mark was deleted: it is one with the next."""
    hidden: bool
    """Its mark is hidden."""


class Body:
    """Reads blocks; the lists count on from one container to the next."""

    def __init__(self, styles: Styles, numbering: Numbering, inline: Inline) -> None:
        self._styles, self._numbering, self.inline = styles, numbering, inline
        self._carried = ""
        self.sections: list[etree._Element] = []
        """The sections' properties met so far."""

    def blocks(self, container: etree._Element) -> list[Block]:
        """The blocks in this container."""
        found: list[Block] = []
        self._collect(container, found)
        if self._carried.strip(_BLANKS):
            found.append(Block(self._carried.strip(_BLANKS)))
        self._carried = ""
        return found

    def _collect(self, container: etree._Element, found: list[Block]) -> None:
        for child in container:
            tag = child.tag
            if tag == P:
                self._paragraph(child, found)
            elif tag == TABLE:
                found.extend(table(child, self.blocks, self._styles, self.inline.counts))
            elif tag in WRAPPERS:
                self._collect(child, found)
            elif tag == CONTENT_CONTROL:
                for content in child.iterchildren(CONTENT):
                    self._collect(content, found)
            elif tag == SECTION:
                self.sections.append(child)
            elif tag == ALT_CHUNK:
                self.inline.counts["embedded-document-left-out"] += 1
            elif tag in DELETED:
                self.inline.counts["tracked-deletion-left-out"] += 1

    def _paragraph(self, element: etree._Element, found: list[Block]) -> None:
        head = self._head(element.find(P_PR))
        inline = self.inline
        inline.read(element, head.style)
        inline.end_fields()
        text = self._carried + inline.text()
        self._carried = text if head.goes_on else ""
        boxes, inline.boxes = inline.boxes, []
        if head.style.contents and text.strip(_BLANKS):
            inline.counts["contents-left-out"] += 1
        elif not head.goes_on:
            text = _tabbed(text.strip(_BLANKS))
            if (text or not head.hidden) and (written := self._labelled(head, text)):
                found.append(Block(written, head.centred, False, element))
        for box in boxes:
            found.extend(self.blocks(box))

    def _head(self, properties: etree._Element | None) -> _Paragraph:
        style, numbered, justify, mark = self._styles.paragraph, None, None, None
        for child in () if properties is None else properties:
            tag = child.tag
            if tag == STYLE_OF_P:
                style = self._styles.of(child.get(VAL))
            elif tag == NUM_PR:
                numbered = child
            elif tag == JUSTIFY:
                justify = child
            elif tag == R_PR:
                mark = child
            elif tag == SECTION:
                self.sections.append(child)
        num_id, level = self._list(style, numbered)
        vanish = None if mark is None else mark.find(VANISH)
        return _Paragraph(
            style,
            num_id,
            level,
            bool(style.centred) if justify is None else centred(justify),
            mark is not None and next(mark.iterchildren(*DELETED), None) is not None,
            bool(style.hidden) if vanish is None else is_on(vanish),
        )

    def _list(self, style: Style, numbered: etree._Element | None) -> tuple[int, int]:
        """The list and the level of a paragraph, from its own properties over its style's; list 0 is none."""
        num_id, level = style.num_id, style.level
        if numbered is not None:
            own_id, own_level = list_of(numbered)
            if own_id is not None:
                num_id, level = own_id, own_level or 0
            elif own_level is not None:
                level = own_level
        if num_id and level is None:
            level = self._numbering.level_of_style(num_id, style.list_style)
        return num_id or 0, level or 0

    def _labelled(self, head: _Paragraph, text: str) -> str:
        """The text behind its label; a bullet alone is nothing."""
        label = self._numbering.label(head.num_id, head.level) if head.num_id else None
        if label is None or not label.text.strip() or (label.is_bullet and not text):
            return text
        self.inline.counts["numbering-restored"] += 1
        return _joined(label, text)


def _joined(label: Label, text: str) -> str:
    return f"{label.text}{label.gap}{text}".strip(_BLANKS)


def _tabbed(text: str) -> str:
    """Tabs that part columns become three, as wide as all rooms look for; the one behind a label a blank."""
    if "\t" not in text:
        return text
    text = _LABEL_TAB.sub(r"\1 ", text)
    least = 1 if len(text) <= _HEAD and _COLUMNS.search(fold(text).lower()) else 2

    def parted(gap: re.Match[str]) -> str:
        at, tabs = gap.start(), gap[0].count("\t")
        far = at > _NEAR and text.find("\n", at - _NEAR, at) < 0 and text[at - 1] != ":"
        return _COLUMN if tabs >= least or (tabs and (far or _RECIPIENT.fullmatch(text, 0, at))) else gap[0]

    return _GAP.sub(parted, text)
