"""What the stages share while they read one document, and one paragraph of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from msgspec import Struct
from msgspec.structs import replace

from ...outline.reading import Reading
from ...outline.types import Place
from ...rules.user import Timed
from ...text.spans import SpanSet
from ...vocab.periods import Period
from .deadlines.goals import Scope
from .deadlines.leads import Leads
from .quantities.comparators import Signs
from .quantities.units import Lexicon
from .types import Clause, Due, Quantity, TargetFinding


@dataclass(slots=True)
class Room:
    """A document that is being read."""

    reading: Reading
    text: str
    """The document in lower case (`View.lower`)."""
    leads: Leads
    cited: SpanSet
    figures: bytes
    """Where its digits stand (`text.digits`)."""
    units: Lexicon
    signs: Signs
    issued: int | None = None
    """The year in which the document was issued."""
    user: tuple[Timed, ...] = ()
    found: list[TargetFinding] = field(default_factory=list)
    wholes: dict[int, Paragraph] = field(default_factory=dict)
    """Items that end with "trong đó:", by their node."""

    def is_over(self, year: int, place: Place) -> bool:
        """Whether the year was over when the document was issued, "Năm 2024" in a plan of 2025 for the years from then
        on. So is the year of issue, if the plan is one for the years behind it; and what a plan without a date looks
        back to."""
        first = self.leads.first_year(place)
        if self.issued is None:
            return first is not None and year < first
        return year <= self.issued and year < (self.issued if first is None else first)


class Paragraph(Struct, gc=False, eq=False):
    """A paragraph that is being read; each stage fills in what it finds."""

    room: Room
    place: Place
    scope: Scope
    above: Due | None
    """The deadline that stands above it."""
    own: list[Quantity]
    """What the user's own patterns found in it."""
    end: int
    """Its own end, or where a flood of figures begins."""
    opens: int
    """Where the text behind its own label begins."""
    worded: bool
    """Words stand in it with which a number in words may begin."""
    spent: int = 0
    """Where its first sum of money ends; its own end if it has none."""
    quantities: list[Quantity] = []
    periods: list[Period] = []
    clauses: list[Clause] = []
    inline: Mapping[int, Due] = {}
    """Deadlines of its own, by where the quantity begins."""
    whole: Paragraph | None = None
    """The item above it, of whose target it lists a part: "2.000 lao động, trong đó:"."""
    last: int | None = None
    """The place of its last target that is no part of another, once it is found."""

    def due(self, quantity: Quantity) -> Due | None:
        """The clause's own deadline, else the one from above; "hằng năm" alone takes its year from above."""
        inline, above = self.inline.get(quantity.start), self.above
        if inline is None:
            return above
        if inline.year is None and inline.start_year is None and above is not None:
            return replace(above, annual=True)
        return replace(inline, annual=True) if above is not None and above.annual and inline.year is None else inline
