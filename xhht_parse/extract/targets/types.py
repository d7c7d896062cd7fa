"""What passes between the stages of the targets room, and what leaves it."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct, field

from ...text.spans import Span
from ...vocab.numbers import Number, Value

Family = Literal["percent", "points", "money", "count", "level", "rank", "factor", "fraction", "index"]
Sign = Literal["eq", "gt", "ge", "lt", "le", "approx", "between"]
Change = Literal["increase", "decrease"]
Source = Literal["inline", "heading", "document"]


class Quantity(Struct, gc=False):
    """A number with its unit, before anyone asks whether it is a target."""

    start: int
    end: int
    """Behind the unit and the denominator."""
    value: Value
    value_max: Value | None
    family: Family
    unit: str | None
    group: str = ""
    """Group of the unit in the word list; empty for a noun that is not there."""
    per: str | None = None
    """Unit and denominator are in the fold's spelling; their spans say how the text writes them."""
    doubtful: bool = False
    unit_start: int = 0
    """Where the unit's words begin: a counted noun is a part of the indicator."""
    quoted: Span | None = None
    """The unit's words, where they are the text's own."""
    quoted_per: Span | None = None
    worded: bool = False
    said: Said | None = None
    """What a user's pattern says of it."""


def of_number(number: Number, start: int, end: int, family: Family, unit: str | None, group: str = "") -> Quantity:
    """A quantity whose unit is no word of the text's own: a share, a level, a rank, an index."""
    return Quantity(start, end, number.value, number.value_max, family, unit, group, None, number.doubtful, end)


class Comparison(Struct, frozen=True, gc=False):
    """How the value binds."""

    sign: Sign
    said: bool
    """Whether the text says so, or "eq" is only what is left."""
    head_end: int
    """Where the words before the number that only lead to it begin."""
    tail_start: int
    """Where the words behind it begin again, past "trở lên"."""
    leads: frozenset[str]
    """The leading words met: "đạt", "xuống", "còn", "thêm", "từ" …"""


class Due(Struct, frozen=True, gc=False):
    """A deadline with its evidence."""

    year: int | None
    start_year: int | None
    date: str | None
    annual: bool
    source: Source
    span: Span | None


class Said(Struct, frozen=True, gc=False):
    """What a user's pattern says of a quantity; None where the room finds it itself."""

    rule: str
    sign: Sign | None
    change: Change | None
    indicator: Span | None
    due: Due | None


class Base(Struct, frozen=True, gc=False):
    """What a change is measured from."""

    value: Value | None
    year: int | None
    span: Span


class Named(Struct, gc=False):
    """The indicator of one quantity."""

    spans: tuple[Span, ...]
    population: Span | None = None
    led: bool = False
    """The indicator stands before the number."""
    rated: tuple[Span, ...] = ()
    """What it is a rate of, for a rate: "giá trị xuất khẩu …, tốc độ tăng bình quân 5%"."""
    prefix: tuple[Span, ...] = ()
    """What stands before the number and goes on behind it: "hỗ trợ cho 80% …"."""

    @property
    def stem(self) -> tuple[Span, ...]:
        """The indicator without the words of a rate."""
        return self.rated or self.spans


class Clause(Struct, gc=False):
    """A stretch between semicolons, full stops and "trong đó", with what stands in it."""

    start: int
    end: int
    part: bool = False
    """It opens with "trong đó": a part of the target before it."""
    sentence: int = 0
    """Number of its sentence in the paragraph."""
    label: Span | None = None
    """What stands before a colon: "Tỷ lệ hộ nghèo: dưới 1%"."""
    outer: Span | None = None
    """The label that holds this one: "Tỷ lệ biết chữ" of "Tỷ lệ biết chữ: mức độ 1: 98%; mức độ 2: 95%"."""
    quantities: list[Quantity] = field(default_factory=list)
    """All of them; once `keeping` has passed, those that are targets."""
    hows: list[Comparison] = field(default_factory=list)
    """How the targets bind."""
    told: int = 0
    """Where the last number ends that tells what was, before the first target."""
    names: list[Named] = field(default_factory=list)
    """What they measure."""


class TargetFinding(Struct, gc=False, eq=False):
    """A target as found; `assemble.targets` makes the record."""

    rule: str
    section: str | None
    span: Span
    value_span: Span
    quantity: Quantity
    comparator: Sign
    change: Change | None
    due: Due | None
    base: Base | None
    action: str
    indicator: tuple[Span, ...]
    population: Span | None
    parent: int | None
    """Index of the target that this one is a part of."""
    confidence: float = 0.0
    scope: Span | None = None
    """Words of place or organisation."""
