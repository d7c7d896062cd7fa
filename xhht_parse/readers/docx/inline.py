"""One paragraph's content -> its text: runs, fields, tracked changes, signs, notes, old fonts.

In: elements inside `w:p`. Out: pieces that `text` joins; text boxes met on the way wait in `boxes`.
To read one more element of a run: a line in `_SIGNS`, or a branch in `Inline._part`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from itertools import groupby
from typing import NamedTuple

from lxml import etree

from ..encodings import of_font
from .drawings import boxes, chosen
from .names import (
    ALTERNATE,
    BREAK,
    CONTENT,
    CONTENT_CONTROL,
    DELETED,
    DRAWINGS,
    ENDNOTE_MARK,
    FIELD_CHAR,
    FIELD_CHAR_TYPE,
    FOOTNOTE_MARK,
    HARD_HYPHEN,
    INSTRUCTION,
    MATH_ROOTS,
    MATH_TEXT,
    P_TAB,
    R_PR,
    RETURN,
    RUN,
    SOFT_HYPHEN,
    SPACE,
    STYLE_OF_R,
    SYMBOL,
    TAB,
    TEXT,
    WRAPPERS,
    w,
)
from .notes import Notes
from .package import Package
from .styles import PLAIN, Style, Styles, face
from .symbols import PRIVATE, sign, signs

Converter = Callable[[str], str]

_SIGNS = {TAB: "\t", P_TAB: "\t", BREAK: "\n", RETURN: "\n", HARD_HYPHEN: "-"}
_FONT, _CHAR = w("font"), w("char")
_SOFT = "\u00ad"
_NAMED = 40
"""Characters of a field's instruction in which its name stands."""
_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_SPACES = re.compile("[\u2000-\u200a\u202f\u205f\u3000]")
"""Blanks of other widths, as typesetters and converters write them."""
_ODD = re.compile("[\u00ad\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff]")
_UNICODE = re.compile("[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]")
"""Letters that no text in an old font has."""


class Look(NamedTuple):
    """What a run shows of its text."""

    hidden: bool
    caps: bool
    font: str
    old: Converter | None
    """What turns an old font's letters into Unicode."""

    @property
    def plain(self) -> bool:
        return not (self.hidden or self.caps or self.old)


class Inline:
    """Collects one paragraph's text; `counts` says what was left out or changed over the whole document."""

    def __init__(self, styles: Styles, notes: Notes, package: Package) -> None:
        self.counts: Counter[str] = Counter()
        self.boxes: list[etree._Element] = []
        self._styles, self._notes, self._package = styles, notes, package
        self._looks: dict[tuple[Style, str | None, Style], Look] = {}
        self._pieces: list[tuple[Converter | None, str]] = []
        self._fields: list[bool] = []
        """Of each open field, whether its result has begun."""
        self._instruction = ""
        """The beginning of the last open field's, which names the field."""
        self._muted = 0
        """How many open fields are still in their instruction."""

    def text(self) -> str:
        """The text collected, which is then forgotten."""
        pieces, self._pieces = self._pieces, []
        if len(pieces) == 1:
            return self._readable(pieces[0][1], pieces[0][0])
        return "".join(
            self._readable("".join(text for _, text in group), old) for old, group in groupby(pieces, key=_old)
        )

    def read(self, parent: etree._Element, style: Style) -> None:
        """The text of everything in this element."""
        for child in parent:
            tag = child.tag
            if tag == RUN:
                self._run(child, style)
            elif tag in WRAPPERS:
                self.read(child, style)
            elif tag == CONTENT_CONTROL:
                for content in child.iterchildren(CONTENT):
                    self.read(content, style)
            elif tag in DELETED:
                self.counts["tracked-deletion-left-out"] += 1
            elif tag in MATH_ROOTS:
                self._add(None, "".join(part.text or "" for part in child.iter(MATH_TEXT)))

    def end_fields(self) -> None:
        """A field whose instruction runs past its paragraph is broken: what follows is text again."""
        if self._muted:
            self._fields = [True] * len(self._fields)
            self._muted = 0

    def _run(self, run: etree._Element, style: Style) -> None:
        look = self._look(None, style)
        certain = look.plain and not self._package.has_looks
        for part in run:
            tag = part.tag
            if tag == TEXT:
                self._text(part, look)
            elif tag == R_PR:
                if not certain or part.find(STYLE_OF_R) is not None:
                    look = self._look(part, style)
            else:
                self._part(part, look, style)

    def _look(self, properties: etree._Element | None, style: Style) -> Look:
        """How a run with these properties looks in a paragraph of this style."""
        own, named = (PLAIN, None) if properties is None else face(properties)
        key = own, named, style
        look = self._looks.get(key)
        if look is None:
            full = own.over(self._styles.of_run(named) if named else PLAIN).over(style)
            font = full.font or ""
            look = self._looks[key] = Look(bool(full.hidden), bool(full.caps), font, of_font(font) if font else None)
        return look

    def _text(self, part: etree._Element, look: Look) -> None:
        text = part.text
        if not text or self._muted:
            return
        if look.hidden:
            self.counts["hidden-text-left-out"] += 1
            return
        self._write(text if part.get(SPACE) == "preserve" else text.strip(" \t\r\n"), look)

    def _write(self, text: str, look: Look) -> None:
        if "\n" in text or "\r" in text:
            text = text.replace("\n", " ").replace("\r", " ")  # a line of the file, none of the page
        if not text.isascii() and PRIVATE.search(text):
            text = signs(text, look.font)
        if look.caps:
            self._add(None, self._readable(text, look.old).upper())
        else:
            self._add(look.old, text)

    def _part(self, part: etree._Element, look: Look, style: Style) -> None:
        tag = part.tag
        if tag == FIELD_CHAR:
            self._field(part.get(FIELD_CHAR_TYPE))
        elif tag == ALTERNATE:
            for one in chosen(part):
                self._run(one, style)
        elif tag in DRAWINGS:
            self.boxes.extend(boxes(part))
        elif self._muted or look.hidden:
            if tag == INSTRUCTION and len(self._instruction) < _NAMED:
                self._instruction += part.text or ""
        elif tag in _SIGNS:
            self._add(None, _SIGNS[tag])
        elif tag == SOFT_HYPHEN and look.old:
            self._add(look.old, _SOFT)  # the letter "ư" of .VnTime
        elif tag == SYMBOL:
            self._symbol(part)
        elif tag in (FOOTNOTE_MARK, ENDNOTE_MARK):
            self._add(None, self._notes.mark(part))

    def _symbol(self, part: etree._Element) -> None:
        try:
            code = int(part.get(_CHAR, ""), 16)
        except ValueError:
            return
        private = 0xF000 <= code <= 0xF0FF
        self._add(None, sign(code, part.get(_FONT, "")) if private or code < 0x100 else _character(code))

    def _field(self, kind: str | None) -> None:
        if kind == "begin":
            self._fields.append(False)
            self._muted += 1
            self._instruction = ""
        elif kind == "separate" and self._fields and not self._fields[-1]:
            if self._is_unsure():
                self.counts["changing-field-left-out"] += 1
                return
            self._fields[-1] = True
            self._muted -= 1
        elif kind == "end" and self._fields and not self._fields.pop():
            self._muted -= 1

    def _is_unsure(self) -> bool:
        """Whether the result of this field was made by the program that turned the file into .docx."""
        name = self._instruction.split(None, 1)[:1] if self._package.unsure_fields else []
        return bool(name) and name[0].upper() in self._package.unsure_fields

    def _add(self, old: Converter | None, text: str) -> None:
        if text:
            self._pieces.append((old, text))

    def _readable(self, text: str, convert: Converter | None) -> str:
        """Text of one font in Unicode, without soft hyphens (which are letters in an old font)."""
        if convert is None or _UNICODE.search(text):
            return _UNSEEN.sub("", _SPACES.sub(" ", text)) if _ODD.search(text) else text
        text = _SPACES.sub(" ", text)
        converted = convert(text.replace(_SOFT * 2, _SOFT))  # "ưư" is in no word: the second is a hyphen
        self.counts["legacy-font-converted"] += converted != text
        return converted


def _old(piece: tuple[Converter | None, str]) -> Converter | None:
    return piece[0]


def _character(code: int) -> str:
    return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
