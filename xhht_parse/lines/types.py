"""Typed lines and paragraphs: structs, as a text has tens of thousands of them."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class Face(StrEnum):
    """What a line looks like, judged alone."""

    BLANK = "blank"
    SEPARATOR = "separator"  # "-------", "* * *"
    TEXT = "text"
    CAPITALS = "capitals"  # no small letter: a heading, an issuer, a title
    ROW = "row"  # holds a pipe: a table row, or a header kept in cells
    CUT = "cut"  # "[...]"


class Style(StrEnum):
    """How a marker is written; one style is one kind of list."""

    PART = "part"  # Phần thứ nhất, PHẦN I
    CHAPTER = "chapter"  # Chương II
    SECTION = "section"  # Mục 1
    SUBSECTION = "subsection"  # Tiểu mục 1
    ARTICLE = "article"  # Điều 5.
    ANNEX = "annex"  # Phụ lục I
    NAMED = "named"  # Nhiệm vụ 1:
    CAPITAL = "capital"  # A.
    ROMAN = "roman"  # IV.
    ARABIC = "arabic"  # 3.
    DECIMAL = "decimal"  # 2.1., I.1., a.2)
    LETTER = "letter"  # đ)
    ROMAN_SMALL = "roman-small"  # ii)
    BRACKETED = "bracketed"  # (2)
    BULLET = "bullet"  # - + •


class Marker(Struct, frozen=True, gc=False, cache_hash=True):
    """One reading of the label at the head of a line."""

    style: Style
    label: str
    """As written, with its full stop or bracket: "2.1."."""
    number: str
    """Normalised: "2.1", "a", "II"; for a bullet the sign."""
    ordinals: tuple[int, ...]
    """Places in their series: "2.1." is (2, 1), "đ)" is (5,); empty for a bullet."""
    size: int
    """How far behind the beginning of its line the text behind the label begins."""
    form: str = ""
    """What closes the label: ".", ")", "/", "-", "()" …; lists of one style may differ in it."""
    kinds: str = ""
    """What each ordinal is written in: A arabic, R roman, r small roman, C capital, L letter."""
    weak: bool = False
    """The face leaves doubt: "3. 500 người", "T.Ư Đoàn"."""
    glued: bool = False
    """No blank behind the label: "I.MỤC TIÊU"."""


class Line(Struct, gc=False):
    """One line without its line feed; `start` and `end` leave out blanks at its ends."""

    start: int
    end: int
    face: Face
    readings: tuple[Marker, ...] = ()
    """Every way to read a label at its head, likeliest first; empty where there is none."""


class Paragraph(Line, gc=False):
    """A line, and those below it that one sentence or heading runs over: what the extract rooms read at a time."""

    breaks: tuple[int, ...] = ()
    """Places of the line feeds inside it; the folds have a blank there."""
