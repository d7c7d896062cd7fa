"""Values, deadlines and section paths as a person reads them, in either language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Protocol

from ..messages import Say
from ..models import Deadline, Document, Section
from ..models.base import Number

_SIGNS = {"gt": "> ", "ge": "≥ ", "lt": "< ", "le": "≤ ", "approx": "≈ "}
_BEFORE = ("mức độ", "cấp độ", "thứ", "top")  # units that stand before their number: "mức độ 2"
_MOST_DECIMALS, _LARGEST_PARTS, _EXACT = 6, 99, 1e-9
"""Decimals that a plan writes at most, into how many parts a fraction divides, and how near it comes to its value."""
_CONTROL = {code: "\ufffd" for code in (*range(32), *range(127, 160)) if chr(code) not in "\n\t"}


def shown(text: str) -> str:
    """The text without characters that would steer a terminal."""
    return text if text.isprintable() else text.translate(_CONTROL)


def number(say: Say, value: float) -> str:
    """1234.5 as "1,234.5", or "1.234,5" in Vietnamese; two thirds, which no decimals end, as "2/3"."""
    parts = Fraction(value).limit_denominator(_LARGEST_PARTS)
    if abs(value - round(value, _MOST_DECIMALS)) > _EXACT > abs(value - parts):
        return str(parts)
    digits = f"{value:,}" if isinstance(value, int) else f"{value:,.10f}".rstrip("0").rstrip(".")
    return digits.translate({44: ".", 46: ","}) if say.language == "vi" else digits


def day(say: Say, iso: str) -> str:
    """ "2025-06-30", or "30/06/2025" in Vietnamese."""
    return "/".join(reversed(iso.split("-"))) if say.language == "vi" else iso


class Figured(Protocol):
    """What a figure is made of: a target, or the row of one."""

    @property
    def value(self) -> Number: ...
    @property
    def value_max(self) -> Number | None: ...
    @property
    def comparator(self) -> str: ...
    @property
    def unit(self) -> str | None: ...
    @property
    def per(self) -> str | None: ...
    @property
    def change(self) -> str | None: ...


def figure(say: Say, target: Figured) -> str:
    """ "≥ 95 %", "75–80 %", "tăng 2 điểm %", "36.000.000 đồng/năm"."""
    text = number(say, target.value)
    if target.value_max is not None:
        text = f"{text}–{number(say, target.value_max)}"
    text = _SIGNS.get(target.comparator, "") + text
    if target.unit:
        text = f"{target.unit} {text}" if target.unit in _BEFORE else f"{text} {target.unit}"
    if target.per:
        text = f"{text}/{target.per}"
    return say(f"change.{target.change}", value=text) if target.change else text


def deadline(say: Say, due: Deadline | None) -> str:
    """ "2025", "2021–2025", "2025-06-30", "every year"; empty for none."""
    if due is None:
        return ""
    return due_words(say, due.start_year, due.year, due.date, due.annual)


def due_words(say: Say, start_year: int | None, year: int | None, date: str | None, annual: bool) -> str:
    """The same from the parts of a deadline."""
    pieces = (day(say, date) if date else year_span(start_year, year), say("year.annual") if annual else "")
    return ", ".join(piece for piece in pieces if piece)


def year_span(first: int | None, last: int | None) -> str:
    """ "2021–2025"; one year where both are the same or one is None."""
    return "–".join(dict.fromkeys(str(year) for year in (first, last) if year is not None))


def role(say: Say, code: str) -> str:
    """ "objectives", or "mục tiêu" in Vietnamese."""
    if say.language != "vi":
        return code
    from .tables.terms import SECTION_ROLES

    return SECTION_ROLES[code]


def money_kind(say: Say, code: str) -> str:
    """ "total", or "tổng số" in Vietnamese."""
    if say.language != "vi":
        return code
    from .tables.terms import MONEY_KINDS

    return MONEY_KINDS[code]


def section_paths(document: Document) -> Mapping[str, tuple[Section, ...]]:
    """For each section's id the sections from the root down to it."""
    paths: dict[str, tuple[Section, ...]] = {}
    stack: list[tuple[Section, tuple[Section, ...]]] = [(root, ()) for root in _roots(document)]
    while stack:
        section, above = stack.pop()
        paths[section.id] = path = (*above, section)
        stack.extend((child, path) for child in section.children)
    return paths


def _roots(document: Document) -> Iterator[Section]:
    yield from document.sections
    for attachment in document.attachments:
        yield from attachment.sections


def short_path(path: tuple[Section, ...]) -> str:
    """ "II › 2 › a": the numbers alone; bullets have none."""
    return " › ".join(section.number for section in path if section.number and section.number.isalnum()) or "-"


def long_path(path: tuple[Section, ...]) -> str:
    """ "II. MỤC TIÊU › 2. Mục tiêu cụ thể": labels with their headings."""
    return " › ".join(" ".join(part for part in (section.label, section.heading) if part) for section in path)
